"""The player: what the clocks say, what the session is told, and who hears of it."""

from collections.abc import Sequence
from datetime import timedelta

import pytest

from backcoach.core import command, event
from backcoach.core.event import Event
from backcoach.core.playhead import State
from backcoach.core.session import IllegalCommandError
from backcoach.player import Listener, Player
from tests.helpers.catalogue import session_of
from tests.helpers.clock import FakeClock
from tests.helpers.scripts import told

HOUR_MS = 3_600_000


class Evening:
    """A player with its clock, and what its one listener heard."""

    def __init__(self, routine: str = "plank", speed: float = 1.0) -> None:
        self.clock = FakeClock()
        self.heard: list[Event] = []
        self.player = Player(session_of(routine), self.clock, [self.heard.extend], speed)
        self.session = self.player.session
        self.player.send(command.Start())

    def wake_on_time(self, until_ms: int) -> None:
        """Wake the player each time it asks to be, until the session's clock says so."""
        while self.session.now_ms < until_ms:
            wait_ms = self.player.wait_ms()
            assert wait_ms is not None
            self.clock.pass_ms(round(wait_ms))
            self.player.wake()

    def lines(self) -> list[str]:
        return told(self.heard)


@pytest.fixture
def evening() -> Evening:
    return Evening()


def interruptions(evening: Evening) -> list[int]:
    return [each.gap_ms for each in evening.heard if isinstance(each, event.Interrupted)]


def test_woken_on_time_a_session_plays_as_it_would_alone(evening: Evening) -> None:
    alone = session_of("plank")
    events = alone.handle(command.Start(), 0) + alone.advance(HOUR_MS)
    evening.wake_on_time(47_000)
    assert evening.heard == events
    assert evening.player.wait_ms() is None


def test_listeners_hear_the_same_events_in_the_order_they_were_given() -> None:
    heard: list[str] = []

    def listener(name: str) -> Listener:
        return lambda events: heard.append(f"{name} {len(events)}")

    clock = FakeClock()
    listeners = [listener("store"), listener("cues"), listener("view")]
    player = Player(session_of("march"), clock, listeners)
    player.send(command.Start())
    clock.pass_ms(15_000)
    player.wake()
    assert heard == ["store 3", "cues 3", "view 3", "store 4", "cues 4", "view 4"]


def test_when_nothing_happened_nobody_is_told(evening: Evening) -> None:
    evening.heard.clear()
    calls: list[Sequence[Event]] = []
    Player(evening.session, evening.clock, [calls.append]).wake()
    assert calls == []


def test_it_waits_for_what_is_due_next_or_for_the_next_frame(evening: Evening) -> None:
    assert evening.player.wait_ms() == 12_000
    assert evening.player.wait_ms(frame_ms=32) == 32
    evening.clock.pass_ms(11_990)
    assert evening.player.wait_ms() == 10
    assert evening.player.wait_ms(frame_ms=32) == 10
    evening.clock.pass_ms(20)
    assert evening.player.wait_ms() == 0


def test_while_paused_it_waits_for_the_person_and_draws_no_frames(evening: Evening) -> None:
    evening.player.send(command.Pause())
    assert evening.player.wait_ms(frame_ms=32) is None


def test_in_free_repetitions_it_waits_for_the_person_and_draws_frames() -> None:
    evening = Evening("squat-march")
    evening.wake_on_time(15_000)
    assert evening.player.wait_ms() is None
    assert evening.player.wait_ms(frame_ms=32) == 32


def test_an_owner_that_was_blocked_is_late_even_if_it_asks_only_then(evening: Evening) -> None:
    evening.clock.pass_ms(5_000)
    evening.player.wait_ms(frame_ms=32)
    evening.player.wake()
    assert evening.session.state is State.PAUSED
    assert evening.session.into_ms == 0


@pytest.mark.parametrize("asked", [command.Sore(7), command.Stop()])
def test_what_is_meant_at_any_time_is_done_even_after_a_gap(
    evening: Evening, asked: command.Command
) -> None:
    evening.clock.sleep_ms(60_000)
    evening.player.send(asked)
    told = [type(each) for each in evening.heard]
    assert event.Interrupted in told
    assert told[-1] in (event.SoreMarked, event.SessionStopped)


def test_the_machine_slept_three_hours_and_none_of_it_was_exercise(evening: Evening) -> None:
    evening.wake_on_time(18_000)
    evening.player.wait_ms()
    evening.clock.pass_ms(2_000)
    evening.player.wake()
    evening.clock.sleep_ms(3 * HOUR_MS)
    evening.player.wake()
    assert evening.lines()[-1] == "20 interrupted for 10800 s"
    assert (evening.session.state, evening.session.into_ms) == (State.PAUSED, 2_000)
    evening.clock.pass_ms(60_000)
    evening.player.send(command.Resume())
    assert evening.lines()[-2:] == ["80 enter ready 1.1 #1, 3 s, estimated", "80 cue get-ready"]


def test_a_nap_shorter_than_a_second_is_not_worth_a_word(evening: Evening) -> None:
    evening.clock.sleep_ms(999)
    evening.player.wake()
    assert evening.session.state is State.RUNNING
    evening.clock.sleep_ms(1_000)
    evening.player.wake()
    assert interruptions(evening) == [1_000]


@pytest.mark.parametrize(("late_ms", "gaps"), [(3_000, []), (3_001, [15_001])])
def test_a_wake_up_more_than_three_seconds_late_interrupts(
    evening: Evening, late_ms: int, gaps: list[int]
) -> None:
    assert evening.player.wait_ms() == 12_000
    evening.clock.pass_ms(12_000 + late_ms)
    evening.player.wake()
    assert interruptions(evening) == gaps
    assert evening.session.now_ms == (0 if gaps else 15_000)


