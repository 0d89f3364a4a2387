"""Where the person's data live on this machine. Loads SQLite only to open the database."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from backcoach.errors import UserError
from backcoach.text import _

if TYPE_CHECKING:
    from backcoach.storage.database import Database


class DataFolder:
    """The folder with everything BackCoach keeps; made, private, when first written to.

    Raises UserError when there is a file in its place.
    """

    def __init__(self, path: Path) -> None:
        self.path = path.absolute()
        if self.path.exists() and not self.path.is_dir():
            raise UserError(_("{path}: this is a file, not a folder.").format(path=self.path))

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

    @property
    def routines_path(self) -> Path:
        """The folder with the person's own routines."""
        return self.path / "routines"

    @property
    def log_path(self) -> Path:
        """The folder with log files."""
        return self.path / "logs"

    def open_database(self) -> "Database":
        """Return the open database. Raises StorageError."""
        from backcoach.storage.database import open_database

        return open_database(self.database_path)

    @contextmanager
    def playing(self) -> Iterator[None]:
        """Be the one program that plays a session here. Raises UserError when another does.

        The lock goes with the process, however it ends.
        """
        from filelock import FileLock, Timeout

        from backcoach.storage.database import make_private

        make_private(self.path)
        lock = FileLock(self.path / "playing.lock", timeout=0, mode=0o600)
        try:
            lock.acquire()
        except Timeout as error:
            raise UserError(
                _("BackCoach is already playing a session in another window.")
            ) from error
        except OSError as error:
            raise UserError(f"{lock.lock_file}: {error.strerror}.") from error
        try:
            yield
        finally:
            lock.release()
