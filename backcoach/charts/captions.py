"""A line of small words above or below a plot."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QGraphicsWidget, QStyleOptionGraphicsItem, QWidget

from backcoach.charts.look import Look
from backcoach.theme import SMALL


class Caption(QGraphicsWidget):
    """Phrases in a row, the first of them always, the others as long as they have room."""

    def __init__(self, look: Look, phrases: Sequence[str] = ()) -> None:
        super().__init__()
        self.present(phrases)
        self.restyle(look)

    def present(self, phrases: Sequence[str]) -> None:
        """Show other phrases."""
        self._phrases = tuple(phrases)
        self.update()

    def restyle(self, look: Look) -> None:
        """Take another look."""
        self._look = look
        high = QFontMetricsF(look.font(SMALL)).height() + 2
        self.setMinimumSize(QSizeF(0, high))
        self.setMaximumHeight(high)

    def paint(
        self,
        painter: QPainter,
        _option: QStyleOptionGraphicsItem,
        _widget: QWidget | None = None,
    ) -> None:
        """Paint what has room."""
        painter.setFont(self._look.font(SMALL))
        painter.setPen(QColor(self._look.theme.muted_ink))
        room = QRectF(self.rect())
        shown = fitting(self._phrases, painter.fontMetrics().horizontalAdvance, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)


def fitting(phrases: Sequence[str], width: Callable[[str], float], room_px: float) -> str:
    """Return the first phrases that fit into a room; the first one, at least."""
    counts = range(len(phrases), 0, -1)
    joined = (", ".join(phrases[:count]) for count in counts)
    return next((text for text in joined if width(text) <= room_px), "".join(phrases[:1]))
