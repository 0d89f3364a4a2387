"""Dates as they are written where the person lives."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, QLocale

CLEAR_DAYS = 182
"""A day that is no farther away needs no year."""


def short(day: date) -> str:
    """Return day and month, such as "5 Oct", or "Oct 5" where that is the order."""
    order = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
    return _written(day, "d MMM" if order.find("d") < order.find("M") else "MMM d")


def clear_on(today: date) -> Callable[[date], str]:
    """Return how days are written that are read today: short, far ones with their year."""

    def written(day: date) -> str:
        return short(day) if abs((day - today).days) <= CLEAR_DAYS else dated(day)

    return written


def dated(day: date) -> str:
    """Return day, month and year, such as "5 Oct 2026"."""
    order = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
    return _written(day, "d MMM yyyy" if order.find("d") < order.find("M") else "MMM d, yyyy")


def month(day: date) -> str:
    """Return the month, such as "Oct"; January has its year."""
    return _written(day, "MMM yyyy" if day.month == 1 else "MMM")


def year(day: date) -> str:
    """Return the year."""
    return _written(day, "yyyy")


def long(day: date) -> str:
    """Return the whole date, such as "5 October 2026"."""
    order = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
    return _written(day, "d MMMM yyyy" if order.find("d") < order.find("M") else "MMMM d, yyyy")


def named(day: date) -> str:
    """Return day of the week, day and month, such as "Monday, 5 October 2026"."""
    return QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat)


def _written(day: date, form: str) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), form)
