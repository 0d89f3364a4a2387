"""The diary as it is counted, read in one go."""

from datetime import date

from backcoach.core.record import Outcome
from backcoach.diary.diary import Diary, Played, Scored
from backcoach.diary.pain import Context
from backcoach.storage.database import Database
from backcoach.storage.no_database import NoDatabase
from backcoach.storage.spans import Spans
from backcoach.storage.targets import Targets

Days = tuple[str, str]  # the first and the last one


def read(
    database: Database | NoDatabase, today: date, first_weekday: int, since: date = date.min
) -> Diary:
    """Return the diary from a day up to today, with all spans and targets.

    Raises StorageError when the database does not work.
    """
    days = since.isoformat(), today.isoformat()
    return Diary(
        today=today,
        first_weekday=first_weekday,
        scores=_scores(database, days),
        sessions=_sessions(database, days),
        spans=Spans(database).all(),
        targets=Targets(database).all(),
        active=_active(database, days),
    )


def last_day(database: Database | NoDatabase) -> date | None:
    """Return the last day of any pain entry, session or activity, also one after today.

    That there can be where the person was in a time zone ahead. None without any. Raises
    StorageError.
    """
    return _day(database, "DESC")


def first_day(database: Database | NoDatabase) -> date | None:
    """Return the first day of any pain entry, session or activity; None without any.

    Raises StorageError.
    """
    return _day(database, "ASC")


def _day(database: Database | NoDatabase, order: str) -> date | None:
    rows = database.rows(
        f"""
        SELECT local_date FROM pain_entry
        UNION SELECT local_date FROM session
        UNION SELECT local_date FROM activity_entry
        ORDER BY local_date {order} LIMIT 1
        """
    )
    return date.fromisoformat(rows[0][0]) if rows else None


def _scores(database: Database | NoDatabase, days: Days) -> tuple[Scored, ...]:
    rows = database.rows(
        """
        SELECT local_date, score, context FROM pain_entry
        WHERE score IS NOT NULL AND local_date BETWEEN ? AND ? ORDER BY local_date, utc_ms, key
        """,
        days,
    )
    contexts = {context.value: context for context in Context}
    day = date.fromisoformat
    return tuple([Scored(day(on), score, contexts[context]) for on, score, context in rows])


def _sessions(database: Database | NoDatabase, days: Days) -> tuple[Played, ...]:
    rows = database.rows(
        """
        SELECT local_date, counts, outcome = ?, active_ms
        FROM session JOIN session_summary ON session_summary.session = session.key
        WHERE local_date BETWEEN ? AND ? ORDER BY local_date, started_utc_ms, session.key
        """,
        (Outcome.PAIN.value, *days),
    )
    return tuple(
        Played(date.fromisoformat(on), bool(counts), bool(for_pain), active_ms)
        for on, counts, for_pain, active_ms in rows
    )


def _active(database: Database | NoDatabase, days: Days) -> frozenset[date]:
    rows = database.rows(
        "SELECT DISTINCT local_date FROM activity_entry WHERE local_date BETWEEN ? AND ?", days
    )
    return frozenset(date.fromisoformat(on) for (on,) in rows)
