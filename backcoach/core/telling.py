"""What is told around a session: what is changed in its routine, and how it was."""

from collections.abc import Iterable, Sequence

from backcoach.core import phrases
from backcoach.core.exclusion import Change
from backcoach.core.exercise import Exclusion, Exercise
from backcoach.core.record import BlockRecord, Outcome, Record, SoreRecord
from backcoach.core.soreness import WORST
from backcoach.text import Words


def summary(record: Record, words: Words) -> str:
    """Return in one sentence what was done."""
    sentence = words.ngettext(
        "You did {done} of {n} set in {length}.",
        "You did {done} of {n} sets in {length}.",
        len(record.blocks),
    )
    length = phrases.length(record.active_ms, words)
    return sentence.format(done=record.done_blocks, n=len(record.blocks), length=length)


def outcome(how: Outcome, words: Words) -> str:
    """Return in a word how a session ended."""
    t = words.gettext
    return {
        Outcome.UNDER_WAY: t("under way"),
        Outcome.FINISHED: t("finished"),
        Outcome.LEFT: t("ended early"),
        Outcome.PAIN: t("ended for pain"),
        Outcome.ABANDONED: t("cut off"),
    }[how]


def amount(block: BlockRecord, n: int, words: Words) -> str:
    """Return so much of a block: a number of repetitions, or a length of time."""
    return phrases.length(n, words) if block.timed else str(n)


def sore(mark: SoreRecord, words: Words) -> str:
    """Return what hurt, and how much: Hurt: Bridge (7/10, sharp)."""
    t = words.gettext
    score = t("no number given") if mark.score is None else f"{mark.score}/{WORST}"
    sharp = ", " + t("sharp") if mark.sharp else ""
    said = t("Hurt: {name} ({score}{sharp})")
    return said.format(name=mark.name, score=score, sharp=sharp)


def left_out(exercise: Exercise, because: Sequence[Exclusion], words: Words) -> str:
    """Return in a sentence that an exercise is left out, and because of which conditions."""
    named = (phrases.condition(each, words) for each in because)
    conditions = words.gettext(", and because of ").join(named)
    said = words.gettext("{name} is left out because of {conditions}.")
    return said.format(name=exercise.name, conditions=conditions)


def changes(made: Iterable[Change], words: Words) -> tuple[str, ...]:
    """Return in sentences what is left out of a routine, and what is done instead."""
    return tuple(dict.fromkeys(_change(each, words) for each in made))


def _change(made: Change, words: Words) -> str:
    said = left_out(made.left_out, made.because, words)
    if made.instead is None:
        return said
    instead = words.gettext("{name} is done instead.").format(name=made.instead.name)
    return f"{said} {instead}"


def changes_without_reasons(made: Sequence[Change], words: Words) -> str:
    """Return what is left out and swapped, for others to see: no condition is named in it.

    Left out for you: Plank, Squat. Instead of Cat-cow: Slow breathing. Empty if nothing is changed.
    """
    left = ", ".join(dict.fromkeys(each.left_out.name for each in made if each.instead is None))
    left_out = words.gettext("Left out for you: {names}.").format(names=left) if left else ""
    instead = words.gettext("Instead of {name}: {instead}.")
    swapped = (
        instead.format(name=each.left_out.name, instead=each.instead.name)
        for each in made
        if each.instead is not None
    )
    return " ".join(filter(None, dict.fromkeys((left_out, *swapped))))


def changes_in_short(made: Sequence[Change], words: Words) -> str:
    """Return how much of a routine is changed: 1 exercise left out, 1 swapped; empty if none."""
    swapped = sum(each.instead is not None for each in made)
    left = len(made) - swapped
    some_left = words.ngettext("{n} exercise left out", "{n} exercises left out", left)
    some_swapped = words.ngettext("{n} exercise swapped", "{n} exercises swapped", swapped)
    if left and swapped:
        both = words.gettext("{left_out}, {n} swapped")
        return both.format(left_out=some_left.format(n=left), n=swapped)
    if left:
        return some_left.format(n=left)
    return some_swapped.format(n=swapped) if swapped else ""
