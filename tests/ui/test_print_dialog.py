"""The print dialog: it shows pages, asks how they are to be, and tells what is asked for."""

from collections.abc import Iterator
from datetime import date
from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication, QSizeF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from backcoach.theme import THEMES
from backcoach.ui.print_dialog import PrintDialog, Question
from backcoach.ui.style import Style
from backcoach.ui.widgets.choosers import Pills, Several
from backcoach.ui.widgets.date_field import DateField
from backcoach.ui.widgets.entries import Day, Written
from backcoach.ui.widgets.fields import Tickable
from backcoach.ui.widgets.printed_page import PrintedPage
from tests.helpers.clipping import clipped
from tests.helpers.pages import buttons, click, heard, only, press, settled, show, texts
from tests.helpers.widgets import find

TODAY = date(2026, 11, 22)
QUESTIONS = (
    Question("layout", "Layout", partial(Pills, {"page": "One page", "large": "Large print"})),
    Question("name", "Your name", partial(Written, 8)),
    Question("first", "First day", partial(Day, TODAY)),
    Question("parts", "What is in it", partial(Several, {1: "Pain", 2: "Your notes"})),
)
VALUES = {"layout": "page", "name": "Zoe", "first": date(2026, 10, 5), "parts": (1,)}


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    show(qtbot, made)
    return made


@pytest.fixture
def dialog(window: QWidget) -> Iterator[PrintDialog]:
    made = PrintDialog(window, "Print the routine", QUESTIONS)
    made.show_values(VALUES)
    made.present("Gentle start", QSizeF(595, 842), [lambda _painter: None] * 2)
    made.open()
    assert QTest.qWaitForWindowActive(made)
    yield made
    if isValid(made):
        made.close()


def test_it_begins_at_print_with_what_was_chosen(dialog: PrintDialog) -> None:
    assert dialog.focusWidget() is buttons(dialog)["Print…"]
    assert buttons(dialog)["One page"].isChecked()
    assert find(dialog, QLineEdit, "Your name").text() == "Zoe"
    assert find(dialog, DateField, "First day").day == date(2026, 10, 5)
    assert [box.text() for box in dialog.findChildren(Tickable) if box.isChecked()] == ["Pain"]


def test_each_choice_is_told_by_its_name_and_showing_one_is_not(dialog: PrintDialog) -> None:
    changed = heard(dialog.changed)
    dialog.show_values(VALUES | {"layout": "large", "first": TODAY, "name": "Ann"})
    assert changed == []
    click(dialog, "One page")
    QTest.keyClicks(find(dialog, QLineEdit, "Your name"), " B")
    find(dialog, DateField, "First day").show_day(date(2026, 11, 1))
    click(dialog, "Your notes")
    assert changed == [
        ("layout", "page"),
        ("name", "Ann "),
        ("name", "Ann B"),
        ("first", date(2026, 11, 1)),
        ("parts", (1, 2)),
    ]


def test_a_name_is_no_longer_than_there_is_room_for(dialog: PrintDialog) -> None:
    field = find(dialog, QLineEdit, "Your name")
    QTest.keyClicks(field, " and many others")
    assert field.text() == "Zoe and "


def test_the_buttons_tell_what_is_asked_for(dialog: PrintDialog) -> None:
    printed, saved = heard(dialog.print_asked), heard(dialog.save_asked)
    click(dialog, "Print…")
    click(dialog, "Save as PDF…")
    assert (len(printed), len(saved)) == (1, 1)


@pytest.mark.parametrize("by", ["Escape", "Close"])
def test_it_is_left_without_anything_being_printed(dialog: PrintDialog, by: str) -> None:
    printed, saved = heard(dialog.print_asked), heard(dialog.save_asked)
    finished = heard(dialog.finished)
    if by == "Escape":
        press(dialog, Qt.Key.Key_Escape)
    else:
        click(dialog, by)
    assert (finished, printed, saved) == ([0], [], [])


def test_enter_presses_the_button_that_has_the_keys_and_no_other(dialog: PrintDialog) -> None:
    printed, pressed = heard(dialog.print_asked), []
    for each in dialog.findChildren(QPushButton):
        each.clicked.connect(lambda _checked, each=each: pressed.append(each.text()))
    find(dialog, QLineEdit, "Your name").setFocus()
    press(dialog, Qt.Key.Key_Return, Qt.Key.Key_Enter)
    assert pressed == []
    buttons(dialog)["Print…"].setFocus()
    press(dialog, Qt.Key.Key_Return)
    assert len(printed) == 1


def test_everything_is_reached_by_tab(dialog: PrintDialog) -> None:
    reached = set()
    for _press in range(20):
        press(dialog, Qt.Key.Key_Tab)
        focused = dialog.focusWidget()
        reached.add(focused.accessibleName() or getattr(focused, "text", str)())
    assert reached >= {
        "Page 1 of 2, Gentle start",
        "Next",
        "Full width",
        "Layout: One page",
        "Your name",
        "First day",
        "What is in it: Pain",
        "What is in it: Your notes",
        "Print…",
        "Save as PDF…",
        "Close",
    }


def test_page_down_turns_the_page_from_wherever_the_keys_go(dialog: PrintDialog) -> None:
    for kind, name in ((QLineEdit, "Your name"), (DateField, "First day")):
        find(dialog, kind, name).setFocus()
        press(dialog, Qt.Key.Key_PageDown)
        assert "Page 2 of 2" in texts(dialog)
        press(dialog, Qt.Key.Key_PageUp)
        assert "Page 1 of 2" in texts(dialog)


def test_what_cannot_be_printed_is_said_and_cannot_be_asked_for(dialog: PrintDialog) -> None:
    dialog.refuse("The last day cannot be before the first one.")
    ways = ("Print…", "Save as PDF…")
    assert find(dialog, QWidget, "The last day cannot be before the first one.").isVisible()
    assert not any(buttons(dialog)[way].isEnabled() for way in ways)
    dialog.present("Gentle start", QSizeF(595, 842), [lambda _painter: None])
    assert all(buttons(dialog)[way].isEnabled() for way in ways)


def test_where_a_file_is_the_way_out_the_keys_are_there(dialog: PrintDialog) -> None:
    dialog.offer_file("No printer is set up.")
    assert dialog.focusWidget() is buttons(dialog)["Save as PDF…"]
    assert find(dialog, QWidget, "No printer is set up.").isVisible()


@pytest.mark.parametrize(("width", "folders"), [(640, 1), (800, 20), (1280, 20)])
@pytest.mark.parametrize("percent", [100, 200])
def test_pages_and_choices_have_room_beside_each_other(
    dialog: PrintDialog, window: QWidget, width: int, folders: int, percent: int
) -> None:
    window.setStyleSheet(Style(text_percent=percent).sheet)
    dialog.tell("Saved: " + "a-long-folder/" * folders + "gentle-start.pdf")
    dialog.resize(width, width * 3 // 4)
    settled(dialog)
    assert clipped(dialog) == []
    assert only(dialog, PrintedPage).height() > 100


@pytest.mark.parametrize("name", THEMES)
def test_it_has_the_look_of_the_window(dialog: PrintDialog, window: QWidget, name: str) -> None:
    theme = THEMES[name]
    window.setStyleSheet(Style(theme).sheet)
    QCoreApplication.processEvents()
    picture = dialog.grab().toImage()
    assert picture.pixelColor(2, 2).name().upper() == theme.background


def test_it_is_no_larger_than_the_window_at_first(window: QWidget) -> None:
    window.resize(800, 600)
    made = PrintDialog(window, "Print the routine", QUESTIONS)
    assert (made.width(), made.height()) == (800, 600)
