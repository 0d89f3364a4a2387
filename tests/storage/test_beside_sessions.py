"""What the list of sessions says besides their summaries."""

from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from backcoach.core.command import Command, Jump, SkipExercise, Stop
from backcoach.diary.pain import Context, PainEntry
from backcoach.storage import beside_sessions
from backcoach.storage.beside_sessions import Around, Beside
from backcoach.storage.database import StorageError
from backcoach.storage.no_database import NoDatabase
from backcoach.storage.pain_entries import PainEntries
from tests.helpers.played import EIGHT_OCLOCK, database_in, history_in, play, store

MINUTE = timedelta(minutes=1)


def note(folder: Path, context: Context, score: int | None, session: str | None = "one") -> None:
    """Keep an entry, a minute after the one before."""
    entries = PainEntries(database_in(folder))
    at = EIGHT_OCLOCK + len(entries.since(EIGHT_OCLOCK)) * MINUTE
    entries.add(PainEntry(f"{at}", at, context, score, "Noted.", session))


def note_morning(folder: Path, at: datetime, score: int) -> None:
    """Keep an answer of the morning after that names no session."""
    made = PainEntry(f"{at}", at, Context.NEXT_MORNING, score)
    PainEntries(database_in(folder)).add(made)


def read(folder: Path) -> dict[str, Beside]:
    """Return what is known about all sessions."""
    return beside_sessions.read(database_in(folder), history_in(folder).sessions())


def test_the_pain_around_a_session_is_its_own_and_what_was_answered(tmp_path: Path) -> None:
    note(tmp_path, Context.BEFORE, 4)
    note(tmp_path, Context.DURING, 9)
    note(tmp_path, Context.OTHER, 9)
    note(tmp_path, Context.AFTER, None)
    note(tmp_path, Context.AFTER, 8, session=None)
    note(tmp_path, Context.NEXT_MORNING, 0)
    note(tmp_path, Context.AFTER, 2, session="two")
    assert read(tmp_path) == {
        "one": Beside(Around(4, None, 0)),
        "two": Beside(Around(None, 2, None)),
    }


def test_of_two_answers_in_one_place_the_newest_holds(tmp_path: Path) -> None:
    for score in (5, 3, 4):
        note(tmp_path, Context.AFTER, score)
    assert read(tmp_path)["one"].pain == Around(after=4)


def test_an_answer_of_the_morning_after_that_names_no_session_is_about_the_last_of_the_day_before(
    tmp_path: Path,
) -> None:
    history = history_in(tmp_path)
    for name, hours in (("early", 0), ("late", 10), ("next day", 24)):
        store(history, name, play("three"), EIGHT_OCLOCK + timedelta(hours=hours))
    note_morning(tmp_path, EIGHT_OCLOCK + timedelta(hours=11), 9)
    assert read(tmp_path) == {}
    note_morning(tmp_path, EIGHT_OCLOCK + timedelta(hours=25), 2)
    assert read(tmp_path) == {"late": Beside(Around(next_morning=2))}
    note_morning(tmp_path, EIGHT_OCLOCK + timedelta(hours=26), 5)
    assert read(tmp_path) == {"late": Beside(Around(next_morning=5))}


def test_where_days_were_lived_elsewhere_they_count_as_they_were_lived(tmp_path: Path) -> None:
    evening = datetime(2025, 3, 3, 20, tzinfo=timezone(timedelta(hours=-8)))
    store(history_in(tmp_path), "one", play("three"), evening)
    same_day = evening + timedelta(hours=3)
    note_morning(tmp_path, same_day, 9)
    assert same_day.astimezone(UTC).date() > evening.date()
    assert read(tmp_path) == {}
    note_morning(tmp_path, datetime(2025, 3, 5, 7, tzinfo=timezone(timedelta(hours=12))), 4)
    assert read(tmp_path) == {"one": Beside(Around(next_morning=4))}


@pytest.mark.parametrize(
    ("orders", "skipped"),
    [
        ((), 0),
        (((1_000, SkipExercise()),), 1),
        (((1_000, SkipExercise()), (2_000, SkipExercise())), 2),
        (((1_000, SkipExercise()), (2_000, SkipExercise()), (3_000, SkipExercise())), 3),
        (((1_000, Jump(3)),), 2),
        (((30_000, SkipExercise()),), 1),
        (((34_000, SkipExercise()),), 0),
        (((30_000, Jump(2)),), 0),
        (((30_000, SkipExercise()), (40_000, Jump(1))), 0),
        (((1_000, SkipExercise()), (60_000, Stop())), 1),
        (((60_000, Stop()),), 0),
        (((1_000, Stop()),), 0),
    ],
)
def test_what_was_skipped_is_counted_and_what_came_after_the_end_is_not(
    tmp_path: Path, orders: tuple[tuple[int, Command], ...], skipped: int
) -> None:
    store(history_in(tmp_path), "one", play("three", *orders))
    known = read(tmp_path).get("one", Beside())
    assert known == Beside(skipped=skipped)


def test_without_a_database_nothing_is_known() -> None:
    assert beside_sessions.read(NoDatabase(StorageError("It is not there.")), ()) == {}


def test_an_event_that_cannot_be_read_is_no_skipped_exercise(tmp_path: Path) -> None:
    database = database_in(tmp_path)
    store(history_in(tmp_path), "one", play("three", (30_000, SkipExercise())))
    with database.transaction():
        database.write("UPDATE event SET body = substr(body, 1, 25) WHERE body LIKE '%Skipped%'")
    assert read(tmp_path) == {}
