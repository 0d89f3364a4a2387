import stat
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest

from backcoach.core.command import Resume, Start
from backcoach.core.event import SessionFinished
from backcoach.core.record import Outcome
from backcoach.core.resumption import go_on
from backcoach.player import Player
from backcoach.storage.database import StorageError
from backcoach.storage.recorder import Recorder
from backcoach.text import ENGLISH
from tests.helpers.catalogue import session_of
from tests.helpers.clock import FakeClock
from tests.helpers.played import database_in, history_in, play, stored


def _recorder(folder: Path, said: list[str], clock: FakeClock | None = None) -> Recorder:
    return Recorder(history_in(folder), clock or FakeClock(), said.append)


def test_each_event_is_committed_as_it_happens(tmp_path: Path) -> None:
    clock, reader = FakeClock(), history_in(tmp_path)
    recorder = _recorder(tmp_path, [], clock)
    player = Player(session_of("bridge"), clock, [recorder])
    player.send(Start())
    counts = [len(reader.events(recorder.id))]
    while player.session.due_ms is not None:
        clock.pass_ms(500)
        player.wake()
        counts.append(len(reader.events(recorder.id)))
    assert counts == sorted(counts)
    assert set(counts) == {1, 2, 3, 4, 6}  # the last repetition and the end come together
    assert isinstance(reader.events(recorder.id)[-1], SessionFinished)


def test_what_cannot_be_written_waits_and_is_said_once(tmp_path: Path) -> None:
    said: list[str] = []
    recorder = _recorder(tmp_path, said)
    events = stored(play("three"))
    blocker = database_in(tmp_path)
    with blocker.transaction():
        recorder(events[:2])
        recorder(events[2:4])
        assert recorder.committed == 0
    assert len(said) == 1
    reason = "another program is using it just now."
    assert said[0] == f"Not stored just now: {reason} It will be retried."
    recorder(events[4:])
    assert recorder.committed == len(events)
    assert history_in(tmp_path).events(recorder.id) == tuple(events)


@pytest.mark.parametrize("is_kept", [True, False])
def test_what_waits_of_a_session_that_was_ended_or_forgotten_is_let_go_of_and_told(
    tmp_path: Path, is_kept: bool
) -> None:
    said: list[str] = []
    recorder, history = _recorder(tmp_path, said), history_in(tmp_path)
    events = stored(play("three"))
    recorder(events[:3])
    with database_in(tmp_path).transaction():
        recorder(events[3:5])
    [left] = history.unfinished()
    if is_kept:
        history.keep(left, left.last)
    else:
        history.discard(left.id)
    assert recorder.retry()
    assert said[1:] == ["This session was ended or forgotten before all was stored."]
    assert len(history.events(recorder.id)) == (4 if is_kept else 0)
    recorder(events[5:6])
    assert len(said) == 2
    assert len(history.events(recorder.id)) == (4 if is_kept else 0)


def test_what_waits_of_a_session_that_was_gone_on_with_elsewhere_is_let_go_of(
    tmp_path: Path,
) -> None:
    said: list[str] = []
    recorder, history = _recorder(tmp_path, said), history_in(tmp_path)
    events = stored(play("three"))
    recorder(events[:3])
    with database_in(tmp_path).transaction():
        recorder(events[3:5])
    [left] = history.unfinished()
    Recorder(history, FakeClock(), said.append, left)(events[3:4])
    assert recorder.retry()
    assert history.events(recorder.id) == tuple(events[:4])
    assert len(said) == 2


def test_what_still_waits_at_the_end_can_be_saved_elsewhere(tmp_path: Path) -> None:
    recorder = _recorder(tmp_path, [])
    events = stored(play("march"))
    with database_in(tmp_path).transaction():
        recorder(events)
        assert not recorder.retry()
        recorder.save_elsewhere(tmp_path / "session.json")
    saved = msgspec.json.decode((tmp_path / "session.json").read_bytes())
    assert saved["id"] == recorder.id
    assert [each["event"] for each in saved["events"]] == [type(e).__name__ for e in events]
    assert saved["events"][0]["inputs"]["routine"]["id"] == "march"
    assert recorder.retry()


def test_what_is_saved_elsewhere_is_private_and_replaces_nothing(tmp_path: Path) -> None:
    recorder = _recorder(tmp_path, [])
    recorder(play("march"))
    path = tmp_path / "session.json"
    recorder.save_elsewhere(path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    saved = path.read_bytes()
    with pytest.raises(StorageError) as caught:
        recorder.save_elsewhere(path)
    assert str(caught.value) == f"{path}: File exists."
    assert path.read_bytes() == saved


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    recorder = _recorder(tmp_path, [])
    missing = tmp_path / "nowhere" / "session.json"
    with pytest.raises(StorageError) as caught:
        recorder.save_elsewhere(missing)
    assert str(caught.value) == f"{missing}: No such file or directory."


def test_after_a_crash_a_session_goes_on_as_the_same_one(tmp_path: Path) -> None:
    clock, history = FakeClock(), history_in(tmp_path)
    recorder = _recorder(tmp_path, [], clock)
    recorder(play("bridge-march", until_ms=25_000))
    clock.pass_ms(60_000)
    (left,) = history.unfinished()
    session, began = go_on(left.events, ENGLISH, gap_ms=60_000)
    continued = Recorder(history, clock, print, left)
    player = Player(session, clock, [continued])
    player.tell(began)
    player.send(Resume())
    clock.pass_ms(200_000)
    player.session.advance(player.session.now_ms)
    continued(player.session.advance(player.session.now_ms + 200_000))
    (row,) = history.sessions()
    assert row.id == recorder.id == continued.id
    assert (row.outcome, row.done_blocks) == (Outcome.FINISHED, 3)
    assert history.events(row.id) == continued.events


def test_the_time_of_day_may_be_set_back(tmp_path: Path) -> None:
    clock, history = FakeClock(), history_in(tmp_path)
    recorder = _recorder(tmp_path, [], clock)
    events = stored(play("three"))
    recorder(events[:3])
    clock.set_back(timedelta(hours=1))
    recorder(events[3:])
    assert history.events(recorder.id) == tuple(events)
    (row,) = history.sessions()
    assert row.outcome is Outcome.FINISHED
    assert row.active_ms == events[-1].at_ms
