"""What somebody does with the print dialog."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from shiboken6 import isValid

from backcoach.ui.print_dialog import PrintDialog
from backcoach.ui.widgets.page_view import PageView
from backcoach.ui.widgets.passage import Passage
from tests.app.conftest import Person
from tests.app.test_progress import save_as
from tests.helpers.pages import buttons, only


def opened(person: Person) -> list[PrintDialog]:
    """Return the print dialogs that are open: one, or none."""
    QCoreApplication.processEvents()
    found = person.window.findChildren(PrintDialog)
    return [each for each in found if isValid(each) and each.isVisible()]


def leave(person: Person) -> None:
    for each in opened(person):
        each.close()
    person.window.activateWindow()
    assert QTest.qWaitForWindowActive(person.window)


def look(person: Person, key: Qt.Key) -> None:
    """Go to a place by its key."""
    person.key(key, Qt.KeyboardModifier.ControlModifier)
    QCoreApplication.processEvents()


def sheet(person: Person, routine: str = "gentle-start") -> PrintDialog:
    """Open the dialog from the page of a routine."""
    person.program.places.open_routine(routine)
    person.press("Print…")
    [dialog] = opened(person)
    return dialog


def report(person: Person) -> PrintDialog:
    """Open the dialog from the progress."""
    look(person, Qt.Key.Key_4)
    person.press("Report…")
    [dialog] = opened(person)
    return dialog


def choose(dialog: PrintDialog, text: str) -> None:
    """Press one of the choices, wherever it is scrolled to."""
    [made] = [each for each in dialog.findChildren(QAbstractButton) if each.text() == text]
    made.click()
    QCoreApplication.processEvents()


def press(dialog: PrintDialog, text: str) -> None:
    QTest.mouseClick(buttons(dialog)[text], Qt.MouseButton.LeftButton)
    QCoreApplication.processEvents()


def said(dialog: PrintDialog) -> str:
    """Return what the dialog says besides its questions."""
    passage = only(dialog, Passage)
    return passage.toPlainText() if passage.isVisible() else ""


def pages(dialog: PrintDialog) -> int:
    return only(dialog, PageView).count


def saved(
    dialog: PrintDialog, monkeypatch: pytest.MonkeyPatch, path: Path
) -> list[tuple[object, ...]]:
    """Save the pages to a file; return what was asked."""
    asked = save_as(monkeypatch, path)
    press(dialog, "Save as PDF…")
    return asked
