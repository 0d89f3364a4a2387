"""What is told of a session that is over."""

from backcoach.core import phrases
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
