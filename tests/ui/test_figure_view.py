"""The figure on its stage: painted when there is something else to be seen, and still if asked."""

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from backcoach.core.movement import Moment
from backcoach.theme import LIGHT, THEMES
from backcoach.ui.style import Style
from backcoach.ui.widgets.figure_view import BREATH_STEPS, MOVEMENT_STEPS, FigureView
from tests.helpers.figures import SCENES, SHIPPED
from tests.helpers.pages import show
from tests.helpers.painting import Paints, extent, image_of, ink
from tests.helpers.pictures import changed

BRIDGE, MARCH = SCENES["glute-bridge"], SCENES["march-on-the-spot"]
SIZE = QSize(320, 240)
STILL = Style(still=True)
HALF_OUT = Moment("out", 0.5, mirrored=False, breath=0.5)


@pytest.fixture
def view(qtbot: QtBot) -> FigureView:
    return shown(qtbot)


def shown(qtbot: QtBot, style: Style | None = None) -> FigureView:
    made = FigureView()
    show(qtbot, made, SIZE, style)
    return made


def is_empty(image: QImage) -> bool:
    blank = image.copy()
    blank.fill(image.pixel(0, 0))
    return image == blank


def edges(room: QRect) -> list[QRect]:
    """Return the outermost lines of pixels."""
    wide, high = room.width(), room.height()
    across = [QRect(0, y, wide, 1) for y in (0, high - 1)]
    return [*across, *(QRect(x, 0, 1, high) for x in (0, wide - 1))]


def test_without_a_scene_or_a_moment_there_is_nothing_to_be_seen(view: FigureView) -> None:
    assert is_empty(image_of(view))
    view.present(BRIDGE, HALF_OUT)
    assert not is_empty(image_of(view))
    view.present(BRIDGE, None)
    assert is_empty(image_of(view))
    view.present(None, HALF_OUT)
    assert is_empty(image_of(view))


@pytest.mark.parametrize("size", [QSize(240, 130), SIZE, QSize(240, 600)], ids=str)
def test_every_figure_is_seen_whole_at_every_size(view: FigureView, size: QSize) -> None:
    view.resize(size)
    for name in SHIPPED:
        view.present(SCENES[name], Moment("hold", 0.5, mirrored=False, breath=0.5))
        image = image_of(view)
        assert not is_empty(image)
        assert all(is_empty(image.copy(edge)) for edge in edges(view.rect()))


def test_it_is_painted_once_for_each_other_moment_that_can_be_told_apart(view: FigureView) -> None:
    paints = Paints(view)
    for other in (
        HALF_OUT._replace(fraction=0.5 + 1 / MOVEMENT_STEPS),
        HALF_OUT._replace(breath=0.5 + 1 / BREATH_STEPS),
        HALF_OUT._replace(phase="back"),
        HALF_OUT._replace(mirrored=True),
    ):
        for moment in (HALF_OUT, other):
            view.present(BRIDGE, moment)
            assert paints.since() == 1


def test_it_is_not_painted_again_for_what_nobody_could_see(view: FigureView) -> None:
    view.present(BRIDGE, HALF_OUT)
    paints = Paints(view)
    for same in (
        HALF_OUT,
        HALF_OUT._replace(fraction=0.5 + 0.4 / MOVEMENT_STEPS),
        HALF_OUT._replace(breath=0.5 + 0.4 / BREATH_STEPS),
    ):
        view.present(BRIDGE, same)
    assert paints.since() == 0


def test_another_figure_is_painted_though_the_moment_is_the_same(view: FigureView) -> None:
    view.present(BRIDGE, HALF_OUT)
    paints = Paints(view)
    view.present(MARCH, HALF_OUT)
    assert paints.since() == 1


def test_it_moves(view: FigureView) -> None:
    pictures = []
    for fraction in (0.0, 0.5, 1.0):
        view.present(BRIDGE, HALF_OUT._replace(fraction=fraction))
        pictures.append(image_of(view))
    assert len(changed(pictures[0], pictures[1])) > 500
    assert len(changed(pictures[1], pictures[2])) > 500


def test_with_less_motion_it_shows_where_a_movement_leads_to_and_stays_there(
    qtbot: QtBot,
) -> None:
    moving, still = shown(qtbot), shown(qtbot, STILL)
    moving.present(BRIDGE, HALF_OUT._replace(fraction=1.0))
    still.present(BRIDGE, HALF_OUT._replace(fraction=0.0))
    end, shown_still = image_of(moving), image_of(still)
    arrow = extent(still, LIGHT.attention)
    around = arrow.adjusted(-2, -2, 2, 2)
    assert [place for place in changed(end, shown_still) if not around.contains(*place)] == []
    paints = Paints(still)
    for fraction in (0.1, 0.5, 0.99):
        still.present(BRIDGE, HALF_OUT._replace(fraction=fraction, breath=fraction))
    assert paints.since() == 0


@pytest.mark.parametrize("phase", ["out", "back"])
def test_only_with_less_motion_and_while_one_moves_there_is_an_arrow(
    qtbot: QtBot, phase: str
) -> None:
    moving, still = shown(qtbot), shown(qtbot, STILL)
    for view in (moving, still):
        view.present(BRIDGE, HALF_OUT._replace(phase=phase))
    assert (ink(moving, LIGHT.attention), ink(still, LIGHT.attention) > 50) == (0, True)
    for waits in ("ready", "hold", "rest"):
        still.present(BRIDGE, HALF_OUT._replace(phase=waits))
        assert ink(still, LIGHT.attention) == 0


def test_with_less_motion_a_movement_that_goes_on_goes_from_key_pose_to_key_pose(
    qtbot: QtBot,
) -> None:
    still = shown(qtbot, STILL)
    paints = Paints(still)
    painted = []
    for percent in range(100):
        still.present(MARCH, Moment("move", percent / 100, mirrored=False, breath=percent / 100))
        painted += [percent] * paints.since()
    assert painted == [0, 25, 50, 75]


def test_a_pose_that_is_held_is_the_one_that_the_movement_led_to(qtbot: QtBot) -> None:
    moving, still = shown(qtbot), shown(qtbot, STILL)
    moving.present(BRIDGE, HALF_OUT._replace(fraction=1.0))
    still.present(BRIDGE, HALF_OUT._replace(phase="hold", fraction=0.5))
    assert changed(image_of(moving), image_of(still)) == []


def test_it_takes_the_colours_of_another_look(view: FigureView) -> None:
    view.present(BRIDGE, HALF_OUT)
    for theme in THEMES.values():
        view.restyle(Style(theme, still=True))
        assert ink(view, theme.figure.shirt) > 20
        assert ink(view, theme.attention) > 20
