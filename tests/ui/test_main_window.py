"""The window: places, pages, notices, and when it can be seen or closed."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from backcoach.theme import DARK, HIGH_CONTRAST_LIGHT
from backcoach.ui.main_window import LEAST, USUAL, MainWindow, Place
from backcoach.ui.style import Style
from backcoach.ui.widgets.painted import Painted
from tests.helpers.pages import buttons, click, heard, settled, texts

PLACES = (
    Place("today", "Today", "Ctrl+1"),
    Place("history", "History", "Ctrl+2"),
    Place("settings", "Settings", "Ctrl+3"),
)
NAMES = [place.name for place in PLACES]
LOST, FULL = "The network is gone.", "The disk is full."


class Page(QWidget):
    """A page with a word, something to press, and something that paints itself."""

    def __init__(self, word: str) -> None:
        super().__init__()
        self.picture, self.press = Painted(), QPushButton("Press")
        column = QVBoxLayout(self)
        for widget in (QLabel(word), self.press, self.picture):
            column.addWidget(widget)


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    made = MainWindow(PLACES)
    qtbot.addWidget(made)
    made.restyle(Style())
    made.show_page(Page("First"), "today")
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.may_close = lambda: True


def shown(window: MainWindow) -> Page:
    """Return the page that is shown."""
    assert isinstance(window.page, Page)
    return window.page


def marked(window: MainWindow) -> list[str]:
    """Return the places that are marked in the sidebar."""
    return [text for text, made in buttons(window).items() if made.isChecked()]


def test_a_click_on_a_place_asks_for_it(window: MainWindow) -> None:
    asked = heard(window.place_asked)
    for place in reversed(PLACES):
        click(window, place.title)
    assert asked == NAMES[::-1]


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.name)
def test_a_place_has_a_shortcut_wherever_the_focus_is(window: MainWindow, place: Place) -> None:
    asked = heard(window.place_asked)
    number = Qt.Key(ord(place.shortcut[-1]))
    for widget in (window, shown(window).press):
        widget.setFocus()
        QTest.keyClick(widget, number, Qt.KeyboardModifier.ControlModifier)
    assert asked == [place.name] * 2


def test_a_place_can_be_chosen_with_the_keyboard_alone(window: MainWindow) -> None:
    asked = heard(window.place_asked)
    today = buttons(window)["Today"]
    today.setFocus()
    QTest.keyClick(today, Qt.Key.Key_Down)
    focused = window.focusWidget()
    assert focused is buttons(window)["History"]
    QTest.keyClick(focused, Qt.Key.Key_Return)
    assert asked[-1] == "history"


def test_the_place_that_is_shown_is_marked_and_no_other(window: MainWindow) -> None:
    for place in PLACES:
        window.show_page(Page(place.title), place.name)
        assert marked(window) == [place.title]


def test_a_page_that_is_no_place_has_all_the_room_and_no_way_out_by_accident(
    window: MainWindow,
) -> None:
    asked = heard(window.place_asked)
    page = Page("Alone")
    window.show_page(page)
    assert settled(page).width() == window.width()
    QTest.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert asked == []
    assert set(buttons(window)) == {"Press"}


def test_one_page_is_shown_at_a_time_and_can_be_shown_again(window: MainWindow) -> None:
    first, other = shown(window), Page("Other")
    window.show_page(other)
    assert (window.page, first.isVisible(), other.isVisible()) == (other, False, True)
    window.show_page(first, "today")
    assert (window.page, first.isVisible(), other.isVisible()) == (first, True, False)
    assert first.width() < window.width()


@pytest.mark.parametrize("style", [Style(DARK), Style(HIGH_CONTRAST_LIGHT, 150, still=True)])
def test_a_style_reaches_what_is_shown_what_was_and_what_will_be(
    window: MainWindow, style: Style
) -> None:
    first, later = shown(window), Page("Later")
    window.show_page(Page("Second"))
    second = shown(window)
    window.restyle(style)
    window.show_page(later)
    assert [page.picture.look for page in (first, second, later)] == [style] * 3
    assert window.palette() == style.palette


def test_a_notice_is_above_the_page_until_it_is_put_away(window: MainWindow) -> None:
    page = shown(window)
    high = settled(page).height()
    window.notice.tell(LOST)
    bottom = window.notice.mapTo(window, QPoint(0, settled(window.notice).height())).y()
    assert bottom <= page.mapTo(window, QPoint()).y()
    assert page.height() < high
    click(window, "Close")
    assert (settled(page).height(), window.notice.sentences) == (high, ())


def test_notices_are_told_once_and_the_newest_first(window: MainWindow) -> None:
    for sentence in (LOST, FULL, LOST):
        window.notice.tell(sentence)
    assert window.notice.sentences == (LOST, FULL)
    assert f"{FULL}\n{LOST}" in texts(window)
    window.notice.clear()
    window.notice.tell(LOST)
    assert list(window.notice.sentences) == [LOST]


def test_it_stays_open_as_long_as_something_speaks_against_closing(window: MainWindow) -> None:
    answers = [False, True]
    window.may_close = lambda: answers.pop(0)
    assert (window.close(), window.isVisible()) == (False, True)
    assert (window.close(), window.isVisible()) == (True, False)


def test_it_tells_when_it_cannot_be_seen_and_when_it_can_again(window: MainWindow) -> None:
    seen = heard(window.seen)
    window.showMinimized()
    assert seen[-1] is False
    window.showNormal()
    assert seen[-1] is True


def test_it_tells_once_that_its_first_picture_is_there(qtbot: QtBot) -> None:
    window = MainWindow(PLACES)
    qtbot.addWidget(window)
    painted = heard(window.painted)
    with qtbot.waitSignal(window.painted):
        window.show()
    window.hide()
    window.show()
    settled(window)
    assert len(painted) == 1


@pytest.mark.parametrize("state", [Qt.WindowState.WindowNoState, Qt.WindowState.WindowMaximized])
def test_f11_fills_the_screen_and_goes_back_to_what_was(
    window: MainWindow, state: Qt.WindowState
) -> None:
    window.setWindowState(state)
    QTest.keyClick(window, Qt.Key.Key_F11)
    assert window.isFullScreen()
    QTest.keyClick(window, Qt.Key.Key_F11)
    assert window.windowState() == state


def test_it_is_no_larger_than_the_screen_and_can_be_made_small(window: MainWindow) -> None:
    room = window.screen().availableSize()
    assert window.width() <= min(USUAL.width(), room.width())
    assert window.height() <= min(USUAL.height(), room.height())
    window.resize(QSize(10, 10))
    assert (window.size(), window.minimumSize()) == (LEAST, LEAST)
