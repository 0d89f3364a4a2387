"""How an exercise is drawn, as its file says it: poses, what they touch, props and the camera.

Lengths are fractions of the body's height. x runs along the mat to the right of the picture, y up
from the floor, z towards the viewer. Directions need not have length 1.

A pose says only what is different from the pose or posture that it is like; `postures.py` fills
in the rest. Which way is left follows from the body: someone who lies face up with the head at
negative x has the left side at negative z, someone on hands and knees at positive z.
"""

from enum import StrEnum
from typing import Annotated

import msgspec
from msgspec import Meta

Coordinate = Annotated[float, Meta(ge=-3, le=3)]
Vector = tuple[Coordinate, Coordinate, Coordinate]
Name = Annotated[str, Meta(pattern="^[a-z]+(-[a-z]+)*$", max_length=30)]


class Support(StrEnum):
    """What a part of the body can touch."""

    FLOOR = "floor"
    WALL = "wall"


class Part(StrEnum):
    """What a pose can name: to rest the body on it, to say what it touches, to hold it."""

    PELVIS = "pelvis"
    WAIST = "waist"
    CHEST = "chest"
    HEAD = "head"
    KNEES = "knees"
    FEET = "feet"
    LEFT_KNEE = "left-knee"
    RIGHT_KNEE = "right-knee"
    LEFT_FOOT = "left-foot"
    RIGHT_FOOT = "right-foot"
    LEFT_HAND = "left-hand"
    RIGHT_HAND = "right-hand"
    LEFT_ELBOW = "left-elbow"
    RIGHT_ELBOW = "right-elbow"
    LEFT_FOREARM = "left-forearm"
    RIGHT_FOREARM = "right-forearm"
    LEFT_THIGH = "left-thigh"
    RIGHT_THIGH = "right-thigh"
    LEFT_SHANK = "left-shank"
    RIGHT_SHANK = "right-shank"


class Value(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The base of what is read from a figure's description: frozen, strict about fields."""


class Anchor(Value, frozen=True, kw_only=True):
    """The part that the whole body is placed by, and where it is.

    A part that touches something rests on it at this place; its height is then found from that.
    """

    part: Part
    at: Vector


class Turn(Value, frozen=True, kw_only=True):
    """Which way a part of the trunk, or the head, goes up from the one below, and faces."""

    up: Vector | None = None
    front: Vector | None = None


class Limb(Value, frozen=True, kw_only=True):
    """An arm or a leg, placed in one of two ways.

    With `at`, hand or foot are there and elbow or knee are found: at is where wrist or ankle are,
    or the place below them on what the hand or foot touches, or, with `on`, the place seen from a
    part of the body (along it, to its front, to its left). With `upper` and `lower`, these are
    the directions of its two bones.

    bends is the way that elbow or knee point, points that of fingers or toes, faces that of palm
    or sole.
    """

    at: Vector | None = None
    on: Part | None = None
    touches: Support | None = None
    upper: Vector | None = None
    lower: Vector | None = None
    bends: Vector | None = None
    points: Vector | None = None
    faces: Vector | None = None


class Pose(Value, frozen=True, kw_only=True):
    """One position of the whole body, as far as it differs from the one that it is like.

    arms and legs describe the left one, and the right one as its mirror image; left_arm and so on
    only that one.
    """

    like: Name
    anchor: Anchor | None = None
    pelvis: Turn = Turn()
    waist: Turn = Turn()
    chest: Turn = Turn()
    head: Turn = Turn()
    arms: Limb = Limb()
    legs: Limb = Limb()
    left_arm: Limb = Limb()
    right_arm: Limb = Limb()
    left_leg: Limb = Limb()
    right_leg: Limb = Limb()
    touches: dict[Part, Support] | None = None


class Camera(Value, frozen=True, kw_only=True):
    """From where the figure is seen, in degrees: around it, and from above."""

    yaw_deg: Annotated[float, Meta(ge=-180, le=180)] = -20.0
    pitch_deg: Annotated[float, Meta(ge=0, le=90)] = 13.0


class Mat(Value, frozen=True, tag="mat", tag_field="kind", kw_only=True):
    """A mat on the floor, its middle at x."""

    x: Coordinate = 0.0
    length: Annotated[float, Meta(gt=0, le=3)] = 1.1
    width: Annotated[float, Meta(gt=0, le=3)] = 0.42


class Wall(Value, frozen=True, tag="wall", tag_field="kind", kw_only=True):
    """A wall across the mat's long axis at x; the body is on its left."""

    x: Coordinate


AnyProp = Mat | Wall


class Figure(Value, frozen=True, kw_only=True):
    """How an exercise is drawn.

    out names the poses on the way from the start to the end of the movement, back those on the way
    back (where it is empty, the same), and cycle those of a movement that goes on and on (where it
    is empty, out and back), of which one round takes cycle_s seconds.
    """

    poses: dict[Name, Pose]
    out: Annotated[tuple[Name, ...], Meta(min_length=2)] = ("start", "end")
    back: tuple[Name, ...] = ()
    cycle: tuple[Name, ...] = ()
    cycle_s: Annotated[float, Meta(ge=0.5, le=30)] = 4.0
    camera: Camera = Camera()
    props: tuple[AnyProp, ...] = (Mat(),)

    @property
    def ways(self) -> dict[str, tuple[Name, ...]]:
        """The poses that each phase of a movement passes through."""
        back = self.back or self.out[::-1]
        cycle = self.cycle or (*self.out, *back[1:-1])
        return {"out": self.out, "back": back, "move": (*cycle, cycle[0])}
