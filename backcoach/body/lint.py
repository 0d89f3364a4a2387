"""What is wrong with the poses of a figure, at every frame and on both sides."""

from collections.abc import Iterator
from typing import NamedTuple

from backcoach.body import flesh
from backcoach.body.flesh import Ball
from backcoach.body.framing import bounds
from backcoach.body.parts import NORMALS, joint, resting
from backcoach.body.pose import Figure, Part, Support, Wall
from backcoach.body.posture import Posture, end_of
from backcoach.body.scene import Scene
from backcoach.body.skeleton import Skeleton, is_arm
from backcoach.body.solver import bone_lengths
from backcoach.body.vector import Vector, cross, dot, length, minus, square_to, times, unit
from backcoach.text import _

FRAMES = 60
# A body of this height is what centimetres are told for.
HEIGHT_CM = 170.0
TOLERANCE = 1.0 / HEIGHT_CM
LENGTH_TOLERANCE = 1e-6
# The cosine of 155 degrees: no knee or elbow is folded closer than that.
FOLDED = -0.906
# A hip turns a knee no further than this out of its forward plane (the cosine of 80 degrees).
KNEE_TURN = 0.17


class Complaint(NamedTuple):
    """One thing that is wrong: what, in a few words, of which part, and by how much."""

    part: str
    problem: str
    by: float = 0.0


class Frame(NamedTuple):
    """One moment of a movement."""

    posture: Posture
    bones: Skeleton


def lint(figure: Figure, file: str) -> list[str]:
    """Return what is wrong, one sentence each, naming file, poses and part: the worst of each kind.

    Raises UserError for what is so wrong that it cannot be drawn at all.
    """
    scene = Scene(figure, file=file)
    worst: dict[tuple[str, str], tuple[str, Complaint]] = {}
    for where, complaint in _complaints(scene):
        key = (_without_side(complaint.part), complaint.problem)
        if key not in worst or complaint.by > worst[key][1].by:
            worst[key] = (where, complaint)
    return [_sentence(file, where, complaint) for where, complaint in worst.values()]


def _without_side(part: str) -> str:
    return part.replace("left", "").replace("right", "")


def _sentence(file: str, where: str, complaint: Complaint) -> str:
    sentence = _("{file}: {where}, {part}: {problem}.")
    if complaint.by:
        sentence = _("{file}: {where}, {part}: {problem}, by {by:.1f} cm.")
    return sentence.format(
        file=file,
        where=where,
        part=complaint.part,
        problem=complaint.problem,
        by=complaint.by * HEIGHT_CM,
    )


def _complaints(scene: Scene) -> Iterator[tuple[str, Complaint]]:
    figure = scene.figure
    for mirrored in (False, True):
        for phase, names in figure.ways.items():
            first: dict[Part, Vector] = {}
            for number in range(FRAMES + 1):
                fraction = number / FRAMES
                where = _where(names, fraction) + (_(" (other side)") if mirrored else "")
                frame = Frame(
                    scene.posture(phase, fraction, mirrored=mirrored),
                    scene.bones(phase, fraction, mirrored=mirrored),
                )
                for complaint in _of_frame(frame, figure):
                    yield where, complaint
                for complaint in _slides(frame, first):
                    yield where, complaint
                if not scene.box.holds(bounds(scene.shapes(phase, fraction, mirrored=mirrored))):
                    yield where, Complaint(_("whole body"), _("it leaves the picture"))


def _where(names: tuple[str, ...], fraction: float) -> str:
    """Return the pose at a fraction of a way, or the two that it is between."""
    legs = len(names) - 1
    index = min(int(fraction * legs), legs - 1)
    rest = fraction * legs - index
    if rest < 1e-6:
        return _("pose {pose}").format(pose=names[index])
    if rest > 1 - 1e-6:
        return _("pose {pose}").format(pose=names[index + 1])
    return _("from {a} to {b}").format(a=names[index], b=names[index + 1])


