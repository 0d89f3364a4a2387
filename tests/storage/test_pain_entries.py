import re
from datetime import timedelta, timezone
from pathlib import Path

import pytest

from backcoach.diary.pain import LONGEST_NOTE, Context, PainEntry, Place
from backcoach.errors import UserError
from backcoach.storage.pain_entries import PainEntries
from tests.helpers.played import EIGHT_OCLOCK, database_in, history_in, play, store


def _entries_in(folder: Path) -> PainEntries:
    return PainEntries(database_in(folder))


def _entry(id: str, hours: int = 0, session: str | None = None) -> PainEntry:
    at = EIGHT_OCLOCK + timedelta(hours=hours)
    return PainEntry(id, at, Context.AFTER, 3, session=session)


@pytest.mark.parametrize(
    "entry",
    [
        PainEntry("one", EIGHT_OCLOCK, Context.NEXT_MORNING, 0),
        PainEntry("one", EIGHT_OCLOCK, Context.OTHER, None, "Stiff, but it passes.\nÄ 🙂"),
        PainEntry("one", EIGHT_OCLOCK, Context.DURING, 10, "ß" * LONGEST_NOTE, "session"),
    ],
)
def test_an_entry_comes_back_as_it_was(tmp_path: Path, entry: PainEntry) -> None:
    _entries_in(tmp_path).add(entry)
    assert _entries_in(tmp_path).since(EIGHT_OCLOCK) == [entry]


@pytest.mark.parametrize("context", Context)
def test_an_entry_may_be_of_any_context(tmp_path: Path, context: Context) -> None:
    entries = _entries_in(tmp_path)
    entries.add(PainEntry("one", EIGHT_OCLOCK, context, 5))
    assert [entry.context for entry in entries.since(EIGHT_OCLOCK)] == [context]


@pytest.mark.parametrize("where", [*Place, None])
def test_an_entry_may_say_where_it_hurts(tmp_path: Path, where: Place | None) -> None:
    entries = _entries_in(tmp_path)
    entries.add(PainEntry("one", EIGHT_OCLOCK, Context.OTHER, 5, where=where))
    assert [entry.where for entry in entries.since(EIGHT_OCLOCK)] == [where]


def test_an_entry_keeps_the_time_of_day_that_the_person_lived(tmp_path: Path) -> None:
    database = database_in(tmp_path)
    in_tokyo = EIGHT_OCLOCK.replace(hour=22).astimezone(timezone(timedelta(hours=9)))
    PainEntries(database).add(PainEntry("one", in_tokyo, Context.BEFORE, 5))
    (found,) = PainEntries(database).since(in_tokyo)
    assert found.at.isoformat() == "2025-03-04T07:00:00+09:00"
    assert database.rows("SELECT local_date FROM pain_entry") == [("2025-03-04",)]


def test_entries_since_a_moment_come_the_oldest_first(tmp_path: Path) -> None:
    entries = _entries_in(tmp_path)
    for hours in (2, 0, 1, -1):
        entries.add(_entry(str(hours), hours))
    assert [entry.id for entry in entries.since(EIGHT_OCLOCK)] == ["0", "1", "2"]


def test_an_entry_is_found_by_how_its_id_begins(tmp_path: Path) -> None:
    entries = _entries_in(tmp_path)
    entries.add(_entry("0193-aa"))
    entries.add(_entry("0193-bb", 1))
    assert [entries.find(start).id for start in ("0193-a", "0193-BB")] == ["0193-aa", "0193-bb"]


@pytest.mark.parametrize(
    ("start", "sentence"),
    [
        ("7", 'Your diary has no pain entry "7".'),
        ("", 'Your diary has no pain entry "".'),
        ("0193", 'More than one pain entry begins with "0193". Give more of its id.'),
    ],
)
def test_an_id_that_is_not_one_entry_is_told(tmp_path: Path, start: str, sentence: str) -> None:
    entries = _entries_in(tmp_path)
    entries.add(_entry("0193-aa"))
    entries.add(_entry("0193-bb", 1))
    with pytest.raises(UserError, match=f"^{re.escape(sentence)}$"):
        entries.find(start)


def test_entries_about_a_session_are_found_and_may_come_before_it(tmp_path: Path) -> None:
    entries = _entries_in(tmp_path)
    entries.add(_entry("before", -1, session="cut"))
    store(history_in(tmp_path), "cut", play("three", until_ms=60_000))
    entries.add(_entry("after", 1, session="cut"))
    entries.add(_entry("another", 2, session="other"))
    entries.add(_entry("none", 3))
    assert [entry.id for entry in entries.of_session("cut")] == ["before", "after"]


def test_what_was_felt_stays_when_its_session_is_discarded(tmp_path: Path) -> None:
    entries, history = _entries_in(tmp_path), history_in(tmp_path)
    store(history, "cut", play("three", until_ms=60_000))
    entries.add(_entry("one", session="cut"))
    history.discard("cut")
    assert entries.since(EIGHT_OCLOCK) == [_entry("one", session="cut")]


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("score", -1),
        ("score", 11),
        ("score", None),
        ("note", "x" * (LONGEST_NOTE + 1)),
        ("context", "at night"),
        ("place", "the moon"),
        ("id", "one"),
    ],
)
def test_the_table_takes_nothing_that_could_not_be_read(
    tmp_path: Path, column: str, value: object
) -> None:
    database = database_in(tmp_path)
    PainEntries(database).add(_entry("one"))
    PainEntries(database).add(_entry("two"))
    with pytest.raises(Exception, match="constraint failed"), database.transaction():
        database.write(f"UPDATE pain_entry SET {column} = ? WHERE id = 'two'", (value,))
    assert PainEntries(database).find("two") == _entry("two")


def test_the_entries_of_a_day_come_the_oldest_first(tmp_path: Path) -> None:
    entries = _entries_in(tmp_path)
    for hours in (2, 0, 16, 1, -9):
        entries.add(_entry(str(hours), hours))
    assert [entry.id for entry in entries.on(EIGHT_OCLOCK.date())] == ["0", "1", "2"]


def test_an_entry_that_is_added_again_takes_the_place_of_the_one_before(tmp_path: Path) -> None:
    entries = _entries_in(tmp_path)
    entries.add(_entry("one", session="march"))
    tomorrow = EIGHT_OCLOCK + timedelta(days=1)
    again = PainEntry("one", tomorrow, Context.OTHER, None, "better", "march", Place.LOW_BACK)
    entries.add(again)
    assert entries.since(EIGHT_OCLOCK) == entries.on(tomorrow.date()) == [again]


def test_an_entry_can_be_taken_back_alone(tmp_path: Path) -> None:
    entries = _entries_in(tmp_path)
    entries.add(_entry("one"))
    entries.add(_entry("two"))
    entries.remove("one")
    entries.remove("one")
    assert entries.since(EIGHT_OCLOCK) == [_entry("two")]


def test_the_notes_of_a_period_come_with_their_days_the_oldest_first(tmp_path: Path) -> None:
    entries, monday = _entries_in(tmp_path), EIGHT_OCLOCK.date()
    notes = (
        (72, "after"),
        (50, "later"),
        (49, ""),
        (48, "on the last day"),
        (0, "first"),
        (-9, "x"),
    )
    for hours, note in notes:
        at = EIGHT_OCLOCK + timedelta(hours=hours)
        entries.add(PainEntry(str(hours), at, Context.OTHER, 3, note))
    wednesday = monday + timedelta(days=2)
    assert entries.notes(monday, wednesday) == [
        (monday, "first"),
        (wednesday, "on the last day"),
        (wednesday, "later"),
    ]
