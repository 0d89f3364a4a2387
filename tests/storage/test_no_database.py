"""A session can be followed and saved also where the database cannot be opened."""

from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from backcoach.diary.pain import Context, PainEntry
from backcoach.diary.screening import Outcome
from backcoach.errors import UserError
from backcoach.storage.database import StorageError, open_database
from backcoach.storage.history import History, Unfinished
from backcoach.storage.no_database import NoDatabase
from backcoach.storage.pain_entries import PainEntries
from backcoach.storage.recorder import Recorder
from backcoach.storage.screenings import Screenings
from backcoach.text import ENGLISH
from tests.helpers.clock import FakeClock
from tests.helpers.played import EIGHT_OCLOCK, play, stored


@pytest.fixture
def error(tmp_path: Path) -> StorageError:
    """Return the error of a database that cannot be opened."""
    (tmp_path / "backcoach.db").write_bytes(b"not a database " * 100)
    with pytest.raises(StorageError) as caught:
        open_database(tmp_path / "backcoach.db")
    return caught.value


def test_there_is_nothing_in_it(error: StorageError) -> None:
    history = History(NoDatabase(error), ENGLISH)
    assert history.sessions() == []
    assert history.unfinished() == []
    assert history.offer(EIGHT_OCLOCK) is None
    with pytest.raises(UserError, match=r'^There is no session "0193"\.$'):
        history.find("0193")


def test_a_session_is_recorded_all_the_same_and_saved_elsewhere(
    error: StorageError, tmp_path: Path
) -> None:
    said: list[str] = []
    recorder = Recorder(History(NoDatabase(error), ENGLISH), FakeClock(), said.append)
    events = stored(play("three"))
    for happened in events:
        recorder([happened])
    assert recorder.events == tuple(events)
    assert recorder.committed == 0
    assert not recorder.retry()
    assert said == [f"Not stored just now: {error.reason} It will be retried."]
    recorder.save_elsewhere(tmp_path / "session.json")
    saved = msgspec.json.decode((tmp_path / "session.json").read_bytes())
    assert len(saved["events"]) == len(events)


def test_without_a_database_nothing_is_noted_down_before(error: StorageError) -> None:
    database = NoDatabase(error)
    assert PainEntries(database).since(EIGHT_OCLOCK) == []
    assert Screenings(database).last() is None
    database.close()


LEFT = Unfinished("cut", EIGHT_OCLOCK, tuple(stored(play("three", until_ms=60_000))))
ENTRY = PainEntry("one", EIGHT_OCLOCK, Context.BEFORE, 3)


@pytest.mark.parametrize(
    "does",
    [
        lambda database, _history: database.write("DELETE FROM session"),
        lambda database, _history: database.backup_to(Path("backup.db")),
        lambda database, _history: PainEntries(database).add(ENTRY),
        lambda database, _history: Screenings(database).add(Outcome.CLEAR, EIGHT_OCLOCK),
        lambda _database, history: history.keep(LEFT, EIGHT_OCLOCK),
        lambda _database, history: history.discard("cut"),
    ],
)
def test_what_would_change_it_says_why_it_could_not_be_opened(
    error: StorageError, does: Callable[[NoDatabase, History], None]
) -> None:
    with pytest.raises(StorageError) as caught:
        does(NoDatabase(error), History(NoDatabase(error), ENGLISH))
    assert str(caught.value) == str(error)
    assert caught.value.reason == error.reason
