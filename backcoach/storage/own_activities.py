"""The person's own activities, and how well they went."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from backcoach.diary.own_activity import OwnActivity, OwnRating
from backcoach.storage.database import Database
from backcoach.storage.no_database import NoDatabase
from backcoach.storage.rows import columns_of, time_of


class OwnActivities:
    """The own activities in a database. All methods raise StorageError when it does not work."""

    def __init__(self, database: Database | NoDatabase) -> None:
        self._database = database

    def add(self, activity: OwnActivity) -> None:
        """Rate an activity from now on; one with the same id gets its name, and is rated again."""
        with self._database.transaction():
            self._database.write(
                """
                INSERT INTO own_activity (id, name) VALUES (?, ?)
                ON CONFLICT (id) DO UPDATE SET name = excluded.name, is_rated = 1
                """,
                (activity.id, activity.name),
            )

    def leave(self, id: str) -> None:
        """Do not rate an activity any more; its ratings stay."""
        with self._database.transaction():
            self._database.write("UPDATE own_activity SET is_rated = 0 WHERE id = ?", (id,))

    def remove(self, id: str) -> None:
        """Forget an activity and its ratings, if there is one with this id."""
        with self._database.transaction():
            self._database.write("DELETE FROM own_activity WHERE id = ?", (id,))

    def rated(self) -> tuple[OwnActivity, ...]:
        """Return those that are rated now, the oldest first."""
        rows = self._database.rows("SELECT id, name FROM own_activity WHERE is_rated ORDER BY key")
        return tuple(OwnActivity(*row) for row in rows)

    def left(self) -> tuple[OwnActivity, ...]:
        """Return those that were rated and are not rated any more, the oldest first."""
        rows = self._database.rows(
            """
            SELECT id, name FROM own_activity
            WHERE NOT is_rated AND key IN (SELECT activity FROM own_rating) ORDER BY key
            """
        )
        return tuple(OwnActivity(*row) for row in rows)

    def rate(self, rating: OwnRating) -> None:
        """Store a rating; one with the same id is replaced."""
        with self._database.transaction():
            self._database.write(
                """
                INSERT INTO own_rating (id, activity, utc_ms, local_date, utc_offset_min, score)
                VALUES (?, (SELECT key FROM own_activity WHERE id = ?), ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET score = excluded.score
                """,
                (rating.id, rating.activity, *columns_of(rating.at), rating.score),
            )

    def unrate(self, id: str) -> None:
        """Forget a rating, if there is one with this id."""
        with self._database.transaction():
            self._database.write("DELETE FROM own_rating WHERE id = ?", (id,))

    def ratings(self, activity: str | None = None) -> tuple[OwnRating, ...]:
        """Return the ratings of an activity, or without one those of all, the oldest first."""
        rows = self._database.rows(
            """
            SELECT own_rating.id, utc_ms, utc_offset_min, own_activity.id, score
            FROM own_rating JOIN own_activity ON own_activity.key = own_rating.activity
            WHERE own_activity.id = coalesce(?, own_activity.id) ORDER BY utc_ms, own_rating.key
            """,
            (activity,),
        )
        return tuple(_rating(row) for row in rows)

    def last_rated(self) -> date | None:
        """Return the day of the newest rating of those that are rated now, if there is any."""
        rows = self._database.rows(
            """
            SELECT local_date FROM own_rating JOIN own_activity
            ON own_activity.key = own_rating.activity
            WHERE is_rated ORDER BY utc_ms DESC LIMIT 1
            """
        )
        return date.fromisoformat(rows[0][0]) if rows else None


def _rating(row: Sequence[Any]) -> OwnRating:
    id, utc_ms, offset_min, activity, score = row
    return OwnRating(id, time_of(utc_ms, offset_min), activity, score)
