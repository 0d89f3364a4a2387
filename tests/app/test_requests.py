"""What a start of the program asks for: done once, and never in the middle of something else."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QPlainTextEdit

from backcoach.app.single_instance import Request
from backcoach.core.timeline import Kind
from tests.app.conftest import Person
from tests.helpers.clock import FakeClock

HOUR_MS = 3_600_000
DAY_MS = 24 * HOUR_MS


@pytest.fixture
def known(person: Person) -> Person:
    """Return somebody who has been through the first run."""
    person.open()
    person.get_through_the_first_run()
    return person


def test_a_routine_asked_for_at_the_first_start_is_what_one_can_begin_with(
    person: Person,
) -> None:
    person.open("gentle-start", short=True)
    person.press("Next")
    person.press("None of these")
    assert "Gentle start takes about 6 minutes." in person.read()
    person.press("Begin with Gentle start")
    person.press("Begin")
    assert person.session.timeline.inputs.kind is Kind.SHORT


def test_one_who_looks_around_first_is_not_led_to_a_routine(person: Person) -> None:
    person.open("gentle-start")
    person.get_through_the_first_run()
    assert "Good morning" in person.read()


def test_a_routine_asked_for_when_the_questions_are_due_comes_after_them(
    known: Person, make_person: Callable[[], Person], clock: FakeClock
) -> None:
    known.close()
    clock.pass_ms(31 * DAY_MS)
    later = make_person()
    later.open("gentle-start")
    later.press("None of these")
    assert "How is your back now?" in later.read()


def test_a_request_is_followed_once(known: Person) -> None:
    known.program.ask_again(Request("gentle-start"))
    known.press("Not now")
    known.press("Settings")
    known.press("Read the safety questions again")
    known.press("None of these")
    assert "Read the safety questions again" in known.read()


def test_another_start_leaves_what_is_answered_after_a_session(known: Person) -> None:
    known.press("Start")
    known.press("Begin")
    known.let_pass(HOUR_MS)
    known.press("7")
    [note] = [each for each in known.window.findChildren(QPlainTextEdit) if each.isVisible()]
    note.setPlainText("stiff")
    known.program.ask_again(Request("gentle-start"))
    known.press("Done")
    stored = known.program.world.stored
    [entry] = stored.pain.of_session(stored.history.sessions()[0].id)
    assert (entry.score, entry.note) == (7, "stiff")


def test_the_speed_that_is_asked_for_is_that_of_the_session(known: Person) -> None:
    known.program.ask_again(Request("gentle-start", speed=10))
    known.press("Begin")
    known.clock.pass_ms(1_000)
    conductor = known.program.session.conductor
    assert conductor is not None
    conductor.wake()
    assert known.session.now_ms == 10_000
