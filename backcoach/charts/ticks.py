"""Which dates are written below a chart: as many as have room, and never one over another."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from itertools import pairwise

from backcoach.charts import dates
from backcoach.diary.diary import week_of

Tick = tuple[int, str]  # the ordinal of a day, and what is written below it
Choice = tuple[list[date], Callable[[date], str]]  # days, and how they are written
MOST_DAYS = 14
"""On more days than that it is no use to write every one."""
_WEEKS, _MONTHS, _YEARS = (7, 14, 28), (1, 2, 3, 6), (1, 2, 5, 10)
_GAP_EM = 1.2  # between two dates, in widths of two figures


def ticks(
    first: date, last: date, first_weekday: int, day_px: float, width: Callable[[str], float]
) -> list[Tick]:
    """Return the dates to be written from first to last, both with them.

    day_px is how wide a day is; width tells how wide words are, in px.
    """
    figures = width("00")
    most = (last - first).days * day_px / figures
    for days, written in _choices(first, last, first_weekday):
        inside = [day for day in days if first <= day <= last]
        if 1 < len(inside) <= most:
            made = [(day.toordinal(), written(day)) for day in inside]
            if _have_room(made, day_px, width, figures * _GAP_EM):
                return made
    return [(first.toordinal(), dates.short(first))]


def _have_room(
    made: list[Tick], day_px: float, width: Callable[[str], float], gap_px: float
) -> bool:
    return all(
        (right[0] - left[0]) * day_px >= (width(left[1]) + width(right[1])) / 2 + gap_px
        for left, right in pairwise(made)
    )


def _choices(first: date, last: date, first_weekday: int) -> Iterator[Choice]:
    """Yield ever fewer days: all, the first ones of weeks, of months, of years."""
    count = (last - first).days + 1
    if count <= MOST_DAYS:
        yield [first + timedelta(days=n) for n in range(count)], dates.short
    week = week_of(last, first_weekday)
    for step in _WEEKS:
        yield [week - timedelta(days=n) for n in reversed(range(0, count, step))], dates.short
    years = range(first.year, last.year + 1)
    for step in _MONTHS:
        yield [date(year, month, 1) for year in years for month in range(1, 13, step)], dates.month
    for step in _YEARS:
        yield [date(year, 1, 1) for year in years if year % step == 0], dates.year
