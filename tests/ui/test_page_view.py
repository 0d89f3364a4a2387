"""Pages that are turned and looked at closely: by keys, buttons and wheel."""

from collections import Counter

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QPointF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from backcoach.theme import DARK, LIGHT, Theme
from backcoach.ui.style import Style
from backcoach.ui.widgets.basics import stack
from backcoach.ui.widgets.page_bar import PageBar
from backcoach.ui.widgets.page_view import NOTCH, PageView
from backcoach.ui.widgets.printed_page import PrintedPage
from tests.helpers.pages import buttons, click, only, press, settled, show, texts
from tests.helpers.painting import ink
from tests.helpers.speaking import Heard, Role, heard_in
from tests.helpers.widgets import turn_wheel

A4 = QSizeF(595, 842)
TONES = ("#112233", "#445566", "#778899")


class Turner(QWidget):
    """A view of pages with its bar below it."""

    def __init__(self) -> None:
        super().__init__()
        self.view = PageView()
        stack(QVBoxLayout(self), (self.view, PageBar(self.view)))


class Paper:
    """Pages each of which has a band of its own tone at the top; counts how often it is painted."""

    def __init__(self) -> None:
        self.painted: Counter[int] = Counter()

    def page(self, painter: QPainter, number: int) -> None:
        self.painted[number] += 1
        painter.fillRect(100, 100, 300, 50, QColor(TONES[number]))

    def present(self, turner: Turner, count: int = 3, title: str = "Gentle start") -> None:
        pages = [lambda painter, n=n: self.page(painter, n) for n in range(count)]
        turner.view.present(title, A4, pages)


@pytest.fixture
def paper() -> Paper:
    return Paper()


@pytest.fixture
def turner(qtbot: QtBot, paper: Paper) -> Turner:
    made = Turner()
    paper.present(made)
    show(qtbot, made, QSize(600, 700))
    made.view.setFocus()
    settled(made)
    return made


def number(turner: Turner) -> int:
    """Return which page is shown, and see to it that all that is shown agrees."""
    view, page = turner.view, only(turner, PrintedPage)
    settled(turner)
    assert page.accessibleName() == f"Page {view.number} of {view.count}, Gentle start"
    assert f"Page {view.number} of {view.count}" in texts(turner)
    assert ink(page, TONES[view.number - 1]) > 200
    return view.number


def wheel(view: PageView, turned: int) -> None:
    """Turn the wheel, so many eighths of a degree; negative is towards oneself."""
    window = view.window()
    at = QPointF(view.mapTo(window, view.rect().center()))
    QTest.wheelEvent(window.windowHandle(), at, QPoint(0, turned))


def test_keys_turn_the_pages_and_stop_at_both_ends(turner: Turner) -> None:
    key = Qt.Key
    steps = (
        (key.Key_Left, 1),
        (key.Key_Right, 2),
        (key.Key_Down, 3),
        (key.Key_PageDown, 3),
        (key.Key_PageUp, 2),
        (key.Key_Up, 1),
        (key.Key_PageUp, 1),
        (key.Key_End, 3),
        (key.Key_Home, 1),
        (key.Key_PageDown, 2),
    )
    for pressed, expected in steps:
        press(turner, pressed)
        assert number(turner) == expected, pressed


def test_buttons_turn_the_pages_and_rest_at_the_ends(turner: Turner) -> None:
    assert not buttons(turner)["Previous"].isEnabled()
    click(turner, "Next")
    assert number(turner) == 2
    assert buttons(turner)["Previous"].isEnabled()
    click(turner, "Next")
    assert number(turner) == 3
    assert not buttons(turner)["Next"].isEnabled()
    click(turner, "Previous")
    assert number(turner) == 2


def test_a_notch_of_the_wheel_turns_a_page(turner: Turner) -> None:
    turn_wheel(turner.view)
    assert number(turner) == 2
    wheel(turner.view, NOTCH)
    wheel(turner.view, NOTCH)
    assert number(turner) == 1


