"""A made-up person with a few weeks of sessions and walks, and a clock that is wound by hand."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from backcoach.app.world import World
from backcoach.core import command, compiler, event
from backcoach.core.command import Command, StopReason
from backcoach.core.event import Event
from backcoach.core.session import Session
from backcoach.core.timeline import Kind
from backcoach.diary.activity import ActivityEntry, Talk
from backcoach.diary.pain import Context, PainEntry
from backcoach.diary.screening import Outcome
from backcoach.services.ports import Reading
from backcoach.storage.ids import new_id

NOW = datetime(2025, 11, 20, 7, 40, tzinfo=UTC)
HOUR_MS = 3_600_000


class HandClock:
    """The machine's clocks, standing still until somebody moves them."""

    def __init__(self, local: datetime = NOW) -> None:
        self._passed_ms = 0
        self._local = local

    def read(self) -> Reading:
        """Return how much was passed, of both clocks."""
        return Reading(self._passed_ms, self._passed_ms)

    def local_time(self) -> datetime:
        """Return the time of day."""
        return self._local + timedelta(milliseconds=self._passed_ms)

    def pass_ms(self, ms: float) -> None:
        """Let time pass."""
        self._passed_ms += round(ms)


# Days ago, pain before and after, what was done at which second, and a note.
_Day = tuple[int, int, int, Sequence[tuple[int, Command]], str]
_PAIN_ENDS = ((420, command.Sore(6, False)), (421, command.Stop(StopReason.PAIN)))
_DAYS: tuple[_Day, ...] = (
    (19, 6, 5, (), "First time. Slow, but it went well."),
    (17, 5, 5, (), ""),
    (15, 6, 6, _PAIN_ENDS, "The twist to the left was too much today."),
    (13, 5, 4, ((300, command.SkipExercise()),), ""),
    (10, 4, 4, (), ""),
    (8, 4, 3, (), ""),
    (6, 5, 3, (), "Slept badly; better after."),
    (3, 3, 2, (), ""),
    (1, 3, 2, (), ""),
)

# Hours ago, id, name, minutes, and the talk test.
_ACTIVITIES: tuple[tuple[float, str, str, int, Talk | None], ...] = (
    (12 * 24 - 3, "gardening", "Gardening", 45, None),
    (7 * 24 - 2, "walking", "Walking", 15, Talk.SING),
    (2 * 24 - 10, "swimming", "Swimming", 25, Talk.FEW),
    (0.5, "walking", "Walking", 20, Talk.TALK),
)


def fill(world: World) -> None:
    """Store the sessions, activities and answers of the last weeks."""
    world.stored.screenings.add(Outcome.CLEAR, NOW - timedelta(days=19))
    for days, before, after, commands, note in _DAYS:
        _store(world, NOW - timedelta(days=days), before, after, commands, note)
    for hours, activity, name, minutes, talk in _ACTIVITIES:
        at = NOW - timedelta(hours=hours)
        world.stored.activities.add(ActivityEntry(new_id(), at, activity, name, minutes, talk))


def _store(
    world: World,
    at: datetime,
    before: int,
    after: int,
    commands: Sequence[tuple[int, Command]],
    note: str,
) -> None:
    id = new_id()
    events = [happened for happened in _played(world, commands) if event.is_stored(happened)]
    numbered = [
        (number, at + timedelta(milliseconds=happened.at_ms), happened)
        for number, happened in enumerate(events, start=1)
    ]
    world.stored.history.add(id, numbered, events)
    end = at + timedelta(milliseconds=events[-1].at_ms)
    world.stored.pain.add(PainEntry(new_id(), at, Context.BEFORE, before, "", id))
    world.stored.pain.add(PainEntry(new_id(), end, Context.AFTER, after, note, id))


def _played(world: World, commands: Sequence[tuple[int, Command]]) -> list[Event]:
    routine = world.catalogue.routine("gentle-start")
    exercises, words = world.catalogue.exercises, world.words
    timeline = compiler.compile_routine(
        routine, exercises, world.preferences(), words, Kind.ROUTINE
    )
    session = Session(timeline, words)
    events = session.handle(command.Start(), 0)
    for at_s, asked in commands:
        events += session.handle(asked, at_s * 1000)
    return events + session.advance(HOUR_MS)
