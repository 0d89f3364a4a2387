"""Makes assets/catalogue/COVERAGE.md: each item of the source documents, and where it is found."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple, Protocol

import msgspec

from backcoach import assets
from backcoach.core.catalogue import Catalogue
from backcoach.core.exercise import Source
from backcoach.storage.shelf import shipped

FOLDER = assets.folder("catalogue")
TABLE = FOLDER / "COVERAGE.md"
HEADING = """\
# What the catalogue covers

Every item of the documents that BackCoach was made from, and where it is: the exercises, routines,
activities and cards that have its number in their sources, and other places of the program.
`packaging/make_coverage.py` writes this from those files and from `coverage.toml`.

| number | item | where |
|---:|---|---|
"""


class Items(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The items by number, in a few words; where holds places that are no file's."""

    items: dict[int, str]
    where: dict[int, str]


class Sourced(Protocol):
    """What is read from a file of the catalogue, as far as this is concerned."""

    @property
    def sources(self) -> tuple[Source, ...]:
        """Who says what; seed holds the numbers of items."""


class Row(NamedTuple):
    """A row of the table; where is empty if an item is nowhere."""

    number: int
    item: str
    where: str


def read_items() -> Items:
    """Return what coverage.toml says. Raises msgspec.ValidationError when it is wrong."""
    return msgspec.toml.decode((FOLDER / "coverage.toml").read_bytes(), type=Items)


def rows(items: Items, catalogue: Catalogue) -> Iterator[Row]:
    """Yield a row for each item."""
    kinds = numbers_by_kind(catalogue)
    for number, item in items.items.items():
        files = (_place(kind, number, numbers) for kind, numbers in kinds.items())
        places = filter(None, [*files, items.where.get(number)])
        yield Row(number, item, "; ".join(places))


def numbers_by_kind(catalogue: Catalogue) -> dict[str, dict[str, set[int]]]:
    """Return the numbers that each file names, by the kind and the id of the file."""
    kinds: dict[str, Mapping[str, Sourced]] = {
        "exercises": catalogue.exercises,
        "routines": catalogue.routines,
        "activities": catalogue.activities,
        "cards": catalogue.cards,
    }
    return {kind: {id: _numbers(files[id]) for id in files} for kind, files in kinds.items()}


def _numbers(file: Sourced) -> set[int]:
    return {number for source in file.sources for number in source.seed}


def _place(kind: str, number: int, numbers: Mapping[str, set[int]]) -> str:
    ids = [id for id, named in numbers.items() if number in named]
    if len(ids) == len(numbers):
        return f"all {kind}"
    return f"{kind}: {', '.join(ids)}" if ids else ""


def table() -> str:
    """Return the text of COVERAGE.md, as it is made from the catalogue that is shipped."""
    lines = (f"| {' | '.join(map(str, row))} |\n" for row in rows(read_items(), shipped()))
    return HEADING + "".join(lines)


if __name__ == "__main__":
    TABLE.write_text(table(), "utf-8", newline="\n")
