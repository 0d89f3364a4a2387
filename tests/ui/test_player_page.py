"""The player: each key and button leads to what it is for, and what is not legal does nothing."""

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from backcoach.core import command
from backcoach.core.command import Command
from backcoach.core.compiler import compile_routine
from backcoach.core.preferences import Preferences
from backcoach.core.session import LEGAL, Session, Situation
from backcoach.core.view import look
from backcoach.storage.shelf import shipped
from backcoach.text import ENGLISH
from backcoach.ui.pages.player_keys import KEYS, Intent
from backcoach.ui.widgets.figure_view import FigureView
from backcoach.ui.widgets.fitted_text import FittedText
from backcoach.ui.widgets.segments import Segments
from backcoach.ui.widgets.stage import Stage
from tests.helpers.figures import SCENES
from tests.helpers.pages import SMALL, USUAL, buttons, click, only, settled, texts
from tests.helpers.playing import NAMES, Playing

BUTTONS = {
    "Pause": Intent.PAUSE,
    "Go on": Intent.PAUSE,
    "Back": Intent.BACK,
    "Next": Intent.NEXT,
    "This hurts": Intent.SORE,
    "+15 s": Intent.MORE_TIME,
    "Skip": Intent.SKIP,
}
FOR_THE_SESSION = [
    (key.intent, written)
    for key in KEYS
    for written in key.keys
    if key.intent not in (Intent.LEAVE, Intent.KEYS)
]


@pytest.fixture
def playing(qtbot: QtBot) -> Playing:
    return Playing(qtbot)


def meant(intent: Intent, playing: Playing) -> list[Command]:
    """Return what an intent asks for now: written out here a second time."""
    situation, item = playing.session.situation, playing.session.step.key.item
    paused, last = situation is Situation.PAUSED, item == len(NAMES)
    asked: dict[Intent, list[Command]] = {
        Intent.PAUSE: [command.Resume() if paused else command.Pause()],
        Intent.BACK: [command.Back()],
        Intent.NEXT: [command.Next()],
        Intent.SORE: [command.Sore()],
        Intent.MORE_TIME: [command.MoreTime()],
        Intent.SKIP: [command.SkipExercise()],
        Intent.JUMP_ON: [] if last else [command.Jump(item + 1)],
        Intent.JUMP_BACK: [command.Jump(max(item - 1, 1))],
    }
    return [each for each in asked[intent] if type(each) in LEGAL[situation]]


@pytest.mark.parametrize("situation", Situation)
def test_a_key_asks_for_what_it_is_for_and_where_that_is_not_legal_for_nothing(
    qtbot: QtBot, situation: Situation
) -> None:
    playing = Playing(qtbot)
    expected, asked = {}, {}
    for intent, written in FOR_THE_SESSION:
        playing.begin(situation)
        expected[written] = meant(intent, playing)
        playing.press(written)
        asked[written] = playing.asked
    assert asked == expected
    assert len(asked) == len(FOR_THE_SESSION)


@pytest.mark.parametrize("situation", Situation)
def test_a_button_does_the_same_and_is_disabled_where_it_would_do_nothing(
    qtbot: QtBot, situation: Situation
) -> None:
    playing = Playing(qtbot, situation)
    expected, asked = {}, {}
    for text in [text for text in BUTTONS if text in buttons(playing.page)]:
        playing.begin(situation)
        made = buttons(playing.page)[text]
        expected[text] = meant(BUTTONS[text], playing)
        assert made.isEnabled() == bool(expected[text]), text
        playing.click(made)
        asked[text] = playing.asked
    assert asked == expected


@pytest.mark.parametrize("situation", Situation)
def test_a_button_is_in_sight_even_where_it_is_disabled_but_for_more_time(
    qtbot: QtBot, situation: Situation
) -> None:
    more = {"+15 s"} if command.MoreTime in LEGAL[situation] else set()
    pause = "Go on" if situation is Situation.PAUSED else "Pause"
    shown = set(buttons(Playing(qtbot, situation).page))
    assert shown == {pause, "Back", "Next", "This hurts", "Skip", "Leave", "Keys"} | more


def test_a_key_that_is_held_down_is_pressed_once(playing: Playing) -> None:
    shortcuts = playing.page.findChildren(QShortcut)
    assert len(shortcuts) == sum(len(key.keys) for key in KEYS)
    assert not any(shortcut.autoRepeat() for shortcut in shortcuts)


def test_the_plus_of_the_number_pad_does_as_well(qtbot: QtBot) -> None:
    playing = Playing(qtbot, Situation.READY)
    pad = Qt.KeyboardModifier.KeypadModifier
    QTest.keyClick(playing.page.focusWidget(), Qt.Key.Key_Plus, pad)
    assert playing.asked == [command.MoreTime()]


