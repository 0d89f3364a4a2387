"""One shape of a picture."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from backcoach.body.outline import Outline

NOWHERE: Mapping[int, int] = MappingProxyType({})


class Role(StrEnum):
    """What a shape is, for whoever chooses its colour."""

    MAT = "mat"
    MAT_EDGE = "mat edge"
    WALL = "wall"
    WALL_EDGE = "wall edge"
    WOOD = "wood"
    SOFT = "soft"
    METAL = "metal"
    BALL = "ball"
    SHADOW = "shadow"
    SKIN = "skin"
    HAIR = "hair"
    FACE = "face"
    SHIRT = "shirt"
    TROUSERS = "trousers"
    SHOES = "shoes"
    SOLE = "sole"


class Glow(NamedTuple):
    """A soft light on a worked muscle: its middle in the picture, how far it reaches, 0 to 1."""

    x: float
    y: float
    radius: float
    strength: float


class Shape(NamedTuple):
    """An outline of one colour, as fractions of the body's height; x goes right, y up.

    seams are the circles of the outline where no edge is drawn, since the body goes on there, each
    with a number for the shape that it goes on with.
    shade, 0 to 1, says how much darker it is than its colour. A shape that lies on the floor has
    its heights, and its circles, multiplied by squash. spread is added to all radii.
    """

    role: Role
    outline: Outline
    seams: Mapping[int, int] = NOWHERE
    shade: float = 0.0
    glows: tuple[Glow, ...] = ()
    squash: float = 1.0
    spread: float = 0.0
