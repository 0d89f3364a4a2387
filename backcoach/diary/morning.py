"""The morning after a session: whether it was too much, by the 24-hour rule of physiotherapy.

Pain that is higher on the next day than it was around the session means less load next time. How
much is higher is our convention: 1 point is what answers differ by without a change.
"""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from enum import StrEnum

from backcoach.diary.pain import Context, PainEntry
from backcoach.text import Words

WORSE_FROM = 2  # points above the answer that it is compared with
TO_ANSWER = timedelta(days=1)


class Morning(StrEnum):
    """How the back was on the day after a session; what is not answered is never good."""

    PENDING = "pending"
    SETTLED = "settled"
    WORSE = "worse"
    NOT_ANSWERED = "not answered"


def state(
    before: int | None,
    after: int | None,
    next_morning: int | None,
    session_day: date,
    now: datetime,
) -> Morning:
    """Return how the morning after a session was, from the pain scores about it, 0 to 10.

    It is compared with the score before the session, else with the one after it. Without an
    answer, or anything to compare it with, it is pending to the end of the next day.
    """
    reference = after if before is None else before
    if reference is None or next_morning is None:
        is_over = now.date() > session_day + TO_ANSWER
        return Morning.NOT_ANSWERED if is_over else Morning.PENDING
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
        case Morning.NOT_ANSWERED:
            return t("How it was on the morning after is not known.")


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
