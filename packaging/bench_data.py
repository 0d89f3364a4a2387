"""What is measured with: the catalogue, an hour of repetitions, a history."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import cache

from backcoach.core.catalogue import Catalogue
from backcoach.core.command import Start
from backcoach.core.compiler import compile_routine
from backcoach.core.dose import AnyDose, Paced
from backcoach.core.event import Event, is_stored
from backcoach.core.preferences import Preferences
from backcoach.core.routine import Item, Routine
from backcoach.core.session import Session
from backcoach.core.timeline import Timeline
from backcoach.storage.database import Database
from backcoach.storage.history import History
from backcoach.storage.shelf import shipped
from backcoach.text import ENGLISH

HOUR_MS = 3_600_000


@cache
def catalogue() -> Catalogue:
    """Return the exercises and routines that came with the program."""
    return shipped()


def hour_long() -> Timeline:
    """Return a timeline of an hour: repetitions of a real exercise."""
    dose = Paced(sets=2, reps=15, out_s=2, hold_s=1, back_s=2, rest_s=10)
    number = HOUR_MS // (15_000 + 2 * 15 * 5_000 + 10_000)
    return timeline_of("pelvic-tilt", dose, number + 1)


def timeline_of(exercise: str, dose: AnyDose, times: int = 1) -> Timeline:
    """Return a timeline of one exercise in a dose, some times over."""
    gentle = catalogue().routines["gentle-start"]
    routine = Routine(
        id="measured",
        name="What is measured",
        goal=gentle.goal,
        frequency=gentle.frequency,
        items=(Item(exercise=exercise, dose=dose),) * times,
        sources=gentle.sources,
    )
    return compile_routine(routine, catalogue().exercises, Preferences(), ENGLISH)


def gentle_start() -> tuple[Event, ...]:
    """Return the stored events of a session that was followed to its end."""
    routine = catalogue().routine("gentle-start")
    timeline = compile_routine(routine, catalogue().exercises, Preferences(), ENGLISH)
    session = Session(timeline, ENGLISH)
    events = session.handle(Start(), 0) + session.advance(HOUR_MS)
    return tuple(happened for happened in events if is_stored(happened))


def fill(database: Database, first: datetime, sessions: int) -> None:
    """Store sessions, two a day from the first on."""
    history, events = History(database, ENGLISH), gentle_start()
    for number in range(sessions):
        at = first + timedelta(hours=12 * number)
        numbered = [(n, at, happened) for n, happened in enumerate(events, start=1)]
        history.add(f"session-{number}", numbered, events)
