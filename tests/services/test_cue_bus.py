"""Which tones a session is heard in, and when."""

from itertools import cycle, islice
from math import ceil

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcoach.core import command, event
from backcoach.core.command import Command
from backcoach.core.exercise import Side
from backcoach.core.session import Session
from backcoach.core.timeline import Cue, CueKind, Phase, StepKey, Timeline
from backcoach.player import Player
from backcoach.services.cue_bus import LATE_MS, CueBus, tone_of
from backcoach.services.ports import NullSound, Tone
from backcoach.text import ENGLISH
from tests.helpers import chance
from tests.helpers.catalogue import session_of
from tests.helpers.clock import FakeClock

SILENT = {CueKind.HALFWAY, CueKind.NEARLY_DONE}


class Ear(NullSound):
    """Hears the tones, and when the session's clock showed what."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self.heard: list[tuple[float, Tone]] = []

    def play(self, tone: Tone) -> None:
        self.heard.append((self._session.now_ms / 1000, tone))

    @property
    def tones(self) -> list[Tone]:
        return [tone for _at_s, tone in self.heard]


class Exercising:
    """A session with its player, begun, and an ear for its tones."""

    def __init__(self, session: Session, speed: float = 1.0) -> None:
        self.session, self.ear, self.clock = session, Ear(session), FakeClock()
        cue_bus = CueBus(self.ear, lambda: session.now_ms, speed)
        self.player = Player(session, self.clock, [cue_bus], speed)
        self._speed = speed
        self.player.start()

    def wait_until(self, at_s: float) -> None:
        """Let the player wake each time that something is due, up to a time of the session."""
        end_ms = round(at_s * 1000)
        while (left_ms := (end_ms - self.session.now_ms) / self._speed) > 0:
            wait_ms = self.player.wait_ms()
            self.look_after(ceil(left_ms if wait_ms is None else min(wait_ms, left_ms)))

    def look_after(self, real_ms: int) -> None:
        """Let the player wake only after a time, whatever was due in it."""
        self.clock.pass_ms(real_ms)
        self.player.wake()

    def send_after(self, real_ms: int, asked: Command) -> None:
        """Let nobody look until the person does something."""
        self.clock.pass_ms(real_ms)
        self.player.send(asked)


def exercising(routine: str, speed: float = 1.0) -> Exercising:
    return Exercising(session_of(routine), speed)


def test_a_routine_is_heard_from_its_first_cue_to_its_end() -> None:
    story = exercising("bridge-march")
    story.wait_until(100)
    assert story.ear.heard == [
        (17, Tone.GET_READY),
        (20, Tone.GO), (22, Tone.HOLD), (25, Tone.GO),
        (27, Tone.GO), (29, Tone.HOLD), (32, Tone.GO),
        (34, Tone.DONE), (41, Tone.GET_READY),
        (44, Tone.GO), (46, Tone.HOLD), (49, Tone.GO),
        (51, Tone.GO), (53, Tone.HOLD), (56, Tone.GO),
        (58, Tone.DONE), (75, Tone.GET_READY),
        (78, Tone.GO),
        (98, Tone.DONE),
    ]  # fmt: skip


def test_sides_and_breaths_are_heard_too() -> None:
    story = exercising("twist")
    story.wait_until(100)
    breaths = [Tone.BREATHE_OUT, Tone.BREATHE_IN, Tone.BREATHE_OUT]
    side = [Tone.GO, Tone.HOLD, *breaths, Tone.GO]
    assert story.ear.tones == [Tone.GET_READY, *side, Tone.SWITCH, *side, Tone.DONE]


def test_every_kind_of_cue_has_its_tone_or_is_meant_to_be_silent() -> None:
    assert {kind for kind in CueKind if tone_of(reached(kind)) is None} == SILENT


def test_coming_into_place_is_a_breath_in() -> None:
    story = exercising("every-phase")
    story.wait_until(18)
    assert story.ear.heard == [(12, Tone.GET_READY), (15, Tone.BREATHE_IN), (18, Tone.GO)]


def test_the_first_exercise_is_introduced_in_silence() -> None:
    assert tone_of(reached(CueKind.INTRODUCE, item=1)) is None
    assert tone_of(reached(CueKind.INTRODUCE, item=2)) is Tone.DONE


@pytest.mark.parametrize(("late_ms", "expected"), [(LATE_MS, [Tone.GET_READY]), (LATE_MS + 1, [])])
def test_what_comes_too_late_is_not_sounded(late_ms: int, expected: list[Tone]) -> None:
    story = exercising("march")
    story.look_after(12_000 + late_ms)
    assert story.ear.tones == expected


@pytest.mark.parametrize(("late_ms", "expected"), [(LATE_MS, [Tone.GET_READY]), (LATE_MS + 1, [])])
def test_lateness_is_real_time_at_any_speed(late_ms: int, expected: list[Tone]) -> None:
    story = exercising("march", speed=4)
    story.look_after(12_000 // 4 + late_ms)
    assert story.ear.tones == expected


def test_a_cue_is_sounded_though_a_silent_event_follows_it() -> None:
    ear = Ear(session_of("march"))
    CueBus(ear, lambda: 0)([reached(CueKind.GO), reached(CueKind.HALFWAY)])
    assert ear.tones == [Tone.GO]


def test_of_what_is_due_at_once_only_the_newest_is_sounded() -> None:
    story = exercising("bridge", speed=10)
    story.wait_until(19)
    story.look_after(345)  # out, at 20 s, is 245 ms late; hold, at 22 s, only 45 ms
    assert story.ear.tones == [Tone.GET_READY, Tone.HOLD]


@pytest.mark.parametrize("asked", [command.Pause(), command.Sore(), command.Stop()])
def test_a_cue_that_is_followed_by_a_pause_or_the_end_is_not_sounded(asked: Command) -> None:
    story = exercising("march")
    story.send_after(12_100, asked)
    assert story.ear.tones == []


def test_a_cue_that_is_followed_by_an_interruption_is_not_sounded() -> None:
    ear = Ear(session_of("march"))
    CueBus(ear, lambda: 0)([reached(CueKind.GO), event.Interrupted(at_ms=0, gap_ms=5_000)])
    assert ear.tones == []


def test_after_a_pause_tones_go_on_with_the_session() -> None:
    story = exercising("bridge")
    story.wait_until(23)
    story.send_after(0, command.Pause())
    story.send_after(60_000, command.Resume())
    story.wait_until(86)
    assert story.ear.heard[-3:] == [(22, Tone.HOLD), (83, Tone.GET_READY), (86, Tone.GO)]


def test_a_machine_that_slept_makes_no_sound_when_it_wakes() -> None:
    story = exercising("march")
    story.wait_until(11)
    story.clock.sleep_ms(60_000)
    story.look_after(1_000)
    assert story.ear.tones == []


@given(chance.timelines(), st.lists(st.integers(1, LATE_MS), min_size=1))
def test_however_wake_ups_are_cut_the_tones_are_the_same(
    timeline: Timeline, slices: list[int]
) -> None:
    cut, whole = Exercising(Session(timeline, ENGLISH)), Exercising(Session(timeline, ENGLISH))
    for slice_ms in islice(cycle(slices), 500):
        cut.look_after(slice_ms)
    whole.wait_until(cut.session.now_ms / 1000)
    assert cut.ear.tones == whole.ear.tones


def reached(kind: CueKind, item: int = 2) -> event.CueReached:
    key = StepKey(item, 1, Side.BOTH, 0, Phase.READY)
    return event.CueReached(at_ms=0, step=key, cue=Cue(kind, 0, "Now"))
