"""What is new in a file comes into the diary: all of it, once, or nothing."""

import shutil
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from backcoach.cli import import_
from backcoach.diary.pain import Context, PainEntry
from backcoach.diary.target import Target
from backcoach.storage.data_folder import DataFolder
from backcoach.storage.pain_entries import PainEntries
from backcoach.storage.targets import Targets
from backcoach.terminal import ask
from tests.cli.conftest import Said, Say
from tests.helpers.played import (
    EIGHT_OCLOCK,
    close_databases,
    database_in,
    history_in,
    play,
    store,
)

START = datetime(1970, 1, 1, tzinfo=UTC)
TABLE = "Datum;Schmerz;Notiz\n13.02.2025;4;steif\n02.03.2025;5;\n"
TOLD = (
    'Date: column 1 "Datum", score: column 2 "Schmerz", note: column 3 "Notiz";'
    " day-month-year; semicolons; 2 entries from 2025-02-13 to 2025-03-02.\n"
)


def kept(folder: Path) -> list[PainEntry]:
    found = PainEntries(database_in(folder)).since(START)
    close_databases()
    return found


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "pain.csv"
    path.write_text(TABLE, "utf-8")
    return path


def test_a_table_is_told_and_taken_in_once(say: Say, tmp_path: Path, table: Path) -> None:
    once, twice = say("import", str(table)), say("import", str(table))
    assert once == (0, f"{TOLD}Pain entries: 2 new, 0 there already.\n", "")
    assert twice == (0, f"{TOLD}Pain entries: 0 new, 2 there already.\n", "")
    assert [(entry.score, entry.note) for entry in kept(tmp_path / "data")] == [
        (4, "steif"),
        (5, ""),
    ]


def test_a_dry_run_says_the_same_and_stores_nothing(say: Say, tmp_path: Path, table: Path) -> None:
    said = say("import", str(table), "--dry-run")
    assert said.out == (
        f"{TOLD}Pain entries: 2 new, 0 there already.\nNothing was stored: this was a dry run.\n"
    )
    assert not (tmp_path / "data").exists()
    say("log-pain", "3")
    assert "2 new" in say("import", str(table), "--dry-run").out
    assert [entry.score for entry in kept(tmp_path / "data")] == [3]


def fill(folder: Path) -> None:
    database = database_in(folder)
    store(history_in(folder), "0193-aa", play("three"))
    PainEntries(database).add(PainEntry("0193-ab", EIGHT_OCLOCK, Context.AFTER, 4, "stiff"))
    Targets(database).set(Target(EIGHT_OCLOCK.date(), 3))
    (folder / "settings.json").write_text('{"first_weekday": "sunday"}', "utf-8")
    close_databases()


def test_a_diary_that_was_written_comes_back_the_same(say: Say, tmp_path: Path) -> None:
    fill(tmp_path / "data")
    first, second = tmp_path / "first.json", tmp_path / "second.json"
    say("export", str(first))
    (tmp_path / "data").rename(tmp_path / "wiped")
    dry = say("import", str(first), "--dry-run")
    assert not (tmp_path / "data").exists()
    said = say("import", str(first))
    assert said.out.splitlines() == [
        "Sessions: 1 new, 0 there already.",
        "Pain entries: 1 new, 0 there already.",
        "Weekly targets: 1 new, 0 there already.",
        "The settings are those of the file.",
    ]
    assert dry.out == f"{said.out}Nothing was stored: this was a dry run.\n"
    say("export", str(second))
    assert second.read_bytes() == first.read_bytes()
    again = say("import", str(first)).out
    assert "Sessions: 0 new, 1 there already." in again
    assert "Your settings stay as they are." in again
    say("export", str(second), "--replace")
    assert second.read_bytes() == first.read_bytes()


def test_its_own_table_brings_nothing_new(say: Say, tmp_path: Path) -> None:
    say("log-pain", "4", "--note", "stiff")
    say("log-pain", "--note", "only a note")
    say("export", str(tmp_path / "diary.zip"))
    import_folder = tmp_path / "tables"
    shutil.unpack_archive(tmp_path / "diary.zip", import_folder)
    said = say("import", str(import_folder / "pain.csv"))
    assert said.out.endswith("Pain entries: 0 new, 2 there already.\n")


def test_an_id_with_other_content_stops_all_of_it(say: Say, tmp_path: Path) -> None:
    fill(tmp_path / "data")
    say("export", str(tmp_path / "diary.json"))
    database = database_in(tmp_path / "data")
    PainEntries(database).add(PainEntry("0193-ab", EIGHT_OCLOCK, Context.AFTER, 9))
    database.write("DELETE FROM weekly_target")
    close_databases()
    said = say("import", str(tmp_path / "diary.json"))
    assert (said.code, said.out, said.err.count("\n")) == (2, "", 1)
    assert "Your diary has the pain entry of 2025-03-03 08:00 with other content." in said.err
    assert [entry.score for entry in kept(tmp_path / "data")] == [9]
    assert Targets(database_in(tmp_path / "data")).all() == ()
    close_databases()


