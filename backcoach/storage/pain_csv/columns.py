"""Which column of a table holds what."""

import re
from collections.abc import Iterable, Iterator
from enum import StrEnum
from operator import itemgetter

import msgspec

from backcoach.diary.pain import Context, Place
from backcoach.storage.pain_csv.table import MOST_COLUMNS, Row, shortened
from backcoach.text import Words


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


def told(columns: Columns, words: Words) -> str:
    """Return which column holds what, the first one as 1, and which are not used."""
    return ", ".join([*_used(columns, words), *_unused(columns, words)])


def _used(columns: Columns, words: Words) -> Iterator[str]:
    t = words.gettext
    labels = {
        Role.DATE: t("Date: {column}"),
        Role.TIME: t("time: {column}"),
        Role.SCORE: t("score: {column}"),
        Role.NOTE: t("note: {column}"),
        Role.PLACE: t("where: {column}"),
        Role.CONTEXT: t("context: {column}"),
        Role.ID: t("id: {column}"),
    }
    for role, label in labels.items():
        if role in columns.index_of:
            yield label.format(column=_column(columns, columns.index_of[role], words))


def _unused(columns: Columns, words: Words) -> Iterator[str]:
    for index in range(columns.count):
        if index not in columns.index_of.values():
            column = _column(columns, index, words)
            yield words.gettext("not used: {column}").format(column=column)


def _column(columns: Columns, index: int, words: Words) -> str:
    name = columns.names[index] if columns.names else ""
    said = words.gettext('column {n} "{name}"') if name else words.gettext("column {n}")
    return said.format(n=index + 1, name=shortened(name))


def _plain(text: str) -> str:
    return re.sub(r"[\s_-]+", " ", text.casefold())
