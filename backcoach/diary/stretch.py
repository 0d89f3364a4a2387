"""The days that the words look at, and what they are enough for.

They are fixed in advance, so that nobody can look until it fits: from the first logged day, or the
first after a pause, but at most the last 52 weeks.
"""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from itertools import pairwise

import msgspec

from backcoach.diary import rolling
from backcoach.diary.measures import (
    COMPARED_DAYS,
    EARLY_WEEKS,
    FIRST_DAYS,
    LAST_DAYS,
    LEAST_PERCENT,
    PATTERN_WEEKS,
    Coverage,
    Tier,
    WeekOfPain,
)

PAUSE_DAYS = 56
"""After more days than this without a logged one, the diary begins anew."""
MOST_DAYS = 364
LEAST_WEEKS = 4
"""So many weeks with a median make a slope."""
LEAST_PAIRS = 8
LEAST_FIRST, LEAST_LAST = 8, 16
"""So many of the first 14 and of the last 28 days must be logged to compare them."""


class Stretch(msgspec.Struct, frozen=True):
    """The diary from the day it began, or began anew, to today.

    values are those of the logged days, the oldest first; weeks begin on first_weekday.
    """

    values: Mapping[date, float]
    first_weekday: int
    began: date
    today: date

    @property
    def since(self) -> date:
        """The first day that is looked at."""
        return max(self.began, self.today - timedelta(days=MOST_DAYS - 1))

    @property
    def coverage(self) -> Coverage:
        """How many of the days that are looked at are logged."""
        return rolling.coverage(self.values, self.since, self.today)

    @property
    def tier(self) -> Tier:
        """How much can be said."""
        covered = self.coverage
        if covered.weeks < EARLY_WEEKS or 100 * covered.logged < LEAST_PERCENT * covered.days:
            return Tier.NOT_ENOUGH
        return Tier.EARLY if covered.weeks < PATTERN_WEEKS else Tier.PATTERN

    def weeks(self) -> tuple[WeekOfPain, ...]:
        """Return the weeks that are over."""
        return rolling.weekly(self.values, self.first_weekday, self.since, self.today)

    def known(self) -> list[tuple[int, float]]:
        """Return the weeks with a median, each with its number, from 0."""
        weeks = enumerate(self.weeks())
        return [(n, week.median) for n, week in weeks if week.median is not None]

    def pairs(self) -> list[tuple[date, float, float, int]]:
        """Return weeks that have a median, as the next ones have: first day, both, number."""
        return [
            (this.first, this.median, following.median, number)
            for number, (this, following) in enumerate(pairwise(self.weeks()))
            if this.median is not None and following.median is not None
        ]

    def first(self) -> list[float]:
        """Return the values of the first 14 days."""
        return self._between(self.began, self.began + timedelta(days=FIRST_DAYS - 1))

    def last(self) -> list[float]:
        """Return the values of the last 28 days."""
        return self._between(self.today - timedelta(days=LAST_DAYS - 1), self.today)

    def has_comparison(self) -> bool:
        """Tell whether first and last days are not the same ones, and enough of each logged."""
        is_long = (self.today - self.began).days + 1 >= COMPARED_DAYS
        return is_long and len(self.first()) >= LEAST_FIRST and len(self.last()) >= LEAST_LAST

    def shows_direction(self) -> bool:
        """Tell whether enough is logged to say where pain is going."""
        return self.tier is not Tier.NOT_ENOUGH and len(self.known()) >= LEAST_WEEKS

    def shows_comparison(self) -> bool:
        """Tell whether enough is logged to say how the last days are beside the first."""
        return self.tier is not Tier.NOT_ENOUGH and self.has_comparison()

    def shows_after(self) -> bool:
        """Tell whether enough is logged to say how it was in the weeks after more sessions."""
        return self.tier is Tier.PATTERN and len(self.pairs()) >= LEAST_PAIRS

    def _between(self, first: date, last: date) -> list[float]:
        return [value for day, value in self.values.items() if first <= day <= last]


def began(logged: Sequence[date], today: date) -> tuple[date | None, date | None]:
    """Return the first logged day after the last pause, and the last one before that pause.

    Without a day, and in a pause, the first is None; without a pause, the second.
    """
    first = None
    for day in reversed(logged):
        without = (first - day).days - 1 if first else (today - day).days
        if without > PAUSE_DAYS:
            return first, day
        first = day
    return first, None