def _of_frame(frame: Frame, figure: Figure) -> Iterator[Complaint]:
    yield from _bones_are_whole(frame.bones)
    yield from _nothing_goes_through(frame.bones, figure)
    yield from _joints_bend_as_they_can(frame.bones)
    yield from _head_is_outside(frame.bones)
    yield from _what_touches_rests(frame, figure)


def _bones_are_whole(bones: Skeleton) -> Iterator[Complaint]:
    for name, chain in bones.limbs.items():
        lengths = bone_lengths(name)
        ends = ((chain.root, chain.middle), (chain.middle, chain.end))
        for (start, end), wanted in zip(ends, lengths, strict=True):
            if abs(length(minus(end, start)) - wanted) > LENGTH_TOLERANCE:
                yield Complaint(name, _("a bone changes its length"))
        if chain.missed > TOLERANCE:
            yield Complaint(end_of(name), _("it is out of reach"), chain.missed)


def _nothing_goes_through(bones: Skeleton, figure: Figure) -> Iterator[Complaint]:
    for solid in flesh.body(bones, 0.0):
        for support in _supports(figure):
            below = -min(_above(ball, support, figure) for ball in solid.balls)
            if below > TOLERANCE:
                problem = _("it goes through the {support}").format(support=support)
                yield Complaint(solid.name, problem, below)


def _supports(figure: Figure) -> list[Support]:
    walls = any(isinstance(prop, Wall) for prop in figure.props)
    return [Support.FLOOR, Support.WALL] if walls else [Support.FLOOR]


def _above(ball: Ball, support: Support, figure: Figure) -> float:
    """Return how far a ball is from the surface of a support; negative inside it."""
    surface = next((prop.x for prop in figure.props if isinstance(prop, Wall)), 0.0)
    origin = (surface, 0.0, 0.0)
    return dot(minus(ball.at, origin), NORMALS[support]) - ball.radius


def _joints_bend_as_they_can(bones: Skeleton) -> Iterator[Complaint]:
    for name, chain in bones.limbs.items():
        what = _joint(name)
        upper = unit(minus(chain.middle, chain.root))
        lower = unit(minus(chain.end, chain.middle))
        if dot(upper, lower) < FOLDED:
            yield Complaint(what, _("it is folded too far"))
        if dot(square_to(lower, upper), chain.bends) > 0.03:
            yield Complaint(what, _("it bends the wrong way"))
        hinge = cross(upper, chain.bends)
        if not is_arm(name) and dot(hinge, times(bones.pelvis_frame.left, -1)) < KNEE_TURN:
            yield Complaint(what, _("it points where no hip can turn it"))


def _head_is_outside(bones: Skeleton) -> Iterator[Complaint]:
    for part in flesh.chest(bones) + flesh.waist(bones):
        for ball in flesh.head(bones):
            inside = part.radius + ball.radius - length(minus(part.at, ball.at))
            if inside > 2 * TOLERANCE:
                yield Complaint(_("head"), _("it is inside the trunk"), inside)


def _what_touches_rests(frame: Frame, figure: Figure) -> Iterator[Complaint]:
    for part, support in frame.posture.contacts():
        if support not in _supports(figure):
            yield Complaint(str(part), _("it touches a wall, and there is none"))
            continue
        balls = resting(frame.bones, part)
        off = min(_above(ball, support, figure) for ball in balls)
        if off > TOLERANCE:
            problem = _("it does not reach the {support}").format(support=support)
            yield Complaint(str(part), problem, off)


def _slides(frame: Frame, first: dict[Part, Vector]) -> Iterator[Complaint]:
    """Yield what has moved along its support since it first touched it; first is kept up."""
    touching = dict(frame.posture.contacts())
    for part in [part for part in first if part not in touching]:
        del first[part]
    for part, support in touching.items():
        at = joint(frame.bones, part)
        moved = length(square_to(minus(at, first.setdefault(part, at)), NORMALS[support]))
        if moved > TOLERANCE:
            yield Complaint(str(part), _("it slides"), moved)


def _joint(limb: str) -> str:
    return limb.replace("arm", "elbow").replace("leg", "knee")
