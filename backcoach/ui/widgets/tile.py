"""Numbers that stand for themselves, each with what it is, side by side as room allows."""

from typing import NamedTuple

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QLayoutItem

from backcoach.theme import STEP
from backcoach.ui.widgets.arranged import Arranged, height_of
from backcoach.ui.widgets.basics import Card, label

LEAST_EM = 11


class Number(NamedTuple):
    """A number as it is written, what it is, and what is to be known about it."""

    number: str
    name: str
    detail: str


class Tile(Card):
    """One number, large, with what it is below it."""

    def __init__(self) -> None:
        self._number = label(role="title")
        self._name, self._detail = label(role="label"), label(role="muted")
        super().__init__(self._number, self._name, self._detail)
        self.column.setContentsMargins(5 * STEP, 3 * STEP, 4 * STEP, 4 * STEP)
        self.column.setSpacing(STEP // 2)
        self.column.addStretch()

    def present(self, shown: Number) -> None:
        """Show a number."""
        self._number.setText(shown.number)
        self._name.setText(shown.name)
        self._detail.setText(shown.detail)
        self._detail.setVisible(bool(shown.detail))


class Tiles(Arranged):
    """Lays out widgets of equal size: in one row, in two rows, or one below the other."""

    def places(self, room: QRect) -> list[QRect]:
        """Return the places, row by row; all are as high as the highest."""
        items = self.shown()
        columns = next(n for n in _rows_of(len(items)) if n == 1 or self._fits(items, n, room))
        wide = self._wide(columns, room)
        high = max((height_of(item, wide) for item in items), default=0)
        return [
            QRect(
                room.x() + number % columns * (wide + self.spacing()),
                room.y() + number // columns * (high + self.spacing()),
                wide,
                high,
            )
            for number in range(len(items))
        ]

    def _wide(self, columns: int, room: QRect) -> int:
        return (room.width() - (columns - 1) * self.spacing()) // columns

    def _fits(self, items: list[QLayoutItem], columns: int, room: QRect) -> bool:
        parent = self.parentWidget()
        least = LEAST_EM * parent.fontInfo().pixelSize() if parent else 0
        needed = max(item.minimumSize().width() for item in items)
        return self._wide(columns, room) >= max(least, needed)


def _rows_of(count: int) -> tuple[int, ...]:
    """Return how many may be in a row, so that the rows are even."""
    return max(count, 1), max((count + 1) // 2, 1), 1
