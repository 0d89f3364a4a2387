"""How often each exercise was done, how often it hurt, and how long it was held."""

from collections.abc import Iterable
from datetime import date

from msgspec.structs import replace

from backcoach.core.exercise import Side
from backcoach.core.record import DONE_PERCENT
from backcoach.diary.tally import ExerciseTally, SideTally
from backcoach.storage.database import Database
from backcoach.storage.diary import Days
from backcoach.storage.no_database import NoDatabase

# The ended sessions from one day to another. One at another speed than 1 was only looked at, and
# such a one never counts.
PLAYED = """
    SELECT session.key FROM session JOIN session_summary ON session_summary.session = session.key
    WHERE local_date BETWEEN ? AND ? AND (counts OR (
        SELECT json_extract(body, '$.speed') FROM event
        WHERE event.session = session.key AND number = 1 AND json_valid(body)
    ) = 1)
"""
_DONE = f"done * 100 >= planned * {DONE_PERCENT}"
_BY_SIDE = f"""
    SELECT exercise, side, sum({_DONE}), max(timed * done)
    FROM block_summary WHERE session IN ({PLAYED}) GROUP BY exercise, side
"""
_BY_EXERCISE = f"""
    SELECT exercise, count(DISTINCT session)
    FROM block_summary WHERE session IN ({PLAYED}) AND {_DONE} GROUP BY exercise
"""
# What hurt is what was under way then, also where something else was put in its place later. One
# that is done with both sides in turn has a single block for them.
_SORE = f"""
    WITH mark AS (
        SELECT event.session, number, json_extract(body, '$.step[0]') AS item,
               json_extract(body, '$.step[1]') AS "set", json_extract(body, '$.step[2]') AS side,
               json_extract(body, '$.score') AS score
        FROM session_summary JOIN event ON event.session = session_summary.session
        WHERE sore > 0 AND session_summary.session IN ({PLAYED})
        AND body GLOB '{{"event":"SoreMarked"*' AND json_valid(body)
    )
    SELECT coalesce(
        (
            SELECT json_extract(body, '$.old') FROM event
            WHERE event.session = mark.session AND event.number > mark.number
            AND body GLOB '{{"event":"Substituted"*' AND json_valid(body)
            AND json_extract(body, '$.item') = item
            AND (json_extract(body, '$.block[1]'), json_extract(body, '$.block[2]'))
                <= (mark."set", mark.side)
            ORDER BY event.number LIMIT 1
        ),
        (
            SELECT exercise FROM block_summary AS block
            WHERE block.session = mark.session AND block.item = mark.item
            AND block."set" = mark."set" AND block.side IN (mark.side, 'both')
        )
    ) AS exercise, side, score, session, item, "set"
    FROM mark WHERE exercise IS NOT NULL ORDER BY session, number
"""


def tallies(
    database: Database | NoDatabase, first: date = date.min, last: date = date.max
) -> tuple[ExerciseTally, ...]:
    """Return what was done of each exercise from a first to a last day, most often done first.

    One of which nothing was done, and that did not hurt, is left out. Raises StorageError when
    the database does not work.
    """
    days = first.isoformat(), last.isoformat()
    done, sore = dict(database.rows(_BY_EXERCISE, days)), _sore(database, days)
    sides = _sides(database, days, sore)
    found = [
        ExerciseTally(id, done.get(id, 0), _sessions(sore.get(id, {}).values()), sides[id])
        for id in done.keys() | sore.keys()
    ]
    return tuple(sorted(found, key=lambda each: (-each.done, -each.sore, each.exercise)))


_Scores = dict[tuple[int, ...], int | None]  # of each session, item and set; the last one counts
_Sore = dict[str, dict[Side, _Scores]]


def _sessions(sides: Iterable[_Scores]) -> int:
    """Return in how many sessions any of these sides hurt."""
    return len({session for scores in sides for session, *_set in scores})


def _sore(database: Database | NoDatabase, days: Days) -> _Sore:
    """Return how much each side of an exercise hurt, and when."""
    found: _Sore = {}
    for exercise, side, score, *where in database.rows(_SORE, days):
        scores = found.setdefault(exercise, {}).setdefault(Side(side), {})
        scores[tuple(where)] = scores.get(tuple(where)) if score is None else score
    return found


def _sides(
    database: Database | NoDatabase, days: Days, sore: _Sore
) -> dict[str, dict[Side, SideTally]]:
    """Return what was done on each side of each exercise, and how often it hurt."""
    found = {
        id: {side: _hurt(scores) for side, scores in hurt.items()} for id, hurt in sore.items()
    }
    for id, side, sets, longest_ms in database.rows(_BY_SIDE, days):
        sides = found.setdefault(id, {})
        before = sides.get(Side(side), SideTally())
        sides[Side(side)] = replace(before, sets=sets, longest_ms=longest_ms)
    return found


def _hurt(scores: _Scores) -> SideTally:
    known = (score for score in scores.values() if score is not None)
    return SideTally(sore=_sessions([scores]), worst=max(known, default=None))
