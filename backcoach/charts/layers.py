"""What is painted in px over days and values: as thick and as sharp on every screen."""

from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg  # type: ignore[import-untyped]
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF, QTransform
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from backcoach.charts.look import Look, is_flat, thinned

LEAST_PX = 4  # thousands of small squares are fast, and look as well as any other shape


def polygon(days: Sequence[float], values: Sequence[float]) -> QPolygonF:
    """Return the points at days and values, fast."""
    if not days:
        return QPolygonF()  # pyqtgraph cannot fill one without points
    made = pg.functions.arrayToQPolygonF(np.array(days, float), np.array(values, float))
    assert isinstance(made, QPolygonF)
    return made


class Layer(QGraphicsItem):
    """Lies on a room of days and values; what paints it gets the way from those to px."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self.room = QRectF()

    def cover(self, room: QRectF) -> None:
        """Take the days and values to paint on."""
        self.prepareGeometryChange()
        self.room = room
        self.update()

    def restyle(self, look: Look) -> None:
        """Take another look."""
        self.look = look
        self.update()

    def boundingRect(self) -> QRectF:
        """Return the days and values that it paints on."""
        return self.room

    def paint(
        self,
        painter: QPainter,
        _option: QStyleOptionGraphicsItem,
        _widget: QWidget | None = None,
    ) -> None:
        """Paint it in px; a pen in days and values would be thinner, the finer a screen is."""
        to_px = painter.worldTransform()
        painter.save()
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.draw(painter, to_px)
        painter.restore()

    def draw(self, painter: QPainter, to_px: QTransform) -> None:
        """Paint it, in px."""
        raise NotImplementedError

    def ink(self, role: str) -> QColor:
        """Return the colour of a role."""
        return QColor(getattr(self.look.theme, role))


class Lines(Layer):
    """Lines through days and values, in the colour of a role."""

    def __init__(self, look: Look, role: str, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> None:
        super().__init__(look)
        self._role, self._style, self._width_px = role, style, 1.0
        self._lines: Sequence[QPolygonF] = ()

    def present(self, lines: Sequence[QPolygonF], width_px: float, room: QRectF) -> None:
        """Show lines in a room."""
        self._lines, self._width_px = lines, width_px
        self.cover(room)

    def draw(self, painter: QPainter, to_px: QTransform) -> None:
        """Paint the lines."""
        pen = QPen(self.ink(self._role), self._width_px, self._style)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, self._width_px > 1)
        for line in self._lines:
            painter.drawPolyline(to_px.map(line))


class Grid(Lines):
    """Thin lines at values, no stronger than what they help to read."""

    FLAT_SHARE = 0.3

    def __init__(self, look: Look) -> None:
        super().__init__(look, "line")

    def ink(self, role: str) -> QColor:
        """Return the colour of a role, weaker where lines are as strong as ink."""
        return thinned(super().ink(role), self.FLAT_SHARE if is_flat(self.look.theme) else 1)


class Band(Layer):
    """Areas between lower and higher values."""

    EDGE_PX = 1
    MANY = 1_000  # smooth edges take longest where nobody sees them

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._areas: Sequence[QPolygonF] = ()

    def present(self, areas: Sequence[QPolygonF], room: QRectF) -> None:
        """Show areas in a room."""
        self._areas = areas
        self.cover(room)

    def draw(self, painter: QPainter, to_px: QTransform) -> None:
        """Paint the areas; where only lines tell surfaces apart, with an edge."""
        edge = QPen(self.ink("primary"), self.EDGE_PX)
        painter.setPen(edge if is_flat(self.look.theme) else Qt.PenStyle.NoPen)
        painter.setBrush(self.ink("primary_soft"))
        for area in self._areas:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, area.size() < self.MANY)
            painter.drawPolygon(to_px.map(area))


class Dots(Layer):
    """Discs, which let through what is below them, so that equal ones add up."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._dots, self._width_px, self._share = QPolygonF(), 0.0, 1.0

    def present(self, dots: QPolygonF, width_px: float, share: float, room: QRectF) -> None:
        """Show dots in a room, with a share of their colour."""
        self._dots, self._width_px, self._share = dots, width_px, share
        self.cover(room)

    def draw(self, painter: QPainter, to_px: QTransform) -> None:
        """Paint the dots."""
        ink = thinned(self.look.theme.primary, self._share)
        _paint_points(painter, ink, self._width_px, to_px.map(self._dots))


class Diamonds(Layer):
    """Hollow diamonds."""

    EDGE_SHARE = 0.2

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._places, self._width_px = QPolygonF(), 0.0

    def present(self, places: QPolygonF, width_px: float, room: QRectF) -> None:
        """Show diamonds in a room."""
        self._places, self._width_px = places, width_px
        self.cover(room)

    def draw(self, painter: QPainter, to_px: QTransform) -> None:
        """Paint the diamonds; where they are too small to be told from dots, those."""
        if self._width_px < LEAST_PX:
            _paint_points(painter, self.ink("muted_ink"), self._width_px, to_px.map(self._places))
            return
        painter.setPen(QPen(self.ink("muted_ink"), self._width_px * self.EDGE_SHARE))
        half = self._width_px / 2
        corners = [QPointF(0, -half), QPointF(half, 0), QPointF(0, half), QPointF(-half, 0)]
        diamond, places = QPolygonF(corners), to_px.map(self._places)
        for number in range(places.size()):
            painter.drawPolygon(diamond.translated(places.at(number)))


def _paint_points(painter: QPainter, ink: QColor, width_px: float, places: QPolygonF) -> None:
    """Paint discs or, where they are small, squares."""
    is_small = width_px < LEAST_PX
    cap = Qt.PenCapStyle.SquareCap if is_small else Qt.PenCapStyle.RoundCap
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, not is_small)
    painter.setPen(QPen(ink, width_px, Qt.PenStyle.SolidLine, cap))
    painter.drawPoints(places)
