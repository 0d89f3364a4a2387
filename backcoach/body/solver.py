"""From a posture to the bones: the root from what touches, elbows and knees from hands and feet."""

from math import sqrt

from backcoach.body import flesh
from backcoach.body.flesh import Ball
from backcoach.body.parts import joint, resting, seen_from
from backcoach.body.pose import Part, Support
from backcoach.body.posture import AnyLimb, Placed, Posture, Turned
from backcoach.body.skeleton import (
    CHEST,
    FOREARM,
    NECK_TO_HEAD,
    PELVIS,
    SHANK,
    THIGH,
    UPPER_ARM,
    WAIST,
    Chain,
    Skeleton,
    frame,
    hip,
    is_arm,
    shoulder,
)
from backcoach.body.supports import ORIGIN, Surface, Surfaces
from backcoach.body.vector import (
    Vector,
    along,
    cross,
    length,
    minus,
    mix,
    plus,
    square_to,
    times,
    unit,
    unit_or,
)

NEARLY_STRAIGHT = 0.9999


def solve(posture: Posture) -> Skeleton:
    """Return where every joint of a body in a posture is."""
    bones = _trunk(posture)
    for name, limb in posture.limbs.items():
        if isinstance(limb, Turned):
            bones.limbs[name] = _turned(bones, name, limb, posture.surfaces)
    bones = _moved(bones, _offset(bones, posture))
    for name in sorted(posture.limbs, key=lambda name: _is_on_body(posture.limbs[name])):
        limb = posture.limbs[name]
        if isinstance(limb, Placed):
            bones.limbs[name] = _placed(bones, name, limb, posture.surfaces)
    return bones


def bone_lengths(limb: str) -> tuple[float, float]:
    """Return how long the upper and the lower bone of a limb are."""
    return (UPPER_ARM, FOREARM) if is_arm(limb) else (THIGH, SHANK)


def bend(root: Vector, target: Vector, side: Vector, upper: float, lower: float) -> Vector:
    """Return the joint between two bones that reach from a root towards a target.

    It bends to a side, a direction of length 1 that is square to the way to the target. A target
    out of reach is pointed at.
    """
    distance = length(minus(target, root))
    straight = (upper + lower) * NEARLY_STRAIGHT
    reached = min(max(distance, abs(upper - lower) + 1e-4), straight)
    share = (upper * upper + reached * reached - lower * lower) / (2 * reached)
    away = sqrt(max(upper * upper - share * share, 0.0))
    return along(along(root, _towards(root, target, side), share), side, away)


def side_of(pole: Vector, way: Vector) -> Vector:
    """Return the direction of length 1 that is square to a way and nearest to a pole's."""
    ahead = unit(way)
    return _unit_or_side(square_to(pole, ahead), ahead)


def _towards(root: Vector, target: Vector, otherwise: Vector) -> Vector:
    """Return the direction from a root to a target; where they are one, some other direction."""
    return _unit_or_side(minus(target, root), otherwise)


def _unit_or_side(direction: Vector, axis: Vector) -> Vector:
    """Return a direction with length 1; where it has hardly any, some side of an axis."""
    if length(direction) > 1e-6:
        return unit(direction)
    return unit(square_to((0.3, 0.5, 0.8), unit(axis)))


def _trunk(posture: Posture) -> Skeleton:
    """Return a body whose hips are at the origin, and which has no limbs yet."""
    pelvis, waist = frame(*posture.pelvis), frame(*posture.waist)
    chest, head = frame(*posture.chest), frame(*posture.head)
    at_waist = along(ORIGIN, pelvis.up, PELVIS)
    at_ribs = along(at_waist, waist.up, WAIST)
    at_shoulders = along(at_ribs, chest.up, CHEST)
    at_head = along(at_shoulders, head.up, NECK_TO_HEAD)
    points = (ORIGIN, at_waist, at_ribs, at_shoulders, at_head)
    return Skeleton(*points, pelvis, waist, chest, head, {})


def _turned(bones: Skeleton, name: str, limb: Turned, surfaces: Surfaces) -> Chain:
    upper, lower = bone_lengths(name)
    root = _root(bones, name)
    middle = along(root, unit(limb.upper), upper)
    end = along(middle, unit(limb.lower), lower)
    pushes = surfaces[limb.touches].normal if limb.touches else None
    return _chain(name, limb, Chain(root, middle, end, *(limb.bends,) * 3, 0.0), pushes)


def _placed(bones: Skeleton, name: str, limb: Placed, surfaces: Surfaces) -> Chain:
    root = _root(bones, name)
    place = limb.at if limb.on is None else seen_from(bones, limb.on, limb.at)
    wanted = minus(place, _toes(limb)) if limb.on_toes else place
    if limb.support is None:
        return _reaching(name, limb, root, wanted, None)
    surface = surfaces[limb.support]
    lift = _lift(name, limb, root, wanted, surface)
    rise = lift if limb.rests == 1.0 else limb.rests * (lift + surface.above(place))
    wanted = along(wanted, surface.normal, rise)
    return _reaching(name, limb, root, wanted, surface.normal)