def test_waiting_long_on_purpose_is_no_gap() -> None:
    evening = Evening("squat-march")
    evening.wake_on_time(15_000)
    assert evening.player.wait_ms() is None
    evening.clock.pass_ms(HOUR_MS)
    evening.player.send(command.Next())
    assert interruptions(evening) == []
    assert evening.lines()[-3] == "3615 leave free 1.1 after 3600 s, counts"


def test_a_hidden_window_that_waits_for_a_whole_step_is_no_gap(evening: Evening) -> None:
    evening.wake_on_time(22_000)
    assert evening.player.wait_ms() == 6_000
    evening.clock.pass_ms(6_000)
    evening.player.wake()
    assert interruptions(evening) == []


def test_a_window_that_is_shown_again_in_the_middle_of_a_wait_is_no_gap(evening: Evening) -> None:
    evening.player.wait_ms()
    evening.clock.pass_ms(5_000)
    evening.player.wait_ms(frame_ms=32)
    evening.player.wake()
    assert interruptions(evening) == []
    assert evening.session.into_ms == 5_000


def test_while_paused_neither_sleep_nor_lateness_is_a_gap(evening: Evening) -> None:
    evening.player.wait_ms()
    evening.player.send(command.Pause())
    evening.player.wait_ms()
    evening.clock.sleep_ms(8 * HOUR_MS)
    evening.clock.pass_ms(HOUR_MS)
    evening.player.wake()
    evening.clock.sleep_ms(HOUR_MS)
    evening.player.send(command.Resume())
    assert interruptions(evening) == []
    assert evening.session.state is State.RUNNING
    assert evening.session.into_ms == 0


def test_time_asleep_while_paused_is_not_counted_against_what_follows(evening: Evening) -> None:
    evening.player.send(command.Pause())
    evening.clock.sleep_ms(HOUR_MS)
    evening.player.send(command.Resume())
    evening.player.wait_ms()
    evening.clock.pass_ms(12_000)
    evening.player.wake()
    assert evening.lines()[-1] == "12 cue get-ready"


def test_a_command_after_a_gap_is_absorbed_by_the_interruption(evening: Evening) -> None:
    evening.clock.sleep_ms(HOUR_MS)
    evening.player.send(command.Next())
    assert evening.lines()[-1] == "0 interrupted for 3600 s"
    assert evening.session.step.phase == "ready"


def test_after_an_interruption_the_session_goes_on_as_if_no_time_had_passed(
    evening: Evening,
) -> None:
    evening.clock.pass_ms(5_000)
    evening.player.wake()
    evening.clock.sleep_ms(HOUR_MS)
    evening.player.wake()
    evening.player.send(command.Resume())
    assert evening.player.wait_ms() == 7_000
    evening.wake_on_time(47_000)
    assert interruptions(evening) == [HOUR_MS]
    assert evening.lines()[-1] == "47 finished"


def test_after_a_late_wake_up_the_missing_time_does_not_come_back(evening: Evening) -> None:
    evening.player.wait_ms()
    evening.clock.pass_ms(60_000)
    evening.player.wake()
    evening.player.send(command.Resume())
    assert evening.player.wait_ms() == 12_000
    evening.wake_on_time(47_000)
    assert evening.lines()[-1] == "47 finished"


def test_speed_scales_the_time_of_the_session_and_nothing_else() -> None:
    evening = Evening("plank", speed=10)
    assert evening.player.wait_ms() == 1_200
    evening.clock.pass_ms(1_200)
    evening.player.wake()
    assert evening.lines()[-1] == "12 cue get-ready"
    evening.player.wait_ms()
    evening.clock.pass_ms(300 + 3_000)  # three seconds late in real time, thirty in the session
    evening.player.wake()
    assert interruptions(evening) == []
    assert evening.session.now_ms == 45_000


def test_at_a_slow_speed_more_than_three_seconds_late_is_late_in_real_time() -> None:
    evening = Evening("plank", speed=0.5)
    assert evening.player.wait_ms() == 24_000
    evening.clock.pass_ms(27_001)
    evening.player.wake()
    assert interruptions(evening) == [27_001]


def test_the_time_of_day_set_back_an_hour_changes_nothing(evening: Evening) -> None:
    evening.clock.pass_ms(5_000)
    evening.clock.set_back(timedelta(hours=1))
    assert evening.player.wait_ms() == 7_000
    evening.wake_on_time(47_000)
    assert interruptions(evening) == []
    assert evening.lines()[-1] == "47 finished"


def test_a_session_is_started_once_however_often_it_is_asked_for() -> None:
    heard: list[Event] = []
    player = Player(session_of("march"), FakeClock(), [heard.extend])
    player.start()
    player.start()
    assert [type(each) for each in heard].count(event.SessionStarted) == 1


def test_an_illegal_command_is_refused_and_nobody_is_told(evening: Evening) -> None:
    heard = list(evening.heard)
    with pytest.raises(IllegalCommandError, match="Resume while ready"):
        evening.player.send(command.Resume())
    assert evening.heard == heard


def test_all_listeners_hear_what_happened_though_one_fails() -> None:
    heard: list[Event] = []

    def fails(_events: Sequence[Event]) -> None:
        raise LookupError

    player = Player(session_of("march"), FakeClock(), [fails, heard.extend])
    with pytest.raises(LookupError):
        player.send(command.Start())
    assert [type(each) for each in heard][:1] == [event.SessionStarted]
