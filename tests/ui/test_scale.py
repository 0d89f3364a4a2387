"""A rating of 0 to 10: one or none is chosen, with mouse or keys."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QPushButton
from pytestqt.qtbot import QtBot

from backcoach.ui.style import Style
from backcoach.ui.widgets.scale import WORST, Scale
from tests.helpers.clipping import clipped
from tests.helpers.pages import buttons, click, heard, press, settled, show
from tests.helpers.widgets import find

ALL = [str(number) for number in range(WORST + 1)]


@pytest.fixture
def scale(qtbot: QtBot) -> Scale:
    made = Scale()
    show(qtbot, made, QSize(600, 120))
    made.setFocus()
    return made


def chosen(scale: Scale) -> list[str]:
    """Return the numbers that look chosen."""
    return [text for text, made in buttons(scale).items() if made.isChecked()]


def focused(scale: Scale) -> str:
    widget = scale.focusWidget()
    assert isinstance(widget, QAbstractButton)
    return widget.text()


def test_it_asks_for_0_to_10_and_nothing_is_chosen_beforehand(scale: Scale) -> None:
    assert list(buttons(scale)) == ALL
    assert (chosen(scale), scale.score) == ([], None)


def test_each_number_can_be_chosen_and_only_one_at_a_time(scale: Scale) -> None:
    changed = heard(scale.changed)
    for text in ALL:
        click(scale, text)
        assert (chosen(scale), scale.score) == ([text], int(text))
    assert changed == list(range(WORST + 1))


def test_a_second_press_takes_it_back(scale: Scale) -> None:
    changed = heard(scale.changed)
    click(scale, "7")
    click(scale, "7")
    assert (chosen(scale), scale.score, changed) == ([], None, [7, None])


def test_it_can_be_set_and_cleared_from_elsewhere(scale: Scale) -> None:
    for number in (3, None, 0):
        scale.choose(number)
        assert scale.score == number
        assert chosen(scale) == ([] if number is None else [str(number)])


def test_the_arrow_keys_go_from_number_to_number_and_no_further(scale: Scale) -> None:
    way = [focused(scale)]
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Right, *[Qt.Key.Key_Right] * 12, Qt.Key.Key_Left):
        press(scale, key)
        way.append(focused(scale))
    assert way == ["0", "0", "1", *ALL[2:], "10", "10", "10", "9"]
    assert scale.score is None


def test_space_and_enter_choose_the_number_with_the_focus(scale: Scale) -> None:
    press(scale, Qt.Key.Key_Right, Qt.Key.Key_Space)
    assert scale.score == 1
    press(scale, Qt.Key.Key_Right, Qt.Key.Key_Return)
    assert scale.score == 2


def test_a_screen_reader_says_what_a_number_is_of(scale: Scale) -> None:
    for text in ALL:
        assert find(scale, QPushButton, f"{text} of 10").text() == text


@pytest.mark.parametrize("width", [220, 340, 700])
@pytest.mark.parametrize("percent", [80, 100, 200])
def test_it_fits_into_a_narrow_column(qtbot: QtBot, width: int, percent: int) -> None:
    made = Scale()
    show(qtbot, made, QSize(width, 10), Style(text_percent=percent))
    made.resize(width, made.heightForWidth(width))
    assert clipped(settled(made)) == []
