"""What the list of sessions says besides their summaries."""

from datetime import timedelta
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
    last = entries.last()
    at = last.at + MINUTE if last else EIGHT_OCLOCK
    entries.add(PainEntry(f"{at}", at, context, score, "Noted.", session))


def test_the_pain_around_a_session_is_its_own_and_what_was_answered(tmp_path: Path) -> None:
    note(tmp_path, Context.BEFORE, 4)
    note(tmp_path, Context.DURING, 9)
    note(tmp_path, Context.OTHER, 9)
    note(tmp_path, Context.AFTER, None)
    note(tmp_path, Context.AFTER, 8, session=None)
    note(tmp_path, Context.NEXT_MORNING, 0)
    note(tmp_path, Context.AFTER, 2, session="two")
    assert beside_sessions.read(database_in(tmp_path)) == {
        "one": Beside(Around(4, None, 0)),
        "two": Beside(Around(None, 2, None)),
    }


def test_of_two_answers_in_one_place_the_newest_holds(tmp_path: Path) -> None:
    for score in (5, 3, 4):
        note(tmp_path, Context.AFTER, score)
    assert beside_sessions.read(database_in(tmp_path))["one"].pain == Around(after=4)


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
    known = beside_sessions.read(database_in(tmp_path)).get("one", Beside())
    assert known == Beside(skipped=skipped)


def test_without_a_database_nothing_is_known() -> None:
    assert beside_sessions.read(NoDatabase(StorageError("It is not there."))) == {}


def test_an_event_that_cannot_be_read_is_no_skipped_exercise(tmp_path: Path) -> None:
    database = database_in(tmp_path)
    store(history_in(tmp_path), "one", play("three", (30_000, SkipExercise())))
    with database.transaction():
        database.write("UPDATE event SET body = substr(body, 1, 25) WHERE body LIKE '%Skipped%'")
    assert beside_sessions.read(database) == {}
