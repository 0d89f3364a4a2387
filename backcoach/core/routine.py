"""An ordered list of items with a name and a goal."""

from typing import Annotated

from msgspec import Meta

from backcoach.core.dose import AnyDose
from backcoach.core.exercise import Exercise, Id, Sentence, Source, Value


class Item(Value, frozen=True, kw_only=True):
    """An exercise with a dose; without one, the exercise's own dose counts."""

    exercise: Id
    dose: AnyDose | None = None


class Routine(Value, frozen=True, kw_only=True):
    """An ordered list of items with a name and a goal. Its id is the name of its file."""

    id: Id
    name: Sentence
    goal: Sentence
    frequency: Sentence
    items: Annotated[tuple[Item, ...], Meta(min_length=1, max_length=60)]
    sources: Annotated[tuple[Source, ...], Meta(min_length=1)]


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
