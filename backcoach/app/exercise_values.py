"""What the pages about exercises show, made from the catalogue: pure."""

from collections.abc import Collection, Iterable
from enum import StrEnum

from backcoach.body.muscles import Muscle
from backcoach.core import phrases
from backcoach.core.exercise import Equipment, Exercise, Position
from backcoach.text import _, chosen
from backcoach.ui.pages.exercises import FilterList, Option, Tile


def tile(exercise: Exercise) -> Tile:
    """Return an exercise as it is on the wall."""
    needs = phrases.terms(exercise.equipment, chosen())
    facts = filter(None, (said(exercise.position), needs))
    return Tile(exercise.id, exercise.name, " · ".join(facts))


def lists(exercises: Collection[Exercise], at_hand: Iterable[Equipment]) -> tuple[FilterList, ...]:
    """Return the lists that the wall can be narrowed down by; at_hand is what the person has."""
    muscles = {muscle for each in exercises for muscle in each.muscles}
    things = {thing for each in exercises for thing in each.equipment}
    positions = {each.position for each in exercises}
    needs = (
        Option(_("What I have"), {"at_hand": frozenset(at_hand)}),
        Option(_("Nothing needed"), {"at_hand": frozenset()}),
    )
    return (
        _list(_("Any muscle"), (), Muscle, muscles, "muscles"),
        _list(_("Any equipment"), needs, Equipment, things, "equipment"),
        _list(_("Any position"), (), Position, positions, "positions"),
    )


def _list(
    anything: str,
    first: Iterable[Option],
    kind: type[StrEnum],
    there_are: Collection[StrEnum],
    field: str,
) -> FilterList:
    each = (value for value in kind if value in there_are)
    options = (Option(said(value), {field: frozenset((value,))}) for value in each)
    return FilterList(anything, (Option(anything, {}), *first, *options))


def said(value: StrEnum) -> str:
    """Return the word for a value of the catalogue, as it begins a line: Hands and knees."""
    return phrases.at_start(phrases.term(value, chosen()))
