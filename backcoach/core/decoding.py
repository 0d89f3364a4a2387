"""From the bytes of a file to a value, or one sentence that names file, place and expectation."""

import re
import tomllib
from typing import Any, TypeVar

import msgspec

from backcoach.errors import UserError
from backcoach.text import _

T = TypeVar("T")

_KEY = "`key` in "
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
    table = _table(data, file)
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


def _table(data: bytes, file: str) -> dict[str, Any]:
    try:
        return tomllib.loads(data.decode())
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        sentence = _("{file}: line {line} is not text in UTF-8.").format(file=file, line=line)
        raise UserError(sentence) from error
    except tomllib.TOMLDecodeError as error:
        raise UserError(f"{file}: {error}.") from error
    except (RecursionError, ValueError) as error:
        sentence = _("{file}: this is too deep, or too large, for a file of this kind.")
        raise UserError(sentence.format(file=file)) from error


def _explain(message: str) -> str:
    expected, _separator, path = message.replace(_KEY, "").partition(" - at `")
    for code, plain in _PLAIN.items():
        expected = expected.replace(code, plain)
    expected = expected.replace("`", '"')
    place = _place(path.rstrip("`")) + (", a name" if _KEY in message else "")
    return f"{place}: {expected}." if place else f"{expected}."


def _place(path: str) -> str:
    """Turn msgspec's `$.items[2].dose` into `items 3, dose`, counted from 1."""
    counted = re.sub(r"\[(\d+)\]", lambda found: f" {int(found[1]) + 1}", path.removeprefix("$"))
    return counted.replace("[...]", "").strip(".").replace(".", ", ")
