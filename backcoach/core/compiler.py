"""From what was prescribed to a timeline: routine + catalogue + preferences -> steps.

Pure: the same input gives the same timeline. Here items are put one after the other; what an item
becomes is in `expansion`, and what its steps say in `cueing`.
"""

from collections.abc import Collection, Iterable, Mapping

from msgspec.structs import replace

from backcoach import __version__
from backcoach.core import breathing, cueing, phrases
from backcoach.core.catalogue import those
from backcoach.core.exclusion import ruling_out
from backcoach.core.exercise import Breath, Exclusion, Exercise, Position, Side, Sides
from backcoach.core.expansion import Expansion, ready_ms
from backcoach.core.preferences import Preferences, timing_of
from backcoach.core.routine import Routine, dose_of
from backcoach.core.timeline import Block, Inputs, Kind, Phase, Step, Timeline
from backcoach.text import Words

SHORT_READY_MS = 3_000
SHORT_MS = 5 * 60_000


def compile_routine(
    routine: Routine,
    catalogue: Mapping[str, Exercise],
    preferences: Preferences,
    words: Words,
    kind: Kind = Kind.ROUTINE,
) -> Timeline:
    """Return the timeline of a routine as it is, whole or in its short form.

    No easier or harder form that the person's conditions rule out, or that cannot be read, can take
    the place of another. Raises KeyError when the catalogue lacks an exercise of the routine.
    """
    exercises = _cast(routine, catalogue, preferences.exclusions)
    inputs = Inputs(
        routine=routine,
        exercises=exercises,
        preferences=timing_of(preferences),
        kind=kind,
        version=__version__,
    )
    return compile_inputs(inputs, words)


def compile_inputs(inputs: Inputs, words: Words) -> Timeline:
    """Return the timeline of stored inputs: the same one as when they were stored."""
    short = inputs.kind is Kind.SHORT
    steps: list[Step] = []
    planned_ms = 0
    position = Position.STANDING
    for number, item in enumerate(inputs.routine.items, start=1):
        if short and planned_ms >= SHORT_MS:
            break
        exercise = inputs.exercises[item.exercise]
        dose = dose_of(item, exercise)
        if short and number > 1:
            dose = replace(dose, sets=1)
        expansion = Expansion(number, exercise, dose, inputs.preferences, words)
        added = list(expansion.steps(comes_from=position))
        planned_ms += sum(step.estimate_ms for step in added)
        steps += added
        position = exercise.position
    return Timeline(inputs, _laid_out(steps))


def substitute(
    timeline: Timeline, block: Block, exercise: Exercise, words: Words
) -> tuple[Timeline, int]:
    """Return the timeline with what is left of an item, from block on, as another exercise.

    It keeps the number of sets and takes the new exercise's own dose. A set whose left side is
    done stays as it is: the new exercise does its right side, or, where it has no sides to be done
    one by one, another set. The number is the index of the new exercise's get-ready.
    """
    first = timeline.first_work(block)
    before = timeline.work_before(first)
    kept = [] if before is None else list(timeline.steps[: timeline.steps.index(before) + 1])
    left = timeline.steps[first:]
    sets = max(step.block.set for step in left if step.block.item == block.item)
    another = _is_begun(block, kept) and not _does_right_side(exercise, block)
    dose = replace(exercise.dose, sets=sets + another)
    was = timeline.exercise(before).position if before else Position.STANDING
    expansion = Expansion(block.item, exercise, dose, timeline.inputs.preferences, words)
    new = expansion.steps(was, block.set + another, Side.BOTH if another else block.side)
    after = [step for step in left if step.block.item > block.item]
    if after:
        positions = exercise.position, timeline.exercise(after[0]).position
        needed_ms = ready_ms(*positions, timeline.inputs.preferences)
        after[0] = with_duration(after[0], needed_ms, words)
    return Timeline(timeline.inputs, _laid_out([*kept, *new, *after])), len(kept)


def _is_begun(block: Block, kept: Iterable[Step]) -> bool:
    """Tell whether another block of the same set is among the steps that are kept."""
    return any(step.block[:2] == block[:2] for step in kept)


def _does_right_side(exercise: Exercise, block: Block) -> bool:
    return exercise.sides is Sides.EACH and block.side is Side.RIGHT


def short_ready(target: Step, words: Words) -> Step:
    """Return the get-ready that leads back into an exercise, to one of its steps."""
    ready = replace(
        target,
        duration_ms=SHORT_READY_MS,
        estimate_ms=SHORT_READY_MS,
        breaths=breathing.one_breath(Breath.FREE, SHORT_READY_MS),
        text=phrases.phase(Phase.READY, words),
        cues=cueing.get_ready(SHORT_READY_MS, words),
        counts=False,
        reps=0,
    )
    return ready_like(ready, target)


def ready_like(ready: Step, target: Step) -> Step:
    """Return a get-ready, such as the first of an item, that leads to another step."""
    return replace(
        ready,
        key=target.key._replace(phase=Phase.READY),
        block=target.block,
        exercise=target.exercise,
        start_ms=target.start_ms,
        estimated=True,
    )


def with_duration(step: Step, duration_ms: int, words: Words) -> Step:
    """Return a ready, rest or switch that takes another time."""
    return replace(
        step,
        duration_ms=duration_ms,
        estimate_ms=duration_ms,
        breaths=breathing.one_breath(Breath.FREE, duration_ms),
        cues=cueing.with_end(step.cues, duration_ms, words),
    )


def _cast(
    routine: Routine, catalogue: Mapping[str, Exercise], conditions: Collection[Exclusion]
) -> dict[str, Exercise]:
    """Return the exercises that a session may need, without figures: those are of the catalogue."""
    cast: dict[str, Exercise] = {}
    waiting = [item.exercise for item in routine.items]
    while waiting:
        name = waiting.pop()
        if name not in cast:
            cast[name] = replace(catalogue[name], figure=None)
            relatives = those(catalogue, cast[name].relatives)
            waiting += [each.id for each in relatives if not ruling_out(each, conditions)]
    return dict(sorted(cast.items()))


def _laid_out(steps: Iterable[Step]) -> tuple[Step, ...]:
    """Put steps one after the other on the planned clock."""
    laid = []
    start_ms, estimated = 0, False
    for step in steps:
        moved = step.start_ms != start_ms or step.estimated != estimated
        laid.append(replace(step, start_ms=start_ms, estimated=estimated) if moved else step)
        start_ms += step.estimate_ms
        estimated = estimated or step.duration_ms is None
    return tuple(laid)
