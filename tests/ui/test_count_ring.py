"""The ring: a number to be read from the floor, how much is over, and a disc that breathes."""

from itertools import pairwise
from math import cos, pi, sin

import pytest
from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from backcoach.theme import LIGHT, THEMES
from backcoach.ui.style import Style
from backcoach.ui.widgets.count_ring import FILL, Count, CountRing
from tests.helpers.pages import show
from tests.helpers.painting import Paints, extent, image_of, ink

SIZE = 300
HOLD = Count("8", "Hold", "Breathe in", 0.25, 0.5)
LONG = Count("8", "Breathe in and brace", "Breathe easily", 0.25, 0.5)
EMPTY = Count("", "", "", None, None)


@pytest.fixture
def ring(qtbot: QtBot) -> CountRing:
    return shown(qtbot)


def shown(qtbot: QtBot, size: int = SIZE, style: Style | None = None) -> CountRing:
    made = CountRing()
    show(qtbot, made, QSize(size, size), style)
    return made


def degrees_done(ring: CountRing) -> list[int]:
    """Return at which degrees, clockwise from the top, the ring is filled."""
    image, middle = image_of(ring), ring.width() / 2
    radius = middle - ring.width() * FILL / 2 - 1
    done = []
    for degree in range(360):
        x = middle + radius * sin(degree * pi / 180)
        y = middle - radius * cos(degree * pi / 180)
        if image.pixelColor(int(x), int(y)) == QColor(LIGHT.primary):
            done.append(degree)
    return done


@pytest.mark.parametrize("part", [0.1, 0.25, 0.5, 0.9])
def test_the_arc_is_as_long_as_what_is_over_clockwise_from_the_top(
    ring: CountRing, part: float
) -> None:
    ring.present(EMPTY._replace(done=part))
    done, cap = degrees_done(ring), 4
    assert set(range(round(360 * part))) <= set(done)
    assert set(done) <= {degree % 360 for degree in range(-cap, round(360 * part) + cap + 1)}


@pytest.mark.parametrize("part", [None, 0.0])
def test_there_is_no_arc_before_it_begins_and_where_there_is_no_end(
    ring: CountRing, part: float | None
) -> None:
    ring.present(EMPTY._replace(done=part))
    assert degrees_done(ring) == []


def test_a_phase_that_is_over_fills_the_ring(ring: CountRing) -> None:
    ring.present(EMPTY._replace(done=1.0))
    assert degrees_done(ring) == list(range(360))


def test_the_disc_grows_as_the_lungs_fill_and_stays_in_the_ring(ring: CountRing) -> None:
    discs = []
    for swell in (0.0, 0.2, 0.4, 0.6, 0.8, 1.0):
        ring.present(EMPTY._replace(swell=swell))
        discs.append(extent(ring, LIGHT.primary_soft))
    assert all(a.width() < b.width() for a, b in pairwise(discs))
    assert discs[0].width() > 0.5 * SIZE
    assert discs[-1].width() < SIZE * (1 - 2 * FILL)
    assert all(abs(disc.width() - disc.height()) <= 1 for disc in discs)


def test_where_one_breathes_as_one_likes_the_disc_rests_half_full(ring: CountRing) -> None:
    discs = []
    for swell in (None, 0.5):
        ring.present(EMPTY._replace(swell=swell))
        discs.append(extent(ring, LIGHT.primary_soft))
    assert discs[0] == discs[1]


def test_with_less_motion_a_bar_fills_instead_of_a_disc(qtbot: QtBot) -> None:
    ring = shown(qtbot, style=Style(still=True))
    filled, left = [], []
    for swell in (0.2, 0.5, 0.8):
        ring.present(EMPTY._replace(swell=swell))
        filled.append(extent(ring, LIGHT.primary).width())
        left.append(extent(ring, LIGHT.primary_soft))
    assert all(a < b for a, b in pairwise(filled))
    assert all(a.width() > b.width() for a, b in pairwise(left))
    assert max(room.height() for room in left) < SIZE / 20


@pytest.mark.parametrize("percent", [80, 100, 200])
def test_the_bar_is_below_the_words_and_in_the_ring(qtbot: QtBot, percent: int) -> None:
    ring = shown(qtbot, style=Style(text_percent=percent, still=True))
    ring.resize(ring.minimumSizeHint())
    for words in (HOLD, LONG):
        ring.present(words._replace(done=None, swell=None))
        bar = extent(ring, LIGHT.primary_soft)
        assert extent(ring, LIGHT.primary).bottom() < bar.top()
        for corner in (bar.bottomLeft(), bar.bottomRight()):
            away = corner - ring.rect().center()
            assert QPoint.dotProduct(away, away) < (ring.width() * (0.5 - FILL)) ** 2


@pytest.mark.parametrize("size", [180, 300, 600])
def test_the_number_is_large_and_inside_whatever_it_is(qtbot: QtBot, size: int) -> None:
    ring = shown(qtbot, size)
    for number in ("1", "88", "3600"):
        ring.present(EMPTY._replace(number=number))
        digits = extent(ring, LIGHT.ink)
        assert digits.width() < 0.65 * size
        assert digits.height() > 0.15 * size
        assert abs(digits.center().x() - size / 2) < 0.04 * size


def test_without_words_the_number_is_larger(ring: CountRing) -> None:
    ring.present(EMPTY._replace(number="7", phase="Hold"))
    with_words = extent(ring, LIGHT.ink).height()
    ring.present(EMPTY._replace(number="7"))
    assert extent(ring, LIGHT.ink).height() > 1.2 * with_words


def test_words_grow_with_the_size_of_text_as_far_as_there_is_room(qtbot: QtBot) -> None:
    heights = []
    for percent in (100, 150, 400):
        ring = shown(qtbot, 240, Style(text_percent=percent))
        ring.present(EMPTY._replace(phase="Hold"))
        heights.append(extent(ring, LIGHT.primary).height())
    assert heights[0] < heights[1] == heights[2] < 240 / 10


def test_nothing_is_painted_again_unless_it_looks_different(ring: CountRing) -> None:
    ring.present(HOLD)
    paints = Paints(ring)
    for same in (HOLD, HOLD._replace(done=0.2501), HOLD._replace(swell=0.5001)):
        ring.present(same)
        assert paints.since() == 0
    for other in (
        HOLD._replace(number="7"),
        HOLD._replace(phase="Paused"),
        HOLD._replace(done=0.3),
        HOLD._replace(swell=0.6),
    ):
        ring.present(other)
        assert paints.since() == 1


def test_a_screen_reader_gets_words_and_not_frames(ring: CountRing) -> None:
    ring.present(HOLD)
    assert ring.accessibleName() == "8, Hold, Breathe in"
    ring.present(HOLD._replace(done=0.5, swell=0.9))
    assert ring.accessibleName() == "8, Hold, Breathe in"


def test_it_has_the_colours_of_every_look(ring: CountRing) -> None:
    ring.present(HOLD)
    for theme in THEMES.values():
        ring.restyle(Style(theme))
        colours = (theme.primary, theme.primary_soft, theme.track, theme.ink)
        assert [colour for colour in colours if ink(ring, colour) < 50] == []
