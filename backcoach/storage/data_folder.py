"""Where the person's data live on this machine."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from backcoach.errors import UserError
from backcoach.storage.database import Database, make_private, open_database
from backcoach.text import _


class DataFolder:
    """The folder with everything BackCoach keeps; made, private, when first written to."""

    def __init__(self, path: Path) -> None:
        self.path = path.absolute()

    @classmethod
    def of_platform(cls) -> "DataFolder":
        """Return the folder where this system keeps the data of programs."""
        from platformdirs import user_data_path

        return cls(user_data_path("backcoach", appauthor=False))

    @property
    def database_path(self) -> Path:
        """The file with sessions and events."""
        return self.path / "backcoach.db"

    @property
    def settings_path(self) -> Path:
        """The file with preferences."""
        return self.path / "settings.json"

    def open_database(self) -> Database:
        """Return the open database. Raises StorageError."""
        return open_database(self.database_path)

    @contextmanager
    def playing(self) -> Iterator[None]:
        """Be the one program that plays a session here. Raises UserError when another does.

        The lock goes with the process, however it ends.
        """
        from filelock import FileLock, Timeout

        make_private(self.path)
        lock = FileLock(self.path / "playing.lock", timeout=0, mode=0o600)
        try:
            lock.acquire()
        except Timeout as error:
            raise UserError(
                _("BackCoach is already playing a session in another window.")
            ) from error
        try:
            yield
        finally:
            lock.release()
