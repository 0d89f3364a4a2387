"""What stands in for a database that cannot be opened, so that all else goes on."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, NoReturn

from backcoach.storage.database import StorageError


class NoDatabase:
    """A database without any rows. To write to it raises the error it was made with."""

    def __init__(self, error: StorageError) -> None:
        self._error = error

    def rows(self, _sql: str, _values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """Return no rows."""
        return []

    def write(self, _sql: str, _values: Sequence[Any] = ()) -> None:
        """Raise StorageError."""
        self.refuse()

    def transaction(self) -> AbstractContextManager[None]:
        """Raise StorageError."""
        self.refuse()

    def backup_to(self, _path: Path) -> None:
        """Raise StorageError."""
        self.refuse()

    def close(self) -> None:
        """Do nothing."""

    def refuse(self) -> NoReturn:
        """Raise the error that it was made with, a StorageError."""
        raise StorageError(str(self._error), self._error.reason) from self._error
