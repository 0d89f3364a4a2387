"""The morning after a session: whether it was too much, by the 24-hour rule of physiotherapy.

Pain that is higher on the next day than it was around the session means less load next time. How
much is higher is our convention: 1 point is what answers differ by without a change.

It begins at 5:00 of the day after the session, and not before 4 hours have passed since it ended:
a session over midnight is not asked about minutes later. Its day is the one on which it began.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Protocol

from backcoach.diary.pain import Context, PainEntry
from backcoach.text import Words

WORSE_FROM = 2  # points above the answer that it is compared with
EARLIEST = time(5)
SINCE_END = timedelta(hours=4)
DAY = timedelta(days=1)
LATEST = timedelta(hours=36)
_LOOKED_BACK = timedelta(days=4)  # the day before, wherever on earth both days were


class Morning(StrEnum):
    """How the back was on the day after a session; what is not answered is never good."""

    PENDING = "pending"
    SETTLED = "settled"
    WORSE = "worse"
    NOT_COMPARED = "not compared"
    NOT_ANSWERED = "not answered"


class Session(Protocol):
    """A session, as far as it matters here; started has the time zone in which it began."""

    @property
    def id(self) -> str:
        """What entries name it by."""
        ...

    @property
    def started(self) -> datetime:
        """When it began."""
        ...


def has_begun(session_day: date, ended: datetime, now: datetime) -> bool:
    """Tell whether it is the morning after a session that ended at a time, in the zone of now."""
    earliest = datetime.combine(session_day + DAY, EARLIEST, now.tzinfo)
    return now >= max(earliest, ended + SINCE_END)


def session_of(named: str | None, at: datetime, sessions: Sequence[Session]) -> str | None:
    """Return the id of the session that an answer of the morning after is about, if there is one.

    It is the one that the answer names, else the last one before it that began on the day before
    or, on an earlier day, less than 36 hours before. sessions are in the order in which they began.
    """
    if named is not None:
        return named
    first, last = (
        bisect_left(sessions, moment, key=lambda each: each.started)
        for moment in (at - _LOOKED_BACK, at)
    )
    before = reversed(sessions[first:last])
    return next((each.id for each in before if _is_morning_after(each.started, at)), None)


def about(id: str, entries: Iterable[PainEntry], sessions: Sequence[Session]) -> list[PainEntry]:
    """Return the entries that are about a session, in their order.

    sessions are all that began in the days before the entries, in their order.
    """
    return [each for each in entries if _session_named(each, sessions) == id]


def state(
    before: int | None,
    after: int | None,
    next_morning: int | None,
    session_day: date,
    now: datetime,
) -> Morning:
    """Return how the morning after a session was, from the pain scores about it, 0 to 10.

    It is compared with the score before the session, else with the one after it. Without an
    answer it is pending to the end of the next day.
    """
    if next_morning is None:
        is_over = now.date() > session_day + DAY
        return Morning.NOT_ANSWERED if is_over else Morning.PENDING
    reference = after if before is None else before
    if reference is None:
        return Morning.NOT_COMPARED
    return Morning.WORSE if next_morning - reference >= WORSE_FROM else Morning.SETTLED


def of_session(session_day: date, entries: Iterable[PainEntry], now: datetime) -> Morning:
    """Return how the morning after a session was, from the pain entries about it, oldest first."""
    scores = {entry.context: entry.score for entry in entries if entry.score is not None}
    around = scores.get(Context.BEFORE), scores.get(Context.AFTER)
    return state(*around, scores.get(Context.NEXT_MORNING), session_day, now)


def said(morning: Morning, words: Words) -> str:
    """Return in a sentence how the morning after was, as the history shows it."""
    t = words.gettext
    match morning:
        case Morning.PENDING:
            return t("How it is on the morning after is still open.")
        case Morning.SETTLED:
            return t("It had settled by the morning after.")
        case Morning.WORSE:
            return t("It was worse on the morning after.")
        case Morning.NOT_COMPARED:
            return t("There is nothing to compare the answer of the morning after with.")
        case Morning.NOT_ANSWERED:
            return t("How it was on the morning after is not known.")


def in_short(morning: Morning, words: Words) -> str:
    """Return in a few words how the morning after was; nothing where that cannot be told."""
    t = words.gettext
    match morning:
        case Morning.SETTLED:
            return t("settled by the next morning")
        case Morning.WORSE:
            return t("worse on the next morning")
        case _:
            return ""


def advice(morning: Morning, words: Words) -> str:
    """Return in plain words what an answer means for the next session."""
    t = words.gettext
    match morning:
        case Morning.SETTLED:
            return t("It has settled since the session. You can go on as planned.")
        case Morning.WORSE:
            return t("Worse than around the session. Do less next time, and rest if you need to.")
        case _:
            return t("It is noted. There was no answer around the session to compare it with.")


def _session_named(entry: PainEntry, sessions: Sequence[Session]) -> str | None:
    if entry.context is Context.NEXT_MORNING:
        return session_of(entry.session, entry.at, sessions)
    return entry.session


def _is_morning_after(started: datetime, at: datetime) -> bool:
    days = at.date() - started.date()
    return days == DAY or (days > DAY and at - started < LATEST)
