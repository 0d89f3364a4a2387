"""How the back is on a day, on a stretch of 7 days, and in a week: medians, and gaps as gaps."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from statistics import median, quantiles

from backcoach.diary.diary import Diary, week_of
from backcoach.diary.measures import Coverage, Smoothed, WeekOfPain
from backcoach.diary.pain import Context

DAYS = 7
LEAST = 4
"""So many of 7 days must be logged, or there is no median of them."""


def day_values(diary: Diary) -> dict[date, float]:
    """Return the median score, 0 to 10, of each logged day, the oldest first.

    What hurt during an exercise is left out: it is not how the back is.
    """
    scores = defaultdict(list)
    for day, score, context in diary.scores:
        if context is not Context.DURING:
            scores[day].append(score)
    return {day: float(median(scores[day])) for day in sorted(scores)}


def runs(values: Mapping[date, float]) -> list[list[Smoothed]]:
    """Return the rolling 7-day median of day values, in stretches without a gap.

    Each day from the first to the last logged one stands for the 7 days that end with it; with
    fewer than LEAST of them logged it is a gap. low and high are the quartiles, found with the
    extremes included (Hyndman and Fan 1996, type 7). Points of 0 to 10.
    """
    stretches: list[list[Smoothed]] = []
    for each in _windows(values):
        if stretches and stretches[-1][-1].day + timedelta(days=1) == each.day:
            stretches[-1].append(each)
        else:
            stretches.append([each])
    return stretches


def _windows(values: Mapping[date, float]) -> Iterator[Smoothed]:
    known = {day.toordinal(): value for day, value in values.items()}
    for last in range(min(known, default=0), max(known, default=-1) + 1):
        window = [known[day] for day in range(last - DAYS + 1, last + 1) if day in known]
        if len(window) >= LEAST:
            low, middle, high = quantiles(window, n=4, method="inclusive")
            yield Smoothed(date.fromordinal(last), middle, low, high)


def weekly(
    values: Mapping[date, float], first_weekday: int, since: date, today: date
) -> tuple[WeekOfPain, ...]:
    """Return the median of each week that is over, from the one that since is in.

    Days before since are left out. With fewer than LEAST logged days a week has no median.
    """
    weeks = []
    first = week_of(since, first_weekday)
    while (following := first + timedelta(days=DAYS)) <= today:
        days = (first + timedelta(days=n) for n in range(DAYS))
        logged = [values[day] for day in days if day >= since and day in values]
        weeks.append(
            WeekOfPain(first, median(logged) if len(logged) >= LEAST else None, len(logged))
        )
        first = following
    return tuple(weeks)


def coverage(values: Mapping[date, float], first: date, last: date) -> Coverage:
    """Return how many of the days from first to last, both with them, are logged."""
    days = max(0, (last - first).days + 1)
    return Coverage(sum(first <= day <= last for day in values), days)
