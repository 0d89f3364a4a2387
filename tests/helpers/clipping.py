"""Finds words that are not wholly to be seen."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QCheckBox,
    QComboBox,
    QLabel,
    QStyle,
    QStyleOptionButton,
    QWidget,
)

from backcoach.ui.widgets.fitted_label import FittedLabel
from backcoach.ui.widgets.spoken import Spoken

# A letter's box is a pixel larger than its ink.
SLACK = 1


def clipped(window: QWidget) -> list[str]:
    """Return a line for each text in a window that has less room than it needs."""
    return [
        line
        for widget in window.findChildren(QWidget)
        if widget.isVisible()
        for line in _complaints(widget, window)
    ]


def _complaints(widget: QWidget, window: QWidget) -> Iterator[str]:
    text, needed, room = _needs(widget)
    if not text:
        return
    if needed.width() > room.width() + SLACK or needed.height() > room.height() + SLACK:
        yield f"{text!r} needs {needed.toTuple()} and has {room.toTuple()}"
    if cut := _cut(widget, window):
        yield f"{text!r} is cut at {cut}"


def _needs(widget: QWidget) -> tuple[str, QSize, QSize]:
    """Return the text of a widget, the size that it needs, and the one it has."""
    metrics = widget.fontMetrics()
    match widget:
        case FittedLabel():
            font = QFont(widget.font())
            font.setPixelSize(widget.pixels)
            flags = Qt.TextFlag.TextWordWrap
            space = QRect(0, 0, max(widget.width(), 1), 1 << 16)
            needed = QFontMetrics(font).boundingRect(space, flags, widget.text())
            return widget.text(), needed.size(), widget.size()
        case QLabel() if widget.text() and widget.textFormat() is not Qt.TextFormat.RichText:
            room = widget.contentsRect().size()
            if not widget.wordWrap():
                return widget.text(), metrics.size(0, widget.text()), room
            flags = Qt.TextFlag.TextWordWrap
            space = QRect(0, 0, room.width(), 1 << 16)
            return widget.text(), metrics.boundingRect(space, flags, widget.text()).size(), room
        case Spoken():
            high = widget.heightForWidth(widget.width())
            least = QSize(widget.minimumSizeHint().width(), high)
            return widget.accessibleName(), least, widget.size()
        case QCheckBox():
            return widget.text(), widget.minimumSizeHint(), widget.size()
        case QAbstractButton() if widget.text():
            option = QStyleOptionButton()
            option.initFrom(widget)
            part = QStyle.SubElement.SE_PushButtonContents
            room = widget.style().subElementRect(part, option, widget).size()
            return widget.text(), metrics.size(0, widget.text()), room
        case QComboBox():
            return widget.currentText(), QSize(widget.minimumSizeHint().width(), 0), widget.size()
        case _:
            return "", QSize(), QSize()


def _cut(widget: QWidget, window: QWidget) -> str:
    """Return which of the widgets around one does not hold it; what scrolls holds all heights."""
    inside = widget.rect()
    child = widget
    while child is not window:
        around = child.parentWidget()
        assert around is not None
        inside = QRect(child.mapToParent(QPoint(0, 0)) + inside.topLeft(), inside.size())
        scrolls = isinstance(around.parentWidget(), QAbstractScrollArea)
        room = around.rect()
        if scrolls:
            room = QRect(room.left(), inside.top(), room.width(), inside.height())
        if not room.adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(inside):
            return f"{type(around).__name__}: {inside.getRect()} in {around.rect().getRect()}"
        if scrolls:
            inside = QRect(inside.left(), 0, inside.width(), 1)
        child = around
    return ""