def test_enter_presses_what_has_the_focus_while_space_always_pauses(playing: Playing) -> None:
    assert playing.page.focusWidget() is buttons(playing.page)["Pause"]
    playing.press("Tab", "Space", "Space", "Return")
    assert playing.asked == [command.Pause(), command.Resume(), command.Next()]


@pytest.mark.parametrize("kind", [FigureView, FittedText, QLabel, Stage])
def test_a_click_anywhere_on_the_stage_pauses_and_goes_on(
    qtbot: QtBot, kind: type[QWidget]
) -> None:
    playing = Playing(qtbot, Situation.READY)
    stage = only(playing.page, Stage)
    shown = [stage, *(part for part in stage.findChildren(QWidget) if part.isVisible())]
    part = next(part for part in shown if isinstance(part, kind))
    for _ in range(2):
        playing.click(part)
    assert playing.asked == [command.Pause(), command.Resume()]


def test_neither_other_buttons_nor_a_click_that_ends_elsewhere_pauses(playing: Playing) -> None:
    stage, left = only(playing.page, Stage), Qt.MouseButton.LeftButton
    QTest.mouseClick(stage, Qt.MouseButton.RightButton)
    QTest.mousePress(stage, left)
    QTest.mouseRelease(stage, left, pos=QPoint(-20, -20))
    assert playing.asked == []


def test_a_click_on_a_segment_leads_to_its_exercise(playing: Playing) -> None:
    segments = only(playing.page, Segments)
    lengths = [segment.length_ms for segment in playing.view.segments]
    for item in (3, 1, 2):
        middle = (sum(lengths[: item - 1]) + lengths[item - 1] / 2) / sum(lengths)
        place = QPoint(round(middle * segments.width()), segments.height() // 2)
        QTest.mouseClick(segments, Qt.MouseButton.LeftButton, pos=place)
        assert playing.asked.pop() == command.Jump(item)
        assert playing.session.step.key.item == item


def test_what_is_under_way_can_be_read(playing: Playing) -> None:
    said = [
        "Every phase", "exercise 1 of 3", "~3:27 left", "Reach", "Set 1 of 2, right side",
        "Deep core", "Reach out", "Rep 2 of 2", "Next: Reach, set 2 of 2, left side",
    ]  # fmt: skip
    assert [text for text in said if text not in texts(playing.page)] == []


def test_at_ones_own_pace_both_how_often_and_what_to_press_is_said(qtbot: QtBot) -> None:
    said = "8 repetitions at your own pace, then go on\nPress → when you are done."
    assert said in texts(Playing(qtbot, Situation.FREE).page)


def test_while_paused_it_says_how_to_go_on_and_not_what_to_do(playing: Playing) -> None:
    playing.press("Space")
    said = texts(playing.page)
    assert ("Space goes on." in said, "Reach out" in said) == (True, False)


def test_another_session_begins_without_what_was_asked_in_the_last_one(playing: Playing) -> None:
    playing.press("?")
    playing.page.begin("Another", ["Only"])
    playing.show()
    assert "Another" in texts(playing.page)
    assert "Close" not in buttons(playing.page)
    assert playing.page.focusWidget() is buttons(playing.page)["Pause"]


def test_before_there_is_a_session_keys_do_nothing(playing: Playing) -> None:
    playing.page.begin("Another", ["Only"])
    playing.press(*(written for _intent, written in FOR_THE_SESSION))
    assert playing.asked == []


@pytest.mark.parametrize("size", [USUAL, SMALL], ids=str)
def test_the_columns_stay_where_they_are_whatever_is_shown(qtbot: QtBot, size: QSize) -> None:
    playing = Playing(qtbot, Situation.READY, size)
    stage = only(playing.page, Stage)
    places = set()
    while playing.session.due_ms is not None:
        settled(playing.page)
        places.add((stage.x(), stage.width(), stage.height()))
        playing.session.advance(playing.session.due_ms)
        playing.show()
    assert len(places) == 1


def test_leaving_is_asked_about_by_key_and_button(playing: Playing) -> None:
    for pressed in (True, False):
        playing.begin()
        playing.press("Esc") if pressed else click(playing.page, "Leave")
        assert "Leave the session?" in texts(playing.page)
        assert playing.asked == [command.Pause()]


def test_at_the_usual_size_how_to_begin_is_read_without_scrolling(playing: Playing) -> None:
    catalogue = shipped()
    gentle = catalogue.routine("gentle-start")
    timeline = compile_routine(gentle, catalogue.exercises, Preferences(), ENGLISH)
    session = Session(timeline, ENGLISH)
    session.handle(command.Start(), 0)
    scrolled = []
    for item in range(1, timeline.item_count + 1):
        session.handle(command.Jump(item), 0)
        name = session.step.exercise
        playing.page.present(look(session, ENGLISH), SCENES[name], None)
        bar = only(settled(playing.page), FittedText).verticalScrollBar()
        scrolled += [name] if bar.maximum() else []
    assert scrolled == []
