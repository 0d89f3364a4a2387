"""Columns that share the width; where they would get too narrow, one below the other."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from backcoach.theme import STEP
from backcoach.ui.widgets.arranged import Arranged, height_of


class Columns(Arranged):
    """Lays two widgets out side by side where each gets least_em times the size of text, or more.

    share is how much of the width the first one gets then, 0 to 1.
    """

    def __init__(
        self, *widgets: QWidget, least_em: float, share: float = 0.5, spacing: int = 4 * STEP
    ) -> None:
        super().__init__(*widgets, spacing=spacing)
        self._least_em, self._share = least_em, share

    def places(self, room: QRect) -> list[QRect]:
        """Return the places: columns are equally high, what is stacked is as it needs."""
        if not self._fits(room.width()):
            return self.stacked(room)
        widths = self._widths(room.width())
        high = max(room.height(), *map(height_of, self.shown(), widths))
        lefts = (room.x(), room.x() + widths[0] + self.spacing())
        return [QRect(x, room.y(), wide, high) for x, wide in zip(lefts, widths, strict=True)]

    def _widths(self, width: int) -> tuple[int, int]:
        first = round((width - self.spacing()) * self._share)
        return first, width - self.spacing() - first

    def _fits(self, width: int) -> bool:
        """Tell whether there are two, and each is wide enough for what is in it, and for text."""
        needed = [item.minimumSize().width() for item in self.shown()]
        return len(needed) == 2 and all(
            has >= max(needs, self.em() * self._least_em)
            for has, needs in zip(self._widths(width), needed, strict=True)
        )
