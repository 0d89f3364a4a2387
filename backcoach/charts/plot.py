"""What both plots have: a view that nobody can drag, an axis at its left, a line at one day."""

from datetime import date

import pyqtgraph as pg  # type: ignore[import-untyped]
from PySide6.QtCore import QRectF

from backcoach.charts.layers import Grid, Layer, Lines, polygon
from backcoach.charts.look import Look
from backcoach.charts.series import Series
from backcoach.theme import SMALL

ASIDE = 0.75
"""How many days there are on both sides of the first and the last one."""
GRID_PX, MARK_PX = 1, 1.5
MOST_VALUES = 6


class Plot:
    """A view of days and values, with its axis; highest is the last value that is written."""

    STEPS: tuple[int, ...] = (2, 5)
    """How far the values of the axis may be from each other."""

    def __init__(self, look: Look, *layers: Layer) -> None:
        self.box = pg.ViewBox(enableMouse=False, enableMenu=False, defaultPadding=0)
        self.box.disableAutoRange()
        self.axis = pg.AxisItem("left", linkView=self.box, maxTickLength=0)
        self.look, self.room, self.highest = look, QRectF(), 10
        self._grid, self._mark = Grid(look), Lines(look, "ink")
        self._layers = (self._grid, *layers, self._mark)
        for depth, layer in enumerate(self._layers):
            layer.setZValue(depth)
            self.box.addItem(layer, ignoreBounds=True)

    def show_days(self, series: Series, lowest: float, highest: float) -> None:
        """Show the days of a series and values from lowest to highest."""
        first, last = series.first.toordinal() - ASIDE, series.last.toordinal() + ASIDE
        self.room = QRectF(first, lowest, last - first, highest - lowest)
        self.box.setRange(self.room, padding=0)

    def write_values(self, high_px: float) -> None:
        """Write values at the axis that are so high, as many as have room, each with a line."""
        most = min(MOST_VALUES, self.box.height() // high_px)
        steps = (step for step in self.STEPS if self.highest // step + 1 <= most)
        step = min(next(steps, self.highest), self.highest)
        values = range(0, self.highest + 1, step)
        self.axis.setTicks([[(value, str(value)) for value in values]])
        ends = [self.room.left(), self.room.right()]
        lines = [polygon(ends, [value, value]) for value in values]
        self._grid.present(lines, GRID_PX, self.room)

    def mark(self, day: date | None) -> None:
        """Draw a line at a day, or none."""
        ends = [self.room.top(), self.room.bottom()]
        lines = [polygon([day.toordinal()] * 2, ends)] if day else []
        self._mark.present(lines, MARK_PX, self.room)

    def restyle(self, look: Look) -> None:
        """Take another look."""
        self.look = look
        dress(self.axis, look)
        for layer in self._layers:
            layer.restyle(look)


def dress(axis: pg.AxisItem, look: Look) -> None:
    """Give an axis the colours and the font of a look."""
    axis.setPen(look.theme.line)
    axis.setTextPen(look.theme.muted_ink)
    axis.setStyle(tickFont=look.font(SMALL))
