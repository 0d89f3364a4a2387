"""How a text is set on a sheet: in so many lines, or as a word that is known to fit."""

from collections.abc import Callable
from typing import NamedTuple

from backcoach.printing.block import Block, Measure, paragraph
from backcoach.printing.marks import Align, Box, Style, Text
from backcoach.printing.sheet.look import Look
from backcoach.text import Words

WHOLE = 1_000
"""So many lines are never cut."""

CUTS = (WHOLE, 8, 6, 5, 4, 3, 2, 1)
"""How many lines of each part are left, tried in turn until all of it fits on a page."""


class Setting(NamedTuple):
    """What all parts of a sheet are set with: type, the width of a page, letters, words."""

    look: Look
    width: float
    measure: Measure
    words: Words

    def lines(
        self,
        text: str,
        style: Style,
        width: float,
        most: int = WHOLE,
        align: Align = Align.START,
    ) -> Block:
        """Return a text in a width; what is beyond so many lines is cut off with an ellipsis."""
        lines = self.measure.lines(text, style, width)
        if len(lines) > most:
            last = self._with_ellipsis(lines[most - 1], style, width)
            text = "\n".join((*lines[: most - 1], last))
        return paragraph(text, style, width, self.measure, align)

    def cut(self, text: str, style: Style, width: float) -> str:
        """Return as much of a text as there is room for in a line."""
        first, *others = self.measure.lines(text, style, width) or ("",)
        return self._with_ellipsis(first, style, width) if others else first

    def _with_ellipsis(self, text: str, style: Style, width: float) -> str:
        while text and self.measure.width(f"{text}…", style) > width:
            text = text[:-1]
        return f"{text.rstrip()}…"


def fitted(compose: Callable[[int], Block], room: float) -> Block:
    """Return a block of which so few lines are left of each part that it is not too high."""
    fit = (block for block in map(compose, CUTS) if block.height <= room)
    return next(fit, None) or compose(CUTS[-1])


def word(text: str, style: Style, width: float, align: Align = Align.START) -> Block:
    """Return a short text that is known to fit."""
    return Block(
        style.line_height, (Text(Box(0, 0, width, style.line_height), text, style, align),)
    )
