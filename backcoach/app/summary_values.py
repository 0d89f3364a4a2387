"""What is said after a session, made from its record: pure."""

from collections.abc import Iterator
from itertools import groupby

from backcoach.core import phrases, telling
from backcoach.core.record import DONE_PERCENT, Outcome, Record
from backcoach.core.timeline import Kind
from backcoach.text import Words
from backcoach.ui.pages.summary import Line, Summary


def summary(record: Record, words: Words, unsaved: str, *, is_printable: bool = False) -> Summary:
    """Return what is said about a session; unsaved is why it is not stored yet, or empty.

    is_printable tells whether there is a sheet of what was done.
    """
    is_sharp = any(mark.sharp for mark in record.sore)
    return Summary(
        title=_title(record.outcome, words),
        sentence=telling.summary(record, words),
        lines=tuple(_lines(record, words)),
        counts=_counts(record, words),
        care=phrases.care(words) if is_sharp else (),
        unsaved=unsaved,
        is_printable=is_printable,
    )


def _title(outcome: Outcome, words: Words) -> str:
    match outcome:
        case Outcome.FINISHED:
            return words.gettext("Done")
        case Outcome.PAIN:
            return words.gettext("Ended for pain")
        case _:
            return words.gettext("Ended here")


def _lines(record: Record, words: Words) -> Iterator[Line]:
    """Yield a line for each exercise, also for one that took the place of another."""
    for (_item, name), group in groupby(record.blocks, lambda made: (made.block.item, made.name)):
        blocks = list(group)
        done = sum(made.is_done for made in blocks)
        said = words.ngettext("{done} of {n} set", "{done} of {n} sets", len(blocks))
        yield Line(name, said.format(done=done, n=len(blocks)), done == len(blocks))


def _counts(record: Record, words: Words) -> str:
    if record.counts:
        return words.gettext("It counts as a session.")
    if record.kind is Kind.SINGLE:
        return words.gettext("It is kept. An exercise alone does not count as a session.")
    if record.speed != 1.0:
        return words.gettext("It is kept, but does not count: its time passed at another speed.")
    said = words.gettext("It is kept. From {percent} % of the sets on, it counts as a session.")
    return said.format(percent=DONE_PERCENT)
