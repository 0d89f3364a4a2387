"""A row that goes on in the next line where there is no more room."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayoutItem

from backcoach.ui.widgets.arranged import Arranged

QWIDGETSIZE_MAX = (1 << 24) - 1


class Flow(Arranged):
    """Lays widgets out like words: side by side, then in the next line."""

    def expandingDirections(self) -> Qt.Orientation:
        """Return that it wants no more than it needs."""
        return Qt.Orientation(0)

    def places(self, room: QRect) -> list[QRect]:
        """Return the places, each in the middle of its line's height."""
        places, y = [], room.y()
        for line in self._lines(room.width()):
            high = max(size.height() for _item, size in line)
            x = room.x()
            for _item, size in line:
                places.append(QRect(QPoint(x, y + (high - size.height()) // 2), size))
                x += size.width() + self.spacing()
            y += high + self.spacing()
        return places

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        """Return the items and their sizes, as many in each line as there is room for."""
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        taken = 0
        for item in self.shown():
            size = item.sizeHint().boundedTo(QSize(max(width, 1), QWIDGETSIZE_MAX))
            taken += self.spacing() + size.width()
            if taken > width or not lines:
                lines.append([])
                taken = size.width()
            lines[-1].append((item, size))
        return lines
