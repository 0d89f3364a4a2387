"""Dates and times as people and spreadsheets write them. Pure, but for the machine's time zone."""

import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time
from enum import StrEnum

import msgspec

from backcoach.errors import UserError
from backcoach.storage.pain_csv.table import wrong
from backcoach.text import _

FIRST_YEAR = 1970
_NOON = time(12)
_WRITTEN = re.compile(
    r"""
    (\d{1,4}) \s?(?P<mark>[-./])\s? (\d{1,2}) \s?(?P=mark)\s? (\d{1,4})
    (?: (?:\s*[T,]\s*|\s+)
        (?P<hour>\d{1,2}) : (?P<minute>\d{2}) (?: :(?P<second>\d{2}) (?:[.,]\d+)? )?
        \s* (?P<half>[ap]\.?m\.?)?
        \s* (?P<zone>Z|[-+]\d{2}(?::?\d{2})?)?
    )?
    """,
    re.ASCII | re.IGNORECASE | re.VERBOSE,
)


class DateOrder(StrEnum):
    """In which order the year, the month and the day of a date stand."""

    YMD = "ymd"
    DMY = "dmy"
    MDY = "mdy"


class AmbiguousDatesError(UserError):
    """All dates of a file can be read in each of some orders.

    date is one that is another day in each of them, or in some.
    """

    def __init__(self, date: str, orders: Sequence[DateOrder]) -> None:
        sentence = _(
            'The dates are ambiguous, such as "{date}". Say their order with one of these: {ways}.'
        )
        ways = ", ".join(f"--date-order {order}" for order in orders)
        super().__init__(sentence.format(date=date, ways=ways))
        self.date = date
        self.orders = tuple(orders)


class Written(msgspec.Struct, frozen=True, gc=False):
    """A date as it is written: its line, its text, its three numbers, and the mark between them.

    at is the time of day; noon, without a zone, where none is written.
    """

    line: int
    text: str
    numbers: tuple[str, str, str]
    mark: str
    at: time


def looks_like_date(text: str) -> bool:
    """Tell whether a text has the form of a date, with or without a time."""
    return _WRITTEN.fullmatch(text) is not None


def written(line: int, text: str) -> Written:
    """Return what is written in a line of a file. Raises UserError when that is no date."""
    if not text:
        raise wrong(line, _("the date is missing."))
    found = _WRITTEN.fullmatch(text)
    if found is None:
        raise _no_date(line, text)
    try:
        at = _time(found)
    except ValueError as error:
        raise _no_date(line, text) from error
    return Written(line, text, (found[1], found[3], found[4]), found["mark"], at)


def order_of(dates: Sequence[Written], today: date) -> DateOrder:
    """Return the one order in which all dates can be read; one with dates after today is the last.

    Raises AmbiguousDatesError when dates are other days in another, UserError when there is none.
    """
    fitting = list(DateOrder)
    for each in dates:
        fitting = [order for order in fitting if _fits(each, order)]
        if not fitting:
            raise _out_of_order(each)
    if len(fitting) > 1:
        fitting = [order for order in fitting if _is_past(dates, order, today)] or fitting
        _check_sameness(dates, fitting)
    return fitting[0]


def moment(each: Written, order: DateOrder) -> datetime:
    """Return when that was, with a time zone only where one is written.

    Raises UserError when there is no such day, or it is before FIRST_YEAR.
    """
    if not _fits(each, order):
        raise _out_of_order(each)
    try:
        on = date(*_day(each, order))
    except ValueError as error:
        raise _no_date(each.line, each.text) from error
    if on.year < FIRST_YEAR:
        raise _no_date(each.line, each.text)
    return datetime.combine(on, each.at)


def lived(at: datetime) -> datetime:
    """Return a moment in the zone in which it was lived.

    That is the machine's own where none is given, and also for UTC, in which programs write. An
    hour that the clocks skip is the one after it; of one that comes twice, it is the second.
    """
    return at if at.utcoffset() else at.replace(fold=1).astimezone()


def _time(found: re.Match[str]) -> time:
    """Return the time of day of a date. Raises ValueError when there is no such time."""
    if found["hour"] is None:
        return _NOON
    hour, half = int(found["hour"]), found["half"]
    if half:
        if not 1 <= hour <= 12:
            raise ValueError(hour)
        hour = hour % 12 + (12 if half[0] in "pP" else 0)
    zone = time.fromisoformat(f"00:00{(found['zone'] or '').upper()}").tzinfo
    return time(hour, int(found["minute"]), int(found["second"] or 0), tzinfo=zone)


def _is_past(dates: Iterable[Written], order: DateOrder, today: date) -> bool:
    limit = today.year, today.month, today.day
    return all(_day(each, order) <= limit for each in dates)


def _check_sameness(dates: Iterable[Written], orders: Sequence[DateOrder]) -> None:
    """Raise AmbiguousDatesError when a date is another day in one order than in another."""
    for each in dates:
        if len({_day(each, order) for order in orders}) > 1:
            raise AmbiguousDatesError(each.text, orders)


def _day(each: Written, order: DateOrder) -> tuple[int, int, int]:
    """Return year, month and day; a year of two digits is one of this century."""
    year, month, day = map(int, _in_order(each.numbers, order))
    return year + 2000 if year < 100 else year, month, day


def _in_order(numbers: tuple[str, str, str], order: DateOrder) -> tuple[str, str, str]:
    first, second, third = numbers
    match order:
        case DateOrder.YMD:
            return first, second, third
        case DateOrder.DMY:
            return third, second, first
        case DateOrder.MDY:
            return third, first, second


def _fits(each: Written, order: DateOrder) -> bool:
    """Tell whether a date can be read so; with points, a year that is first has four digits."""
    year, month, day = _in_order(each.numbers, order)
    digits = (4,) if order is DateOrder.YMD and each.mark == "." else (2, 4)
    return (
        len(year) in digits and len(month) <= 2 >= len(day) and int(month) <= 12 and int(day) <= 31
    )


def _no_date(line: int, text: str) -> UserError:
    return wrong(line, _('"{text}" is no date that can be read.'), text)


def _out_of_order(each: Written) -> UserError:
    if not any(_fits(each, order) for order in DateOrder):
        return _no_date(each.line, each.text)
    problem = _('"{text}" is a date in another order than expected.')
    return wrong(each.line, problem, each.text)
