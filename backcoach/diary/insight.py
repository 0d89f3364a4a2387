"""What a diary says about pain, in numbers: none of them is a cause, and none looks ahead.

All but one look at a stretch that is fixed in advance, so that nobody can look until it fits: from
the first logged day, or the first after a pause, but at most the last 52 weeks. The comparison
goes back to where the diary began. Pain is in points of 0 to 10.
"""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from itertools import pairwise
from statistics import median

import numpy as np
from numpy.typing import NDArray

from backcoach.diary import rolling
from backcoach.diary.consistency import sessions_by_week
from backcoach.diary.diary import Diary
from backcoach.diary.measures import (
    COMPARED_DAYS,
    EARLY_WEEKS,
    LEAST_PERCENT,
    PATTERN_WEEKS,
    After,
    Comparison,
    Coverage,
    Direction,
    Insight,
    Tier,
    Trend,
    Verdict,
    WeekOfPain,
)

PAUSE_DAYS = 56
"""After more days than this without a logged one, the diary begins anew."""
MOST_DAYS = 364
LEAST_WEEKS = 4
"""So many weeks with a median make a slope."""
FLAT = 0.25
"""A slope below it, in points per 4 weeks, is none."""
LEAST_PAIRS = 8
SHIFTED_WEEKS = 26
"""Fewer weeks than this can be shifted too few times for a p."""
TWO_SIDED_2_PERCENT = 2.3263
"""What a normal variable exceeds, up or down, in 2 of 100 cases."""

_Values = Mapping[date, float]
_Numbers = NDArray[np.float64]


def insight(diary: Diary) -> Insight:
    """Return all that a diary can say today."""
    values = rolling.day_values(diary)
    began = _began(list(values), diary.today)
    if began is None:
        return Insight(diary.today, None, 0, Tier.NOT_ENOUGH, Coverage(0, 0))
    since = max(began, diary.today - timedelta(days=MOST_DAYS - 1))
    covered = rolling.coverage(values, since, diary.today)
    tier = _tier(covered)
    pain = rolling.weekly(values, diary.first_weekday, since, diary.today)
    return Insight(
        today=diary.today,
        since=since,
        weeks=covered.weeks,
        tier=tier,
        coverage=covered,
        recent=_recent(values, diary.today),
        trend=_trend(pain, tier),
        comparison=_comparison(values, began, diary.today),
        after=_after(diary, pain, covered.weeks) if tier is Tier.PATTERN else None,
    )


def _began(logged: Sequence[date], today: date) -> date | None:
    """Return the first logged day after the last pause; None for no day, and in a pause."""
    began = None
    for day in reversed(logged):
        without = (began - day).days - 1 if began else (today - day).days
        if without > PAUSE_DAYS:
            break
        began = day
    return began


def _tier(covered: Coverage) -> Tier:
    if covered.weeks < EARLY_WEEKS or 100 * covered.logged < LEAST_PERCENT * covered.days:
        return Tier.NOT_ENOUGH
    return Tier.EARLY if covered.weeks < PATTERN_WEEKS else Tier.PATTERN


def _recent(values: _Values, today: date) -> float | None:
    last = _between(values, today - timedelta(days=27), today)
    return median(last) if len(last) >= rolling.LEAST else None


def _between(values: _Values, first: date, last: date) -> list[float]:
    return [value for day, value in values.items() if first <= day <= last]


def _trend(pain: Sequence[WeekOfPain], tier: Tier) -> Trend | None:
    """Return the median of the slopes between all pairs of weeks, in points per 4 weeks.

    Source: Theil 1950, Sen 1968. More than a quarter of the weeks may be far off without moving it
    far. The weeks without a median are left out.
    """
    known = [(n, week.median) for n, week in enumerate(pain) if week.median is not None]
    if tier is Tier.NOT_ENOUGH or len(known) < LEAST_WEEKS:
        return None
    slopes = _slopes(np.array(known))
    slope = float(np.median(slopes))
    has_spread = tier is Tier.PATTERN and len(known) >= LEAST_WEEKS + 2
    spread = _spread(slopes, len(known)) if has_spread else None
    return Trend(slope, _direction(slope), len(known), spread)


def _slopes(points: _Numbers) -> _Numbers:
    """Return the slopes between all pairs of (week, points), per 4 weeks."""
    early, late = np.triu_indices(len(points), 1)
    apart = points[late] - points[early]
    slopes: _Numbers = 4 * apart[:, 1] / apart[:, 0]
    return slopes


def _direction(slope: float) -> Direction:
    if abs(slope) < FLAT:
        return Direction.FLAT
    return Direction.FALLING if slope < 0 else Direction.RISING


