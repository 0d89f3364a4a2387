"""Before a session: one press begins it, with or without an answer."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from backcoach.theme import THEMES
from backcoach.ui.pages.before import BeforePage
from backcoach.ui.style import Style
from backcoach.ui.widgets.figure_view import FigureView
from tests.helpers.clipping import clipped
from tests.helpers.figures import SCENES
from tests.helpers.pages import SMALL, USUAL, click, heard, only, press, settled, show, texts
from tests.helpers.widgets import colours


@pytest.fixture
def page(qtbot: QtBot) -> BeforePage:
    return shown(qtbot)


def shown(qtbot: QtBot, size: QSize = USUAL, style: Style | None = None) -> BeforePage:
    made = BeforePage()
    present(made)
    show(qtbot, made, size, style)
    return made


CHANGES = (
    "Cat-cow is left out because of knee trouble. Pelvic tilt is done instead.",
    "Wall plank is left out because of high blood pressure, heart disease or hernia.",
)


def present(page: BeforePage, changes: Sequence[str] = ()) -> None:
    line, needs = "About 12 minutes · 8 exercises", "Needs: mat, wall."
    page.present("Gentle start", line, needs, SCENES["glute-bridge"], changes)


@pytest.mark.parametrize("begin", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
@pytest.mark.parametrize(
    ("keys", "score"), [((), None), ((Qt.Key.Key_7,), 7), ((Qt.Key.Key_7, Qt.Key.Key_0), 0)]
)
def test_enter_and_space_begin_with_the_digit_that_was_pressed(
    page: BeforePage, keys: tuple[Qt.Key, ...], score: int | None, begin: Qt.Key
) -> None:
    begun = heard(page.begun)
    press(page, *keys, begin)
    assert begun == [score]


def test_ten_is_chosen_by_its_button_and_enter_begins_then(page: BeforePage) -> None:
    begun = heard(page.begun)
    click(page, "10")
    press(page, Qt.Key.Key_Return)
    assert begun == [10]


def test_ten_is_reached_by_the_arrow_keys(page: BeforePage) -> None:
    begun = heard(page.begun)
    press(page, Qt.Key.Key_Backtab, Qt.Key.Key_Space, Qt.Key.Key_Space)
    assert begun == [10]


def test_a_digit_with_ctrl_is_no_answer(page: BeforePage) -> None:
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_7, Qt.KeyboardModifier.ControlModifier)
    assert page.scale.score is None


def test_it_asks_anew_each_time(page: BeforePage) -> None:
    press(page, Qt.Key.Key_4)
    present(page)
    assert page.scale.score is None


def test_escape_and_not_now_leave(page: BeforePage) -> None:
    left, begun = heard(page.left), heard(page.begun)
    press(page, Qt.Key.Key_Escape)
    click(page, "Not now")
    assert (len(left), begun) == (2, [])


def test_what_is_needed_and_when_to_stop_is_in_sight(page: BeforePage) -> None:
    for said in ("Gentle start", "Needs: mat, wall.", "Stop if it is sharp, shooting, or tingles."):
        assert said in texts(page)
    page.present("March", "about 3 minutes", "")
    assert "" not in texts(page)


def test_what_is_left_out_is_told_and_nothing_where_nothing_is(page: BeforePage) -> None:
    present(page, CHANGES)
    settled(page)
    assert set(CHANGES) <= set(texts(page))
    present(page)
    assert not set(CHANGES) & set(texts(page))


@pytest.mark.parametrize(("percent", "is_seen"), [(100, True), (200, False)])
def test_the_figure_is_there_where_it_has_room(qtbot: QtBot, percent: int, is_seen: bool) -> None:
    page = shown(qtbot, SMALL, Style(text_percent=percent))
    assert only(page, FigureView).isVisible() is is_seen


def test_without_a_scene_its_place_is_empty(page: BeforePage) -> None:
    figure = only(page, FigureView)
    assert len(colours(figure, figure.rect())) > 10
    page.present("March", "about 3 minutes", "")
    assert len(colours(figure, figure.rect())) == 1


@pytest.mark.parametrize("size", [USUAL, SMALL], ids=str)
@pytest.mark.parametrize("percent", [80, 100, 200])
def test_nothing_is_cut_off(qtbot: QtBot, size: QSize, percent: int) -> None:
    page = shown(qtbot, size, Style(THEMES["high-contrast-light"], percent))
    assert clipped(settled(page)) == []
    present(page, CHANGES)
    assert clipped(settled(page)) == []
