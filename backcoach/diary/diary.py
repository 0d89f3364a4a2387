"""All of the diary that is counted: plain days, whatever the clocks were."""

from datetime import date, timedelta
from typing import NamedTuple

import msgspec

from backcoach.diary.pain import Context
from backcoach.diary.span import Span
from backcoach.diary.target import Target


class Scored(NamedTuple):
    """One pain score of a day, 0 to 10."""

    day: date
    score: int
    context: Context


class Played(NamedTuple):
    """One ended session: whether it counts, whether it was ended for pain, how long it took."""

    day: date
    counts: bool
    for_pain: bool
    active_ms: int


class Diary(msgspec.Struct, frozen=True):
    """The days as the person lived them, the oldest first.

    first_weekday is 1 for Monday to 7 for Sunday. active are days with an activity besides the
    exercises.
    """

    today: date
    first_weekday: int = 1
    scores: tuple[Scored, ...] = ()
    sessions: tuple[Played, ...] = ()
    spans: tuple[Span, ...] = ()
    targets: tuple[Target, ...] = ()
    active: frozenset[date] = frozenset()

    @property
    def began(self) -> date | None:
        """The first day with a score, a session or an activity; None without any."""
        scored, played = ({each.day for each in kept[:1]} for kept in (self.scores, self.sessions))
        return min(scored | played | self.active, default=None)

    def week_of(self, day: date) -> date:
        """Return the first day of the week that a day is in."""
        return week_of(day, self.first_weekday)


def week_of(day: date, first_weekday: int) -> date:
    """Return the first day of the week that a day is in; weeks begin on 1, Monday, to 7, Sunday."""
    return day - timedelta(days=(day.isoweekday() - first_weekday) % 7)
