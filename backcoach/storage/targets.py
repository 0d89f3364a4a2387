"""The weekly targets, each from the day on which it was set."""

from datetime import date

from backcoach.diary.target import Target
from backcoach.storage.database import Database
from backcoach.storage.no_database import NoDatabase


class Targets:
    """The weekly targets in a database. All methods raise StorageError when it does not work."""

    def __init__(self, database: Database | NoDatabase) -> None:
        self._database = database

    def set(self, target: Target) -> None:
        """Store a target, in the place of another one that was set on the same day."""
        with self._database.transaction():
            self._database.write(
                "INSERT OR REPLACE INTO weekly_target (local_date, sessions) VALUES (?, ?)",
                (target.day.isoformat(), target.sessions),
            )

    def all(self) -> tuple[Target, ...]:
        """Return all targets, the oldest first."""
        rows = self._database.rows(
            "SELECT local_date, sessions FROM weekly_target ORDER BY local_date"
        )
        return tuple(Target(date.fromisoformat(day), sessions) for day, sessions in rows)
