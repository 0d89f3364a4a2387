"""Going on after a crash, from what was stored."""

import pytest

from backcoach.core import command
from backcoach.core.playhead import State
from backcoach.core.resumption import go_on, nothing_left
from backcoach.text import ENGLISH
from tests.helpers.catalogue import session_of
from tests.helpers.scripts import told


def test_it_goes_on_paused_in_the_get_ready_of_the_block_under_way() -> None:
    before = session_of("bridge")
    events = before.handle(command.Start(), 0) + before.advance(47_000)
    session, restored = go_on(events, ENGLISH, gap_ms=60_000)
    assert session.state is State.PAUSED
    assert told(restored) == [
        "46 interrupted for 60 s",
        "46 enter ready 1.2 #1, 20 s, estimated",
    ]
    lines = told(session.handle(command.Resume(), 46_000) + session.advance(90_000))
    assert lines[:2] == ["46 resumed", "46 cue introduce"]
    assert lines[2:4] == ["63 cue get-ready", "66 leave ready 1.2 #1 after 20 s"]
    assert lines[-1] == "80 finished"


def test_it_goes_on_with_the_exercise_that_was_chosen_instead() -> None:
    before = session_of("plank")
    events = before.handle(command.Start(), 0)
    events += before.handle(command.Substitute("march"), 20_000)
    session, _restored = go_on(events, ENGLISH, gap_ms=1)
    assert session.step.exercise == "march"


def test_when_all_was_done_or_skipped_nothing_is_left() -> None:
    before = session_of("march")
    events = before.handle(command.Start(), 0)
    assert not nothing_left(events, ENGLISH)
    events += before.handle(command.SkipExercise(), 20_000)[:-1]
    assert nothing_left(events, ENGLISH)
    with pytest.raises(ValueError, match="nothing is left to do"):
        go_on(events, ENGLISH, gap_ms=1)
