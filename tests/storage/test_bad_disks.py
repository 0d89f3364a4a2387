from itertools import repeat
from pathlib import Path

import pytest

from backcoach.core.preferences import Preferences
from backcoach.core.record import Outcome
from backcoach.errors import UserError
from backcoach.storage.data_folder import DataFolder
from backcoach.storage.database import StorageError, open_database
from backcoach.storage.history import History
from backcoach.storage.recorder import Recorder
from backcoach.storage.settings_file import save
from backcoach.text import ENGLISH
from tests.helpers.clock import FakeClock
from tests.helpers.mounts import make_read_only, small_disk
from tests.helpers.played import close_databases, database_in, play, store, stored


def test_a_disk_that_fills_up_costs_nothing_that_was_stored(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", "1m") as disk:
        database = database_in(disk)
        history = History(database, ENGLISH)
        said: list[str] = []
        recorder = Recorder(history, FakeClock(), said.append)
        events = stored(play("three"))
        recorder(events[:3])
        _fill(disk / "filler")
        for happened in events[3:]:
            recorder([happened])
        assert said == ["Not stored just now: the disk is full. It will be retried."]
        kept = history.events(recorder.id)
        assert kept == tuple(events[: recorder.committed])
        assert 3 <= recorder.committed < len(events)

        (disk / "filler").unlink()
        assert recorder.retry()
        assert history.events(recorder.id) == tuple(events)
        assert [row.outcome for row in history.sessions()] == [Outcome.FINISHED]
        assert database.problems() == []
        close_databases()


def test_a_disk_that_is_full_from_the_start_is_said(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", "64k") as disk:
        _fill(disk / "filler")
        path = disk / "backcoach.db"
        with pytest.raises(StorageError) as caught:
            open_database(path)
        assert str(caught.value) == f"{path}: the disk is full."


def test_a_disk_that_can_only_be_read_is_said(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", "1m") as disk:
        store(History(database_in(disk), ENGLISH), "one", play("march"))
        close_databases()
        make_read_only(disk)
        with pytest.raises(StorageError) as caught:
            open_database(disk / "backcoach.db")
        assert str(caught.value) == f"{disk / 'backcoach.db'}: Read-only file system."


@pytest.mark.parametrize("content", ['{"rest_factor": 2.0}', '{"rest_factor": "broken"'])
def test_settings_that_do_not_fit_on_a_disk_leave_the_old_ones(
    tmp_path: Path, content: str
) -> None:
    with small_disk(tmp_path / "disk", "64k") as disk:
        path = disk / "settings.json"
        path.write_text(content)
        _fill(disk / "filler")
        with pytest.raises(StorageError) as caught:
            save(path, Preferences(rest_factor=3.0))
        assert str(caught.value) == f"{path}: No space left on device."
        assert path.read_text() == content
        assert sorted(each.name for each in disk.iterdir()) == ["filler", "settings.json"]


def test_settings_on_a_disk_that_can_only_be_read_are_said(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", "64k") as disk:
        make_read_only(disk)
        for path in (disk / "settings.json", disk / "folder" / "settings.json"):
            with pytest.raises(StorageError, match=r": Read-only file system\.$"):
                save(path, Preferences())


def test_nothing_is_played_on_a_disk_that_can_only_be_read(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", "64k") as disk:
        make_read_only(disk)
        with pytest.raises(UserError) as caught, DataFolder(disk).playing():
            pytest.fail("it cannot be locked")  # pragma: no cover
        assert str(caught.value) == f"{disk / 'playing.lock'}: Read-only file system."


def test_a_backup_that_does_not_fit_on_a_disk_leaves_nothing_behind(tmp_path: Path) -> None:
    database = database_in(tmp_path)
    with small_disk(tmp_path / "disk", "32k") as disk:
        with pytest.raises(StorageError) as caught:
            database.backup_to(disk / "backup.db")
        assert str(caught.value) == f"{disk / 'backup.db'}: the disk is full."
        assert list(disk.iterdir()) == []


def test_a_session_that_does_not_fit_elsewhere_leaves_nothing_behind(tmp_path: Path) -> None:
    recorder = Recorder(History(database_in(tmp_path), ENGLISH), FakeClock(), pytest.fail)
    recorder(play("march"))
    with small_disk(tmp_path / "disk", "64k") as disk:
        _fill(disk / "filler")
        with pytest.raises(StorageError, match="No space left on device"):
            recorder.save_elsewhere(disk / "session.json")
        assert [each.name for each in disk.iterdir()] == ["filler"]


def _fill(file: Path) -> None:
    with file.open("wb", buffering=0) as filler, pytest.raises(OSError, match="No space left"):
        filler.writelines(repeat(b"x" * 4096))
