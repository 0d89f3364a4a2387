"""Where the catalogue's files are."""

from pathlib import Path

from backcoach import assets
from backcoach.core.catalogue import Catalogue
from backcoach.errors import UserError
from backcoach.text import ENGLISH, Words


class FolderShelf:
    """The TOML files of one folder, by the names that they have without their ending."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def ids(self) -> list[str]:
        """Return the ids of all files, sorted; none when there is no such folder."""
        return sorted(path.stem for path in self._folder.glob("*.toml"))

    def read(self, id: str) -> tuple[str, bytes]:
        """Return the name and the bytes of a file. Raises KeyError without one, or UserError."""
        if id not in self.ids():
            raise KeyError(id)
        path = self._folder / f"{id}.toml"
        try:
            return path.name, path.read_bytes()
        except OSError as error:
            raise UserError(f"{path.name}: {error.strerror}.") from error


def shipped(words: Words = ENGLISH) -> Catalogue:
    """Return the catalogue that came with the program."""
    folder = assets.folder("catalogue")
    return Catalogue(lambda kind: FolderShelf(folder / kind), words)
