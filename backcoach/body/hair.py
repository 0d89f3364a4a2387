"""The hair: the part of a ball behind a hairline, as it looks from any side."""

from math import asin, atan2, cos, pi, sin, sqrt

from backcoach.body.camera import View
from backcoach.body.outline import TURN, Arc, Outline
from backcoach.body.shape import Role, Shape
from backcoach.body.skeleton import Frame, Skeleton, place
from backcoach.body.vector import cross, dot, unit

RADIUS = 0.0625
# Where the hair begins, as a share of the radius from its middle, and which way its crown points.
HAIRLINE = 0.03
CROWN_UP, CROWN_BACK = 0.62, 0.78
PIECES = 8
# The crown points straight at the viewer, or away, when its slope is less than this.
STEEP = 1e-5


def hair(bones: Skeleton, view: View, shade: float) -> list[Shape]:
    """Return the hair that can be seen: one shape, or none where the face hides all of it."""
    outline = _outline(bones, view)
    return [Shape(Role.HAIR, outline, shade=shade)] if outline else []


def _outline(bones: Skeleton, view: View) -> Outline:
    """Return the outline of the part of the ball behind the hairline, as it is seen."""
    axes = bones.head_frame
    middle = place(bones.head, axes, 0.014, -0.006, 0.0)
    crown = unit(place((0.0, 0.0, 0.0), axes, CROWN_UP, -CROWN_BACK, 0.0))
    nearness = dot(view.near, crown)
    steepness = sqrt(max(1.0 - nearness * nearness, 1e-12))
    width = sqrt(1.0 - HAIRLINE * HAIRLINE)
    turn = -HAIRLINE * nearness / (width * steepness)
    if turn >= 1.0:
        return ()
    x, y = view.seen(middle)
    across = unit(cross(view.near, crown)) if steepness > STEEP else view.right
    towards = cross(crown, across)
    from_t = asin(max(turn, -1.0)) if turn > -1.0 else -pi / 2
    corners = []
    for piece in range(PIECES + 1):
        t = from_t + (pi - 2 * from_t) * piece / PIECES
        point = place(
            (0.0, 0.0, 0.0), Frame(crown, across, towards), HAIRLINE, width * cos(t), width * sin(t)
        )
        right, up = view.seen(point)
        corners.append((right * RADIUS, up * RADIUS))
    outline: list[Arc] = [(x + right, y + up, 0.0, 0.0, 0.0, 0) for right, up in corners]
    if turn > -1.0:
        start, end = (atan2(corners[i][1], corners[i][0]) for i in (-1, 0))
        right, up = view.seen(crown)
        outline.append((x, y, RADIUS, start, _sweep(start, end, atan2(up, right)), 0))
    return tuple(outline)


def _sweep(start: float, end: float, through: float) -> float:
    """Return the turn from one angle to another that passes through a third one."""
    sweep = (end - start) % TURN
    return sweep if (through - start) % TURN <= sweep else sweep - TURN
