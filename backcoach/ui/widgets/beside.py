"""Words and what belongs to them: side by side where there is room, else one below the other."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from backcoach.theme import STEP

# How much of the width a control may take beside its words.
SHARE = 0.5


class Beside(QLayout):
    """Lays out two widgets: words, and a control at their right or below them."""

    def __init__(self, words: QWidget, control: QWidget) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(3 * STEP)
        self.addWidget(words)
        self.addWidget(control)

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
        """Return that it takes what width there is."""
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        """Return that a narrow one is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return how high it is at a width."""
        rows = self._places(QRect(0, 0, width, 0))
        return max(row.bottom() for row in rows) + 1

    def setGeometry(self, room: QRect) -> None:
        """Place the words and the control."""
        super().setGeometry(room)
        for item, place in zip(self._items, self._places(room), strict=True):
            item.setGeometry(place)

    def sizeHint(self) -> QSize:
        """Return the size of words and control side by side."""
        words, control = (item.sizeHint() for item in self._items)
        wide = words.width() + self.spacing() + control.width()
        return QSize(wide, max(words.height(), control.height()))

    def minimumSize(self) -> QSize:
        """Return the least width that the wider one needs."""
        sizes = [item.minimumSize() for item in self._items]
        return QSize(max(size.width() for size in sizes), max(size.height() for size in sizes))

    def _places(self, room: QRect) -> tuple[QRect, QRect]:
        words, control = self._items
        wide = control.sizeHint().width()
        if wide > room.width() * SHARE:
            above = QRect(room.topLeft(), QSize(room.width(), _high(words, room.width())))
            top = above.bottom() + 1 + self.spacing()
            high = _high(control, room.width())
            return above, QRect(room.left(), top, room.width(), high)
        left = room.width() - wide - 2 * self.spacing()
        return (
            QRect(room.left(), room.top(), left, _high(words, left)),
            QRect(room.right() + 1 - wide, room.top(), wide, _high(control, wide)),
        )


def _high(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
