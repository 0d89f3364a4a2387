"""The hair: the part of a ball behind a hairline, as it looks from any side."""

from math import asin, atan2, cos, pi, sin, sqrt

from backcoach.body.camera import View
from backcoach.body.outline import TURN, Outline
from backcoach.body.shape import Role, Shape
from backcoach.body.skeleton import Frame, Skeleton, place
from backcoach.body.vector import cross, dot, unit

RADIUS = 0.0605
# Where the hair begins, as a share of the radius from its middle, and which way its crown points.
HAIRLINE = -0.06
CROWN_UP, CROWN_BACK = 0.72, 0.69
PIECES = 8


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
    x, y = view.seen(middle)
    if abs(turn) >= 1.0:
        # The hairline is wholly behind the head, or wholly before it.
        return ((x, y, RADIUS, 0.0, TURN, 0),) if nearness > 0 else ()
    across = unit(cross(view.near, crown))
    towards = cross(crown, across)
    begins = asin(turn)
    corners = []
    for piece in range(PIECES + 1):
        t = begins + (pi - 2 * begins) * piece / PIECES
        axes = Frame(crown, across, towards)
        point = place((0.0, 0.0, 0.0), axes, HAIRLINE, width * cos(t), width * sin(t))
        right, up = view.seen(point)
        corners.append((right * RADIUS, up * RADIUS))
    start, end = (atan2(corners[i][1], corners[i][0]) for i in (-1, 0))
    right, up = view.seen(crown)
    return (
        *((x + right, y + up, 0.0, 0.0, 0.0, 0) for right, up in corners),
        (x, y, RADIUS, start, _sweep(start, end, atan2(up, right)), 0),
    )


def _sweep(start: float, end: float, through: float) -> float:
    """Return the turn from one angle to another that passes through a third one."""
    sweep = (end - start) % TURN
    return sweep if (through - start) % TURN <= sweep else sweep - TURN
