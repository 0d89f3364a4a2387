"""Boxes for days: one row for each side, or for before and after, with the days on top."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from backcoach.printing.block import Block, stack
from backcoach.printing.marks import Align, Box, Frame, Text
from backcoach.printing.sheet.setting import Setting

BETWEEN = 2.0
"""How far rows are from each other, and words from boxes."""


class Days(NamedTuple):
    """How days stand beside one another: in how many columns, each how wide, from where on.

    last is the last one; what is more than columns is in further rows.
    """

    last: int
    columns: int
    pitch: float
    left: float

    def rows(self) -> Iterator[range]:
        """Yield the days that are in a row."""
        for first in range(1, self.last + 1, self.columns):
            yield range(first, min(first + self.columns, self.last + 1))

    def x(self, day: int) -> float:
        """Return where the column of a day begins."""
        return self.left + (day - 1) % self.columns * self.pitch


def days_within(last: int, most: int, left: float, right: float, setting: Setting) -> Days:
    """Return days between left and right in rows of at most so many, all nearly as long."""
    rows = -(-last // most)
    columns = -(-last // rows)
    return Days(last, columns, min(setting.look.pitch, (right - left) / columns), left)


def numbers(days: Days, row: range, setting: Setting, width: float) -> Block:
    """Return the numbers of days above boxes of a width; of some, where they are too close."""
    style, measure = setting.look.body, setting.measure
    nth = int(-(-(measure.width("00", style) + BETWEEN / 2) // days.pitch))
    marks = []
    for day in row[::nth]:
        wide = measure.width(str(day), style)
        x = min(days.x(day) + (width - wide) / 2, days.x(row[-1]) + days.pitch - wide)
        marks.append(Text(Box(x, 0, wide, style.line_height), str(day), style))
    return Block(style.line_height, tuple(marks))


def tick_side(days: Days, setting: Setting) -> float:
    """Return how large a box to tick is."""
    return min(setting.look.box, days.pitch - BETWEEN / 2)


def ticks(days: Days, labels: Sequence[str], setting: Setting, *, numbered: bool = True) -> Block:
    """Return boxes to tick: for each row of days, one row for each label."""
    side = tick_side(days, setting)
    return _boxes(days, labels, setting, (side, side), numbered=numbered)


def cells(days: Days, labels: Sequence[str], setting: Setting) -> Block:
    """Return boxes for numbers to be written in, which touch: rows as of boxes to tick."""
    return _boxes(days, labels, setting, (days.pitch, 1.4 * setting.look.body.size), numbered=True)


def _boxes(
    days: Days,
    labels: Sequence[str],
    setting: Setting,
    size: tuple[float, float],
    *,
    numbered: bool,
) -> Block:
    blocks = []
    for row in days.rows():
        if numbered:
            blocks.append(numbers(days, row, setting, size[0]))
        blocks += (_row(days, row, label, setting, size) for label in labels)
    return stack(blocks, BETWEEN)


def _row(days: Days, row: range, label: str, setting: Setting, size: tuple[float, float]) -> Block:
    """Return the boxes of a row of days, with a word before it."""
    style, (width, height) = setting.look.label, size
    high = max(height, style.line_height)
    wide = setting.measure.width(label, style)
    at = Box(
        days.left - 2 * BETWEEN - wide, (high - style.line_height) / 2, wide, style.line_height
    )
    word = (Text(at, label, style, Align.END),) if label else ()
    top = (high - height) / 2
    return Block(high, (*word, *(Frame(Box(days.x(d), top, width, height)) for d in row)))
