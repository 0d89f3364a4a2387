"""What is wrong about doses: phases without words or breath, and words that take too long."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from msgspec.structs import replace

from backcoach.core.catalogue import is_missing
from backcoach.core.compiler import compile_routine
from backcoach.core.exercise import Breath, Exercise
from backcoach.core.preferences import Preferences
from backcoach.core.routine import Routine, alone
from backcoach.core.timeline import REPEATED, Phase, Step, Timeline
from backcoach.text import Words, _

WORDS_IN_A_SECOND = 2.5


def wrong_doses(
    exercises: Mapping[str, Exercise], routines: Mapping[str, Routine], words: Words
) -> Iterator[str]:
    """Yield a sentence for whatever does not fit in each exercise on its own, and each routine.

    A routine with an exercise that is not there is left out.
    """
    cast = {id: replace(each, easier=None, harder=None) for id, each in exercises.items()}
    for id, each in exercises.items():
        timeline = compile_routine(alone(each), cast, Preferences(), words)
        yield from _wrong(timeline, [f"{id}.toml: dose"])
    for id, routine in routines.items():
        if all(item.exercise in cast for item in routine.items):
            timeline = compile_routine(routine, cast, Preferences(), words)
            numbers = range(1, len(routine.items) + 1)
            yield from _wrong(timeline, [f"{id}.toml: items {number}" for number in numbers])


def _wrong(timeline: Timeline, places: Sequence[str]) -> Iterator[str]:
    """Yield what is wrong in a timeline; places names its items."""
    for number in range(1, len(places) + 1):
        steps = [step for step in timeline.steps if step.works and step.key.item == number]
        exercise = timeline.exercise(steps[0])
        yield from _without_words(steps, exercise)
        yield from _wrong_breathing(steps, exercise)
    yield from _too_long(timeline, places)


def _without_words(steps: Sequence[Step], exercise: Exercise) -> Iterator[str]:
    for phase in _phases(steps):
        if phase is not Phase.FREE and not getattr(exercise.says, phase):
            yield is_missing(f"{exercise.id}.toml: says", phase)


def _wrong_breathing(steps: Sequence[Step], exercise: Exercise) -> Iterator[str]:
    """Look at each breath: it is named, and in a hold it is free or there are whole breaths.

    What is repeated or held breathes, unless it is not even named how.
    """
    place = f"{exercise.id}.toml: breathing"
    unnamed = [phase for phase in _phases(steps) if not getattr(exercise.breathing, phase)]
    yield from (is_missing(place, phase) for phase in unnamed)
    repeated = [step for step in steps if step.phase in REPEATED]
    if repeated and not unnamed and all(_is_free(step) for step in repeated):
        yield _("{place}: expected in or out in one of the phases.").format(place=place)
    holds = (step for step in repeated if step.phase is Phase.HOLD)
    if any(len(step.breaths) == 1 and not _is_free(step) for step in holds):
        yield _("{place}, hold: expected free, as no breath is held.").format(place=place)


def _phases(steps: Sequence[Step]) -> Iterable[Phase]:
    return dict.fromkeys(step.phase for step in steps)


def _is_free(step: Step) -> bool:
    return all(span.breath is Breath.FREE for span in step.breaths)


def _too_long(timeline: Timeline, places: Sequence[str]) -> Iterator[str]:
    """Look for words that are not over before the next ones begin, or the session ends."""
    cues = [
        (step.start_ms + cue.offset_ms, cue.text, places[step.key.item - 1])
        for step in timeline.steps
        for cue in step.cues
    ]
    for (at_ms, text, place), (next_ms, *_rest) in pairwise([*cues, (timeline.total_ms, "", "")]):
        room_s, takes_s = (next_ms - at_ms) / 1000, len(text.split()) / WORDS_IN_A_SECOND
        if takes_s > room_s:
            said = _('{place}: "{text}" takes {takes:.1f} s to say, and there are {room:.1f} s.')
            yield said.format(place=place, text=text, takes=takes_s, room=room_s)
