"""The base of layouts of our own: they only say where, in some room, each item goes."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from backcoach.theme import STEP


class Arranged(QLayout):
    """A layout whose height follows from its width. A subclass has places()."""

    def __init__(self, *widgets: QWidget, spacing: int = 3 * STEP) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self.setSpacing(spacing)
        self.setContentsMargins(0, 0, 0, 0)
        for widget in widgets:
            self.addWidget(widget)

    def places(self, room: QRect) -> list[QRect]:
        """Return where each of the items that are shown goes; the room's height may be 0."""
        raise NotImplementedError

    def stacked(self, room: QRect) -> list[QRect]:
        """Return places one below the other, each as wide as the room and as high as it needs."""
        places, top = [], room.y()
        for item in self.shown():
            places.append(QRect(room.x(), top, room.width(), height_of(item, room.width())))
            top += places[-1].height() + self.spacing()
        return places

    def em(self) -> int:
        """Return the size of the text that this is among, in px; 0 before it is anywhere."""
        parent = self.parentWidget()
        return parent.fontInfo().pixelSize() if parent else 0

    def shown(self) -> list[QLayoutItem]:
        """Return the items that are not hidden."""
        return [item for item in self._items if not item.isEmpty()]

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
        """Return that it takes all the width there is."""
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        """Return that a narrow one is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return how high it is at a width."""
        places = self.places(QRect(0, 0, width, 0))
        return max((place.y() + place.height() for place in places), default=0)

    def setGeometry(self, room: QRect) -> None:
        """Place the items."""
        super().setGeometry(room)
        for item, place in zip(self.shown(), self.places(room), strict=True):
            item.setGeometry(place)

    def sizeHint(self) -> QSize:
        """Return the size of a single row."""
        hints = [item.sizeHint() for item in self.shown()]
        width = sum(hint.width() for hint in hints) + self.spacing() * max(len(hints) - 1, 0)
        return QSize(width, max((hint.height() for hint in hints), default=0))

    def minimumSize(self) -> QSize:
        """Return the size of the largest item, which has to fit into a row."""
        size = QSize(0, 0)
        for item in self.shown():
            size = size.expandedTo(item.minimumSize())
        return size


def height_of(item: QLayoutItem, width: int) -> int:
    """Return how high an item is at a width."""
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
