"""A file of pain scores, read with its columns and its order of dates guessed, and told."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from uuid import UUID, uuid5

import msgspec

from backcoach.diary.pain import PainEntry
from backcoach.errors import UserError
from backcoach.storage.pain_csv.columns import (
    Cells,
    Columns,
    context_of,
    place_of,
    told,
)
from backcoach.storage.pain_csv.dates import (
    AmbiguousDatesError,
    DateOrder,
    Written,
    lived,
    moment,
    order_of,
    written,
)
from backcoach.storage.pain_csv.guessing import delimiter_of, guess
from backcoach.storage.pain_csv.table import Row, rows_of, text_of, wrong
from backcoach.text import _, chosen

_IDS = UUID("0b6f3f0c-52a1-5b0e-9a3c-6f1d6a3c7d10")  # a name space of our own
_SCORE = re.compile(r"(\d{1,2})(?:[.,]0+)?", re.ASCII)


class PainFile(msgspec.Struct, frozen=True):
    """The entries of a file, at least one, in their order, and how they were read."""

    entries: tuple[PainEntry, ...]
    columns: Columns
    order: DateOrder


def read(data: bytes, now: datetime, order: DateOrder | None = None) -> PainFile:
    """Return the pain entries of a table, whose dates are in this order, or in the only possible.

    A date alone is noon. Where a row has no id of ours, one follows from its time, score and note,
    and how many such rows came before: the same file has the same ids again.
    Raises AmbiguousDatesError, and UserError, with the line, for all else that cannot be read.
    """
    text = text_of(data)
    delimiter = delimiter_of(text)
    rows = list(rows_of(text, delimiter))
    if not rows:
        raise UserError(_("The file is empty."))
    columns = guess(rows, delimiter)
    body = rows[1:] if columns.names else rows
    if not body:
        raise UserError(_("The file has no entries."))
    with _saying_how_it_was_read(columns):
        return _pain_file(columns, body, now, order)


@contextmanager
def _saying_how_it_was_read(columns: Columns) -> Iterator[None]:
    """Say with what is wrong in a line what each column was taken for: that may be the mistake."""
    try:
        yield
    except AmbiguousDatesError:
        raise
    except UserError as error:
        read = _("The file was read so: {columns}.").format(columns=told(columns, chosen()))
        raise UserError(f"{error} {read}") from error


def _pain_file(
    columns: Columns, body: Sequence[Row], now: datetime, order: DateOrder | None
) -> PainFile:
    _check_width(body, columns.count)
    lines = list(columns.cells(body))
    dates = [written(cells.line, f"{cells.date} {cells.time}".strip()) for cells in lines]
    order = order or order_of(dates, now.date())
    moments = [_past(each, order, now) for each in dates]
    return PainFile(tuple(_entries(lines, moments)), columns, order)


def _check_width(rows: Iterable[Row], width: int) -> None:
    for row in rows:
        if any(row.cells[width:]):
            raise wrong(row.line, _("there are more columns than in the first row."))


def _past(each: Written, order: DateOrder, now: datetime) -> datetime:
    at = moment(each, order)
    if at > now if at.tzinfo else at.date() > now.date():
        raise wrong(each.line, _('"{text}" lies in the future.'), each.text)
    return at


def _entries(lines: Iterable[Cells], moments: Iterable[datetime]) -> Iterator[PainEntry]:
    seen: Counter[str] = Counter()
    for cells, at in zip(lines, moments, strict=True):
        score = _score(cells)
        said = (at.astimezone(UTC) if at.tzinfo else at).isoformat()
        known_by = cells.id or f"{said} {score} {cells.note}"
        seen[known_by] += 1
        is_id = cells.id and seen[known_by] == 1
        try:
            yield PainEntry(
                id=cells.id if is_id else str(uuid5(_IDS, f"{seen[known_by]} {known_by}")),
                at=lived(at),
                context=context_of(cells.context),
                score=score,
                note=cells.note,
                where=place_of(cells.place),
            )
        except UserError as error:
            raise wrong(cells.line, str(error)) from error


def _score(cells: Cells) -> int | None:
    """Return the score of a line; only a row of our own may have just a note in its place."""
    if not cells.score:
        if cells.id:
            return None
        raise wrong(cells.line, _("the pain score is missing."))
    found = _SCORE.fullmatch(cells.score)
    if found is None or int(found[1]) > 10:
        raise wrong(cells.line, _('"{text}" is no whole number from 0 to 10.'), cells.score)
    return int(found[1])
