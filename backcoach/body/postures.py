"""The usual positions that the poses of exercises start from."""

from backcoach.body.pose import Anchor, Limb, Part, Pose, Support, Turn

STANDING = Pose(
    like="",
    anchor=Anchor(part=Part.PELVIS, at=(0.0, 0.5265, 0.0)),
    pelvis=Turn(up=(0.08, 1, 0), front=(1, 0, 0)),
    waist=Turn(up=(-0.06, 1, 0), front=(1, 0, 0)),
    chest=Turn(up=(-0.06, 1, 0), front=(1, 0, 0)),
    head=Turn(up=(0.10, 1, 0), front=(1, 0, 0)),
    left_arm=Limb(upper=(0.02, -1, -0.14), lower=(0.14, -1, -0.03), bends=(-1, 0, -0.3)),
    right_arm=Limb(upper=(0.02, -1, 0.14), lower=(0.14, -1, 0.03), bends=(-1, 0, 0.3)),
    left_leg=Limb(
        at=(-0.01, 0, -0.055), touches=Support.FLOOR, bends=(1, 0, -0.1), points=(1, 0, -0.12)
    ),
    right_leg=Limb(
        at=(-0.01, 0, 0.055), touches=Support.FLOOR, bends=(1, 0, 0.1), points=(1, 0, 0.12)
    ),
)
# Face up, knees bent, feet on the floor, head at the left of the picture.
LYING = Pose(
    like="",
    anchor=Anchor(part=Part.CHEST, at=(-0.28, 0, 0)),
    pelvis=Turn(up=(-1, 0, 0), front=(0, 1, 0)),
    waist=Turn(up=(-1, -0.07, 0), front=(0, 1, 0)),
    chest=Turn(up=(-1, -0.25, 0), front=(0, 1, 0)),
    head=Turn(up=(-1, 0.16, 0), front=(0.12, 1, 0)),
    left_arm=Limb(
        at=(0.03, 0, -0.165), touches=Support.FLOOR, bends=(0, 0.3, -1), points=(1, 0, 0.1)
    ),
    right_arm=Limb(
        at=(0.03, 0, 0.165), touches=Support.FLOOR, bends=(0, 0.3, 1), points=(1, 0, -0.1)
    ),
    left_leg=Limb(
        at=(0.27, 0, -0.06), touches=Support.FLOOR, bends=(0.4, 1, 0), points=(1, 0, -0.05)
    ),
    right_leg=Limb(
        at=(0.27, 0, 0.06), touches=Support.FLOOR, bends=(0.4, 1, 0), points=(1, 0, 0.05)
    ),
    touches={Part.PELVIS: Support.FLOOR, Part.CHEST: Support.FLOOR, Part.HEAD: Support.FLOOR},
)
# Hands below the shoulders, knees below the hips, head at the left of the picture.
HANDS_AND_KNEES = Pose(
    like="",
    anchor=Anchor(part=Part.KNEES, at=(0.0, 0, 0)),
    pelvis=Turn(up=(-1, 0.08, 0), front=(0, -1, 0)),
    waist=Turn(up=(-1, 0.2, 0), front=(0, -1, 0)),
    chest=Turn(up=(-1, 0.3, 0), front=(0, -1, 0)),
    head=Turn(up=(-1, 0.05, 0), front=(-0.1, -1, 0)),
    left_arm=Limb(
        at=(-0.285, 0, 0.105), touches=Support.FLOOR, bends=(1, 0, 0.2), points=(-1, 0, 0)
    ),
    right_arm=Limb(
        at=(-0.285, 0, -0.105), touches=Support.FLOOR, bends=(1, 0, -0.2), points=(-1, 0, 0)
    ),
    left_leg=Limb(
        upper=(0, -1, 0.03), lower=(1, -0.04, 0), bends=(-1, 0, 0),
        touches=Support.FLOOR, points=(1, 0, 0), faces=(0, 1, 0),
    ),
    right_leg=Limb(
        upper=(0, -1, -0.03), lower=(1, -0.04, 0), bends=(-1, 0, 0),
        touches=Support.FLOOR, points=(1, 0, 0), faces=(0, 1, 0),
    ),
    touches={Part.KNEES: Support.FLOOR},
)  # fmt: skip

