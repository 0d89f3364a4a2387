"""Pain by day: dots, the 7-day median with the middle half around it, and marked spans."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtGui import QPolygonF

from backcoach.charts.layers import Band, Diamonds, Dots, Lines, polygon
from backcoach.charts.look import Look
from backcoach.charts.plot import Plot
from backcoach.charts.series import Dot, Series
from backcoach.charts.shades import Shades
from backcoach.diary.measures import Smoothed
from backcoach.theme import BODY

LOWEST, HIGHEST = -0.4, 10.9
"""What is above 10 is for the names of marked spans."""
PIECE = 50
"""So many days of a line are painted at a time: long lines with many turns are slow."""
LONE = 0.4
"""How far a median goes to both sides that has no neighbour, in days."""


class Size(NamedTuple):
    """How wide dots and the line are, in px, on at most so many days.

    share is how much of its colour a dot has.
    """

    days: int
    dot_px: float
    line_px: float
    share: float


SIZES = (
    Size(days=100, dot_px=7, line_px=3, share=0.7),
    Size(days=400, dot_px=5, line_px=2.4, share=0.7),
    Size(days=1_200, dot_px=4, line_px=1.8, share=0.4),
)
SMALLEST = Size(days=100_000, dot_px=2, line_px=1, share=0.3)


class PainPlot(Plot):
    """The upper plot: scores from 0 to 10."""

    def __init__(self, look: Look) -> None:
        self._shades, self._band, self._dots = Shades(look), Band(look), Dots(look)
        self._diamonds, self._median = Diamonds(look), Lines(look, "primary")
        layers = (self._shades, self._band, self._dots, self._diamonds, self._median)
        super().__init__(look, *layers)

    def present(self, series: Series) -> None:
        """Show the pain of a series."""
        size = _size((series.last - series.first).days + 1)
        zoom = self.look.px(BODY) / BODY
        self.show_days(series, LOWEST, HIGHEST)
        self._shades.present(series.shades, self.room)
        self._band.present([_area(run) for run in series.runs], self.room)
        self._dots.present(_places(series.entries), size.dot_px * zoom, size.share, self.room)
        self._diamonds.present(_places(series.during), (size.dot_px + 1) * zoom, self.room)
        lines = [piece for run in series.runs for piece in _pieces(run)]
        self._median.present(lines, size.line_px * zoom, self.room)


def _size(days: int) -> Size:
    return next((size for size in SIZES if days <= size.days), SMALLEST)


def _places(dots: Sequence[Dot]) -> QPolygonF:
    return polygon([x for x, _score in dots], [score for _x, score in dots])


def _pieces(run: Sequence[Smoothed]) -> Iterator[QPolygonF]:
    """Yield the line of the medians in pieces that touch each other."""
    days, medians = _days(run), [each.median for each in _ends(run)]
    for at in range(0, len(days) - 1, PIECE):
        piece = slice(at, at + PIECE + 1)
        yield polygon(days[piece], medians[piece])


def _area(run: Sequence[Smoothed]) -> QPolygonF:
    """Return the area from the upper to the lower quartiles."""
    days, ends = _days(run), _ends(run)
    values = [each.high for each in ends] + [each.low for each in reversed(ends)]
    return polygon(days + days[::-1], values)


def _ends(run: Sequence[Smoothed]) -> Sequence[Smoothed]:
    """Return a stretch of medians, one without neighbours twice: it has a left and a right end."""
    return run if len(run) > 1 else (run[0], run[0])


def _days(run: Sequence[Smoothed]) -> list[float]:
    days: list[float] = [each.day.toordinal() for each in run]
    return days if len(days) > 1 else [days[0] - LONE, days[0] + LONE]
