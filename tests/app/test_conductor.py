"""The player in Qt's loop: woken when there is something to be seen or done, and not else."""

from collections.abc import Iterator, Sequence
from math import ceil

import pytest
from PySide6.QtCore import Qt, QTimer
from pytestqt.qtbot import QtBot

from backcoach.app.conductor import Conductor
from backcoach.core import command, event
from backcoach.core.event import Event
from backcoach.core.playhead import State
from backcoach.core.session import IllegalCommandError, Session
from backcoach.player import Player
from tests.helpers.catalogue import session_of
from tests.helpers.clock import FakeClock
from tests.helpers.pages import heard
from tests.helpers.played import play

FRAME_MS = 1000 / 30
pytestmark = pytest.mark.usefixtures("qapp")


class Podium:
    """A conductor with a clock that is wound by hand, and what its listener and others heard."""

    def __init__(self, routine: str = "plank") -> None:
        self.clock = FakeClock()
        self.events: list[Event] = []
        self.session: Session = session_of(routine)
        self.conductor = Conductor(Player(self.session, self.clock, [self.events.extend]), FRAME_MS)
        self.moved = heard(self.conductor.moved)
        self.ended = heard(self.conductor.ended)
        [self.timer] = self.conductor.findChildren(QTimer)

    @property
    def planned_ms(self) -> int | None:
        """How long it waits; None when it waits for the person."""
        return self.timer.interval() if self.timer.isActive() else None

    def pass_ms(self, ms: int) -> None:
        """Let time pass, and wake the conductor as its timer would."""
        self.clock.pass_ms(ms)
        self.conductor.wake()

    def play_on(self, until_ms: int = 3_600_000) -> int:
        """Wake it whenever it planned to be while something is due; return how often."""
        wakes = 0
        while self.session.due_ms is not None and self.session.now_ms < until_ms:
            assert self.planned_ms is not None
            self.pass_ms(self.planned_ms)
            wakes += 1
        return wakes


@pytest.fixture
def podium() -> Iterator[Podium]:
    made = Podium()
    yield made
    made.conductor.stop()


def test_its_timer_is_set_for_one_time_and_to_the_millisecond(podium: Podium) -> None:
    assert podium.timer.isSingleShot()
    assert podium.timer.timerType() is Qt.TimerType.PreciseTimer


def test_nothing_is_planned_before_it_starts(podium: Podium) -> None:
    assert (podium.planned_ms, podium.moved, podium.ended) == (None, [], [])


def test_watched_it_waits_for_the_next_frame_or_for_what_happens_before(podium: Podium) -> None:
    podium.conductor.start()
    assert podium.planned_ms == ceil(FRAME_MS)
    podium.play_on(until_ms=11_960)
    assert podium.planned_ms == 12_000 - podium.session.now_ms < FRAME_MS
    podium.pass_ms(podium.planned_ms - 1)
    assert podium.planned_ms == 1
    podium.pass_ms(1)
    assert podium.planned_ms == ceil(FRAME_MS)


def test_unwatched_it_waits_for_what_happens_only(podium: Podium) -> None:
    podium.conductor.start()
    podium.conductor.watch(False)
    assert podium.planned_ms == podium.session.due_ms == 12_000
    frames = len(podium.moved)
    podium.pass_ms(12_000)
    assert len(podium.moved) == frames
    assert podium.planned_ms == 3_000


def test_watched_again_it_is_looked_at_at_once(podium: Podium) -> None:
    podium.conductor.start()
    podium.conductor.watch(False)
    podium.clock.pass_ms(5_000)
    frames = len(podium.moved)
    podium.conductor.watch(True)
    assert len(podium.moved) == frames + 1
    assert podium.session.now_ms == 5_000
    assert podium.planned_ms == ceil(FRAME_MS)


def test_to_be_watched_as_before_changes_nothing(podium: Podium) -> None:
    podium.conductor.start()
    frames = len(podium.moved)
    podium.conductor.watch(True)
    assert len(podium.moved) == frames


def test_a_session_that_is_not_watched_when_it_starts_has_not_ended(podium: Podium) -> None:
    podium.conductor.watch(False)
    assert (podium.planned_ms, podium.ended) == (None, [])
    podium.conductor.start()
    assert (podium.planned_ms, podium.ended, podium.moved) == (12_000, [], [])


