"""What is on a page, in points from its upper left corner: plain values that any surface shows."""

from enum import Enum, auto
from typing import NamedTuple

LEADING = 1.3
"""How far it is from line to line, as a multiple of the size of the letters."""


class Tone(Enum):
    """How dark something is. What has to be read after a bad photocopier is INK."""

    INK = auto()
    MUTED = auto()
    PALE = auto()
    PAPER = auto()


class Align(Enum):
    """Where in its box a line of text is; START is on the right for words written to the left."""

    START = auto()
    CENTRE = auto()
    END = auto()


class Style(NamedTuple):
    """How letters look: size in points, weight 400 to 700."""

    size: float
    weight: int = 400

    @property
    def line_height(self) -> float:
        """How high a line is, in points."""
        return self.size * LEADING


class Box(NamedTuple):
    """A rectangle, in points."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Where it ends."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Where it ends below."""
        return self.y + self.height


class Text(NamedTuple):
    """One line of text, which fits into its box."""

    box: Box
    text: str
    style: Style
    align: Align = Align.START


class Frame(NamedTuple):
    """A rectangle with a line around it, filled with a tone; a line of 0 is none."""

    box: Box
    line: float = 0.75
    fill: Tone = Tone.PAPER


class Line(NamedTuple):
    """A line through points, which stays within its box."""

    box: Box
    points: tuple[tuple[float, float], ...]
    line: float = 0.75
    tone: Tone = Tone.INK
    is_dashed: bool = False


class Area(NamedTuple):
    """A polygon filled with a tone, without a line around it."""

    box: Box
    points: tuple[tuple[float, float], ...]
    tone: Tone = Tone.PALE


class Disc(NamedTuple):
    """A disc as large as its box; hollow with a line, else filled."""

    box: Box
    tone: Tone = Tone.INK
    is_hollow: bool = False


class Figure(NamedTuple):
    """The figure of an exercise at a moment; with an arrow where that phase leads to, if asked."""

    box: Box
    exercise: str
    phase: str
    fraction: float
    has_arrow: bool = False


class Code(NamedTuple):
    """A QR code of a text."""

    box: Box
    text: str


Mark = Text | Frame | Line | Area | Disc | Figure | Code


def moved(mark: Mark, right: float, down: float) -> Mark:
    """Return a mark at another place."""
    x, y, width, height = mark.box
    box = Box(x + right, y + down, width, height)
    if isinstance(mark, Line | Area):
        points = tuple((x + right, y + down) for x, y in mark.points)
        return mark._replace(box=box, points=points)
    return type(mark)._make((box, *mark[1:]))  # much quicker than _replace, and there are thousands
