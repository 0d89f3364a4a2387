from datetime import date, timedelta, timezone
from pathlib import Path

import pytest

from backcoach.diary.activity import ActivityEntry, Talk
from backcoach.storage.activities import ActivityEntries
from tests.helpers.played import EIGHT_OCLOCK, database_in, history_in

MONDAY = EIGHT_OCLOCK.date()


def _entries_in(folder: Path) -> ActivityEntries:
    return ActivityEntries(database_in(folder))


def _entry(id: str, hours: int = 0) -> ActivityEntry:
    at = EIGHT_OCLOCK + timedelta(hours=hours)
    return ActivityEntry(id, at, "walking", "Walking", 20)


@pytest.mark.parametrize("talk", [*Talk, None])
@pytest.mark.parametrize("minutes", [1, 600])
def test_an_entry_comes_back_as_it_was(tmp_path: Path, minutes: int, talk: Talk | None) -> None:
    entry = ActivityEntry("one", EIGHT_OCLOCK, "tai-chi", "Tai chi ☯", minutes, talk)
    _entries_in(tmp_path).add(entry)
    assert _entries_in(tmp_path).newest() == [entry]


def test_an_entry_is_of_the_day_that_the_person_lived(tmp_path: Path) -> None:
    entries = _entries_in(tmp_path)
    in_tokyo = EIGHT_OCLOCK.replace(hour=22).astimezone(timezone(timedelta(hours=9)))
    entries.add(ActivityEntry("one", in_tokyo, "walking", "Walking", 20))
    [found] = entries.on(date(2025, 3, 4))
    assert found.at.isoformat() == "2025-03-04T07:00:00+09:00"
    assert entries.on(MONDAY) == []


def test_the_entries_of_a_day_come_the_oldest_first(tmp_path: Path) -> None:
    entries = _entries_in(tmp_path)
    for hours in (2, 0, 16, 1, -9):
        entries.add(_entry(str(hours), hours))
    assert [entry.id for entry in entries.on(MONDAY)] == ["0", "1", "2"]


def test_the_newest_come_first_and_no_more_than_asked_for(tmp_path: Path) -> None:
    entries = _entries_in(tmp_path)
    for hours in (1, 2, 0):
        entries.add(_entry(str(hours), hours))
    assert [entry.id for entry in entries.newest()] == ["2", "1", "0"]
    assert [entry.id for entry in entries.newest(2)] == ["2", "1"]


def test_an_entry_can_be_taken_back_alone(tmp_path: Path) -> None:
    entries = _entries_in(tmp_path)
    entries.add(_entry("one"))
    entries.add(_entry("two"))
    entries.remove("one")
    entries.remove("one")
    assert entries.newest() == [_entry("two")]


def test_an_activity_is_no_session(tmp_path: Path) -> None:
    _entries_in(tmp_path).add(_entry("one"))
    history = history_in(tmp_path)
    assert history.sessions() == []
    assert history.unfinished() == []


@pytest.mark.parametrize(
    ("column", "value"),
    [("minutes", 0), ("minutes", 601), ("talk", "shout"), ("name", None), ("id", "one")],
)
def test_the_table_takes_nothing_that_could_not_be_read(
    tmp_path: Path, column: str, value: object
) -> None:
    database = database_in(tmp_path)
    entries = ActivityEntries(database)
    entries.add(_entry("one"))
    entries.add(_entry("two", 1))
    with pytest.raises(Exception, match="constraint failed"), database.transaction():
        database.write(f"UPDATE activity_entry SET {column} = ? WHERE id = 'two'", (value,))
    assert entries.newest() == [_entry("two", 1), _entry("one")]
