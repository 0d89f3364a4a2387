"""What a diary says about pain, in numbers: none of them is a cause, and none looks ahead.

All but one look at a stretch that is fixed in advance, so that nobody can look until it fits: from
the first logged day, or the first after a pause, but at most the last 52 weeks. The comparison
goes back to where the diary began. Pain is in points of 0 to 10.
"""

from statistics import median

import numpy as np
from numpy.typing import NDArray

from backcoach.diary import rolling
from backcoach.diary.coming import coming
from backcoach.diary.consistency import sessions_by_week
from backcoach.diary.diary import Diary
from backcoach.diary.measures import (
    After,
    Comparison,
    Coverage,
    Direction,
    Insight,
    Tier,
    Trend,
    Verdict,
)
from backcoach.diary.stretch import LEAST_WEEKS, Stretch, began

FLAT = 0.25
"""A slope below it, in points per 4 weeks, is none."""
SHIFTED_WEEKS = 26
"""Fewer weeks than this can be shifted too few times for a p."""
TWO_SIDED_2_PERCENT = 2.3263
"""What a normal variable exceeds, up or down, in 2 of 100 cases."""

_Numbers = NDArray[np.float64]


def insight(diary: Diary) -> Insight:
    """Return all that a diary can say today."""
    today, values = diary.today, rolling.day_values(diary)
    first, before = began([day for day in values if day <= today], today)
    stretch = Stretch(values, diary.first_weekday, first or today, today)
    if first is None:
        nothing = Coverage(0, 0)
        return Insight(today, None, before, None, 0, Tier.NOT_ENOUGH, nothing, coming(stretch))
    return Insight(
        today=today,
        began=first,
        last_before=before,
        since=stretch.since,
        weeks=stretch.coverage.weeks,
        tier=stretch.tier,
        coverage=stretch.coverage,
        coming=coming(stretch),
        recent=_recent(stretch),
        trend=_trend(stretch),
        comparison=_comparison(stretch),
        after=_after(diary, stretch),
    )


def _recent(stretch: Stretch) -> float | None:
    last = stretch.last()
    return median(last) if len(last) >= rolling.LEAST else None


def _trend(stretch: Stretch) -> Trend | None:
    """Return the median of the slopes between all pairs of weeks, in points per 4 weeks.

    Source: Theil 1950, Sen 1968. More than a quarter of the weeks may be far off without moving it
    far. The weeks without a median are left out.
    """
    if not stretch.shows_direction():
        return None
    known = stretch.known()
    slopes = _slopes(np.array(known))
    slope = float(np.median(slopes))
    has_spread = stretch.tier is Tier.PATTERN and len(known) >= LEAST_WEEKS + 2
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


def _comparison(stretch: Stretch) -> Comparison | None:
    """Compare the medians of the first 14 and the last 28 days, from day 42 on.

    At least 8 and 16 of them must be logged. 2 points and 30 % of the first median are what most
    people call a change (Farrar 2001, Ostelo 2008); the second is relative to where one began.
    """
    if not stretch.has_comparison():
        return None
    first, last = stretch.first(), stretch.last()
    was, apart = median(first), abs(median(last) - median(first))
    is_meaningful = apart >= 2 and 10 * apart >= 3 * was
    return Comparison(was, median(last), len(first), len(last), is_meaningful)


def _after(diary: Diary, stretch: Stretch) -> After | None:
    """Correlate the sessions of a week with the pain of the next, by ranks.

    Held fixed are this week's pain, since one does less when it hurts, and which week it is, since
    much heals by itself while a habit grows. The limit of 2 in 100 was chosen before any diary was
    seen: simulated people, whose sessions change nothing, are then told of a difference in about 5
    of 100 cases or less. Source: the t-test of a partial correlation, Fisher 1924.
    """
    if not stretch.shows_after():
        return None
    done = sessions_by_week(diary)
    pairs = [(done[first], after, this, week) for first, this, after, week in stretch.pairs()]
    if len({sessions for sessions, *_rest in pairs}) == 1:
        return None
    correlations = _partial_correlations(*(ranks(column) for column in np.array(pairs, float).T))
    correlation = float(correlations[0])
    p = float(np.mean(np.abs(correlations) >= abs(correlation) - 1e-9))
    verdict = _verdict(correlation, len(pairs) - 4)
    has_p = stretch.coverage.weeks >= SHIFTED_WEEKS
    return After(verdict, len(pairs), correlation, p if has_p else None)


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
