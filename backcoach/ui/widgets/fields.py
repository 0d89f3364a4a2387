"""A check box and a list that opens, with their marks painted in the colours of the style."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from backcoach.ui.widgets.wheel import WheelGuard

# As fractions of the square that a mark is in.
TICK = ((0.22, 0.52), (0.42, 0.72), (0.78, 0.30))
CHEVRON = ((0.20, 0.38), (0.50, 0.66), (0.80, 0.38))
THICK = 0.12


class Tickable(QCheckBox):
    """A check box in a pill."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setProperty("kind", "choice")
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tick into the box that the style sheet paints."""
        super().paintEvent(event)
        if self.isChecked():
            from PySide6.QtWidgets import QStyle, QStyleOptionButton  # 6 ms at the first time

            option = QStyleOptionButton()
            self.initStyleOption(option)
            part = QStyle.SubElement.SE_CheckBoxIndicator
            box = self.style().subElementRect(part, option, self)
            _paint_mark(self, QRectF(box), TICK, QPalette.ColorRole.HighlightedText)


class OpeningList(QComboBox):
    """A list of which one line is seen; the wheel does not change it in passing."""

    def __init__(self) -> None:
        super().__init__()
        WheelGuard(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the mark that it opens at its end."""
        super().paintEvent(event)
        paint_chevron(self)


def paint_chevron(widget: QWidget) -> None:
    """Paint the mark that a widget opens, at its end."""
    side = widget.fontMetrics().height() * 0.8
    at_end = widget.width() - side * 1.6
    place = QRectF(at_end, (widget.height() - side) / 2, side, side)
    _paint_mark(widget, place, CHEVRON, QPalette.ColorRole.Text)


def _paint_mark(
    widget: QWidget,
    place: QRectF,
    mark: tuple[tuple[float, float], ...],
    role: QPalette.ColorRole,
) -> None:
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(widget.palette().color(role), place.width() * THICK)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    left, top, side = place.left(), place.top(), place.width()
    painter.drawPolyline([QPointF(left + x * side, top + y * side) for x, y in mark])
