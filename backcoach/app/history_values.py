"""What the history page shows, made from what is stored."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from operator import itemgetter

from PySide6.QtCore import QDate, QLocale, QTime

from backcoach.core import phrases, telling
from backcoach.core.exercise import Side
from backcoach.core.record import BlockRecord, Outcome, Record
from backcoach.diary import activity
from backcoach.diary.activity import ActivityEntry
from backcoach.storage.rows import SessionRow
from backcoach.text import Words
from backcoach.ui.pages.history import Detail, SessionLine

Scores = tuple[int | None, int | None]
UNKNOWN: Scores = (None, None)


def lines(
    rows: Sequence[SessionRow],
    pain: Mapping[str, Scores],
    words: Words,
    entries: Sequence[ActivityEntry] = (),
) -> list[SessionLine]:
    """Return the lines of sessions and, each in its place, of activities; the newest first.

    pain is the scores before and after, by a session's id.
    """
    found = [(row.started, _line(row, pain.get(row.id, UNKNOWN), words)) for row in rows]
    found += [(entry.at, _activity_line(entry, words)) for entry in entries]
    return [line for _at, line in sorted(found, key=itemgetter(0), reverse=True)]


def detail(row: SessionRow, record: Record, note: str, words: Words) -> Detail:
    """Return what was done in one session; note is what the person wrote about it."""
    return Detail(
        title=_title(row.routine_name, row.started, words),
        sentence=_sentence(record, words),
        blocks=tuple(_block(block, words) for block in record.blocks),
        hurt=tuple(telling.sore(mark, words) for mark in record.sore),
        note=note,
    )


def activity_detail(entry: ActivityEntry, words: Words) -> Detail:
    """Return what was noted down about one activity."""
    t = words.gettext
    parts = activity.lasted(entry, words), activity.talked(entry.talk, words)
    sentence = t("{what}. An activity stands beside your sessions and is not counted as one.")
    return Detail(
        title=_title(entry.name, entry.at, words),
        sentence=sentence.format(what=", ".join(filter(None, parts))),
        blocks=(),
        hurt=(),
        note="",
        removable=True,
    )


def _title(name: str, at: datetime, words: Words) -> str:
    when = words.gettext("{day}, {time}").format(day=_day(at), time=_time(at))
    return words.gettext("{name}, {when}").format(name=name, when=when)


def _activity_line(entry: ActivityEntry, words: Words) -> SessionLine:
    return SessionLine(
        id=entry.id,
        day=_day(entry.at),
        time=_time(entry.at),
        routine=entry.name,
        done=words.gettext("activity"),
        length=activity.lasted(entry, words),
        ended=activity.talked(entry.talk, words),
        pain="",
        hurt="",
    )


def _line(row: SessionRow, scores: Scores, words: Words) -> SessionLine:
    done = words.ngettext("{done} of {n} set", "{done} of {n} sets", row.planned_blocks)
    hurt = words.ngettext("{n} set hurt", "{n} sets hurt", row.sore)
    return SessionLine(
        id=row.id,
        day=_day(row.started),
        time=_time(row.started),
        routine=row.routine_name,
        done=done.format(done=row.done_blocks, n=row.planned_blocks),
        length=phrases.length(row.active_ms, words),
        ended=telling.outcome(row.outcome, words),
        pain=_change(*scores, words),
        hurt=hurt.format(n=row.sore) if row.sore else "",
    )


def _day(at: datetime) -> str:
    """Return a day as the language writes it, in short: Fri 21 Nov 2025."""
    locale = QLocale()
    long = locale.dateFormat(QLocale.FormatType.LongFormat)
    short = long.replace("dddd,", "dddd").replace("dddd", "ddd").replace("MMMM", "MMM")
    return locale.toString(QDate(at.year, at.month, at.day), short)


def _time(at: datetime) -> str:
    return QLocale().toString(QTime(at.hour, at.minute), QLocale.FormatType.ShortFormat)


def _change(before: int | None, after: int | None, words: Words) -> str:
    t = words.gettext
    match before, after:
        case None, None:
            return ""
        case None, _:
            return t("{n} after").format(n=after)
        case _, None:
            return t("{n} before").format(n=before)
        case _:
            return f"{before} → {after}"


def _sentence(record: Record, words: Words) -> str:
    """Return what was done and, where it did not come to its end, how it ended."""
    told = telling.summary(record, words)
    if record.outcome is Outcome.FINISHED:
        return told
    how = telling.outcome(record.outcome, words)
    return " ".join((told, words.gettext("It was {how}.").format(how=how)))


def _block(block: BlockRecord, words: Words) -> tuple[str, str, str, str]:
    t = words.gettext
    _item, number, side = block.block
    done = telling.amount(block, block.done, words)
    planned = telling.amount(block, block.planned, words)
    return (
        block.name,
        t("Set {n}").format(n=number),
        "" if side is Side.BOTH else phrases.side(side, words),
        t("{done} of {planned}").format(done=done, planned=planned),
    )
