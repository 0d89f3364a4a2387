"""What is known about sessions besides their summaries, read for all of them in one go."""

from collections.abc import Sequence
from typing import NamedTuple

from backcoach.core.record import DONE_PERCENT, Outcome
from backcoach.diary import morning
from backcoach.diary.pain import Context
from backcoach.storage.database import Database
from backcoach.storage.no_database import NoDatabase
from backcoach.storage.rows import SessionRow, time_of

_PLACES = {Context.BEFORE.value: 0, Context.AFTER.value: 1, Context.NEXT_MORNING.value: 2}


class Around(NamedTuple):
    """The pain scores around a session, 0 to 10; None is not answered."""

    before: int | None = None
    after: int | None = None
    next_morning: int | None = None


class Beside(NamedTuple):
    """How it was around a session, and how many of its exercises were skipped."""

    pain: Around = Around()
    skipped: int = 0


def read(database: Database | NoDatabase, sessions: Sequence[SessionRow]) -> dict[str, Beside]:
    """Return what is known, by the ids of the sessions about which there is anything.

    sessions are all that ended, the newest first: an answer of the morning after may name none.
    An exercise was skipped when the person left it and did not do the rest later, or did nothing
    of it but something after it. What comes after the end of a session that was ended early was
    not skipped. Raises StorageError.
    """
    pain, skipped = _pain(database, sessions[::-1]), _skipped(database)
    ids = pain.keys() | skipped.keys()
    return {id: Beside(pain.get(id, Around()), skipped.get(id, 0)) for id in ids}


def _pain(database: Database | NoDatabase, sessions: Sequence[SessionRow]) -> dict[str, Around]:
    """Return the scores; where there are several in one place, the newest."""
    found: dict[str, list[int | None]] = {}
    rows = database.rows(
        """
        SELECT session, context, score, utc_ms, utc_offset_min FROM pain_entry
        WHERE (session IS NOT NULL OR context = ?) AND score IS NOT NULL AND context IN (?, ?, ?)
        ORDER BY utc_ms, key
        """,
        (Context.NEXT_MORNING.value, *_PLACES),
    )
    for named, context, score, *at in rows:
        id = morning.session_of(named, time_of(*at), sessions) if named is None else named
        if id is not None:
            found.setdefault(id, [None, None, None])[_PLACES[context]] = score
    return {id: Around(*scores) for id, scores in found.items()}


def _skipped(database: Database | NoDatabase) -> dict[str, int]:
    """Return how many exercises were skipped in each session in which any were."""
    rows = database.rows(
        """
        WITH
        left_over AS (
            SELECT session, item, sum(done) AS done FROM block_summary
            GROUP BY session, item HAVING NOT min(done * 100 >= planned * ?)
        ),
        left_alone AS (
            SELECT DISTINCT session, json_extract(body, '$.item') AS item FROM event
            WHERE body LIKE '{"event":"ItemSkipped"%' AND json_valid(body)
        )
        SELECT id, count(*) FROM left_over AS one
        JOIN session ON session.key = one.session
        JOIN session_summary ON session_summary.session = one.session
        WHERE (one.session, one.item) IN left_alone
        OR one.done = 0 AND (outcome = ? OR EXISTS (
            SELECT 1 FROM block_summary AS later
            WHERE later.session = one.session AND later.item > one.item AND later.done > 0
        ))
        GROUP BY one.session
        """,
        (DONE_PERCENT, Outcome.FINISHED.value),
    )
    return dict(rows)
