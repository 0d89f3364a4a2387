"""The person's own routines, as text: a file each in a folder of their own."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from backcoach.core import routine_text
from backcoach.core.catalogue import Collection
from backcoach.core.routine import Routine
from backcoach.storage import files
from backcoach.storage.shelf import FolderShelf
from backcoach.text import ENGLISH


class _Shelf(FolderShelf):
    """A folder with routines as text."""

    def _table(self, data: bytes, file: str) -> dict[str, Any]:
        return routine_text.table(data, file)


class OwnRoutines(Mapping[str, Routine]):
    """The routines in a folder, which is made, private, with the first of them.

    Each is read when it is first asked for; that raises UserError where its file is wrong.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.look_again()

    def look_again(self) -> None:
        """Take no notice of what was read before: files may have come, gone or changed."""
        self._there = Collection(Routine, _Shelf(self._folder), ENGLISH)

    def text(self, id: str) -> str:
        """Return a routine that can be read as it is written. Raises StorageError."""
        with self._file(id) as path:
            return path.read_bytes().decode()

    def keep(self, id: str, text: str) -> None:
        """Write a routine, wholly or not at all. Raises StorageError."""
        from backcoach.storage.database import make_private

        make_private(self._folder.parent)
        make_private(self._folder)
        with self._file(id) as path:
            files.replace(path, text.encode())
        self.look_again()

    def bring_back(self, id: str, text: str) -> None:
        """Write a routine that was removed; beside another that has got its id since.

        Raises StorageError.
        """
        self.look_again()
        self.keep(routine_text.free_id(id, self) if id in self else id, text)

    def remove(self, id: str) -> None:
        """Remove the file of a routine, if there is one. Raises StorageError."""
        with self._file(id) as path:
            path.unlink(missing_ok=True)
        self.look_again()

    def __getitem__(self, id: str) -> Routine:
        return self._there[id]

    def __contains__(self, id: object) -> bool:
        return id in self._there

    def __iter__(self) -> Iterator[str]:
        return iter(self._there)

    def __len__(self) -> int:
        return len(self._there)

    @contextmanager
    def _file(self, id: str) -> Iterator[Path]:
        """Give the path of a routine's file; what goes wrong with it is told in a sentence."""
        from backcoach.storage.database import told_as_sentences

        path = self._folder / f"{id}.toml"
        with told_as_sentences(path):
            yield path
