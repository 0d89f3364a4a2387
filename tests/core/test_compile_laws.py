"""What is true of every timeline, whatever was prescribed."""

import itertools

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from backcoach.core import breathing, compiler
from backcoach.core.dose import Free, Hold, Paced, Timed
from backcoach.core.event import SessionStarted
from backcoach.core.exercise import Breath, Sides
from backcoach.core.replay import Replay
from backcoach.core.routine import dose_of
from backcoach.core.timeline import Inputs, Kind, Phase, Step, Timeline
from backcoach.text import ENGLISH
from tests.helpers import chance


@given(chance.timelines())
def test_steps_follow_each_other_without_a_gap(timeline: Timeline) -> None:
    start_ms = 0
    for step in timeline.steps:
        assert step.start_ms == start_ms
        start_ms += step.estimate_ms
    assert timeline.total_ms == start_ms


@given(chance.timelines())
def test_starts_are_estimates_only_after_a_step_without_length(timeline: Timeline) -> None:
    free = False
    for step in timeline.steps:
        assert step.estimated is free
        assert (step.duration_ms is None) is (step.phase is Phase.FREE)
        free = free or step.phase is Phase.FREE


@given(chance.inputs())
def test_the_same_inputs_give_the_same_timeline(inputs: Inputs) -> None:
    assert compiler.compile_inputs(inputs, ENGLISH) == compiler.compile_inputs(inputs, ENGLISH)


@given(chance.timelines())
def test_stored_inputs_give_the_original_timeline(timeline: Timeline) -> None:
    stored = msgspec.json.encode(timeline.inputs)
    inputs = msgspec.json.decode(stored, type=Inputs)
    assert inputs == timeline.inputs
    assert compiler.compile_inputs(inputs, ENGLISH) == timeline


@given(chance.timelines())
def test_breaths_fill_every_step_exactly(timeline: Timeline) -> None:
    for step in timeline.steps:
        offset_ms = 0
        for span in step.breaths:
            assert span.offset_ms == offset_ms
            offset_ms += span.duration_ms or 0
        assert offset_ms == (step.duration_ms or 0)


@given(chance.timelines())
def test_paced_holds_begin_breathing_in_and_end_breathed_out(timeline: Timeline) -> None:
    for step in timeline.steps:
        if is_paced(timeline, step):
            turns = [span.breath for span in step.breaths]
            assert turns == [Breath.IN, Breath.OUT] * (len(turns) // 2)
            assert turns


@given(st.integers(1_000, 3_600_000))
def test_every_breath_takes_six_to_twelve_seconds_and_most_of_it_out(duration_ms: int) -> None:
    spans = breathing.paced(duration_ms)
    for inward, outward in zip(spans[::2], spans[1::2], strict=True):
        length_ms = (inward.duration_ms or 0) + (outward.duration_ms or 0)
        assert length_ms <= breathing.LONGEST_CYCLE_MS
        assert abs((inward.duration_ms or 0) - 0.4 * length_ms) <= 1
        assert length_ms >= min(6_000, duration_ms)


@given(chance.timelines())
def test_cues_are_inside_their_step_and_in_order(timeline: Timeline) -> None:
    for step in timeline.steps:
        offsets = [cue.offset_ms for cue in step.cues]
        assert offsets == sorted(set(offsets))
        assert offsets[0] == 0
        assert step.duration_ms is None or offsets[-1] < step.duration_ms
        assert all(cue.text for cue in step.cues)


@given(chance.timelines())
def test_every_step_and_every_block_is_there_once(timeline: Timeline) -> None:
    keys = [step.key for step in timeline.steps]
    assert len(keys) == len(set(keys))
    worked = [step.block for step in timeline.steps if step.works]
    in_turn = [block for block, _steps in itertools.groupby(worked)]
    assert in_turn == list(timeline.blocks)
    replay = Replay.of([SessionStarted(at_ms=0, inputs=timeline.inputs)], ENGLISH)
    assert all(replay.block_of(step.key) == step.block for step in timeline.steps)


@given(chance.timelines(st.just(Kind.ROUTINE)))
def test_each_item_has_the_sets_sides_and_repetitions_of_its_dose(timeline: Timeline) -> None:
    inputs = timeline.inputs
    for number, item in enumerate(inputs.routine.items, start=1):
        exercise = inputs.exercises[item.exercise]
        dose = dose_of(item, exercise)
        sides = 1 if exercise.sides is Sides.BOTH else 2
        counted = [s for s in timeline.steps if s.key.item == number and s.counts]
        match dose:
            case Paced(sets=sets, reps=reps):
                assert sum(step.reps for step in counted) == sets * reps * sides
            case Free(sets=sets, reps=reps):
                assert sum(step.reps for step in counted) in (sets * reps, sets * reps * sides)
            case Hold(sets=sets, hold_s=hold_s):
                assert [s.estimate_ms for s in counted] == [hold_s * 1000] * (sets * sides)
            case Timed(sets=sets, move_s=move_s):
                blocks = sets * (2 if exercise.sides is Sides.EACH else 1)
                assert [step.estimate_ms for step in counted] == [move_s * 1000] * blocks


@given(chance.timelines(st.just(Kind.SHORT)))
def test_a_short_form_is_the_first_item_whole_then_single_sets_for_five_minutes(
    timeline: Timeline,
) -> None:
    inputs = timeline.inputs
    first = inputs.routine.items[0]
    sets = dose_of(first, inputs.exercises[first.exercise]).sets
    assert max(step.key.set for step in timeline.steps if step.key.item == 1) == sets
    assert all(step.key.set == 1 for step in timeline.steps if step.key.item > 1)
    ends = [sum(s.estimate_ms for s in timeline.steps if s.key.item <= n) for n in items(timeline)]
    assert all(end < compiler.SHORT_MS for end in ends[:-1])
    assert ends[-1] >= compiler.SHORT_MS or len(ends) == len(inputs.routine.items)


def items(timeline: Timeline) -> range:
    return range(1, timeline.item_count + 1)


def is_paced(timeline: Timeline, step: Step) -> bool:
    """Tell whether a step has to be breathed through: a longer hold, or any stretch."""
    if step.phase is Phase.HOLD and step.estimate_ms > 4_000:
        return True
    return timeline.exercise(step).stretch and step.phase in (Phase.HOLD, Phase.MOVE)
