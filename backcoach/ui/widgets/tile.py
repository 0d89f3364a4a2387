"""Numbers that stand for themselves, each with what it is, side by side as room allows."""

from functools import partial

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QLayoutItem

from backcoach.core import phrases
from backcoach.diary.key_numbers import Number
from backcoach.text import _
from backcoach.theme import STEP, TITLE
from backcoach.ui.style import Style
from backcoach.ui.widgets.arranged import Arranged, height_of
from backcoach.ui.widgets.spoken import Spoken, words

LEAST_EM = 11


class Tile(Spoken):
    """One number, large, with what it is below it, on a card."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.setIndent(0)
        self.setContentsMargins(5 * STEP, 3 * STEP, 2 * STEP, 4 * STEP)

    def present(self, shown: Number) -> None:
        """Show a number."""
        self.tell(partial(_written, shown), _said(shown))


def _written(shown: Number, style: Style) -> str:
    theme = style.theme
    lines = (
        words(shown.number, theme.ink, style.px(TITLE), 700),
        words(shown.name, theme.ink, weight=600),
        words(shown.detail, theme.muted_ink) if shown.detail else "",
    )
    return "<br>".join(filter(None, lines))


def _said(shown: Number) -> str:
    """Return a number in a sentence, with what it is first, and what is to be known about it."""
    name, detail = phrases.at_start(shown.name), phrases.at_start(shown.detail)
    said = _("{name}: {number}.").format(name=name, number=shown.number)
    return f"{said} {detail}." if detail else said


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
        needed = max(item.minimumSize().width() for item in items)
        return self._wide(columns, room) >= max(LEAST_EM * self.em(), needed)


def _rows_of(count: int) -> tuple[int, ...]:
    """Return how many may be in a row, so that the rows are even."""
    return max(count, 1), max((count + 1) // 2, 1), 1
