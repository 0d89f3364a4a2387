"""What is left out of a routine because of a person's conditions, and what is done instead.

A single exercise that somebody asks for on purpose is a routine of its own, and is not adapted.
"""

from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple

from msgspec.structs import replace

from backcoach.core.dose import Timed
from backcoach.core.exercise import Exclusion, Exercise
from backcoach.core.routine import Item, Routine, dose_of
from backcoach.core.timeline import Timeline
from backcoach.errors import UserError
from backcoach.text import _


class Change(NamedTuple):
    """An exercise that is left out, the conditions that rule it out, and what is done instead."""

    left_out: Exercise
    because: tuple[Exclusion, ...]
    instead: Exercise | None


class Adapted(NamedTuple):
    """A routine as it is done, and its changes in the order of the items that they are about."""

    routine: Routine
    changes: tuple[Change, ...]


def ruling_out(exercise: Exercise, conditions: Collection[Exclusion]) -> tuple[Exclusion, ...]:
    """Return those of the conditions for which an exercise is left out of routines."""
    return tuple(each for each in exercise.excluded if each in conditions)


def adapted(
    routine: Routine, exercises: Mapping[str, Exercise], conditions: Collection[Exclusion]
) -> Adapted:
    """Return a routine without what the conditions rule out; the same one if that is nothing.

    A swap takes its own dose and keeps the number of sets, unless it just goes on for a time. None
    is used twice, and one that the routine does not have is better than one that it has. Raises
    UserError when nothing is left, and KeyError when the catalogue lacks an exercise.
    """
    usual = {item.exercise for item in routine.items}
    items: list[Item] = []
    changes: list[Change] = []
    for item in routine.items:
        exercise = exercises[item.exercise]
        because = ruling_out(exercise, conditions)
        if not because:
            items.append(item)
            continue
        used = {change.instead.id for change in changes if change.instead}
        swaps = (exercises[id] for id in exercise.swaps if id not in used)
        instead = _best([swap for swap in swaps if not ruling_out(swap, conditions)], usual)
        changes.append(Change(exercise, because, instead))
        if instead is not None:
            items.append(_swapped(item, exercise, instead))
    if not items:
        said = _("All exercises of {routine} are left out because of what you ticked in Settings.")
        raise UserError(said.format(routine=routine.name))
    return Adapted(replace(routine, items=tuple(items)) if changes else routine, tuple(changes))


def within(changes: Iterable[Change], timeline: Timeline) -> tuple[Change, ...]:
    """Return the changes without those whose swap is not reached, as in a short form."""
    done = {step.exercise for step in timeline.steps}
    return tuple(each for each in changes if each.instead is None or each.instead.id in done)


def _best(swaps: Iterable[Exercise], usual: Collection[str]) -> Exercise | None:
    """Return the first swap that the routine does not have; else the first one, if any."""
    return min(swaps, key=lambda swap: swap.id in usual, default=None)


def _swapped(item: Item, exercise: Exercise, instead: Exercise) -> Item:
    if isinstance(instead.dose, Timed):
        return Item(exercise=instead.id)
    sets = dose_of(item, exercise).sets
    return Item(exercise=instead.id, dose=replace(instead.dose, sets=sets))
