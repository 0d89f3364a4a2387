"""What the commands that open the window ask it for."""

from pathlib import Path

import pytest

from backcoach.app import main
from backcoach.app.single_instance import Request
from backcoach.app.stored import Stored
from backcoach.storage.database import StorageError
from backcoach.storage.history import History
from tests.cli.conftest import Say

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[Request]:
    """Return a list that gets what the window is asked for, in the place of a window."""
    made: list[Request] = []

    def run(stored: Stored, request: Request) -> int:
        stored.database.close()
        made.append(request)
        return 0

    monkeypatch.setattr(main, "run", run)
    return made


def test_backcoach_alone_asks_for_no_routine(say: Say, asked: list[Request]) -> None:
    assert say().code == 0
    assert asked == [Request()]


def test_play_without_a_name_asks_for_the_default_routine(say: Say, asked: list[Request]) -> None:
    assert say("play", "--short").code == 0
    assert asked == [Request("gentle-start", short=True)]


def test_play_hands_on_the_speed(say: Say, asked: list[Request]) -> None:
    say("play", "gentle-start", "--speed", "20")
    assert asked == [Request("gentle-start", speed=20)]


def test_a_default_routine_that_is_not_there_is_said(
    say: Say, asked: list[Request], tmp_path: Path
) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "settings.json").write_text('{"default_routine": "zzz"}')
    assert 'there is no routine "zzz"' in say("play").err
    assert asked == [Request("gentle-start")]


def test_an_old_session_that_cannot_be_closed_stops_nobody(
    say: Say, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_arguments: object) -> None:
        raise StorageError("backcoach.db: the disk is full.")

    monkeypatch.setattr(History, "close_old", fails)
    said = say("play", "--terminal", "--speed", "1000")
    assert said.code == 0
    assert "the disk is full." in said.err
