"""The window in which poses are written."""

from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from backcoach import assets
from backcoach.app import pose
from backcoach.errors import UserError
from backcoach.ui.pose_window import PoseWindow

BRIDGE = assets.folder("catalogue") / "exercises" / "glute-bridge.toml"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "glute-bridge.toml"
    path.write_bytes(BRIDGE.read_bytes())
    return path


@pytest.fixture
def window(qtbot: QtBot) -> PoseWindow:
    made = PoseWindow("glute-bridge.toml")
    made.playing.setChecked(False)
    qtbot.addWidget(made)
    return made


def change(file: Path, before: str, after: str) -> None:
    text = file.read_text("utf-8")
    assert before in text
    file.write_text(text.replace(before, after), "utf-8")


def test_a_figure_that_is_right_is_shown(window: PoseWindow, file: Path) -> None:
    pose.present(window, file)
    assert window.problems.text() == "Nothing is wrong."
    assert not window.grab().toImage().isNull()


def test_what_is_saved_is_drawn_again(window: PoseWindow, file: Path, qtbot: QtBot) -> None:
    pose.present(window, file)
    before = window.view.grab().toImage()
    pose.Watch(window, file)
    change(file, "[figure]", "[figure]\ncamera.yaw_deg = 30")
    qtbot.waitUntil(lambda: window.view.grab().toImage() != before)


def test_a_file_that_is_replaced_is_still_watched(
    window: PoseWindow, file: Path, qtbot: QtBot
) -> None:
    pose.Watch(window, file)
    for wrong in ("one", "two"):
        other = file.with_suffix(".new")
        other.write_text(f"{wrong} = 1", "utf-8")
        other.replace(file)
        qtbot.waitUntil(partial(_says, window, wrong))


def _says(window: PoseWindow, word: str) -> bool:
    return f'"{word}"' in window.problems.text()


def test_a_figure_that_is_wrong_says_why_and_the_last_one_stays(
    window: PoseWindow, file: Path
) -> None:
    pose.present(window, file)
    before = window.view.grab().toImage()
    change(file, "[figure.poses.end]", "[figure.poses.other]")
    pose.present(window, file)
    assert window.problems.text() == ("glute-bridge.toml: pose end: there is no pose of this name.")
    assert window.view.grab().toImage() == before


def test_a_limb_out_of_reach_is_shown_and_said(window: PoseWindow, file: Path) -> None:
    change(file, 'like = "lying"', 'like = "lying"\nleft_leg.at = [1.2, 0, -0.06]')
    pose.present(window, file)
    assert "left-foot: it is out of reach, by" in window.problems.text()


@pytest.mark.parametrize("switch", ["joints", "line_art", "other_side"])
def test_a_switch_changes_the_picture(window: PoseWindow, switch: str) -> None:
    twist = BRIDGE.with_name("knee-drop-twist.toml")
    pose.present(window, twist)
    window.view.show_moment("out", 1.0)
    before = window.view.grab().toImage()
    getattr(window, switch).toggle()
    assert window.view.grab().toImage() != before


def test_it_moves_until_it_is_told_to_stop(window: PoseWindow, file: Path, qtbot: QtBot) -> None:
    pose.present(window, file)
    before = window.view.grab().toImage()
    window.playing.setChecked(True)
    qtbot.waitUntil(lambda: window.view.grab().toImage() != before)
    window.playing.setChecked(False)


def test_before_there_is_a_figure_the_window_is_empty(window: PoseWindow) -> None:
    picture = window.view.grab().toImage()
    assert picture.pixelColor(5, 5) == picture.pixelColor(picture.width() // 2, 200)


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="cannot be read: No such file or directory"):
        pose.show(tmp_path / "nothing.toml", watch=False)
