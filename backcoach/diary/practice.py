"""What was practised in a period: each exercise, in which doses, and where it hurt."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from itertools import groupby
from operator import attrgetter, itemgetter
from typing import NamedTuple

from backcoach.core import phrases
from backcoach.core.dose import AnyDose
from backcoach.core.exercise import Exercise, Side, Sides
from backcoach.core.prescription import dose_in_full
from backcoach.core.soreness import WORST
from backcoach.diary.saying import Dated
from backcoach.diary.tally import ExerciseTally, SideTally, name
from backcoach.text import Words

STAYS = 3
"""A dose that is prescribed so many times in a row has come to stay."""
MOST_CHANGES, MOST_AT_TIMES = 5, 2
"""So many changes of a dose are told, the newest ones; and so many that did not stay."""


class Prescription(NamedTuple):
    """The doses of an exercise in a session of a day: several where it comes several times."""

    day: date
    doses: tuple[AnyDose, ...]
    sides: Sides
    side_rest_s: int = 0


class Practised(NamedTuple):
    """What was done of an exercise, and what was prescribed for it, the oldest first.

    is_substitute tells that it was done in place of another one.
    """

    tally: ExerciseTally
    prescriptions: tuple[Prescription, ...]
    is_substitute: bool


class PracticeRow(NamedTuple):
    """An exercise and what is said about it.

    done is in how many sessions it was done. doses has what was prescribed first and, from its day
    on, whatever it was changed to. sore says where it hurt, how often and how much; empty if never.
    """

    name: str
    done: str
    doses: tuple[str, ...]
    sore: tuple[str, ...]


class _Run(NamedTuple):
    """The same dose so many times in a row, from a day on."""

    first: date
    said: str
    times: int


def rows(
    practised: Iterable[Practised], exercises: Mapping[str, Exercise], words: Words, dated: Dated
) -> tuple[PracticeRow, ...]:
    """Return what is said about exercises; those that are not known any more keep their id."""
    return tuple(
        PracticeRow(
            name=name(each.tally.exercise, exercises),
            done=_sessions(each.tally.done, words),
            doses=tuple(_doses(each, words, dated)),
            sore=tuple(_sore(each.tally.sides, words)),
        )
        for each in practised
    )


def _sessions(n: int, words: Words) -> str:
    return words.ngettext("{n} session", "{n} sessions", n).format(n=n)


def _doses(practised: Practised, words: Words, dated: Dated) -> Iterator[str]:
    """Yield the first dose, those that came to stay, and those that were prescribed at times."""
    _ = words.gettext
    runs = _runs(practised.prescriptions, words)
    if not runs and practised.is_substitute:
        yield _("In place of another exercise")
    lasting, at_times = _apart(runs)
    yield from (run.said for run in lasting[:1])
    changes = lasting[1:]
    if left_out := len(changes[:-MOST_CHANGES]):
        said = words.ngettext("{n} more change", "{n} more changes", left_out)
        yield said.format(n=left_out)
    for run in changes[-MOST_CHANGES:]:
        yield _("{dose} (from {day})").format(day=dated(run.first), dose=run.said)
    for dose in at_times[:MOST_AT_TIMES]:
        yield _("{dose} (at times)").format(dose=dose)


def _runs(prescriptions: Iterable[Prescription], words: Words) -> list[_Run]:
    """Return runs of prescriptions that are the same in words."""
    said = ((each.day, _prescribed(each, words)) for each in prescriptions)
    grouped = (list(each) for _said, each in groupby(said, key=itemgetter(1)))
    return [_Run(*same[0], len(same)) for same in grouped]


def _prescribed(prescription: Prescription, words: Words) -> str:
    in_full = partial(
        dose_in_full,
        sides=prescription.sides,
        words=words,
        side_rest_s=prescription.side_rest_s,
    )
    doses = [in_full(each) for each in prescription.doses]
    return words.gettext(" and, later in the session, ").join(doses)


def _apart(runs: Sequence[_Run]) -> tuple[list[_Run], list[str]]:
    """Return the runs that came to stay, and the doses that were only there in between.

    The first dose stays until another does. So does the last one, unless it has been there in
    between before: then it goes to and fro.
    """
    brief = [run.said for run in runs[1:-1] if run.times < STAYS]
    lasting = [
        run
        for number, run in enumerate(runs)
        if number == 0 or run.times >= STAYS or (number == len(runs) - 1 and run.said not in brief)
    ]
    joined = [next(same) for _said, same in groupby(lasting, key=attrgetter("said"))]
    stayed = {run.said for run in joined}
    return joined, [said for said in dict.fromkeys(brief) if said not in stayed]


def _sore(sides: Mapping[Side, SideTally], words: Words) -> Iterator[str]:
    """Yield where it hurt: Left side: in 3 sessions, worst 5 of 10."""
    for side in (Side.LEFT, Side.RIGHT, Side.BOTH):
        hurt = sides.get(side, SideTally())
        if hurt.sore:
            said = _hurt(hurt, words)
            where = "" if side is Side.BOTH else f"{phrases.side(side, words)}: "
            yield phrases.at_start(f"{where}{said}")


def _hurt(hurt: SideTally, words: Words) -> str:
    said = words.gettext("in {sessions}").format(sessions=_sessions(hurt.sore, words))
    if hurt.worst is None:
        return said
    worst = words.gettext("{often}, worst {score} of {most}")
    return worst.format(often=said, score=hurt.worst, most=WORST)
