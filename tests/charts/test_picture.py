"""The chart as a file: it opens again, it says what it is, and it is whole or not there."""

import os
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QImage
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backcoach.charts.pain_chart import PainChart
from backcoach.charts.picture import SHARPNESS, SIZE
from backcoach.charts.series import Range, series
from backcoach.errors import UserError
from backcoach.theme import THEMES
from backcoach.ui.style import Style
from tests.helpers.diaries import daily, diary, span

KEPT = diary(daily(40), sessions=range(0, 40, 3), spans=[span(20, 12, "5 & 6")], targets={39: 3})


@pytest.fixture
def chart(qtbot: QtBot) -> PainChart:
    made = PainChart(Style())
    qtbot.addWidget(made)
    made.present(series(KEPT, Range.TWELVE_WEEKS))
    return made


@pytest.mark.parametrize("name", ["chart.png", "Chart.PNG"])
def test_a_png_opens_again_twice_as_sharp(chart: PainChart, tmp_path: Path, name: str) -> None:
    chart.save(tmp_path / name)
    image = QImage(str(tmp_path / name))
    assert image.size() == SIZE * SHARPNESS
    assert image.pixelColor(2, 2).name() == Style().theme.surface.lower()
    inks = {image.pixel(x, y) for x in range(0, 2400, 3) for y in range(0, 1520, 3)}
    assert len(inks) > 20


def test_an_svg_opens_again_and_its_text_is_text(chart: PainChart, tmp_path: Path) -> None:
    chart.save(tmp_path / "chart.svg")
    assert QSvgRenderer(str(tmp_path / "chart.svg")).isValid()
    root = ElementTree.parse(tmp_path / "chart.svg").getroot()
    texts = [node.text.strip() for node in root.iter() if node.tag.endswith("text") and node.text]
    assert "Pain, 0 to 10, and sessions: 29 August 2026 to 20 November 2026" in texts
    assert "40 of 40 days logged" in " ".join(texts)
    assert "flare-up, 5 & 6" in texts
    assert {"0", "2", "4", "6", "8", "10"} <= set(texts)
    assert not [node for node in root.iter() if node.tag.endswith("image")]


def test_nothing_of_an_svg_is_beside_the_picture(chart: PainChart, tmp_path: Path) -> None:
    path = tmp_path / "chart.svg"
    chart.save(path)
    drawn = QSvgRenderer(str(path))
    assert (drawn.viewBoxF().width(), drawn.viewBoxF().height()) == SIZE.toTuple()
    bars = re.findall(r'<rect x="(\S+)" y="\S+" width="(\S+)"', path.read_text("utf-8"))
    assert len(bars) > 10
    assert all(float(x) >= -1 and float(x) + float(w) <= SIZE.width() for x, w in bars)


@pytest.mark.parametrize("look", sorted(THEMES))
def test_a_picture_has_the_look_of_the_chart(chart: PainChart, tmp_path: Path, look: str) -> None:
    chart.restyle(Style(THEMES[look]))
    chart.save(tmp_path / "chart.png")
    image = QImage(str(tmp_path / "chart.png"))
    assert image.pixelColor(2, 2).name() == THEMES[look].surface.lower()


@pytest.mark.parametrize("name", ["chart.jpg", "chart", "chart.png.txt"])
def test_another_ending_is_told_in_a_sentence(chart: PainChart, tmp_path: Path, name: str) -> None:
    with pytest.raises(UserError, match=r"a picture ends in \.png or \.svg\.$"):
        chart.save(tmp_path / name)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["chart.png", "chart.svg"])
def test_what_cannot_be_written_is_told_and_leaves_nothing(
    chart: PainChart, tmp_path: Path, name: str
) -> None:
    with pytest.raises(UserError, match=r"cannot be written\.$"):
        chart.save(tmp_path / "missing" / name)
    (tmp_path / name).mkdir()
    with pytest.raises(UserError, match=r"cannot be written\.$"):
        chart.save(tmp_path / name)
    assert [each.name for each in tmp_path.iterdir()] == [name]


def test_an_old_file_is_replaced(chart: PainChart, tmp_path: Path) -> None:
    path = tmp_path / "chart.svg"
    path.write_text("x" * 1_000_000, "utf-8")
    chart.save(path)
    assert QSvgRenderer(str(path)).isValid()
    assert [each.name for each in tmp_path.iterdir()] == ["chart.svg"]


def test_without_a_series_there_is_nothing_to_save(qtbot: QtBot, tmp_path: Path) -> None:
    empty = PainChart(Style())
    qtbot.addWidget(empty)
    empty.save(tmp_path / "chart.png")
    assert list(tmp_path.iterdir()) == []


def test_no_window_is_left(chart: PainChart, tmp_path: Path) -> None:
    before = {widget for widget in QApplication.topLevelWidgets() if widget.isVisible()}
    chart.save(tmp_path / "chart.png")
    after = {widget for widget in QApplication.topLevelWidgets() if widget.isVisible()}
    assert after == before


def test_an_svg_has_the_title_of_the_chart(chart: PainChart, tmp_path: Path) -> None:
    chart.save(tmp_path / "chart.svg")
    root = ElementTree.parse(tmp_path / "chart.svg").getroot()
    [title] = [node.text for node in root.iter() if node.tag.endswith("title")]
    assert title == "Pain, 0 to 10, and sessions: 29 August 2026 to 20 November 2026"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
@pytest.mark.parametrize("name", ["chart.png", "chart.svg"])
def test_a_picture_is_private_also_in_the_place_of_one_that_was_not(
    chart: PainChart, tmp_path: Path, name: str
) -> None:
    path = tmp_path / name
    for _time in range(2):
        chart.save(path)
        assert path.stat().st_mode & 0o777 == 0o600
        path.chmod(0o644)
