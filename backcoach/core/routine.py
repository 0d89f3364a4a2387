"""An ordered list of items with a name and a goal."""

from collections.abc import Iterable
from operator import attrgetter
from typing import Annotated

from msgspec import Meta

from backcoach.core.dose import AnyDose
from backcoach.core.exercise import Exercise, Id, Sentence, Source, Value

LAST = 1_000


class Item(Value, frozen=True, kw_only=True):
    """An exercise with a dose; without one, the exercise's own dose counts."""

    exercise: Id
    dose: AnyDose | None = None


class Routine(Value, frozen=True, kw_only=True):
    """An ordered list of items with a name and a goal. Its id is the name of its file.

    place is where it stands among the routines, from 1 on; without one it comes last.
    """

    id: Id
    name: Sentence
    goal: Sentence
    frequency: Sentence
    place: Annotated[int, Meta(ge=1, le=LAST)] = LAST
    items: Annotated[tuple[Item, ...], Meta(min_length=1, max_length=60)]
    sources: Annotated[tuple[Source, ...], Meta(min_length=1)]


def in_order(routines: Iterable[Routine]) -> tuple[Routine, ...]:
    """Return routines as they are listed: by their places, and by id in the same place."""
    return tuple(sorted(routines, key=attrgetter("place", "id")))


def dose_of(item: Item, exercise: Exercise) -> AnyDose:
    """Return the dose of an item: its own, or the exercise's."""
    return item.dose or exercise.dose


def alone(exercise: Exercise) -> Routine:
    """Return the routine of a single exercise in its own dose."""
    return Routine(
        id=exercise.id,
        name=exercise.name,
        goal=exercise.summary,
        frequency=exercise.summary,
        items=(Item(exercise=exercise.id),),
        sources=exercise.sources,
    )
