"""From a prescription to steps: what a person would check with a pencil."""

import pytest
from msgspec.structs import replace

from backcoach.core import compiler
from backcoach.core.compiler import compile_routine, substitute
from backcoach.core.dose import Free, Hold, Paced, Timed
from backcoach.core.exercise import Breath, Exercise, Position, Side, Sides
from backcoach.core.preferences import Preferences, ThemeChoice, Timing
from backcoach.core.routine import Item
from backcoach.core.timeline import Block, Kind, Phase, Timeline
from backcoach.text import ENGLISH
from tests.helpers.catalogue import (
    EXERCISES,
    catalogue_of,
    compiled,
    exercise,
    names,
    routine_of,
)
from tests.helpers.figures import FIGURE


def only(done: Exercise) -> Timeline:
    """Return the timeline of one exercise alone."""
    return compile_routine(routine_of(done.id), catalogue_of(done), Preferences(), ENGLISH)


def test_two_sets_of_each_side_with_a_rest() -> None:
    steps = compiled("every-phase").steps
    assert names(steps[:10]) == [
        "ready 1.1 left",
        "prepare 1.1 left #1",
        "out 1.1 left #1",
        "hold 1.1 left #1",
        "back 1.1 left #1",
        "prepare 1.1 left #2",
        "out 1.1 left #2",
        "hold 1.1 left #2",
        "back 1.1 left #2",
        "switch 1.1 right",
    ]
    ways = [s for s in steps if s.phase in (Phase.READY, Phase.SWITCH, Phase.REST)]
    assert names(tuple(ways)) == [
        "ready 1.1 left",
        "switch 1.1 right",
        "rest 1.2 left",
        "switch 1.2 right",
        "ready 2.1",
        "ready 3.1",
        "rest 3.2",
    ]


def test_alternating_sides_take_turns_in_one_block() -> None:
    steps = compiled("bird-dog").steps
    assert names(steps[1::3]) == [
        "out 1.1 left #1",
        "out 1.1 right #1",
        "out 1.1 left #2",
        "out 1.1 right #2",
    ]
    assert {step.block for step in steps} == {Block(1, 1, Side.BOTH)}


def test_one_gets_more_time_to_come_down_to_the_floor_and_up_again() -> None:
    lengths = [s.duration_ms for s in compiled("three").steps if s.phase is Phase.READY]
    assert lengths == [15_000, 20_000, 20_000]
    sitting = only(exercise("x", Timed(move_s=9), position=Position.SITTING))
    assert sitting.steps[0].duration_ms == 15_000


def test_factors_scale_what_their_names_say() -> None:
    steps = compiled("every-phase", ready_factor=2, rest_factor=0.5, switch_factor=1.5).steps
    lengths = {step.phase: step.duration_ms for step in reversed(steps)}
    assert lengths[Phase.READY] == 30_000
    assert lengths[Phase.REST] == 5_000
    assert lengths[Phase.SWITCH] == 9_000
    assert lengths[Phase.HOLD] == 5_000


def test_a_dose_of_the_routine_replaces_that_of_the_exercise() -> None:
    routine = routine_of(Item(exercise="plank", dose=Hold(hold_s=7, out_s=0, back_s=0)))
    timeline = compile_routine(routine, EXERCISES, Preferences(), ENGLISH)
    assert names(timeline.steps) == ["ready 1.1", "hold 1.1 #1"]


def test_an_exercise_that_is_not_there_is_an_error() -> None:
    with pytest.raises(KeyError, match="unheard-of"):
        compile_routine(routine_of("unheard-of"), EXERCISES, Preferences(), ENGLISH)


def test_inputs_hold_what_the_routine_needs_and_all_it_may_be_exchanged_for() -> None:
    assert list(compiled("twist").inputs.exercises) == ["lean", "twist"]
    assert list(compiled("bird-dog").inputs.exercises) == ["bird-dog"]


def test_inputs_hold_of_the_preferences_what_is_timing() -> None:
    chosen = Preferences(rest_factor=2.0, theme=ThemeChoice.DARK, default_routine="evening")
    inputs = compile_routine(routine_of("march"), EXERCISES, chosen, ENGLISH).inputs
    assert inputs.preferences == Timing(rest_factor=2.0)


def test_inputs_hold_no_figures() -> None:
    drawn = replace(exercise("plank", Hold(hold_s=10)), figure=FIGURE)
    assert only(drawn).inputs.exercises == {"plank": replace(drawn, figure=None)}


@pytest.mark.parametrize(
    ("dose", "phase"),
    [
        (Paced(reps=1, out_s=2, hold_s=2, back_s=2), Phase.BACK),
        (Paced(reps=1, out_s=2, hold_s=2, back_s=0), Phase.HOLD),
        (Paced(reps=1, out_s=2, hold_s=0, back_s=0), Phase.OUT),
        (Hold(hold_s=10), Phase.HOLD),
        (Timed(move_s=10), Phase.MOVE),
        (Free(reps=8), Phase.FREE),
    ],
)
def test_the_last_step_of_the_movement_is_what_counts(
    dose: Paced | Hold | Timed | Free, phase: Phase
) -> None:
    counted = [step.phase for step in only(exercise("x", dose)).steps if step.counts]
    assert counted == [phase]


def test_free_repetitions_of_alternating_sides_are_those_of_both() -> None:
    step = only(exercise("x", Free(reps=8, rep_s=3), Sides.ALTERNATING)).steps[1]
    assert (step.reps, step.estimate_ms, step.duration_ms) == (16, 48_000, None)
    assert step.text == "8 repetitions, each side at your own pace, then go on"


