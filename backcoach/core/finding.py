"""Finding exercises: by words, by the muscles they work, by what they need, by position."""

import unicodedata
from collections.abc import Iterable

from backcoach.body.muscles import Muscle
from backcoach.core import phrases
from backcoach.core.exercise import Equipment, Exercise, Position, Value
from backcoach.text import ENGLISH, Words


class Wanted(Value, frozen=True, kw_only=True):
    """What somebody looks for; what is left empty does not matter.

    Every word of text has to be found in an exercise. Of muscles, equipment and positions it has
    to have one or more. at_hand is all that it may need: with nothing in it, it needs nothing.
    """

    text: str = ""
    muscles: frozenset[Muscle] = frozenset()
    equipment: frozenset[Equipment] = frozenset()
    positions: frozenset[Position] = frozenset()
    at_hand: frozenset[Equipment] | None = None


def in_order(exercises: Iterable[Exercise]) -> tuple[Exercise, ...]:
    """Return exercises as they are looked through: by name, those that need a gym last."""
    return tuple(sorted(exercises, key=lambda each: (_needs_gym(each), plain(each.name))))


def found(exercises: Iterable[Exercise], wanted: Wanted, words: Words = ENGLISH) -> tuple[str, ...]:
    """Return the ids of the exercises that are wanted, in the order in which they are given.

    words is the language of the text that is looked for.
    """
    looked_for = plain(wanted.text).split()
    return tuple(
        exercise.id
        for exercise in exercises
        if _fits(exercise, wanted) and _has_all(exercise, looked_for, words)
    )


def plain(text: str) -> str:
    """Return a text in small letters, without accents: as it is compared."""
    parts = unicodedata.normalize("NFKD", text)
    return "".join(part for part in parts if not unicodedata.combining(part)).casefold()


def _needs_gym(exercise: Exercise) -> bool:
    return any(thing.in_gym for thing in exercise.equipment)


def _fits(exercise: Exercise, wanted: Wanted) -> bool:
    return (
        (not wanted.muscles or not wanted.muscles.isdisjoint(exercise.muscles))
        and (not wanted.equipment or not wanted.equipment.isdisjoint(exercise.equipment))
        and (not wanted.positions or exercise.position in wanted.positions)
        and (wanted.at_hand is None or wanted.at_hand.issuperset(exercise.equipment))
    )


def _has_all(exercise: Exercise, looked_for: Iterable[str], words: Words) -> bool:
    named = phrases.terms((*exercise.muscles, *exercise.equipment), words)
    text = plain("\n".join((exercise.name, exercise.summary, named)))
    return all(word in text for word in looked_for)
