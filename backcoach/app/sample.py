"""The diaries of made-up people.

Their days are drawn by chance from a fixed seed: the same people each time.
"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from random import Random
from typing import NamedTuple, TypeVar

from backcoach.app.hand_clock import NOW
from backcoach.app.sample_people import TWELVE_WEEKS, Marked, Person
from backcoach.app.world import World
from backcoach.core import command, compiler, event
from backcoach.core.command import Command, StopReason
from backcoach.core.event import Event
from backcoach.core.session import Session
from backcoach.core.timeline import Kind
from backcoach.diary.activity import ActivityEntry, Talk
from backcoach.diary.own_activity import OwnActivity, OwnRating
from backcoach.diary.pain import Context, PainEntry, Place
from backcoach.diary.screening import Outcome
from backcoach.diary.span import Span
from backcoach.diary.target import Target
from backcoach.storage.ids import new_id

HOUR_MS = 3_600_000

Value = TypeVar("Value")

Script = tuple[tuple[int, Command], ...]  # what was done at which second of a session
_PAIN_ENDS: Script = ((420, command.Sore(6, False)), (421, command.Stop(StopReason.PAIN)))
_SKIPS: Script = ((300, command.SkipExercise()),)
_NOTES = ("Slept badly; better after.", "Slow, but it went well.", "Less stiff in the morning.")
# On which days of the week, 0 for Monday, by how many sessions were set out.
_SESSION_DAYS = {3: (0, 2, 5), 4: (0, 2, 4, 6)}
# Hours ago, id, name, minutes, and the talk test.
_ACTIVITIES: tuple[tuple[float, str, str, int, Talk | None], ...] = (
    (12 * 24 - 3, "gardening", "Gardening", 45, None),
    (7 * 24 - 2, "walking", "Walking", 15, Talk.SING),
    (2 * 24 - 10, "swimming", "Swimming", 25, Talk.FEW),
    (0.5, "walking", "Walking", 20, Talk.TALK),
)


def fill(world: World, person: Person = TWELVE_WEEKS) -> None:
    """Store the diary of a person up to now."""
    Writer(world, person).write()


class _Day(NamedTuple):
    """One day of a person: how many days since the beginning, and how much it hurts."""

    number: int
    date: datetime
    pain: float


class Writer:
    """Stores what a person did, day after day."""

    def __init__(self, world: World, person: Person) -> None:
        self._world = world
        self._person = person
        self._random = Random(person.seed)
        self._began = NOW - timedelta(days=person.days - 1)
        self._played: dict[tuple[str, Script], list[Event]] = {}

    def write(self) -> None:
        """Store everything."""
        stored = self._world.stored
        stored.screenings.add(Outcome.CLEAR, NOW - timedelta(days=min(self._person.days, 19)))
        for day, sessions in self._person.targets:
            stored.targets.set(Target(self._date(day), sessions))
        for marked in self._person.spans:
            last = self._date(marked.first + marked.days - 1)
            first = self._date(marked.first)
            stored.spans.add(Span(new_id(), marked.kind, first, last, marked.word))
        for hours, activity, name, minutes, talk in _ACTIVITIES:
            at = NOW - timedelta(hours=hours)
            if at >= self._began:
                stored.activities.add(ActivityEntry(new_id(), at, activity, name, minutes, talk))
        for name, at_first, at_last in self._person.own:
            self._rate(OwnActivity(new_id(), name), at_first, at_last)
        for lived in self._days():
            self._live(lived)

    def _days(self) -> Iterator[_Day]:
        """Yield the days; what is left of a day's pain goes over into the next one."""
        noise = 0.0
        for number in range(self._person.days):
            noise = 0.75 * noise + self._random.gauss(0, 0.75)
            worse = sum(span.points for span in self._spans(number))
            pain = self._person.usual(number) + worse + noise
            yield _Day(number, self._began + timedelta(days=number), min(max(pain, 0), 10))

    def _live(self, day: _Day) -> None:
        """Store what was done and noted on a day; today has hardly begun."""
        if day.number == self._person.days - 1 or day.number in self._person.away:
            return
        planned = _at(self._person.targets, day.number)
        chance = 0.45 if list(self._spans(day.number)) else 1.04 - 0.03 * day.pain
        wants = day.date.weekday() in _SESSION_DAYS[planned] and self._random.random() < chance
        if wants or day.date.date() == (NOW - timedelta(days=1)).date():
            self._exercise(day)
        elif self._random.random() < self._person.logs:
            at = day.date.replace(hour=20, minute=self._random.randrange(60))
            where = self._random.choice((None, None, Place.LOW_BACK, Place.LEFT_LEG))
            self._note(at, Context.OTHER, day.pain, where=where)

    def _exercise(self, day: _Day) -> None:
        """Store a session, how the back was around it, and on the next morning."""
        random, id = self._random, new_id()
        in_flare = any(span.points for span in self._spans(day.number))
        routine = "flare-day" if in_flare else _at(self._person.routines, day.number)
        drawn = random.random()
        script = _PAIN_ENDS if drawn < 0.05 else _SKIPS if drawn < 0.2 else ()
        at = day.date.replace(hour=18, minute=random.randrange(60))
        events = self._events(routine, script)
        self._world.stored.history.add(
            id,
            [(n, at + timedelta(milliseconds=e.at_ms), e) for n, e in enumerate(events, start=1)],
            events,
        )
        note = random.choice(_NOTES) if random.random() < 0.12 else ""
        end = at + timedelta(milliseconds=events[-1].at_ms)
        self._note(at, Context.BEFORE, day.pain, session=id)
        if script is _PAIN_ENDS:
            self._note(end, Context.DURING, 6, session=id)
        self._note(end, Context.AFTER, day.pain - random.choice((0, 0, 1, 1)), note, id)
        morning = (day.date + timedelta(days=1)).replace(hour=7, minute=random.randrange(60))
        if morning < NOW - timedelta(hours=12) and random.random() < 0.6:
            self._note(morning, Context.NEXT_MORNING, day.pain - 0.3, session=id)

    def _note(
        self,
        at: datetime,
        context: Context,
        pain: float,
        note: str = "",
        session: str | None = None,
        where: Place | None = None,
    ) -> None:
        score = min(max(round(pain), 0), 10)
        self._world.stored.pain.add(PainEntry(new_id(), at, context, score, note, session, where))

    def _rate(self, activity: OwnActivity, first: int, last: int) -> None:
        """Rate an own activity each week, better little by little; the last time 8 days ago."""
        stored = self._world.stored.own_activities
        stored.add(activity)
        weeks = range(8, self._person.days, 7)
        for days_ago in reversed(weeks):
            part = 1 - days_ago / self._person.days
            score = round(first + (last - first) * part + self._random.uniform(-0.6, 0.6))
            at = NOW - timedelta(days=days_ago)
            stored.rate(OwnRating(new_id(), at, activity.id, min(max(score, 0), 10)))

    def _spans(self, number: int) -> Iterator[Marked]:
        return (s for s in self._person.spans if s.first <= number < s.first + s.days)

    def _date(self, number: int) -> date:
        return (self._began + timedelta(days=number)).date()

    def _events(self, routine: str, script: Script) -> list[Event]:
        """Return the stored events of a session; each kind of session is played once."""
        key = routine, script
        if key not in self._played:
            self._played[key] = list(filter(event.is_stored, _play(self._world, *key)))
        return self._played[key]


def _at(changes: tuple[tuple[int, Value], ...], number: int) -> Value:
    """Return what holds on a day, from changes that each hold from a day on."""
    return [value for day, value in changes if day <= number][-1]


def _play(world: World, routine: str, script: Script) -> list[Event]:
    timeline = compiler.compile_routine(
        world.catalogue.routine(routine),
        world.catalogue.exercises,
        world.preferences(),
        world.words,
        Kind.ROUTINE,
    )
    session = Session(timeline, world.words)
    events = session.handle(command.Start(), 0)
    for at_s, asked in script:
        events += session.handle(asked, at_s * 1000)
    return events + session.advance(HOUR_MS)
