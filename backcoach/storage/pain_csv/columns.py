"""Which column of a table holds what."""

import re
from collections.abc import Iterable, Iterator
from enum import StrEnum
from operator import itemgetter

import msgspec

from backcoach.diary.pain import Context, Place
from backcoach.storage.pain_csv.table import MOST_COLUMNS, Row


class Role(StrEnum):
    """What a column can hold, in the order of the fields of Cells."""

    DATE = "date"
    TIME = "time"
    NOTE = "note"
    PLACE = "place"
    CONTEXT = "context"
    ID = "id"
    SCORE = "score"


class Cells(msgspec.Struct, frozen=True, gc=False):
    """What stands in a line, by what it is about."""

    line: int
    date: str
    time: str
    note: str
    place: str
    context: str
    id: str
    score: str


class Columns(msgspec.Struct, frozen=True):
    """How a table is to be read: index_of maps a role to one of count columns, from 0.

    names are those in the first row; none when that is a row like the others.
    """

    delimiter: str
    count: int
    names: tuple[str, ...]
    index_of: dict[Role, int]

    def cells(self, rows: Iterable[Row]) -> Iterator[Cells]:
        """Yield what is in the columns of each row; nothing where it has no such column."""
        nothing = ("",) * (MOST_COLUMNS + 1)
        pick = itemgetter(*(self.index_of.get(role, MOST_COLUMNS) for role in Role))
        for row in rows:
            yield Cells(row.line, *pick(row.cells + nothing[len(row.cells) :]))


def place_of(text: str) -> Place | None:
    """Return where it hurts; None for no text. Raises ValueError for what is no place."""
    return Place(_plain(text)) if text else None


def context_of(text: str) -> Context:
    """Return when an entry was made; OTHER for no text. Raises ValueError for what is none."""
    return Context(_plain(text)) if text else Context.OTHER


def _plain(text: str) -> str:
    return re.sub(r"[\s_-]+", " ", text.casefold())
