"""What is measured about a diary: values only. `insight` and `consistency` find them."""

from datetime import date
from enum import StrEnum

import msgspec

EARLY_WEEKS, PATTERN_WEEKS = 4, 12
"""From so many weeks on there is an early look, and a pattern."""
LEAST_PERCENT = 60
"""So many of the days must be logged for either."""
FIRST_DAYS, LAST_DAYS, COMPARED_DAYS = 14, 28, 42
"""So many days at the beginning and up to today are compared, from so many days on."""


class Tier(StrEnum):
    """How much a diary can say, by the weeks that it spans and the share of days in it."""

    NOT_ENOUGH = "not enough data"
    EARLY = "early look"
    PATTERN = "pattern"


class Direction(StrEnum):
    """Where weekly pain is going."""

    FALLING = "falling"
    FLAT = "flat"
    RISING = "rising"


class Verdict(StrEnum):
    """How pain was in the weeks after those with more sessions."""

    LOWER = "a little lower"
    NO_DIFFERENCE = "no clearly different"
    HIGHER = "a little higher"


class Week(msgspec.Struct, frozen=True):
    """A week of sessions; first is its first day.

    done is on how many days a session counted. planned is the target, None where there was none,
    and in the first, partial week. kept is how many of the planned sessions are kept: done, or
    on a day of a flare-up or an illness. is_over tells that today is after it.
    """

    first: date
    done: int
    planned: int | None
    kept: int
    is_over: bool

    @property
    def consistency(self) -> float | None:
        """Kept of planned, 0 to 1; None where nothing was planned, or the week is not over."""
        return self.kept / self.planned if self.planned and self.is_over else None


class Coverage(msgspec.Struct, frozen=True):
    """How many days of a period have a score."""

    logged: int
    days: int

    @property
    def percent(self) -> int:
        """The share of days, in whole percent; 0 for no days."""
        return 100 * self.logged // self.days if self.days else 0

    @property
    def weeks(self) -> int:
        """How many whole weeks these days are."""
        return self.days // 7


class Smoothed(msgspec.Struct, frozen=True):
    """The median of the 7 days that end with this one, and the middle half of their scores."""

    day: date
    median: float
    low: float
    high: float


class WeekOfPain(msgspec.Struct, frozen=True):
    """The median of a week's days, and how many of them have a score; None with too few."""

    first: date
    median: float | None
    logged: int


class Trend(msgspec.Struct, frozen=True):
    """The Theil-Sen slope of weekly medians, in points per 4 weeks.

    weeks is how many have a median. spread is the least and greatest slope when any one block of
    2 weeks is left out: a spread, no confidence interval; None where there is no pattern.
    """

    per_4_weeks: float
    direction: Direction
    weeks: int
    spread: tuple[float, float] | None


class Comparison(msgspec.Struct, frozen=True):
    """The median of the first 14 days against that of the last 28.

    The days are how many of each have a score. is_meaningful: at least 2 points and 30 % apart.
    """

    first: float
    last: float
    first_days: int
    last_days: int
    is_meaningful: bool


class After(msgspec.Struct, frozen=True):
    """Pain of a week against the sessions of the week before, whose pain is held fixed.

    Which week it is, is held fixed too. correlation, -1 to 1, is the partial rank correlation of so
    many pairs of weeks; p is from shifting the sessions in a circle, None below 26 weeks.
    """

    verdict: Verdict
    pairs: int
    correlation: float
    p: float | None


class Coming(msgspec.Struct, frozen=True):
    """The days on which something will first be said, if pain is logged each day from today on.

    None for what is said already. comparison is None, too, where the first 14 days were logged too
    seldom, so that it cannot come. What is said of weeks after more sessions also needs weeks with
    more of them than others.
    """

    direction: date | None = None
    comparison: date | None = None
    after: date | None = None


class Insight(msgspec.Struct, frozen=True):
    """All that one diary can say; what it cannot say is None.

    began is the first day of the diary, or the first after the last pause; None without one, and
    in a pause. last_before is the last logged day before that pause. since is the first day that is
    looked at; weeks and coverage are of the days from it to today. recent is the median of the last
    28 days, of which 4 must be logged.
    """

    today: date
    began: date | None
    last_before: date | None
    since: date | None
    weeks: int
    tier: Tier
    coverage: Coverage
    coming: Coming = Coming()
    recent: float | None = None
    trend: Trend | None = None
    comparison: Comparison | None = None
    after: After | None = None
