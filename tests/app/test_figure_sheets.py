"""Contact sheets and animations."""

from pathlib import Path

import pytest
from msgspec.structs import replace
from PIL import Image, ImageChops
from PIL.PngImagePlugin import PngImageFile
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from backcoach.app import animation, figure_sheets, offscreen
from backcoach.errors import UserError
from backcoach.storage.shelf import shipped

EXERCISES = shipped().exercises
TWIST, MARCH, CAT = (EXERCISES[id] for id in ("knee-drop-twist", "march-on-the-spot", "cat-cow"))

pytestmark = pytest.mark.usefixtures("qapp")


def test_there_is_a_sheet_for_each_exercise_and_one_of_all(tmp_path: Path) -> None:
    written = list(figure_sheets.figure_sheets([TWIST, MARCH], tmp_path / "new"))
    assert [path.name for path in written] == [
        "knee-drop-twist.png",
        "march-on-the-spot.png",
        "all.png",
    ]
    for path in written:
        assert not QImage(str(path)).isNull()


def test_every_row_is_another_look(tmp_path: Path) -> None:
    next(figure_sheets.figure_sheets([TWIST], tmp_path))
    with Image.open(tmp_path / "knee-drop-twist.png") as sheet:
        rows = [
            sheet.crop((0, top, sheet.width, top + figure_sheets.CELL_HEIGHT)).tobytes()
            for top in range(0, sheet.height, figure_sheets.CELL_HEIGHT)
        ]
    assert len(rows) == len(set(rows)) == len(figure_sheets.LOOKS)


def test_the_moments_tell_the_movement() -> None:
    assert [each.caption for each in figure_sheets.moments(TWIST)] == [
        "start",
        "middle",
        "end",
        "end, other side",
    ]
    assert figure_sheets.moments(CAT)[-1].phase == "back"
    assert {each.phase for each in figure_sheets.moments(MARCH)} == {"move"}


def test_an_exercise_without_a_figure_is_said(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"^cat-cow\.toml: figure is missing\.$"):
        next(figure_sheets.figure_sheets([replace(CAT, figure=None)], tmp_path))


def test_a_sheet_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "cat-cow.png").mkdir()
    with pytest.raises(UserError, match=r"cat-cow\.png cannot be written\.$"):
        next(figure_sheets.figure_sheets([CAT], tmp_path))


def test_an_animation_moves_and_loops(tmp_path: Path) -> None:
    with PngImageFile(animation.animate(TWIST, EXERCISES, tmp_path)) as moving:
        frames = [_frame(moving, number) for number in range(moving.n_frames)]
        assert moving.info["loop"] == 0
    assert len(frames) > 2 * animation.FRAMES_A_SECOND
    assert ImageChops.difference(frames[0], frames[len(frames) // 2]).getbbox()
    seam = ImageChops.difference(frames[0], frames[-1]).convert("L")
    half = ImageChops.difference(frames[0], frames[len(frames) // 2]).convert("L")
    assert _sum(seam) < _sum(half) / 10


def test_one_round_of_a_movement_that_goes_on_is_shown() -> None:
    assert MARCH.figure
    shown = list(animation.moments(MARCH, EXERCISES))
    assert len(shown) == pytest.approx(MARCH.figure.cycle_s * animation.FRAMES_A_SECOND, abs=1)


def test_an_animation_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "cat-cow-moving.png").mkdir()
    with pytest.raises(UserError, match=r"cat-cow-moving\.png cannot be written\.$"):
        animation.animate(CAT, EXERCISES, tmp_path)


def test_without_pillow_it_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "PIL", None)
    with pytest.raises(UserError, match="Pillow"):
        animation.animate(CAT, EXERCISES, tmp_path)


def test_a_command_without_an_application_makes_one() -> None:
    assert offscreen.application() is QApplication.instance()


def _frame(moving: Image.Image, number: int) -> Image.Image:
    moving.seek(number)
    return moving.convert("RGB")


def _sum(difference: Image.Image) -> int:
    return sum(level * count for level, count in enumerate(difference.histogram()))
