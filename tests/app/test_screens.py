"""The tour through all screens, and the program's test of itself."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel

from backcoach.app import self_test, tour
from backcoach.app.tour import Tour
from backcoach.core.record import Outcome
from backcoach.storage.shelf import shipped
from backcoach.theme import DARK

pytestmark = pytest.mark.usefixtures("qapp")
SMALL = QSize(800, 600)


def test_there_is_a_picture_of_every_screen_in_the_theme_that_was_asked_for(tmp_path: Path) -> None:
    written = list(tour.screens(tmp_path, "dark", 100, SMALL))
    corners = {QImage(str(path)).pixelColor(SMALL.width() - 1, 0).name() for path in written}
    assert len(written) == len({path.read_bytes() for path in written}) == 50
    assert corners == {DARK.background.lower()}


def test_the_tour_leads_to_every_state_of_the_player(tmp_path: Path) -> None:
    guided = Tour(tmp_path, "light", 100, SMALL)
    names = [name for name, _window in guided.stops()]
    guided.close()
    states = ("ready", "out", "hold", "rest", "paused", "sore")
    assert {f"player-{state}" for state in states} | {"summary", "today", "history"} <= {*names}


def test_a_larger_text_is_in_the_pictures(tmp_path: Path) -> None:
    for percent in (100, 200):
        guided = Tour(tmp_path / str(percent), "light", percent, SMALL)
        for _name, window in guided.stops():
            labels = [each for each in window.findChildren(QLabel) if each.isVisible()]
            sizes = {each.fontInfo().pixelSize() for each in labels}
            assert min(sizes) >= 14 * percent // 100
        guided.close()


def test_the_self_test_follows_a_whole_routine_and_finds_it_stored() -> None:
    (record,) = self_test.run()
    assert (record.outcome, record.done_blocks) == (Outcome.FINISHED, len(record.blocks))


def test_every_routine_is_followed_from_start_to_end() -> None:
    records = list(self_test.run(whole=True))
    names = [routine.name for routine in shipped().routines.values()]
    assert [record.routine_name for record in records] == names
    assert {record.outcome for record in records} == {Outcome.FINISHED}
