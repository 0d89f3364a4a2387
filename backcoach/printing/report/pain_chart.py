"""Pain by day on paper: entries, the 7-day median with the middle half around it, marked spans."""

from collections.abc import Iterator, Sequence
from itertools import chain

from backcoach.charts.series import Dot, Series
from backcoach.core.soreness import WORST
from backcoach.diary.measures import Smoothed
from backcoach.printing.block import Block, stack
from backcoach.printing.marks import Align, Box, Disc, Mark, Text, Tone
from backcoach.printing.report import axis as days
from backcoach.printing.report import spans
from backcoach.printing.report.axis import Axis
from backcoach.printing.report.setting import SMALL, Setting
from backcoach.printing.report.strokes import Points, area, casing, diamond, line

HEIGHT, INSET = 130.0, 4.0
"""How high the room of the scores is, and how far both ends are from its edges."""
WRITTEN = range(0, WORST + 1, 2)
DOT_SHARE, LEAST_DOT, MOST_DOT, LEAST_DIAMOND = 0.62, 1.3, 3.4, 4.0
DIAMOND_MORE = 1.8
DENSE = 1.2
"""Where a day is narrower than this, in points, the median is a thinner line, and what is around it
is not black, so that they can be told apart."""
MEDIAN, DENSE_MEDIAN = 1.8, 1.1
GRID = 0.6
LONE = 0.4
"""How far a median goes to both sides that has no neighbour, in days."""


def pain_chart(series: Series, setting: Setting) -> Block:
    """Return the chart of the pain of a series, without its legend."""
    across = days.axis(series, setting.width)
    scores = Block(HEIGHT, tuple(_scores(series, across, setting)))
    dates = days.written(across, series.diary.first_weekday, setting)
    return stack((spans.caps(series.shades, across, setting), scores, dates))


def _y_of(score: float) -> float:
    """Return how far below the top of its room a score is."""
    return INSET + (WORST - score) / WORST * (HEIGHT - 2 * INSET)


def _scores(series: Series, axis: Axis, setting: Setting) -> Iterator[Mark]:
    yield from _values(axis, setting)
    yield from spans.edges(series.shades, axis, HEIGHT)
    for run in series.runs:
        yield from _middle_half(run, axis)
    yield from chain(_dots(series.entries, axis), _diamonds(series.during, axis))
    width = MEDIAN if axis.day > DENSE else DENSE_MEDIAN
    for run in series.runs:
        yield from casing(_points(run, [each.median for each in run], axis), width)


def _values(axis: Axis, setting: Setting) -> Iterator[Mark]:
    """Yield the lines at scores, with the numbers left of them."""
    high = SMALL.line_height
    for score in WRITTEN:
        y = _y_of(score)
        yield line(((axis.left, y), (axis.right, y)), GRID, Tone.PALE)
        wide = setting.measure.width(str(score), SMALL)
        box = Box(axis.left - wide - 5, y - high / 2, wide, high)
        yield Text(box, str(score), SMALL, Align.END)


def _middle_half(run: Sequence[Smoothed], axis: Axis) -> Iterator[Mark]:
    above = _points(run, [each.high for each in run], axis)
    below = _points(run, [each.low for each in run], axis)
    yield from area([*above, *reversed(below)], Tone.INK if axis.day > DENSE else Tone.MUTED)


def _points(run: Sequence[Smoothed], values: Sequence[float], axis: Axis) -> Points:
    """Return the places of values on the days of a run; one without neighbours is a dash."""
    if len(run) == 1:
        day, y = run[0].day.toordinal(), _y_of(values[0])
        return [(axis.at(day - LONE), y), (axis.at(day + LONE), y)]
    places = zip(run, values, strict=True)
    return [(axis.of(each.day), _y_of(value)) for each, value in places]


def _dots(dots: Sequence[Dot], axis: Axis) -> Iterator[Mark]:
    size = _dot_size(axis)
    for x, score in dots:
        box = Box(axis.at(x) - size / 2, _y_of(score) - size / 2, size, size)
        yield Disc(box, Tone.MUTED)


def _diamonds(dots: Sequence[Dot], axis: Axis) -> Iterator[Mark]:
    size = max(LEAST_DIAMOND, _dot_size(axis) + DIAMOND_MORE)
    for x, score in dots:
        yield from diamond(axis.at(x), _y_of(score), size)


def _dot_size(axis: Axis) -> float:
    """Return how wide the dot of an entry is: as wide as a day lets it be."""
    return min(MOST_DOT, max(LEAST_DOT, DOT_SHARE * axis.day))
