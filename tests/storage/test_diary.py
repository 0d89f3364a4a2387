from datetime import date, timedelta, timezone
from pathlib import Path

from backcoach.core.command import Sore, Stop, StopReason
from backcoach.diary.activity import ActivityEntry
from backcoach.diary.diary import Diary, Played, Scored
from backcoach.diary.pain import Context, PainEntry
from backcoach.diary.span import Span, SpanKind
from backcoach.diary.target import Target
from backcoach.storage import diary
from backcoach.storage.activities import ActivityEntries
from backcoach.storage.database import StorageError
from backcoach.storage.no_database import NoDatabase
from backcoach.storage.pain_entries import PainEntries
from backcoach.storage.spans import Spans
from backcoach.storage.targets import Targets
from tests.helpers.played import EIGHT_OCLOCK, database_in, history_in, play, store

MARCH_3, MARCH_4, MARCH_5 = (date(2025, 3, day) for day in (3, 4, 5))
ONE_DAY = timedelta(days=1)


def _read(folder: Path, today: date = MARCH_4, since: date = date.min) -> Diary:
    return diary.read(database_in(folder), today, 7, since)


def test_without_anything_noted_down_it_is_empty(tmp_path: Path) -> None:
    assert _read(tmp_path) == Diary(MARCH_4, 7)
    nowhere = NoDatabase(StorageError("The disk is full."))
    assert diary.read(nowhere, MARCH_4, 7) == Diary(MARCH_4, 7)


def test_scores_are_of_the_day_that_the_person_lived_the_oldest_first(tmp_path: Path) -> None:
    entries = PainEntries(database_in(tmp_path))
    in_tokyo = EIGHT_OCLOCK.replace(hour=22).astimezone(timezone(timedelta(hours=9)))
    entries.add(PainEntry("two", in_tokyo, Context.DURING, 7))
    entries.add(PainEntry("one", EIGHT_OCLOCK, Context.BEFORE, 0))
    entries.add(PainEntry("note", EIGHT_OCLOCK, Context.OTHER, None, "Stiff."))
    scores = Scored(MARCH_3, 0, Context.BEFORE), Scored(MARCH_4, 7, Context.DURING)
    assert _read(tmp_path).scores == scores


def test_sessions_say_whether_they_count_and_were_ended_for_pain(tmp_path: Path) -> None:
    history = history_in(tmp_path)
    store(history, "done", play("march"))
    hurt = (20_000, Sore(8, sharp=True)), (20_000, Stop(StopReason.PAIN))
    store(history, "hurt", play("three", *hurt), EIGHT_OCLOCK + timedelta(hours=1))
    store(history, "left", play("three", (1_000, Stop())), EIGHT_OCLOCK + ONE_DAY)
    store(history, "cut", play("three", until_ms=20_000), EIGHT_OCLOCK + ONE_DAY)
    active_ms = {row.id: row.active_ms for row in history.sessions()}
    assert _read(tmp_path).sessions == (
        Played(MARCH_3, counts=True, for_pain=False, active_ms=active_ms["done"]),
        Played(MARCH_3, counts=True, for_pain=True, active_ms=active_ms["hurt"]),
        Played(MARCH_4, counts=False, for_pain=False, active_ms=active_ms["left"]),
    )


def test_days_with_activities_are_active_once(tmp_path: Path) -> None:
    entries = ActivityEntries(database_in(tmp_path))
    for hours in (0, 1, 24):
        at = EIGHT_OCLOCK + timedelta(hours=hours)
        entries.add(ActivityEntry(f"{hours}", at, "walking", "Walking", 20))
    assert _read(tmp_path).active == {MARCH_3, MARCH_4}


def test_what_is_outside_its_days_is_not_read_but_all_spans_and_targets_are(tmp_path: Path) -> None:
    database = database_in(tmp_path)
    spans = tuple(Span(f"{d}", SpanKind.ILLNESS, d) for d in (MARCH_3, MARCH_4, MARCH_5))
    for days, span in enumerate(spans):
        at = EIGHT_OCLOCK + days * ONE_DAY
        PainEntries(database).add(PainEntry(f"{days}", at, Context.OTHER, 5))
        ActivityEntries(database).add(ActivityEntry(f"{days}", at, "walking", "Walking", 20))
        store(history_in(tmp_path), f"{days}", play("march"), at)
        Targets(database).set(Target(span.first, 3))
        Spans(database).add(span)
    found = _read(tmp_path, MARCH_4, MARCH_4)
    assert [score.day for score in found.scores] == [MARCH_4]
    assert [session.day for session in found.sessions] == [MARCH_4]
    assert found.active == {MARCH_4}
    assert found.spans == spans
    assert [target.day for target in found.targets] == [MARCH_3, MARCH_4, MARCH_5]


def test_the_last_day_is_that_of_any_entry_session_or_activity(tmp_path: Path) -> None:
    database = database_in(tmp_path)
    assert diary.last_day(database) is None
    store(history_in(tmp_path), "done", play("march"))
    assert diary.last_day(database) == MARCH_3
    activity = ActivityEntry("walk", EIGHT_OCLOCK + ONE_DAY, "walking", "Walking", 20)
    ActivityEntries(database).add(activity)
    assert diary.last_day(database) == MARCH_4
    entry = PainEntry("later", EIGHT_OCLOCK + 2 * ONE_DAY, Context.OTHER, 4)
    PainEntries(database).add(entry)
    assert diary.last_day(database) == MARCH_5


def test_the_first_day_is_that_of_any_entry_session_or_activity(tmp_path: Path) -> None:
    database = database_in(tmp_path)
    assert diary.first_day(database) is None
    entry = PainEntry("late", EIGHT_OCLOCK + 2 * ONE_DAY, Context.OTHER, 4)
    PainEntries(database).add(entry)
    assert diary.first_day(database) == MARCH_5
    activity = ActivityEntry("walk", EIGHT_OCLOCK + ONE_DAY, "walking", "Walking", 20)
    ActivityEntries(database).add(activity)
    assert diary.first_day(database) == MARCH_4
    store(history_in(tmp_path), "done", play("march"))
    assert diary.first_day(database) == MARCH_3
