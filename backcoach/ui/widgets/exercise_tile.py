"""Paints one exercise of the wall: its figure, its name, and what else there is to be known."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from backcoach.theme import BODY, CARD_RADIUS, SMALL, STEP, Colour
from backcoach.ui.style import Style
from backcoach.ui.widgets.stills import Stills

GAP, INSIDE = 4 * STEP, 4 * STEP  # between tiles, and around what is on them
FOCUS, EDGE = 3, 2
FLAT = 0.62  # how high a picture is for its width

_WRAPPED = Qt.TextFlag.TextWordWrap
Index = QModelIndex | QPersistentModelIndex


class Tile(NamedTuple):
    """An exercise as it is on the wall, in words."""

    id: str
    name: str
    facts: str


class TilePainter(QStyledItemDelegate):
    """Paints tiles that are all of one size, in which the longest name has room."""

    def __init__(self, stills: Stills, parent: QObject) -> None:
        super().__init__(parent)
        self._stills = stills
        self._size = QSize()
        self._cards: dict[tuple[int, int, Colour, int, float], QPixmap] = {}
        self.restyle(Style())
        self._name_height = self._facts_height = 0

    def restyle(self, style: Style) -> None:
        """Take another style; measure() has to follow."""
        self._look = style
        self._name_font, self._facts_font = style.font(BODY, 600), style.font(SMALL)
        self._cards.clear()

    def measure(self, tiles: Iterable[Tile], width: int) -> QSize:
        """Return the size of all tiles, with the gap around them, at a width."""
        within = width - GAP - 2 * INSIDE
        self._cards.clear()
        texts = list(tiles)
        self._name_height = _highest(self._name_font, (tile.name for tile in texts), within)
        self._facts_height = _highest(self._facts_font, (tile.facts for tile in texts), within)
        words = self._name_height + STEP + self._facts_height
        self._size = QSize(width, GAP + 2 * INSIDE + round(within * FLAT) + 2 * STEP + words)
        return self._size

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the size that was measured."""
        return self._size

    def picture_place(self, cell: QRect) -> QRect:
        """Return where in a cell the figure is."""
        inside = _card(cell).adjusted(INSIDE, INSIDE, -INSIDE, -INSIDE)
        return QRect(inside.topLeft(), QSize(inside.width(), round(inside.width() * FLAT)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one tile; its figure, as soon as there is a picture of it."""
        tile: Tile = index.data(Qt.ItemDataRole.UserRole)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        ratio = painter.device().devicePixelRatioF()
        self._paint_card(painter, option, ratio)
        place = self.picture_place(option.rect)
        if picture := self._stills.of(tile.id, place.size(), ratio):
            painter.drawPixmap(place, picture)
        self._paint_words(painter, tile, place)
        painter.restore()

    def _paint_card(self, painter: QPainter, option: QStyleOptionViewItem, ratio: float) -> None:
        """Paint the card; what has the focus, or the pointer on it, has a line around it."""
        theme, state = self._look.theme, option.state
        flat = theme.surface == theme.background
        line, thick = theme.line if flat else theme.surface, EDGE
        if state & QStyle.StateFlag.State_MouseOver:
            line = theme.primary
        if state & QStyle.StateFlag.State_HasFocus:
            line, thick = theme.ink, 2 * EDGE if flat else FOCUS
        card = _card(option.rect)
        kind = (card.width(), card.height(), line, thick, ratio)
        if kind not in self._cards:
            self._cards[kind] = _drawn(card.size(), theme.surface, line, thick, ratio)
        painter.drawPixmap(card, self._cards[kind])

    def _paint_words(self, painter: QPainter, tile: Tile, above: QRect) -> None:
        theme = self._look.theme
        place = QRect(above.left(), above.bottom() + 1 + 2 * STEP, above.width(), self._name_height)
        painter.setFont(self._name_font)
        painter.setPen(QColor(theme.ink))
        painter.drawText(place, _WRAPPED, tile.name)
        place.translate(0, self._name_height + STEP)
        place.setHeight(self._facts_height)
        painter.setFont(self._facts_font)
        painter.setPen(QColor(theme.muted_ink))
        painter.drawText(place, _WRAPPED, tile.facts)


def _card(cell: QRect) -> QRect:
    """Return the card in a cell: the gap is to the right and below."""
    return cell.adjusted(0, 0, -GAP, -GAP)


def _drawn(size: QSize, surface: Colour, line: Colour, thick: int, ratio: float) -> QPixmap:
    """Return the picture of a card: to draw it anew for each tile takes most of the time."""
    made = QPixmap(size * ratio)
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(line), thick))
    painter.setBrush(QColor(surface))
    by = thick / 2
    place = QRectF(0, 0, size.width(), size.height()).adjusted(by, by, -by, -by)
    painter.drawRoundedRect(place, CARD_RADIUS, CARD_RADIUS)
    painter.end()
    return made


def _highest(font: QFont, texts: Iterable[str], width: int) -> int:
    """Return how high the text is that takes the most lines."""
    room, metrics = QRect(0, 0, width, 1 << 16), QFontMetrics(font)
    heights = (metrics.boundingRect(room, _WRAPPED, text).height() for text in texts)
    return max(heights, default=0)