def test_while_paused_there_is_no_timer_and_going_on_sets_it(podium: Podium) -> None:
    podium.conductor.start()
    frames = len(podium.moved)
    podium.conductor.send(command.Pause())
    assert (podium.planned_ms, len(podium.moved)) == (None, frames + 1)
    podium.conductor.send(command.Resume())
    assert podium.planned_ms == ceil(FRAME_MS)


def test_at_ones_own_pace_there_are_frames_and_unwatched_no_timer() -> None:
    podium = Podium("squat-march")
    podium.conductor.start()
    podium.play_on(until_ms=15_000)
    assert podium.session.due_ms is None
    assert podium.planned_ms == ceil(FRAME_MS)
    podium.conductor.watch(False)
    assert podium.planned_ms is None


@pytest.mark.parametrize("watched", [True, False])
def test_wake_ups_lead_to_the_same_events_as_a_session_alone(watched: bool) -> None:
    podium = Podium("every-phase")
    podium.conductor.watch(watched)
    podium.conductor.start()
    podium.play_on()
    while podium.session.state is State.RUNNING:
        podium.conductor.send(command.Next())
        podium.play_on()
    pressed = [
        (happened.at_ms, command.Next())
        for happened in podium.events
        if isinstance(happened, event.StepLeft) and happened.step.phase == "free"
    ]
    assert len(pressed) == 2
    assert podium.events == play("every-phase", *pressed)


def test_unwatched_it_wakes_as_often_as_something_happens(podium: Podium) -> None:
    podium.conductor.watch(False)
    podium.conductor.start()
    times = {happened.at_ms for happened in play("plank")} - {0}
    assert podium.play_on() == len(times)


@pytest.mark.parametrize("ending", [command.Stop(), command.SkipExercise()])
def test_the_end_is_told_once_after_a_last_look(podium: Podium, ending: command.Command) -> None:
    podium.conductor.start()
    frames = len(podium.moved)
    podium.conductor.send(ending)
    assert (podium.planned_ms, len(podium.ended), len(podium.moved)) == (None, 1, frames + 1)
    podium.conductor.wake()
    podium.conductor.watch(False)
    podium.conductor.watch(True)
    assert (podium.planned_ms, len(podium.ended)) == (None, 1)


def test_the_end_that_comes_by_itself_is_told_too(podium: Podium) -> None:
    podium.conductor.start()
    podium.play_on()
    assert (podium.session.state, len(podium.ended)) == (State.FINISHED, 1)


def test_what_cannot_be_done_is_refused_and_the_timer_goes_on(podium: Podium) -> None:
    podium.conductor.start()
    with pytest.raises(IllegalCommandError):
        podium.conductor.send(command.Resume())
    assert podium.planned_ms == ceil(FRAME_MS)


def test_where_a_listener_fails_the_session_is_paused_and_can_be_gone_on_with() -> None:
    clock, session, failing = FakeClock(), session_of("plank"), [True]

    def fails(_events: Sequence[Event]) -> None:
        if failing:
            raise LookupError

    conductor = Conductor(Player(session, clock, [fails]), FRAME_MS)
    [timer] = conductor.findChildren(QTimer)
    with pytest.raises(LookupError):
        conductor.start()
    assert (session.state, timer.isActive()) == (State.PAUSED, False)
    failing.clear()
    conductor.watch(False)
    conductor.send(command.Resume())
    assert timer.interval() == session.due_ms == 12_000
    failing.append(True)
    clock.pass_ms(12_000)
    with pytest.raises(LookupError):
        conductor.wake()
    assert (session.state, timer.isActive()) == (State.PAUSED, False)


def test_more_frames_come_from_the_next_one_on(podium: Podium) -> None:
    podium.conductor.start()
    podium.conductor.take_frame_ms(1000 / 60)
    podium.pass_ms(20)
    assert podium.planned_ms == ceil(1000 / 60)


def test_once_stopped_nobody_is_woken_and_the_session_is_as_it_was(podium: Podium) -> None:
    podium.conductor.start()
    podium.conductor.stop()
    assert (podium.planned_ms, podium.ended) == (None, [])
    assert podium.session.state is State.RUNNING


def test_one_that_has_begun_is_gone_on_with(podium: Podium) -> None:
    podium.session.handle(command.Start(), 0)
    podium.conductor.start()
    assert podium.events == []
    assert podium.planned_ms == ceil(FRAME_MS)


def test_the_timer_wakes_it(qtbot: QtBot, podium: Podium) -> None:
    podium.conductor.start()
    podium.clock.pass_ms(100)
    with qtbot.waitSignal(podium.conductor.moved):
        pass
    assert podium.session.now_ms == 100
    podium.conductor.stop()
