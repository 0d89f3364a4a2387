"""Sessions on paper: a bar for each week, or for some together, and below it what it stands for."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from backcoach.charts.series import Bar, Series, bars
from backcoach.printing.block import Block, stack
from backcoach.printing.marks import Align, Box, Frame, Mark, Text, Tone
from backcoach.printing.report.axis import Axis, axis, written
from backcoach.printing.report.setting import SMALL, Setting
from backcoach.printing.report.strokes import casing, hatched

HEIGHT, SHARE, LEAST = 40.0, 0.74, 3
"""The bars go at least up to LEAST sessions, so that one is no tower."""
TARGET, BETWEEN = 1.2, 1.5
MOST_WEEKS, TOGETHER = 26, (4, 13, 26, 52)
"""With more weeks than that, a bar stands for some together: as few as leave room for numbers."""


class Room(NamedTuple):
    """Where days and sessions are, in points; highest is how many sessions are at the top."""

    axis: Axis
    highest: int

    def y(self, sessions: float) -> float:
        """Return how far below the top a number of sessions is."""
        return HEIGHT * (1 - sessions / self.highest)

    def box(self, bar: Bar, low: int, high: int) -> Box:
        """Return the box of the sessions of a bar from low to high."""
        whole = self.axis.box(bar.first, bar.last, self.y(high), self.y(low) - self.y(high))
        aside = whole.width * (1 - SHARE) / 2
        return whole._replace(x=whole.x + aside, width=whole.width * SHARE)


def shown(series: Series, setting: Setting) -> tuple[Bar, ...]:
    """Return the bars of a series that have room on paper."""
    if len(series.weeks) <= MOST_WEEKS:
        return bars(series.weeks, 1)
    day = axis(series, setting.width).day
    wider = (
        weeks for weeks in TOGETHER if _fit(bars(series.weeks, weeks), 7 * weeks * day, setting)
    )
    return bars(series.weeks, next(wider, TOGETHER[-1]))


def _fit(made: Sequence[Bar], width: float, setting: Setting) -> bool:
    numbers = (number for bar in made for number in (bar.done, bar.planned or 0))
    return max(setting.measure.width(str(n), SMALL) for n in numbers) + BETWEEN <= width


def sessions_chart(series: Series, made: Sequence[Bar], setting: Setting) -> Block:
    """Return bars of a series with dates and numbers below them, without a legend."""
    across = axis(series, setting.width)
    tops = [max(bar.done + bar.excused, bar.planned or 0) for bar in made]
    room, _ = Room(across, max([LEAST, *tops])), setting.words.gettext
    parts = [Block(HEIGHT, (*_bars(made, room), *_target(made, room)))]
    parts.append(written(across, series.diary.first_weekday, setting))
    done = [
        (bar, bar.done) for bar in made if bar.done or bar.planned is not None or bar != made[0]
    ]
    parts.append(_numbers(_("Done"), done, across, setting))
    planned = [(bar, bar.planned) for bar in made if bar.planned is not None]
    if planned:
        parts.append(_numbers(_("Planned"), planned, across, setting))
    return stack(parts)


def _bars(made: Sequence[Bar], room: Room) -> Iterator[Mark]:
    for bar in made:
        if bar.done:
            yield Frame(room.box(bar, 0, bar.done), fill=_fill(bar))
        if bar.excused:
            yield from hatched(room.box(bar, bar.done, bar.done + bar.excused))


def _fill(bar: Bar) -> Tone:
    if not bar.is_over:
        return Tone.PAPER
    return Tone.PALE if bar.planned is None else Tone.MUTED


def _target(made: Sequence[Bar], room: Room) -> Iterator[Mark]:
    """Yield the targets as lines with steps; without one, a line ends."""
    steps: list[tuple[float, float]] = []
    for bar in made:
        if bar.planned is not None:
            box = room.axis.box(bar.first, bar.last, room.y(bar.planned), 0)
            steps += [(box.x, box.y), (box.right, box.y)]
        if steps and (bar.planned is None or bar is made[-1]):
            yield from casing(steps, TARGET, is_dashed=True)
            steps = []


def _numbers(name: str, numbers: Sequence[tuple[Bar, int]], axis: Axis, setting: Setting) -> Block:
    """Return the name of a row and a number below each bar; a narrow first bar may have none."""
    high, end = SMALL.line_height, setting.width
    marks: list[Mark] = []
    for bar, number in reversed(numbers):
        wide = setting.measure.width(str(number), SMALL)
        whole = axis.box(bar.first, bar.last, 0, high)
        left = whole.x + (whole.width - wide) / 2
        if left + wide <= end:
            marks.append(Text(Box(left, 0, wide, high), str(number), SMALL, Align.CENTRE))
            end = left - BETWEEN
    wide = setting.measure.width(name, SMALL)
    return Block(high, (Text(Box(0, 0, wide, high), name, SMALL), *reversed(marks)))
