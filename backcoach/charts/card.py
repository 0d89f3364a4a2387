"""What a day or a week holds, in a small card near the pointer."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtWidgets import QLabel, QWidget

from backcoach.charts.look import Look
from backcoach.theme import SMALL

ASIDE_PX = 16
RADIUS = 12


class Card(QLabel):
    """Lies on a chart; the pointer passes through it."""

    def __init__(self, chart: QWidget) -> None:
        super().__init__(chart)
        self._chart = chart
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.hide()

    def restyle(self, look: Look) -> None:
        """Take another look."""
        theme = look.theme
        self.setFont(look.font(SMALL))
        self.setStyleSheet(
            f"color: {theme.ink}; background: {theme.surface}; border: 1px solid {theme.track};"
            f" border-radius: {RADIUS}px; padding: 8px 12px; font-size: {look.px(SMALL)}px;"
        )

    def tell(self, groups: Sequence[Sequence[str]], place: QPointF) -> None:
        """Show groups of lines, the first of each strong, beside a place of the chart."""
        self.setText("<br>".join(_written(group) for group in groups if group))
        self.setWordWrap(False)
        left, right = round(place.x()) - ASIDE_PX, round(place.x()) + ASIDE_PX
        right_room = self._chart.width() - right
        is_right = right_room >= min(left, self.sizeHint().width())
        size = self._fitted(right_room if is_right else left)
        y = round(place.y()) - size.height() // 2
        y = max(0, min(y, self._chart.height() - size.height()))
        self.setGeometry(QRect(QPoint(right if is_right else left - size.width(), y), size))
        self.setVisible(any(groups))
        self.raise_()

    def _fitted(self, room: int) -> QSize:
        """Return the size of the card, with its lines broken where they are too long for a room."""
        size = self.sizeHint()
        if size.width() > room:
            self.setWordWrap(True)
            size = QSize(room, self.heightForWidth(room))
        return size


def _written(group: Sequence[str]) -> str:
    first, *others = (escape(line) for line in group)
    return "<br>".join([f"<b>{first}</b>", *others])
