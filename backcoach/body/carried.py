"""Things that move with the body: weights, rollers, a cable, and the ball that it rolls."""

from collections.abc import Iterator
from itertools import pairwise
from math import cos, pi, sin

from backcoach.body.flesh import Ball, Solid
from backcoach.body.parts import seen_from
from backcoach.body.pose import (
    AnyProp,
    Barbell,
    Cable,
    Carried,
    Dumbbell,
    ExerciseBall,
    Part,
    Roller,
    Support,
)
from backcoach.body.shape import Role
from backcoach.body.skeleton import Skeleton
from backcoach.body.supports import Surfaces
from backcoach.body.vector import Vector, along, cross, minus, mix, unit

GRIP, BAR, PLATE, RIM = 0.008, 0.007, 0.075, 0.010
HALF_DUMBBELL, HALF_BARBELL, PLATE_AT, HALF_ROLLER = 0.062, 0.40, 0.33, 0.11
HEAD, ROLL, ROPE, LEVER = 0.028, 0.030, 0.004, 0.012
CORNERS = 20
WAYS = {"along": (1.0, 0.0, 0.0), "front": (0.0, 1.0, 0.0), "left": (0.0, 0.0, 1.0)}


def carried(props: tuple[AnyProp, ...], bones: Skeleton, surfaces: Surfaces) -> Iterator[Solid]:
    """Yield the solids of all that moves with a body."""
    for prop in props:
        match prop:
            case ExerciseBall():
                ball = surfaces[Support.BALL]
                yield Solid("ball", Role.BALL, (Ball(ball.at, ball.radius),))
            case Dumbbell():
                yield from _dumbbell(*_line(prop, bones, HALF_DUMBBELL))
            case Barbell():
                yield from _barbell(*_line(prop, bones, HALF_BARBELL))
            case Roller():
                a, b = _line(prop, bones, HALF_ROLLER)
                yield _rod("roller", Role.SOFT, a, b, ROLL)
                if prop.pivot is not None:
                    yield _rod("lever", Role.METAL, prop.pivot, mix(a, b, 0.5), LEVER)
            case Cable():
                yield from _cable(prop.pulley, bones)


def _line(prop: Carried, bones: Skeleton, half: float) -> tuple[Vector, Vector]:
    """Return the two ends of what is carried."""
    way = WAYS[prop.lies]
    one, other = along(prop.at, way, -half), along(prop.at, way, half)
    return seen_from(bones, prop.on, one), seen_from(bones, prop.on, other)


def _rod(name: str, role: Role, a: Vector, b: Vector, radius: float) -> Solid:
    return Solid(name, role, (Ball(a, radius), Ball(b, radius)))


def _dumbbell(a: Vector, b: Vector) -> Iterator[Solid]:
    yield _rod("dumbbell", Role.METAL, a, b, GRIP)
    for name, inner, outer in (("one", 0.15, 0.0), ("other", 0.85, 1.0)):
        ends = mix(a, b, inner), mix(a, b, outer)
        yield _rod(f"dumbbell {name}", Role.METAL, *ends, HEAD)


def _barbell(a: Vector, b: Vector) -> Iterator[Solid]:
    pieces = (a, mix(a, b, 0.35), mix(a, b, 0.65), b)
    for number, (start, end) in enumerate(pairwise(pieces)):
        yield _rod(f"barbell {number}", Role.METAL, start, end, BAR)
    axis = unit(minus(b, a))
    middle = mix(a, b, 0.5)
    for name, sign in (("one", -1), ("other", 1)):
        yield _plate(f"plate {name}", along(middle, axis, sign * PLATE_AT), axis)


def _plate(name: str, middle: Vector, axis: Vector) -> Solid:
    aside = unit(cross(axis, (0.3, 0.9, 0.1)))
    ahead = cross(axis, aside)
    reach = PLATE - RIM
    rim = tuple(
        Ball(along(along(middle, aside, reach * cos(turn)), ahead, reach * sin(turn)), RIM)
        for turn in (2 * pi * corner / CORNERS for corner in range(CORNERS))
    )
    return Solid(name, Role.METAL, rim)


def _cable(pulley: Vector, bones: Skeleton) -> Iterator[Solid]:
    left, right = (
        seen_from(bones, part, (0.05, 0.02, 0.0)) for part in (Part.LEFT_HAND, Part.RIGHT_HAND)
    )
    knot = mix(mix(left, right, 0.5), pulley, 0.12)
    yield _rod("cable", Role.METAL, pulley, knot, ROPE)
    for number, hand in enumerate((left, right)):
        yield _rod(f"rope {number}", Role.METAL, knot, hand, ROPE * 1.8)
