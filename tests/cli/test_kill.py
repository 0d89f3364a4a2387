"""A session that is cut off at any moment loses nothing that was committed, and can go on."""

import json
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import msgspec
import pytest

from backcoach.core.command import Resume
from backcoach.core.playhead import State
from backcoach.core.resumption import go_on, nothing_left
from backcoach.text import ENGLISH
from tests.helpers.played import LONG_MS, close_databases, database_in, history_in

PLAY = [sys.executable, "-m", "backcoach", "play", "gentle-start", "--json", "--speed", "500"]
LATEST_S = 1.8


def _killed_after(seconds: float, folder: Path) -> list[dict[str, Any]]:
    """Play, kill -9 after some time, and return the events that were said to be committed."""
    process = subprocess.Popen(
        [*PLAY, "--data-dir", str(folder)], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    try:
        out, err = process.communicate(timeout=seconds)
    except subprocess.TimeoutExpired:
        process.kill()
        out, err = process.communicate()
    assert err == b""
    return [json.loads(line) for line in out.splitlines(keepends=True) if line.endswith(b"\n")]


def _check(said: list[dict[str, Any]], folder: Path) -> bool:
    """Check what is stored against what was said; return whether the session was cut off."""
    database, history = database_in(folder), history_in(folder)
    assert database.problems() == []
    ids = [id for (id,) in database.rows("SELECT id FROM session")]
    events = history.events(ids[0]) if ids else ()
    for number, happened in enumerate(said):
        place = {"session": ids[0], "number": number + 1}
        assert happened == place | json.loads(msgspec.json.encode(events[number]))
    if not ids or not history.unfinished():
        return False
    assert nothing_left(events, ENGLISH) or _goes_on(events)
    return True


def _goes_on(events: Any) -> bool:
    session, began = go_on(events, ENGLISH, gap_ms=5_000)
    assert session.now_ms == events[-1].at_ms == began[0].at_ms
    session.handle(Resume(), session.now_ms)
    session.advance(session.now_ms + LONG_MS)
    return session.state is State.FINISHED


def _kill_at_random(times: int, folder: Path) -> int:
    cut_off = 0
    for number in range(times):
        data = folder / str(number)
        said = _killed_after(random.uniform(0, LATEST_S), data)
        if data.exists():
            cut_off += _check(said, data)
            close_databases()
    return cut_off


def test_kill_at_some_moments(tmp_path: Path) -> None:
    assert _kill_at_random(8, tmp_path) > 0


@pytest.mark.full
def test_kill_at_a_hundred_moments(tmp_path: Path) -> None:
    assert _kill_at_random(100, tmp_path) > 50
