"""The course of a session, told step by step."""

from datetime import timedelta

import pytest

from backcoach.core import command, event
from backcoach.core.command import Command, StopReason
from backcoach.core.course import Timed, course
from backcoach.core.event import Event
from backcoach.core.timeline import Phase
from backcoach.text import ENGLISH
from tests.helpers.played import EIGHT_OCLOCK, play, stored

LONG_S = 3_600


def timed(events: list[Event], speed: float = 1) -> list[Timed]:
    """Return what is stored of events, each at its time after eight o'clock."""
    kept = stored(events)
    return [(EIGHT_OCLOCK + timedelta(milliseconds=e.at_ms / speed), e) for e in kept]


def told(events: list[Timed]) -> list[str]:
    """Return the lines of a session, each with its seconds after eight o'clock."""
    lines = course(events, ENGLISH)
    return [f"{(at - EIGHT_OCLOCK) / timedelta(seconds=1):g} {text}" for at, text in lines]


def course_of(name: str, *asked: tuple[float, Command], until_s: float = LONG_S) -> list[str]:
    orders = ((round(at_s * 1000), what) for at_s, what in asked)
    return told(timed(play(name, *orders, until_ms=round(until_s * 1000))))


def test_a_session_is_told_from_the_start_to_the_end() -> None:
    assert course_of("three") == [
        "0 Started: Three",
        "0 Get ready: March",
        "35 March, set 1: 20 s",
        "35 Get ready: Bridge",
        "62 Bridge, set 1, repetition 1: done",
        "69 Bridge, set 1, repetition 2: done",
        "69 Rest. Next: Bridge, set 2",
        "86 Bridge, set 2, repetition 1: done",
        "93 Bridge, set 2, repetition 2: done",
        "93 Get ready: Twist",
        "136 Twist, set 1, left side: held for 20 s",
        "139 Switch to the right side",
        "168 Twist, set 1, right side: held for 20 s",
        "171 Finished",
    ]


def test_repetitions_of_both_sides_in_turn_are_told_by_their_sides() -> None:
    assert course_of("bird-dog")[2:4] == [
        "22 Bird dog, set 1, left side, repetition 1: done",
        "29 Bird dog, set 1, right side, repetition 1: done",
    ]


def test_what_is_done_at_ones_own_pace_is_told_by_its_repetitions() -> None:
    lines = course_of("squat-march", (40, command.Next()), (60, command.Stop()))
    assert lines[2:] == [
        "40 Squat, set 1: 8 repetitions done",
        "40 Rest. Next: Squat, set 2",
        "60 Squat, set 2: not finished",
        "60 Ended early",
    ]


@pytest.mark.parametrize(
    ("routine", "at_s", "said"),
    [
        ("march", 22, "March, set 1: 7 s of 20 s"),
        ("twist", 30, "Twist, set 1, left side: held for 12 s of 20 s"),
        ("bridge", 26, "Bridge, set 1, repetition 1: not finished"),
    ],
)
def test_of_what_was_broken_off_it_is_told_how_much_was_done(
    routine: str, at_s: float, said: str
) -> None:
    lines = course_of(routine, (at_s, command.Stop()))
    assert lines[2:] == [f"{at_s} {said}", f"{at_s} Ended early"]


def test_a_pause_is_told_once_with_its_length() -> None:
    lines = course_of("march", (20, command.Pause()), (140, command.Resume()))
    assert lines[2:] == ["20 Paused for 2 min", "155 March, set 1: 20 s", "155 Finished"]


def test_a_pause_that_nobody_went_on_after_has_no_length() -> None:
    lines = course_of("march", (20, command.Pause()), (30, command.Stop()))
    assert lines[2] == "20 Paused"


def test_time_that_nobody_exercised_in_is_told() -> None:
    lines = course_of("march", (20, command.Interrupt(90_000)), (30, command.Resume()))
    assert lines[2:4] == ["20 Interrupted for 1 min 30 s", "45 March, set 1: 20 s"]


def test_what_is_answered_about_a_mark_is_told_in_its_place() -> None:
    marks = (20, command.Sore()), (25, command.Sore(4)), (28, command.Sore(None, sharp=True))
    lines = course_of("march", *marks, (30, command.Resume()), (35, command.Sore()))
    assert lines[2:] == [
        "20 Hurt: March (4/10, sharp)",
        "20 Paused for 10 s",
        "35 Hurt: March (no number given)",
        "35 Paused",
    ]


def test_a_mark_in_a_rest_is_about_what_went_before() -> None:
    lines = course_of("bridge-march", (31, command.Sore(2, sharp=False)))
    assert lines[-2:] == ["31 Hurt: Bridge (2/10)", "31 Paused"]


def test_what_was_skipped_exchanged_prolonged_and_gone_back_to_is_told() -> None:
    lines = course_of(
        "three",
        (5, command.MoreTime()),
        (10, command.Jump(2)),
        (12, command.Substitute("tilt")),
        (14, command.SkipExercise()),
        (15, command.Jump(1)),
        (16, command.Jump(3)),
        (17, command.SkipExercise()),
    )
    assert lines[2:] == [
        "5 More time: 15 s",
        "10 Went to Bridge, set 1",
        "12 Bridge changed to Tilt",
        "14 Skipped: Tilt",
        "14 Get ready: Twist",
        "15 Went to March, set 1",
        "16 Went to Twist, set 1, left side",
        "17 Skipped: Twist",
        "17 Finished",
    ]


@pytest.mark.parametrize(
    ("reason", "said"), [(StopReason.LEFT, "Ended early"), (StopReason.PAIN, "Ended for pain")]
)
def test_it_is_told_how_it_was_ended(reason: StopReason, said: str) -> None:
    assert course_of("march", (5, command.Stop(reason)))[-1] == f"5 {said}"


def test_what_was_cut_off_ended_when_something_last_happened() -> None:
    events = timed(play("march-plank", until_ms=40_000))
    last = events[-1][1].at_ms
    stopped = event.SessionStopped(at_ms=last, reason=StopReason.ABANDONED)
    found = EIGHT_OCLOCK + timedelta(days=1)
    assert told([*events, (found, stopped)])[-2:] == ["35 Get ready: Plank", "35 Cut off"]


def test_no_rest_is_told_that_was_not_come_to() -> None:
    events = timed(play("twist", until_ms=39_500))
    stopped = event.SessionStopped(at_ms=40_000, reason=StopReason.LEFT)
    lines = told([*events, (EIGHT_OCLOCK + timedelta(seconds=40), stopped)])
    assert lines[-2:] == ["38 Twist, set 1, left side: held for 20 s", "40 Ended early"]


def test_at_another_speed_the_times_of_day_stay_those_of_the_clock() -> None:
    [(at, started), *later] = timed(play("twist"), speed=10)
    assert isinstance(started, event.SessionStarted)
    fast = event.SessionStarted(at_ms=0, inputs=started.inputs, speed=10)
    assert told([(at, fast), *later])[3] == "4.1 Switch to the right side"


def test_steps_that_this_version_does_not_have_are_left_out() -> None:
    started, left, ended = timed(play("march"))
    assert isinstance(left[1], event.StepLeft)
    unknown = event.StepLeft(
        at_ms=35_000,
        step=left[1].step._replace(phase=Phase.HOLD),
        done_ms=5_000,
        completed=True,
        counts=True,
    )
    lines = told([started, (left[0], unknown), ended])
    assert lines == ["0 Started: March", "0 Get ready: March", "35 Finished"]
