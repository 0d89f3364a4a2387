"""How an exercise is drawn, as its file says it: poses, what they touch, props and the camera.

Lengths are fractions of the body's height. x runs along the mat to the right of the picture, y up
from the floor, z towards the viewer. Directions need not have length 1.

A pose says only what is different from the pose or posture that it is like; `postures.py` fills
in the rest. Which way is left follows from the body: someone who lies face up with the head at
negative x has the left side at negative z, someone on hands and knees at positive z.
"""

from enum import StrEnum
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

Coordinate = Annotated[float, Meta(ge=-3, le=3)]
Size = Annotated[float, Meta(gt=0, le=3)]
Vector = tuple[Coordinate, Coordinate, Coordinate]
Name = Annotated[str, Meta(pattern="^[a-z]+(-[a-z]+)*$", max_length=30)]


class Support(StrEnum):
    """What a part of the body can touch: the floor, or a prop of this kind."""

    FLOOR = "floor"
    WALL = "wall"
    CHAIR = "chair"
    STEP = "step"
    BENCH = "bench"
    CUSHION = "cushion"
    MACHINE = "machine"
    BALL = "ball"


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
    or sole. With on_toes, at is where the ball of the foot is, not the ankle: the heel can rise
    while the toes stay; points and faces then have to be given. grips closes a hand around
    something.
    """

    at: Vector | None = None
    on: Part | None = None
    touches: Support | None = None
    upper: Vector | None = None
    lower: Vector | None = None
    bends: Vector | None = None
    points: Vector | None = None
    faces: Vector | None = None
    on_toes: bool = False
    grips: bool = False


class Pose(Value, frozen=True, kw_only=True):
    """One position of the whole body, as far as it differs from the one that it is like.

    arms and legs describe the left one, and the right one as its mirror image across the mat's long
    axis; left_arm and so on only that one. ball_x is where the middle of the exercise ball is.
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
    ball_x: Coordinate | None = None


class Camera(Value, frozen=True, kw_only=True):
    """From where the figure is seen, in degrees: around it, and from above."""

    yaw_deg: Annotated[float, Meta(ge=-180, le=180)] = -20.0
    pitch_deg: Annotated[float, Meta(ge=0, le=90)] = 13.0


class Prop(Value, frozen=True, tag_field="kind", kw_only=True):
    """A thing around the body, its middle at x and z on the floor; x is along the mat."""

    x: Coordinate = 0.0
    z: Coordinate = 0.0


class Mat(Prop, frozen=True, tag="mat", kw_only=True):
    """A mat on the floor."""

    length: Size = 1.1
    width: Size = 0.42


class Wall(Prop, frozen=True, tag="wall", kw_only=True):
    """A wall across the mat's long axis at x; the body is on its left."""

    x: Coordinate


class Furniture(Prop, frozen=True, kw_only=True):
    """What can be sat, lain or stood on, up to its height."""

    height: Size
    length: Size
    width: Size


class Chair(Furniture, frozen=True, tag="chair", kw_only=True):
    """A chair without arms. Its seat's middle is at x, its back at the left, or at the right."""

    height: Size = 0.262
    length: Size = 0.25
    width: Size = 0.27
    back: Literal["left", "right", "none"] = "left"


class Step(Furniture, frozen=True, tag="step", kw_only=True):
    """A step or box to stand on."""

    height: Size = 0.1
    length: Size = 0.26
    width: Size = 0.4


class Bench(Furniture, frozen=True, tag="bench", kw_only=True):
    """A padded bench."""

    height: Size = 0.25
    length: Size = 0.2
    width: Size = 0.6


class Cushion(Furniture, frozen=True, tag="cushion", kw_only=True):
    """A cushion, folded towel or pad on the floor."""

    height: Size = 0.04
    length: Size = 0.2
    width: Size = 0.24


class Machine(Furniture, frozen=True, tag="machine", kw_only=True):
    """A machine to sit in: a padded seat with its middle at x, and a padded back at its left."""

    height: Size = 0.33
    length: Size = 0.26
    width: Size = 0.26


class ExerciseBall(Prop, frozen=True, tag="ball", kw_only=True):
    """An exercise ball on the floor; a pose's ball_x tells where it has rolled to."""

    radius: Size = 0.17


class Carried(Value, frozen=True, tag_field="kind", kw_only=True):
    """A thing that goes along with a part of the body, seen from which it is at a place.

    The place is along the part, to its front and to its left; lies tells which of these ways the
    thing is long.
    """

    on: Part
    at: Vector = (0.0, 0.0, 0.0)
    lies: Literal["along", "front", "left"] = "left"


class Dumbbell(Carried, frozen=True, tag="dumbbell", kw_only=True):
    """A light dumbbell."""


class Barbell(Carried, frozen=True, tag="barbell", kw_only=True):
    """A barbell with two small plates."""


class Roller(Carried, frozen=True, tag="roller", kw_only=True):
    """The padded roller of a machine, on a lever that turns around a pivot, if there is one."""

    pivot: Vector | None = None


class Cable(Value, frozen=True, tag="cable", tag_field="kind", kw_only=True):
    """A cable from a pulley, the top of a post, to a rope that both hands hold."""

    pulley: Vector


AnyProp = (
    Mat
    | Wall
    | Chair
    | Step
    | Bench
    | Cushion
    | Machine
    | ExerciseBall
    | Dumbbell
    | Barbell
    | Roller
    | Cable
)


class Figure(Value, frozen=True, kw_only=True):
    """How an exercise is drawn.

    out names the poses on the way from the start to the end of the movement, back those on the way
    back (where it is empty, the same), and cycle those of a movement that goes on and on (where it
    is empty, out and back), of which one round takes cycle_s seconds. The other side is the mirror
    image across the mat's long axis or, for someone who lies on one side, along it. works tells
    whether the muscles of both sides glow, or only those of the side that works.
    """

    poses: dict[Name, Pose]
    out: Annotated[tuple[Name, ...], Meta(min_length=2)] = ("start", "end")
    back: tuple[Name, ...] = ()
    cycle: tuple[Name, ...] = ()
    cycle_s: Annotated[float, Meta(ge=0.5, le=30)] = 4.0
    camera: Camera = Camera()
    mirror: Literal["across", "along"] = "across"
    works: Literal["both", "left"] = "both"
    props: tuple[AnyProp, ...] = (Mat(),)

    @property
    def ways(self) -> dict[str, tuple[Name, ...]]:
        """The poses that each phase of a movement passes through."""
        back = self.back or self.out[::-1]
        cycle = self.cycle or (*self.out, *back[1:-1])
        return {"out": self.out, "back": back, "move": (*cycle, cycle[0])}

    @property
    def ways_of_its_own(self) -> tuple[str, ...]:
        """The phases whose poses are not just those of the way out."""
        return (
            "out",
            *(["back"] if self.back else []),
            *(["move"] if self.cycle else []),
        )
