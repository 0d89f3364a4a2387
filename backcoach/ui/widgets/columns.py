"""Columns that share the width; where they would get too narrow, one below the other."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from backcoach.theme import STEP


class Columns(QLayout):
    """Lays two widgets out side by side where each gets least_em times the size of text, or more.

    share is how much of the width the first one gets then, 0 to 1.
    """

    def __init__(self, *widgets: QWidget, least_em: float, share: float = 0.5) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._least_em, self._share = least_em, share
        self.setSpacing(4 * STEP)
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
        """Return that it takes all the width there is."""
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        """Return that a narrow one is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return how high it is at a width."""
        places = self._places(QRect(0, 0, width, 0))
        return max((place.y() + place.height() for place in places), default=0)

    def setGeometry(self, room: QRect) -> None:
        """Place the items."""
        super().setGeometry(room)
        for item, place in zip(self._shown(), self._places(room), strict=True):
            item.setGeometry(place)

    def sizeHint(self) -> QSize:
        """Return the size of a row."""
        hints = [item.sizeHint() for item in self._shown()]
        width = sum(hint.width() for hint in hints) + self.spacing() * max(len(hints) - 1, 0)
        return QSize(width, max((hint.height() for hint in hints), default=0))

    def minimumSize(self) -> QSize:
        """Return the size of the largest item."""
        size = QSize(0, 0)
        for item in self._shown():
            size = size.expandedTo(item.minimumSize())
        return size

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _places(self, room: QRect) -> list[QRect]:
        """Return where each item goes: columns are equally high, what is stacked is as it needs."""
        shown, left, top = self._shown(), room.x(), room.y()
        if self._fits(room.width()):
            widths = self._widths(room.width())
            high = max(room.height(), *map(_height, shown, widths))
            lefts = (left, left + widths[0] + self.spacing())
            return [QRect(x, top, wide, high) for x, wide in zip(lefts, widths, strict=True)]
        places = []
        for item in shown:
            places.append(QRect(left, top, room.width(), _height(item, room.width())))
            top += places[-1].height() + self.spacing()
        return places

    def _widths(self, width: int) -> tuple[int, int]:
        first = round((width - self.spacing()) * self._share)
        return first, width - self.spacing() - first

    def _fits(self, width: int) -> bool:
        """Tell whether there are two, and each is wide enough for what is in it, and for text."""
        parent = self.parentWidget()
        em = parent.fontInfo().pixelSize() if parent else 0
        needed = [item.minimumSize().width() for item in self._shown()]
        return len(needed) == 2 and all(
            has >= max(needs, em * self._least_em)
            for has, needs in zip(self._widths(width), needed, strict=True)
        )


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
