"""What was practised in a period, and in which doses it was prescribed."""

from collections import defaultdict
from contextlib import suppress
from datetime import date

import msgspec

from backcoach.core.dose import AnyDose
from backcoach.core.exercise import Exercise
from backcoach.core.routine import dose_of
from backcoach.core.timeline import Inputs
from backcoach.diary.practice import Practised, Prescription
from backcoach.storage.database import Database
from backcoach.storage.diary import Days
from backcoach.storage.exercise_tallies import PLAYED, tallies
from backcoach.storage.no_database import NoDatabase

_SESSIONS = f"""
    SELECT local_date, inputs FROM session
    WHERE key IN ({PLAYED}) ORDER BY local_date, started_utc_ms, key
"""
# Sessions share their inputs: there are few of them.
_INPUTS = f"""
    SELECT key, body FROM inputs
    WHERE key IN (SELECT inputs FROM session WHERE key IN ({PLAYED}))
"""
_INSTEAD = f"""
    SELECT DISTINCT json_extract(body, '$.new') FROM event
    WHERE session IN ({PLAYED}) AND body GLOB '{{"event":"Substituted"*' AND json_valid(body)
"""


def practised(database: Database | NoDatabase, first: date, last: date) -> tuple[Practised, ...]:
    """Return what was practised from a first to a last day, most often done first.

    What was prescribed in a session that cannot be read is left out. Raises StorageError when the
    database does not work.
    """
    days = first.isoformat(), last.isoformat()
    prescribed = _prescribed(database, days)
    instead = {exercise for (exercise,) in database.rows(_INSTEAD, days)}
    return tuple(
        Practised(each, tuple(prescribed[each.exercise]), each.exercise in instead)
        for each in tallies(database, first, last)
    )


def _prescribed(database: Database | NoDatabase, days: Days) -> dict[str, list[Prescription]]:
    """Return what was prescribed of each exercise, the oldest first."""
    found = defaultdict[str, list[Prescription]](list)
    sessions = database.rows(_SESSIONS, days)
    known = {key: _doses(body) for key, body in database.rows(_INPUTS, days)}
    for on, key in sessions:
        day = date.fromisoformat(on)
        for id, (doses, exercise) in known.get(key, {}).items():
            prescription = Prescription(day, doses, exercise.sides, exercise.side_rest_s)
            found[id].append(prescription)
    return found


def _doses(inputs: str) -> dict[str, tuple[tuple[AnyDose, ...], Exercise]]:
    """Return the doses of each exercise in the inputs of a session, and what it was like then."""
    found: dict[str, tuple[tuple[AnyDose, ...], Exercise]] = {}
    with suppress(msgspec.MsgspecError):
        known = msgspec.json.decode(inputs, type=Inputs)
        for item in known.routine.items:
            exercise = known.exercises[item.exercise]
            before = found.get(exercise.id, ((), exercise))[0]
            doses = dict.fromkeys((*before, dose_of(item, exercise)))
            found[exercise.id] = tuple(doses), exercise
    return found
