"""Sessions by week, and how many were planned."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPolygonF

from backcoach.charts.bars import Bars
from backcoach.charts.layers import Lines
from backcoach.charts.look import Look
from backcoach.charts.plot import Plot
from backcoach.charts.series import Bar, Series

LEAST = 3
"""The axis goes at least so far, so that one session is no tower."""
ROOM_ABOVE = 1.1
TARGET_PX = 2


class SessionsPlot(Plot):
    """The lower plot: a bar for each week, or for some together."""

    STEPS = (1, 2, 3, 4, 7, 14)

    def __init__(self, look: Look) -> None:
        self._bars, self._target = Bars(look), Lines(look, "attention", Qt.PenStyle.DashLine)
        super().__init__(look, self._bars, self._target)

    def present(self, series: Series) -> None:
        """Show the sessions of a series."""
        tops = [max(bar.done + bar.excused, bar.planned or 0) for bar in series.bars]
        self.highest = max([LEAST, *tops])
        self.show_days(series, 0, self.highest * ROOM_ABOVE)
        self._bars.present(series.bars, self.room)
        steps = list(_steps(series.bars, self.room.left(), self.room.right()))
        self._target.present(steps, TARGET_PX, self.room)


def _steps(bars: Sequence[Bar], left: float, right: float) -> Iterator[QPolygonF]:
    """Yield the targets as lines with steps, from left to right; without one, a line ends."""
    line: list[QPointF] = []
    for bar in bars:
        if bar.planned is None:
            yield QPolygonF(line)
            line = []
        else:
            ends = (bar.first.toordinal() - 0.5, bar.last.toordinal() + 0.5)
            line += [QPointF(min(max(left, end), right), bar.planned) for end in ends]
    yield QPolygonF(line)
