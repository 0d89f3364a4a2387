"""Where the catalogue's files are, and the tables that were parsed when BackCoach was built."""

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Any

import msgspec

from backcoach import assets
from backcoach.core.catalogue import Catalogue
from backcoach.core.decoding import parse_toml
from backcoach.core.routine import Routine
from backcoach.errors import UserError
from backcoach.text import ENGLISH, Words

Compiled = Mapping[str, msgspec.Raw]


class FolderShelf:
    """The TOML files of one folder, by the names that they have without their ending.

    compiled holds tables, as JSON, by the whole text of the file that they were parsed from: what
    has been changed since is not in it, and is parsed.
    """

    def __init__(self, folder: Path, compiled: Compiled | None = None) -> None:
        self._folder = folder
        self._compiled = compiled or {}

    def ids(self) -> list[str]:
        """Return the ids of the files, sorted, as they are when first asked for."""
        return self._ids

    @cached_property
    def _ids(self) -> list[str]:
        return sorted(path.stem for path in self._folder.glob("*.toml"))

    def read(self, id: str) -> tuple[str, dict[str, Any]]:
        """Return the name of a file and the table in it.

        Raises KeyError when there is none, and UserError when it cannot be read.
        """
        if id not in self._ids:
            raise KeyError(id)
        path = self._folder / f"{id}.toml"
        try:
            data = path.read_bytes()
        except OSError as error:
            raise UserError(f"{path.name}: {error.strerror}.") from error
        return path.name, self._table(data, path.name)

    def _table(self, data: bytes, file: str) -> dict[str, Any]:
        compiled = self._compiled.get(data.decode(errors="surrogateescape"))
        if compiled is None:
            return parse_toml(data, file)
        return msgspec.json.decode(compiled, type=dict[str, Any])


def read_compiled(path: Path) -> Compiled:
    """Return the compiled tables of a file; none where it is missing or damaged."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=dict[str, msgspec.Raw])
    except (OSError, msgspec.DecodeError):
        return {}


def shipped(words: Words = ENGLISH, own: Mapping[str, Routine] = MappingProxyType({})) -> Catalogue:
    """Return the catalogue that came with the program, with a person's own routines."""
    folder = assets.folder("catalogue")
    compiled = read_compiled(assets.compiled_catalogue())
    return Catalogue(lambda kind: FolderShelf(folder / kind, compiled), words, own)
