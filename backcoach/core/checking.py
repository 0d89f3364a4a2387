"""What is wrong in a catalogue, all of it: one sentence each, with file, field and expectation."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple, TypeVar

from backcoach.core.activity import Activity
from backcoach.core.card import Card
from backcoach.core.catalogue import Catalogue, as_id, name_of, readable
from backcoach.core.exercise import Exercise, Source
from backcoach.core.linking import wrong_links
from backcoach.core.prescribing import wrong_doses
from backcoach.core.routine import Routine
from backcoach.text import ENGLISH, Words, _

OURSELVES = "BackCoach"
# How many items the source documents have; they count from 1.
LAST_SEED = 114

AnyValue = Exercise | Routine | Activity | Card
T = TypeVar("T", Exercise, Routine, Activity, Card)


class Readable(NamedTuple):
    """What can be read of a catalogue, by id."""

    exercises: dict[str, Exercise]
    routines: dict[str, Routine]
    activities: dict[str, Activity]
    cards: dict[str, Card]


def findings(catalogue: Catalogue, words: Words = ENGLISH) -> list[str]:
    """Return what is wrong; of a file that cannot be read, only that.

    How figures are posed is not looked at here. words is the language that the coach speaks.
    """
    unreadable: list[str] = []
    found = Readable(
        _by_id(catalogue.exercises, unreadable),
        _by_id(catalogue.routines, unreadable),
        _by_id(catalogue.activities, unreadable),
        _by_id(catalogue.cards, unreadable),
    )
    wrong = chain(
        unreadable,
        _wrong_names(found),
        _wrong_sources(found),
        wrong_links(found.exercises, found.routines, catalogue.exercises),
        wrong_doses(found.exercises, found.routines, words),
    )
    return list(dict.fromkeys(wrong))


def _by_id(collection: Mapping[str, T], unreadable: list[str]) -> dict[str, T]:
    """Return what can be read of a collection; what cannot is added to the unreadable."""
    return {each.id: each for each in readable(collection, unreadable.append)}


def _wrong_names(found: Readable) -> Iterator[str]:
    """Look for two files that could be meant by one name, of whatever kinds they are."""
    folders: dict[str, str] = {}
    for folder, values in found._asdict().items():
        for id in values:
            other = folders.setdefault(id, folder)
            if other != folder:
                said = _(
                    "{folder}/{file}.toml: expected another name than {other}/{file}.toml has."
                )
                yield said.format(folder=folder, file=id, other=other)
    yield from _alike([value for values in found for value in values.values()])


def _alike(values: Sequence[AnyValue]) -> Iterator[str]:
    meant = {each.id: each.id for each in values}
    for each in values:
        name, field = name_of(each), "title" if isinstance(each, Card) else "name"
        other = meant.setdefault(as_id(name), each.id)
        if other != each.id:
            said = _('{file}.toml: {field}: "{name}" could also mean {other}.toml.')
            yield said.format(file=each.id, field=field, name=name, other=other)


def _wrong_sources(found: Readable) -> Iterator[str]:
    for kind in found:
        for value in kind.values():
            for number, source in enumerate(value.sources, start=1):
                for field, expected in _wrong_fields(source):
                    yield f"{value.id}.toml: sources {number}, {field}: {expected}."


def _wrong_fields(source: Source) -> Iterator[tuple[str, str]]:
    """Yield the fields of a source that are wrong, each with what was expected."""
    if source.address and not source.address.startswith(("https://", "http://")):
        yield "address", _("expected https:// or http:// before it")
    if source.convention and source.by != OURSELVES:
        yield "by", _("expected {name}, as this is our own choice").format(name=OURSELVES)
    if not all(1 <= number <= LAST_SEED for number in source.seed):
        yield "seed", _("expected numbers from 1 to {last}").format(last=LAST_SEED)
