"""The window for a mistake of ours."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from backcoach.ui.crash_window import CrashWindow

DETAILS = "BackCoach 1\n\nValueError\n  backcoach/a.py, line 1, in b"


@pytest.fixture
def window(qtbot: QtBot) -> CrashWindow:
    """The window of a program that can go on."""
    return shown(qtbot)


def shown(qtbot: QtBot, *, can_go_on: bool = True) -> CrashWindow:
    made = CrashWindow(DETAILS, can_go_on=can_go_on)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


Act = Callable[[CrashWindow], object]


def press(key: Qt.Key, where: str) -> Act:
    def act(window: CrashWindow) -> None:
        focused = getattr(window, where)
        focused.setFocus()
        QTest.keyClick(focused, key)

    return act


@pytest.mark.parametrize(
    "act",
    [
        lambda window: QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return),
        lambda window: QTest.keyClick(window.focusWidget(), Qt.Key.Key_Enter),
        press(Qt.Key.Key_Return, "details"),
        press(Qt.Key.Key_Escape, "details"),
        press(Qt.Key.Key_Escape, "quit"),
        press(Qt.Key.Key_Space, "go_on"),
        lambda window: window.go_on.click(),
        lambda window: window.close(),
    ],
)
def test_enter_and_escape_go_on(window: CrashWindow, qtbot: QtBot, act: Act) -> None:
    assert window.focusWidget() is window.go_on
    with qtbot.assertNotEmitted(window.quit_asked):
        act(window)
    assert not window.isVisible()


@pytest.mark.parametrize(
    "act", [lambda window: window.quit.click(), press(Qt.Key.Key_Space, "quit")]
)
def test_the_program_is_closed_by_its_button(window: CrashWindow, qtbot: QtBot, act: Act) -> None:
    with qtbot.waitSignal(window.quit_asked):
        act(window)
    assert not window.isVisible()


def test_a_program_that_cannot_go_on_offers_only_to_close(qtbot: QtBot) -> None:
    window = shown(qtbot, can_go_on=False)
    assert not window.go_on.isVisible()
    assert "cannot go on" in window.words.text()
    with qtbot.waitSignal(window.quit_asked):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)


def test_the_details_are_copied_as_they_are_and_that_is_said(
    window: CrashWindow, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(window.copied) as copied:
        window.copy.click()
    assert copied.args == [DETAILS]
    assert window.copy.text() == "Copied"
    assert window.isVisible()


def test_nobody_can_write_into_the_details_or_is_caught_in_them(window: CrashWindow) -> None:
    window.details.setFocus()
    QTest.keyClicks(window.details, "abc")
    assert window.details.toPlainText() == DETAILS
    QTest.keyClick(window.details, Qt.Key.Key_Tab)
    assert window.focusWidget() is window.copy


def test_a_folder_that_cannot_be_opened_is_said(window: CrashWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.folder_asked):
        window.folder.click()
    assert not window.place.isVisible()
    window.show_place("/home/me/logs")
    assert window.place.isVisible()
    assert window.place.text() == "/home/me/logs"


@pytest.mark.parametrize("points", [10, 26])
def test_words_are_whole_and_details_can_be_read_in_any_size_of_type(
    qtbot: QtBot, qapp: QApplication, points: int
) -> None:
    before, font = qapp.font(), qapp.font()
    font.setPointSize(points)
    qapp.setFont(font)
    window = shown(qtbot)
    window.show_place("/home/me/logs")
    qapp.processEvents()
    words: list[QWidget] = [window.heading, window.words, window.place]
    room = [each.height() - each.heightForWidth(each.width()) for each in words]
    buttons = window.findChildren(QPushButton)
    wide = [each.width() - each.sizeHint().width() for each in buttons]
    qapp.setFont(before)
    assert min(room + wide) >= 0
    assert window.details.height() > 6 * window.fontMetrics().lineSpacing()
    assert window.size().boundedTo(window.screen().availableSize()) == window.size()
