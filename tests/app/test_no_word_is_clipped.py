"""No word is cut off at any size, at any size of text, in any theme: every label is measured."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from backcoach.app.tour import Tour
from backcoach.theme import THEMES
from tests.helpers.clipping import clipped

WIDE, NARROW = QSize(1280, 800), QSize(1024, 640)
QUICK = [("light", 100, NARROW), ("light", 200, WIDE)]
FULL = [
    ("light", 80, NARROW),
    ("light", 130, NARROW),
    ("light", 160, NARROW),
    ("light", 200, NARROW),
    ("light", 100, WIDE),
    ("light", 150, WIDE),
    *((theme, 200, NARROW) for theme in THEMES if theme != "light"),
]


@pytest.mark.usefixtures("qtbot")
@pytest.mark.parametrize(
    ("theme", "percent", "size"),
    [*QUICK, *(pytest.param(*case, marks=pytest.mark.full) for case in FULL)],
)
def test_no_word_is_clipped(theme: str, percent: int, size: QSize, tmp_path: Path) -> None:
    tour = Tour(tmp_path, theme, percent, size)
    found = {name: clipped(window) for name, window in tour.stops()}
    tour.close()
    assert {name: lines for name, lines in found.items() if lines} == {}


def test_a_clipped_word_is_found(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    row = QHBoxLayout(window)
    for widget in (QLabel("A long sentence"), QPushButton("Something to be pressed")):
        widget.setFixedWidth(30)
        row.addWidget(widget)
    outside = QLabel("Outside", window)
    outside.setGeometry(180, 5, 80, 30)
    window.resize(200, 60)
    window.show()
    assert [line.split("'")[1] for line in clipped(window)] == [
        "A long sentence",
        "Something to be pressed",
        "Outside",
    ]
