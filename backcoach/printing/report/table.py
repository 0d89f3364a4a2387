"""Tables: columns that wrap, rows that pages end between, what is above them again on the next."""

from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from backcoach.printing.block import Block, rule, stack
from backcoach.printing.marks import Box, Style, Text, Tone
from backcoach.printing.report.setting import BODY, STRONG, Setting

MOST_LINES = 20
"""A row with more lines goes on in another one, which may be on the next page."""
PAD, BETWEEN = 1.5, 12.0
HEAD_RULE, RULE = 1.0, 0.6

Cells = Sequence[Sequence[str]]  # the lines of each


class _Column(NamedTuple):
    left: float
    width: float


def table(
    above: Block,
    head: Sequence[str],
    rows: Sequence[Sequence[str]],
    shares: Sequence[float],
    setting: Setting,
) -> Iterator[Block]:
    """Yield the heading above a table, its head, which may be empty, and its rows.

    The columns have shares of the width, 1 together.
    """
    yield above
    columns = _columns(shares, setting.width)
    if head:
        above = _head(head, columns, setting)
        yield above
    below = rule(setting.width, RULE, Tone.MUTED)
    for row in rows:
        *begun, last = _pieces(_cells(row, BODY, columns, setting))
        yield from (_row(piece, BODY, columns)._replace(resumed=above) for piece in begun)
        yield stack((_row(last, BODY, columns), below))._replace(resumed=above)


def _head(head: Sequence[str], columns: list[_Column], setting: Setting) -> Block:
    named = _row(_cells(head, STRONG, columns, setting), STRONG, columns)
    return stack((named, rule(setting.width, HEAD_RULE)))._replace(keeps_next=True)


def _columns(shares: Sequence[float], width: float) -> list[_Column]:
    room = width - BETWEEN * (len(shares) - 1)
    lefts = accumulate((share * room + BETWEEN for share in shares), initial=0.0)
    return [_Column(left, share * room) for left, share in zip(lefts, shares, strict=False)]


def _cells(row: Sequence[str], style: Style, columns: list[_Column], setting: Setting) -> Cells:
    texts = zip(row, columns, strict=True)
    return [setting.measure.lines(text, style, column.width) for text, column in texts]


def _pieces(cells: Cells) -> Iterator[Cells]:
    """Yield the cells of a row so many lines at a time; at least one piece."""
    for at in range(0, max(1, *map(len, cells)), MOST_LINES):
        yield [lines[at : at + MOST_LINES] for lines in cells]


def _row(cells: Cells, style: Style, columns: list[_Column]) -> Block:
    high = style.line_height
    marks = [
        Text(Box(column.left, PAD + number * high, column.width, high), line, style)
        for lines, column in zip(cells, columns, strict=True)
        for number, line in enumerate(lines)
        if line
    ]
    return Block(PAD + max(map(len, cells)) * high + PAD, tuple(marks))
