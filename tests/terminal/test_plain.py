import io
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from backcoach.core import event
from backcoach.core.command import Pause, Start, Substitute
from backcoach.core.compiler import compile_routine
from backcoach.core.event import Event
from backcoach.core.playhead import State
from backcoach.core.preferences import Preferences
from backcoach.core.routine import Routine
from backcoach.core.session import Session
from backcoach.player import Player
from backcoach.terminal import plain
from backcoach.text import ENGLISH
from tests.helpers.catalogue import EXERCISES, routine_of, session_of
from tests.helpers.clock import FakeClock

ROOT = Path(__file__).parents[2]
BRIDGE_MARCH = """\
Bridge march · 2 exercises · 1 min 38 s
Stop if it is sharp, shooting, or tingles.

1 of 2 · Bridge: 2 sets of 2 repetitions
  Come into the position.
  1. Begin.
  2. Go on.
  3. End.
  ready   20 s
  Set 1 of 2
  Rep 1 of 2
  out      2 s  Reach out · breathe out
  hold     3 s  Hold · breathe easily
  back     2 s  Return · breathe in
  Rep 2 of 2
  out      2 s  Reach out · breathe out
  hold     3 s  Hold · breathe easily
  back     2 s  Return · breathe in
  rest    10 s  Rest. Next: Bridge, set 2
  Set 2 of 2
  Rep 1 of 2
  out      2 s  Reach out · breathe out
  hold     3 s  Hold · breathe easily
  back     2 s  Return · breathe in
  Rep 2 of 2
  out      2 s  Reach out · breathe out
  hold     3 s  Hold · breathe easily
  back     2 s  Return · breathe in

2 of 2 · March: 20 s
  Come into the position.
  1. Begin.
  2. Go on.
  3. End.
  ready   20 s
  Set 1 of 1
  move    20 s  Keep moving · breathe easily

Done.
"""


class Broken(io.StringIO):
    """A pipe that is closed by its reader after some lines."""

    def __init__(self, lines: int) -> None:
        super().__init__()
        self._left = lines

    def write(self, text: str) -> int:
        if not self._left:
            raise BrokenPipeError
        self._left -= 1
        return super().write(text)


def played(routine: Routine) -> str:
    """Return what is written of a routine, with a clock that jumps from event to event."""
    session = Session(compile_routine(routine, EXERCISES, Preferences(), ENGLISH), ENGLISH)
    stream = io.StringIO()
    lines = plain.Lines(session, ENGLISH, stream)
    lines(session.handle(Start(), 0))
    while session.due_ms is not None:
        lines(session.advance(session.due_ms))
    return stream.getvalue()


class Reader:
    """Somebody who reads a session; time passes only while it is waited for."""

    def __init__(self, name: str, stream: io.StringIO | None = None) -> None:
        self.clock = FakeClock()
        self.session: Session = session_of(name)
        self.stream = stream or io.StringIO()
        self.lines = plain.Lines(self.session, ENGLISH, self.stream)
        self.events: list[Event] = []
        self.player = Player(self.session, self.clock, [self.lines, self.events.extend])

    def play(self, wait: Callable[[float], object] | None = None) -> str:
        if self.session.state is State.READY_TO_START:
            self.player.send(Start())
        plain.play(self.player, self.lines, wait or self.wait)
        return self.stream.getvalue()

    def wait(self, seconds: float) -> None:
        self.clock.pass_ms(round(seconds * 1000))


def test_a_session_reads_from_top_to_bottom() -> None:
    assert Reader("bridge-march").play() == BRIDGE_MARCH


def test_sides_and_breaths_of_a_stretch_are_told() -> None:
    told = Reader("twist").play()

    assert "  Set 1 of 1, left side\n" in told
    assert "  switch   6 s  Switch to the right side\n  Set 1 of 1, right side\n" in told
    assert "  hold    20 s  Hold · breathe in\n                breathe out\n" in told


def test_alternating_sides_are_told_with_each_repetition() -> None:
    told = Reader("bird-dog").play()

    sides = [line.split(", ")[1] for line in told.splitlines() if line.startswith("  Set ")]
    assert sides == ["left side", "right side"] * 2
    assert told.count("  Rep 2 of 2\n") == 2


def test_a_long_movement_tells_half_way_and_the_last_seconds() -> None:
    lines = [line.strip() for line in played(routine_of("walk")).splitlines()]

    assert lines[-4:-2] == ["half way", "10 seconds left"]


def test_repetitions_at_ones_own_pace_end_when_their_planned_time_is_over() -> None:
    reader = Reader("squat-march")
    told = reader.play()

    assert told.startswith("Squat march · 2 exercises · ~2 min 4 s\n")
    assert "  free          8 repetitions at your own pace, then go on · breathe easily\n" in told
    left = [e for e in reader.events if isinstance(e, event.StepLeft) and e.step.phase == "free"]
    assert [e.completed for e in left] == [True, True]
    assert all(32_000 <= e.done_ms <= 32_000 + plain.SLICE_MS for e in left)


