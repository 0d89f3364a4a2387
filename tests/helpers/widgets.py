"""Controls as a screen reader meets them, the wheel, and what has not the room it needs."""

from itertools import product
from typing import TypeVar

from PySide6.QtCore import QPoint, QPointF, QRect
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QScrollArea, QTextEdit, QWidget

Control = TypeVar("Control", bound=QWidget)


def find(page: QWidget, kind: type[Control], name: str) -> Control:
    """Return the one control that a screen reader calls so."""
    [found] = [each for each in page.findChildren(kind) if each.accessibleName() == name]
    return found


def written(page: QWidget) -> list[str]:
    """Return all that is written on a page and in sight, but on buttons and in lists."""
    labels = [each.text() for each in page.findChildren(QLabel) if each.isVisible()]
    passages = [each for each in page.findChildren(QTextEdit) if each.isVisible()]
    return labels + [each.toPlainText() for each in passages]


def turn_wheel(widget: QWidget) -> None:
    """Turn the wheel towards oneself, the pointer on a widget that is in sight."""
    window = widget.window()
    place = QPointF(widget.mapTo(window, widget.rect().center()))
    QTest.wheelEvent(window.windowHandle(), place, QPoint(0, -120))


def colours(widget: QWidget, place: QRect) -> set[str]:
    """Return the colours that a widget is painted in at a place."""
    image = widget.grab(place).toImage()
    pixels = product(range(image.width()), range(image.height()))
    return {image.pixelColor(x, y).name().upper() for x, y in pixels}


def cut_off(page: QWidget) -> list[str]:
    """Return a line for each widget in sight that its parent cuts off, or that cuts its text."""
    seen = [each for each in page.findChildren(QWidget) if each.isVisible()]
    return [line for each in seen for line in (_outside(each), _too_small(each)) if line]


def _outside(widget: QWidget) -> str | None:
    parent = widget.parentWidget()
    assert parent is not None
    room = parent.rect()
    area = parent.parentWidget()
    if isinstance(area, QScrollArea) and area.widget() is widget:
        room.setTop(widget.geometry().top())  # up and down it can be scrolled
        room.setBottom(widget.geometry().bottom())
    return None if room.contains(widget.geometry()) else f"{widget} is outside of {parent}"


def _too_small(widget: QWidget) -> str | None:
    needed = widget.minimumSizeHint()
    if widget.hasHeightForWidth():
        needed.setHeight(widget.heightForWidth(widget.width()))
    if widget.width() < needed.width() or widget.height() < needed.height():
        return f"{widget} is smaller than {needed}"
    if isinstance(widget, QTextEdit) and widget.document().size().width() > widget.width():
        return f"the lines of {widget} are too long"
    return None
