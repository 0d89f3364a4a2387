"""The first run: nobody gets to a session past the safety questions."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot

from backcoach.core.exercise import Equipment
from backcoach.theme import THEMES
from backcoach.ui.pages import safety_words
from backcoach.ui.pages.first_run import FirstRunPage
from backcoach.ui.style import Style
from tests.helpers.clipping import clipped
from tests.helpers.pages import SMALL, USUAL, buttons, click, heard, press, settled, show, texts

AT_HAND = (Equipment.MAT, Equipment.WALL, Equipment.CHAIR, Equipment.CUSHION)
WAYS = {
    "first": (),
    "questions": ("Next",),
    "emergency": ("Next", "One of the first list"),
    "see someone": ("Next", "One of the second list"),
    "at hand": ("Next", "None of these"),
}


@pytest.fixture
def page(qtbot: QtBot) -> FirstRunPage:
    return shown(qtbot)


def shown(qtbot: QtBot, *way: str, size: QSize = USUAL, style: Style | None = None) -> FirstRunPage:
    """Return a page on which buttons were pressed."""
    made = FirstRunPage()
    made.present("Gentle start", 12, AT_HAND)
    made.restart()
    show(qtbot, made, size, style)
    for text in way:
        click(made, text)
    return made


def test_enter_leads_to_the_questions_and_no_further(page: FirstRunPage) -> None:
    answered = heard(page.answered)
    press(page, *[Qt.Key.Key_Return] * 3, Qt.Key.Key_Space, Qt.Key.Key_Enter)
    assert "Is any of this true for you?" in texts(page)
    assert answered == []


def test_every_screen_of_the_three_says_which_it_is(page: FirstRunPage) -> None:
    for n, text in enumerate(("Next", "None of these", "Look around first"), start=1):
        assert f"{n} of 3" in texts(page)
        click(page, text)


def test_the_keyboard_reaches_every_answer(page: FirstRunPage) -> None:
    press(page, Qt.Key.Key_Return)
    reached = set()
    for _press in range(4):
        press(page, Qt.Key.Key_Tab)
        reached.add(page.focusWidget())
    assert reached == set(buttons(page).values())


def test_nothing_of_the_lists_leads_on(page: FirstRunPage) -> None:
    answered = heard(page.answered)
    click(page, "Next")
    click(page, "None of these")
    assert answered == ["clear"]
    assert "What is at hand?" in texts(page)


def test_an_emergency_leads_to_no_exercise(qtbot: QtBot) -> None:
    page = shown(qtbot, "Next")
    answered, finished = heard(page.answered), heard(page.finished)
    click(page, "One of the first list")
    assert set(buttons(page)) == {"Copy this for the call", "I pressed it by mistake"}
    click(page, "I pressed it by mistake")
    assert "Is any of this true for you?" in texts(page)
    assert (answered, finished) == (["open"], [])


def test_what_to_say_can_be_copied_and_is_in_sight(qtbot: QtBot) -> None:
    page = shown(qtbot, *WAYS["emergency"])
    copied = heard(page.copy_asked)
    click(page, "Copy this for the call")
    assert copied == [safety_words.call()]
    assert safety_words.call() in texts(page)
    assert "Copied" in buttons(page)


def test_who_should_see_someone_goes_on_only_when_checked(qtbot: QtBot) -> None:
    page = shown(qtbot, *WAYS["see someone"])
    answered = heard(page.answered)
    press(page, Qt.Key.Key_Return, Qt.Key.Key_Space)
    assert answered == []
    click(page, "Back")
    click(page, "One of the second list")
    click(page, "They have checked me and say that exercise is fine")
    assert answered == ["open", "checked"]
    assert "What is at hand?" in texts(page)


@pytest.mark.parametrize(
    ("text", "begins"), [("Begin with Gentle start", True), ("Look around first", False)]
)
def test_what_is_ticked_is_told_and_whether_to_begin(qtbot: QtBot, text: str, begins: bool) -> None:
    page = shown(qtbot, *WAYS["at hand"])
    finished = heard(page.finished)
    click(page, "Ball")
    click(page, "Mat")
    click(page, text)
    kept = (Equipment.WALL, Equipment.CHAIR, Equipment.CUSHION, Equipment.BALL)
    assert finished == [(kept, begins)]


def test_the_last_screen_begins_with_enter(qtbot: QtBot) -> None:
    page = shown(qtbot, *WAYS["at hand"])
    finished = heard(page.finished)
    press(page, Qt.Key.Key_Return)
    assert finished == [(AT_HAND, True)]


def test_a_machine_that_cannot_be_ticked_here_is_not_lost(qtbot: QtBot) -> None:
    page = shown(qtbot, *WAYS["at hand"])
    finished = heard(page.finished)
    page.present("Gentle start", 12, (Equipment.MAT, Equipment.CABLE))
    click(page, "Look around first")
    assert finished == [((Equipment.MAT, Equipment.CABLE), False)]


@pytest.mark.parametrize(
    ("way", "outcomes"),
    [
        (("None of these",), ["clear"]),
        (
            ("One of the second list", "They have checked me and say that exercise is fine"),
            ["open", "checked"],
        ),
    ],
)
def test_the_questions_alone_change_nothing_else(
    qtbot: QtBot, way: tuple[str, ...], outcomes: list[str]
) -> None:
    page = shown(qtbot)
    answered, finished = heard(page.answered), heard(page.finished)
    page.restart(questions_only=True)
    assert "Back" not in buttons(page)
    assert "2 of 3" not in texts(page)
    for text in way:
        click(page, text)
    assert (answered, finished) == (outcomes, [(AT_HAND, False)])


def test_questions_that_need_no_answer_can_be_left(qtbot: QtBot) -> None:
    page = shown(qtbot)
    answered, finished = heard(page.answered), heard(page.finished)
    page.restart(questions_only=True, may_leave=True)
    click(page, "Back")
    assert (answered, finished) == ([], [(AT_HAND, False)])


def test_after_the_questions_alone_the_whole_can_be_gone_through(page: FirstRunPage) -> None:
    page.restart(questions_only=True)
    page.restart()
    click(page, "Next")
    assert "2 of 3" in texts(page)
    click(page, "Back")
    assert "Welcome to BackCoach" in texts(page)


def test_the_tones_can_be_tried_and_silence_is_explained(qtbot: QtBot) -> None:
    page = shown(qtbot, *WAYS["at hand"])
    asked = heard(page.sound_asked)
    click(page, "Play the tones")
    assert len(asked) == 1
    silence = "No sound device was found. All that tones tell is also shown."
    page.say_sound(silence)
    assert silence in texts(page)
    page.say_sound("")
    assert not {silence, ""} & set(texts(page))


EMERGENCY = (
    "genitals", "back passage", "inner thighs", "toilet paper", "starting, stopping or holding",
    "bowels", "bladder", "erection", "ejaculation", "both legs", "quickly gets weaker",
    "do not obey", "foot that drops", "accident or fall", "chest pain",
)  # fmt: skip
SEE_FIRST = (
    "fever", "chills", "unwell", "infection", "injected drugs", "immune system", "steroids",
    "cancer", "weight loss", "pain at night", "rest does not ease", "lump", "shape",
    "fall or strain, if you have osteoporosis", "older age", "numbness in one leg", "unsteady",
    "trip", "below the knee", "shoulder blades", "worse after weeks", "pregnancy", "operation",
    "heart disease", "severe", "daily life", "tingling",
)  # fmt: skip


def test_the_lists_are_complete(qtbot: QtBot) -> None:
    read = "\n".join(texts(shown(qtbot, "Next")))
    first, _heading, second = read.partition("See a professional first")
    assert [sign for sign in EMERGENCY if sign not in first] == []
    assert [sign for sign in SEE_FIRST if sign not in second] == []
    assert "cannot give the all-clear" in first


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
@pytest.mark.parametrize("size", [USUAL, SMALL], ids=str)
@pytest.mark.parametrize("percent", [80, 200])
def test_nothing_is_cut_off(qtbot: QtBot, way: tuple[str, ...], size: QSize, percent: int) -> None:
    page = shown(qtbot, *way, size=size, style=Style(THEMES["dark"], percent))
    assert clipped(settled(page)) == []


def test_who_comes_back_to_the_lists_begins_at_their_top(qtbot: QtBot) -> None:
    page = shown(qtbot, "Next", size=SMALL)
    (lists,) = (area for area in page.findChildren(QScrollArea) if area.isVisible())
    lists.verticalScrollBar().setValue(200)
    assert lists.verticalScrollBar().value() == 200
    click(page, "One of the second list")
    click(page, "Back")
    assert lists.verticalScrollBar().value() == 0


def test_the_keys_scroll_the_lists(qtbot: QtBot) -> None:
    page = shown(qtbot, "Next", size=SMALL)
    (lists,) = (area for area in page.findChildren(QScrollArea) if area.isVisible())
    press(page, Qt.Key.Key_PageDown)
    assert lists.verticalScrollBar().value() > 0
