"""The outline of a hull of circles: arcs, joined by straight lines.

An outline that is offset outwards has the same arcs with larger radii.
"""

from collections.abc import Sequence
from math import acos, atan2, hypot, inf, pi
from typing import Final

TURN = 2 * pi
Circle = tuple[float, float, float]  # x, y, radius
# A circle that comes out of another one by less than this is taken to be inside it.
INSIDE = 1e-6
TINY = 1e-9


# A piece of an outline: x and y of its middle, its radius, from which angle on, how far it goes,
# and the index of its circle. Angles are in radians, counter-clockwise, and y goes up. A radius of
# 0 is a corner. Plain tuples, since a hundred are made for each frame.
Arc = tuple[float, float, float, float, float, int]
CIRCLE: Final = 5
Outline = tuple[Arc, ...]


def hull(circles: Sequence[Circle]) -> Outline:
    """Return the outline of the smallest convex shape around circles, counter-clockwise."""
    if len(circles) == 2:
        return _capsule(*circles)
    takeovers, inside = _takeovers(circles)
    ends = [-inf if n in inside else x + r for n, (x, _y, r) in enumerate(circles)]
    arcs: list[Arc] = []
    current = first = ends.index(max(ends))
    angle = 0.0
    while angle < TURN:
        following, sweep = current, TURN
        for begins, other in takeovers[current]:
            turned = (begins - angle) % TURN
            if turned > TURN - TINY:
                turned = 0.0
            if turned < sweep:
                following, sweep = other, turned
        sweep = min(sweep, TURN - angle)
        x, y, radius = circles[current]
        arcs.append((x, y, radius, angle, sweep, current))
        current, angle = following, angle + sweep
    if len(arcs) > 1 and arcs[-1][CIRCLE] == first:
        *_place, start, sweep, _circle = arcs.pop()
        x, y, radius, _start, more, _circle = arcs[0]
        arcs[0] = (x, y, radius, start - TURN, sweep + more, first)
    return tuple(arcs)


def _takeovers(circles: Sequence[Circle]) -> tuple[list[list[tuple[float, int]]], set[int]]:
    """Return, for each circle, from which angle on each other one reaches farther out than it.

    Also return the circles that are inside another one.
    """
    found: list[list[tuple[float, int]]] = [[] for _circle in circles]
    inside: set[int] = set()
    for index, (other_x, other_y, other_radius) in enumerate(circles):
        for before in range(index):
            x, y, radius = circles[before]
            across, up, grows = other_x - x, other_y - y, radius - other_radius
            distance = hypot(across, up)
            if distance > abs(grows) + INSIDE:
                ahead, turn = atan2(up, across), acos(grows / distance)
                found[before].append((ahead - turn, index))
                found[index].append((ahead + turn, before))
            else:
                inside.add(index if grows >= 0 else before)
    return found, inside


def _capsule(one: Circle, other: Circle) -> Outline:
    """Return the outline of two circles, which is that of one if the other is inside it."""
    (x, y, radius), (other_x, other_y, other_radius) = one, other
    across, up, grows = other_x - x, other_y - y, radius - other_radius
    distance = hypot(across, up)
    if distance <= abs(grows) + INSIDE:
        return ((*other, 0.0, TURN, 1) if grows < 0 else (*one, 0.0, TURN, 0),)
    ahead, turn = atan2(up, across), acos(grows / distance)
    return (
        (other_x, other_y, other_radius, ahead - turn, 2 * turn, 1),
        (x, y, radius, ahead + turn, TURN - 2 * turn, 0),
    )
