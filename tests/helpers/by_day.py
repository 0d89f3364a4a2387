"""Small diaries, written down as one score after the other."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from backcoach.diary.diary import Diary, Played, Scored
from backcoach.diary.pain import Context

MONDAY = date(2023, 1, 2)


def diary(pain: Sequence[int | None], sessions: Iterable[int] = (), today: int = 0) -> Diary:
    """Return a diary with a score on each day from MONDAY that has one, and sessions on days.

    today is so many days after the last one of pain.
    """
    return Diary(
        today=day(len(pain) - 1 + today),
        scores=tuple(
            Scored(day(n), score, Context.OTHER)
            for n, score in enumerate(pain)
            if score is not None
        ),
        sessions=tuple(Played(day(n), True, False, 600_000) for n in sessions),
    )


def day(number: int) -> date:
    """Return the day so many after MONDAY."""
    return MONDAY + timedelta(days=number)


def by_week(*scores: int) -> list[int]:
    """Return the same score on the 7 days of each week."""
    return [score for score in scores for _day in range(7)]
