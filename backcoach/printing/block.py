"""Marks that stay together, and how larger blocks are put together from smaller ones."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple, Protocol

from backcoach.printing.marks import Align, Box, Mark, Style, Text, moved


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

    keeps_next tells that the next block is to be on the same page: this one is its heading.
    resumed comes above it where a new page begins with it, such as the head of its table.
    """

    height: float
    marks: tuple[Mark, ...]
    keeps_next: bool = False
    resumed: "Block | None" = None


EMPTY = Block(0, ())


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
    marks: list[Mark] = []
    height = 0.0
    for block in blocks:
        if block.height:
            top = height + gap if height else 0.0
            marks += (moved(mark, 0, top) for mark in block.marks)
            height = top + block.height
    return Block(height, tuple(marks))


def beside(blocks: Sequence[Block], lefts: Sequence[float]) -> Block:
    """Return blocks beside one another, each from its own left on, all from the same top."""
    marks = [moved(m, x, 0) for block, x in zip(blocks, lefts, strict=True) for m in block.marks]
    return Block(max((block.height for block in blocks), default=0.0), tuple(marks))


def space(height: float) -> Block:
    """Return a block with nothing in it."""
    return Block(height, ())
