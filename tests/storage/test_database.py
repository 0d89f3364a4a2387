import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from msgspec.structs import replace

from backcoach.core.event import SessionStarted
from backcoach.core.preferences import Timing
from backcoach.core.record import Outcome
from backcoach.core.timeline import Kind
from backcoach.storage import database, migrations
from backcoach.storage.activities import ActivityEntries
from backcoach.storage.database import Database, StorageError, open_database
from backcoach.storage.own_activities import OwnActivities
from backcoach.storage.pain_entries import PainEntries
from backcoach.storage.screenings import Screenings
from backcoach.storage.spans import Spans
from backcoach.storage.targets import Targets
from tests.helpers.played import EIGHT_OCLOCK, database_in, history_in, play, store
from tests.storage.make_dump import (
    ACTIVITY,
    ENTRY,
    OWN,
    RATING,
    SCHEMAS,
    SCREENING,
    SESSION,
    SPAN,
    TARGET,
)

VERSIONS = range(1, len(migrations.STEPS) + 1)


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


def _program(path: Path) -> subprocess.Popen[bytes]:
    """Start a program that says when it is ready, waits for a line, and opens a database."""
    imports = "import sys, pathlib; from backcoach.storage.database import open_database as o"
    code = f"{imports}; print(flush=True); input(); print(o(pathlib.Path(sys.argv[1])).version())"
    pipe = subprocess.PIPE
    return subprocess.Popen(
        [sys.executable, "-c", code, str(path)], bufsize=0, stdin=pipe, stdout=pipe, stderr=pipe
    )


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
    assert {int(path.stem) for path in SCHEMAS.glob("*.sql")} == set(VERSIONS)


@pytest.mark.parametrize("version", VERSIONS)
def test_every_released_version_becomes_todays(tmp_path: Path, version: int) -> None:
    old, new = tmp_path / "old.db", tmp_path / "new.db"
    _restore(version, old)
    rows = open_database(old).rows("SELECT id FROM session")
    open_database(new).close()
    assert rows == [(SESSION,)]
    assert _schema(old) == _schema(new)


@pytest.mark.parametrize("version", VERSIONS)
def test_a_session_of_every_released_version_is_still_read(tmp_path: Path, version: int) -> None:
    _restore(version, tmp_path / "backcoach.db")
    history = history_in(tmp_path)
    assert history.unreadable() == []
    row, told = history.find(SESSION)
    assert (row.outcome, row.done_blocks, len(told.blocks)) == (Outcome.FINISHED, 5, 5)
    assert history.rebuild() == 0
    [started, *_others] = history.events(SESSION)
    assert isinstance(started, SessionStarted)
    assert started.inputs.preferences == Timing()


@pytest.mark.parametrize("version", [version for version in VERSIONS if version >= 2])
def test_a_diary_of_every_released_version_is_still_read(tmp_path: Path, version: int) -> None:
    _restore(version, tmp_path / "backcoach.db")
    entry = ENTRY if version >= 4 else replace(ENTRY, where=None)
    assert PainEntries(database_in(tmp_path)).since(EIGHT_OCLOCK) == [entry]
    assert Screenings(database_in(tmp_path)).last() == SCREENING


@pytest.mark.parametrize("version", [version for version in VERSIONS if version >= 3])
def test_the_activities_of_every_released_version_are_still_read(
    tmp_path: Path, version: int
) -> None:
    _restore(version, tmp_path / "backcoach.db")
    assert ActivityEntries(database_in(tmp_path)).newest() == [ACTIVITY]


@pytest.mark.parametrize("version", [version for version in VERSIONS if version >= 4])
def test_what_the_charts_are_made_of_is_still_read(tmp_path: Path, version: int) -> None:
    _restore(version, tmp_path / "backcoach.db")
    database = database_in(tmp_path)
    assert Spans(database).all() == (SPAN,)
    assert Targets(database).all() == (TARGET,)
    assert OwnActivities(database).rated() == (OWN,)
    assert OwnActivities(database).ratings(OWN.id) == (RATING,)


ONE_ITEM = "'$.routine.items', json_array(json_extract(body, '$.routine.items[0]'))"
ITS_ID = "'$.routine.id', json_extract(body, '$.routine.items[0].exercise')"


