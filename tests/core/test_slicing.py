"""However time is cut, the events are the same, and each happens at its own time."""

from collections.abc import Iterable

from hypothesis import given
from hypothesis import strategies as st

from backcoach.core import command, event
from backcoach.core.command import Command
from backcoach.core.event import Event
from backcoach.core.session import IllegalCommandError, Session
from backcoach.core.timeline import Timeline
from backcoach.text import ENGLISH
from tests.helpers import chance

Asked = tuple[int, Command]


def play(timeline: Timeline, asked: Iterable[Asked], looks: Iterable[int]) -> list[Event]:
    """Return the events of a session that is given commands, and looked at in between."""
    session = Session(timeline, ENGLISH)
    events: list[Event] = []
    moments = [*asked, *((at_ms, None) for at_ms in looks)]
    for at_ms, what in sorted(moments, key=lambda moment: moment[0]):
        try:
            events += session.advance(at_ms) if what is None else session.handle(what, at_ms)
        except IllegalCommandError:
            continue
    return events + session.advance(10**8)


@st.composite
def stories(draw: st.DrawFn) -> list[Asked]:
    """Draw commands at times; the first starts the session."""
    story: list[Asked] = [(0, command.Start())]
    for wait_ms, asked in draw(st.lists(st.tuples(chance.waits(), chance.commands()), max_size=12)):
        story.append((story[-1][0] + wait_ms, asked))
    return story


looks = st.lists(st.integers(0, 2_000_000), max_size=60)


@given(chance.timelines(), stories(), looks)
def test_the_events_are_the_same_however_time_is_cut(
    timeline: Timeline, story: list[Asked], looks: list[int]
) -> None:
    assert play(timeline, story, looks) == play(timeline, story, [])


@given(chance.timelines(), st.integers(1, 2_000))
def test_heartbeats_make_no_difference(timeline: Timeline, every_ms: int) -> None:
    story: list[Asked] = [(0, command.Start())]
    beats = range(0, min(timeline.total_ms, 200_000), every_ms)
    assert play(timeline, story, beats) == play(timeline, story, [])


@given(chance.timelines())
def test_left_alone_all_happens_at_its_planned_time(timeline: Timeline) -> None:
    events = play(timeline, [(0, command.Start())], [])
    for happened, step in zip(entered(events), timeline.steps, strict=False):
        assert happened.step == step
        assert happened.at_ms == step.start_ms
    for cue in (each for each in events if isinstance(each, event.CueReached)):
        step = next(step for step in timeline.steps if step.key == cue.step)
        assert cue.at_ms == step.start_ms + cue.cue.offset_ms


def entered(events: Iterable[Event]) -> list[event.StepEntered]:
    return [each for each in events if isinstance(each, event.StepEntered)]
