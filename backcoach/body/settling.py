"""Brings head and trunk to rest where a pose says that they touch something below.

A pose then needs only roughly right directions for them.
"""

from backcoach.body.parts import resting
from backcoach.body.pose import Part
from backcoach.body.posture import Axes, Posture
from backcoach.body.skeleton import CHEST, NECK_TO_HEAD, WAIST, Skeleton
from backcoach.body.solver import solve
from backcoach.body.vector import UP, unit

STEPS = 5


def settle(posture: Posture) -> Posture:
    """Return a posture whose head, and pelvis or chest, rest on what they touch."""
    if not any(_is_down(posture, part) for part in (Part.HEAD, Part.PELVIS, Part.CHEST)):
        return posture
    for _step in range(STEPS):
        bones = solve(posture)
        if _is_down(posture, Part.HEAD):
            drop = _height(posture, bones, Part.HEAD) / NECK_TO_HEAD
            posture = posture._replace(head=_lowered(posture.head, drop))
        if _is_down(posture, Part.PELVIS) and posture.anchor is Part.CHEST:
            drop = _height(posture, bones, Part.PELVIS) / WAIST
            posture = posture._replace(waist=_lowered(posture.waist, -drop))
        if _is_down(posture, Part.CHEST) and posture.anchor is Part.PELVIS:
            drop = _height(posture, bones, Part.CHEST) / CHEST
            posture = posture._replace(chest=_lowered(posture.chest, drop))
    return posture


def _is_down(posture: Posture, part: Part) -> bool:
    support = posture.touches.get(part)
    return support is not None and posture.surfaces[support].normal == UP


def _height(posture: Posture, bones: Skeleton, part: Part) -> float:
    """Return how far above what it touches a part is."""
    return -posture.surfaces[posture.touches[part]].lift(resting(bones, part))


def _lowered(axes: Axes, drop: float) -> Axes:
    x, y, z = unit(axes.up)
    return axes._replace(up=(x, y - drop, z))
