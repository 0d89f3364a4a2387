"""What is wrong about the links between exercises: easier, harder, swaps, and those of routines."""

from collections.abc import Collection, Iterator, Mapping
from graphlib import CycleError, TopologicalSorter

from backcoach.core.catalogue import no_exercise
from backcoach.core.exclusion import ruling_out
from backcoach.core.exercise import Exercise
from backcoach.core.routine import Routine
from backcoach.text import _

# Which exercise says of an easier one that it is easier than a harder one, and in which field.
Order = dict[tuple[str, str], str]


def wrong_links(
    exercises: Mapping[str, Exercise], routines: Mapping[str, Routine], known: Collection[str]
) -> Iterator[str]:
    """Yield a sentence for each link that leads nowhere or makes no sense.

    known holds the ids of all exercises, also of those that cannot be read.
    """
    for place, id in _links(exercises, routines):
        if id not in known:
            yield no_exercise(id, known, place)
    for exercise in exercises.values():
        yield from _wrong_swaps(exercise, exercises)
    yield from _circles(_order(exercises))


def _links(
    exercises: Mapping[str, Exercise], routines: Mapping[str, Routine]
) -> Iterator[tuple[str, str]]:
    """Yield all links: where each stands, and the exercise that it leads to."""
    for id, exercise in exercises.items():
        for name in exercise.swaps:
            yield f"{id}.toml: swaps", name
    for (easy, hard), place in _order(exercises).items():
        yield place, hard if place.startswith(f"{easy}.toml: ") else easy
    for id, routine in routines.items():
        for number, item in enumerate(routine.items, start=1):
            yield f"{id}.toml: items {number}, exercise", item.exercise
