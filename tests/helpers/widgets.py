"""Pages as they are seen and used: what is written on them, and what has not enough room."""

from typing import TypeVar

from PySide6.QtWidgets import QLabel, QScrollArea, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from backcoach.app import resources
from backcoach.ui.style import Style

Page = TypeVar("Page", bound=QWidget)
Control = TypeVar("Control", bound=QWidget)


def shown(page: Page, qtbot: QtBot) -> Page:
    """Return a page in the program's style, in a window of 1280 by 800 without its sidebar."""
    resources.register()
    qtbot.addWidget(page)
    page.setStyleSheet(Style().sheet)
    page.resize(1080, 800)
    with qtbot.waitExposed(page):
        page.show()
    return page


def find(page: QWidget, kind: type[Control], name: str) -> Control:
    """Return the one control that a screen reader calls so."""
    [found] = [each for each in page.findChildren(kind) if each.accessibleName() == name]
    return found


def texts(page: QWidget) -> list[str]:
    """Return all that is written on a page and in sight, but on buttons and in lists."""
    labels = [each.text() for each in page.findChildren(QLabel) if each.isVisible()]
    passages = [each for each in page.findChildren(QTextEdit) if each.isVisible()]
    return labels + [each.toPlainText() for each in passages]


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
    return None
