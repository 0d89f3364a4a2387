"""The whole session as a row of segments, each as wide as it is long; a click leads to one."""

from collections.abc import Sequence
from itertools import accumulate, pairwise

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QToolTip

from backcoach.core.view import Segment
from backcoach.ui.widgets.painted import Painted

HIGH, FILL, TRACK, GAP = 28, 14, 8, 6
STEPS = 400


class Segments(Painted):
    """A bar for each item of a session. chosen tells the number of the item that was clicked."""

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._segments: tuple[Segment, ...] = ()
        self._names: tuple[str, ...] = ()
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """Return the height of a bar that is easily hit."""
        return QSize(400, HIGH)

    def minimumSizeHint(self) -> QSize:
        """Return the smallest size."""
        return QSize(200, HIGH)

    def present(self, segments: Sequence[Segment], names: Sequence[str]) -> None:
        """Show how far each item is, and what it is called."""
        seen = tuple(Segment(s.length_ms, round(s.done * STEPS) / STEPS) for s in segments)
        self._names = tuple(names)
        if seen != self._segments:
            self._segments = seen
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the bars: what is done thick, what is to come thin."""
        painter = self.smooth_painter()
        theme, middle = self.look.theme, self.height() / 2
        for segment, (left, right) in zip(self._segments, self._places(), strict=True):
            painter.setBrush(QColor(theme.track))
            track = QRectF(left, middle - TRACK / 2, right - left, TRACK)
            painter.drawRoundedRect(track, TRACK / 2, TRACK / 2)
            if segment.done:
                wide = min(max((right - left) * segment.done, FILL), right - left)
                painter.setBrush(QColor(theme.primary))
                fill = QRectF(left, middle - FILL / 2, wide, FILL)
                painter.drawRoundedRect(fill, FILL / 2, FILL / 2)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the press: a click ends here, too."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell which item was clicked."""
        if event.button() is Qt.MouseButton.LeftButton and (
            item := self._item_at(event.position().x())
        ):
            self.chosen.emit(item)

    def event(self, event: QEvent) -> bool:
        """Show the name of the item under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            item = self._item_at(event.pos().x())
            QToolTip.showText(event.globalPos(), self._names[item - 1] if item else "", self)
            return True
        return super().event(event)

    def _item_at(self, x: float) -> int:
        """Return the number of the item at a place, 0 where there is none."""
        places = enumerate(self._places(), start=1)
        return next((item for item, (_left, right) in places if x <= right + GAP / 2), 0)

    def _places(self) -> list[tuple[float, float]]:
        """Return the left and right end of each bar."""
        lengths = [segment.length_ms for segment in self._segments]
        if not lengths:
            return []
        room = self.width() - GAP * (len(lengths) - 1)
        ends = accumulate(lengths, initial=0)
        whole = sum(lengths)
        return [
            (room * start / whole + GAP * number, room * end / whole + GAP * number)
            for number, (start, end) in enumerate(pairwise(ends))
        ]
