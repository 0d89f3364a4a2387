import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from backcoach.storage import database, migrations
from backcoach.storage.database import StorageError, open_database
from tests.helpers.played import database_in, history_in, play, store

SCHEMAS = Path(__file__).parent / "schemas"


def _dump(path: Path) -> str:
    connection = sqlite3.connect(path)
    dump = "\n".join(connection.iterdump())
    connection.close()
    return dump


def _schema(path: Path) -> list[tuple[str, ...]]:
    connection = sqlite3.connect(path)
    rows = connection.execute("SELECT type, name, sql FROM sqlite_schema ORDER BY name").fetchall()
    connection.close()
    return rows


def _restore(version: int, path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.executescript((SCHEMAS / f"{version}.sql").read_text())
    connection.close()


def _say(path: Path) -> str:
    with pytest.raises(StorageError) as caught:
        open_database(path)
    return str(caught.value)


def test_a_new_database_is_private_and_safe(tmp_path: Path) -> None:
    path = tmp_path / "new" / "folder" / "backcoach.db"
    opened = open_database(path)
    opened.write("BEGIN IMMEDIATE")
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    modes = {each.name: stat.S_IMODE(each.stat().st_mode) for each in path.parent.iterdir()}
    assert modes == dict.fromkeys(("backcoach.db", "backcoach.db-wal", "backcoach.db-shm"), 0o600)
    settings = [
        opened.rows(f"PRAGMA {name}")[0][0]
        for name in ("journal_mode", "synchronous", "foreign_keys", "user_version")
    ]
    assert settings == ["wal", 2, 1, len(migrations.STEPS)]
    opened.close()


def test_every_released_version_has_a_dump() -> None:
    dumps = {int(path.stem) for path in SCHEMAS.glob("*.sql")}
    assert dumps == set(range(1, len(migrations.STEPS) + 1))


@pytest.mark.parametrize("version", range(1, len(migrations.STEPS) + 1))
def test_every_released_version_becomes_todays(tmp_path: Path, version: int) -> None:
    old, new = tmp_path / "old.db", tmp_path / "new.db"
    _restore(version, old)
    rows = open_database(old).rows("SELECT id FROM session")
    open_database(new).close()
    assert rows == [("0193c8a2-0000-7000-8000-000000000001",)]
    assert _schema(old) == _schema(new)


def test_an_older_database_is_copied_aside_before_it_is_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store(history_in(tmp_path), "one", play("march"))
    added = ("ALTER TABLE session ADD COLUMN mood TEXT",)
    monkeypatch.setattr(database, "STEPS", (*migrations.STEPS, added))
    before = _dump(tmp_path / "backcoach.db")
    opened = database_in(tmp_path)
    assert opened.version() == len(migrations.STEPS) + 1
    assert opened.rows("SELECT id, mood FROM session") == [("one", None)]
    (aside,) = tmp_path.glob(f"backcoach-v{len(migrations.STEPS)}-*.db")
    assert _dump(aside) == before


def test_two_programs_may_open_a_new_database_at_once(tmp_path: Path) -> None:
    opening = "import sys, pathlib; from backcoach.storage.database import open_database as o;"
    code = f"{opening} print(o(pathlib.Path(sys.argv[1])).version())"
    for number in range(5):
        command = [sys.executable, "-c", code, str(tmp_path / f"{number}.db")]
        started = [
            subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            for _ in range(3)
        ]
        answers = [process.communicate() for process in started]
        assert answers == [(b"%d\n" % len(migrations.STEPS), b"")] * 3


def test_a_step_that_another_program_has_just_done_is_not_done_again(tmp_path: Path) -> None:
    opened = database_in(tmp_path)
    database._step(opened, 1)
    assert opened.version() == len(migrations.STEPS)


def test_a_database_that_stays_in_use_is_given_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "OPENING_S", 0.01)
    path = tmp_path / "backcoach.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as reader:
        reader.execute("CREATE TABLE t (x)")
        reader.execute("DROP TABLE t")
        reader.execute("BEGIN")
        reader.execute("SELECT * FROM sqlite_schema").fetchall()
        assert _say(path) == f"{path}: another program is using it just now."


