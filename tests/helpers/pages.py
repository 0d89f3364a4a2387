"""Pages as a person meets them: shown, pressed, and looked at for what does not fit."""

from collections.abc import Iterator
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QSize, Qt, SignalInstance
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from backcoach.app import resources
from backcoach.theme import BODY
from backcoach.ui.style import Style
from backcoach.ui.widgets.painted import dress

Part = TypeVar("Part", bound=QWidget)

USUAL, SMALL = QSize(1280, 800), QSize(1024, 640)
SIDEBAR = QSize(200, 0)


def show(qtbot: QtBot, page: QWidget, size: QSize = USUAL, style: Style | None = None) -> None:
    """Show a page at a size, in a style."""
    resources.register()
    style = style or Style()
    qtbot.addWidget(page)
    page.setStyleSheet(style.sheet)
    page.setPalette(style.palette)
    page.setFont(style.font(BODY))
    dress(page, style)
    page.resize(size)
    with qtbot.waitExposed(page):
        page.show()


def heard(signal: SignalInstance) -> list[Any]:
    """Return a list that gets what a signal tells, from now on."""
    told: list[Any] = []
    signal.connect(lambda *values: told.append(values[0] if len(values) == 1 else values))
    return told


def buttons(page: QWidget) -> dict[str, QAbstractButton]:
    """Return the buttons that can be seen, by their texts."""
    found = page.findChildren(QAbstractButton)
    return {made.text(): made for made in found if made.isVisible()}


def click(page: QWidget, text: str) -> None:
    """Click on a button that can be seen."""
    QTest.mouseClick(buttons(page)[text], Qt.MouseButton.LeftButton)


def only(page: QWidget, kind: type[Part]) -> Part:
    """Return the one part of a kind that a page has."""
    (part,) = page.findChildren(kind)
    return part


def press(page: QWidget, *keys: Qt.Key) -> None:
    """Press keys, one after the other, where the keys go."""
    for key in keys:
        QTest.keyClick(page.focusWidget(), key)


def texts(page: QWidget) -> list[str]:
    """Return what can be read."""
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def clipped(page: QWidget) -> list[str]:
    """Return what is cut off at its place, or is too wide for the page."""
    QCoreApplication.processEvents()  # what is still to be laid out
    return [*_cut_labels(page), *_cut_buttons(page), *_wide(page)]


def _cut_labels(page: QWidget) -> Iterator[str]:
    for label in page.findChildren(QLabel):
        needed = label.sizeHint()
        if label.wordWrap():
            needed = QSize(label.minimumSizeHint().width(), label.heightForWidth(label.width()))
        if label.isVisible() and not _holds(label.size(), needed):
            yield label.text()


def _cut_buttons(page: QWidget) -> Iterator[str]:
    for button in page.findChildren(QAbstractButton):
        if button.isVisible() and not _holds(button.size(), button.sizeHint()):
            yield button.text()


def _wide(page: QWidget) -> Iterator[str]:
    areas = [page] if isinstance(page, QScrollArea) else page.findChildren(QScrollArea)
    for area in areas:
        content = area.widget()
        if area.isVisible() and content and content.width() > area.viewport().width():
            yield type(area).__name__


def _holds(has: QSize, needs: QSize) -> bool:
    return has.width() >= needs.width() and has.height() >= needs.height()
