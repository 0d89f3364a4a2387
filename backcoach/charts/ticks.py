"""Which dates are written below a chart: as many as have room, and never one over another."""

from collections.abc import Callable
from datetime import date
from itertools import pairwise

from backcoach.charts import dates
from backcoach.charts.tick_days import Unit, choices

Tick = tuple[int, str]  # the ordinal of a day, and what is written below it
_WRITTEN = {Unit.DAY: dates.short, Unit.MONTH: dates.month, Unit.YEAR: dates.year}
_GAP_EM = 1.2  # between two dates, in widths of two figures


def ticks(
    first: date, last: date, first_weekday: int, day_px: float, width: Callable[[str], float]
) -> list[Tick]:
    """Return the dates to be written from first to last, both with them.

    day_px is how wide a day is; width tells how wide words are, in px.
    """
    figures = width("00")
    most = (last - first).days * day_px / figures
    for unit, days in choices(first, last, first_weekday):
        if len(days) <= most:
            made = [(day.toordinal(), _WRITTEN[unit](day)) for day in days]
            if _have_room(made, day_px, width, figures * _GAP_EM):
                return made
    return [(first.toordinal(), dates.short(first))]


def _have_room(
    made: list[Tick], day_px: float, width: Callable[[str], float], gap_px: float
) -> bool:
    return all(
        (right[0] - left[0]) * day_px >= (width(left[1]) + width(right[1])) / 2 + gap_px
        for left, right in pairwise(made)
    )
