"""A pose in which no two parts do the same."""

from backcoach.body.pose import Limb, Pose, Support

HAND = Limb(at=(0.1, 0.8, 0.2), bends=(0, -1, 0.5), points=(1, 0, 0.3))
FOOT = Limb(at=(0.2, 0, 0.1), bends=(1, 0, 0), points=(1, 0, 0), touches=Support.FLOOR)
POSE = Pose(
    pelvis=(0, 0.5, 0.1),
    lower=(0, 1, 0.1),
    upper=(0, 1, 0.2),
    neck=(0, 1, 0.3),
    face=(1, 0, 0.4),
    front=(1, 0, 0.5),
    left_hand=HAND,
    right_hand=Limb(at=(0, 0.4, -0.3), bends=(0, 0, -1), points=(0, -1, 0)),
    left_foot=FOOT,
    right_foot=Limb(at=(-0.2, 0.3, -0.1), bends=(1, 0, 0), points=(1, 0, 0)),
    touches={"pelvis": Support.CHAIR},
)
