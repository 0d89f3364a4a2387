"""Bars of sessions: solid, pale without a target, outlined as long as a week is not over.

What is kept in a flare-up is hatched.
"""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QPainter, QPen, QTransform

from backcoach.charts.layers import Layer
from backcoach.charts.look import Look
from backcoach.charts.series import Bar

SHARE = 0.74
"""How much of its days a bar is wide."""
EDGE_PX, OUTLINE_PX, HATCH_PX = 1.2, 2.4, 7


class Bars(Layer):
    """The sessions of weeks."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._bars: Sequence[Bar] = ()

    def present(self, bars: Sequence[Bar], room: QRectF) -> None:
        """Show bars in a room of days and sessions."""
        self._bars = bars
        self.cover(room)

    def draw(self, painter: QPainter, to_px: QTransform) -> None:
        """Paint the bars."""
        for bar in self._bars:
            painter.setPen(QPen(self.ink("primary"), EDGE_PX if bar.is_over else OUTLINE_PX))
            self._draw_done(painter, bar, self._place(bar, 0, bar.done, to_px))
            if bar.excused:
                kept = self._place(bar, bar.done, bar.excused, to_px)
                painter.drawRect(kept)
                painter.drawLines(list(hatching(kept)))

    def _draw_done(self, painter: QPainter, bar: Bar, place: QRectF) -> None:
        if bar.is_over:
            ink = "primary_soft" if bar.planned is None else "primary"
            painter.fillRect(place, self.ink(ink))
        if not bar.is_over or bar.planned is None:
            painter.drawRect(place)

    def _place(self, bar: Bar, low: float, high: float, to_px: QTransform) -> QRectF:
        days = (bar.last - bar.first).days + 1
        left = bar.first.toordinal() - 0.5 + days * (1 - SHARE) / 2
        whole = QRectF(left, low, days * SHARE, high)
        return to_px.mapRect(whole.intersected(self.room))


def hatching(place: QRectF) -> Iterator[QLineF]:
    """Yield slanted lines that fill a rectangle and stay in it."""
    at = place.left() + place.top() + HATCH_PX
    while at < place.right() + place.bottom():
        left, right = max(place.left(), at - place.bottom()), min(place.right(), at - place.top())
        yield QLineF(left, at - left, right, at - right)
        at += HATCH_PX
