"""A person who does anything at any time: what is true of every session, whatever happens."""

from collections.abc import Sequence

import msgspec
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from msgspec.structs import replace

from backcoach.core import command, event, record
from backcoach.core.command import Command
from backcoach.core.event import Event, is_stored
from backcoach.core.playhead import State
from backcoach.core.replay import Replay
from backcoach.core.resumption import go_on
from backcoach.core.session import IllegalCommandError, Session
from backcoach.core.timeline import StepKey, Timeline
from backcoach.text import ENGLISH
from tests.helpers import chance
from tests.helpers.played import stored

OVER = (State.FINISHED, State.STOPPED)
decoder = msgspec.json.Decoder(
    event.SessionStarted | event.StepEntered | event.CueReached | event.StoredEvent
)


def play_to_the_end(session: Session) -> list[Event]:
    """Do what a session waits for until it is over."""
    events: list[Event] = []
    for _ in range(len(session.timeline.steps) + 2):
        if session.state in OVER:
            break
        asked = command.Resume() if session.state is State.PAUSED else command.Next()
        if session.due_ms is None:
            events += session.handle(asked, session.now_ms)
        events += session.advance(session.now_ms + 10_000_000)
    assert session.state in OVER
    return events


class RandomUser(RuleBasedStateMachine):
    """A session with a person who does anything, and what has happened in it so far."""

    @initialize(timeline=chance.timelines())
    def begin(self, timeline: Timeline) -> None:
        self.session = Session(timeline, ENGLISH)
        self.events: list[Event] = []
        self.under_way: StepKey | None = None
        self.cues: list[int] = []
        self.told_again = Replay(ENGLISH)
        self.take(self.session.handle(command.Start(), 0))

    def take(self, events: Sequence[Event]) -> None:
        """Keep events, each as it comes back from the database, and check that it fits."""
        for happened in events:
            told = decoder.decode(msgspec.json.encode(happened))
            assert told == happened
            assert not self.events or self.events[-1].at_ms <= told.at_ms <= self.session.now_ms
            self.events.append(told)
            self.follow(told)
            if is_stored(told):
                self.told_again.add(told)

    def follow(self, happened: Event) -> None:
        """Check that steps are entered and left in turn, and that cues come once, in order."""
        match happened:
            case event.StepEntered(step=step):
                assert self.under_way is None
                self.under_way = step.key
                self.cues = []
            case event.StepLeft(step=key):
                assert key == self.under_way
                self.under_way = None
            case event.CueReached(step=key, cue=cue):
                assert key == self.under_way
                assert not self.cues or self.cues[-1] < cue.offset_ms
                self.cues.append(cue.offset_ms)

    @rule(ms=chance.waits())
    def wait(self, ms: int) -> None:
        self.take(self.session.advance(self.session.now_ms + ms))

    @precondition(lambda self: self.session.due_ms is not None)
    @rule(times=st.integers(1, 12), early_ms=st.sampled_from((0, 1)))
    def wait_for_what_is_due(self, times: int, early_ms: int) -> None:
        for _ in range(times):
            due_ms = self.session.due_ms or self.session.now_ms
            self.take(self.session.advance(max(due_ms - early_ms, self.session.now_ms)))

    @rule(asked=chance.presses(), ms=st.just(0) | chance.waits())
    def press(self, asked: Command, ms: int) -> None:
        self.do(asked, ms)

    @rule(asked=chance.requests(), ms=st.just(0) | chance.waits())
    def ask(self, asked: Command, ms: int) -> None:
        self.do(asked, ms)

    @rule(which=st.integers(0, 2), ms=st.just(0) | chance.waits())
    def substitute(self, which: int, ms: int) -> None:
        names = (*self.session.timeline.exercise(self.session.step).relatives, "unheard-of")
        self.do(command.Substitute(names[which % len(names)]), ms)

    @precondition(lambda self: len(self.events) > 60)
    @rule(asked=chance.stops())
    def stop(self, asked: Command) -> None:
        self.do(asked, 0)

    def do(self, asked: Command, ms: int) -> None:
        try:
            self.take(self.session.handle(asked, self.session.now_ms + ms))
        except IllegalCommandError:
            assert not self.session.allows(asked)

    @precondition(lambda self: self.session.state not in OVER and self.told_again.block)
    @rule(gap_ms=st.integers(0, 10**7))
    def lose_power(self, gap_ms: int) -> None:
        """Go on with what the database has; what was under way is lost."""
        self.events = stored(self.events)
        self.under_way = None
        self.session, events = go_on(self.events, ENGLISH, gap_ms)
        self.take(events)

    @rule()
    def look_at_the_record(self) -> None:
        """Check that what is stored tells all that there is to know."""
        from_all = record.fold(self.events, ENGLISH)
        from_stored = record.fold(stored(self.events), ENGLISH)
        if self.session.state in OVER:
            assert from_stored == from_all
        else:  # the time since the last stored event is not known yet
            assert from_stored == replace(from_all, active_ms=from_stored.active_ms)
            assert from_stored.active_ms <= from_all.active_ms
        assert all(0 <= block.done <= block.planned for block in from_all.blocks)

    @rule()
    def look_at_the_timeline(self) -> None:
        assert self.told_again.timeline == self.session.timeline
        keys = [step.key for step in self.session.timeline.steps]
        assert len(keys) == len(set(keys))

    @invariant()
    def a_step_is_under_way_until_the_end(self) -> None:
        assert (self.under_way is None) is (self.session.state in OVER)

    @invariant()
    def what_is_stored_knows_the_block_under_way(self) -> None:
        if self.session.state not in OVER:
            blocks = [block for block, _steps in self.session.timeline.blocks.items()]
            here = blocks.index(self.session.step.block)
            assert self.told_again.block in [*blocks, None][here : here + 2]

    def teardown(self) -> None:
        if not hasattr(self, "session"):
            return
        self.can_go_on_after_a_crash()
        self.take(play_to_the_end(self.session))
        self.look_at_the_record()
        self.look_at_the_timeline()
        assert record.fold(self.events, ENGLISH).outcome is not record.Outcome.UNDER_WAY

    def can_go_on_after_a_crash(self) -> None:
        """Check that all of it can be restored from what is stored, at each moment so far."""
        kept = stored(self.events)
        for moment in range(1, len(kept) + 1, max(1, len(kept) // 3)):
            replay = Replay.of(kept[:moment], ENGLISH)
            if replay.block is not None and replay.ended is None:
                session = Session(replay.timeline, ENGLISH, replay.now_ms)
                session.restore(replay.block, gap_ms=60_000)
                play_to_the_end(session)
                assert session.state is State.FINISHED


TestRandomUser = RandomUser.TestCase
IN_FULL = settings().max_examples > 100
TestRandomUser.settings = settings(max_examples=10_000 if IN_FULL else 300, stateful_step_count=20)
