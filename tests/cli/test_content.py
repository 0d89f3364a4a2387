"""The commands for those who write exercises."""

import re
import shutil
from pathlib import Path

import pytest

from backcoach import assets
from tests.cli.conftest import Say

EXERCISES = assets.folder("catalogue") / "exercises"


@pytest.fixture
def copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A catalogue of the test's own, in which only the bridge has a figure."""
    folder = tmp_path / "catalogue"
    shutil.copytree(assets.folder("catalogue"), folder)
    for path in (folder / "exercises").iterdir():
        if path.stem != "glute-bridge":
            _cut(path)
    monkeypatch.setattr(assets, "folder", lambda name: tmp_path / name)
    return folder / "exercises"


def _cut(path: Path) -> None:
    path.write_text(path.read_text("utf-8").partition("[figure]")[0], "utf-8")


def test_the_shipped_content_is_right(say: Say) -> None:
    """Every frame of every figure, on both sides."""
    checked = say("check-content")
    assert (checked.code, checked.err) == (0, "")
    assert checked.out.startswith("All is well: exercises: ")


WRONG = {
    ('like = "lying"', 'like = "laying"'): "glute-bridge.toml: pose start: like",
    ('like = "lying"', 'like = "lying"\nleft_leg.at = [1, 0, -0.1]'): (
        "glute-bridge.toml: pose end, left-foot: it is out of reach, by "
    ),
    ("touches = { chest", 'touches = { waist = "floor", chest'): (
        "glute-bridge.toml: pose end, waist: it does not reach the floor, by "
    ),
    ("touches = { chest", 'touches = { elbow = "floor", chest'): (
        "glute-bridge.toml: figure, poses, end, touches, a name: expected one of: pelvis, waist,"
    ),
    ("[figure]", "[figure]\ncamera.yaw_deg = 1000"): (
        "glute-bridge.toml: figure, camera, yaw_deg: expected"
    ),
}


@pytest.mark.parametrize("change", WRONG)
def test_a_wrong_pose_is_one_sentence(say: Say, copied: Path, change: tuple[str, str]) -> None:
    path = copied / "glute-bridge.toml"
    text = path.read_text("utf-8")
    assert change[0] in text
    path.write_text(text.replace(*change), "utf-8")
    checked = say("check-content")
    assert checked.code == 2
    assert f"! {WRONG[change]}" in checked.out
    assert "Traceback" not in checked.out + checked.err


def test_what_does_not_fit_together_is_said_with_what_cannot_be_read(
    say: Say, copied: Path
) -> None:
    plank = copied / "wall-plank.toml"
    plank.write_text(plank.read_text("utf-8").replace('"BackCoach"', '"Nobody"'), "utf-8")
    (copied.parent / "cards" / "crunches.toml").write_text("title = 1", "utf-8")
    checked = say("check-content")
    assert checked.code == 2
    assert "! crunches.toml: title: expected text, got a whole number." in checked.out
    assert re.search(r"! wall-plank\.toml: sources \d, by: expected BackCoach", checked.out)


def test_a_missing_figure_is_said(say: Say, copied: Path) -> None:
    assert (copied / "cat-cow.toml").exists()
    assert "! cat-cow.toml: figure is missing." in say("check-content").out


@pytest.mark.usefixtures("qapp")
def test_the_tour_writes_pictures_and_names_them(say: Say, tmp_path: Path) -> None:
    said = say("tour", "--figures", "--animate", "cat cow", "-o", str(tmp_path / "out"))
    assert said.code == 0
    names = [Path(line).name for line in said.out.splitlines()]
    assert names[0] == "cat-cow-moving.png"
    assert names[-1] == "all.png"
    assert all((tmp_path / "out" / name).exists() for name in names)
    assert len(names) == 2 + len(list(EXERCISES.iterdir()))


@pytest.mark.usefixtures("qapp")
def test_a_folder_that_cannot_be_made_is_said(say: Say, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", "utf-8")
    said = say("tour", "--figures", "-o", str(tmp_path / "file" / "out"))
    assert said.code == 2
    assert "Pictures cannot be written to" in said.err


def test_a_pose_without_a_display_is_said(say: Say, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("PySide6.QtWidgets.QApplication.instance", lambda: None)
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    said = say("pose", "cat cow")
    assert (said.code, said.err) == (
        2,
        "backcoach: There is no display here for a window. backcoach play --terminal needs none.\n",
    )


def test_a_pose_that_is_not_there_is_said(say: Say) -> None:
    assert "cannot be read" in say("pose", "nothing.toml").err
    assert 'There is no exercise "cat crow".' in say("pose", "cat crow").err
