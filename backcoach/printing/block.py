"""Marks that stay together, and how larger blocks are put together from smaller ones."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, Protocol

from backcoach.printing.marks import Align, Box, Line, Mark, Style, Text, Tone, moved


class Measure(Protocol):
    """Knows how wide letters are on paper. All lengths are in points."""

    def width(self, text: str, style: Style) -> float:
        """Return how wide a text is on a single line."""
        ...

    def lines(self, text: str, style: Style, width: float) -> tuple[str, ...]:
        """Return the lines that a text takes in a width; a word that is too long is broken."""
        ...


class Block(NamedTuple):
    """Marks in a room of their own, from its upper left corner; no page ends within.

    own are those of this block alone; all others are in the parts that it is put together from.
    keeps_next tells that the next block is to be on the same page: this one is its heading.
    resumed comes above it where a new page begins with it, such as the head of its table.
    """

    height: float
    own: tuple[Mark, ...] = ()
    keeps_next: bool = False
    resumed: "Block | None" = None
    parts: "tuple[Part, ...]" = ()

    @property
    def marks(self) -> tuple[Mark, ...]:
        """All marks, in the order in which they are read."""
        return tuple(self.placed(0.0, 0.0))

    def placed(self, left: float, top: float) -> Iterator[Mark]:
        """Yield all marks, with the block's upper left corner at a place."""
        for mark in self.own:
            yield moved(mark, left, top)
        for block, right, down in self.parts:
            yield from block.placed(left + right, top + down)


class Part(NamedTuple):
    """A block within another one, and where its upper left corner is there."""

    block: Block
    left: float
    top: float


EMPTY = Block(0)


def paragraph(
    text: str, style: Style, width: float, measure: Measure, align: Align = Align.START
) -> Block:
    """Return a text in as many lines as it takes; nothing for an empty one."""
    lines = measure.lines(text, style, width) if text else ()
    marks = [
        Text(Box(0, number * style.line_height, width, style.line_height), line, style, align)
        for number, line in enumerate(lines)
    ]
    return Block(len(marks) * style.line_height, tuple(marks))


def stack(blocks: Iterable[Block], gap: float = 0) -> Block:
    """Return blocks below one another, with a gap between those that are not empty."""
    parts: list[Part] = []
    height = 0.0
    for block in blocks:
        if block.height:
            top = height + gap if height else 0.0
            parts.append(Part(block, 0.0, top))
            height = top + block.height
    return Block(height, parts=tuple(parts))


def beside(blocks: Sequence[Block], lefts: Sequence[float]) -> Block:
    """Return blocks beside one another, each from its own left on, all from the same top."""
    parts = tuple(Part(block, x, 0.0) for block, x in zip(blocks, lefts, strict=True))
    return Block(max((block.height for block in blocks), default=0.0), parts=parts)


def rule(width: float, line: float = 0.75, tone: Tone = Tone.INK) -> Block:
    """Return a line across a width, as high as it is thick."""
    points = ((0.0, line / 2), (width, line / 2))
    return Block(line, (Line(Box(0, 0, width, line), points, line, tone),))


def space(height: float) -> Block:
    """Return a block with nothing in it."""
    return Block(height)
