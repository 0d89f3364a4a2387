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
    """Where a muscle glows: a place seen from a part of the body, and the solids it lights.

    side is left or right, or nothing in the middle.
    """

    part: Part
    at: Vector
    radius: float
    solids: tuple[str, ...]
    side: str = ""


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
            side,
        )
        for side, sign in (("left", 1), ("right", -1))
    )


LEGS = ("pelvis", "left thigh", "right thigh")
TRUNK = ("waist", "pelvis", "chest")
SPOTS: dict[Muscle, tuple[Spot, ...]] = {
    Muscle.DEEP_CORE: _trunk(Part.WAIST, (0.0, 0.03, 0), 0.065, *TRUNK),
    Muscle.ABDOMINALS: _trunk(Part.WAIST, (0.03, 0.045, 0), 0.075, *TRUNK),
    Muscle.OBLIQUES: _sides(Part.WAIST, (0.01, 0.01, 0.07), 0.06, *TRUNK),
    Muscle.LOW_BACK: _trunk(Part.WAIST, (-0.01, -0.04, 0), 0.07, *TRUNK),
    Muscle.UPPER_BACK: _trunk(Part.CHEST, (-0.03, -0.045, 0), 0.07, "chest", "waist"),
    Muscle.SHOULDERS: _sides(Part.CHEST, (-0.012, 0, 0.098), 0.055, "* sleeve", "chest"),
    Muscle.CHEST: _trunk(Part.CHEST, (-0.04, 0.05, 0), 0.065, "chest"),
    Muscle.GLUTES: _sides(Part.PELVIS, (0.0, -0.05, 0.04), 0.072, *LEGS),
    Muscle.HIP_ABDUCTORS: _sides(Part.PELVIS, (0.03, 0, 0.09), 0.06, *LEGS),
    Muscle.HIP_FLEXORS: _sides(Part.PELVIS, (0.0, 0.045, 0.045), 0.06, *LEGS),
    Muscle.HAMSTRINGS: _sides(Part.LEFT_THIGH, (0.12, -0.03, 0), 0.062, *LEGS),
    Muscle.QUADRICEPS: _sides(Part.LEFT_THIGH, (0.12, 0.03, 0), 0.066, "* thigh"),
    Muscle.CALVES: _sides(Part.LEFT_SHANK, (0.08, -0.025, 0), 0.05, "* shank"),
    Muscle.PELVIC_FLOOR: _trunk(Part.PELVIS, (-0.045, 0.02, 0), 0.058, "pelvis"),
}
# A glow fades as the side that it is on turns away from the viewer: none, and all of it.
UNSEEN, SEEN = -0.65, -0.25


def glows(
    bones: Skeleton, view: View, muscles: Iterable[Muscle], resting: str = ""
) -> dict[str, list[Glow]]:
    """Return the glows of worked muscles by the solid that they light.

    Those of the resting side, left or right, do not glow.
    """
    found: dict[str, list[Glow]] = {}
    spots = (spot for muscle in muscles for spot in SPOTS[muscle])
    for part, (along, front, left), radius, solids, side in spots:
        if not side or side != resting:
            at = seen_from(bones, part, (along, front, left))
            inside = seen_from(bones, part, (along, 0.0, 0.0))
            facing = (view.depth(at) - view.depth(inside)) / hypot(front, left)
            strength = min((facing - UNSEEN) / (SEEN - UNSEEN), 1.0)
            if strength > 0.0:
                light(found, solids, Glow(*view.seen(at), radius, strength))
    return found


def light(found: dict[str, list[Glow]], solids: tuple[str, ...], glow: Glow) -> None:
    """Add a glow to solids; of those at the same place, the strongest stays."""
    for name in solids:
        known = found.setdefault(name, [])
        there = [other for other in known if _is_at(glow, other)]
        if all(other.strength < glow.strength for other in there):
            found[name] = [other for other in known if other not in there] + [glow]


def _is_at(one: Glow, other: Glow) -> bool:
    """Tell whether two glows look like one."""
    return hypot(one.x - other.x, one.y - other.y) < one.radius * 0.8
