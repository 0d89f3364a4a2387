"""How many repetitions are done, as short bars: the done ones are told by shape and by colour."""

import pytest
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from backcoach.theme import LIGHT
from backcoach.ui.style import Style
from backcoach.ui.widgets.repetitions import HIGH, MOST, THIN, Repetitions
from tests.helpers.pages import show
from tests.helpers.painting import Paints, extent, image_of, ink

WIDE = 460


@pytest.fixture
def row(qtbot: QtBot) -> Repetitions:
    return shown(qtbot, WIDE)


def shown(qtbot: QtBot, width: int) -> Repetitions:
    made = Repetitions()
    show(qtbot, made, QSize(width, made.sizeHint().height()))
    return made


def bars(row: Repetitions) -> str:
    """Return the bars in the middle of the row: D for done, t for to do."""
    image, middle = image_of(row), row.height() // 2
    letters = {LIGHT.primary.lower(): "D", LIGHT.track.lower(): "t"}
    line = "".join(
        letters.get(image.pixelColor(x, middle).name(), " ") for x in range(image.width())
    )
    return "".join(part[0] for part in line.split())


@pytest.mark.parametrize("width", [160, 300, WIDE])
def test_there_is_a_bar_for_each_and_those_done_are_filled(qtbot: QtBot, width: int) -> None:
    row = shown(qtbot, width)
    for done, of in ((0, 2), (1, 2), (2, 2), (3, 5), (10, 10), (1, MOST)):
        row.present(done, of)
        assert bars(row) == "D" * done + "t" * (of - done)


def test_what_is_done_is_thicker_than_what_is_to_come(row: Repetitions) -> None:
    row.present(1, 3)
    done, to_come = extent(row, LIGHT.primary), extent(row, LIGHT.track)
    assert (done.height(), to_come.height()) == (HIGH, THIN)


def test_nothing_is_shown_where_there_are_none_or_too_many(row: Repetitions) -> None:
    for done, of in ((0, 0), (5, MOST + 1)):
        row.present(1, 3)
        row.present(done, of)
        assert (ink(row, LIGHT.primary), ink(row, LIGHT.track)) == (0, 0)


def test_the_bars_are_in_the_middle(row: Repetitions) -> None:
    for of in (2, 5, MOST):
        row.present(of, of)
        place = extent(row, LIGHT.primary)
        assert place.left() == pytest.approx(WIDE - 1 - place.right(), abs=2)


def test_its_height_is_the_same_with_and_without_them(row: Repetitions) -> None:
    empty = row.sizeHint().height(), row.minimumSizeHint().height()
    row.present(2, 5)
    assert (row.sizeHint().height(), row.minimumSizeHint().height()) == empty


def test_it_is_as_high_as_the_text_of_its_line(row: Repetitions) -> None:
    row.restyle(Style(text_percent=200))
    assert row.minimumSizeHint().height() == Style(text_percent=200).px(20)


def test_nothing_is_painted_again_unless_it_looks_different(row: Repetitions) -> None:
    row.present(1, 5)
    paints = Paints(row)
    row.present(1, 5)
    assert paints.since() == 0
    row.present(2, 5)
    assert paints.since() == 1
    row.present(MOST + 1, MOST + 1)
    assert paints.since() == 1
    row.present(MOST + 2, MOST + 2)
    assert paints.since() == 0
