"""From the bytes of a file to a value, or one sentence that names file, place and expectation."""

import re
from typing import Any, TypeVar

import msgspec

from backcoach.errors import UserError
from backcoach.text import _

T = TypeVar("T")

_PLAIN = {
    "`int`": "a whole number",
    "`float`": "a number",
    "`str`": "text",
    "`bool`": "true or false",
    "`array`": "a list",
    "`object`": "a table",
    "`null`": "nothing",
}


def decode_toml(data: bytes, kind: type[T], file: str, **known: Any) -> T:
    """Return the value that a TOML file describes; known fields come from elsewhere.

    Raises UserError with the file, the place in it and what was expected.
    """
    try:
        table = msgspec.toml.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise UserError(_("{file}: {problem}.").format(file=file, problem=error)) from error
    clash = next((name for name in known if name in table), None)
    if clash is not None:
        raise UserError(
            _("{file}: {place} is not written in the file.").format(file=file, place=clash)
        )
    return convert(table | known, kind, file)


def convert(data: object, kind: type[T], file: str) -> T:
    """Return data as a value of this kind. Raises UserError as decode_toml does."""
    try:
        return msgspec.convert(data, kind)
    except msgspec.ValidationError as error:
        raise UserError(f"{file}: {_explain(str(error))}") from error


def _explain(message: str) -> str:
    expected, _separator, path = message.partition(" - at `")
    for code, plain in _PLAIN.items():
        expected = expected.replace(code, plain)
    expected = expected.replace("`", '"')
    place = _place(path.rstrip("`"))
    return f"{place}: {expected}." if place else f"{expected}."


def _place(path: str) -> str:
    """Turn msgspec's `$.items[2].dose` into `items 3, dose`, counted from 1."""
    counted = re.sub(r"\[(\d+)\]", lambda found: f" {int(found[1]) + 1}", path.removeprefix("$"))
    return counted.replace("[...]", "").strip(".").replace(".", ", ")
