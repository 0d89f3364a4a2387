"""What is measured with: the catalogue, an hour of repetitions, a history."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import cache
from random import Random

from backcoach.core.catalogue import Catalogue
from backcoach.core.command import Start
from backcoach.core.compiler import compile_routine
from backcoach.core.dose import AnyDose, Paced
from backcoach.core.event import Event, is_stored
from backcoach.core.preferences import Preferences
from backcoach.core.routine import Item, Routine
from backcoach.core.session import Session
from backcoach.core.timeline import Timeline
from backcoach.diary.pain import Context, PainEntry, Place
from backcoach.diary.span import Span, SpanKind
from backcoach.diary.target import Target
from backcoach.storage.database import Database
from backcoach.storage.history import History
from backcoach.storage.pain_entries import PainEntries
from backcoach.storage.shelf import shipped
from backcoach.storage.spans import Spans
from backcoach.storage.targets import Targets
from backcoach.text import ENGLISH

HOUR_MS = 3_600_000
DAYS, ENTRIES, SESSIONS = 3_650, 11_000, 2_000
LAST_DAY = datetime(2026, 6, 30, 8, tzinfo=UTC)


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


def fill(
    database: Database, first: datetime, sessions: int, apart: timedelta = timedelta(hours=12)
) -> None:
    """Store sessions, the same one again and again, from the first on and so far apart."""
    history, events = History(database, ENGLISH), gentle_start()
    for number in range(sessions):
        at = first + apart * number
        numbered = [(n, at, happened) for n, happened in enumerate(events, start=1)]
        history.add(f"session-{number}", numbered, events)


def ten_years(database: Database, last: datetime = LAST_DAY) -> None:
    """Store a diary of 3,650 days that end with one: 11,000 pain entries, 2,000 sessions."""
    first = last - timedelta(days=DAYS - 1)
    with database.transaction():
        fill(database, first, SESSIONS, timedelta(days=DAYS) / SESSIONS)
        for entry in _pain_from(first):
            PainEntries(database).add(entry)
        for year in range(10):
            begun = (first + timedelta(days=365 * year)).date()
            Targets(database).set(Target(begun, 3 + year % 3))
            kind = tuple(SpanKind)[year % 3]
            until = begun + timedelta(days=9)
            Spans(database).add(Span(f"span-{year}", kind, begun, until, "After digging"))


def _pain_from(first: datetime) -> Iterator[PainEntry]:
    """Yield scores that come and go with the seasons, with a note now and then."""
    chance, contexts, places = Random(7), tuple(Context), (None, *Place)
    for number in range(ENTRIES):
        at = first + timedelta(days=number * DAYS // ENTRIES, minutes=5 * (number % 100))
        season = 4 - 2 * number / ENTRIES + 1.5 * ((number // 270) % 4 == 0)
        yield PainEntry(
            id=f"entry-{number}",
            at=at,
            context=contexts[number % len(contexts)],
            score=min(10, max(0, round(chance.gauss(season, 1.3)))),
            note="Sat for long, stiff in the evening." if number % 12 == 0 else "",
            where=places[number % 7 % len(places)],
        )
