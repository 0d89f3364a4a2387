"""What the pages about exercises show, made from the catalogue: pure."""

from collections.abc import Collection, Iterable
from enum import StrEnum

from backcoach.body.muscles import Muscle
from backcoach.core import phrases, telling
from backcoach.core.exclusion import ruling_out
from backcoach.core.exercise import Equipment, Exclusion, Exercise, Position
from backcoach.core.finding import Level
from backcoach.text import _, chosen
from backcoach.ui.pages.exercises import FilterList, Option, Tile


def tile(exercise: Exercise, exclusions: Collection[Exclusion]) -> Tile:
    """Return an exercise as it is on the wall; exclusions are the person's."""
    needs = phrases.terms(exercise.equipment, chosen())
    facts = filter(None, (said(exercise.position), needs))
    mark = _("Left out for you") if ruling_out(exercise, exclusions) else ""
    return Tile(exercise.id, exercise.name, " · ".join(facts), mark)


def left_out(exercise: Exercise, exclusions: Collection[Exclusion]) -> str:
    """Return that an exercise is not in the person's routines, and why; else nothing."""
    because = ruling_out(exercise, exclusions)
    return telling.left_out(exercise, because, chosen()) if because else ""


def lists(exercises: Collection[Exercise], at_hand: Iterable[Equipment]) -> tuple[FilterList, ...]:
    """Return the lists that the wall can be narrowed down by; at_hand is what the person has."""
    muscles = {muscle for each in exercises for muscle in each.muscles}
    things = {thing for each in exercises for thing in each.equipment}
    positions = {each.position for each in exercises}
    needs = (
        Option(_("What I have"), {"at_hand": frozenset(at_hand)}),
        Option(_("Nothing needed"), {"at_hand": frozenset()}),
    )
    levels = (
        Option(_("Any level"), {}),
        Option(_("To start with"), {"level": Level.START}),
        Option(_("A step further"), {"level": Level.FURTHER}),
    )
    return (
        _list(_("Any muscle"), (), Muscle, muscles, "muscles"),
        _list(_("Any equipment"), needs, Equipment, things, "equipment"),
        _list(_("Any position"), (), Position, positions, "positions"),
        FilterList(_("Any level"), levels),
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
