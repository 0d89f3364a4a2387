"""How often each exercise was done, how often it hurt, and how long it was held."""

from msgspec.structs import replace

from backcoach.core.exercise import Side
from backcoach.core.record import DONE_PERCENT
from backcoach.diary.tally import ExerciseTally, SideTally
from backcoach.storage.database import Database
from backcoach.storage.no_database import NoDatabase

# A session at another speed than 1 was only looked at, and such a one never counts.
_PLAYED = """
    SELECT session FROM session_summary WHERE counts OR (
        SELECT json_extract(body, '$.speed') FROM event
        WHERE event.session = session_summary.session AND number = 1
    ) = 1
"""
_DONE = f"done * 100 >= planned * {DONE_PERCENT}"
_BY_SIDE = f"""
    SELECT exercise, side, sum({_DONE}), max(timed * done)
    FROM block_summary WHERE session IN ({_PLAYED}) GROUP BY exercise, side
"""
_BY_EXERCISE = f"""
    SELECT exercise, count(DISTINCT session)
    FROM block_summary WHERE session IN ({_PLAYED}) AND {_DONE} GROUP BY exercise
"""
# What hurt is what was under way then, also where something else was put in its place later. One
# that is done with both sides in turn has a single block for them.
_SORE = f"""
    WITH mark AS (
        SELECT event.session, number, json_extract(body, '$.step[0]') AS item,
               json_extract(body, '$.step[1]') AS "set", json_extract(body, '$.step[2]') AS side
        FROM session_summary JOIN event ON event.session = session_summary.session
        WHERE sore > 0 AND session_summary.session IN ({_PLAYED})
        AND body GLOB '{{"event":"SoreMarked"*'
    )
    SELECT session, coalesce(
        (
            SELECT json_extract(body, '$.old') FROM event
            WHERE event.session = mark.session AND event.number > mark.number
            AND body GLOB '{{"event":"Substituted"*' AND json_extract(body, '$.item') = item
            AND (json_extract(body, '$.block[1]'), json_extract(body, '$.block[2]'))
                <= (mark."set", mark.side)
            ORDER BY event.number LIMIT 1
        ),
        (
            SELECT exercise FROM block_summary AS block
            WHERE block.session = mark.session AND block.item = mark.item
            AND block."set" = mark."set" AND block.side IN (mark.side, 'both')
        )
    ) AS exercise, side FROM mark WHERE exercise IS NOT NULL
"""


def tallies(database: Database | NoDatabase) -> tuple[ExerciseTally, ...]:
    """Return what was done of each exercise, the one done most often first.

    One of which nothing was done, and that did not hurt, is left out. Raises StorageError when
    the database does not work.
    """
    done, sore = dict(database.rows(_BY_EXERCISE)), _sore(database)
    sides = _sides(database, sore)
    found = [
        ExerciseTally(id, done.get(id, 0), len(set().union(*sore.get(id, {}).values())), sides[id])
        for id in done.keys() | sore.keys()
    ]
    return tuple(sorted(found, key=lambda each: (-each.done, -each.sore, each.exercise)))


_Sessions = dict[str, dict[Side, set[int]]]


def _sore(database: Database | NoDatabase) -> _Sessions:
    """Return the sessions in which each side of an exercise hurt."""
    found: _Sessions = {}
    for session, exercise, side in database.rows(_SORE):
        found.setdefault(exercise, {}).setdefault(Side(side), set()).add(session)
    return found


def _sides(database: Database | NoDatabase, sore: _Sessions) -> dict[str, dict[Side, SideTally]]:
    """Return what was done on each side of each exercise, and how often it hurt."""
    found = {
        id: {side: SideTally(sore=len(sessions)) for side, sessions in hurt.items()}
        for id, hurt in sore.items()
    }
    for id, side, sets, longest_ms in database.rows(_BY_SIDE):
        sides = found.setdefault(id, {})
        before = sides.get(Side(side), SideTally())
        sides[Side(side)] = replace(before, sets=sets, longest_ms=longest_ms)
    return found
