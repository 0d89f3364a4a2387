"""The rows of a table in a text, whatever its encoding and its delimiter."""

import codecs
import csv
import io
from collections.abc import Iterator

import msgspec

from backcoach.errors import UserError
from backcoach.text import _

DELIMITERS = (";", "\t", "|", ",")
MOST_COLUMNS = 50
SHOWN = 40
_ZIP = b"PK\3\4"


class Row(msgspec.Struct, frozen=True, gc=False):
    """The cells of one row, without space around them, and the line that it begins in."""

    line: int
    cells: tuple[str, ...]  # what is no list spares the collector of garbage most of its time


def wrong(line: int, problem: str, text: str = "") -> UserError:
    """Return the error that a line has a problem; {text} in it is what stands there, in short."""
    said = problem.format(text=shortened(text))
    return UserError(_("Line {line}: {problem}").format(line=line, problem=said))


def shortened(text: str) -> str:
    """Return what of a cell can be told in a sentence."""
    shown = "".join(character if character.isprintable() else " " for character in text[:SHOWN])
    return shown if len(text) <= SHOWN else f"{shown}…"


def text_of(data: bytes) -> str:
    """Return the text that is in a file: UTF-16 or UTF-8, else Windows-1252. Raises UserError."""
    if data.startswith(_ZIP):
        sentence = _(
            "This is a zip, and not a table itself. Choose the .json file that BackCoach exported,"
            " or a table from inside the zip."
        )
        raise UserError(sentence)
    marks = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
    encodings = ("utf-16",) if data.startswith(marks) else ("utf-8-sig", "cp1252")
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError as error:
            if _is_cut(data, error):
                break
            continue
        if "\0" not in text:
            return text
    raise UserError(_("This is no text, or only a part of one."))


def _is_cut(data: bytes, error: UnicodeDecodeError) -> bool:
    """Tell whether a text was fine up to its end, in the middle of a letter."""
    return error.reason == "unexpected end of data" and not data[: error.start].isascii()


def rows_of(text: str, delimiter: str) -> Iterator[Row]:
    """Yield the rows that are not empty. Raises UserError for one that cannot be read."""
    lines = io.StringIO(text, newline="")
    reader = csv.reader(lines, delimiter=delimiter, skipinitialspace=True, strict=True)
    while True:
        line = reader.line_num + 1
        try:
            cells = next(reader, None)
        except csv.Error as error:
            problem = _(
                "a quotation mark is not closed, or where none can be, or a cell is too long."
            )
            raise wrong(line, problem) from error
        if cells is None:
            return
        if len(cells) > MOST_COLUMNS:
            raise wrong(line, _("there are too many columns."))
        row = Row(line, tuple([cell.strip() for cell in cells]))
        if any(row.cells) and row.cells[0] != "sep=":  # which spreadsheets put at the top
            yield row
