"""The outline of a hull of circles: arcs, joined by straight lines.

An outline that is offset outwards has the same arcs with larger radii.
"""

from collections.abc import Sequence
from math import acos, atan2, hypot, pi, sqrt
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
    arcs: list[Arc] = []
    current = first = _rightmost(circles)
    angle, across, up = 0.0, 1.0, 0.0
    while angle < TURN:
        following, across, up = _overtaken(circles, current, across, up)
        sweep = (atan2(up, across) - angle) % TURN
        if sweep > TURN - TINY:
            sweep = 0.0
        if following == current or angle + sweep > TURN:
            sweep = TURN - angle
        x, y, radius = circles[current]
        arcs.append((x, y, radius, angle, sweep, current))
        current, angle = following, angle + sweep
    if len(arcs) > 1 and arcs[-1][CIRCLE] == first:
        *_place, start, sweep, _circle = arcs.pop()
        x, y, radius, _start, more, _circle = arcs[0]
        arcs[0] = (x, y, radius, start - TURN, sweep + more, first)
    return tuple(arcs)


def _rightmost(circles: Sequence[Circle]) -> int:
    ends = [x + radius for x, _y, radius in circles]
    return ends.index(max(ends))


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


def _overtaken(
    circles: Sequence[Circle], current: int, across: float, up: float
) -> tuple[int, float, float]:
    """Return which circle is the outermost next, turning from a direction on, and from which."""
    x, y, radius = circles[current]
    soonest, found = 5.0, (current, across, up)
    index = -1
    for other_x, other_y, other_radius in circles:
        index += 1
        right = other_x - x
        above = other_y - y
        grows = radius - other_radius
        square = right * right + above * above
        rest = square - grows * grows
        if rest <= TINY:
            continue
        height = sqrt(rest)
        begins_across = (grows * right + height * above) / square
        begins_up = (grows * above - height * right) / square
        ahead = across * begins_across + up * begins_up
        turned = across * begins_up - up * begins_across
        later = 1.0 - ahead if turned > -TINY else 3.0 + ahead
        if later < soonest:
            soonest, found = later, (index, begins_across, begins_up)
    return found
