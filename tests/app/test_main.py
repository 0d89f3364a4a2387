"""The window program from its start to its end, without the command that starts it."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from backcoach.app import dialogs, main, single_instance
from backcoach.app.single_instance import Request, SingleInstance
from backcoach.app.stored import open_stored
from backcoach.app.wiring import Program
from backcoach.errors import UserError
from backcoach.services import sound
from backcoach.services.ports import NullSound, Sound
from backcoach.storage.data_folder import DataFolder
from backcoach.text import ENGLISH


def test_what_no_terminal_shows_is_told_in_a_window(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    del qtbot
    told: list[str] = []
    monkeypatch.setattr(dialogs, "tell", told.append)
    monkeypatch.setattr(single_instance, "PATIENCE_MS", 1)
    silent = SingleInstance(tmp_path)
    assert silent.acquire()
    stored = open_stored(DataFolder(tmp_path), ENGLISH)
    with pytest.raises(UserError, match="already open"):
        main.run(stored, Request())
    assert len(told) == 1
    silent.close()
    stored.database.close()


def test_other_starts_are_heard_before_the_sound_is_looked_for(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = Program(open_stored(DataFolder(tmp_path), ENGLISH))
    qtbot.addWidget(program.window)
    instance = SingleInstance(tmp_path)
    assert instance.acquire()
    listening: list[bool] = []

    def look_for_sound() -> tuple[Sound, str]:
        listening.append(instance._server is not None and instance._server.isListening())
        return NullSound(), ""

    monkeypatch.setattr(sound, "pick_sound", look_for_sound)
    main._settle(program, instance)
    assert listening == [True]
    instance.close()
    program.close()
