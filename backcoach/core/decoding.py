"""From the bytes of a file to a value, or one sentence that names file, place and expectation."""

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import Any, Literal, TypeVar, get_args, get_origin

import msgspec

from backcoach.errors import UserError
from backcoach.text import _

T = TypeVar("T")

_KEY = "`key` in "
_SENTENCES = {
    r"Object missing required field `(\w+)`": r'"\1" is missing',
    r"Object contains unknown field `(.+)`": r'there is no field "\1" here',
    "Invalid RFC3339 encoded datetime": "expected a time such as 2025-03-04T08:00:00+01:00",
    "Invalid RFC3339 encoded date": "expected a date such as 2025-03-04",
    r" \| null`": "`",
    r"Expected `str` matching regex .*": "expected small letters, digits and hyphens",
    r"`\w+` that's a multiple of": "a multiple of",
    r"`str` of length >= 1": "text that is not empty",
    r"`str` of length <= (\d+)": r"text of at most \1 letters",
    r"`array` of length >= (\d+)": r"a list of at least \1",
    r"`array` of length <= (\d+)": r"a list of at most \1",
    "Expected": "expected",
    "`int`": "a whole number",
    "`float`": "a number",
    "`str`": "text",
    "`bool`": "true or false",
    "`array`": "a list",
    "`object`": "a table",
    "`datetime`": "a time",
    "`date`": "a date",
    "`null`": "nothing",
    "`": '"',
}


def decode_toml(data: bytes, kind: type[T], file: str, **known: Any) -> T:
    """Return the value that a TOML file describes; known fields come from elsewhere.

    Raises UserError with the file, the place in it and what was expected.
    """
    return decode_table(parse_toml(data, file), kind, file, **known)


def decode_table(table: dict[str, Any], kind: type[T], file: str, **known: Any) -> T:
    """Return the value that the table in a file describes. Raises UserError as decode_toml does."""
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
        raise UserError(f"{file}: {_explain(str(error), data, kind)}") from error


def parse_toml(data: bytes, file: str) -> dict[str, Any]:
    """Return the table that a TOML file holds. Raises UserError with the file and the line."""
    import tomllib

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


def _explain(message: str, data: Any, kind: Any) -> str:
    said, _separator, path = message.replace(_KEY, "").partition(" - at `")
    path = path.rstrip("`")
    for pattern, plain in _SENTENCES.items():
        said = re.sub(pattern, plain, said)
    is_name = _KEY in message
    if said.startswith("Invalid"):
        choices = ", ".join(_choices(kind, path, key=is_name))
        said = _("expected one of: {choices}") if choices else _("expected something else")
        said = said.format(choices=choices)
    place = _place(_named(path, data, kind, message)) + (", a name" if is_name else "")
    return f"{place}: {said}." if place else f"{said}."


def _named(path: str, data: Any, kind: Any, message: str) -> str:
    """Return a path with the names that its `[...]` stand for: those of entries of a table."""
    before, entry, after = path.partition("[...]")
    if not entry or "[" in before:
        return path
    way = before.removeprefix("$.").split(".")
    alone = {name: _with_only(data, way, name) for name in _at(data, way)}
    wrong = next((name for name in alone if _complaint(alone[name], kind) == message), "")
    return _named(f"{before}.{wrong}{after}", data, kind, message)


def _at(data: Any, way: list[str]) -> Any:
    for name in way:
        data = data[name]
    return data


def _complaint(data: Any, kind: Any) -> str:
    """Return what is wrong about data, in msgspec's words; nothing when they are right."""
    try:
        msgspec.convert(data, kind)
    except msgspec.ValidationError as error:
        return str(error)
    return ""


def _with_only(data: Any, way: list[str], name: str) -> Any:
    """Return data whose table at a place has one entry only."""
    if not way:
        return {name: data[name]}
    return {**data, way[0]: _with_only(data[way[0]], way[1:], name)}


def _choices(kind: Any, path: str, *, key: bool) -> list[str]:
    """Return what is allowed at a place in a value of this kind, where there is a choice.

    key tells whether it is the name of an entry that is wrong, not the entry itself.
    """
    kinds = {kind}
    names = re.findall(r"[a-z_]+", path)
    for depth, name in enumerate(names, start=1):
        structs = [each for each in kinds if _is_a(msgspec.Struct, each)]
        tags = [each.__struct_config__ for each in structs]
        chosen = [str(each.tag) for each in tags if each.tag_field == name]
        if chosen:
            return sorted(chosen)
        types = [f.type for each in structs for f in msgspec.structs.fields(each) if f.name == name]
        is_key = key and depth == len(names)
        kinds = {leaf for type_ in types for leaf in _leaves(type_, key=is_key)}
    return [str(value) for each in kinds for value in _values(each)]


def _values(leaf: Any) -> tuple[object, ...]:
    """Return what there is to choose from, where there is a choice."""
    return tuple(leaf) if _is_a(StrEnum, leaf) else get_args(leaf)


def _is_a(base: type, leaf: Any) -> bool:
    return isinstance(leaf, type) and issubclass(leaf, base)


def _leaves(kind: Any, *, key: bool = False) -> Iterator[Any]:
    """Yield what a type is made of, classes and literals; of a table, its names or its entries."""
    parts = get_args(kind)
    if get_origin(kind) is Literal or (isinstance(kind, type) and not parts):
        yield kind
        return
    if get_origin(kind) is dict:
        parts = parts[:1] if key else parts[1:]
    for part in parts:
        yield from _leaves(part, key=key)


def _place(path: str) -> str:
    """Turn msgspec's `$.items[2].dose` into `items 3, dose`, counted from 1."""
    counted = re.sub(r"\[(\d+)\]", lambda found: f" {int(found[1]) + 1}", path.removeprefix("$"))
    return counted.replace("[...]", "").strip(".").replace(".", ", ")
