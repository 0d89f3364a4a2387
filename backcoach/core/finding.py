"""Finding exercises: by words, muscles, what they need, position, and how hard they are."""

import unicodedata
from collections.abc import Iterable
from enum import StrEnum

from backcoach.body.muscles import Muscle
from backcoach.core import phrases
from backcoach.core.exercise import Equipment, Exercise, Position, Value
from backcoach.text import ENGLISH, Words


class Level(StrEnum):
    """How an exercise stands to the others: one to start with, or one that has an easier one."""

    START = "start"
    FURTHER = "further"


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
    level: Level | None = None


def in_order(exercises: Iterable[Exercise]) -> tuple[Exercise, ...]:
    """Return exercises as they are looked through: by name, those that need a gym last."""
    return tuple(sorted(exercises, key=lambda each: (_needs_gym(each), plain(each.name))))


def found(exercises: Iterable[Exercise], wanted: Wanted, words: Words = ENGLISH) -> tuple[str, ...]:
    """Return the ids of the exercises that are wanted, in the order in which they are given.

    words is the language of the text that is looked for.
    """
    looked_for = _spaced(wanted.text).split()
    return tuple(
        exercise.id
        for exercise in exercises
        if _fits(exercise, wanted) and _has_all(exercise, looked_for, words)
    )


def plain(text: str) -> str:
    """Return a text in small letters, without accents: as it is compared."""
    parts = unicodedata.normalize("NFKD", text)
    return "".join(part for part in parts if not unicodedata.combining(part)).casefold()


def _level(exercise: Exercise) -> Level | None:
    """Return the level of an exercise; None where none is easier, but few have what it needs."""
    if exercise.easier and exercise.easier.exercises:
        return Level.FURTHER
    return None if _needs_gym(exercise) else Level.START


def _spaced(text: str) -> str:
    """Return a text as it is looked through: sit-up and sit up are the same."""
    return plain(text).replace("-", " ")


def _needs_gym(exercise: Exercise) -> bool:
    return any(thing.in_gym for thing in exercise.equipment)


def _fits(exercise: Exercise, wanted: Wanted) -> bool:
    return (
        (not wanted.muscles or not wanted.muscles.isdisjoint(exercise.muscles))
        and (not wanted.equipment or not wanted.equipment.isdisjoint(exercise.equipment))
        and (not wanted.positions or exercise.position in wanted.positions)
        and (wanted.at_hand is None or wanted.at_hand.issuperset(exercise.equipment))
        and wanted.level in (None, _level(exercise))
    )


def _has_all(exercise: Exercise, looked_for: Iterable[str], words: Words) -> bool:
    """Tell whether all words are in what an exercise, or a movement it stands in for, is called."""
    named = phrases.terms((*exercise.muscles, *exercise.equipment), words)
    everyday = _everyday(words)
    parts = (
        exercise.id,
        exercise.name,
        exercise.summary,
        named,
        *(each.name for each in exercise.instead_of),
        *(everyday.get(muscle, "") for muscle in exercise.muscles),
    )
    text = _spaced("\n".join(parts))
    return all(word in text for word in looked_for)


def _everyday(words: Words) -> dict[Muscle, str]:
    """Return what people call muscles, besides their terms."""
    t = words.gettext
    return {
        Muscle.ABDOMINALS: t("stomach, belly, abs"),
        Muscle.DEEP_CORE: t("deep stomach, belly"),
        Muscle.LOW_BACK: t("lower back"),
        Muscle.UPPER_BACK: t("shoulder blades"),
        Muscle.GLUTES: t("bottom, buttocks"),
        Muscle.HAMSTRINGS: t("back of the thigh"),
        Muscle.QUADRICEPS: t("front of the thigh"),
        Muscle.CALVES: t("calf"),
    }
