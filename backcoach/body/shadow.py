"""The soft shadow under a body, as if light came from above: darkest where it touches."""

from collections.abc import Iterator

from backcoach.body.camera import View
from backcoach.body.flesh import Ball
from backcoach.body.outline import Outline, hull
from backcoach.body.shape import Role, Shape
from backcoach.body.skeleton import Skeleton, hip, is_arm, shoulder
from backcoach.body.vector import along

# The faint shadow reaches farther beyond the body than the one where it nearly touches.
FAINT, CONTACT = 0.026, 0.008
HIGHEST, NEARLY = 0.35, 0.08
DARKER = 0.10
LEAST_TILT = 0.02
ARM, HAND, KNEE, FOOT, HEAD, HIPS, SHOULDERS = 0.03, 0.02, 0.04, 0.02, 0.06, 0.06, 0.045
TIP = 0.09


def shadows(bones: Skeleton, view: View) -> list[Shape]:
    """Return the shadow on the floor, the fainter shapes first."""
    tilt = view.tilt
    if tilt < LEAST_TILT:
        return []
    thrown = [
        (height, _outline(balls, view))
        for balls in _pieces(bones)
        if (height := _height(balls)) < HIGHEST
    ]
    faint = [Shape(Role.SHADOW, line, squash=tilt, spread=FAINT) for _height, line in thrown]
    contact = [
        Shape(Role.SHADOW, line, shade=DARKER, squash=tilt, spread=CONTACT)
        for height, line in thrown
        if height < NEARLY
    ]
    return faint + contact


def spread(bones: Skeleton) -> Iterator[Ball]:
    """Yield the balls, on the floor, that the shadow reaches around."""
    for balls in _pieces(bones):
        if _height(balls) < HIGHEST:
            for (x, _y, z), radius, _joint in balls:
                yield Ball((x, 0.0, z), radius + FAINT)


def _pieces(bones: Skeleton) -> Iterator[tuple[Ball, ...]]:
    """Yield the body in a few coarse pieces."""
    yield (Ball(bones.head, HEAD),)
    yield (
        *(Ball(hip(bones.hips, bones.pelvis_frame, side), HIPS) for side in (1, -1)),
        *(Ball(shoulder(bones.shoulders, bones.chest_frame, side), SHOULDERS) for side in (1, -1)),
    )
    for name, (root, middle, end, points, *_turned) in bones.limbs.items():
        tip = Ball(along(end, points, TIP), HAND)
        if is_arm(name):
            yield (Ball(root, ARM), Ball(middle, ARM))
            yield (Ball(middle, ARM), tip)
        else:
            yield (Ball(root, KNEE), Ball(middle, KNEE))
            yield (Ball(middle, KNEE), Ball(end, FOOT))
            yield (Ball(end, FOOT), tip)


def _height(balls: tuple[Ball, ...]) -> float:
    return min(ball.at[1] - ball.radius for ball in balls)


def _outline(balls: tuple[Ball, ...], view: View) -> Outline:
    tilt = view.tilt
    circles = []
    for (x, _y, z), radius, _joint in balls:
        right, up = view.seen((x, 0.0, z))
        circles.append((right, up / tilt, radius))
    return hull(circles)