# On a chair, whose seat is in the middle, looking to the right of the picture.
SITTING = Pose(
    like="",
    anchor=Anchor(part=Part.PELVIS, at=(-0.02, 0, 0)),
    pelvis=Turn(up=(0.02, 1, 0), front=(1, 0, 0)),
    waist=Turn(up=(0, 1, 0), front=(1, 0, 0)),
    chest=Turn(up=(-0.04, 1, 0), front=(1, 0, 0)),
    head=Turn(up=(0.08, 1, 0), front=(1, 0, 0)),
    left_arm=Limb(at=(0.16, 0.055, 0), on=Part.LEFT_THIGH, bends=(-1, 0, -0.5)),
    right_arm=Limb(at=(0.16, 0.055, 0), on=Part.RIGHT_THIGH, bends=(-1, 0, 0.5)),
    left_leg=Limb(
        at=(0.22, 0, -0.06), touches=Support.FLOOR, bends=(1, 0.4, -0.1), points=(1, 0, -0.1)
    ),
    right_leg=Limb(
        at=(0.22, 0, 0.06), touches=Support.FLOOR, bends=(1, 0.4, 0.1), points=(1, 0, 0.1)
    ),
    touches={Part.PELVIS: Support.CHAIR},
)
# On the floor, legs straight, looking to the right of the picture.
LONG_SITTING = Pose(
    like="",
    anchor=Anchor(part=Part.PELVIS, at=(-0.3, 0, 0)),
    pelvis=Turn(up=(0, 1, 0), front=(1, 0, 0)),
    waist=Turn(up=(0.02, 1, 0), front=(1, 0, 0)),
    chest=Turn(up=(0, 1, 0), front=(1, 0, 0)),
    head=Turn(up=(0.08, 1, 0), front=(1, 0, 0)),
    left_arm=Limb(at=(0.12, 0.06, 0), on=Part.LEFT_THIGH, bends=(-1, 0, -0.5)),
    right_arm=Limb(at=(0.12, 0.06, 0), on=Part.RIGHT_THIGH, bends=(-1, 0, 0.5)),
    left_leg=Limb(
        upper=(1, -0.02, -0.03), lower=(1, -0.03, 0), bends=(0, 1, 0), points=(0.1, 1, -0.1)
    ),
    right_leg=Limb(
        upper=(1, -0.02, 0.03), lower=(1, -0.03, 0), bends=(0, 1, 0), points=(0.1, 1, 0.1)
    ),
    touches={Part.PELVIS: Support.FLOOR},
)
# On the right side, head at the left of the picture, looking at the viewer; the left side is up.
SIDE_LYING = Pose(
    like="",
    anchor=Anchor(part=Part.PELVIS, at=(0, 0, 0)),
    pelvis=Turn(up=(-1, 0, 0), front=(0, 0, 1)),
    waist=Turn(up=(-1, 0.05, 0), front=(0, 0, 1)),
    chest=Turn(up=(-1, 0.15, 0), front=(0, 0, 1)),
    head=Turn(up=(-1, 0.1, 0.05), front=(0, 0, 1)),
    left_arm=Limb(
        at=(-0.2, 0, 0.16), touches=Support.FLOOR, bends=(0.6, 1, 0.3), points=(-1, 0, 0.3)
    ),
    right_arm=Limb(
        upper=(-1, -0.02, 0.25),
        lower=(-0.75, -0.06, -0.65),
        bends=(-0.4, 0, 1),
        points=(-1, 0, -0.4),
        faces=(0, 1, 0),
    ),
    left_leg=Limb(upper=(1, 0, 0.2), lower=(1, -0.05, -0.3), bends=(0, 0, 1), points=(0, 0, 1)),
    right_leg=Limb(upper=(1, 0, 0.5), lower=(1, 0, -0.6), bends=(0, 0, 1), points=(0.2, 0, 1)),
    touches={Part.PELVIS: Support.FLOOR, Part.CHEST: Support.FLOOR},
)

POSTURES = {
    "standing": STANDING,
    "lying": LYING,
    "hands-and-knees": HANDS_AND_KNEES,
    "sitting": SITTING,
    "long-sitting": LONG_SITTING,
    "side-lying": SIDE_LYING,
}
