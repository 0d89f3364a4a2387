"""A session is taken out of the database, and put back."""

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from backcoach.core.command import Sore, Stop, StopReason
from backcoach.diary.pain import Context, PainEntry
from backcoach.errors import UserError
from backcoach.storage.history import History
from backcoach.storage.pain_entries import PainEntries
from tests.helpers.played import EIGHT_OCLOCK, database_in, history_in, play, store


def dump(folder: Path) -> str:
    """Return all that is in the database of a folder."""
    with closing(sqlite3.connect(folder / "backcoach.db")) as connection:
        return "\n".join(connection.iterdump())


def filled(folder: Path) -> History:
    """Return a history of sessions of two kinds, with what was noted about one of them."""
    history = history_in(folder)
    store(history, "march", play("march"))
    store(history, "three", play("three", (70_000, Sore(4)), (71_000, Stop(StopReason.PAIN))))
    store(history, "again", play("march"), EIGHT_OCLOCK + timedelta(days=1))
    note = PainEntry("pain", EIGHT_OCLOCK, Context.AFTER, 4, "Stiff.", "three")
    PainEntries(database_in(folder)).add(note)
    return history


@pytest.mark.parametrize("id", ["march", "three", "again"])
def test_a_session_that_was_removed_is_put_back_to_the_byte(tmp_path: Path, id: str) -> None:
    history = filled(tmp_path)
    before = dump(tmp_path)
    removed = history.remove(id)
    assert id not in [row.id for row in history.sessions()]
    assert dump(tmp_path) != before
    history.put_back(removed)
    assert dump(tmp_path) == before


def test_of_a_removed_session_only_what_was_noted_about_it_stays(tmp_path: Path) -> None:
    history, database = filled(tmp_path), database_in(tmp_path)
    history.remove("three")
    [noted] = PainEntries(database).of_session("three")
    assert (noted.score, noted.note) == (4, "Stiff.")
    assert history.events("three") == ()
    for table, left in (("inputs", 1), ("session", 2), ("session_summary", 2)):
        assert database.rows(f"SELECT count(*) FROM {table}") == [(left,)]


def test_a_session_is_put_back_beside_one_that_has_its_place_now(tmp_path: Path) -> None:
    history = filled(tmp_path)
    events = history.timed_events("again")
    removed = [history.remove(id) for id in ("again", "three")]
    store(history, "plank", play("plank"), EIGHT_OCLOCK + timedelta(days=2))
    store(history, "twist", play("twist"), EIGHT_OCLOCK + timedelta(days=3))
    for each in removed:
        history.put_back(each)
    ids = [row.id for row in history.sessions()]
    assert ids == ["twist", "plank", "again", "three", "march"]
    assert history.timed_events("again") == events
    assert history.rebuild() == 0
    assert database_in(tmp_path).problems() == []


def test_a_session_that_is_there_again_stays_as_it_is(tmp_path: Path) -> None:
    history = filled(tmp_path)
    removed = history.remove("three")
    history.put_back(removed)
    before = dump(tmp_path)
    history.put_back(removed)
    assert dump(tmp_path) == before


def test_what_is_not_there_cannot_be_removed(tmp_path: Path) -> None:
    history = filled(tmp_path)
    before = dump(tmp_path)
    with pytest.raises(UserError, match=r'^There is no session "gone"\.$'):
        history.remove("gone")
    assert dump(tmp_path) == before
