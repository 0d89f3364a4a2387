"""The safety questions as they were answered."""

from datetime import datetime

from backcoach.diary.screening import Outcome, Screening
from backcoach.storage.database import Database
from backcoach.storage.no_database import NoDatabase
from backcoach.storage.rows import columns_of, time_of

_SCREENINGS = "SELECT utc_ms, utc_offset_min, outcome FROM screening"


class Screenings:
    """The screenings in a database. All methods raise StorageError when it does not work."""

    def __init__(self, database: Database | NoDatabase) -> None:
        self._database = database

    def add(self, outcome: Outcome, at: datetime) -> None:
        """Store how the questions were answered."""
        with self._database.transaction():
            self._database.write(
                """
                INSERT INTO screening (utc_ms, local_date, utc_offset_min, outcome)
                VALUES (?, ?, ?, ?)
                """,
                (*columns_of(at), outcome.value),
            )

    def all(self) -> tuple[Screening, ...]:
        """Return all of them, the one that was added last at the end."""
        rows = self._database.rows(f"{_SCREENINGS} ORDER BY key")
        return tuple(_screening(*row) for row in rows)

    def last(self) -> Screening | None:
        """Return the one that was added last, if there is any."""
        rows = self._database.rows(f"{_SCREENINGS} ORDER BY key DESC LIMIT 1")
        return _screening(*rows[0]) if rows else None


def _screening(utc_ms: int, offset_min: int, outcome: str) -> Screening:
    return Screening(time_of(utc_ms, offset_min), Outcome(outcome))
