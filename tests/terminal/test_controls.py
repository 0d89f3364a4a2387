import pytest

from backcoach.core import event
from backcoach.core.command import Command, Interrupt, Start, StopReason
from backcoach.core.event import Event
from backcoach.core.playhead import State
from backcoach.core.timeline import Phase
from backcoach.player import Player
from backcoach.terminal import questions
from backcoach.terminal.controls import Controls
from backcoach.terminal.keys import CTRL_C, ENTER
from backcoach.text import ENGLISH
from tests.helpers.catalogue import session_of
from tests.helpers.clock import FakeClock


class Room:
    """A session that has begun, and the keys for it."""

    def __init__(self, name: str = "bridge-march") -> None:
        self.clock = FakeClock()
        self.events: list[Event] = []
        self.session = session_of(name)
        self.player = Player(self.session, self.clock, [self.events.extend])
        self.player.send(Start())
        self.controls = Controls(self.player, ENGLISH)

    def press(self, *keys: str) -> None:
        for key in keys:
            self.controls.press(key)

    def happened(self) -> set[type[Event]]:
        return {type(each) for each in self.events}


@pytest.mark.parametrize(
    ("key", "happens"),
    [
        (" ", event.Paused),
        ("right", event.StepLeft),
        ("left", event.Moved),
        ("x", event.ItemSkipped),
        ("+", event.TimeAdded),
        ("e", event.Substituted),
        ("s", event.SoreMarked),
    ],
)
def test_a_key_does_what_the_table_says(key: str, happens: type[Event]) -> None:
    room = Room()
    room.press(key)

    assert happens in room.happened()
    assert not room.controls.refused


def test_space_pauses_and_goes_on() -> None:
    room = Room()
    room.press(" ", " ")

    assert room.session.state is State.RUNNING
    assert event.Resumed in room.happened()


def test_a_key_that_is_not_legal_is_refused_and_changes_nothing() -> None:
    room = Room()
    room.press("right")
    before = list(room.events)
    room.press("+")

    assert room.controls.refused
    assert room.events == before
    room.press("n")
    assert not room.controls.refused


def test_a_key_without_a_meaning_is_nothing_to_talk_about() -> None:
    room = Room()
    room.press("z")

    assert not room.controls.refused


def test_this_hurts_pauses_before_anything_is_asked() -> None:
    room = Room()
    room.press("s")

    assert room.session.state is State.PAUSED
    assert room.controls.question == questions.Score("tilt")


def test_this_hurts_leads_to_the_easier_form_and_goes_on() -> None:
    room = Room()
    room.press("s", "4", ENTER, "n", "e")

    marks = [(m.score, m.sharp) for m in room.events if isinstance(m, event.SoreMarked)]
    assert marks == [(None, None), (4, None), (4, False)]
    assert room.session.step.exercise == "tilt"
    assert room.session.step.phase is Phase.READY
    assert room.session.state is State.RUNNING
    assert room.controls.question is None


def test_skipping_the_last_exercise_for_pain_finishes_the_session() -> None:
    room = Room("march")
    room.press("s", ENTER, ENTER, "x")

    assert room.session.state is State.FINISHED


@pytest.mark.parametrize("key", ["q", CTRL_C])
def test_ending_takes_two_presses_and_keeps_what_was_done(key: str) -> None:
    room = Room()
    room.press(key)
    assert room.session.state is State.PAUSED

    room.press(key)
    assert room.events[-1] == event.SessionStopped(at_ms=0, reason=StopReason.LEFT)


def test_ctrl_c_pauses_whatever_is_being_asked() -> None:
    for key in ("j", "?"):
        room = Room()
        room.press(key, CTRL_C)

        assert room.session.state is State.PAUSED
        assert room.controls.question == questions.End(CTRL_C)


def test_jumping_leaves_the_count_running_until_it_is_done() -> None:
    room = Room()
    room.press("j", "2")
    assert room.session.state is State.RUNNING

    room.press(ENTER)
    assert room.session.step.key.item == 2


def test_leaving_pauses_so_that_the_session_can_be_gone_on_with() -> None:
    room = Room()
    room.press("j")
    room.controls.leave()
    room.controls.leave()

    assert room.session.state is State.PAUSED
    assert room.controls.question is None
    assert event.SessionStopped not in room.happened()


class Racing(Player):
    """A player whose session is paused behind the person's back, just before a command."""

    def send(self, asked: Command) -> None:
        """Be interrupted first."""
        if not isinstance(asked, Start):
            self.tell(self.session.handle(Interrupt(1), self.session.now_ms))
        super().send(asked)


def test_a_command_that_lost_a_race_is_refused() -> None:
    session = session_of("bridge")
    player = Racing(session, FakeClock(), [])
    player.send(Start())
    controls = Controls(player, ENGLISH)

    controls.press(" ")

    assert controls.refused
    assert session.state is State.PAUSED
