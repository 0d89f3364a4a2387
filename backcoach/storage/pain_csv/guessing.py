"""How a table is to be read, guessed from its first row and from what is in its columns."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from contextlib import suppress
from itertools import islice
from uuid import UUID

from backcoach.errors import UserError
from backcoach.storage.pain_csv.columns import Columns, Role, context_of, place_of
from backcoach.storage.pain_csv.dates import looks_like_date
from backcoach.storage.pain_csv.table import DELIMITERS, Row, rows_of, shortened
from backcoach.text import _

SAMPLE, SAMPLED = 50, 100_000  # rows, characters
_TIME = re.compile(r"\d{1,2}:\d{2}.*", re.ASCII)
_NUMBER = re.compile(r"\d{1,3}([.,]\d+)?(/10)?", re.ASCII)

# These mean pain only where no other word is beside them: a sleep score is something else.
_BARE = (
    "score level intensity rating value stärke intensität wert intensidad nivel puntuación valor"
)

# In English, German and Spanish; what comes first is looked for first, also among the roles: the
# date of a pain score is a date, and a pain note is a note.
_NAMES = {
    Role.DATE: "date datetime timestamp datum zeitpunkt fecha day tag día dia when",
    Role.TIME: "time uhrzeit zeit hora",
    Role.NOTE: "note notes comment comments text notiz notizen bemerkung bemerkungen kommentar "
    "nota notas comentario comentarios observaciones",
    Role.PLACE: "where place location site wo ort stelle schmerzort dónde donde lugar zona",
    Role.CONTEXT: "context kontext zusammenhang contexto",
    Role.ID: "id",
    Role.SCORE: "pain backpain painscore painlevel schmerz schmerzen rückenschmerz rückenschmerzen "
    "schmerzstärke schmerzwert schmerzlevel schmerzskala schmerzintensität schmerzgrad dolor nrs "
    f"vas {_BARE}",
}


def delimiter_of(text: str) -> str:
    """Return the delimiter with which the first rows make most sense as a table with dates."""
    return max(DELIMITERS, key=lambda delimiter: _sense(_sample(text, delimiter)))


def guess(rows: Sequence[Row], delimiter: str) -> Columns:
    """Return which column holds what. Raises UserError when there are no dates, or no scores.

    Where columns have names, only one that is named so has the scores: minutes are numbers, too.
    Of places, contexts and ids, only columns are used in which all values could be ours.
    """
    first, *rest = rows
    names = () if any(map(_is_data, first.cells)) else tuple(first.cells)
    cells = [row.cells for row in (rest if names else rows)]
    columns: dict[Role, int] = {}
    for role in Role:
        free = [index for index in range(len(first.cells)) if index not in columns.values()]
        index = _named(role, names, free)
        if index is None and (not names or role is Role.DATE):
            index = _looking_like(role, cells[:SAMPLE], free)
        if index is not None and _is_understood(role, _column(cells, index)):
            columns[role] = index
    if Role.DATE not in columns:
        raise UserError(_("There is no column with dates."))
    if Role.SCORE not in columns:
        raise UserError(_no_scores(names))
    return Columns(delimiter, len(first.cells), names, columns)


def _sample(text: str, delimiter: str) -> list[Row]:
    """Return the first rows, up to one that cannot be read."""
    rows: list[Row] = []
    with suppress(UserError):
        rows.extend(islice(rows_of(text[:SAMPLED], delimiter), SAMPLE))
    return rows


def _sense(rows: Iterable[Row]) -> int:
    """Return how many rows have a date, or the name of one, and something besides."""
    return sum(
        len(cells) > 1 and any(looks_like_date(cell) or _is_name(cell) for cell in cells)
        for cells in (row.cells for row in rows)
    )


def _is_name(cell: str) -> bool:
    return not _words(cell).isdisjoint(_NAMES[Role.DATE].split())


def _is_data(cell: str) -> bool:
    return looks_like_date(cell) or _NUMBER.fullmatch(cell) is not None


def _words(name: str) -> set[str]:
    return set(re.split(r"[\W_]+", unicodedata.normalize("NFC", name).casefold()))


def _named(role: Role, names: Sequence[str], free: Sequence[int]) -> int | None:
    """Return the free column that has the first of a role's names in its own."""
    words = {index: _words(names[index]) for index in free} if names else {}
    named = (
        index for name in _NAMES[role].split() for index in words if _is_meant(name, words[index])
    )
    return next(named, None)


def _is_meant(name: str, words: Set[str]) -> bool:
    is_alone = not any(map(str.isalpha, words - {name}))
    return name in words and (is_alone or name not in _BARE.split())


def _no_scores(names: Sequence[str]) -> str:
    if not names:
        return _("There is no column with pain scores.")
    said = _("There is no column with pain scores among {columns}. Name the one with them: pain.")
    return said.format(columns=", ".join(f'"{shortened(name)}"' for name in names if name))


def _looking_like(role: Role, rows: Iterable[tuple[str, ...]], free: Iterable[int]) -> int | None:
    """Return the free column in which more than half of what stands there looks like a role."""
    looks = _LOOKS.get(role)
    for index in free if looks else ():
        filled = [cell for cell in _column(rows, index) if cell]
        if looks and 2 * sum(map(looks, filled)) > len(filled):
            return index
    return None


def _column(rows: Iterable[tuple[str, ...]], index: int) -> Iterator[str]:
    return (cells[index] for cells in rows if index < len(cells))


def _is_understood(role: Role, cells: Iterable[str]) -> bool:
    """Tell whether all cells of a column can be read, if only certain words can be."""
    read = _READ.get(role, str)
    try:
        for cell in set(cells):
            read(cell)
    except ValueError:
        return False
    return True


_READ: dict[Role, Callable[[str], object]] = {
    Role.PLACE: place_of,
    Role.CONTEXT: context_of,
    Role.ID: UUID,
}
_LOOKS: dict[Role, Callable[[str], bool]] = {
    Role.DATE: looks_like_date,
    Role.TIME: lambda cell: _TIME.fullmatch(cell) is not None,
    Role.NOTE: lambda cell: not _is_data(cell),
    Role.SCORE: lambda cell: _NUMBER.fullmatch(cell) is not None,
}
