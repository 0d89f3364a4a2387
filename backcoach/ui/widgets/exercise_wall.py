"""A wall of figures: all exercises, of which only those in sight are drawn, and one moves."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QSizePolicy

from backcoach.text import _
from backcoach.theme import BODY
from backcoach.ui.style import Style
from backcoach.ui.widgets.exercise_tile import GAP, Index, Measured, Tile, TilePainter
from backcoach.ui.widgets.moving_figure import MovingFigure, Shown
from backcoach.ui.widgets.stills import Stills

LEAST_EM = 12.5  # of the width of a tile, in sizes of text
LEAST_WIDTH = 230
OPENS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
SCROLLS = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)  # whatever the wall is in


class ExerciseWall(QListView):
    """Exercises as tiles. chosen tells the id of the one that was clicked, or opened by a key.

    It is as high as all of them, for a page that scrolls: sight_asked tells which part of it has to
    be in sight. figure_asked tells whose figure is needed; take_figure() has to follow. The figure
    under the pointer moves, or the one that the keys have come to.
    """

    sight_asked = Signal(QRect)
    chosen = Signal(str)
    figure_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._look = Style()
        self._tiles = _Tiles()
        self._stills = Stills(self)
        self._painter = TilePainter(self._stills, self)
        self._moving, self._moves = MovingFigure(), ""
        self._stills.figure_asked.connect(self.figure_asked)
        self._stills.made.connect(self._update)
        self._set_up()
        self.setModel(self._tiles)
        self.setItemDelegate(self._painter)
        self.clicked.connect(self._choose)

    def present(self, tiles: Iterable[Tile]) -> None:
        """Show exercises; the one that the keys were at stays so, where it is among them."""
        self._show(tuple(tiles), self._tiles.id(self.currentIndex()))

    def take_figure(self, id: str, figure: Shown | None) -> None:
        """Take the figure of an exercise; None where there is nothing to be drawn."""
        self._stills.take(id, figure)

    def restyle(self, style: Style) -> None:
        """Take another style."""
        self._look = style
        self._stand_still()
        self._stills.restyle(style)
        self._painter.restyle(style)
        self._arrange()
        self.viewport().update()

    def fit(self, height: int) -> None:
        """Make no tile higher than what can be seen at once, in px."""
        self._painter.fit(height)
        self._arrange()
        self.updateGeometry()

    def was_scrolled(self) -> None:
        """Let nothing move, and want those pictures first that are in sight now."""
        self._stand_still()
        self._stills.want_nothing()
        self.viewport().update()

    def heightForWidth(self, width: int) -> int:
        """Return how high all tiles are together."""
        columns = self._columns(width)
        rows = -(-len(self._tiles.tiles) // columns)
        return rows * self._measure(width).size.height()

    def minimumSizeHint(self) -> QSize:
        """Return room for one tile's width; the height follows from the width."""
        return QSize(LEAST_WIDTH, 0)

    def scrollTo(
        self,
        index: Index,
        _hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Ask for a tile to be in sight, if the keys go to the wall."""
        if self.hasFocus() and index.isValid():
            self.sight_asked.emit(self.visualRect(index))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find room for as many columns as there can be."""
        super().resizeEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the exercise that the keys are at, or go to another one."""
        if event.key() in SCROLLS:
            event.ignore()
        elif event.key() in OPENS and not event.isAutoRepeat():
            self._choose(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Let the figure move that the keys have come to."""
        super().currentChanged(current, previous)
        if self.hasFocus():
            self._move(current)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Let the figure be seen, and move if it was the keyboard that led here."""
        super().focusInEvent(event)
        if event.reason() is not Qt.FocusReason.MouseFocusReason:
            self.scrollTo(self.currentIndex())
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self._move(self.currentIndex())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Let the figure stand still."""
        super().focusOutEvent(event)
        self._stand_still()

    def hideEvent(self, event: QHideEvent) -> None:
        """Draw no more pictures, and let nothing move."""
        super().hideEvent(event)
        self._stills.want_nothing()
        self._stand_still()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Let the figure under the pointer move; not one that only was scrolled there."""
        super().mouseMoveEvent(event)
        self._move(self.indexAt(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        """Let the figure stand still when the pointer leaves."""
        super().leaveEvent(event)
        self._stand_still()

    def _set_up(self) -> None:
        self.setProperty("kind", "wall")
        self.setAccessibleName(_("Exercises"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        high = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        high.setHeightForWidth(True)
        self.setSizePolicy(high)
        self.setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self._moving.setParent(self.viewport())
        self._moving.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._moving.hide()

    def _show(self, tiles: tuple[Tile, ...], at: str) -> None:
        self._stand_still()
        self._tiles.present(tiles)
        self._arrange()
        self.updateGeometry()
        row = next((row for row, tile in enumerate(tiles) if tile.id == at), 0)
        self.setCurrentIndex(self._tiles.index(row))

    def _arrange(self) -> None:
        """Make all tiles as wide as fits, and as high as the longest words need."""
        measured = self._measure(self.viewport().width())
        self._painter.take(measured)
        if measured.size != self.gridSize():
            self._stand_still()
            self.setGridSize(measured.size)
            self.updateGeometry()

    def _measure(self, width: int) -> Measured:
        # One pixel less: an only column that is as wide as the wall would begin in its second row.
        return self._painter.measure(self._tiles.tiles, (width - 1) // self._columns(width))

    def _columns(self, width: int) -> int:
        return max(width // (max(round(LEAST_EM * self._look.px(BODY)), LEAST_WIDTH) + GAP), 1)

    def _choose(self, index: Index) -> None:
        if index.isValid():
            self.setCurrentIndex(self._tiles.index(index.row()))
            self.chosen.emit(self._tiles.id(index))

    def _move(self, index: Index) -> None:
        """Let one figure move, and no other."""
        id = self._tiles.id(index)
        if id == self._moves and self._moving.isVisible():
            return
        figure = self._stills.figure(id) if id else None
        if figure is None or self._look.still or not self.isVisible():
            self._stand_still()
            return
        self._moves = id
        self._moving.setGeometry(self._painter.picture_place(self.visualRect(index)))
        self._moving.show_figure(figure)
        self._moving.show()

    def _stand_still(self) -> None:
        self._moving.hide()

    def _update(self, id: str) -> None:
        """Paint a tile again whose picture was made."""
        self.update(self._tiles.index(self._tiles.row(id)))


class _Tiles(QAbstractListModel):
    """The tiles as Qt asks for them."""

    def __init__(self) -> None:
        super().__init__()
        self.tiles: tuple[Tile, ...] = ()

    def present(self, tiles: tuple[Tile, ...]) -> None:
        if tiles != self.tiles:
            self.beginResetModel()
            self.tiles = tiles
            self.endResetModel()

    def id(self, index: Index) -> str:
        return self.tiles[index.row()].id if index.isValid() else ""

    def row(self, id: str) -> int:
        return next((row for row, tile in enumerate(self.tiles) if tile.id == id), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.tiles)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        tile = self.tiles[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return tile.name
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join(filter(None, (tile.name, tile.facts, tile.mark)))
            case Qt.ItemDataRole.UserRole:
                return tile
            case _:
                return None
