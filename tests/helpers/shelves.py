"""Catalogues in memory, whose files are written from values."""

from typing import Any

import msgspec

from backcoach.core.activity import Activity
from backcoach.core.card import Card
from backcoach.core.catalogue import Catalogue
from backcoach.core.decoding import parse_toml
from backcoach.core.exercise import Exercise
from backcoach.core.routine import Routine
from backcoach.text import ENGLISH, Words

AnyValue = Exercise | Routine | Activity | Card
KINDS: dict[str, type[AnyValue]] = {
    "exercises": Exercise,
    "routines": Routine,
    "activities": Activity,
    "cards": Card,
}


class Drawer:
    """A shelf in memory that notes which of its files are read."""

    def __init__(self, *values: AnyValue) -> None:
        self.files = {value.id: toml_of(value) for value in values}
        self.reads: list[str] = []

    def ids(self) -> list[str]:
        return sorted(self.files)

    def read(self, id: str) -> tuple[str, dict[str, Any]]:
        self.reads.append(id)
        return f"{id}.toml", parse_toml(self.files[id].encode(), f"{id}.toml")


def toml_of(value: AnyValue) -> str:
    """Return a value as its file has it, one field a line."""
    table = msgspec.to_builtins(value)
    del table["id"]
    return "\n".join(f"{key} = {toml(field)}" for key, field in table.items() if field is not None)


def toml(value: object) -> str:
    """Return a value as TOML writes it in one line; what is None has to be left out."""
    if isinstance(value, dict):
        fields = (f"{key} = {toml(each)}" for key, each in value.items() if each is not None)
        return f"{{ {', '.join(fields)} }}"
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(toml, value))}]"
    return msgspec.json.encode(value).decode()


def drawers(words: Words = ENGLISH, **shelves: Drawer) -> Catalogue:
    """Return a catalogue of shelves by kind; those that are not given are empty."""
    return Catalogue(lambda kind: shelves.get(kind, Drawer()), words)


def shelves(*values: AnyValue, words: Words = ENGLISH) -> Catalogue:
    """Return a catalogue that holds some values."""
    sorted_out = {
        kind: Drawer(*(value for value in values if isinstance(value, each)))
        for kind, each in KINDS.items()
    }
    return drawers(words, **sorted_out)
