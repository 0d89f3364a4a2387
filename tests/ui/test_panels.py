"""One thing is asked in place of all else, and what came of it can be taken back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from backcoach.ui.pages.opened import OpenedPage
from backcoach.ui.pages.panels import Form, Panels, question
from backcoach.ui.style import Style
from backcoach.ui.widgets.basics import button
from backcoach.ui.widgets.scale import Scale
from tests.helpers.pages import SMALL, buttons, click, heard, press, settled, show, texts

K = Qt.Key


class Page(OpenedPage):
    """A page with a way back, something to press, and a form to be asked."""

    def __init__(self) -> None:
        super().__init__()
        self.panels = Panels(self)
        self.column.addWidget(self.panels.undo)
        self.usual: QPushButton = button("Usual")
        self.tell([self.usual])


@pytest.fixture
def page(qtbot: QtBot) -> Page:
    made = Page()
    show(qtbot, made, SMALL)
    return made


def form(*, deletes: bool = False) -> Form:
    scale = Scale()
    made = Form("A question", question("How much?", scale), deletes=deletes)
    made.setFocusProxy(scale)
    return made


def test_a_form_takes_the_place_of_all_else_and_gives_it_back(page: Page) -> None:
    page.panels.open(form())
    assert {"A question", "How much?"} <= set(texts(page))
    assert {"Usual", "Back"}.isdisjoint(buttons(page))
    page.panels.close()
    assert {"Usual", "Back"} <= set(buttons(page))
    assert "A question" not in texts(page)


def test_another_form_takes_the_place_of_the_first_one(page: Page) -> None:
    page.panels.open(form())
    page.panels.open(Form("Another"))
    assert [text for text in texts(page) if text in ("A question", "Another")] == ["Another"]


def test_the_keys_begin_in_the_form_and_press_nothing_when_it_is_left(page: Page) -> None:
    pressed = heard(page.usual.clicked)
    page.panels.open(form())
    assert page.focusWidget().accessibleName() == "0 of 10"
    press(page, K.Key_Escape, K.Key_Return, K.Key_Space)
    assert "Usual" in buttons(page)
    assert pressed == []


def test_escape_leaves_the_form_and_not_the_page(page: Page) -> None:
    left = heard(page.left)
    page.panels.open(form())
    press(page, K.Key_Escape)
    assert (page.panels.is_open, left) == (False, [])
    press(page, K.Key_Escape)
    assert len(left) == 1


def test_the_pages_own_keys_rest_while_something_is_asked(page: Page) -> None:
    own = QShortcut(QKeySequence("F9"), page)
    used = heard(own.activated)
    page.panels.open(form())
    press(page, K.Key_F9)
    assert used == []
    page.panels.close()
    press(page, K.Key_F9)
    assert len(used) == 1


def test_save_cancel_and_delete_tell_what_was_pressed(page: Page) -> None:
    asked = form(deletes=True)
    saved, deleted = heard(asked.save_asked), heard(asked.delete_asked)
    page.panels.open(asked)
    click(page, "Save")
    click(page, "Delete")
    assert (len(saved), len(deleted)) == (1, 1)
    assert page.panels.is_open, "it stays until it is known to be kept"
    click(page, "Cancel")
    assert not page.panels.is_open


def test_delete_is_there_only_where_there_is_something_to_delete(page: Page) -> None:
    page.panels.open(form())
    assert "Delete" not in buttons(page)


@pytest.mark.parametrize("key", [K.Key_Return, K.Key_Enter])
def test_control_and_enter_save_unless_something_is_missing(page: Page, key: Qt.Key) -> None:
    asked = form()
    saved = heard(asked.save_asked)
    page.panels.open(asked)
    for allowed in (False, True):
        asked.allow_save(allowed)
        QTest.keyClick(page.focusWidget(), key, Qt.KeyboardModifier.ControlModifier)
    assert len(saved) == 1


def test_the_page_scrolls_along_with_the_keys(qtbot: QtBot) -> None:
    page = Page()
    show(qtbot, page, SMALL, Style(text_percent=200))
    page.panels.open(Form("Long", *(Scale() for _number in range(6))))
    page.panels.open(long := Form("Long", *(Scale() for _number in range(6))))
    long.findChildren(Scale)[0].setFocus()
    settled(page)
    page.verticalScrollBar().setValue(page.verticalScrollBar().maximum())
    assert page.focusWidget().visibleRegion().isEmpty()
    press(page, K.Key_Right)
    assert not page.focusWidget().visibleRegion().isEmpty()


def test_what_was_told_can_be_undone(page: Page) -> None:
    undone = heard(page.panels.undo_asked)
    assert "Undo" not in buttons(page)
    page.panels.tell("Kept: this.")
    assert "Kept: this." in texts(page)
    click(page, "Undo")
    assert len(undone) == 1
