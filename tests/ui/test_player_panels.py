"""What the player asks: each way through it leads to exactly its commands, and none by accident."""

from itertools import product

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from backcoach.core import command, phrases
from backcoach.core.command import Command, StopReason
from backcoach.core.session import Situation
from backcoach.text import ENGLISH
from backcoach.ui.pages.player_keys import KEYS, explain
from backcoach.ui.pages.player_panels import Leaving
from backcoach.ui.widgets.segments import Segments
from backcoach.ui.widgets.stage import Stage
from tests.helpers.pages import buttons, click, only, texts
from tests.helpers.playing import PANELS, Playing, hurt

SORE, RESUME, PAIN = command.Sore(), command.Resume(), command.Stop(StopReason.PAIN)
WAYS: dict[str, list[Command]] = {
    "Carry on": [RESUME],
    "Easier form": [command.Substitute("lean"), RESUME],
    "Skip exercise": [command.SkipExercise(), RESUME],
    "Stop here": [PAIN],
}
ANSWERS = {"No": False, "Leave it out": None}
# How Qt writes a key, and how people do.
WRITTEN = {"Left": "←", "Right": "→", "PgUp": "Page up", "PgDown": "Page down"}


@pytest.fixture
def playing(qtbot: QtBot) -> Playing:
    return Playing(qtbot)


def focused(playing: Playing) -> str:
    """Return the text of the button that has the focus."""
    widget = playing.page.focusWidget()
    assert isinstance(widget, QPushButton)
    return widget.text()


def asks(playing: Playing) -> bool:
    """Tell whether a panel is open."""
    return not buttons(playing.page)["Leave"].isEnabled()


def marked(score: int | None, sharp: bool | None) -> list[Command]:
    """Return what is asked for where it hurts: a score is kept before the kind is known."""
    scored: list[Command] = [] if score is None else [command.Sore(score)]
    return [SORE, *scored, command.Sore(score, sharp)]


@pytest.mark.parametrize("answer", ANSWERS)
def test_each_way_on_from_pain_leads_to_its_commands_and_closes_the_question(
    playing: Playing, answer: str
) -> None:
    for score, (way, commands) in product((None, 0, 5, 6, 10), WAYS.items()):
        playing.begin()
        hurt(playing, score, answer)
        marks = marked(score, ANSWERS[answer])
        assert playing.asked == marks
        click(playing.page, way)
        assert playing.asked == [*marks, *commands]
        assert not asks(playing)


@pytest.mark.parametrize("score", [None, 0, 10])
def test_sharp_pain_leads_to_the_stop_rules_and_ending_is_one_press_away(
    playing: Playing, score: int | None
) -> None:
    hurt(playing, score, "Yes")
    rules = [line.removeprefix("· ") for line in phrases.care(ENGLISH) if line]
    assert [line for line in rules if line not in texts(playing.page)] == []
    assert focused(playing) == "End here"
    playing.press("Return")
    assert playing.asked == [*marked(score, True), PAIN]


def test_going_on_in_spite_of_the_stop_rules_takes_two_presses_at_two_places(
    playing: Playing,
) -> None:
    hurt(playing, None, "Yes")
    assert "Yes, go on" not in buttons(playing.page)
    click(playing.page, "Go on anyway")
    assert playing.asked == [SORE, command.Sore(None, True)]
    assert focused(playing) == "End here"
    click(playing.page, "Go on anyway")
    assert not buttons(playing.page)["Go on anyway"].isEnabled()
    click(playing.page, "Yes, go on")
    assert playing.asked == [SORE, command.Sore(None, True), RESUME]


def test_the_next_time_it_takes_two_presses_again(playing: Playing) -> None:
    for _ in range(2):
        hurt(playing, None, "Yes")
        assert "Yes, go on" not in buttons(playing.page)
        click(playing.page, "Go on anyway")
        click(playing.page, "Yes, go on")


