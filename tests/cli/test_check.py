import json
from pathlib import Path

import pytest

from backcoach.storage.migrations import STEPS
from tests.cli.conftest import Say
from tests.helpers.played import close_databases, database_in, history_in, play, store


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    store(history_in(folder), "0193-aa", play("three"))
    store(history_in(folder), "0193-bb", play("three", until_ms=60_000))
    close_databases()
    return folder


def test_before_the_first_session_nothing_is_made(say: Say, tmp_path: Path) -> None:
    checked = say("check")
    assert checked.code == 0
    assert "Database: none yet" in checked.out
    assert "All is well." in checked.out
    assert not (tmp_path / "data").exists()


def test_it_says_where_and_how_the_data_are(say: Say, data: Path) -> None:
    facts = json.loads(say("check", "--json").out)
    assert facts["database"] == str(data / "backcoach.db")
    assert (facts["sessions"], facts["unfinished"], facts["database_version"]) == (1, 1, len(STEPS))
    assert facts["problems"] == []


def test_summaries_are_rebuilt(say: Say, data: Path) -> None:
    database = database_in(data)
    with database.transaction():
        database.write("UPDATE session_summary SET done_blocks = 0")
    close_databases()
    assert "Summaries repaired: 1" in say("check", "--rebuild").out
    assert "Summaries repaired: 0" in say("check", "--rebuild").out


def test_a_damaged_database_is_a_problem(say: Say, data: Path) -> None:
    (data / "backcoach.db").write_bytes(b"?" * 5000)
    for leftover in data.glob("*-wal"):
        leftover.unlink()
    checked = say("check")
    assert checked.code == 2
    assert f"! {data / 'backcoach.db'}: damaged, or not a database." in checked.out


def test_broken_settings_are_a_problem(say: Say, data: Path) -> None:
    (data / "settings.json").write_text('{"ready_factor": 99}')
    checked = say("check")
    assert checked.code == 2
    assert "! settings.json: ready_factor: " in checked.out
