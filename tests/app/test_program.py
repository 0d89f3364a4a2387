"""Stories of somebody at the window, from the first start to the history."""

import gc
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QTimer
from shiboken6 import isValid

from backcoach.core.playhead import State
from backcoach.core.record import Outcome
from backcoach.core.timeline import Kind, Phase
from backcoach.diary.pain import Context
from backcoach.diary.screening import Outcome as Safety
from tests.app.conftest import Person
from tests.helpers.clock import FakeClock

DAY_MS = 24 * 3_600_000
HOUR_MS = 3_600_000


@pytest.fixture
def known(person: Person) -> Person:
    """Return somebody who has been through the first run."""
    person.open()
    person.get_through_the_first_run()
    return person


def test_the_first_start_asks_the_safety_questions_and_keeps_only_their_outcome(
    person: Person,
) -> None:
    person.open()
    assert "Stop if it is sharp, shooting, or tingles." in person.read()
    person.get_through_the_first_run()
    screening = person.program.world.stored.screenings.last()
    assert screening is not None
    assert screening.outcome is Safety.CLEAR
    assert "Good morning" in person.read()


def test_a_yes_in_the_first_list_leads_to_no_exercise_and_is_asked_about_again(
    person: Person, make_person: Callable[[], Person]
) -> None:
    person.open()
    person.press("Next")
    person.press("One of the first list")
    assert "Begin" not in person.read()
    assert "Start" not in person.read()
    person.close()
    again = make_person()
    again.open()
    assert "None of these" in again.read()


def test_the_questions_come_again_after_a_month_and_not_before(
    known: Person, make_person: Callable[[], Person], clock: FakeClock
) -> None:
    known.close()
    clock.pass_ms(29 * DAY_MS)
    soon = make_person()
    soon.open()
    assert "None of these" not in soon.read()
    soon.close()
    clock.pass_ms(2 * DAY_MS)
    later = make_person()
    later.open()
    assert "None of these" in later.read()


def test_a_whole_routine_is_followed_and_found_in_the_history(known: Person) -> None:
    known.press("Start")
    known.press("4")
    known.press("Begin")
    known.let_pass(HOUR_MS)
    assert not known.is_playing()
    assert "You did 14 of 14 sets" in known.read()
    known.press("3")
    known.press("Done")
    stored = known.program.world.stored
    [row] = stored.history.sessions()
    assert (row.outcome, row.done_blocks, row.counts) == (Outcome.FINISHED, 14, True)
    entries = stored.pain.of_session(row.id)
    assert [(entry.context, entry.score) for entry in entries] == [
        (Context.BEFORE, 4),
        (Context.AFTER, 3),
    ]
    known.press("History")
    assert "14 of 14 sets" in known.read()


def test_the_short_form_is_one(known: Person) -> None:
    known.press("6 minutes today")
    known.press("Begin")
    assert known.session.timeline.inputs.kind is Kind.SHORT


def test_the_answers_may_be_left_out(known: Person) -> None:
    known.press("Start")
    known.press("Begin")
    known.press("Leave")
    known.press("End here")
    known.press("Done")
    stored = known.program.world.stored
    [row] = stored.history.sessions()
    assert row.outcome is Outcome.LEFT
    assert stored.pain.of_session(row.id) == []