AMBIGUOUS = "date,pain\n01/02/2025,4\n02/02/2025,5\n"


def test_ambiguous_dates_need_their_order(say: Say, tmp_path: Path) -> None:
    path = tmp_path / "pain.csv"
    path.write_text(AMBIGUOUS, "utf-8")
    said = say("import", str(path))
    assert (said.code, said.out) == (2, "")
    assert "ambiguous" in said.err
    assert not (tmp_path / "data").exists()
    assert "month-day-year" in say("import", str(path), "--date-order", "mdy").out
    assert kept(tmp_path / "data")[0].at.date().isoformat() == "2025-01-02"
    assert "invalid choice: 'dym'" in say("import", str(path), "--date-order", "dym").err


@pytest.mark.parametrize(
    ("key", "told"),
    [
        ("d", "day-month-year"),
        ("m", "month-day-year"),
        ("y", "year-month-day"),
        (None, None),
    ],
)
def test_in_a_terminal_the_order_is_asked(
    say: Say, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, key: str | None, told: str | None
) -> None:
    asked: list[tuple[str, dict[str, str]]] = []

    def choose(question: str, options: dict[str, str], _words: object) -> str | None:
        asked.append((question, options))
        return key

    monkeypatch.setattr(import_, "has_keys", lambda: True)
    monkeypatch.setattr(ask, "choose", choose)
    path = tmp_path / "pain.csv"
    path.write_text(AMBIGUOUS.replace("/20", "/"), "utf-8")
    said = say("import", str(path))
    options = {"d": "the day", "m": "the month", "y": "the year"}
    [(question, offered)] = asked
    assert (question, offered) == ('What comes first in "01/02/25"?', options)
    if told:
        assert told in said.out
    else:
        assert (said.code, said.out) == (2, "")
        assert "--date-order" in said.err


def test_nothing_is_taken_in_while_a_session_is_played(
    say: Say, tmp_path: Path, table: Path
) -> None:
    say("log-pain", "3")
    with DataFolder(tmp_path / "data").playing():
        said = say("import", str(table))
    assert said.code == 2
    assert "already playing a session" in said.err
    assert [entry.score for entry in kept(tmp_path / "data")] == [3]


BAD = {
    "score.csv": (b"date,pain\n2025-03-03,11\n", 'Line 2: "11" is no whole number from 0 to 10.'),
    "half.csv": (b'date,pain,note\n2025-03-03,4,"sti', "Line 2: a quotation mark is not closed"),
    "none.csv": (b"", "The file is empty."),
    "nul.csv": (b"a\0b", "This is no text, or only a part of one."),
    "zip.zip": (b"PK\3\4\0\0", "Choose the .json file that BackCoach exported"),
    "steps.csv": (
        b"date,steps\n2025-03-03,4\n",
        'no column with pain scores among "date", "steps"',
    ),
    "late.json": (
        b'{"format":"backcoach-diary","version":1,"targets":[{"day":"2199-01-01","sessions":3}]}',
        "late.json, line 1: This lies in the future.",
    ),
    "half.json": (b'{"format": "backcoach-diary", "ver', "half.json: "),
    "other.json": (b'{"resourceType": "Bundle"}', "other.json: this is not a diary of BackCoach."),
    "new.json": (b'{"format": "backcoach-diary", "version": 99}', "written by a newer BackCoach"),
    "json-without-its-ending": (b"\xef\xbb\xbf {}", "this is not a diary of BackCoach."),
}


@pytest.mark.parametrize("name", BAD)
def test_what_cannot_be_read_is_one_sentence(say: Say, tmp_path: Path, name: str) -> None:
    data, sentence = BAD[name]
    path = tmp_path / name
    path.write_bytes(data)
    said = say("import", str(path))
    assert (said.code, said.out, said.err.count("\n")) == (2, "", 1)
    assert sentence in said.err
    assert not (tmp_path / "data").exists()


def test_a_folder_or_a_file_that_is_not_there_is_one_sentence(say: Say, tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "none.csv", tmp_path / "none.json"):
        said = say("import", str(path))
        assert (said.code, said.out, said.err.count("\n")) == (2, "", 1)
        assert said.err.startswith(f"backcoach: {path}: ")
    assert not (tmp_path / "data").exists()


def test_it_is_so_in_a_process_of_its_own(tmp_path: Path, table: Path) -> None:
    def run(*words: str) -> Said:
        command = [sys.executable, "-m", "backcoach", "--data-dir", str(tmp_path / "data"), *words]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        return Said(done.returncode, done.stdout, done.stderr)

    assert run("import", str(table)).code == 0
    assert run("import", str(tmp_path)).code == 2
    assert run("log-pain", "3").code == 0
    assert run("export", str(tmp_path / "diary.json")).code == 0
    assert run("insight").code == 0
    assert [entry.score for entry in kept(tmp_path / "data")] == [4, 5, 3]


def test_the_command_explains_itself(say: Say) -> None:
    assert "--date-order {dmy,mdy,ymd}" in say("import", "--help").out
    assert "import" in say("--help").out
