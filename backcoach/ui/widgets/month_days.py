"""The days of a month, and what is known about them, as plain values and words."""

import calendar
from collections.abc import Collection
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QDate, QLocale

from backcoach.text import _

FIRST_YEAR = 2  # so that a week before it still has dates


class Marks(NamedTuple):
    """What is known about days: those with a session, a pain entry, a flare-up or an illness.

    first_weekday is 1 for Monday to 7 for Sunday. No day after today can be opened.
    """

    today: date
    first_weekday: int = 1
    sessions: Collection[date] = frozenset()
    logged: Collection[date] = frozenset()
    unwell: Collection[date] = frozenset()

    def has(self, day: date) -> bool:
        """Tell whether a day can be opened."""
        return day.year >= FIRST_YEAR and day <= self.today

    def said(self, day: date) -> str:
        """Return a day in words, with what was on it."""
        what = (
            (day == self.today, _("today")),
            (day in self.sessions, _("a session")),
            (day in self.logged, _("pain noted")),
            (day in self.unwell, _("flare-up or illness")),
        )
        name = QLocale().toString(QDate(day.year, day.month, day.day))
        return ", ".join((name, *(said for holds, said in what if holds)))


def month_said(day: date) -> str:
    """Return the month of a day in words: November 2025."""
    return QLocale().toString(QDate(day.year, day.month, 1), "MMMM yyyy")


def days_of_month(day: date) -> tuple[date, ...]:
    """Return the days of the month that a day is in."""
    count = calendar.monthrange(day.year, day.month)[1]
    return tuple(day.replace(day=number) for number in range(1, count + 1))


def months_later(day: date, months: int) -> date:
    """Return the same day of a month so many later, or earlier below 0; or that month's last."""
    years, month = divmod(day.month - 1 + months, 12)
    first = date(max(day.year + years, date.min.year), month + 1, 1)
    return days_of_month(first)[: day.day][-1]
