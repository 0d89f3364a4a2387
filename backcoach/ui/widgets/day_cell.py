"""One day of a calendar, painted: told apart by shapes, not by colour alone."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from backcoach.theme import Theme

CENTRE = Qt.AlignmentFlag.AlignCenter
GAP = 3.5  # around a day, for its ring, in px
RING, THICK = 2.0, 3.0
# As parts of a day's smaller side.
ROUND, CORNER, DOT = 0.26, 0.32, 0.15


def paint_day(
    painter: QPainter,
    place: QRectF,
    theme: Theme,
    number: str,
    *,
    filled: bool,
    dotted: bool,
    cornered: bool,
    is_to_come: bool,
) -> None:
    """Paint a day: filled or not, with a dot below its number and a corner cut off, or not.

    place is without the gap around it; the painter has the font of the number.
    """
    paper = theme.primary if filled else theme.surface if is_to_come else theme.background
    paper_shape = _rounded(place)
    painter.fillPath(paper_shape, QColor(paper))
    painter.setPen(Qt.PenStyle.NoPen)
    if cornered:
        painter.save()
        painter.setClipPath(paper_shape)
        painter.setBrush(QColor(theme.on_primary if filled else theme.attention))
        painter.drawPolygon(_corner(place))
        painter.restore()
    if dotted:
        painter.setBrush(QColor(theme.on_primary if filled else theme.primary))
        painter.drawEllipse(_dot(place))
    ink = theme.on_primary if filled else theme.muted_ink if is_to_come else theme.ink
    painter.setPen(QColor(ink))
    painter.drawText(place.adjusted(0, 0, 0, -_side(place) * DOT), CENTRE, number)


def paint_ring(painter: QPainter, place: QRectF, theme: Theme, *, is_chosen: bool) -> None:
    """Paint the ring around today, or the thicker one around the day that the keys are on."""
    thick = THICK if is_chosen else RING
    painter.setPen(QPen(QColor(theme.ink if is_chosen else theme.attention), thick))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(_rounded(place, GAP - thick / 2))


def _rounded(place: QRectF, out: float = 0) -> QPainterPath:
    path, radius = QPainterPath(), _side(place) * ROUND + out
    path.addRoundedRect(place.adjusted(-out, -out, out, out), radius, radius)
    return path


def _corner(place: QRectF) -> QPolygonF:
    """Return the upper right corner of a day."""
    side = _side(place) * CORNER
    at, down = QPointF(side, 0), QPointF(0, side)
    return QPolygonF([place.topRight() - at, place.topRight(), place.topRight() + down])


def _dot(place: QRectF) -> QRectF:
    across = _side(place) * DOT
    middle = QPointF(place.center().x(), place.bottom() - 1.2 * across)
    return QRectF(middle.x() - across / 2, middle.y() - across / 2, across, across)


def _side(place: QRectF) -> float:
    return min(place.width(), place.height())
