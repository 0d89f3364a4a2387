"""Diaries that are written out and read in again."""

import json
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from hypothesis import strategies as st

from backcoach.core.command import Next, Pause, Resume, SkipExercise, Sore, Stop, StopReason
from backcoach.core.event import Event
from backcoach.diary.activity import ActivityEntry, Talk
from backcoach.diary.own_activity import MOST, OwnActivity, OwnRating
from backcoach.diary.pain import Context, PainEntry, Place
from backcoach.diary.screening import Outcome, Screening
from backcoach.diary.span import Span, SpanKind
from backcoach.diary.target import Target
from backcoach.storage.activities import ActivityEntries
from backcoach.storage.database import Database
from backcoach.storage.exchange import writing
from backcoach.storage.history import History
from backcoach.storage.own_activities import OwnActivities
from backcoach.storage.pain_entries import PainEntries
from backcoach.storage.screenings import Screenings
from backcoach.storage.spans import Spans
from backcoach.storage.targets import Targets
from backcoach.text import ENGLISH
from tests.helpers.played import EIGHT_OCLOCK, play, store
from tests.storage.make_dump import ACTIVITY, ENTRY, OWN, RATING, SCREENING, SESSION, SPAN, TARGET

SORE = (30_000, Sore(4, sharp=False)), (40_000, Resume())
HURT = (20_000, Sore(8, sharp=True)), (20_000, Stop(StopReason.PAIN))
LATER = datetime(2999, 12, 31, tzinfo=UTC)  # than all that is noted
PLAYED: dict[str, Sequence[Event]] = {
    "finished": play("three", *SORE, (41_000, SkipExercise())),
    "ended for pain": play("three", *HURT),
    "left at once": play("three", (1_000, Stop())),
    "not ended": play("bridge-march", (9_000, Pause()), (19_000, Resume()), until_ms=50_000),
    "gone on": play("twist", (1_000, Next())),
}


N = TypeVar("N", PainEntry, ActivityEntry, Span, OwnRating)


class Noted(NamedTuple):
    """What somebody noted down; sessions are names of PLAYED with when each began."""

    sessions: Sequence[tuple[str, datetime]] = ()
    pain: Sequence[PainEntry] = ()
    activities: Sequence[ActivityEntry] = ()
    spans: Sequence[Span] = ()
    targets: Sequence[Target] = ()
    own: Sequence[tuple[OwnActivity, bool]] = ()
    ratings: Sequence[OwnRating] = ()
    screenings: Sequence[Screening] = ()


EVERYTHING = Noted(
    sessions=tuple((name, EIGHT_OCLOCK + timedelta(days=n)) for n, name in enumerate(PLAYED)),
    pain=(ENTRY, PainEntry("note", EIGHT_OCLOCK, Context.OTHER, None, "=1+1, Ä 🙂\nnew line")),
    activities=(ACTIVITY,),
    spans=(SPAN,),
    targets=(TARGET,),
    own=((OWN, True), (OwnActivity("left", "Gardening"), False)),
    ratings=(RATING,),
    screenings=(SCREENING,),
)


def keep(database: Database, noted: Noted) -> None:
    """Store all of it, as the program does, but at once."""
    with database.transaction():
        _keep_sessions(History(database, ENGLISH), noted)
        _keep_own(OwnActivities(database), noted)
        for entry in noted.pain:
            PainEntries(database).add(entry)
        for activity in noted.activities:
            ActivityEntries(database).add(activity)
        for span in noted.spans:
            Spans(database).add(span)
        for target in noted.targets:
            Targets(database).set(target)
        for screening in noted.screenings:
            Screenings(database).add(screening.outcome, screening.at)


def _keep_sessions(history: History, noted: Noted) -> None:
    for number, (name, at) in enumerate(noted.sessions):
        store(history, f"{number}" if number else SESSION, PLAYED[name], at)


def _keep_own(own: OwnActivities, noted: Noted) -> None:
    for activity, is_rated in noted.own:
        own.add(activity)
        if not is_rated:
            own.leave(activity.id)
    for rating in noted.ratings:
        own.rate(rating)


def written(database: Database, settings_path: Path | None = None) -> dict[str, Any]:
    """Return the document of a database, decoded."""
    document: dict[str, Any] = json.loads(writing.document(database, settings_path))
    return document


_ZONES = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
_TIMES = st.datetimes(datetime(1900, 1, 3), datetime(2999, 12, 29), timezones=_ZONES)  # noqa: DTZ001
_DAYS = _TIMES.map(datetime.date)
_TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20)
_IDS = st.text("0123456789abcdef-", min_size=1, max_size=4)
_NAMES = _TEXTS.filter(str.strip)


@st.composite
def _spans(draw: st.DrawFn) -> Span:
    first = draw(_DAYS)
    last = draw(st.none() | st.integers(0, 99).map(lambda days: first + timedelta(days=days)))
    return Span(draw(_IDS), draw(st.sampled_from(SpanKind)), first, last, draw(_TEXTS))


def _own(ids: Sequence[str]) -> st.SearchStrategy[list[tuple[OwnActivity, bool]]]:
    """Return a strategy for own activities; at most three are rated."""
    return st.tuples(
        *(
            st.tuples(st.builds(OwnActivity, st.just(id), _NAMES), st.just(number < MOST))
            for number, id in enumerate(ids)
        )
    ).map(list)


def _few(records: st.SearchStrategy[N]) -> st.SearchStrategy[list[N]]:
    return st.lists(records, unique_by=lambda each: each.id, max_size=4)


@st.composite
def noted(draw: st.DrawFn) -> Noted:
    """Return a diary of anything that the program can hold."""
    own_ids = draw(st.lists(_IDS, unique=True, max_size=5))
    entries = st.builds(
        PainEntry, _IDS, _TIMES, st.sampled_from(Context), st.integers(0, 10), _TEXTS,
        st.none() | st.just(SESSION), st.none() | st.sampled_from(Place),
    ) | st.builds(PainEntry, _IDS, _TIMES, st.sampled_from(Context), st.none(), _NAMES)  # fmt: skip
    activities = st.builds(
        ActivityEntry, _IDS, _TIMES, _IDS, _NAMES, st.integers(1, 600), st.sampled_from(Talk)
    )
    ratings = st.builds(
        OwnRating, _IDS, _TIMES, st.sampled_from(own_ids or [""]), st.integers(0, 10)
    )
    targets = st.builds(Target, _DAYS, st.integers(0, 7))
    screenings = st.builds(Screening, _TIMES, st.sampled_from(Outcome))
    return Noted(
        sessions=draw(st.lists(st.tuples(st.sampled_from(sorted(PLAYED)), _TIMES), max_size=2)),
        pain=draw(_few(entries)),
        activities=draw(_few(activities)),
        spans=draw(_few(_spans())),
        targets=draw(st.lists(targets, unique_by=lambda each: each.day, max_size=4)),
        own=draw(_own(own_ids)),
        ratings=draw(_few(ratings)) if own_ids else (),
        screenings=draw(st.lists(screenings, unique=True, max_size=3)),
    )
