"""One row of the history: a session or an activity in a few lines of text, or a day."""

from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPalette, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from backcoach.theme import STEP

BESIDE, ABOVE, BETWEEN = 5 * STEP, 3 * STEP, 4 * STEP
ABOVE_DAY, BELOW_DAY = 4 * STEP, STEP
BAR, RING, RADIUS = 5, 2, 14

_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class SessionLine(NamedTuple):
    """One session of the history, in words, or one activity, whose routine is its own name.

    skipped is how much was passed over, hurt what hurt, pain how it was before, after and on the
    next morning; they are empty where nothing is known.
    """

    id: str
    day: str
    time: str
    routine: str
    done: str
    length: str
    ended: str
    skipped: str = ""
    hurt: str = ""
    pain: str = ""


def height(option: QStyleOptionViewItem, row: SessionLine | str) -> int:
    """Return the height of the lines of a row and of the space around them."""
    if isinstance(row, str):
        return ABOVE_DAY + _line_height(option) + BELOW_DAY
    return len(_texts(row)) * _line_height(option) + 2 * ABOVE


def said(line: SessionLine) -> str:
    """Return all of a session in one line, for those who listen."""
    return ", ".join(filter(None, line[1:]))


def paint(painter: QPainter, option: QStyleOptionViewItem, row: SessionLine | str) -> None:
    """Paint a day, or a session: what and when; how much; what was not well; how it felt."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if isinstance(row, str):
        place = option.rect.adjusted(BESIDE, ABOVE_DAY, -BESIDE, -BELOW_DAY)
        _paint_texts(painter, option, place, row, "", strong=False)
    else:
        _paint_session(painter, option, row)
    painter.restore()


def _texts(line: SessionLine) -> list[tuple[str, str]]:
    """Return what is at the left and at the right of each line of text."""
    left = (
        _joined(line.done, line.length, line.ended),
        _joined(line.skipped, line.hurt),
        line.pain,
    )
    return [(line.routine, line.time), *((text, "") for text in left if text)]


def _joined(*parts: str) -> str:
    return " · ".join(filter(None, parts))


def _line_height(option: QStyleOptionViewItem) -> int:
    return option.fontMetrics.height() + STEP // 2


def _paint_session(painter: QPainter, option: QStyleOptionViewItem, line: SessionLine) -> None:
    _paint_background(painter, option)
    place = option.rect.adjusted(BESIDE, ABOVE, -BESIDE, 0)
    place.setHeight(_line_height(option))
    for number, (left, right) in enumerate(_texts(line)):
        _paint_texts(painter, option, place, left, right, strong=number == 0)
        place.translate(0, place.height())


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