def _toes(limb: Placed) -> Vector:
    """Return where the ball of a foot is, seen from its ankle."""
    assert limb.points is not None
    assert limb.faces is not None
    return flesh.toes(unit(square_to(limb.points, unit(limb.faces))), unit(limb.faces))


def _lift(name: str, limb: Placed, root: Vector, wanted: Vector, surface: Surface) -> float:
    """Return how far the end of a limb has to be lifted from a place so that it just rests."""
    ankle = along(wanted, surface.normal, flesh.ANKLE_HEIGHT)
    lifted = _reaching(name, limb, root, ankle, surface.normal)
    back = minus(wanted, lifted.end)
    return surface.lift(Ball(plus(ball.at, back), ball.radius) for ball in _end_balls(name, lifted))


def _reaching(
    name: str, limb: Placed, root: Vector, wanted: Vector, pushes: Vector | None
) -> Chain:
    """Return a limb whose end is where it is wanted, or as near as it can be."""
    upper, lower = bone_lengths(name)
    side = side_of(limb.bends, _towards(root, wanted, limb.bends))
    middle = bend(root, wanted, side, upper, lower)
    end = along(middle, unit(minus(wanted, middle)), lower)
    missed = length(minus(wanted, end))
    return _chain(name, limb, Chain(root, middle, end, side, side, side, missed), pushes)


def _chain(name: str, limb: AnyLimb, chain: Chain, pushes: Vector | None) -> Chain:
    """Return a limb with its hinge square to its bones, and with its hand or foot turned.

    pushes is the direction in which what it touches pushes it.
    """
    bends = side_of(chain.bends, minus(chain.middle, chain.root))
    chain = chain._replace(bends=bends)
    points, faces = _end_turn(name, limb, chain, pushes)
    return chain._replace(points=points, faces=faces, grips=limb.grips)


def _end_balls(name: str, chain: Chain) -> tuple[Ball, ...]:
    return flesh.hand_of(chain) if is_arm(name) else flesh.foot(*chain.turned)


def _end_turn(
    name: str, limb: AnyLimb, chain: Chain, pushes: Vector | None
) -> tuple[Vector, Vector]:
    """Return where fingers or toes point and palm or sole face, square to each other.

    What touches faces its support, unless the pose says otherwise. Else the palm of a hand that
    hangs faces the body, and a sole follows from the way its knee bends.
    """
    along_bone = unit(minus(chain.end, chain.middle))
    points = limb.points or (along_bone if is_arm(name) else chain.bends)
    faces = unit(limb.faces or _usual_faces(name, limb, points, chain, pushes))
    return _unit_or_side(square_to(points, faces), faces), faces


def _usual_faces(
    name: str, limb: AnyLimb, points: Vector, chain: Chain, pushes: Vector | None
) -> Vector:
    """Return where palm or sole face when the pose does not say it."""
    hinge = chain.upper.left
    if is_arm(name):
        free = times(hinge, 1.0 if name.startswith("right") else -1.0)
    else:
        free = unit_or(cross(points, hinge), chain.bends)
    if pushes is None:
        return free
    rests = limb.rests if isinstance(limb, Placed) else 1.0
    return unit_or(mix(free, times(pushes, -1.0), rests), free)


def _offset(bones: Skeleton, posture: Posture) -> Vector:
    """Return how far the body, solved around its hips, has to be moved to its anchor."""
    part = posture.anchor
    found, wanted = joint(bones, part), posture.at
    support = posture.touches.get(part) or _touch_of_foot(posture, part)
    if support is not None:
        surface, away = posture.surfaces[support], minus(wanted, found)
        balls = (Ball(plus(ball.at, away), ball.radius) for ball in resting(bones, part))
        wanted = along(wanted, surface.normal, surface.lift(balls))
    return minus(wanted, found)


def _touch_of_foot(posture: Posture, part: Part) -> Support | None:
    if part not in (Part.FEET, Part.LEFT_FOOT, Part.RIGHT_FOOT):
        return None
    return posture.limbs["right leg" if part is Part.RIGHT_FOOT else "left leg"].touches


def _moved(bones: Skeleton, by: Vector) -> Skeleton:
    return bones._replace(
        hips=plus(bones.hips, by),
        waist=plus(bones.waist, by),
        ribs=plus(bones.ribs, by),
        shoulders=plus(bones.shoulders, by),
        head=plus(bones.head, by),
        limbs={name: _moved_chain(chain, by) for name, chain in bones.limbs.items()},
    )


def _moved_chain(chain: Chain, by: Vector) -> Chain:
    return chain._replace(
        root=plus(chain.root, by), middle=plus(chain.middle, by), end=plus(chain.end, by)
    )


def _root(bones: Skeleton, name: str) -> Vector:
    side = 1 if name.startswith("left") else -1
    if is_arm(name):
        return shoulder(bones.shoulders, bones.chest_frame, side)
    return hip(bones.hips, bones.pelvis_frame, side)


def _is_on_body(limb: AnyLimb) -> bool:
    return isinstance(limb, Placed) and limb.on is not None
