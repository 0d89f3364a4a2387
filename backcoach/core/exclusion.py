"""What is left out of a routine because of a person's conditions, and what is done instead.

A single exercise that somebody asks for on purpose is a routine of its own, and is not adapted.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import partial
from typing import NamedTuple

from msgspec.structs import replace

from backcoach.core.catalogue import those
from backcoach.core.dose import Timed
from backcoach.core.exercise import Exclusion, Exercise
from backcoach.core.routine import Item, Routine, dose_of
from backcoach.core.timeline import Timeline
from backcoach.errors import UserError
from backcoach.text import _, isolated


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
    is used twice, and none leads a routine to the floor that never goes there; which one is the
    best is in _drawbacks. Raises UserError when nothing is left, and KeyError when the catalogue
    lacks an exercise of the routine.
    """
    usual = [exercises[item.exercise] for item in routine.items]
    ids = {each.id for each in usual}
    goes_down = any(each.position.on_floor for each in usual)
    items: list[Item] = []
    changes: list[Change] = []
    for number, (item, exercise) in enumerate(zip(routine.items, usual, strict=True), start=1):
        because = ruling_out(exercise, conditions)
        if not because:
            items.append(item)
            continue
        used = {change.instead.id for change in changes if change.instead}
        swaps = _permitted(exercise.swaps, exercises, conditions, on_floor=goes_down)
        after = (each.id for each in usual[number:] if not ruling_out(each, conditions))
        beside = {*(each.exercise for each in items[-1:]), next(after, "")}
        left = (each for each in swaps if each.id not in used)
        instead = min(left, key=partial(_drawbacks, exercise, ids, beside), default=None)
        changes.append(Change(exercise, because, instead))
        if instead is not None:
            items.append(_swapped(item, exercise, instead))
    if not items:
        said = _("All exercises of {routine} are left out because of what you ticked in Settings.")
        raise UserError(said.format(routine=isolated(routine.name)))
    return Adapted(replace(routine, items=tuple(items)) if changes else routine, tuple(changes))


def within(changes: Iterable[Change], timeline: Timeline) -> tuple[Change, ...]:
    """Return the changes without those whose swap is not reached, as in a short form."""
    done = {step.exercise for step in timeline.steps}
    return tuple(each for each in changes if each.instead is None or each.instead.id in done)


def _permitted(
    swaps: Iterable[str],
    exercises: Mapping[str, Exercise],
    conditions: Collection[Exclusion],
    *,
    on_floor: bool,
) -> Iterator[Exercise]:
    """Yield the swaps that may be done; on_floor tells whether this may be down on the floor."""
    for swap in those(exercises, swaps):
        if not ruling_out(swap, conditions) and (on_floor or not swap.position.on_floor):
            yield swap


def _drawbacks(
    left_out: Exercise, usual: Collection[str], beside: Collection[str], swap: Exercise
) -> tuple[bool, bool, bool]:
    """Return what speaks against a swap, the weightiest first.

    It would be done twice in a row; the routine has it anyway; or one has to get down on the floor
    for it, or up, other than for what is left out.
    """
    is_elsewhere = swap.position.on_floor is not left_out.position.on_floor
    return swap.id in beside, swap.id in usual, is_elsewhere


def _swapped(item: Item, exercise: Exercise, instead: Exercise) -> Item:
    if isinstance(instead.dose, Timed):
        return Item(exercise=instead.id)
    sets = dose_of(item, exercise).sets
    return Item(exercise=instead.id, dose=replace(instead.dose, sets=sets))
