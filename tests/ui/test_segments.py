"""The whole session in a row: as long as planned, as far as it is, and each part can be hit."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from backcoach.core.view import Segment
from backcoach.theme import LIGHT, THEMES
from backcoach.ui.style import Style
from backcoach.ui.widgets.segments import FILL, GAP, HIGH, TRACK, Segments
from tests.helpers.pages import heard, show
from tests.helpers.painting import Paints, extent, image_of, ink

WIDE = 612
NAMES = ("March", "Bridge", "Twist")
THREE = (Segment(100_000, 1.0), Segment(300_000, 0.5), Segment(200_000, 0.0))
# As the longest and the shortest exercises of a long routine could be.
UNEVEN = tuple(Segment(ms, 0.0) for ms in (600_000, 30_000, 40_000, 300_000, 35_000, 900_000))


@pytest.fixture
def row(qtbot: QtBot) -> Segments:
    return shown(qtbot, WIDE)


def shown(qtbot: QtBot, width: int) -> Segments:
    made = Segments()
    made.present(THREE, NAMES)
    show(qtbot, made, QSize(width, HIGH))
    return made


def bars(row: Segments) -> list[tuple[int, int]]:
    """Return where the bars of the row begin and how wide they are, from their middle line."""
    image, middle = image_of(row), row.height() // 2
    inks = {LIGHT.primary.lower(), LIGHT.track.lower()}
    found: list[tuple[int, int]] = []
    for x in range(image.width()):
        if image.pixelColor(x, middle).name() in inks:
            if found and sum(found[-1]) == x:
                found[-1] = (found[-1][0], found[-1][1] + 1)
            else:
                found.append((x, 1))
    return found


def test_each_bar_is_as_wide_as_its_exercise_is_long(row: Segments) -> None:
    row.present([Segment(length_ms, 0.0) for length_ms, _done in THREE], NAMES)
    rounded = 1  # the ends of a bar are round
    planned = [(0, 100), (106, 300), (412, 200)]
    expected = [(left + rounded, wide - 2 * rounded) for left, wide in planned]
    assert bars(row) == expected


@pytest.mark.parametrize("width", [200, 640, 1216])
@pytest.mark.parametrize("segments", [THREE, UNEVEN], ids=len)
def test_bars_fill_the_row_with_gaps_between_them(
    qtbot: QtBot, segments: tuple[Segment, ...], width: int
) -> None:
    row = shown(qtbot, width)
    row.present([each._replace(done=0.0) for each in segments], [""] * len(segments))
    places = bars(row)
    assert len(places) == len(segments)
    assert places[0][0] <= 1
    assert sum(places[-1]) >= width - 1
    for (left, wide), (after, _wide) in pairwise(places):
        assert after - left - wide == pytest.approx(GAP, abs=2)


def test_what_is_done_is_filled_and_thicker_than_what_is_to_come(row: Segments) -> None:
    done, to_come = extent(row, LIGHT.primary), extent(row, LIGHT.track)
    assert (done.left(), done.right()) == pytest.approx((0, 106 + 150), abs=2)
    assert (done.height(), to_come.height()) == (FILL, TRACK)


def test_what_has_just_begun_can_be_seen(row: Segments) -> None:
    row.present([Segment(100_000, 0.004), *THREE[2:]], NAMES[:2])
    assert extent(row, LIGHT.primary).width() == pytest.approx(FILL, abs=2)


def test_what_is_done_never_reaches_into_the_next_bar(qtbot: QtBot) -> None:
    row = shown(qtbot, 300)
    for done in (0.0, 0.01, 1.0):
        row.present([Segment(30_000, done), Segment(970_000, 0.0)], ("a", "b"))
        (_left, wide), _other = bars(row)
        assert wide <= 9  # that is its share of the row; a mark is wider


@pytest.mark.parametrize("segments", [THREE, UNEVEN], ids=len)
@pytest.mark.parametrize("width", [200, WIDE])
def test_a_click_on_a_bar_tells_its_exercise(
    qtbot: QtBot, segments: tuple[Segment, ...], width: int
) -> None:
    row = shown(qtbot, width)
    row.present([each._replace(done=0.0) for each in segments], [""] * len(segments))
    chosen = heard(row.chosen)
    for left, wide in bars(row):
        for x in {left, left + wide // 2, left + wide - 1}:
            QTest.mouseClick(row, Qt.MouseButton.LeftButton, pos=QPoint(x, 1))
        assert len(set(chosen)) == 1, chosen
        assert chosen.pop() == bars(row).index((left, wide)) + 1
        chosen.clear()


def test_every_place_leads_somewhere_and_only_the_left_button_does(row: Segments) -> None:
    chosen = heard(row.chosen)
    for x in range(WIDE):
        QTest.mouseClick(row, Qt.MouseButton.LeftButton, pos=QPoint(x, HIGH - 1))
    assert len(chosen) == WIDE
    assert chosen == sorted(chosen)
    QTest.mouseClick(row, Qt.MouseButton.RightButton, pos=QPoint(5, 5))
    assert len(chosen) == WIDE


def test_without_a_session_there_is_nothing_to_be_hit_or_seen(row: Segments) -> None:
    row.present((), ())
    chosen = heard(row.chosen)
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    assert (chosen, ink(row, LIGHT.track)) == ([], 0)


def test_the_name_of_an_exercise_is_told_under_the_pointer(row: Segments) -> None:
    told = []
    for x in (50, 250, 500):
        place = QPoint(x, 10)
        event = QHelpEvent(QEvent.Type.ToolTip, place, row.mapToGlobal(place))
        assert QApplication.sendEvent(row, event)
        told.append(QToolTip.text())
    QToolTip.hideText()
    assert told == list(NAMES)


def test_nothing_is_painted_again_unless_it_looks_different(row: Segments) -> None:
    paints = Paints(row)
    row.present(list(THREE), list(NAMES))
    row.present((*THREE[:1], Segment(300_000, 0.5004), THREE[2]), NAMES)
    assert paints.since() == 0
    row.present((*THREE[:1], Segment(300_000, 0.51), THREE[2]), NAMES)
    assert paints.since() == 1


def test_it_is_high_enough_to_be_hit() -> None:
    assert Segments().minimumSizeHint().height() >= 24


def test_it_has_the_colours_of_every_look(row: Segments) -> None:
    for theme in THEMES.values():
        row.restyle(Style(theme))
        assert ink(row, theme.primary) > ink(row, theme.track) > 0
