"""What was done, from what happened: the 80 per cent rule, the pain rule, and what overwrites."""

from collections.abc import Sequence

import pytest
from msgspec.structs import replace

from backcoach.core import command, event, record
from backcoach.core.command import Command, StopReason
from backcoach.core.event import Event
from backcoach.core.exercise import Side
from backcoach.core.record import BlockRecord, Outcome, Record
from backcoach.core.replay import Replay
from backcoach.core.session import Session
from backcoach.core.timeline import Block, Kind, Phase, StepKey
from backcoach.text import ENGLISH
from tests.helpers.catalogue import compiled

LONG_S = 10_000


def record_of(name: str, *asked: tuple[float, Command], until_s: float = LONG_S) -> Record:
    return record.fold(played(name, *asked, until_s=until_s), ENGLISH)


def played(
    name: str, *asked: tuple[float, Command], until_s: float = LONG_S, kind: Kind = Kind.ROUTINE
) -> Sequence[Event]:
    """Return the events of a session that is started at 0 and asked things at seconds."""
    session = Session(compiled(name, kind), ENGLISH)
    events = session.handle(command.Start(), 0)
    for at_s, what in asked:
        events += session.handle(what, round(at_s * 1000))
    return events + session.advance(round(until_s * 1000))


def done(kept: Record) -> list[tuple[int, int]]:
    return [(block.done, block.planned) for block in kept.blocks]


def test_a_session_played_to_its_end() -> None:
    kept = record_of("three")
    assert (kept.routine, kept.routine_name, kept.kind) == ("three", "Three", Kind.ROUTINE)
    assert (kept.outcome, kept.counts, kept.done_blocks) == (Outcome.FINISHED, True, 5)
    assert done(kept) == [(20_000, 20_000), (2, 2), (2, 2), (20_000, 20_000), (20_000, 20_000)]
    assert [block.timed for block in kept.blocks] == [True, False, False, True, True]
    assert kept.sore == ()


def test_nothing_is_done_that_has_not_happened_yet() -> None:
    kept = record_of("march", until_s=20)
    assert (kept.outcome, kept.counts, done(kept)) == (Outcome.UNDER_WAY, False, [(0, 20_000)])


@pytest.mark.parametrize(("at_s", "is_done"), [(30.999, False), (31, True)])
def test_a_timed_block_is_done_at_80_per_cent_of_its_seconds(at_s: float, is_done: bool) -> None:
    kept = record_of("march", (at_s, command.Next()))
    assert [block.is_done for block in kept.blocks] == [is_done]
    assert kept.counts is is_done


@pytest.mark.parametrize(
    ("finished", "planned", "is_done"), [(3, 4, False), (4, 5, True), (7, 9, False), (8, 10, True)]
)
def test_a_counted_block_is_done_at_80_per_cent_of_its_repetitions(
    finished: int, planned: int, is_done: bool
) -> None:
    block = BlockRecord(Block(1, 1, Side.BOTH), "x", "X", False, planned, finished)
    assert block.is_done is is_done


@pytest.mark.parametrize(("blocks_done", "counts"), [(3, False), (4, True), (5, True)])
def test_a_session_counts_at_80_per_cent_of_its_blocks(blocks_done: int, counts: bool) -> None:
    full = record_of("three")
    blocks = [
        replace(block, done=block.done if number <= blocks_done else 0)
        for number, block in enumerate(full.blocks, start=1)
    ]
    assert replace(full, blocks=tuple(blocks), outcome=Outcome.LEFT).counts is counts


@pytest.mark.parametrize(
    ("reason", "outcome"),
    [
        (StopReason.LEFT, Outcome.LEFT),
        (StopReason.PAIN, Outcome.PAIN),
        (StopReason.ABANDONED, Outcome.ABANDONED),
    ],
)
def test_a_session_that_was_ended_says_why(reason: StopReason, outcome: Outcome) -> None:
    kept = record_of("march", (20, command.Stop(reason)))
    assert (kept.outcome, kept.counts) == (outcome, False)


def test_a_session_ended_for_pain_counts_when_it_was_marked() -> None:
    sore, stop = command.Sore(7, sharp=True), command.Stop(StopReason.PAIN)
    assert record_of("three", (20, sore), (25, stop)).counts
    assert not record_of("three", (25, stop)).counts
    assert not record_of("three", (20, sore), (25, command.Stop())).counts


def test_the_last_answers_are_kept_with_the_exercise_that_hurt() -> None:
    kept = record_of(
        "three",
        (20, command.Sore()),
        (21, command.Sore(3)),
        (22, command.Sore(5, sharp=False)),
        (23, command.SkipExercise()),
    )
    (sore,) = kept.sore
    assert (sore.block, sore.exercise) == (Block(1, 1, Side.BOTH), "march")
    assert (sore.score, sore.sharp) == (5, False)


