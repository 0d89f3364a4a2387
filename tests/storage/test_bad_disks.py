from itertools import repeat
from pathlib import Path

import pytest

from backcoach.core.record import Outcome
from backcoach.storage.database import StorageError, open_database
from backcoach.storage.history import History
from backcoach.storage.recorder import Recorder
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


def _fill(file: Path) -> None:
    with file.open("wb", buffering=0) as filler, pytest.raises(OSError, match="No space left"):
        filler.writelines(repeat(b"x" * 4096))
