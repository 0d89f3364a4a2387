import csv
import io
import zipfile
from datetime import timedelta, timezone
from pathlib import Path

import pytest
from msgspec.structs import replace

from backcoach.core.command import Resume, Sore, Substitute
from backcoach.diary.pain import Context, PainEntry
from backcoach.storage.database import Database
from backcoach.storage.exchange import tables
from backcoach.text import ENGLISH
from tests.helpers.played import EIGHT_OCLOCK, database_in, history_in, play, store
from tests.storage.exchange.diaries import EVERYTHING, PLAYED, Noted, keep
from tests.storage.make_dump import ACTIVITY, ENTRY, SESSION

NAMES = ["pain.csv", "sessions.csv", "exercises.csv", "activities.csv"]


def _rows(database: Database, name: str) -> list[dict[str, str]]:
    with zipfile.ZipFile(io.BytesIO(tables.zip_of(database, ENGLISH))) as archive:
        text = archive.read(name).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_it_is_a_zip_of_tables_that_spreadsheets_take_for_utf_8(tmp_path: Path) -> None:
    with zipfile.ZipFile(io.BytesIO(tables.zip_of(database_in(tmp_path), ENGLISH))) as archive:
        assert archive.namelist() == NAMES
        assert archive.testzip() is None
        contents = [archive.read(name) for name in NAMES]
    assert all(content.startswith(b"\xef\xbb\xbf") for content in contents)
    assert [content.count(b"\r\n") for content in contents] == [1, 1, 1, 1]


def test_the_same_diary_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "two"):
        keep(database_in(tmp_path / name), EVERYTHING)
    one, two = (tables.zip_of(database_in(tmp_path / name), ENGLISH) for name in ("one", "two"))
    assert one == two


def test_a_pain_entry_is_a_row(tmp_path: Path) -> None:
    in_lima = EIGHT_OCLOCK.replace(hour=2).astimezone(timezone(timedelta(hours=-5)))
    keep(database_in(tmp_path), Noted(pain=(replace(ENTRY, at=in_lima),)))
    assert _rows(database_in(tmp_path), "pain.csv") == [
        {
            "id": ENTRY.id,
            "date": "2025-03-02",
            "time": "21:00:00",
            "score": "3",
            "context": "after",
            "where": "left leg",
            "note": "Better than before.",
            "session": SESSION,
        }
    ]


def test_an_activity_is_a_row(tmp_path: Path) -> None:
    keep(database_in(tmp_path), EVERYTHING)
    [row] = _rows(database_in(tmp_path), "activities.csv")
    values = [ACTIVITY.id, "2025-03-03", "08:00:00", "walking", "Walking", "20", "talk"]
    assert list(row.values()) == values


def test_a_session_is_a_row_as_the_history_has_it(tmp_path: Path) -> None:
    keep(database_in(tmp_path), EVERYTHING)
    told = {row["id"]: row for row in _rows(database_in(tmp_path), "sessions.csv")}
    assert len(told) == len(PLAYED)
    assert {row["outcome"] for row in told.values()} == {"finished", "pain", "left", "under way"}
    for row in history_in(tmp_path).sessions():
        found = told[row.id]
        assert (found["routine"], found["outcome"]) == (row.routine_name, row.outcome)
        assert found["counts"] == ("yes" if row.counts else "no")
        blocks = (row.planned_blocks, row.done_blocks, row.sore)
        assert tuple(int(found[name]) for name in ("planned", "done", "sore")) == blocks
        assert float(found["minutes"]) == round(row.active_ms / 60_000, 1)


def test_each_set_of_an_exercise_is_a_row(tmp_path: Path) -> None:
    keep(database_in(tmp_path), Noted(sessions=(("finished", EIGHT_OCLOCK),)))
    [row, told] = history_in(tmp_path).find(SESSION)
    rows = _rows(database_in(tmp_path), "exercises.csv")
    assert [(int(each["item"]), int(each["set"]), each["side"]) for each in rows] == [
        block.block for block in told.blocks
    ]
    assert {each["session"] for each in rows} == {row.id}
    assert {each["unit"] for each in rows} == {"repetitions", "seconds"}
    for each, block in zip(rows, told.blocks, strict=True):
        size = 1000 if block.timed else 1
        assert (each["name"], int(each["done"])) == (block.name, round(block.done / size))
    hurt = [(each["sore"], each["sore_score"], each["sharp"]) for each in rows]
    assert sorted(set(hurt)) == [("no", "", ""), ("yes", "4", "no")]


def test_what_hurt_and_was_exchanged_is_a_row_too(tmp_path: Path) -> None:
    sore = (20_000, Sore(6, sharp=True)), (21_000, Substitute("tilt")), (22_000, Resume())
    store(history_in(tmp_path), SESSION, play("bridge-march", *sore))
    rows = _rows(database_in(tmp_path), "exercises.csv")
    told = [(row["name"], row["planned"], row["sore"], row["sore_score"]) for row in rows]
    assert told == [
        ("Tilt", "3", "no", ""),
        ("Tilt", "3", "no", ""),
        ("March", "20", "no", ""),
        ("Bridge", "", "yes", "6"),
    ]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_a_note_is_no_formula(tmp_path: Path, start: str) -> None:
    note = f'{start}HYPERLINK("http://example.org")'
    entry = PainEntry("one", EIGHT_OCLOCK, Context.OTHER, 3, note)
    keep(database_in(tmp_path), Noted(pain=(entry, replace(entry, id="two", note=f"5{note}"))))
    notes = [row["note"] for row in _rows(database_in(tmp_path), "pain.csv")]
    assert notes == [f"'{note}", f"5{note}"]
