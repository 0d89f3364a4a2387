"""Sessions and activities, day by day, in a few lines each. Only those in sight are painted."""

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QStyledItemDelegate, QStyleOptionViewItem

from backcoach.text import _
from backcoach.ui.widgets import session_row
from backcoach.ui.widgets.session_row import SessionLine

WHOLE_ROWS = 2  # what is cut after them tells that the list goes on

Index = QModelIndex | QPersistentModelIndex


class SessionList(QListView):
    """A list of sessions under their days; chosen tells the id of another one that was chosen."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._sessions = _Sessions()
        self._chosen = ""
        self.setProperty("kind", "sessions")
        self.setAccessibleName(_("Sessions and activities"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setModel(self._sessions)
        self.setItemDelegate(_Painter(self._sessions))
        self.selectionModel().selectionChanged.connect(self._selected)
        self.activated.connect(self.setCurrentIndex)

    def minimumSizeHint(self) -> QSize:
        """Return room for a few rows, and for half of a session."""
        cut = WHOLE_ROWS + self._sessions.is_day(self._sessions.index(WHOLE_ROWS))
        whole = sum(self.sizeHintForRow(number) for number in range(cut))
        return QSize(200, whole + self.sizeHintForRow(cut) // 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the chosen session in sight."""
        super().resizeEvent(event)
        self.scrollTo(self.currentIndex())

    def present(self, lines: Sequence[SessionLine], chosen: str) -> None:
        """Show sessions, one of them or none as chosen; without a signal."""
        self._chosen = chosen
        self._sessions.present(lines)
        self.updateGeometry()
        place = self._sessions.place_of(chosen)
        if place.isValid():
            self.setCurrentIndex(place)
        else:  # the keys begin at the first one
            none = QItemSelectionModel.SelectionFlag.NoUpdate
            self.selectionModel().setCurrentIndex(self._sessions.index(1), none)

    def moveCursor(
        self, action: QListView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Return the session to which a key leads; where that is a day, its first session."""
        reached = super().moveCursor(action, modifiers)
        is_day = self._sessions.is_day(reached)
        return self._sessions.index(reached.row() + 1) if is_day else reached

    def scrollTo(
        self,
        index: Index,
        hint: QListView.ScrollHint = QListView.ScrollHint.EnsureVisible,
    ) -> None:
        """Scroll to a session and, where it is the first of its day, to the day, too."""
        above = index.sibling(index.row() - 1, 0)
        if self._sessions.is_day(above):
            super().scrollTo(above, hint)
        super().scrollTo(index, hint)

    def _selected(self, selected: QItemSelection) -> None:
        for index in selected.indexes():
            line = self._sessions.row(index)
            if isinstance(line, SessionLine) and line.id != self._chosen:
                self._chosen = line.id
                self.chosen.emit(line.id)


class _Sessions(QAbstractListModel):
    """The days and, below each, its sessions, as Qt asks for them."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[SessionLine | str, ...] = ()

    def present(self, lines: Sequence[SessionLine]) -> None:
        self.beginResetModel()
        days = groupby(lines, lambda line: line.day)
        self._rows = tuple(row for day, of_day in days for row in (day, *of_day))
        self.endResetModel()

    def row(self, index: Index) -> SessionLine | str:
        """Return a session or a day."""
        return self._rows[index.row()]

    def is_day(self, index: Index) -> bool:
        return index.isValid() and isinstance(self.row(index), str)

    def place_of(self, id: str) -> QModelIndex:
        """Return where the session with an id is; nowhere, if there is none."""
        ids = (row.id if isinstance(row, SessionLine) else "" for row in self._rows)
        return self.index(next((n for n, known in enumerate(ids) if known and known == id), -1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return Qt.ItemFlag.NoItemFlags if self.is_day(index) else super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return row if isinstance(row, str) else row.routine
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row if isinstance(row, str) else session_row.said(row)
        return None


class _Painter(QStyledItemDelegate):
    """Paints the rows."""

    def __init__(self, sessions: _Sessions) -> None:
        super().__init__(sessions)
        self._sessions = sessions

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a row; it is as wide as the list."""
        return QSize(0, session_row.height(option, self._sessions.row(index)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row."""
        session_row.paint(painter, option, self._sessions.row(index))
