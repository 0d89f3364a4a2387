"""Where pelvis, chest, head, hands and feet are, and what they touch.

Lengths are fractions of the body's height. x runs along the mat, y up from the floor, z towards
the person's left; directions need not have length 1.
"""

from enum import StrEnum
from typing import Annotated

import msgspec
from msgspec import Meta

Coordinate = Annotated[float, Meta(ge=-3, le=3)]
Vector = tuple[Coordinate, Coordinate, Coordinate]
Name = Annotated[str, Meta(pattern="^[a-z]+$", max_length=30)]


class Support(StrEnum):
    """What a part of the body can touch."""

    FLOOR = "floor"
    WALL = "wall"
    CHAIR = "chair"
    BALL = "ball"
    STEP = "step"
    BENCH = "bench"


class Value(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The base of what is read from a figure's description: frozen, strict about fields."""


class Limb(Value, frozen=True, kw_only=True):
    """A hand or foot: where it is, which way its elbow or knee bends and its tip points."""

    at: Vector
    bends: Vector
    points: Vector
    touches: Support | None = None


class Pose(Value, frozen=True, kw_only=True):
    """One position of the whole body; lower, upper and neck are the directions of the spine."""

    pelvis: Vector
    lower: Vector
    upper: Vector
    neck: Vector
    face: Vector
    front: Vector
    left_hand: Limb
    right_hand: Limb
    left_foot: Limb
    right_foot: Limb
    touches: dict[Name, Support] = {}


class Camera(Value, frozen=True, kw_only=True):
    """From where the figure is seen, in degrees."""

    yaw_deg: Annotated[float, Meta(ge=-180, le=180)] = -20.0
    pitch_deg: Annotated[float, Meta(ge=-90, le=90)] = 13.0


class Figure(Value, frozen=True, kw_only=True):
    """How an exercise is drawn: its poses by name, and the camera."""

    camera: Camera = Camera()
    poses: dict[Name, Pose]
