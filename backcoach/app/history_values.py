"""What the history page shows, made from what is stored."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime

from PySide6.QtCore import QDate, QLocale, QTime

from backcoach.core import phrases, telling
from backcoach.core.course import Moment
from backcoach.core.exercise import Side
from backcoach.core.record import BlockRecord, Outcome, Record
from backcoach.diary import activity, morning, pain
from backcoach.diary.activity import ActivityEntry
from backcoach.diary.morning import Morning
from backcoach.diary.pain import PainEntry
from backcoach.storage.beside_sessions import Around, Beside
from backcoach.storage.rows import SessionRow
from backcoach.text import Words, isolated
from backcoach.ui.pages.history import Detail, Noted, SessionLine


def lines(
    rows: Sequence[SessionRow],
    beside: Mapping[str, Beside],
    now: datetime,
    words: Words,
    entries: Sequence[ActivityEntry] = (),
) -> list[SessionLine]:
    """Return the lines of sessions and, each in its place, of activities; the newest first.

    beside is what else is known about sessions, by their ids.
    """
    found = [(row.started, _line(row, beside.get(row.id, Beside()), now, words)) for row in rows]
    found += [(entry.at, _activity_line(entry, words)) for entry in entries]
    found.sort(key=lambda each: (each[0].date(), each[0]), reverse=True)
    return [line for _at, line in found]


def detail(
    row: SessionRow, record: Record, noted: Sequence[PainEntry], now: datetime, words: Words
) -> Detail:
    """Return what was done in one session; noted is what the person noted about it."""
    state = morning.of_session(row.local_date, noted, now)
    return Detail(
        title=_title(row.routine_name, row.started, words),
        day=row.local_date,
        sentences=(_sentence(record, words), morning.said(state, words)),
        blocks=tuple(_block(block, words) for block in record.blocks),
        hurt=tuple(telling.sore(mark, words) for mark in record.sore),
        noted=tuple(_noted(entry, row.local_date, words) for entry in noted),
        has_steps=True,
    )


def activity_detail(entry: ActivityEntry, words: Words) -> Detail:
    """Return what was noted down about one activity."""
    t = words.gettext
    parts = activity.lasted(entry, words), activity.talked(entry.talk, words)
    sentence = t("{what}. An activity stands beside your sessions and is not counted as one.")
    return Detail(
        title=_title(entry.name, entry.at, words),
        day=entry.at.date(),
        sentences=(sentence.format(what=", ".join(filter(None, parts))),),
    )


def steps(course: Iterable[Moment]) -> list[tuple[str, str]]:
    """Return the time of day, to the second, and the words of what happened in a session."""
    short = QLocale().timeFormat(QLocale.FormatType.ShortFormat)
    to_the_second = re.sub(r"(\W)mm", r"\1mm\1ss", short)
    return [(QLocale().toString(_clock(at), to_the_second), text) for at, text in course]


def removed(row: SessionRow, words: Words) -> str:
    """Return what is said when a session was removed."""
    said = words.gettext("Removed: {session}. What you noted about your back stays.")
    return said.format(session=_title(row.routine_name, row.started, words))


def activity_removed(entry: ActivityEntry, words: Words) -> str:
    """Return what is said when an activity was removed."""
    told = activity.told(entry, words)
    return words.gettext("Removed: {activity}.").format(activity=told)


def _title(name: str, at: datetime, words: Words) -> str:
    when = words.gettext("{day}, {time}").format(day=_day(at), time=_time(at))
    return words.gettext("{name}, {when}").format(name=isolated(name), when=when)


def _activity_line(entry: ActivityEntry, words: Words) -> SessionLine:
    return SessionLine(
        id=entry.id,
        day=_day(entry.at),
        time=_time(entry.at),
        routine=entry.name,
        done=words.gettext("activity"),
        length=activity.lasted(entry, words),
        ended=activity.talked(entry.talk, words),
    )


def _line(row: SessionRow, beside: Beside, now: datetime, words: Words) -> SessionLine:
    many = words.ngettext
    done = many("{done} of {n} set", "{done} of {n} sets", row.planned_blocks)
    skipped = many("{n} exercise skipped", "{n} exercises skipped", beside.skipped)
    hurt = many("{n} set hurt", "{n} sets hurt", row.sore)
    return SessionLine(
        id=row.id,
        day=_day(row.started),
        time=_time(row.started),
        routine=row.routine_name,
        done=done.format(done=row.done_blocks, n=row.planned_blocks),
        length=phrases.length(row.active_ms, words),
        ended=telling.outcome(row.outcome, words),
        skipped=skipped.format(n=beside.skipped) if beside.skipped else "",
        hurt=hurt.format(n=row.sore) if row.sore else "",
        pain=_pain(beside.pain, row.local_date, now, words),
    )


def _day(at: datetime) -> str:
    """Return a day as the language writes it, in short: Fri 21 Nov 2025."""
    locale = QLocale()
    long = locale.dateFormat(QLocale.FormatType.LongFormat)
    short = long.replace("dddd,", "dddd").replace("dddd", "ddd").replace("MMMM", "MMM")
    return locale.toString(QDate(at.year, at.month, at.day), short)


def _time(at: datetime) -> str:
    return QLocale().toString(_clock(at), QLocale.FormatType.ShortFormat)


def _clock(at: datetime) -> QTime:
    return QTime(at.hour, at.minute, at.second)


def _pain(scores: Around, day: date, now: datetime, words: Words) -> str:
    """Return how it was, as far as that is known: pain 4 → 3, next morning 2: settled."""
    t = words.gettext
    parts = [_change(scores.before, scores.after, words)]
    if scores.next_morning is not None:
        after = t("next morning {n}").format(n=scores.next_morning)
        word = _word(morning.state(*scores, day, now), words)
        parts.append(t("{after}: {how}").format(after=after, how=word) if word else after)
    said = ", ".join(filter(None, parts))
    return t("pain {change}").format(change=said) if said else ""


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


def _word(state: Morning, words: Words) -> str:
    """Return an answered morning after in a word; nothing where it cannot be told."""
    t = words.gettext
    return {Morning.SETTLED: t("settled"), Morning.WORSE: t("worse")}.get(state, "")


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


def _noted(entry: PainEntry, day: date, words: Words) -> Noted:
    """Return an entry with its time, and with its day where that is another than the session's."""
    when = _time(entry.at)
    if entry.at.date() != day:
        when = words.gettext("{day}, {time}").format(day=_day(entry.at), time=when)
    said = words.gettext("{time}: {what}").format(time=when, what=pain.told(entry, words))
    return Noted(said, entry.note)
