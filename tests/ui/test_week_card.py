"""The week on Today: its days told by shapes and words, and its target."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from backcoach.theme import LIGHT
from backcoach.ui.pages.week_card import ThisWeek, WeekCard
from backcoach.ui.style import Style
from backcoach.ui.widgets.painted import dress
from backcoach.ui.widgets.week_dots import Day, WeekDots
from tests.helpers.pages import SMALL, buttons, click, heard, only, press, show

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
WEEK = ThisWeek(
    tuple(Day(name[0], name, name == "Tuesday", name == "Thursday") for name in DAYS),
    "1 of 3 sessions this week.",
    3,
)


@pytest.fixture
def card(qtbot: QtBot) -> WeekCard:
    made = WeekCard()
    made.present(WEEK)
    show(qtbot, made, SMALL)
    return made


def test_the_target_is_chosen_once_that_is_asked_for(card: WeekCard) -> None:
    chosen = heard(card.target_chosen)
    assert "No target" not in buttons(card)
    click(card, "Change the target")
    assert buttons(card)["3"].isChecked()
    click(card, "5")
    card.present(WEEK._replace(target=5))
    assert buttons(card)["5"].isChecked(), "it stays until one is done"
    click(card, "No target")
    assert chosen == [5, 0]
    click(card, "Done")
    assert "No target" not in buttons(card)


def test_without_a_target_one_can_be_set(card: WeekCard) -> None:
    card.present(WEEK._replace(target=0))
    assert "Change the target" not in buttons(card)
    click(card, "Set a weekly target")
    assert buttons(card)["No target"].isChecked()


def test_the_target_is_set_by_keys_alone(card: WeekCard) -> None:
    chosen = heard(card.target_chosen)
    change = buttons(card)["Change the target"]
    change.setFocus()
    press(card, Qt.Key.Key_Space)
    assert card.focusWidget() is buttons(card)["3"]
    assert card.focusWidget().accessibleName() == "Sessions a week: 3"
    press(card, Qt.Key.Key_Right, Qt.Key.Key_Tab)
    assert chosen == [4]
    assert card.focusWidget() is change
    press(card, Qt.Key.Key_Space)
    assert "4" not in buttons(card)


def test_the_days_are_said_to_those_who_listen(card: WeekCard) -> None:
    said = only(card, WeekDots).accessibleName()
    assert said.startswith("Monday: no session; Tuesday: a session; Wednesday: no session;")
    assert "Thursday, today: no session" in said


@pytest.mark.parametrize("is_today", [False, True])
def test_a_day_that_is_done_is_told_by_its_shape(qtbot: QtBot, is_today: bool) -> None:
    """With one colour for everything, the dots are still different."""
    ink = "#000000"
    plain = LIGHT._replace(primary=ink, track=ink, ink=ink, muted_ink=ink, on_primary=ink)
    pictures = []
    for done in (False, True):
        dots = WeekDots()
        qtbot.addWidget(dots)
        dress(dots, Style(plain))
        dots.present([Day("M", "Monday", done, is_today)])
        pictures.append(dots.grab().toImage())
    assert pictures[0] != pictures[1]


@pytest.mark.parametrize("done", [False, True])
@pytest.mark.parametrize("is_today", [False, True])
def test_a_day_of_a_flare_up_is_told_by_its_shape_and_said(
    qtbot: QtBot, is_today: bool, done: bool
) -> None:
    dots, pictures = WeekDots(), []
    qtbot.addWidget(dots)
    dress(dots, Style(LIGHT))
    for marked in ("", "flare-up"):
        dots.present([Day("M", "Monday", done, is_today, marked)])
        pictures.append(dots.grab().toImage())
    assert pictures[0] != pictures[1]
    assert dots.accessibleName().endswith(": a session, flare-up" if done else "session, flare-up")
