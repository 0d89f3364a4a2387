"""A page in two columns: the main thing and what belongs below it, and a narrow one beside them."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QLayoutItem

from backcoach.theme import STEP
from backcoach.ui.widgets.arranged import Arranged, height_of


class WithSide(Arranged):
    """Lays out main, side and below: the side at the right of both where there is room.

    It takes a share of the width, 0 to 1, if that is side_em times the size of text or more; else
    all three are one below the other, in that order.
    """

    def __init__(self, *, side_em: float, side_share: float) -> None:
        super().__init__(spacing=4 * STEP)
        self._side_em, self._side_share = side_em, side_share

    def places(self, room: QRect) -> list[QRect]:
        """Return the places; the side is never less high than the main thing."""
        main, side, below = self.shown()
        wide = round((room.width() - self.spacing()) * self._side_share)
        if not self._fits(side, wide):
            return self.stacked(room)
        left = room.width() - self.spacing() - wide
        high = height_of(main, left)
        return [
            QRect(room.x(), room.y(), left, high),
            QRect(room.right() + 1 - wide, room.y(), wide, max(high, height_of(side, wide))),
            QRect(room.x(), room.y() + high + self.spacing(), left, height_of(below, left)),
        ]

    def _fits(self, side: QLayoutItem, width: int) -> bool:
        return width >= max(self.em() * self._side_em, side.minimumSize().width())