def test_the_exercise_that_hurt_stays_named_after_it_was_exchanged() -> None:
    kept = record_of("plank", (20, command.Sore(4)), (25, command.Substitute("march")))
    assert [sore.exercise for sore in kept.sore] == ["plank"]
    assert {block.exercise for block in kept.blocks} == {"march"}


def test_a_hold_that_is_cut_is_done_for_as_long_as_it_was_held() -> None:
    kept = record_of("plank", (26, command.Next()), until_s=27)
    assert done(kept) == [(8_000, 10_000), (0, 10_000)]
    assert [block.is_done for block in kept.blocks] == [True, False]


def test_a_repetition_that_is_cut_is_not_done() -> None:
    kept = record_of("bridge", (33, command.Stop()))
    assert done(kept) == [(1, 2), (0, 2)]


def test_repetitions_that_are_done_again_replace_what_was_done_before() -> None:
    once_more = (35, command.Back())  # in the rest after both repetitions of the first set
    assert done(record_of("bridge", once_more, until_s=36))[0] == (2, 2)
    cut = record_of("bridge", once_more, (44, command.Stop()))
    assert done(cut)[0] == (2, 2), "what was done stays done, though doing it again was cut"
    assert done(record_of("bridge", once_more))[0] == (2, 2)


def test_free_repetitions_are_done_all_or_not() -> None:
    assert done(record_of("squat-march", (20, command.Next()), until_s=25))[0] == (8, 8)
    assert done(record_of("squat-march", (20, command.Stop())))[0] == (0, 8)


def test_what_was_done_of_an_exercise_that_was_exchanged_in_mid_set_is_done_anew() -> None:
    kept = record_of("plank", (26, command.Substitute("march")), until_s=30)
    assert done(kept) == [(0, 20_000), (0, 20_000)]


def test_repetitions_of_the_old_exercise_are_none_of_the_new_one() -> None:
    kept = record_of("bridge", (28, command.Substitute("tilt")), until_s=30)
    assert done(kept) == [(0, 3), (0, 3)]


def test_active_time_is_what_was_not_paused() -> None:
    kept = record_of(
        "march",
        (5, command.Pause()),
        (65, command.Resume()),
        (70, command.Interrupt(3_600_000)),
        (100, command.Resume()),
    )
    assert kept.active_ms == 35_000


def test_the_short_form_is_a_session_like_any_other() -> None:
    kept = record.fold(played("three", kind=Kind.SHORT), ENGLISH)
    assert (kept.kind, kept.counts) == (Kind.SHORT, True)


def test_a_session_whose_time_was_made_to_pass_faster_does_not_count() -> None:
    session = Session(compiled("march"), ENGLISH)
    events = session.handle(command.Start(speed=60), 0) + session.advance(LONG_S * 1000)
    kept = record.fold(events, ENGLISH)
    assert (kept.done_blocks, kept.counts) == (1, False)


def test_steps_that_this_version_does_not_make_are_left_alone() -> None:
    events = list(played("march"))
    stranger = StepKey(9, 9, Side.BOTH, 9, Phase.OUT)
    left = event.StepLeft(at_ms=35_000, step=stranger, done_ms=1, completed=True, counts=True)
    assert record.fold([*events[:-1], left, events[-1]], ENGLISH) == record.fold(events, ENGLISH)


def test_without_its_beginning_there_is_no_record() -> None:
    with pytest.raises(ValueError, match="begin with SessionStarted"):
        record.fold([], ENGLISH)


def test_the_block_under_way_is_known_from_what_is_stored() -> None:
    def block_after(*asked: tuple[float, Command], until_s: float) -> Block | None:
        return Replay.of(played("three", *asked, until_s=until_s), ENGLISH).block

    assert block_after(until_s=20) == Block(1, 1, Side.BOTH)
    assert block_after(until_s=36) == Block(2, 1, Side.BOTH)
    assert block_after(until_s=63) == Block(2, 1, Side.BOTH), "one of its repetitions is done"
    assert block_after((20, command.Jump(3)), until_s=21) == Block(3, 1, Side.LEFT)
    assert block_after((20, command.SkipExercise()), until_s=21) == Block(2, 1, Side.BOTH)
    assert block_after((20, command.Jump(3)), (21, command.SkipExercise()), until_s=21) is None
    assert block_after(until_s=LONG_S) is None


def test_the_end_of_a_session_is_the_last_event() -> None:
    replay = Replay.of(played("march"), ENGLISH)
    assert replay.ended == event.SessionFinished(at_ms=35_000)
    assert replay.now_ms == 35_000
