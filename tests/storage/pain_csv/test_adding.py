"""The entries of a table are stored once, and all of them or none."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from backcoach.diary.pain import Context, PainEntry
from backcoach.storage.database import StorageError
from backcoach.storage.no_database import NoDatabase
from backcoach.storage.pain_csv import adding
from backcoach.storage.pain_entries import PainEntries
from tests.helpers.played import EIGHT_OCLOCK, database_in
from tests.storage.pain_csv.tables import HEAD, read

START = datetime(1970, 1, 1, tzinfo=UTC)


def kept(folder: Path) -> list[PainEntry]:
    return PainEntries(database_in(folder)).since(START)


def test_the_same_file_twice_changes_nothing(tmp_path: Path) -> None:
    text = f"{HEAD}2025-03-03,4\n2025-03-03,4\n2025-03-02T08:00+05:00,4,early\n"
    database = database_in(tmp_path)
    assert adding.add_missing(database, read(text).entries) == 3
    stored = kept(tmp_path)
    assert [(each.score, each.note) for each in stored] == [(4, "early"), (4, ""), (4, "")]
    assert adding.add_missing(database, read(text).entries) == 0
    more = read(f"{text}2025-03-04,2").entries
    assert [entry.score for entry in adding.missing(database, more)] == [2]
    assert kept(tmp_path) == stored


def test_an_entry_that_was_changed_in_the_diary_stays_so(tmp_path: Path) -> None:
    (entry,) = read(f"{HEAD}2025-03-03,4").entries
    database = database_in(tmp_path)
    adding.add_missing(database, [entry])
    changed = PainEntry(entry.id, entry.at, entry.context, 6, "better remembered")
    PainEntries(database).add(changed)
    adding.add_missing(database, [entry])
    assert kept(tmp_path) == [changed]


def test_all_of_a_file_is_stored_or_nothing(tmp_path: Path) -> None:
    database = database_in(tmp_path)
    good = read(f"{HEAD}2025-03-03,4").entries
    wrong = PainEntry("\ud800", EIGHT_OCLOCK + timedelta(days=1), Context.OTHER, 4)
    with pytest.raises(UnicodeEncodeError):
        adding.add_missing(database, [*good, wrong])
    assert kept(tmp_path) == []


def test_without_a_database_all_is_missing() -> None:
    found = read(f"{HEAD}2025-03-03,4").entries
    assert adding.missing(NoDatabase(StorageError("")), found) == list(found)
