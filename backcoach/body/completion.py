"""From the poses of a figure, which say only what is different, to complete postures."""

from collections.abc import Mapping

import msgspec

from backcoach.body.mirror import mirror_description
from backcoach.body.pose import Figure, Limb, Pose, Turn
from backcoach.body.posture import AnyLimb, Axes, Placed, Posture, Turned
from backcoach.body.postures import POSTURES
from backcoach.body.settling import settle
from backcoach.body.skeleton import LIMBS
from backcoach.body.supports import Surface, Surfaces, surfaces_of
from backcoach.body.validation import check_figure, check_posture, refuse
from backcoach.body.vector import UP, Vector, along, cross, length, unit
from backcoach.text import _

# The sine of the least angle between up and front.
SAME = 0.02
TRUNK = ("pelvis", "waist", "chest", "head")


def complete(figure: Figure, file: str) -> dict[str, Posture]:
    """Return all postures of a figure by name. Raises UserError, naming file, pose and part."""
    check_figure(figure, file)
    found = {}
    for name in figure.poses:
        place = f"{file}: pose {name}"
        pose = _described(name, figure.poses, file, ())
        posture = _posture(pose, surfaces_of(figure.props, pose.ball_x), place)
        check_posture(posture, place)
        found[name] = settle(posture)
    return found


def _described(name: str, poses: Mapping[str, Pose], file: str, way: tuple[str, ...]) -> Pose:
    """Return a pose with all that it takes from those that it is like."""
    pose = poses[name]
    if name in way:
        refuse(f"{file}: pose {name}", _("it is like itself"))
    if pose.like in poses and pose.like != name:
        return _over(_described(pose.like, poses, file, (*way, name)), pose)
    if pose.like not in POSTURES:
        known = ", ".join([*POSTURES, *(other for other in poses if other != name)])
        problem = _('like "{like}": expected one of: {known}')
        refuse(f"{file}: pose {name}", problem.format(like=pose.like, known=known))
    return _over(POSTURES[pose.like], pose)


def _over(base: Pose, pose: Pose) -> Pose:
    """Return a pose on top of the one that it is like; arms and legs are then left and right."""
    changed: dict[str, object] = {
        name: _turn(getattr(base, name), getattr(pose, name)) for name in TRUNK
    }
    for side in ("left", "right"):
        for kind in ("arm", "leg"):
            name, both = f"{side}_{kind}", getattr(pose, f"{kind}s")
            both = both if side == "left" else mirror_description(both)
            changed[name] = _limb(_limb(getattr(base, name), both), getattr(pose, name))
    if pose.touches is not None:
        changed["touches"] = pose.touches
    if pose.anchor is not None:
        changed["anchor"] = pose.anchor
    if pose.ball_x is not None:
        changed["ball_x"] = pose.ball_x
    return msgspec.structs.replace(base, **changed)


def _turn(base: Turn, given: Turn) -> Turn:
    return Turn(up=given.up or base.up, front=given.front or base.front)


def _limb(base: Limb, given: Limb) -> Limb:
    """Return a limb on top of another one. One that is placed anew keeps nothing of its place."""
    turned = {
        name: getattr(given, name) or getattr(base, name)
        for name in ("bends", "points", "faces", "grips")
    }
    if given.at is not None:
        return msgspec.structs.replace(given, upper=None, lower=None, **turned)
    if given.upper is not None or given.lower is not None:
        upper, lower = given.upper or base.upper, given.lower or base.lower
        return msgspec.structs.replace(given, upper=upper, lower=lower, on=None, **turned)
    return msgspec.structs.replace(base, touches=given.touches or base.touches, **turned)


def _posture(pose: Pose, surfaces: Surfaces, place: str) -> Posture:
    if pose.anchor is None:
        refuse(place, _("an anchor is missing"))
    pelvis, waist, chest, head = (_axes(getattr(pose, name), place, name) for name in TRUNK)
    limbs = {
        name: _whole(getattr(pose, name.replace(" ", "_")), surfaces, place, name) for name in LIMBS
    }
    anchor, touches = pose.anchor, pose.touches or {}
    return Posture(anchor.part, anchor.at, pelvis, waist, chest, head, limbs, touches, surfaces)


def _axes(turn: Turn, place: str, name: str) -> Axes:
    up = _direction(turn.up, place, f"{name}, up")
    front = _direction(turn.front, place, f"{name}, front")
    if length(cross(unit(up), unit(front))) < SAME:
        refuse(f"{place}, {name}", _("up and front are the same direction"))
    return Axes(up, front)


def _whole(limb: Limb, surfaces: Surfaces, place: str, name: str) -> AnyLimb:
    bends = _direction(limb.bends, place, f"{name}, bends")
    points = limb.points and _direction(limb.points, place, f"{name}, points")
    faces = limb.faces and _direction(limb.faces, place, f"{name}, faces")
    if limb.on_toes and (points is None or faces is None):
        refuse(f"{place}, {name}, on_toes", _("points and faces are missing"))
    if limb.at is not None:
        rests = float(limb.touches is not None)
        last = (bends, points, faces, limb.on_toes, limb.grips)
        at = _below(limb.at, surfaces[limb.touches]) if limb.touches else limb.at
        return Placed(at, limb.on, limb.touches, rests, *last)
    return Turned(
        _direction(limb.upper, place, f"{name}, upper"),
        _direction(limb.lower, place, f"{name}, lower"),
        limb.touches,
        bends,
        points,
        faces,
        limb.grips,
    )


def _below(at: Vector, surface: Surface) -> Vector:
    """Return the place on a surface below or above another one; a wall's has to be exact."""
    return along(at, UP, -surface.above(at)) if surface.normal == UP else at


def _direction(direction: Vector | None, place: str, name: str) -> Vector:
    if direction is None or not any(direction):
        sentence = _("expected a direction, not {found}")
        found = _("nothing") if direction is None else "[0, 0, 0]"
        refuse(f"{place}, {name}", sentence.format(found=found))
    return direction
