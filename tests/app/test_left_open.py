"""A window that is left open: what has grown old is not gone on with, and questions come again."""

from collections.abc import Callable

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from backcoach.core.record import Outcome
from tests.app.conftest import Person
from tests.helpers.clock import FakeClock

HOUR_MS = 3_600_000
DAY_MS = 24 * HOUR_MS
MORNING = "How is your back this morning?"


@pytest.fixture
def known(person: Person) -> Person:
    """Return somebody who has been through the first run."""
    person.open()
    person.get_through_the_first_run()
    return person


def play(person: Person) -> None:
    """Follow the routine that is next, and answer nothing."""
    person.press("Start")
    person.press("Begin")
    person.let_pass(HOUR_MS)
    person.press("Done")


def leave_for_later(person: Person) -> None:
    """Begin a session, and leave it to be gone on with."""
    person.press("Start")
    person.press("Begin")
    person.let_pass(30_000)
    person.press("Leave")
    person.press("Go on later")


def come_back(person: Person, qtbot: QtBot) -> None:
    """Use another window for a moment."""
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    assert QTest.qWaitForWindowActive(other)
    person.window.activateWindow()
    assert QTest.qWaitForWindowActive(person.window)


def test_on_another_day_today_is_shown_anew_once_the_window_is_active(
    known: Person, clock: FakeClock, qtbot: QtBot
) -> None:
    play(known)
    clock.sleep_ms(DAY_MS - HOUR_MS)
    assert MORNING not in known.read()
    come_back(known, qtbot)
    assert MORNING in known.read()


def test_a_window_that_was_looked_at_in_the_night_shows_the_morning_once_it_has_begun(
    known: Person, clock: FakeClock, qtbot: QtBot
) -> None:
    play(known)
    clock.sleep_ms(17 * HOUR_MS)
    come_back(known, qtbot)
    assert "Hello" in known.read()
    clock.sleep_ms(6 * HOUR_MS)
    come_back(known, qtbot)
    assert MORNING in known.read()


def test_the_question_of_the_morning_is_put_off_for_one_day_only(
    known: Person, clock: FakeClock
) -> None:
    play(known)
    clock.sleep_ms(DAY_MS - HOUR_MS)
    known.press("Today")
    known.press("Not now")
    assert MORNING not in known.read()
    play(known)
    clock.sleep_ms(DAY_MS - HOUR_MS)
    known.press("Today")
    assert MORNING in known.read()


def test_where_the_questions_are_due_they_come_before_a_session(
    known: Person, clock: FakeClock
) -> None:
    clock.sleep_ms(31 * DAY_MS)
    known.press("Start")
    assert "None of these" in known.read()
    known.press("None of these")
    assert "How is your back now?" in known.read()


def test_where_they_are_due_a_session_that_is_about_to_begin_waits_for_them(
    known: Person, clock: FakeClock
) -> None:
    known.press("Start")
    known.press("4")
    clock.sleep_ms(31 * DAY_MS)
    known.press("Begin")
    assert not known.is_playing()
    known.press("None of these")
    assert known.is_playing()


@pytest.mark.parametrize("way", ["Keep it as it is", "Forget it…"])
def test_what_another_window_goes_on_with_is_neither_ended_nor_forgotten(
    known: Person, make_person: Callable[[], Person], way: str
) -> None:
    leave_for_later(known)
    other = make_person()
    other.open()
    known.press("Go on where you were")
    other.press(way)
    if way == "Forget it…":
        other.press("Forget it for good")
    [said] = other.window.notice.sentences
    assert said == "BackCoach is already playing a session in another window."
    known.let_pass(HOUR_MS)
    [row] = known.program.world.stored.history.sessions()
    assert row.outcome is Outcome.FINISHED


def test_what_another_window_ended_is_said_to_be_over(
    known: Person, make_person: Callable[[], Person]
) -> None:
    leave_for_later(known)
    other = make_person()
    other.open()
    known.press("Keep it as it is")
    other.press("Keep it as it is")
    [said] = other.window.notice.sentences
    assert said == "This session was ended or forgotten before all was stored."
    assert "Keep it as it is" not in other.read()


def test_an_offer_is_not_gone_on_with_after_twelve_hours(known: Person, clock: FakeClock) -> None:
    leave_for_later(known)
    clock.sleep_ms(13 * HOUR_MS)
    known.press("Go on where you were")
    assert not known.is_playing()
    assert "Go on where you were" not in known.read()
    [row] = known.program.world.stored.history.sessions()
    assert row.outcome is Outcome.ABANDONED


def test_what_was_left_in_sharp_pain_is_ended_for_pain_however_late(
    known: Person, make_person: Callable[[], Person], clock: FakeClock
) -> None:
    known.press("Start")
    known.press("Begin")
    known.let_pass(30_000)
    known.press("This hurts")
    known.press("Yes")
    known.close()
    clock.sleep_ms(13 * HOUR_MS)
    later = make_person()
    later.open()
    [row] = later.program.world.stored.history.sessions()
    assert row.outcome is Outcome.PAIN


def test_to_close_the_window_while_it_says_to_stop_changes_nothing(known: Person) -> None:
    known.press("Start")
    known.press("Begin")
    known.let_pass(30_000)
    known.press("This hurts")
    known.press("Yes")
    shown = known.read()
    assert not known.window.close()
    assert known.read() == shown
    known.press("End here")
    assert known.window.isVisible()
    assert "Ended for pain" in known.read()
