"""What is said after a session: what was done, whether it counts, and when to get help."""

import pytest
from msgspec.structs import replace

from backcoach.app.summary_values import summary
from backcoach.core import command, phrases, record
from backcoach.core.command import Command, StopReason
from backcoach.core.compiler import compile_routine
from backcoach.core.preferences import Preferences
from backcoach.core.record import Record
from backcoach.core.session import Session
from backcoach.core.timeline import Kind
from backcoach.text import ENGLISH
from backcoach.ui.pages.summary import Line, Summary
from tests.helpers.catalogue import EXERCISES, routine_of
from tests.helpers.played import LONG_MS, play, stored


def after(
    name: str, *orders: tuple[int, Command], speed: float = 1.0, unsaved: str = ""
) -> Summary:
    """Return what is said after a session with these commands at these times."""
    return summary(record_of(name, *orders, speed=speed), ENGLISH, unsaved)


def record_of(name: str, *orders: tuple[int, Command], speed: float = 1.0) -> Record:
    return replace(record.fold(stored(play(name, *orders)), ENGLISH), speed=speed)


def test_a_whole_session_is_told_exercise_by_exercise() -> None:
    told = after("three")
    assert told.title == "Done"
    assert told.sentence.startswith("You did 5 of 5 sets in ")
    assert told.lines == (
        Line("March", "1 of 1 set", True),
        Line("Bridge", "2 of 2 sets", True),
        Line("Twist", "2 of 2 sets", True),
    )
    assert told.counts == "It counts as a session."
    assert (told.care, told.unsaved) == ((), "")


STOPS = {
    "Ended here": (StopReason.LEFT, StopReason.ABANDONED),
    "Ended for pain": (StopReason.PAIN,),
}


@pytest.mark.parametrize("title", STOPS)
def test_a_session_that_was_ended_says_so_without_a_reproach(title: str) -> None:
    for reason in STOPS[title]:
        told = after("three", (40_000, command.Stop(reason)))
        assert told.title == title
        assert told.lines[1:] == (
            Line("Bridge", "0 of 2 sets", False),
            Line("Twist", "0 of 2 sets", False),
        )
        assert told.counts == "It is kept. From 80 % of the sets on, it counts as a session."


def test_an_exercise_that_took_the_place_of_another_has_its_own_line() -> None:
    told = after("bridge", (45_000, command.Substitute("tilt")))
    assert [line.name for line in told.lines] == ["Bridge", "Tilt"]


def test_the_same_exercise_twice_has_two_lines() -> None:
    twice = compile_routine(routine_of("march", "march"), EXERCISES, Preferences(), ENGLISH)
    session = Session(twice, ENGLISH)
    events = session.handle(command.Start(), 0) + session.advance(LONG_MS)
    told = summary(record.fold(events, ENGLISH), ENGLISH, "")
    assert told.lines == (Line("March", "1 of 1 set", True),) * 2


def test_time_that_passed_at_another_speed_does_not_count() -> None:
    told = after("three", speed=10.0)
    assert told.counts == "It is kept, but does not count: its time passed at another speed."


def test_an_exercise_alone_is_kept_and_does_not_count() -> None:
    alone = compile_routine(routine_of("march"), EXERCISES, Preferences(), ENGLISH, Kind.SINGLE)
    session = Session(alone, ENGLISH)
    events = session.handle(command.Start(), 0) + session.advance(LONG_MS)
    told = summary(record.fold(events, ENGLISH), ENGLISH, "")
    assert told.title == "Done"
    assert told.counts == "It is kept. An exercise alone does not count as a session."


@pytest.mark.parametrize(("sharp", "care"), [(True, phrases.care(ENGLISH)), (False, ())])
def test_when_to_get_help_is_said_after_what_was_sharp(sharp: bool, care: tuple[str, ...]) -> None:
    stop = command.Stop(StopReason.PAIN)
    told = after("three", (20_000, command.Sore(7, sharp=sharp)), (21_000, stop))
    assert told.care == care
    assert told.counts == "It counts as a session."


def test_why_it_is_not_stored_is_handed_on() -> None:
    assert after("march", unsaved="The disk is full.").unsaved == "The disk is full."
