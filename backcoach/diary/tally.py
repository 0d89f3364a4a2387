"""What was done of each exercise: counted, and in words."""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from typing import NamedTuple

import msgspec

from backcoach.core import phrases
from backcoach.core.dose import Hold
from backcoach.core.exercise import Exercise, Side
from backcoach.errors import UserError
from backcoach.text import Words


class SideTally(msgspec.Struct, frozen=True):
    """One side of an exercise: the sets that were done, in how many sessions it hurt.

    longest_ms is the longest set of those that are measured in time; 0 without one. worst is the
    highest score of what hurt; None without one.
    """

    sets: int = 0
    sore: int = 0
    longest_ms: int = 0
    worst: int | None = None


class ExerciseTally(msgspec.Struct, frozen=True):
    """One exercise: in how many sessions a set of it was done, and in how many it hurt.

    Sessions that were ended at any point are looked at, not those at another speed than 1.
    """

    exercise: str
    done: int
    sore: int
    sides: dict[Side, SideTally]

    @property
    def longest_ms(self) -> int:
        """The longest set of either side; 0 where none is measured in time."""
        return max(side.longest_ms for side in self.sides.values())


class ExerciseRow(NamedTuple):
    """An exercise, and what is said about it in each column; empty where there is nothing."""

    name: str
    done: str
    sore: str
    longest: str
    left: str
    right: str


def columns(words: Words) -> ExerciseRow:
    """Return what is above the columns."""
    _ = words.gettext
    return ExerciseRow(
        _("Exercise"), _("Done"), _("Hurt"), _("Best hold"), _("Left side"), _("Right side")
    )


def rows(
    tallies: Iterable[ExerciseTally], exercises: Mapping[str, Exercise], words: Words
) -> list[ExerciseRow]:
    """Return what is said about exercises; those that are not known any more keep their id."""
    return [row(tally, _known(tally.exercise, exercises), words) for tally in tallies]


def row(tally: ExerciseTally, exercise: Exercise | None, words: Words) -> ExerciseRow:
    """Return what is said about an exercise; None stands for one that is not known any more.

    How long it was held is said of those that are held.
    """
    is_held = exercise is not None and isinstance(exercise.dose, Hold)
    return ExerciseRow(
        name=_named(tally.exercise, exercise),
        done=_times(tally.done, words),
        sore=_times(tally.sore, words) if tally.sore else "",
        longest=phrases.length(tally.longest_ms, words) if is_held and tally.longest_ms else "",
        left=_side(tally.sides.get(Side.LEFT), words, is_held=is_held),
        right=_side(tally.sides.get(Side.RIGHT), words, is_held=is_held),
    )


def name(id: str, exercises: Mapping[str, Exercise]) -> str:
    """Return what an exercise is called; one that is not known any more keeps its id."""
    return _named(id, _known(id, exercises))


def _named(id: str, exercise: Exercise | None) -> str:
    return exercise.name if exercise else phrases.at_start(id.replace("-", " "))


def _known(id: str, exercises: Mapping[str, Exercise]) -> Exercise | None:
    """Return an exercise; None for one that is not in the catalogue any more, or not right."""
    with suppress(KeyError, UserError):
        return exercises[id]
    return None


def _times(n: int, words: Words) -> str:
    return words.ngettext("{n} time", "{n} times", n).format(n=n)


def _side(tally: SideTally | None, words: Words, *, is_held: bool) -> str:
    """Return what was done on one side: 24 sets, 40 s, hurt 2 times."""
    if tally is None:
        return ""
    sets = words.ngettext("{n} set", "{n} sets", tally.sets).format(n=tally.sets)
    hurt = words.ngettext("hurt {n} time", "hurt {n} times", tally.sore).format(n=tally.sore)
    parts = (
        sets if tally.sets else "",
        phrases.length(tally.longest_ms, words) if is_held and tally.longest_ms else "",
        hurt if tally.sore else "",
    )
    return ", ".join(filter(None, parts))
