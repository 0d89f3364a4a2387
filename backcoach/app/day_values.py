"""What the page of a day shows, made from what is stored: pure."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime

from PySide6.QtCore import QDate, QLocale, QTime

from backcoach.app import span_values
from backcoach.core import phrases, telling
from backcoach.diary import activity, morning, pain
from backcoach.diary.activity import ActivityEntry
from backcoach.diary.morning import Morning
from backcoach.diary.pain import PainEntry
from backcoach.diary.span import Span
from backcoach.storage.rows import SessionRow
from backcoach.text import Words, isolated
from backcoach.ui.pages.day import Day, Item


def sheet(
    day: date,
    last: date,
    entries: Iterable[PainEntry],
    sessions: Mapping[SessionRow, Morning],
    active: Iterable[ActivityEntry],
    spans: Sequence[Span],
    words: Words,
) -> Day:
    """Return all that there is about a day; spans that do not hold it are left out.

    last is the last day that has a page; sessions come each with how the morning after it was.
    """
    holding = [each for each in spans if each.holds(day)]
    return Day(
        title=_long(day),
        pain=tuple(_entry(each, words) for each in entries),
        sessions=tuple(_session(row, after, words) for row, after in sessions.items()),
        active=tuple(_timed(each.at, activity.told(each, words), words) for each in active),
        spans=tuple(Item(each.id, span_values.said(each, words)) for each in holding),
        going_on=frozenset(each.id for each in holding if each.last is None),
        is_last=day >= last,
    )


def dated(entry: PainEntry, words: Words) -> str:
    """Return an entry in short, with its day and time."""
    said = words.gettext("{entry}, {day}, {time}")
    told = pain.told(entry, words)
    return said.format(entry=told, day=_long(entry.at.date()), time=_time(entry.at))


def _entry(entry: PainEntry, words: Words) -> Item:
    return Item(entry.id, _timed(entry.at, pain.told(entry, words), words), entry.note)


def _session(row: SessionRow, after: Morning, words: Words) -> Item:
    done = words.ngettext("{done} of {n} set", "{done} of {n} sets", row.planned_blocks)
    hurt = words.ngettext("{n} set hurt", "{n} sets hurt", row.sore)
    parts = (
        done.format(done=row.done_blocks, n=row.planned_blocks),
        phrases.length(row.active_ms, words),
        telling.outcome(row.outcome, words),
        hurt.format(n=row.sore) if row.sore else "",
        morning.in_short(after, words),
    )
    more = " · ".join(filter(None, parts))
    return Item(row.id, _timed(row.started, isolated(row.routine_name), words), more)


def _timed(at: datetime, what: str, words: Words) -> str:
    return words.gettext("{time}, {what}").format(time=_time(at), what=what)


def _time(at: datetime) -> str:
    return QLocale().toString(QTime(at.hour, at.minute), QLocale.FormatType.ShortFormat)


def _long(day: date) -> str:
    long = QLocale.FormatType.LongFormat
    return QLocale().toString(QDate(day.year, day.month, day.day), long)
