"""What is painted: a figure in its room, in the colours of a look, without lines where it bends."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from backcoach.body import flesh
from backcoach.body.framing import Box
from backcoach.body.muscles import Muscle
from backcoach.body.outline import hull
from backcoach.body.scene import Scene
from backcoach.body.shape import Role, Shape
from backcoach.body.vector import Vector, along, unit
from backcoach.drawing.figure import Inks, Lens, blended, lens, line, paint, path
from backcoach.theme import HIGH_CONTRAST_LIGHT, LIGHT, LINE_ART
from tests.helpers.figures import FIGURE, SCENES, figure_of
from tests.helpers.pictures import (
    HIGH,
    LOOKS,
    ROOM,
    WHITE,
    WIDE,
    changed,
    painted,
    picture,
    values,
)

NUMBERS = st.floats(-2, 2)
SIZES = st.floats(0.1, 3)


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("name", sorted(SCENES))
def test_painting_twice_gives_the_same_picture(name: str, look: str) -> None:
    assert picture(SCENES[name], look) == picture(SCENES[name], look)


def test_a_painter_is_left_as_it_was() -> None:
    scene = Scene(FIGURE, [Muscle.LOW_BACK])
    image = QImage(WIDE, HIGH, QImage.Format.Format_RGB32)
    image.fill(WHITE)
    painter = QPainter(image)
    paint(painter, scene.shapes("out", 0.0), lens(scene.box, ROOM), Inks(LIGHT.figure))
    assert not painter.hasClipping()
    assert not painter.testRenderHint(QPainter.RenderHint.Antialiasing)
    painter.end()


def test_another_moment_and_another_look_are_other_pictures() -> None:
    scene = SCENES["small"]
    assert picture(scene, "light", 0.0) != picture(scene, "light", 1.0)
    assert picture(scene, "light") != picture(scene, "dark")


@pytest.mark.parametrize("name", sorted(SCENES))
def test_line_art_is_black_white_and_grey(name: str) -> None:
    pixels = memoryview(values(picture(SCENES[name], "line-art"))).cast("I")
    found = {(p & 0xFF, p >> 8 & 0xFF, p >> 16 & 0xFF) for p in set(pixels)}
    assert all(blue == green == red for blue, green, red in found)
    assert {(0, 0, 0), (255, 255, 255)} <= found


@pytest.mark.parametrize("role", list(Role))
@pytest.mark.parametrize("shade", [0, 24])
def test_the_inks_of_line_art_are_opaque(role: Role, shade: int) -> None:
    inks = Inks(LINE_ART)
    assert inks.fill(role, shade).alpha() == inks.line(role, shade).alpha() == 255
    assert inks.fill(role, shade) == inks.fill(role, 0)


def test_line_art_does_not_glow_and_has_no_shadow() -> None:
    lit, dark = (Scene(FIGURE, muscles) for muscles in ((Muscle.LOW_BACK,), ()))
    assert picture(lit, "line-art") == picture(dark, "line-art")
    shapes = dark.shapes("out", 1.0)
    bare = [shape for shape in shapes if shape.role is not Role.SHADOW]
    assert len(bare) < len(shapes)
    through = lens(dark.box, ROOM)
    assert painted(bare, through, LINE_ART) == painted(shapes, through, LINE_ART)
    assert painted(bare, through, LIGHT.figure) != painted(shapes, through, LIGHT.figure)


@given(st.tuples(NUMBERS, NUMBERS, SIZES, SIZES), st.tuples(NUMBERS, NUMBERS, SIZES, SIZES))
def test_a_lens_fits_a_box_into_the_middle_of_a_room(
    drawn: tuple[float, float, float, float], around: tuple[float, float, float, float]
) -> None:
    left, bottom, width, height = drawn
    box, room = Box(left, bottom, left + width, bottom + height), QRectF(*around)
    scale, origin_x, origin_y = lens(box, room)
    seen = QRectF(
        origin_x + scale * box.left,
        origin_y - scale * box.top,
        scale * box.width,
        scale * box.height,
    )
    assert room.adjusted(-1e-6, -1e-6, 1e-6, 1e-6).contains(seen)
    assert (seen.center() - room.center()).manhattanLength() < 1e-6
    assert min(room.width() - seen.width(), room.height() - seen.height()) < 1e-6


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("name", sorted(SCENES))
def test_a_figure_stays_in_its_room(name: str, look: str) -> None:
    colours, paper = LOOKS[look]
    room = QRectF(60, 50, 200, 140)
    through = lens(SCENES[name].box, room)
    empty = painted([], through, colours, paper)
    for fraction in (0.0, 0.5, 1.0):
        full = painted(SCENES[name].shapes("out", fraction), through, colours, paper)
        spots = changed(empty, full)
        assert spots
        assert all(room.contains(QPointF(x, y)) for x, y in spots)


def darkness(image: QImage, at: QPointF) -> int:
    """Return how dark a picture is at a place, 0 for white to 255 for black."""
    return 255 - image.pixelColor(round(at.x()), round(at.y())).lightness()


def test_a_bent_knee_has_no_line_across_it() -> None:
    scene = SCENES["small"]
    factor = 5
    through = lens(scene.box, QRectF(0, 0, WIDE * factor, HIGH * factor))
    shapes = scene.shapes("out", 0.0)
    lined = [shape._replace(seams={}) for shape in shapes]
    images = [painted(each, through, LINE_ART, factor=factor) for each in (shapes, lined)]
    chain = scene.bones("out", 0.0).limbs["left leg"]
    away = flesh.KNEE + Inks(LINE_ART).width(Role.TROUSERS) / 2

    def spot(towards: Vector) -> QPointF:
        """Return where the line around the knee would cross thigh or shank."""
        flat = [scene.view.seen(at) for at in (chain.middle, towards)]
        way = unit((flat[1][0] - flat[0][0], flat[1][1] - flat[0][1], 0.0))
        x, y, _depth = along((*flat[0], 0.0), way, away)
        return QPointF(through.x + x * through.scale, through.y - y * through.scale)

    spots = [spot(chain.root), spot(chain.end)]
    assert max(darkness(images[0], at) for at in spots) < 30
    assert max(darkness(images[1], at) for at in spots) > 200


def test_a_line_surrounds_what_has_no_seams() -> None:
    ball = Shape(Role.SKIN, hull([(0.0, 0.0, 0.1)]))
    through = Lens(1000.0, 160.0, 120.0)
    inner, outer = path(ball, through).boundingRect(), line(ball, through, 0.01).boundingRect()
    assert outer.width() - inner.width() == pytest.approx(2 * 0.01 * through.scale, rel=0.01)
    assert outer.contains(inner)


def test_a_line_is_open_where_parts_join() -> None:
    limb = Shape(Role.SKIN, hull([(0.0, 0.0, 0.1), (0.5, 0.0, 0.1)]))
    joined = limb._replace(seams={1: 7})
    through = Lens(100.0, 0.0, 0.0)
    whole, opened = (line(shape, through, 0.02) for shape in (limb, joined))
    beyond = [QPointF(61, 0), QPointF(-11, 0), QPointF(25, 11)]
    assert [whole.contains(at) for at in beyond] == [True, True, True]
    assert [opened.contains(at) for at in beyond] == [False, True, True]


def test_between_two_seams_to_one_part_there_is_no_line() -> None:
    limb = Shape(Role.SKIN, hull([(0.0, 0.0, 0.1), (0.5, 0.0, 0.1), (0.5, 0.5, 0.1)]))
    through = Lens(100.0, 0.0, 0.0)
    same, two = (
        line(limb._replace(seams=seams), through, 0.02) for seams in ({1: 7, 2: 7}, {1: 7, 2: 8})
    )
    between, elsewhere = QPointF(61, -25), QPointF(25, 11)
    assert not same.contains(between)
    assert two.contains(between)
    assert same.contains(elsewhere)
    assert two.contains(elsewhere)


def test_a_seam_that_is_not_on_the_outline_changes_nothing() -> None:
    limb = Shape(Role.SKIN, hull([(0.0, 0.0, 0.3), (0.5, 0.0, 0.3), (0.2, 0.0, 0.1)]))
    through = Lens(100.0, 0.0, 0.0)
    assert line(limb._replace(seams={2: 1}), through, 0.02) == line(limb, through, 0.02)


def test_what_lies_on_the_floor_is_flat() -> None:
    disc = Shape(Role.MAT, hull([(0.0, 0.5, 0.2)]), squash=0.5)
    found = path(disc, Lens(100.0, 0.0, 0.0)).boundingRect()
    assert (found.width(), found.height()) == pytest.approx((40, 20), rel=0.01)
    assert found.center().y() == pytest.approx(-25, abs=0.1)


@pytest.mark.parametrize("squash", [1.0, 0.5, 0.1])
def test_the_line_around_what_lies_flat_is_as_wide_on_all_sides(squash: float) -> None:
    disc = Shape(Role.MAT, hull([(0.0, 0.0, 0.2), (0.5, 0.0, 0.2)]), squash=squash)
    through = Lens(1000.0, 0.0, 0.0)
    inner, outer = path(disc, through).boundingRect(), line(disc, through, 0.01).boundingRect()
    assert outer.left() == pytest.approx(inner.left() - 10, abs=0.1)
    assert outer.top() == pytest.approx(inner.top() - 10, abs=0.1)
    assert outer.bottom() == pytest.approx(inner.bottom() + 10, abs=0.1)


def test_a_spread_makes_a_shape_larger_all_around() -> None:
    disc = Shape(Role.SHADOW, hull([(0.0, 0.0, 0.2)]), spread=0.1)
    found = path(disc, Lens(100.0, 0.0, 0.0)).boundingRect()
    assert (found.width(), found.height()) == pytest.approx((60, 60), rel=0.01)


@pytest.mark.parametrize("muscle", list(Muscle))
def test_a_glow_stays_on_what_it_lights(muscle: Muscle) -> None:
    lit, dark = Scene(figure_of("standing"), [muscle]), Scene(figure_of("standing"))
    through = lens(lit.box, ROOM)
    colours = LIGHT.figure
    images = [painted(scene.shapes("out", 0.0), through, colours) for scene in (lit, dark)]
    spots = changed(*images)
    assert spots
    mask = QImage(WIDE, HIGH, QImage.Format.Format_RGB32)
    mask.fill(WHITE)
    painter = QPainter(mask)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for shape in lit.shapes("out", 0.0):
        if shape.glows:
            painter.fillPath(path(shape, through), QColor("#000000"))
    painter.end()
    assert all(darkness(mask, QPointF(x, y)) > 0 for x, y in spots)


def test_a_glow_is_strongest_in_its_middle() -> None:
    scene = Scene(figure_of("standing"), [Muscle.QUADRICEPS])
    through = lens(scene.box, QRectF(0, 0, WIDE * 5, HIGH * 5))
    shapes = scene.shapes("out", 0.0)
    shape = [shape for shape in shapes if shape.glows][-1]
    glow = shape.glows[0]
    bare = painted([shape._replace(glows=())], through, LIGHT.figure, factor=5)
    lit = painted([shape], through, LIGHT.figure, factor=5)

    def gain(part: float) -> int:
        """Return how much redder it is at a part of the way from the middle to the rim, up."""
        at = (
            round(through.x + glow.x * through.scale),
            round(through.y - (glow.y + part * glow.radius) * through.scale),
        )
        return lit.pixelColor(*at).red() - bare.pixelColor(*at).red()

    gains = [gain(part / 10) for part in range(12)]
    assert gains[0] > 50
    assert gains[0] > gains[4] > gains[8] >= gains[11] == 0


@given(st.floats(0, 1))
def test_a_blend_of_two_colours_lies_between_them(part: float) -> None:
    one, other = QColor("#C98D6B"), QColor("#10242C")
    mixed = blended(one, other, part)
    for channel in ("redF", "greenF", "blueF"):
        a, b, found = (getattr(colour, channel)() for colour in (one, other, mixed))
        assert found == pytest.approx(a + (b - a) * part, abs=0.001)


def test_the_shade_of_what_is_far_away_is_darker() -> None:
    inks = Inks(LIGHT.figure)
    lights = [inks.fill(Role.SKIN, shade).lightness() for shade in (0, 10, 20)]
    assert lights == sorted(lights, reverse=True)
    assert lights[0] > lights[-1]
    assert inks.line(Role.SKIN, 0).lightness() < lights[0]


def test_eyes_and_shadows_have_no_line() -> None:
    for colours in (LIGHT.figure, HIGH_CONTRAST_LIGHT.figure, LINE_ART):
        inks = Inks(colours)
        assert inks.width(Role.FACE) == inks.width(Role.SHADOW) == 0
        assert inks.width(Role.SKIN) == colours.line > 0
        assert inks.width(Role.MAT) == inks.width(Role.WALL_EDGE) == colours.prop_line