def _spread(slopes: _Numbers, weeks: int) -> tuple[float, float]:
    """Return the least and greatest slope when any 2 weeks that follow each other are left out."""
    order = np.argsort(slopes)
    early, late = (side[order] for side in np.triu_indices(weeks, 1))
    out = np.arange(weeks - 1)[:, None]
    kept = (early != out) & (early != out + 1) & (late != out) & (late != out + 1)
    left = np.broadcast_to(slopes[order], kept.shape)[kept].reshape(weeks - 1, -1)
    middle = left.shape[1] // 2
    medians = (left[:, middle] + left[:, -1 - middle]) / 2
    return float(medians.min()), float(medians.max())


def _comparison(values: _Values, began: date, today: date) -> Comparison | None:
    """Compare the medians of the first 14 and the last 28 days, from day 42 on.

    At least 8 and 16 of them must be logged. 2 points and 30 % of the first median are what most
    people call a change (Farrar 2001, Ostelo 2008); the second is relative to where one began.
    """
    if (today - began).days + 1 < COMPARED_DAYS:
        return None
    first = _between(values, began, began + timedelta(days=13))
    last = _between(values, today - timedelta(days=27), today)
    if len(first) < 8 or len(last) < 16:
        return None
    was, apart = median(first), abs(median(last) - median(first))
    is_meaningful = apart >= 2 and 10 * apart >= 3 * was
    return Comparison(was, median(last), len(first), len(last), is_meaningful)


def _after(diary: Diary, pain: Sequence[WeekOfPain], weeks: int) -> After | None:
    """Correlate the sessions of a week with the pain of the next, by ranks.

    Held fixed are this week's pain, since one does less when it hurts, and which week it is, since
    much heals by itself while a habit grows. The limit of 2 in 100 was chosen before any diary was
    seen: simulated people, whose sessions change nothing, are then told of a difference in about 5
    of 100 cases or less. Source: the t-test of a partial correlation, Fisher 1924.
    """
    done = sessions_by_week(diary)
    pairs = [
        (done[this.first], following.median, this.median, week)
        for week, (this, following) in enumerate(pairwise(pain))
        if this.median is not None and following.median is not None
    ]
    if len(pairs) < LEAST_PAIRS or len({sessions for sessions, *_rest in pairs}) == 1:
        return None
    correlations = _partial_correlations(*(ranks(column) for column in np.array(pairs, float).T))
    correlation = float(correlations[0])
    p = float(np.mean(np.abs(correlations) >= abs(correlation) - 1e-9))
    verdict = _verdict(correlation, len(pairs) - 4)
    return After(verdict, len(pairs), correlation, p if weeks >= SHIFTED_WEEKS else None)


def ranks(values: _Numbers) -> _Numbers:
    """Return the ranks of values, from 1; equal values share the mean of theirs."""
    _distinct, which, counts = np.unique(values, return_inverse=True, return_counts=True)
    means: _Numbers = counts.cumsum() - (counts - 1) / 2
    return means[which]


def _partial_correlations(x: _Numbers, y: _Numbers, *held: _Numbers) -> _Numbers:
    """Correlate what is left of x and y once what is held fixed is taken out of both.

    The first is of x as it is, each other one of x shifted in a circle by one more: a time series
    keeps its own ups and downs, but not when they came (Lancaster 2018). 0 where nothing is left.
    """
    count = np.arange(len(x))
    fixed, _triangle = np.linalg.qr(np.column_stack([np.ones(len(x)), *held]))
    shifted = x[(count[:, None] + count) % len(x)]
    xs, ys = shifted - fixed @ (fixed.T @ shifted), y - fixed @ (fixed.T @ y)
    sizes = np.linalg.norm(xs, axis=0) * np.linalg.norm(ys)
    correlations: _Numbers = np.where(sizes > 1e-6, ys @ xs / np.maximum(sizes, 1e-6), 0)
    return correlations


def _verdict(correlation: float, freedom: int) -> Verdict:
    t = correlation * np.sqrt(freedom / max(1 - correlation**2, 1e-9))
    if abs(t) < t_limit(freedom):
        return Verdict.NO_DIFFERENCE
    return Verdict.LOWER if t < 0 else Verdict.HIGHER


def t_limit(freedom: int) -> float:
    """Return what Student's t exceeds, up or down, in 2 of 100 cases by chance alone.

    Source: the series of Abramowitz and Stegun 1964, 26.7.5, good to 0.01 from 4 degrees of
    freedom on.
    """
    z = TWO_SIDED_2_PERCENT
    terms = (
        z,
        (z**3 + z) / 4,
        (5 * z**5 + 16 * z**3 + 3 * z) / 96,
        (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / 384,
        (79 * z**9 + 776 * z**7 + 1482 * z**5 - 1920 * z**3 - 945 * z) / 92160,
    )
    return sum(term * (1 / freedom) ** power for power, term in enumerate(terms))
