"""Pages as a person meets them: shown, read and pressed."""

from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, QSize, Qt, SignalInstance
from PySide6.QtGui import QTextDocumentFragment
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from backcoach.app import resources
from backcoach.theme import BODY
from backcoach.ui.style import Style
from backcoach.ui.widgets.painted import dress

Part = TypeVar("Part", bound=QObject)

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
    """Return what can be read, line by line where it is formatted."""
    labels = [label for label in page.findChildren(QLabel) if label.isVisible()]
    return [line for label in labels for line in lines_of(label)]


def lines_of(label: QLabel) -> list[str]:
    """Return the text of a label: in one piece, or the lines and cells of one that is formatted."""
    if label.textFormat() is not Qt.TextFormat.RichText:
        return [label.text()]
    return QTextDocumentFragment.fromHtml(label.text()).toPlainText().splitlines()


def settled(page: QWidget) -> QWidget:
    """Return a page once all of it is laid out."""
    QCoreApplication.processEvents()
    return page
