"""What is said of a marked span, with its days as the language writes them."""

from datetime import date

from PySide6.QtCore import QDate, QLocale

from backcoach.diary import span
from backcoach.diary.span import Span
from backcoach.text import Words


def said(marked: Span, words: Words) -> str:
    """Return a span with its days: Flare-up, after digging: since 03/11/2025."""
    t, what = words.gettext, span.told(marked, words)
    parts = {"what": what[0].upper() + what[1:], "first": _day(marked.first)}
    if marked.last is None:
        return t("{what}: since {first}").format(**parts)
    if marked.last == marked.first:
        return t("{what}: {first}").format(**parts)
    return t("{what}: {first} to {last}").format(**parts, last=_day(marked.last))


def _day(day: date) -> str:
    short = QLocale.FormatType.ShortFormat
    return QLocale().toString(QDate(day.year, day.month, day.day), short)
