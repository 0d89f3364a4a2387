"""What is wrong about the links between files: easier, harder and swaps, and items of routines."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from itertools import pairwise

from backcoach.core.catalogue import is_missing, no_exercise
from backcoach.core.exercise import Exercise
from backcoach.core.routine import Routine
from backcoach.text import _

# Of two exercises the easier and the harder one, and the place in a file that says so.
Order = dict[tuple[str, str], str]


def wrong_links(
    exercises: Mapping[str, Exercise], routines: Mapping[str, Routine], known: Collection[str]
) -> Iterator[str]:
    """Yield a sentence for each link that is missing, leads nowhere or cannot be meant.

    known holds the ids of all exercises, also of those that cannot be read.
    """
    for id, places in _leading_nowhere(_links(exercises, routines), known).items():
        yield no_exercise(id, known, "; ".join(places))
    for exercise in exercises.values():
        yield from _missing(exercise)
        yield from _wrong_swaps(exercise, exercises)
    yield from _circles(_order(exercises))


def _links(
    exercises: Mapping[str, Exercise], routines: Mapping[str, Routine]
) -> Iterator[tuple[str, str]]:
    """Yield each link as the place where it stands and the exercise that it leads to."""
    for id, each in exercises.items():
        for field, names in (("easier", _easier(each)), ("harder", _harder(each))):
            yield from ((f"{id}.toml: {field}", name) for name in names)
        yield from ((f"{id}.toml: swaps", name) for name in each.swaps)
    for id, routine in routines.items():
        for number, item in enumerate(routine.items, start=1):
            yield f"{id}.toml: items {number}, exercise", item.exercise


def _leading_nowhere(
    links: Iterable[tuple[str, str]], known: Collection[str]
) -> dict[str, list[str]]:
    """Return what is not there, each with all places that lead to it."""
    nowhere: dict[str, list[str]] = {}
    for place, id in links:
        if id not in known:
            nowhere.setdefault(id, []).append(place)
    return nowhere


def _missing(exercise: Exercise) -> Iterator[str]:
    """Yield what a session can do without, but a file of the catalogue should have."""
    needed = {
        "easier": exercise.easier,
        "harder": exercise.harder,
        "swaps": exercise.swaps or not exercise.excluded,
    }
    for field, value in needed.items():
        if not value:
            yield is_missing(f"{exercise.id}.toml", field)


def _easier(exercise: Exercise) -> tuple[str, ...]:
    return exercise.easier.exercises if exercise.easier else ()


def _harder(exercise: Exercise) -> tuple[str, ...]:
    return exercise.harder.exercises if exercise.harder else ()


def _wrong_swaps(exercise: Exercise, exercises: Mapping[str, Exercise]) -> Iterator[str]:
    place, conditions = f"{exercise.id}.toml: swaps", set(exercise.excluded)
    if exercise.swaps and not conditions:
        yield _("{place}: expected none, as nothing is excluded.").format(place=place)
    for name in exercise.swaps:
        swap = exercises.get(name)
        if name == exercise.id:
            yield _("{place}: expected another exercise than this one.").format(place=place)
        elif swap and conditions and conditions.issubset(swap.excluded):
            said = _("{place}: each of the conditions that {name} is for rules it out, too.")
            yield said.format(place=place, name=name)


def _order(exercises: Mapping[str, Exercise]) -> Order:
    """Return what is easier than what; a link and its answer from the other side are the same."""
    order: Order = {}
    for id, exercise in exercises.items():
        for name in _easier(exercise):
            order.setdefault((name, id), f"{id}.toml: easier")
        for name in _harder(exercise):
            order.setdefault((id, name), f"{id}.toml: harder")
    return order


def _circles(order: Order) -> Iterator[str]:
    """Yield a sentence for each circle, of which one link is then left out to find the next."""
    left = dict(order)
    while circle := _circle(left):
        first = min(pairwise(circle))
        start = circle.index(first[0])
        names = ", ".join((*circle[start:-1], *circle[: start + 1]))
        said = _("{place}: expected an order, but from easy to hard this is a circle: {names}.")
        yield said.format(place=left.pop(first), names=names)


def _circle(order: Iterable[tuple[str, str]]) -> list[str]:
    """Return exercises each of which is easier than the next, the first also last; none if none."""
    sorter: TopologicalSorter[str] = TopologicalSorter()
    for easier, harder in order:
        sorter.add(harder, easier)
    try:
        sorter.prepare()
    except CycleError as error:
        circle: list[str] = error.args[1]
        return circle
    return []
