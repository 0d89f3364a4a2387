"""Sessions and activities, each in three lines of text. Only those in sight are painted."""

from collections.abc import Sequence
from itertools import chain
from typing import Any, NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QPainter, QPalette, QPen
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from backcoach.text import _
from backcoach.theme import STEP

LINES = 3
BESIDE, ABOVE, BETWEEN = 5 * STEP, 3 * STEP, 4 * STEP
BAR, RING, RADIUS = 5, 2, 14
FEWEST_ROWS = 2.5  # half a session tells that the list goes on

_MIDDLE = Qt.AlignmentFlag.AlignVCenter
Index = QModelIndex | QPersistentModelIndex


class SessionLine(NamedTuple):
    """One session of the history, in words, or one activity, whose routine is its own name.

    pain is how it was before and after, hurt what hurt; both are empty where nothing is known.
    """

    id: str
    day: str
    time: str
    routine: str
    done: str
    length: str
    ended: str
    pain: str
    hurt: str


class SessionList(QListView):
    """A list of sessions; chosen tells the id of another one that the person chose."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "sessions")
        self.setAccessibleName(_("Sessions and activities"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self._sessions = _Sessions()
        self._chosen = ""
        self.setModel(self._sessions)
        self.setItemDelegate(_Painter(self._sessions))
        self.selectionModel().selectionChanged.connect(self._selected)
        self.activated.connect(self.setCurrentIndex)

    def minimumSizeHint(self) -> QSize:
        """Return room for a few sessions."""
        return QSize(200, round(FEWEST_ROWS * self.sizeHintForRow(0)))

    def present(self, lines: Sequence[SessionLine], chosen: str) -> None:
        """Show sessions, one of them or none as chosen; without a signal."""
        self._chosen = chosen
        self._sessions.present(lines)
        numbers = {line.id: number for number, line in enumerate(lines)}
        if chosen in numbers:
            self.setCurrentIndex(self._sessions.index(numbers[chosen]))
        else:  # the keys begin at the first one
            none = QItemSelectionModel.SelectionFlag.NoUpdate
            self.selectionModel().setCurrentIndex(self._sessions.index(0), none)

    def _selected(self, selected: QItemSelection) -> None:
        for index in selected.indexes():
            id = self._sessions.line(index).id
            if id != self._chosen:
                self._chosen = id
                self.chosen.emit(id)


class _Sessions(QAbstractListModel):
    """The lines as Qt asks for them."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: tuple[SessionLine, ...] = ()

    def present(self, lines: Sequence[SessionLine]) -> None:
        self.beginResetModel()
        self._lines = tuple(lines)
        self.endResetModel()

    def line(self, index: Index) -> SessionLine:
        return self._lines[index.row()]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self.line(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return line.routine
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, chain(*_texts(line))))
        return None


class _Painter(QStyledItemDelegate):
    """Paints a session: what and when; how much and at what time; how it ended and how it felt."""

    def __init__(self, sessions: _Sessions) -> None:
        super().__init__(sessions)
        self._sessions = sessions

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the height of the lines and of the space around them."""
        return QSize(0, LINES * _line_height(option) + 2 * ABOVE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one session."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint_background(painter, option)
        place = option.rect.adjusted(BESIDE, ABOVE, -BESIDE, 0)
        place.setHeight(_line_height(option))
        for number, (left, right) in enumerate(_texts(self._sessions.line(index))):
            _paint_texts(painter, option, place, left, right, strong=number == 0)
            place.translate(0, place.height())
        painter.restore()


def _line_height(option: QStyleOptionViewItem) -> int:
    return option.fontMetrics.height() + STEP // 2


def _texts(line: SessionLine) -> tuple[tuple[str, str], ...]:
    """Return what is at the left and at the right of each line of text."""
    pain = _("pain {change}").format(change=line.pain) if line.pain else ""
    return (
        (line.routine, line.day),
        (_joined(line.done, line.length), line.time),
        (_joined(line.ended, pain, line.hurt), ""),
    )


def _joined(*parts: str) -> str:
    return " · ".join(filter(None, parts))


def _paint_background(painter: QPainter, option: QStyleOptionViewItem) -> None:
    """Paint which one is chosen, not by colour alone, and which one has the focus."""
    role, state = QPalette.ColorRole, option.state
    place = QRectF(option.rect).adjusted(RING, RING, -RING, -RING)
    if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
        _paint_round(painter, place, RADIUS, option.palette.color(role.Highlight))
    if state & QStyle.StateFlag.State_Selected:
        bar = QRectF(place.left() + BAR, place.top() + ABOVE, BAR, place.height() - 2 * ABOVE)
        _paint_round(painter, bar, BAR / 2, option.palette.color(role.Accent))
    if state & QStyle.StateFlag.State_HasFocus:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(option.palette.color(role.Text), RING))
        painter.drawRoundedRect(place, RADIUS, RADIUS)


def _paint_round(painter: QPainter, place: QRectF, radius: float, colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(place, radius, radius)


def _paint_texts(
    painter: QPainter,
    option: QStyleOptionViewItem,
    place: QRect,
    left: str,
    right: str,
    *,
    strong: bool,
) -> None:
    """Paint two texts on one line; where both have no room, the left one is cut short."""
    role = QPalette.ColorRole
    painter.setFont(option.font)
    painter.setPen(option.palette.color(role.PlaceholderText))
    painter.drawText(place, _MIDDLE | Qt.AlignmentFlag.AlignRight, right)
    room = place.width() - painter.fontMetrics().horizontalAdvance(right) - BETWEEN
    if strong:
        font = QFont(option.font)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(option.palette.color(role.Text))
    shown = painter.fontMetrics().elidedText(left, Qt.TextElideMode.ElideRight, room)
    painter.drawText(place, _MIDDLE | Qt.AlignmentFlag.AlignLeft, shown)
