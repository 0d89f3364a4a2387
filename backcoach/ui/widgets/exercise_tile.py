"""Paints one exercise of the wall: its figure, its name, and what else there is to be known."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
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
FLAT, FLATTEST = 0.62, 0.25  # how high a picture is for its width; where there is little room

_WRAPPED = Qt.TextFlag.TextWordWrap
Index = QModelIndex | QPersistentModelIndex


class Tile(NamedTuple):
    """An exercise as it is on the wall, in words; mark tells what stands out about it, if any."""

    id: str
    name: str
    facts: str
    mark: str = ""


class Measured(NamedTuple):
    """The size of all tiles, with the gap around them, and the heights of what is on one, in px."""

    size: QSize
    figure: int
    name: int
    facts: int
    mark: int


class TilePainter(QStyledItemDelegate):
    """Paints tiles that are all of one size, in which the longest name has room."""

    def __init__(self, stills: Stills, parent: QObject) -> None:
        super().__init__(parent)
        self._stills = stills
        self._most = 1 << 16
        self._measured = Measured(QSize(), 0, 0, 0, 0)
        self._cards: dict[tuple[int, int, Colour, int, float], QPixmap] = {}
        self.restyle(Style())

    def restyle(self, style: Style) -> None:
        """Take another style; measure() and take() have to follow."""
        self._look = style
        self._name_font, self._facts_font = style.font(BODY, 600), style.font(SMALL)
        self._mark_font = style.font(SMALL, 600)
        self._cards.clear()

    def fit(self, height: int) -> None:
        """Let figures be smaller where tiles would be higher than this, in px."""
        self._most = height

    def measure(self, tiles: Sequence[Tile], width: int) -> Measured:
        """Return how large all tiles are at a width, with the gap around them."""
        within = width - GAP - 2 * INSIDE
        name = _highest(self._name_font, (tile.name for tile in tiles), within)
        facts = _highest(self._facts_font, (tile.facts for tile in tiles), within)
        marks = [tile.mark for tile in tiles if tile.mark]
        mark = _highest(self._mark_font, marks, within)
        rest = GAP + 2 * INSIDE + 2 * STEP + name + STEP + facts + mark
        least, usual = round(within * FLATTEST), round(within * FLAT)
        figure = min(max(self._most - rest, least), usual)
        return Measured(QSize(width, rest + figure), figure, name, facts, mark)

    def take(self, measured: Measured) -> None:
        """Paint tiles as they were measured."""
        if measured != self._measured:
            self._measured = measured
            self._cards.clear()

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the size that was measured."""
        return self._measured.size

    def picture_place(self, cell: QRect) -> QRect:
        """Return where in a cell the figure is."""
        inside = _card(cell).adjusted(INSIDE, INSIDE, -INSIDE, -INSIDE)
        return QRect(inside.topLeft(), QSize(inside.width(), self._measured.figure))

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
        theme, heights = self._look.theme, self._measured
        top = above.bottom() + 1 + 2 * STEP
        for text, font, ink, high in (
            (tile.name, self._name_font, theme.ink, heights.name + STEP),
            (tile.facts, self._facts_font, theme.muted_ink, heights.facts),
            (tile.mark, self._mark_font, theme.attention, heights.mark),
        ):
            painter.setFont(font)
            painter.setPen(QColor(ink))
            painter.drawText(QRect(above.left(), top, above.width(), high), _WRAPPED, text)
            top += high


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