def test_a_step_that_fails_leaves_the_database_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store(history_in(tmp_path), "one", play("march"))
    wrong = ("ALTER TABLE session ADD COLUMN mood TEXT", "ALTER TABLE nothing ADD COLUMN mood")
    with monkeypatch.context() as patched:
        patched.setattr(database, "STEPS", (*migrations.STEPS, wrong))
        with pytest.raises(sqlite3.OperationalError, match="nothing"):
            database_in(tmp_path)
    opened = database_in(tmp_path)
    assert opened.version() == len(migrations.STEPS)
    assert "mood" not in str(_schema(tmp_path / "backcoach.db"))


def test_a_newer_database_is_refused_and_not_changed(tmp_path: Path) -> None:
    opened = database_in(tmp_path)
    opened.write("PRAGMA user_version = 77")
    opened.close()
    path = tmp_path / "backcoach.db"
    before = _dump(path)
    assert _say(path) == (
        f"{path}: written by a newer BackCoach (its tables are version 77, this program knows"
        f" {len(migrations.STEPS)}). Update BackCoach, or choose another place with --data-dir."
    )
    assert _dump(path) == before


def test_another_programs_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "recipes.db"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE soup (name TEXT)")
    connection.close()
    assert _say(path) == f"{path}: this is another program's database."
    assert _schema(path) == [("table", "soup", "CREATE TABLE soup (name TEXT)")]


def test_a_file_that_is_no_database_is_refused_and_kept(tmp_path: Path) -> None:
    path = tmp_path / "backcoach.db"
    path.write_bytes(b"not a database " * 100)
    damaged = "damaged, or not a database. Put a copy in its place, or move it away."
    assert _say(path) == f"{path}: {damaged}"
    assert path.read_bytes() == b"not a database " * 100


def test_a_damaged_page_is_found_and_said(tmp_path: Path) -> None:
    history = history_in(tmp_path)
    for number in range(40):
        store(history, str(number), play("three"))
    database_in(tmp_path).rows("PRAGMA wal_checkpoint(TRUNCATE)")
    path = tmp_path / "backcoach.db"
    with path.open("r+b") as file:
        file.seek(8 * 4096)
        file.write(b"\xff" * 4096 * 4)
    opened = open_database(path)
    try:
        problems = opened.problems()
    except StorageError as error:
        problems = [str(error)]
    assert problems
    assert "ok" not in problems


def test_a_database_without_faults_has_no_problems(tmp_path: Path) -> None:
    store(history_in(tmp_path), "one", play("march"))
    assert database_in(tmp_path).problems() == []


def test_a_row_that_belongs_to_nothing_is_a_problem(tmp_path: Path) -> None:
    path = tmp_path / "backcoach.db"
    open_database(path).close()
    connection = sqlite3.connect(path)
    connection.execute("INSERT INTO event VALUES (7, 1, 0, '{}')")
    connection.commit()
    connection.close()
    assert open_database(path).problems() == ["event: None"]


def test_a_locked_database_is_said(tmp_path: Path) -> None:
    with database_in(tmp_path).transaction():
        second = database_in(tmp_path)
        with pytest.raises(StorageError) as caught, second.transaction():
            pytest.fail("it is locked")  # pragma: no cover
    path = tmp_path / "backcoach.db"
    assert str(caught.value) == f"{path}: another program is using it just now."


def test_a_folder_that_is_a_file_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    path = tmp_path / "file" / "backcoach.db"
    assert _say(path) == f"{path}: File exists."


def test_our_own_mistakes_are_not_told_as_the_persons(tmp_path: Path) -> None:
    with pytest.raises(sqlite3.OperationalError, match="no such table"):
        database_in(tmp_path).rows("SELECT * FROM nowhere")