def test_keys_alone_are_enough(person: Person) -> None:
    person.open()
    person.key(Qt.Key.Key_Return)
    person.tab_to("None of these")
    person.key(Qt.Key.Key_Return)
    person.key(Qt.Key.Key_Return)  # begin with the routine
    person.key(Qt.Key.Key_3)
    person.key(Qt.Key.Key_Return)
    assert person.state() is State.RUNNING
    person.key(Qt.Key.Key_Space)
    assert person.state() is State.PAUSED
    person.key(Qt.Key.Key_Space)
    assert person.state() is State.RUNNING
    person.key(Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert person.session.step.key.item == 2
    person.key(Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert person.session.step.key.item == 1
    person.key(Qt.Key.Key_S)
    assert person.state() is State.PAUSED
    person.key(Qt.Key.Key_Escape)
    person.key(Qt.Key.Key_Escape)
    assert "Leave the session?" in person.read()
    person.key(Qt.Key.Key_Return)  # carry on
    assert person.state() is State.RUNNING


def test_a_minimised_window_goes_on_at_events_only(known: Person) -> None:
    known.press("Start")
    known.press("Begin")
    known.let_pass(20_000)
    known.window.showMinimized()
    shown = known.read()
    known.let_pass(60_000)
    assert known.read() == shown
    known.window.showNormal()
    assert known.read() != shown
    assert known.session.now_ms >= 80_000


def test_a_session_that_was_cut_off_is_offered_and_gone_on_with(
    known: Person, make_person: Callable[[], Person], clock: FakeClock
) -> None:
    known.press("Start")
    known.press("Begin")
    known.reach(lambda session: session.step.key.item == 3)
    known.close()
    clock.pass_ms(10 * 60_000)
    later = make_person()
    later.open()
    assert "Gentle start is not finished" in later.read()
    later.press("Go on where you were")
    assert later.session.step.key.item == 3
    assert later.session.step.phase is Phase.READY
    later.let_pass(HOUR_MS)
    later.press("Done")
    [row] = later.program.world.stored.history.sessions()
    assert row.outcome is Outcome.FINISHED


def test_a_session_may_be_left_to_be_gone_on_with_later(known: Person) -> None:
    known.press("Start")
    known.press("Begin")
    known.let_pass(30_000)
    known.press("Leave")
    known.press("Go on later")
    assert "Gentle start is not finished" in known.read()
    known.press("Forget it…")
    known.press("Forget it for good")
    assert "cut off" not in known.read()
    assert known.program.world.stored.history.unfinished() == []


def test_sleep_is_no_exercise(known: Person, clock: FakeClock) -> None:
    known.press("Start")
    known.press("Begin")
    known.let_pass(30_000)
    into_ms = known.session.into_ms
    clock.sleep_ms(40 * 60_000)
    known.let_pass(10)
    assert known.state() is State.PAUSED
    assert known.session.into_ms == into_ms
    assert known.window.notice.sentences == (
        "40 minutes went by without the session. You are paused where you were.",
    )


def test_to_close_the_window_in_a_session_asks_first(known: Person) -> None:
    known.press("Start")
    known.press("Begin")
    assert not known.window.close()
    assert known.state() is State.PAUSED
    known.press("Carry on")
    assert known.state() is State.RUNNING
    known.window.close()
    known.press("End here")
    assert not known.window.isVisible()
    [row] = known.program.world.stored.history.sessions()
    assert row.outcome is Outcome.LEFT


def test_what_was_answered_is_kept_when_the_window_is_closed_on_the_summary(known: Person) -> None:
    known.press("Start")
    known.press("Begin")
    known.let_pass(HOUR_MS)
    known.press("2")
    known.window.close()
    stored = known.program.world.stored
    assert [entry.score for entry in stored.pain.of_session(stored.history.sessions()[0].id)] == [2]


def test_sharp_pain_ends_in_the_care_card(known: Person) -> None:
    known.press("Start")
    known.press("Begin")
    known.let_pass(30_000)
    known.press("This hurts")
    known.press("7")
    known.press("Yes")
    assert "Please stop here" in known.read()
    known.press("End here")
    assert "Ended for pain" in known.read()
    known.press("Done")
    [row] = known.program.world.stored.history.sessions()
    assert (row.outcome, row.sore) == (Outcome.PAIN, 1)


def test_nothing_runs_on_today(known: Person) -> None:
    known.press("Start")
    known.press("Begin")
    known.let_pass(5_000)
    known.press("Leave")
    known.press("End here")
    known.press("Done")
    assert not known.is_playing()
    timers = [each for each in gc.get_objects() if isinstance(each, QTimer) and isValid(each)]
    assert [timer for timer in timers if timer.isActive()] == []


def test_another_start_brings_the_window_up_and_disturbs_no_session(known: Person) -> None:
    from backcoach.app.single_instance import Request

    known.program.ask_again(Request("gentle-start"))
    assert "How is your back now?" in known.read()
    known.press("Begin")
    known.program.ask_again(Request("gentle-start"))
    assert known.is_playing()


def test_the_morning_after_is_asked_about_once(
    known: Person, make_person: Callable[[], Person], clock: FakeClock
) -> None:
    known.press("Start")
    known.press("Begin")
    known.let_pass(HOUR_MS)
    known.press("Done")
    known.close()
    clock.pass_ms(DAY_MS - HOUR_MS // 2)
    next_day = make_person()
    next_day.open()
    assert "How is your back this morning?" in next_day.read()
    next_day.press("5")
    next_day.press("Keep this answer")
    [answer] = next_day.program.world.stored.pain.on(next_day.program.world.today)
    assert (answer.context, answer.score) == (Context.NEXT_MORNING, 5)
    assert "How is your back this morning?" not in next_day.read()