def test_enter_that_is_held_down_does_not_answer_what_is_asked_next(playing: Playing) -> None:
    hurt(playing, None, "Yes")
    buttons(playing.page)["Go on anyway"].setFocus()
    playing.press("Return")
    plain = Qt.KeyboardModifier.NoModifier
    held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, plain, "\r", autorep=True)
    QCoreApplication.sendEvent(playing.page.focusWidget(), held)
    assert playing.asked == [SORE, command.Sore(None, True)]


def test_nothing_but_an_answer_leaves_the_stop_rules(playing: Playing) -> None:
    hurt(playing, None, "Yes")
    playing.press("Esc", "Esc")
    playing.page.ask_to_leave()
    assert "Please stop here" in texts(playing.page)
    assert playing.asked == [SORE, command.Sore(None, True)]
    assert (playing.left, playing.stayed) == ([], [])


@pytest.mark.parametrize(
    ("score", "kept"), [(None, []), (0, [command.Sore(0)]), (8, [command.Sore(8)])]
)
def test_escape_keeps_the_score_and_stays_paused(
    playing: Playing, score: int | None, kept: list[Command]
) -> None:
    playing.press("S")
    if score is not None:
        click(playing.page, str(score))
    playing.press("Esc")
    assert playing.asked == [SORE, *kept]
    assert playing.session.situation is Situation.PAUSED
    assert (asks(playing), focused(playing)) == (False, "Go on")


def test_a_score_is_kept_as_soon_as_it_is_given_and_the_last_one_holds(playing: Playing) -> None:
    playing.press("S", "3")
    assert playing.asked == [SORE, command.Sore(3)]
    playing.press("3")
    click(playing.page, "8")
    scores = [SORE, command.Sore(3), command.Sore(8)]
    assert playing.asked == scores
    click(playing.page, "8")
    assert buttons(playing.page)["8"].isChecked()
    assert playing.asked == scores
    click(playing.page, "No")
    assert playing.asked == [*scores, command.Sore(8, sharp=False)]


def test_closing_the_window_keeps_the_score_too(playing: Playing) -> None:
    playing.press("S")
    click(playing.page, "4")
    playing.page.ask_to_leave()
    assert playing.asked == [SORE, command.Sore(4)]
    assert "Leave the session?" in texts(playing.page)


def test_escape_from_the_ways_on_keeps_what_was_answered_and_stays_paused(
    playing: Playing,
) -> None:
    hurt(playing, 4, "No")
    playing.press("Esc")
    assert playing.asked == marked(4, sharp=False)
    assert playing.session.situation is Situation.PAUSED
    assert not asks(playing)


def test_the_score_is_asked_anew_each_time(playing: Playing) -> None:
    hurt(playing, 4, "No")
    click(playing.page, "Carry on")
    hurt(playing, None, "No")
    assert playing.asked[4:] == [SORE, command.Sore(None, sharp=False)]


def test_the_score_can_be_given_with_the_keyboard_alone(playing: Playing) -> None:
    playing.press("S", "Space", "2", "Tab")
    while focused(playing) != "No":
        playing.press("Tab")
    playing.press("Return")
    assert playing.asked == marked(2, sharp=False)


@pytest.mark.parametrize(("score", "first"), [(5, "Carry on"), (6, "Skip exercise")])
def test_with_much_pain_leaving_the_exercise_comes_first(
    playing: Playing, score: int, first: str
) -> None:
    hurt(playing, score, "No")
    kinds = {text: made.property("kind") for text, made in buttons(playing.page).items()}
    assert focused(playing) == first
    assert [text for text in WAYS if kinds[text] == "primary"] == [first]


def test_an_easier_form_is_offered_only_where_there_is_one(playing: Playing) -> None:
    playing.send(command.Jump(2))
    hurt(playing, 3, "No")
    assert set(buttons(playing.page)) & set(WAYS) == set(WAYS) - {"Easier form"}


