"""Where on the body a worked muscle glows."""

from collections.abc import Iterable
from math import hypot
from typing import NamedTuple

from backcoach.body.camera import View
from backcoach.body.muscles import Muscle
from backcoach.body.parts import seen_from
from backcoach.body.pose import Part
from backcoach.body.shape import Glow
from backcoach.body.skeleton import Skeleton
from backcoach.body.vector import Vector


class Spot(NamedTuple):
    """Where a muscle glows: a place seen from a part of the body, and the solids it lights."""

    part: Part
    at: Vector
    radius: float
    solids: tuple[str, ...]


def _trunk(part: Part, at: Vector, radius: float, *solids: str) -> tuple[Spot, ...]:
    return (Spot(part, at, radius, solids),)


def _sides(part: Part, at: Vector, radius: float, *solids: str) -> tuple[Spot, ...]:
    """Return a spot and its mirror image; * in the name of a solid stands for the side."""
    return tuple(
        Spot(
            Part(part.replace("left-", f"{side}-")),
            (at[0], at[1], at[2] * sign),
            radius,
            tuple(name.replace("*", side) for name in solids),
        )
        for side, sign in (("left", 1), ("right", -1))
    )


SPOTS: dict[Muscle, tuple[Spot, ...]] = {
    Muscle.DEEP_CORE: _trunk(Part.WAIST, (-0.02, 0.02, 0), 0.060, "waist", "pelvis"),
    Muscle.ABDOMINALS: _trunk(Part.WAIST, (0.0, 0.05, 0), 0.068, "waist", "chest"),
    Muscle.OBLIQUES: _sides(Part.WAIST, (0.01, 0.01, 0.07), 0.056, "waist"),
    Muscle.LOW_BACK: _trunk(Part.WAIST, (-0.01, -0.04, 0), 0.068, "waist", "pelvis"),
    Muscle.UPPER_BACK: _trunk(Part.CHEST, (-0.03, -0.045, 0), 0.068, "chest"),
    Muscle.SHOULDERS: _sides(Part.CHEST, (-0.012, 0, 0.098), 0.052, "* sleeve", "chest"),
    Muscle.CHEST: _trunk(Part.CHEST, (-0.04, 0.05, 0), 0.064, "chest"),
    Muscle.GLUTES: _sides(Part.PELVIS, (0.0, -0.05, 0.04), 0.071, "pelvis", "* thigh"),
    Muscle.HIP_ABDUCTORS: _sides(Part.PELVIS, (0.03, 0, 0.09), 0.056, "pelvis", "* thigh"),
    Muscle.HIP_FLEXORS: _sides(Part.PELVIS, (0.0, 0.045, 0.045), 0.056, "pelvis", "* thigh"),
    Muscle.HAMSTRINGS: _sides(Part.LEFT_THIGH, (0.14, -0.03, 0), 0.060, "* thigh"),
    Muscle.QUADRICEPS: _sides(Part.LEFT_THIGH, (0.12, 0.03, 0), 0.064, "* thigh"),
    Muscle.CALVES: _sides(Part.LEFT_SHANK, (0.08, -0.025, 0), 0.048, "* shank"),
    Muscle.PELVIC_FLOOR: _trunk(Part.PELVIS, (-0.045, 0, 0), 0.056, "pelvis"),
}


def glows(bones: Skeleton, view: View, muscles: Iterable[Muscle]) -> dict[str, list[Glow]]:
    """Return the glows of worked muscles by the solid that they light."""
    found: dict[str, list[Glow]] = {}
    for muscle in muscles:
        for part, at, radius, solids in SPOTS[muscle]:
            glow = Glow(*view.seen(seen_from(bones, part, at)), radius)
            for name in solids:
                known = found.setdefault(name, [])
                if not any(_is_at(glow, other) for other in known):
                    known.append(glow)
    return found


def _is_at(one: Glow, other: Glow) -> bool:
    """Tell whether two glows look like one."""
    return hypot(one.x - other.x, one.y - other.y) < one.radius * 0.8
