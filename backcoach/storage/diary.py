"""The diary as it is counted, read in one go."""

from datetime import date

from backcoach.core.record import Outcome
from backcoach.diary.diary import Diary, Played, Scored
from backcoach.diary.pain import Context
from backcoach.storage.database import Database
from backcoach.storage.no_database import NoDatabase
from backcoach.storage.spans import Spans
from backcoach.storage.targets import Targets


def read(database: Database | NoDatabase, today: date, first_weekday: int) -> Diary:
    """Return all of the diary up to a day. Raises StorageError when the database does not work."""
    until = today.isoformat()
    return Diary(
        today=today,
        first_weekday=first_weekday,
        scores=_scores(database, until),
        sessions=_sessions(database, until),
        spans=Spans(database).all(),
        targets=Targets(database).all(),
        active=_active(database, until),
    )


def _scores(database: Database | NoDatabase, until: str) -> tuple[Scored, ...]:
    rows = database.rows(
        """
        SELECT local_date, score, context FROM pain_entry
        WHERE score IS NOT NULL AND local_date <= ? ORDER BY local_date, utc_ms, key
        """,
        (until,),
    )
    contexts = {context.value: context for context in Context}
    day = date.fromisoformat
    return tuple([Scored(day(on), score, contexts[context]) for on, score, context in rows])


def _sessions(database: Database | NoDatabase, until: str) -> tuple[Played, ...]:
    rows = database.rows(
        """
        SELECT local_date, counts, outcome = ?, active_ms
        FROM session JOIN session_summary ON session_summary.session = session.key
        WHERE local_date <= ? ORDER BY local_date, started_utc_ms, session.key
        """,
        (Outcome.PAIN.value, until),
    )
    return tuple(
        Played(date.fromisoformat(on), bool(counts), bool(for_pain), active_ms)
        for on, counts, for_pain, active_ms in rows
    )


def _active(database: Database | NoDatabase, until: str) -> frozenset[date]:
    rows = database.rows(
        "SELECT DISTINCT local_date FROM activity_entry WHERE local_date <= ?", (until,)
    )
    return frozenset(date.fromisoformat(on) for (on,) in rows)
