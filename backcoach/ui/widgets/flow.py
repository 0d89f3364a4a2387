"""A row that goes on in the next line where there is no more room."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from backcoach.theme import STEP

QWIDGETSIZE_MAX = (1 << 24) - 1


class Flow(QLayout):
    """Lays widgets out like words: side by side, then in the next line."""

    def __init__(self, *widgets: QWidget, spacing: int = 3 * STEP) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self.setSpacing(spacing)
        self.setContentsMargins(0, 0, 0, 0)
        for widget in widgets:
            self.addWidget(widget)

    def addItem(self, item: QLayoutItem) -> None:
        """Take an item; Qt calls this."""
        self._items.append(item)

    def count(self) -> int:
        """Return how many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return an item, or None where there is none, which is how Qt asks for the end."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give an item away."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Return that it wants no more than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Return that a narrow one is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return how high it is at a width."""
        return self._lay_out(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, room: QRect) -> None:
        """Place the items."""
        super().setGeometry(room)
        self._lay_out(room, move=True)

    def sizeHint(self) -> QSize:
        """Return the size of a single line."""
        hints = [item.sizeHint() for item in self._shown()]
        width = sum(hint.width() for hint in hints) + self.spacing() * max(len(hints) - 1, 0)
        return QSize(width, max((hint.height() for hint in hints), default=0))

    def minimumSize(self) -> QSize:
        """Return the size of the largest item, which has to fit into a line."""
        size = QSize(0, 0)
        for item in self._shown():
            size = size.expandedTo(item.minimumSize())
        return size

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _lay_out(self, room: QRect, *, move: bool) -> int:
        """Go through the lines, placing items if asked to, and return the height."""
        y = room.y()
        for line in self._lines(room.width()):
            high = max(size.height() for _item, size in line)
            x = room.x()
            for item, size in line:
                if move:
                    corner = QPoint(x, y + (high - size.height()) // 2)
                    item.setGeometry(QRect(corner, size))
                x += size.width() + self.spacing()
            y += high + self.spacing()
        return max(y - self.spacing() - room.y(), 0)

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        """Return the items and their sizes, as many in each line as there is room for."""
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        taken = width
        for item in self._shown():
            size = item.sizeHint().boundedTo(QSize(max(width, 1), QWIDGETSIZE_MAX))
            taken += self.spacing() + size.width()
            if taken > width or not lines:
                lines.append([])
                taken = size.width()
            lines[-1].append((item, size))
        return lines
