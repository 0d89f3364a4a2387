"""What was done besides the exercises is told with the keys alone, and nothing has to be typed."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QSlider
from pytestqt.qtbot import QtBot

from backcoach.diary.activity import Talk
from backcoach.storage.shelf import shipped
from backcoach.ui.pages.log_panel import LogPanel
from backcoach.ui.pages.today import TodayPage
from backcoach.ui.style import Style
from tests.helpers.activities import ACTIVITIES
from tests.helpers.clipping import clipped
from tests.helpers.pages import (
    SIDEBAR,
    USUAL,
    buttons,
    click,
    heard,
    only,
    press,
    settled,
    show,
    texts,
)
from tests.helpers.widgets import turn_wheel

SIZE = QSize(1000, 900)
K = Qt.Key


@pytest.fixture
def panel(qtbot: QtBot) -> LogPanel:
    return shown(qtbot)


def shown(qtbot: QtBot, size: QSize = SIZE, percent: int = 100) -> LogPanel:
    made = LogPanel(tuple(reversed(ACTIVITIES)))
    show(qtbot, made, size, Style(text_percent=percent))
    made.setFocus()
    return made


def test_activities_are_grouped_and_in_the_order_of_their_names(panel: LogPanel) -> None:
    headings = [text for text in texts(panel) if text in ("Active", "Mind and body", "Everyday")]
    assert headings == ["Active", "Mind and body", "Everyday"]
    named = [made.accessibleName() for made in buttons(panel).values()][:4]
    assert named == [
        *("Active: Hiking", "Active: Walking"),
        *("Mind and body: Tai chi at home", "Everyday: Gardening"),
    ]


def test_a_group_without_activities_is_left_out(qtbot: QtBot) -> None:
    panel = LogPanel([each for each in ACTIVITIES if each.id == "walking"])
    show(qtbot, panel, SIZE)
    assert "Active" in texts(panel)
    assert {"Mind and body", "Everyday"}.isdisjoint(texts(panel))


def test_keys_alone_are_enough(panel: LogPanel) -> None:
    given = heard(panel.given)
    press(panel, K.Key_Right, K.Key_Down, K.Key_Space)
    press(panel, *[K.Key_Tab] * 6, K.Key_PageUp, K.Key_Right)
    press(panel, K.Key_Tab, K.Key_Right, K.Key_Right)
    press(panel, K.Key_Tab, K.Key_Return)
    assert given == [("tai-chi", 26, Talk.TALK)]


def test_which_activity_it_was_has_to_be_said_and_nothing_else(panel: LogPanel) -> None:
    given = heard(panel.given)
    click(panel, "Save")
    assert given == []
    click(panel, "Gardening")
    click(panel, "Walking")
    click(panel, "Save")
    assert given == [("walking", 20, None)]


def test_the_note_is_that_of_the_activity_that_is_chosen(panel: LogPanel) -> None:
    assert not any(text.startswith("A note") for text in texts(panel))
    click(panel, "Gardening")
    click(panel, "Walking")
    assert [text for text in texts(panel) if text.startswith("A note")] == ["A note on walking."]


def test_it_opens_with_the_focus_on_the_first_activity_and_keeps_it(qtbot: QtBot) -> None:
    page = TodayPage()
    show(qtbot, page, USUAL - SIDEBAR)
    page.panels.open(LogPanel(ACTIVITIES))
    first = buttons(settled(page))["Hiking"]
    assert first.hasFocus()
    click(page, "Hiking")
    assert first.hasFocus()


def test_advice_moves_nothing_however_long_it_is(qtbot: QtBot) -> None:
    wordy = [replace(each, note=f"{each.note} {'Go easy. ' * 30}") for each in ACTIVITIES[:1]]
    panel = LogPanel([*wordy, *ACTIVITIES[1:]])
    show(qtbot, panel, SIZE)
    before = [made.geometry() for made in buttons(panel).values()]
    for each in ACTIVITIES:
        click(panel, each.name)
        assert [made.geometry() for made in buttons(settled(panel)).values()] == before


def test_all_shipped_activities_and_save_are_in_sight_at_once(qtbot: QtBot) -> None:
    page = TodayPage()
    show(qtbot, page, USUAL - SIDEBAR)
    page.panels.open(LogPanel(list(shipped().activities.values())))
    settled(page)
    assert page.verticalScrollBar().maximum() == 0


@pytest.mark.parametrize(("key", "minutes"), [(K.Key_Home, 1), (K.Key_End, 600)])
def test_the_minutes_end_where_an_entry_does(panel: LogPanel, key: Qt.Key, minutes: int) -> None:
    given = heard(panel.given)
    click(panel, "Walking")
    only(panel, QSlider).setFocus()
    press(panel, key)
    click(panel, "Save")
    assert given == [("walking", minutes, None)]


@pytest.mark.parametrize("minutes", [10, 20, 30, 45, 60])
def test_the_usual_minutes_are_one_click_away(panel: LogPanel, minutes: int) -> None:
    given = heard(panel.given)
    click(panel, "Walking")
    click(panel, f"{minutes} min")
    assert only(panel, QSlider).value() == minutes
    assert marked(panel) == [f"{minutes} min"]
    click(panel, "Save")
    assert given == [("walking", minutes, None)]


def test_the_button_of_the_minutes_is_marked_as_long_as_they_are_these(panel: LogPanel) -> None:
    assert marked(panel) == ["20 min"]
    click(panel, "20 min")
    assert marked(panel) == ["20 min"]
    only(panel, QSlider).setFocus()
    press(panel, K.Key_Right)
    assert marked(panel) == []
    press(panel, K.Key_Left)
    assert marked(panel) == ["20 min"]


def marked(panel: LogPanel) -> list[str]:
    return [text for text, made in buttons(panel).items() if "min" in text and made.isChecked()]


def test_the_wheel_changes_no_minutes_in_passing(panel: LogPanel) -> None:
    turn_wheel(only(panel, QSlider))
    assert only(panel, QSlider).value() == 20


@pytest.mark.parametrize(
    ("answer", "talk"),
    [("Could sing", Talk.SING), ("Could talk", Talk.TALK), ("Few words", Talk.FEW)],
)
def test_the_talk_test_can_be_answered_and_left_out_again(
    panel: LogPanel, answer: str, talk: Talk
) -> None:
    given = heard(panel.given)
    assert any(answer.lower() in text.lower() for text in texts(panel)), "it is explained"
    click(panel, "Walking")
    for text in (answer, "Leave it out"):
        click(panel, text)
        click(panel, "Save")
    assert [answered for _id, _minutes, answered in given] == [talk, None]


def test_it_is_left_with_escape_or_a_click(panel: LogPanel) -> None:
    left = heard(panel.left)
    press(panel, K.Key_Escape)
    click(panel, "Cancel")
    assert len(left) == 2


@pytest.mark.parametrize(("width", "percent"), [(1000, 80), (1000, 200), (560, 200)])
def test_nothing_is_cut_off(qtbot: QtBot, width: int, percent: int) -> None:
    panel = shown(qtbot, QSize(width, 2_000), percent)
    click(panel, "Walking")
    assert clipped(settled(panel)) == []
