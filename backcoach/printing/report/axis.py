"""Where days are across a chart, and which dates are written below it."""

from datetime import date
from itertools import pairwise
from typing import NamedTuple

from backcoach.charts.series import Series
from backcoach.charts.tick_days import choices
from backcoach.printing.block import Block
from backcoach.printing.marks import Align, Box, Line, Mark, Text
from backcoach.printing.report.setting import SMALL, Setting

GUTTER, ASIDE = 48.0, 18.0
"""So much room is left of a chart for words, and right of it for half a date."""
TICK, BETWEEN = 3.0, 8.0
AXIS = 0.75


class Axis(NamedTuple):
    """The days from first to last, both with them, in whole weeks, over a width from a left on."""

    first: date
    last: date
    left: float
    width: float

    @property
    def day(self) -> float:
        """How wide a day is, in points."""
        return self.width / ((self.last - self.first).days + 1)

    @property
    def right(self) -> float:
        """Where it ends."""
        return self.left + self.width

    def at(self, x: float) -> float:
        """Return where the middle of a day is, by its ordinal."""
        return self.left + (x - self.first.toordinal() + 0.5) * self.day

    def of(self, day: date) -> float:
        """Return where the middle of a day is."""
        return self.at(day.toordinal())

    def box(self, first: date, last: date, top: float, height: float) -> Box:
        """Return a box over whole days."""
        left = self.of(first) - self.day / 2
        return Box(left, top, ((last - first).days + 1) * self.day, height)


def axis(series: Series, width: float) -> Axis:
    """Return the axis of a series, where each bar has all of its days."""
    firsts, lasts = [bar.first for bar in series.bars], [bar.last for bar in series.bars]
    first, last = min([series.first, *firsts]), max([series.last, *lasts])
    return Axis(first, last, GUTTER, width - GUTTER - ASIDE)


def written(axis: Axis, first_weekday: int, setting: Setting) -> Block:
    """Return an axis with dates below it, and the years below those."""
    short, measure = setting.dates.short, setting.measure
    wide = max(measure.width(short(date(axis.last.year, n, 28)), SMALL) for n in range(1, 13))
    shown = ticks(axis.first, axis.last, first_weekday, (wide + BETWEEN) / axis.day)
    line = Box(axis.left, 0, axis.width, AXIS)
    marks: list[Mark] = [Line(line, ((axis.left, 0), (axis.right, 0)), AXIS)]
    year = 0
    for day in shown:
        x = axis.of(day)
        marks.append(Line(Box(x, 0, 0, TICK), ((x, 0), (x, TICK)), AXIS))
        marks.append(_centred(short(day), x, TICK, setting))
        if day.year != year:
            marks.append(_centred(str(day.year), x, TICK + SMALL.line_height, setting))
        year = day.year
    return Block(TICK + 2 * SMALL.line_height, tuple(marks))


def _centred(text: str, x: float, top: float, setting: Setting) -> Text:
    wide = setting.measure.width(text, SMALL)
    return Text(Box(x - wide / 2, top, wide, SMALL.line_height), text, SMALL, Align.CENTRE)


def ticks(first: date, last: date, first_weekday: int, least_days: float) -> list[date]:
    """Return the days to be written: as many as are at least so many days apart."""
    for _unit, days in choices(first, last, first_weekday):
        if all((b - a).days >= least_days for a, b in pairwise(days)):
            return days
    return [first]
