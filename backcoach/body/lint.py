"""What is wrong with the poses of a figure, at every frame and on both sides."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from backcoach.body import flesh
from backcoach.body.flesh import Ball
from backcoach.body.framing import bounds
from backcoach.body.furniture import Block, blocks
from backcoach.body.parts import joint, resting, seen_from
from backcoach.body.pose import AnyProp, ExerciseBall, Figure, Furniture, Part, Support, Wall
from backcoach.body.posture import Placed, Posture, end_of, limb_of
from backcoach.body.scene import Scene
from backcoach.body.skeleton import Skeleton, is_arm
from backcoach.body.solver import bone_lengths
from backcoach.body.supports import support_of
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
    """One moment of a movement, among props."""

    posture: Posture
    bones: Skeleton
    props: tuple[AnyProp, ...]


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
                    scene.props(mirrored=mirrored),
                )
                for complaint in _of_frame(frame):
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


def _of_frame(frame: Frame) -> Iterator[Complaint]:
    yield from _bones_are_whole(frame.bones)
    yield from _nothing_goes_through(frame)
    yield from _joints_bend_as_they_can(frame.bones)
    yield from _head_is_outside(frame.bones)
    yield from _what_touches_rests(frame)


def _bones_are_whole(bones: Skeleton) -> Iterator[Complaint]:
    for name, chain in bones.limbs.items():
        lengths = bone_lengths(name)
        ends = ((chain.root, chain.middle), (chain.middle, chain.end))
        for (start, end), wanted in zip(ends, lengths, strict=True):
            if abs(length(minus(end, start)) - wanted) > LENGTH_TOLERANCE:
                yield Complaint(name, _("a bone changes its length"))
        if chain.missed > TOLERANCE:
            yield Complaint(end_of(name), _("it is out of reach"), chain.missed)


def _nothing_goes_through(frame: Frame) -> Iterator[Complaint]:
    solids = flesh.body(frame.bones, 0.0)
    for support, gap in _gaps(frame):
        for solid in solids:
            below = -min(gap(ball) for ball in solid.balls)
            if below > TOLERANCE:
                problem = _("it goes through the {support}").format(support=support)
                yield Complaint(solid.name, problem, below)


def _gaps(frame: Frame) -> Iterator[tuple[Support, Callable[[Ball], float]]]:
    """Yield what there is to rest on, each with how far a ball is from it."""
    yield Support.FLOOR, frame.posture.surfaces[Support.FLOOR].gap
    for prop in frame.props:
        match prop:
            case Furniture():
                yield support_of(prop), partial(_gap, blocks(prop))
            case Wall() | ExerciseBall():
                yield support_of(prop), frame.posture.surfaces[support_of(prop)].gap


def _gap(parts: tuple[Block, ...], ball: Ball) -> float:
    return min(block.gap(ball) for block in parts)


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


def _what_touches_rests(frame: Frame) -> Iterator[Complaint]:
    gaps = dict(_gaps(frame))
    for part, support in frame.posture.contacts():
        if support not in gaps:
            problem = _("it touches a {support}, and there is none").format(support=support)
            yield Complaint(str(part), problem)
            continue
        off = min(gaps[support](ball) for ball in resting(frame.bones, part))
        if off > TOLERANCE:
            problem = _("it does not reach the {support}").format(support=support)
            yield Complaint(str(part), problem, off)


def _slides(frame: Frame, first: dict[Part, Vector]) -> Iterator[Complaint]:
    """Yield what has moved along its support since it first touched it; first is kept up.

    What is on the ball moves as it rolls.
    """
    touching = {
        part: support for part, support in frame.posture.contacts() if support is not Support.BALL
    }
    for part in [part for part in first if part not in touching]:
        del first[part]
    for part, support in touching.items():
        at = _planted(frame, part)
        normal = frame.posture.surfaces[support].normal
        moved = length(square_to(minus(at, first.setdefault(part, at)), normal))
        if moved > TOLERANCE:
            yield Complaint(str(part), _("it slides"), moved)


def _planted(frame: Frame, part: Part) -> Vector:
    """Return the point of a part that stays where it is: its joint or, on the toes, their ball."""
    if part in (Part.LEFT_FOOT, Part.RIGHT_FOOT):
        limb = frame.posture.limbs[limb_of(part)]
        if isinstance(limb, Placed) and limb.on_toes:
            return seen_from(frame.bones, part, (flesh.TOES, flesh.ANKLE_HEIGHT, 0.0))
    return joint(frame.bones, part)


def _joint(limb: str) -> str:
    return limb.replace("arm", "elbow").replace("leg", "knee")
