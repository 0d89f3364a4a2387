"""The bones: how long they are, and where they are once a pose is solved.

Lengths are fractions of the body's height: Drillis and Contini, Body segment parameters, 1966.
How the height from hip to shoulder is shared among the three parts of the trunk is our choice.
"""

from typing import NamedTuple

from backcoach.body.vector import Vector, along, cross, minus, square_to, unit, unit_or

THIGH = 0.245
SHANK = 0.246
UPPER_ARM = 0.186
FOREARM = 0.146
PELVIS = 0.095
WAIST = 0.083
CHEST = 0.110
NECK_TO_HEAD = 0.112

# From the middle line to the joint. Shoulder breadth 0.259 and hip breadth 0.191 are those of the
# outlines, with flesh.
HALF_HIPS = 0.046
HALF_SHOULDERS = 0.098

LIMBS = ("left arm", "right arm", "left leg", "right leg")


class Frame(NamedTuple):
    """Three directions of length 1, square to each other, that a part of the body has."""

    up: Vector
    front: Vector
    left: Vector


class Chain(NamedTuple):
    """An arm or a leg: where its joints are, and how its hand or foot is turned.

    points is the direction of fingers or toes, faces that of palm or sole, bends the side to
    which elbow or knee point; missed is how far the end is from where the pose wanted it. A hand
    that grips is closed.
    """

    root: Vector
    middle: Vector
    end: Vector
    points: Vector
    faces: Vector
    bends: Vector
    missed: float
    grips: bool = False

    @property
    def turned(self) -> tuple[Vector, Vector, Vector]:
        """Where its hand or foot begins, points and faces."""
        return self.end, self.points, self.faces

    @property
    def upper(self) -> Frame:
        """The frame of the upper bone: along it, and to the side that elbow or knee point to."""
        along_bone = unit(minus(self.middle, self.root))
        return Frame(along_bone, self.bends, cross(along_bone, self.bends))

    @property
    def lower(self) -> Frame:
        """The frame of the lower bone, which turns around the same hinge as the upper one."""
        along_bone, upper = unit(minus(self.end, self.middle)), self.upper
        front = unit_or(cross(upper.left, along_bone), upper.up)
        return Frame(along_bone, front, cross(along_bone, front))


class Skeleton(NamedTuple):
    """Where every joint is.

    The points of the trunk are its joints from below: between the hips, above the pelvis, at the
    lowest ribs, between the shoulders; then the middle of the head. limbs has one for each of
    LIMBS.
    """

    hips: Vector
    waist: Vector
    ribs: Vector
    shoulders: Vector
    head: Vector
    pelvis_frame: Frame
    waist_frame: Frame
    chest_frame: Frame
    head_frame: Frame
    limbs: dict[str, Chain]


def frame(up: Vector, front: Vector) -> Frame:
    """Return the frame that goes up exactly there and faces to that side.

    Raises ZeroDivisionError where the two are the same direction.
    """
    up = unit(up)
    front = unit(square_to(front, up))
    return Frame(up, front, cross(up, front))


def place(origin: Vector, axes: Frame, up: float, front: float, left: float) -> Vector:
    """Return the point that is so far up, to the front and to the left of an origin."""
    a, b, c = axes
    return (
        origin[0] + a[0] * up + b[0] * front + c[0] * left,
        origin[1] + a[1] * up + b[1] * front + c[1] * left,
        origin[2] + a[2] * up + b[2] * front + c[2] * left,
    )


def hip(hips: Vector, axes: Frame, side: int) -> Vector:
    """Return the joint of a hip; side is 1 for the left, -1 for the right."""
    return along(hips, axes.left, side * HALF_HIPS)


def shoulder(shoulders: Vector, axes: Frame, side: int) -> Vector:
    """Return the joint of a shoulder; side is 1 for the left, -1 for the right."""
    return place(shoulders, axes, -0.012, 0.0, side * HALF_SHOULDERS)


def is_arm(limb: str) -> bool:
    """Tell whether a limb is an arm."""
    return limb.endswith("arm")