def test_what_the_exercise_says_is_said_or_else_the_word_of_the_phase() -> None:
    assert [step.text for step in compiled("bridge").steps[:4]] == [
        "Come into the position.",
        "Reach out",
        "Hold",
        "Return",
    ]


@pytest.mark.parametrize(
    ("hold_s", "stretch", "breaths"),
    [(4, False, ["free"]), (5, False, ["in", "out"]), (4, True, ["in", "out"])],
)
def test_longer_holds_and_all_stretches_are_breathed_through(
    hold_s: int, stretch: bool, breaths: list[str]
) -> None:
    held = only(exercise("x", Hold(hold_s=hold_s), stretch=stretch)).steps[2]
    assert [span.breath for span in held.breaths] == breaths


def test_a_shorter_phase_breathes_as_the_exercise_says() -> None:
    breaths = {s.phase: s.breaths[0].breath for s in compiled("every-phase").steps[:5]}
    assert breaths[Phase.PREPARE] is Breath.IN
    assert breaths[Phase.OUT] is Breath.OUT
    assert breaths[Phase.BACK] is Breath.IN


def test_a_movement_of_a_minute_says_when_it_is_half_way_and_nearly_done() -> None:
    def cues(move_s: int) -> list[tuple[str, int]]:
        step = only(exercise("x", Timed(move_s=move_s))).steps[1]
        return [(cue.text, cue.offset_ms) for cue in step.cues]

    assert cues(59) == [("Keep moving", 0)]
    assert cues(60) == [("Keep moving", 0), ("Half way", 30_000), ("10 seconds left", 50_000)]


def test_a_rest_too_short_for_it_is_not_announced_to_end() -> None:
    def cues(rest_s: int) -> list[str]:
        dose = Timed(move_s=9, sets=2, rest_s=rest_s)
        return [str(cue.kind) for cue in only(exercise("x", dose)).steps[2].cues]

    assert cues(5) == ["rest"]
    assert cues(6) == ["rest", "get-ready"]


def test_the_short_form_of_a_long_first_item_is_that_item_alone() -> None:
    routine = routine_of(Item(exercise="walk", dose=Timed(sets=2, move_s=150)), "plank")
    timeline = compile_routine(routine, EXERCISES, Preferences(), ENGLISH, Kind.SHORT)
    assert timeline.item_count == 1
    assert timeline.total_ms == 15_000 + 2 * 150_000


def test_the_short_form_has_one_set_of_each_later_item() -> None:
    assert compiled("three", Kind.SHORT).item_count == 3
    assert {step.key.set for step in compiled("bridge", Kind.SHORT).steps} == {1, 2}
    later = compiled("march-plank", Kind.SHORT).steps
    assert {step.key.set for step in later if step.key.item == 2} == {1}


@pytest.mark.parametrize(("planned_s", "minutes"), [(10, 1), (75, 2), (300, 5)])
def test_the_length_in_minutes_is_rounded_but_never_none(planned_s: int, minutes: int) -> None:
    timeline = only(exercise("x", Timed(move_s=planned_s)))
    assert timeline.minutes == minutes


@pytest.mark.parametrize(
    ("sides", "goes_to"),
    [
        (Sides.EACH, [Sides.BOTH]),
        (Sides.EACH, [Sides.EACH]),
        (Sides.EACH, [Sides.BOTH, Sides.BOTH]),
        (Sides.BOTH, [Sides.EACH]),
        (Sides.ALTERNATING, [Sides.EACH, Sides.ALTERNATING]),
        (Sides.EACH, [Sides.ALTERNATING]),
        (Sides.EACH, [Sides.BOTH, Sides.EACH]),
        (Sides.EACH, [Sides.BOTH, Sides.ALTERNATING]),
    ],
)
def test_no_step_is_there_twice_after_substitutions(sides: Sides, goes_to: list[Sides]) -> None:
    dose = Paced(sets=2, reps=2, out_s=2, back_s=2)
    timeline = only(exercise("x", dose, sides))
    block = list(timeline.blocks)[1]
    for each in goes_to:
        timeline, ready = substitute(timeline, block, exercise("y", dose, each), ENGLISH)
        block = timeline.steps[ready].block
    keys = [step.key for step in timeline.steps]
    assert len(set(keys)) == len(keys)


def test_a_substitution_keeps_what_is_over_and_what_comes_later() -> None:
    before = compiled("three")
    after, ready = substitute(before, Block(2, 2, Side.BOTH), EXERCISES["tilt"], ENGLISH)
    assert after.steps[:ready] == before.steps[:ready]
    assert names(after.steps[ready - 1 : ready + 2]) == ["back 2.1 #2", "ready 2.2", "out 2.2 #1"]
    later = [step for step in before.steps if step.key.item == 3]
    kept = [replace(step, start_ms=0) for step in after.steps if step.key.item == 3]
    assert kept == [replace(step, start_ms=0) for step in later]
    assert after.inputs == before.inputs


@pytest.mark.parametrize(("routine", "phase"), [("bridge", Phase.REST), ("twist", Phase.SWITCH)])
def test_more_time_moves_or_brings_what_announces_the_end(routine: str, phase: Phase) -> None:
    wait = next(s for s in compiled(routine).steps if s.phase is phase)
    longer = compiler.with_duration(wait, 25_000, ENGLISH)
    assert (longer.duration_ms, longer.estimate_ms) == (25_000, 25_000)
    assert [cue.offset_ms for cue in longer.cues] == [0, 22_000]
    assert [span.duration_ms for span in longer.breaths] == [25_000]