@pytest.mark.parametrize(
    ("changes", "kind"),
    [
        (f"{ONE_ITEM}, {ITS_ID}", Kind.SINGLE),
        (ONE_ITEM, Kind.ROUTINE),
        (ITS_ID, Kind.ROUTINE),
    ],
    ids=["an exercise tried alone", "a routine of one item", "a routine that has its name"],
)
def test_an_exercise_that_was_tried_alone_does_not_count_any_more(
    tmp_path: Path, changes: str, kind: Kind
) -> None:
    _restore(3, tmp_path / "backcoach.db")
    with closing(sqlite3.connect(tmp_path / "backcoach.db")) as connection:
        connection.execute(f"UPDATE inputs SET body = json_set(body, {changes})")
        connection.commit()
    [row] = history_in(tmp_path).sessions()
    [(body,)] = database_in(tmp_path).rows("SELECT body ->> '$.kind' FROM inputs")
    assert (row.kind, body) == (kind, kind)
    assert row.counts is (kind is Kind.ROUTINE)


def test_a_damaged_session_does_not_keep_the_others_from_being_migrated(tmp_path: Path) -> None:
    _restore(1, tmp_path / "backcoach.db")
    connection = sqlite3.connect(tmp_path / "backcoach.db")
    connection.execute("UPDATE inputs SET body = substr(body, 1, 100)")
    connection.commit()
    connection.close()
    assert database_in(tmp_path).version() == len(migrations.STEPS)
    [sentence] = history_in(tmp_path).unreadable()
    assert sentence.startswith(f"Session {SESSION} cannot be read")


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


@pytest.mark.parametrize("is_new", [True, False], ids=["a new one", "an old one"])
def test_several_programs_may_open_a_database_at_once(tmp_path: Path, *, is_new: bool) -> None:
    for number in range(5):
        path = tmp_path / f"{number}.db"
        if not is_new:
            _restore(1, path)
        started = [_program(path) for _ in range(3)]
        for process in started:
            assert process.stdout is not None
            process.stdout.readline()
        for process in started:
            assert process.stdin is not None
            process.stdin.write(b"\n")
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


def test_a_backup_is_private_and_holds_everything(tmp_path: Path) -> None:
    store(history_in(tmp_path), "one", play("march"))
    path = tmp_path / "backup.db"
    database_in(tmp_path).backup_to(path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert _dump(path) == _dump(tmp_path / "backcoach.db")
    opened = open_database(path)
    assert opened.problems() == []
    opened.close()


@pytest.mark.parametrize("name", ["letter.txt", "backcoach.db"])
def test_a_backup_overwrites_nothing(tmp_path: Path, name: str) -> None:
    database = database_in(tmp_path)
    path = tmp_path / name
    path.touch()
    before = path.read_bytes()
    with pytest.raises(StorageError) as caught:
        database.backup_to(path)
    assert str(caught.value) == f"{path}: File exists."
    assert path.read_bytes() == before


def test_a_locked_database_is_said(tmp_path: Path) -> None:
    with database_in(tmp_path).transaction():
        second = database_in(tmp_path)
        with pytest.raises(StorageError) as caught, second.transaction():
            pytest.fail("it is locked")  # pragma: no cover
    path = tmp_path / "backcoach.db"
    assert str(caught.value) == f"{path}: another program is using it just now."


def _set_target_and_fail(opened: Database) -> None:
    with opened.transaction():
        Targets(opened).set(TARGET)
        opened.backup_to(opened.path)


def test_a_transaction_inside_another_is_a_part_of_it(tmp_path: Path) -> None:
    database = database_in(tmp_path)
    with pytest.raises(StorageError, match="File exists"):
        _set_target_and_fail(database)
    assert Targets(database).all() == ()
    with database.transaction():
        Targets(database).set(TARGET)
    assert Targets(database_in(tmp_path)).all() == (TARGET,)


def test_a_folder_that_is_a_file_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    path = tmp_path / "file" / "backcoach.db"
    assert _say(path) == f"{path}: File exists."


def test_our_own_mistakes_are_not_told_as_the_persons(tmp_path: Path) -> None:
    with pytest.raises(sqlite3.OperationalError, match="no such table"):
        database_in(tmp_path).rows("SELECT * FROM nowhere")
