"""On which day a diary will say what it does not say yet, if pain is logged each day from today."""

from bisect import bisect_left
from collections.abc import Callable
from datetime import date, timedelta

from msgspec.structs import replace

from backcoach.diary.measures import Coming
from backcoach.diary.stretch import MOST_DAYS, Stretch


def coming(stretch: Stretch) -> Coming:
    """Return the days; the rules are tried out on the diary as it will be, so they are kept."""
    return Coming(
        direction=_first_day(stretch, Stretch.shows_direction),
        comparison=_first_day(stretch, Stretch.shows_comparison),
        after=_first_day(stretch, Stretch.shows_after),
    )


def _first_day(stretch: Stretch, shows: Callable[[Stretch], bool]) -> date | None:
    """Return the first day on which something shows; None where it does, or never will."""
    if shows(stretch):
        return None
    days = [stretch.today + timedelta(days=n) for n in range(MOST_DAYS)]
    logged = replace(stretch, values={**stretch.values, **dict.fromkeys(days, 0.0)})
    found = bisect_left(days, True, key=lambda day: shows(replace(logged, today=day)))
    return days[found] if found < len(days) else None
