"""How large a picture has to be so that all of a movement is in it."""

from collections.abc import Iterable
from operator import add, sub
from typing import NamedTuple

from backcoach.body.outline import Circle
from backcoach.body.shape import Shape

MARGIN = 0.02


class Box(NamedTuple):
    """A part of the picture plane, in fractions of the body's height; y goes up."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def width(self) -> float:
        """How wide it is."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """How high it is."""
        return self.top - self.bottom

    def holds(self, other: "Box") -> bool:
        """Tell whether another box is inside."""
        return around((self, other)) == self


def bounds(shapes: Iterable[Shape]) -> Box:
    """Return the box around shapes."""
    boxes = []
    for shape in shapes:
        for x, y, inner, *_turn in shape.outline:
            radius = inner + shape.spread
            low, high = (y - radius) * shape.squash, (y + radius) * shape.squash
            boxes.append(Box(x - radius, low, x + radius, high))
    return around(boxes)


def circled(circles: Iterable[Circle], squash: float = 1.0) -> Box:
    """Return the box around circles whose heights are multiplied; ValueError when there is none."""
    x, y, radius = (tuple(values) for values in zip(*circles, strict=True))
    high = tuple(r * squash for r in radius)
    return Box(
        min(map(sub, x, radius)),
        min(map(sub, y, high)),
        max(map(add, x, radius)),
        max(map(add, y, high)),
    )


def around(boxes: Iterable[Box]) -> Box:
    """Return the smallest box around boxes. Raises ValueError when there is none."""
    left, bottom, right, top = zip(*boxes, strict=True)
    return Box(min(left), min(bottom), max(right), max(top))


def with_margin(box: Box) -> Box:
    """Return a box with some air around it."""
    return Box(box.left - MARGIN, box.bottom - MARGIN, box.right + MARGIN, box.top + MARGIN)
