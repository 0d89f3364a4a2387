"""Which days could be written below a chart: ever fewer, until there is room for them."""

from collections.abc import Iterator
from datetime import date, timedelta
from enum import Enum, auto

from backcoach.diary.diary import week_of

MOST_DAYS = 14
"""On more days than that it is no use to write every one."""
_WEEKS, _MONTHS, _YEARS = (7, 14, 28), (1, 2, 3, 6), (1, 2, 5, 10)


class Unit(Enum):
    """What is to be told of a day: itself, or the month or the year that begins with it."""

    DAY = auto()
    MONTH = auto()
    YEAR = auto()


def choices(first: date, last: date, first_weekday: int) -> Iterator[tuple[Unit, list[date]]]:
    """Yield days from first to last, both with them, as long as there are at least two."""
    for unit, days in _choices(first, last, first_weekday):
        inside = [day for day in days if first <= day <= last]
        if len(inside) > 1:
            yield unit, inside


def _choices(first: date, last: date, first_weekday: int) -> Iterator[tuple[Unit, list[date]]]:
    """Yield all days, the first ones of weeks, of months, of years, some of them outside."""
    count = (last - first).days + 1
    if count <= MOST_DAYS:
        yield Unit.DAY, [first + timedelta(days=n) for n in range(count)]
    week = week_of(last, first_weekday)
    for step in _WEEKS:
        yield Unit.DAY, [week - timedelta(days=n) for n in reversed(range(0, count, step))]
    years = range(first.year, last.year + 1)
    for step in _MONTHS:
        months = range(1, 13, step)
        yield Unit.MONTH, [date(year, month, 1) for year in years for month in months]
    for step in _YEARS:
        yield Unit.YEAR, [date(year, 1, 1) for year in years if year % step == 0]
