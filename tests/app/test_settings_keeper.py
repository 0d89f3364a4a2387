"""What becomes of a setting that was changed."""

from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from backcoach.app.settings_keeper import SettingsKeeper
from backcoach.core.preferences import Preferences
from backcoach.storage import settings_file

pytestmark = pytest.mark.usefixtures("qtbot")  # an application; and no timer may be left


class Kept(NamedTuple):
    """A keeper, its file, and what it told."""

    keeper: SettingsKeeper
    path: Path
    changes: list[Preferences]
    troubles: list[str]

    def stored(self) -> Preferences:
        preferences, problems = settings_file.load(self.path)
        assert problems == []
        return preferences

    def waits(self) -> bool:
        return any(timer.isActive() for timer in self.keeper.findChildren(QTimer))


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    path = tmp_path / "data" / "settings.json"
    made = Kept(SettingsKeeper(path, Preferences()), path, [], [])
    made.keeper.changed.connect(made.changes.append)
    made.keeper.trouble.connect(made.troubles.append)
    return made


def test_a_change_is_told_at_once_and_saved_later(kept: Kept, qtbot: QtBot) -> None:
    kept.keeper.change("text_percent", 150)
    assert kept.changes == [Preferences(text_percent=150)]
    assert kept.keeper.preferences == Preferences(text_percent=150)
    assert not kept.path.exists()
    qtbot.waitUntil(lambda: not kept.waits())
    assert kept.stored() == Preferences(text_percent=150)


def test_each_change_puts_saving_off_and_the_last_value_is_saved(kept: Kept, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(kept.keeper.trouble):
        for volume in range(0, 100, 5):
            kept.keeper.change("tone_volume", volume)
    assert len(kept.changes) == 20
    assert not kept.path.exists()
    kept.keeper.flush()
    assert kept.stored() == Preferences(tone_volume=95)
    assert not kept.waits()


def test_without_a_change_nothing_is_told_and_nothing_written(kept: Kept) -> None:
    kept.keeper.change("tone_volume", Preferences().tone_volume)
    kept.keeper.reset()
    kept.keeper.flush()
    assert kept.changes == []
    assert not kept.path.exists()


def test_after_flush_nothing_waits_and_nothing_is_written_again(kept: Kept) -> None:
    kept.keeper.change("high_contrast", True)
    kept.keeper.flush()
    kept.path.unlink()
    kept.keeper.flush()
    assert not kept.path.exists()
    assert not kept.waits()


def test_everything_can_be_set_back(kept: Kept) -> None:
    kept.keeper.change("high_contrast", True)
    kept.keeper.change("rest_factor", 2.0)
    kept.keeper.reset()
    kept.keeper.flush()
    assert kept.changes[-1] == kept.keeper.preferences == kept.stored() == Preferences()


def test_what_cannot_be_saved_holds_for_this_run_and_is_said_once(kept: Kept) -> None:
    kept.path.parent.write_text("a file where the folder should be")
    for percent in (110, 120):
        kept.keeper.change("text_percent", percent)
        kept.keeper.flush()
    assert kept.keeper.preferences == Preferences(text_percent=120)
    [sentence] = kept.troubles
    assert str(kept.path.parent) in sentence or kept.path.name in sentence


def test_when_saving_works_again_a_new_trouble_is_said(kept: Kept) -> None:
    folder = kept.path.parent
    for percent, broken in ((110, True), (120, False), (130, True)):
        if broken:
            folder.write_text("a file where the folder should be")
        kept.keeper.change("text_percent", percent)
        kept.keeper.flush()
        if broken:
            folder.unlink()
        else:
            kept.path.unlink()
            folder.rmdir()
    assert len(kept.troubles) == 2
