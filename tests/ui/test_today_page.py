"""Today: one press starts; what waits for an answer is asked."""

from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from backcoach.core import phrases
from backcoach.text import ENGLISH
from backcoach.theme import THEMES
from backcoach.ui.pages.panels import Form
from backcoach.ui.pages.today import Day, Next, Reading, RoutineChoice, Today, TodayPage, Unfinished
from backcoach.ui.pages.today_cards import MorningAfter
from backcoach.ui.pages.week_card import ThisWeek
from backcoach.ui.style import Style
from backcoach.ui.widgets.figure_view import FigureView
from backcoach.ui.widgets.sentences import Sentences
from tests.helpers.clipping import clipped
from tests.helpers.figures import SCENES
from tests.helpers.pages import (
    SIDEBAR,
    SMALL,
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

GENTLE = RoutineChoice("gentle-start", "Gentle start", 12, 8)
STRONG = RoutineChoice("strong-back", "Strong back", 20, 9)
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
WEEK = tuple(Day(name[0], name, name == "Tuesday", name == "Thursday") for name in DAYS)
NEXT = Next(
    routine=GENTLE,
    goal="Begin to move again with 8 easy exercises.",
    needs="Needs: mat, wall. You have not ticked: wall.",
    short_minutes=5,
)
TODAY = Today(
    greeting="Good morning",
    date="Thursday, 20 November",
    next=NEXT,
    week=ThisWeek(WEEK, "1 of 3 sessions this week.", 3),
    pain="Last 7 days: 2 to 5, from 6 answers.",
    morning=None,
    unfinished=None,
    active=("Walking, 20 min, could talk", "Gardening, 45 min"),
    reading=Reading("rest", "Rest, and when to start again", "Rest has its place."),
)
ASKED = MorningAfter("How is your back this morning?")
CUT_OFF = Unfinished("Gentle start is not finished: 5 of 12 sets done, last at 18:32.", False, ())
SHARP = Unfinished(CUT_OFF.question, True, phrases.care(ENGLISH))


@pytest.fixture
def page(qtbot: QtBot) -> TodayPage:
    return shown(qtbot)


def shown(qtbot: QtBot, size: QSize = USUAL, style: Style | None = None, **given: Any) -> TodayPage:
    made = TodayPage()
    made.present(TODAY._replace(**given))
    made.show_others((STRONG,))
    made.show_figure(SCENES["glute-bridge"])
    show(qtbot, made, size - SIDEBAR, style)
    return made


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_one_key_starts_the_whole_routine(page: TodayPage, key: Qt.Key) -> None:
    started = heard(page.start_asked)
    press(page, key)
    assert started == [False]


def test_the_short_form_is_one_click_away(page: TodayPage) -> None:
    started = heard(page.start_asked)
    click(page, "5 minutes today")
    assert started == [True]


def test_all_that_is_given_can_be_read(page: TodayPage) -> None:
    said = [
        TODAY.greeting, TODAY.date, GENTLE.name, NEXT.goal, NEXT.needs, TODAY.week.said,
        TODAY.pain, "About 12 minutes · 8 exercises", "\n".join(TODAY.active),
        "Rest, and when to start again", "Rest has its place.",
    ]  # fmt: skip
    assert [text for text in said if text not in texts(page)] == []


def test_nothing_is_said_about_what_is_not_known(page: TodayPage) -> None:
    alone = GENTLE._replace(exercises=0)
    page.present(
        TODAY._replace(
            next=NEXT._replace(routine=alone, needs=""), pain="", active=(), reading=None
        )
    )
    page.show_others(())
    assert "About 12 minutes" in texts(page)
    assert "Note your pain, or answer around a session, and it is shown here." in texts(page)
    assert any(text.startswith("A walk, the garden, a swim: ") for text in texts(page))
    assert "Read on" not in buttons(page)
    assert "" not in texts(page)
    assert not only(page, QComboBox).isVisible()


NO_ROUTINE = "There is no routine to do now"


def test_without_any_routine_that_is_said_in_its_place_and_nothing_can_be_started(
    page: TodayPage,
) -> None:
    assert NO_ROUTINE not in texts(page)
    page.present(TODAY._replace(next=None))
    assert NO_ROUTINE in texts(page)
    assert TODAY.greeting in texts(page)
    assert not {"Start", "5 minutes today"} & set(buttons(page))
    assert "" not in texts(page)
    assert page.first_focus is page
    page.present(TODAY)
    assert NO_ROUTINE not in texts(page)
    assert "Start" in buttons(page)


def test_how_much_is_left_out_is_told_in_a_line(page: TodayPage) -> None:
    changed = GENTLE._replace(changes="1 exercise left out, 1 swapped")
    page.present(TODAY._replace(next=NEXT._replace(routine=changed)))
    assert "1 exercise left out, 1 swapped" in texts(page)
    page.present(TODAY)
    assert "1 exercise left out, 1 swapped" not in texts(page)


def test_another_routine_is_chosen_with_the_keyboard(page: TodayPage) -> None:
    chosen = heard(page.routine_chosen)
    others = only(page, QComboBox)
    assert [others.itemText(index) for index in range(others.count())] == ["Strong back, 20 min"]
    others.setFocus()
    press(page, Qt.Key.Key_Down)
    assert chosen == ["strong-back"]
    assert others.currentIndex() == -1


def test_the_wheel_chooses_no_routine(page: TodayPage) -> None:
    chosen = heard(page.routine_chosen)
    turn_wheel(only(page, QComboBox))
    assert chosen == []


def test_going_on_with_what_was_cut_off_has_the_keys(qtbot: QtBot) -> None:
    page = shown(qtbot, unfinished=CUT_OFF)
    assert not only(page, Sentences).isVisible()
    went_on, kept = heard(page.go_on_asked), heard(page.keep_asked)
    assert CUT_OFF.question in texts(page)
    press(page, Qt.Key.Key_Return)
    assert (len(went_on), len(kept)) == (1, 0)
    click(page, "Keep it as it is")
    assert (len(went_on), len(kept)) == (1, 1)


def test_a_session_is_forgotten_only_after_a_second_press(qtbot: QtBot) -> None:
    page = shown(qtbot, unfinished=CUT_OFF)
    forgotten = heard(page.discard_asked)
    click(page, "Forget it…")
    lost = "What was done in it cannot be brought back then."
    assert f"{lost} What you noted about your back stays." in texts(page)
    press(page, Qt.Key.Key_Return)
    assert forgotten == []
    assert "Go on where you were" in buttons(page)
    click(page, "Forget it…")
    click(page, "Forget it for good")
    assert len(forgotten) == 1


def test_the_next_session_that_is_cut_off_is_asked_about_from_the_beginning(
    qtbot: QtBot,
) -> None:
    page = shown(qtbot, unfinished=CUT_OFF)
    click(page, "Forget it…")
    page.present(TODAY._replace(unfinished=CUT_OFF))
    assert "Forget it for good" not in buttons(page)


def test_after_sharp_pain_the_advice_comes_first_and_nothing_else_can_be_started(
    qtbot: QtBot,
) -> None:
    page = shown(qtbot, unfinished=SHARP)
    kept, went_on = heard(page.keep_asked), heard(page.go_on_asked)
    assert set(buttons(page)) == {
        *("Keep it, and end here", "Go on all the same"),
        *("Change the target", "Log an activity", "Read on"),
        *("Note your pain", "My activities", "Notes of today"),
    }
    assert "chest pain" in texts(page)
    press(page, Qt.Key.Key_Return)
    click(page, "Go on all the same")
    assert (len(kept), len(went_on)) == (1, 1)
    page.present(TODAY)
    assert "chest pain" not in texts(page)
    assert "Start" in buttons(page)


def test_the_morning_after_is_answered_with_a_number(qtbot: QtBot) -> None:
    page = shown(qtbot, morning=ASKED)
    answered = heard(page.morning_answered)
    click(page, "Keep this answer")
    assert answered == [], "there is nothing to keep yet"
    click(page, "3")
    click(page, "4")
    click(page, "Keep this answer")
    assert answered == [4]


def test_the_morning_after_can_be_left_out(qtbot: QtBot) -> None:
    page = shown(qtbot, morning=ASKED)
    answered = heard(page.morning_answered)
    click(page, "Not now")
    assert answered == [None]
    page.present(TODAY)
    assert "How is your back this morning?" not in texts(page)


def test_a_number_is_not_lost_when_the_page_is_shown_anew(qtbot: QtBot) -> None:
    page = shown(qtbot, morning=ASKED)
    click(page, "3")
    page.present(TODAY._replace(morning=ASKED))
    assert buttons(page)["3"].isChecked()
    page.present(TODAY)
    page.present(TODAY._replace(morning=ASKED))
    assert not buttons(page)["3"].isChecked()


def test_what_the_answer_means_stands_in_the_place_of_the_question(qtbot: QtBot) -> None:
    page = shown(qtbot, morning=ASKED)
    click(page, "3")
    page.present(TODAY._replace(morning=MorningAfter("The morning after", "Do less next time.")))
    assert {"The morning after", "Do less next time."} <= set(texts(page))
    assert ASKED.question not in texts(page)
    assert not {"3", "Keep this answer", "Not now"} & set(buttons(page))
    page.present(TODAY._replace(morning=ASKED))
    assert not buttons(page)["3"].isChecked()
    assert not buttons(page)["Keep this answer"].isEnabled()
    assert "Do less next time." not in texts(page)


@pytest.mark.parametrize(("percent", "is_seen"), [(100, True), (200, False)])
def test_the_figure_is_there_where_it_has_room(qtbot: QtBot, percent: int, is_seen: bool) -> None:
    page = shown(qtbot, SMALL, Style(text_percent=percent))
    assert only(page, FigureView).isVisible() is is_seen


@pytest.mark.parametrize(("percent", "beside"), [(100, True), (200, False)])
def test_cards_are_side_by_side_where_they_have_room(
    qtbot: QtBot, percent: int, beside: bool
) -> None:
    page = shown(qtbot, SMALL, Style(text_percent=percent))
    headings = {label.text(): label for label in page.findChildren(QLabel)}
    tops = [headings[text].mapTo(page, QPoint()).y() for text in ("This week", "Your back")]
    assert (tops[0] == tops[1]) is beside


def test_the_whole_of_a_reading_card_is_one_click_away(page: TodayPage) -> None:
    asked = heard(page.card_asked)
    click(page, "Read on")
    assert asked == ["rest"]


def test_an_activity_is_one_click_away(page: TodayPage) -> None:
    asked = heard(page.log_asked)
    click(page, "Log an activity")
    assert len(asked) == 1


def test_what_was_kept_is_told_until_the_page_is_shown_anew(page: TodayPage) -> None:
    page.panels.tell("Kept: Yoga, 20 min.")
    assert "Kept: Yoga, 20 min." in texts(page)
    page.present(TODAY)
    assert "Undo" not in buttons(page)


def test_no_key_starts_a_session_once_nothing_is_asked_any_more(page: TodayPage) -> None:
    started = heard(page.start_asked)
    page.panels.open(Form("A question"))
    press(page, Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Space)
    assert "Start" in buttons(page)
    assert started == []


@pytest.mark.parametrize("unfinished", [None, CUT_OFF, SHARP], ids=["none", "cut off", "sharp"])
@pytest.mark.parametrize("size", [USUAL, SMALL], ids=str)
@pytest.mark.parametrize("percent", [80, 100, 200])
def test_nothing_is_cut_off(
    qtbot: QtBot, size: QSize, percent: int, unfinished: Unfinished | None
) -> None:
    style = Style(THEMES["dark"], percent)
    page = shown(qtbot, size, style, unfinished=unfinished, morning=ASKED)
    assert clipped(settled(page)) == []


def test_where_the_target_is_chosen_is_in_sight_once_it_is_asked_for(
    page: TodayPage, qtbot: QtBot
) -> None:
    page.present(TODAY._replace(morning=ASKED))
    settled(page)
    click(page, "Change the target")

    def all_of_it_is_seen() -> None:
        seen = page.viewport().rect()
        for text in ("No target", "7", "Done"):
            part = [each for each in page.findChildren(QPushButton) if each.text() == text][-1]
            place = QRect(part.mapTo(page.viewport(), QPoint(0, 0)), part.size())
            assert seen.contains(place), text

    qtbot.waitUntil(all_of_it_is_seen)


def test_what_was_done_further_down_is_told_at_the_top_in_sight(qtbot: QtBot) -> None:
    page = shown(qtbot, SMALL, morning=ASKED)
    page.verticalScrollBar().setValue(page.verticalScrollBar().maximum())
    assert page.verticalScrollBar().value() > 0
    page.panels.tell("Kept: 4 of 10.")
    assert page.verticalScrollBar().value() == 0
