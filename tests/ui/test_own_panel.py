"""My activities: up to three, named in one's own words, rated or not."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit
from pytestqt.qtbot import QtBot

from backcoach.diary.own_activity import LONGEST_NAME
from backcoach.ui.pages.own_panel import Own, OwnPanel
from backcoach.ui.style import Style
from tests.helpers.clipping import clipped
from tests.helpers.pages import click, heard, press, settled, show, texts
from tests.helpers.widgets import find

K = Qt.Key
LIFT, SIT = Own("a", "lifting the child", 6), Own("b", "sitting at work")
ENDS = "0 is not at all, 10 as well as ever. You can leave it out."


def shown(
    qtbot: QtBot,
    *activities: Own,
    size: QSize = QSize(1000, 800),  # noqa: B008
    style: Style | None = None,
) -> OwnPanel:
    made = OwnPanel(activities)
    show(qtbot, made, size, style)
    made.setFocus()
    return made


def given(panel: OwnPanel) -> tuple[Own, ...]:
    """Return what is given by Save; nothing where it cannot be pressed."""
    told = heard(panel.given)
    click(panel, "Save")
    return tuple(told[0]) if told else ()


def names(panel: OwnPanel) -> list[QLineEdit]:
    return [each for each in panel.findChildren(QLineEdit) if each.isVisible()]


def number(panel: OwnPanel, name: str) -> QAbstractButton:
    """Return the button of a number of an activity: lifting the child: 3 of 10."""
    return find(panel, QAbstractButton, name)


def test_at_first_there_is_one_name_to_be_given_and_nothing_to_rate(qtbot: QtBot) -> None:
    panel = shown(qtbot)
    assert len(names(panel)) == 1
    assert ENDS not in texts(panel)
    assert given(panel) == ()


def test_a_name_brings_its_scale_and_the_next_name_up_to_three(qtbot: QtBot) -> None:
    panel = shown(qtbot)
    for count, name in enumerate(("lifting", "sitting", "driving"), start=1):
        QTest.keyClicks(names(panel)[-1], name)
        assert len(names(panel)) == min(count + 1, 3)
        number(panel, f"{name}: {count} of 10").click()
    assert given(panel) == (Own("", "lifting", 1), Own("", "sitting", 2), Own("", "driving", 3))


def test_what_is_known_is_shown_and_comes_back_unchanged(qtbot: QtBot) -> None:
    assert given(shown(qtbot, LIFT, SIT)) == (LIFT, SIT)


def test_a_rating_is_given_and_taken_back(qtbot: QtBot) -> None:
    panel = shown(qtbot, LIFT, SIT)
    number(panel, "sitting at work: 10 of 10").click()
    number(panel, "lifting the child: 6 of 10").click()
    assert given(panel) == (LIFT._replace(score=None), SIT._replace(score=10))


def test_an_activity_is_renamed_but_not_without_a_name(qtbot: QtBot) -> None:
    panel = shown(qtbot, LIFT)
    names(panel)[0].clear()
    assert given(panel) == ()
    QTest.keyClicks(names(panel)[0], " lifting ")
    assert given(panel) == (LIFT._replace(name="lifting"),)


def test_an_activity_is_not_rated_any_more_and_rated_again(qtbot: QtBot) -> None:
    panel = shown(qtbot, LIFT)
    stop = find(panel, QAbstractButton, "Stop rating it: lifting the child")
    stop.click()
    assert given(panel) == (LIFT._replace(is_left=True),)
    assert not number(panel, "lifting the child: 3 of 10").isEnabled()
    stop.click()
    assert given(panel) == (LIFT,)


def test_a_name_is_no_longer_than_is_kept(qtbot: QtBot) -> None:
    panel = shown(qtbot)
    QTest.keyClicks(names(panel)[0], "x" * (LONGEST_NAME + 3))
    assert given(panel) == (Own("", "x" * LONGEST_NAME),)


def test_keys_alone_are_enough(qtbot: QtBot) -> None:
    panel = shown(qtbot)
    told = heard(panel.given)
    QTest.keyClicks(panel.focusWidget(), "sitting 2 hours")
    press(panel, K.Key_Tab, K.Key_7)
    QTest.keyClick(panel.focusWidget(), K.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert told == [(Own("", "sitting 2 hours", 7),)]


def test_a_digit_rates_the_activity_that_has_the_keys(qtbot: QtBot) -> None:
    panel = shown(qtbot, LIFT, SIT)
    number(panel, "sitting at work: 0 of 10").setFocus()
    press(panel, K.Key_9)
    assert given(panel) == (LIFT, SIT._replace(score=9))


@pytest.mark.parametrize(("width", "percent"), [(1000, 80), (1000, 200), (560, 200)])
def test_nothing_is_cut_off(qtbot: QtBot, width: int, percent: int) -> None:
    style = Style(text_percent=percent)
    panel = shown(qtbot, LIFT, SIT, size=QSize(width, 2_400), style=style)
    assert clipped(settled(panel)) == []