def test_a_fine_wheel_turns_one_page_in_a_whole_notch(turner: Turner) -> None:
    for _part in range(7):
        wheel(turner.view, -NOTCH // 8)
    assert number(turner) == 1
    wheel(turner.view, -NOTCH // 8)
    assert number(turner) == 2


def test_the_whole_page_fits_in_its_own_proportions(turner: Turner) -> None:
    for size in (QSize(600, 700), QSize(300, 800), QSize(900, 400)):
        turner.resize(size)
        page = only(settled(turner), PrintedPage)
        assert turner.view.viewport().rect().contains(page.geometry())
        assert page.width() / page.height() == pytest.approx(A4.width() / A4.height(), rel=0.01)


def test_it_is_read_as_wide_as_there_is_room_and_scrolls_before_it_turns(
    turner: Turner,
) -> None:
    view, bar = turner.view, turner.view.verticalScrollBar()
    click(turner, "Full width")
    page = only(settled(turner), PrintedPage)
    assert view.viewport().width() - page.width() <= 1
    view.setFocus()
    press(turner, Qt.Key.Key_Down)
    assert (view.number, bar.value() > 0) == (1, True)
    while bar.value() < bar.maximum():
        press(turner, Qt.Key.Key_PageDown)
    press(turner, Qt.Key.Key_PageDown)
    assert (view.number, bar.value()) == (2, 0)
    press(turner, Qt.Key.Key_PageUp)
    assert (view.number, bar.value()) == (1, bar.maximum())
    click(turner, "Whole page")
    assert view.viewport().rect().contains(only(settled(turner), PrintedPage).geometry())


def test_the_wheel_scrolls_a_wide_page_and_then_turns_it(turner: Turner) -> None:
    view, bar = turner.view, turner.view.verticalScrollBar()
    view.zoom(wide=True)
    settled(turner)
    turn_wheel(view)
    assert (view.number, bar.value() > 0) == (1, True)
    bar.setValue(bar.maximum())
    turn_wheel(view)
    assert (view.number, bar.value()) == (2, 0)


def test_keys_look_closely_and_back(turner: Turner) -> None:
    key = Qt.Key
    steps = ((key.Key_Z, True), (key.Key_Z, False), (key.Key_Plus, True), (key.Key_Minus, False))
    for pressed, is_wide in steps:
        press(turner, pressed)
        assert turner.view.is_wide == is_wide, pressed


def test_the_keys_hold_wherever_the_focus_is_and_letters_can_still_be_typed(
    qtbot: QtBot, paper: Paper
) -> None:
    window, turner, field = QWidget(), Turner(), QLineEdit()
    row = QHBoxLayout(window)
    row.addWidget(turner)
    row.addWidget(field)
    paper.present(turner)
    show(qtbot, window)
    field.setFocus()
    press(window, Qt.Key.Key_PageDown)
    QTest.keyClicks(field, "Zoe+")
    assert (turner.view.number, turner.view.is_wide, field.text()) == (2, False, "Zoe+")


def test_a_page_is_painted_once_for_each_size(turner: Turner, paper: Paper) -> None:
    only(turner, PrintedPage).update()
    turner.hide()
    turner.show()
    settled(turner).grab()
    assert paper.painted == {0: 1}
    click(turner, "Next")
    settled(turner).grab()
    assert paper.painted == {0: 1, 1: 1}
    click(turner, "Full width")
    settled(turner).grab()
    assert paper.painted == {0: 1, 1: 2}


def test_it_is_as_sharp_as_the_screen(turner: Turner) -> None:
    page = only(turner, PrintedPage)
    assert page.pixmap().size() == page.size() * page.devicePixelRatioF()


def test_other_pages_keep_the_place_where_there_is_one(turner: Turner, paper: Paper) -> None:
    press(turner, Qt.Key.Key_End)
    paper.present(turner, 3)
    assert number(turner) == 3
    paper.present(turner, 1)
    assert number(turner) == 1
    assert not any(buttons(turner)[name].isEnabled() for name in ("Previous", "Next"))


def test_a_screen_reader_meets_a_picture_with_its_place_and_title(turner: Turner) -> None:
    press(turner, Qt.Key.Key_Right)
    assert Heard(Role.Graphic, "Page 2 of 3, Gentle start") in heard_in(turner)


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_paper_is_white_and_has_an_edge_that_shows_the_focus(turner: Turner, theme: Theme) -> None:
    turner.setStyleSheet(Style(theme).sheet)
    page = only(settled(turner), PrintedPage)
    picture = page.grab().toImage()
    assert picture.pixelColor(8, 8).name() == "#ffffff"
    assert picture.pixelColor(1, 40).name().upper() == theme.ink
    page.clearFocus()
    QCoreApplication.processEvents()
    assert page.grab().toImage().pixelColor(0, 40).name().upper() == theme.track