def test_after_missing_time_it_says_so_and_goes_on() -> None:
    reader = Reader("march")

    def wait(seconds: float) -> None:
        if not any(isinstance(e, event.Interrupted) for e in reader.events):
            reader.clock.sleep_ms(12 * 60_000)
        reader.wait(seconds)

    told = reader.play(wait)

    gap = "12 minutes went by without the session. You are paused where you were.\nGoing on.\n"
    assert gap in told
    assert reader.session.state is State.FINISHED


@pytest.mark.parametrize(
    ("gap_ms", "said"),
    [
        (1_000, "1 second "),
        (59_400, "59 seconds "),
        (59_600, "1 minute "),
        (30 * 60_000, "30 minutes "),
        (60 * 60_000, "1 hour "),
        (11 * 3_600_000, "11 hours "),
    ],
)
def test_missing_time_is_told_as_people_say_it(gap_ms: int, said: str) -> None:
    reader = Reader("march")
    reader.lines([event.Interrupted(at_ms=0, gap_ms=gap_ms)])

    assert reader.stream.getvalue().startswith(f"{said}went by without the session.")


def test_a_session_that_is_gone_on_with_begins_with_its_name() -> None:
    reader = Reader("bridge-march")
    block = reader.session.timeline.steps[-1].block
    reader.player.tell(reader.session.restore(block, 3_600_000))
    told = reader.play()

    assert told.startswith("1 hour went by without the session.")
    assert "Bridge march · 2 exercises" in told
    assert "2 of 2 · March" in told
    assert told.endswith("Done.\n")


def test_another_form_is_introduced_like_any_exercise() -> None:
    reader = Reader("bridge")
    reader.player.send(Start())
    reader.player.send(Substitute("tilt"))

    assert "1 of 1 · Tilt: 2 sets of 3 repetitions\n" in reader.stream.getvalue()


def test_a_pause_is_told() -> None:
    reader = Reader("bridge")
    reader.player.send(Start())
    reader.player.send(Pause())

    assert reader.stream.getvalue().endswith("Paused.\n")


@pytest.mark.skipif(not hasattr(signal, "SIGHUP"), reason="no such signals here")
def test_ctrl_c_ends_the_session_and_a_closed_terminal_leaves_it_unfinished() -> None:
    told = Reader("march").play(lambda _s: signal.raise_signal(signal.SIGINT))
    assert told.endswith("Ended here. What you did is kept.\n")

    closed = Reader("march")
    closed.play(lambda _s: signal.raise_signal(signal.SIGHUP))
    assert closed.session.state is State.PAUSED


def test_lines_whose_reader_has_gone_are_silent_and_the_others_get_every_event(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    silenced: list[plain.Lines] = []

    def note(lines: plain.Lines) -> None:
        silenced.append(lines)

    monkeypatch.setattr(plain.Lines, "silence", note)
    reader = Reader("bridge-march", Broken(lines=12))
    told = reader.play()

    assert told.count("\n") == 12
    assert silenced == [reader.lines]
    assert reader.session.state is State.PAUSED
    assert isinstance(reader.events[-1], event.Paused)


def test_a_listener_whose_reader_has_gone_leaves_the_session_unfinished() -> None:
    session, clock = session_of("march"), FakeClock()

    def listen(events: Sequence[Event]) -> None:
        if any(isinstance(each, event.StepLeft) for each in events):
            raise BrokenPipeError

    player = Player(session, clock, [listen])
    player.send(Start())
    with pytest.raises(BrokenPipeError):
        plain.play(player, wait=lambda seconds: clock.pass_ms(round(seconds * 1000)))

    assert session.state is State.PAUSED


def test_an_encoding_that_lacks_a_character_is_no_error() -> None:
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding="ascii")
    session = session_of("march")
    plain.Lines(session, ENGLISH, stream)(session.handle(Start(), 0))

    assert raw.getvalue().startswith(b"March - 1 exercise - ")


HEAD = """
from backcoach.core.command import Start
from backcoach.player import Player
from backcoach.services.clock import SystemClock
from backcoach.terminal import plain
from backcoach.text import ENGLISH
from tests.helpers.catalogue import session_of

import sys
session = session_of("bridge")
lines = plain.Lines(session, ENGLISH)
player = Player(session, SystemClock(), [lines], 50)
player.send(Start())
plain.play(player, lines)
sys.stderr.write(session.state + " " + str("blessed" in sys.modules))
"""


@pytest.mark.skipif(os.name != "posix", reason="pipes end differently elsewhere")
def test_a_real_pipe_that_is_closed_ends_quietly_and_blessed_is_not_needed() -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HEAD], stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()

        assert process.stderr.read() == b"paused False"
        assert process.wait(timeout=30) == 0
