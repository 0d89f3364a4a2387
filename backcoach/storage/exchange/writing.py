"""Writes all of the diary as one document, and files where nothing is overwritten unasked."""

from collections.abc import Iterable
from pathlib import Path

from msgspec import json

from backcoach.errors import UserError
from backcoach.storage import files
from backcoach.storage.database import Database, told_as_sentences
from backcoach.storage.exchange.collecting import collect
from backcoach.storage.exchange.document import FORMAT, SECTIONS, VERSION, Document
from backcoach.text import _


def document(
    database: Database, settings_path: Path | None = None, routines: tuple[str, ...] = ()
) -> bytes:
    """Return all that a data folder holds as JSON, one record a line.

    routines are the person's own, as text. The same content gives the same bytes.
    Raises StorageError, also for a damaged session.
    """
    return encode(collect(database, settings_path, routines))


def write(path: Path, content: bytes, *, replace: bool = False) -> None:
    """Write a private file, wholly or not at all.

    Raises UserError when there is one already that is not to be replaced, or it cannot be written.
    """
    with told_as_sentences(path):
        if path.exists() and not replace:
            raise UserError(_("{path}: there is such a file already.").format(path=path))
        files.replace(path, content)


def encode(whole: Document) -> bytes:
    """Return a document as JSON, one record a line."""
    names = ["program", "settings", "inputs", *SECTIONS]
    names += ["routines"] if whole.routines else []
    fields = {"format": FORMAT, "version": VERSION}
    fields |= {name: getattr(whole, name) for name in names}
    told = (json.encode(name) + b": " + _lines(value) for name, value in fields.items())
    return b"{\n" + b",\n".join(told) + b"\n}\n"


def _lines(value: object) -> bytes:
    """Return a table or a list as JSON with one line for each of its entries."""
    match value:
        case dict():
            entries = (
                json.encode(name) + b": " + json.encode(each) for name, each in value.items()
            )
            return _between(b"{", entries, b"}")
        case tuple():
            return _between(b"[", map(json.encode, value), b"]")
        case _:
            return json.encode(value)


def _between(opening: bytes, entries: Iterable[bytes], closing: bytes) -> bytes:
    return opening + b"\n" + b",\n".join(entries) + b"\n" + closing
