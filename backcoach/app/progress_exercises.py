"""What the progress page says about each exercise, made from what was counted: pure."""

from backcoach.core import phrases
from backcoach.core.dose import Hold
from backcoach.core.exercise import Exercise, Side
from backcoach.storage.exercise_tallies import ExerciseTally, SideTally
from backcoach.text import Words
from backcoach.ui.widgets.exercise_table import ExerciseRow


def row(tally: ExerciseTally, exercise: Exercise | None, words: Words) -> ExerciseRow:
    """Return what is said about an exercise; None stands for one that is not known any more.

    How long it was held is said of those that are held.
    """
    is_held = exercise is not None and isinstance(exercise.dose, Hold)
    return ExerciseRow(
        name=exercise.name if exercise else phrases.at_start(tally.exercise.replace("-", " ")),
        done=_times(tally.done, words),
        sore=_times(tally.sore, words) if tally.sore else "",
        longest=phrases.length(tally.longest_ms, words) if is_held and tally.longest_ms else "",
        left=_side(tally.sides.get(Side.LEFT), words, is_held=is_held),
        right=_side(tally.sides.get(Side.RIGHT), words, is_held=is_held),
    )


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
