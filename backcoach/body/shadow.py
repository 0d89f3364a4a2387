"""The soft shadow under a body, as if light came from above: darkest where it touches."""

from backcoach.body.camera import View
from backcoach.body.flesh import Ball
from backcoach.body.outline import Outline, hull
from backcoach.body.shape import Role, Shape
from backcoach.body.skeleton import Chain, Skeleton, hip, is_arm, shoulder
from backcoach.body.vector import along

# The faint shadow reaches farther beyond the body than the one where it nearly touches.
FAINT, CONTACT = 0.026, 0.008
HIGHEST, NEARLY = 0.35, 0.08
DARKER = 0.10
LEAST_TILT = 0.02
ARM, HAND, KNEE, FOOT, HEAD, HIPS, SHOULDERS = 0.03, 0.02, 0.04, 0.02, 0.06, 0.06, 0.045


def shadows(bones: Skeleton, view: View) -> list[Shape]:
    """Return the shadow on the floor, the fainter shape first."""
    tilt = view.tilt
    if tilt < LEAST_TILT:
        return []
    body = [_head(bones), _trunk(bones)]
    limbs = [_limb(chain, arm=is_arm(name)) for name, chain in bones.limbs.items()]
    ends = [balls[1:] for balls in limbs]
    whole = tuple(_outline(balls, view) for balls in body + limbs if _height(balls) < HIGHEST)
    low = tuple(_outline(balls, view) for balls in body + ends if _height(balls) < NEARLY)
    return [
        Shape(Role.SHADOW, whole, squash=tilt, spread=FAINT),
        Shape(Role.SHADOW, low, shade=DARKER, squash=tilt, spread=CONTACT),
    ]


def _head(bones: Skeleton) -> tuple[Ball, ...]:
    return (Ball(bones.head, HEAD),)


def _trunk(bones: Skeleton) -> tuple[Ball, ...]:
    return (
        *(Ball(hip(bones.hips, bones.pelvis_frame, side), HIPS) for side in (1, -1)),
        *(Ball(shoulder(bones.shoulders, bones.chest_frame, side), SHOULDERS) for side in (1, -1)),
    )


def _limb(chain: Chain, *, arm: bool) -> tuple[Ball, ...]:
    upper, last = (ARM, HAND) if arm else (KNEE, FOOT)
    tip = along(chain.end, chain.points, 0.09)
    return (
        Ball(chain.root, upper),
        Ball(chain.middle, upper),
        Ball(chain.end, last),
        Ball(tip, last),
    )


def _height(balls: tuple[Ball, ...]) -> float:
    return min(ball.at[1] - ball.radius for ball in balls)


def _outline(balls: tuple[Ball, ...], view: View) -> Outline:
    tilt = view.tilt
    circles = []
    for (x, _y, z), radius, _joint in balls:
        right, up = view.seen((x, 0.0, z))
        circles.append((right, up / tilt, radius))
    return hull(circles)