def test_pain_in_the_last_exercise_can_end_it(playing: Playing) -> None:
    playing.begin(Situation.FREE)
    hurt(playing, 7, "No")
    click(playing.page, "Skip exercise")
    assert playing.asked == [*marked(7, sharp=False), command.SkipExercise()]
    assert playing.session.situation is Situation.OVER


def test_whoever_goes_on_after_pain_does_not_want_to_leave(playing: Playing) -> None:
    hurt(playing, None, "Yes")
    playing.page.ask_to_leave()
    click(playing.page, "Go on anyway")
    click(playing.page, "Yes, go on")
    assert len(playing.stayed) == 1


@pytest.mark.parametrize(
    ("text", "left"), [("End here", [Leaving.KEEP]), ("Go on later", [Leaving.LATER])]
)
def test_leaving_tells_how(playing: Playing, text: str, left: list[Leaving]) -> None:
    playing.press("Esc")
    click(playing.page, text)
    assert (playing.asked, playing.left, playing.stayed) == ([command.Pause()], left, [])


def test_carrying_on_goes_on(playing: Playing) -> None:
    playing.press("Esc", "Return")
    assert playing.asked == [command.Pause(), RESUME]
    assert (playing.left, len(playing.stayed), asks(playing)) == ([], 1, False)


def test_escape_closes_what_is_open_then_leaves_full_screen_then_asks(playing: Playing) -> None:
    playing.page.showFullScreen()
    playing.press("?", "Esc")
    assert (asks(playing), playing.window_asked) == (False, [])
    playing.press("Esc")
    assert (asks(playing), len(playing.window_asked)) == (False, 1)
    playing.page.showNormal()
    playing.press("Esc")
    assert "Leave the session?" in texts(playing.page)
    playing.press("Esc")
    assert (asks(playing), len(playing.stayed)) == (False, 2)
    assert playing.session.situation is Situation.PAUSED


def test_all_keys_are_told(playing: Playing) -> None:
    playing.press("F1")
    for key in KEYS:
        assert {key.label, explain(key.intent)} <= set(texts(playing.page))
        told = f"{key.label} {explain(key.intent)}"
        for each in key.keys:
            *held, pressed = each.split("+") if len(each) > 1 else [each]
            assert " ".join([*held, WRITTEN.get(pressed, pressed)]) in told
    click(playing.page, "Close")
    assert (asks(playing), playing.asked) == (False, [])


@pytest.mark.parametrize("panel", PANELS)
def test_while_something_is_asked_no_key_reaches_the_session(playing: Playing, panel: str) -> None:
    PANELS[panel](playing)
    before = list(playing.asked)
    playing.press(*(each for key in KEYS for each in key.keys if each not in ("Space", "Esc")))
    assert playing.asked == before


@pytest.mark.parametrize(
    ("panel", "commands"),
    [("kind", []), ("choices", [RESUME]), ("care", [PAIN]), ("leave", [RESUME]), ("keys", [])],
)
def test_while_something_is_asked_space_presses_what_has_the_focus(
    playing: Playing, panel: str, commands: list[Command]
) -> None:
    PANELS[panel](playing)
    before = len(playing.asked)
    playing.press("Space")
    assert playing.asked[before:] == commands


@pytest.mark.parametrize("panel", PANELS)
def test_while_something_is_asked_only_the_answers_can_be_pressed(
    playing: Playing, panel: str
) -> None:
    always = ("Back", "Next", "Skip", "This hurts", "Leave", "Keys")
    PANELS[panel](playing)
    shown = buttons(playing.page)
    assert [text for text in always if text in shown and shown[text].isEnabled()] == []


@pytest.mark.parametrize("panel", PANELS)
def test_while_something_is_asked_a_click_beside_it_does_nothing(
    playing: Playing, panel: str
) -> None:
    PANELS[panel](playing)
    before = list(playing.asked)
    for part in (only(playing.page, Stage), only(playing.page, Segments)):
        if part.isVisible():
            playing.click(part)
    assert playing.asked == before
    assert asks(playing)
