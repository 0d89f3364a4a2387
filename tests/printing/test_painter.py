"""Marks come out where they are, and nothing of them is transparent."""

import pytest
from PySide6.QtGui import QColor, QColorConstants, QImage, QPainter

from backcoach.body.scene import Scene
from backcoach.printing.flow import Page
from backcoach.printing.marks import (
    Align,
    Area,
    Box,
    Code,
    Disc,
    Figure,
    Frame,
    Line,
    Mark,
    Style,
    Text,
    Tone,
)
from backcoach.printing.painter import PagePainter
from backcoach.theme import BLACK_ON_WHITE, IN_COLOUR, PaperColours
from tests.helpers.figures import SCENES

pytestmark = pytest.mark.usefixtures("qapp")
FINE = 4  # pixels to a point
SIDE = 100
SPOTS = [(x, y) for x in range(SIDE * FINE) for y in range(SIDE * FINE)]
BLACK, WHITE = QColorConstants.Black, QColorConstants.White
RTL = "שגרת בוקר"


def painted(*marks: Mark, colours: PaperColours = BLACK_ON_WHITE) -> QImage:
    """Return a page of 100 points with some marks."""
    image = QImage(SIDE * FINE, SIDE * FINE, QImage.Format.Format_RGB32)
    image.fill(WHITE)
    painter = QPainter(image)
    painter.scale(FINE, FINE)
    PagePainter(colours, scene_of).paint(painter, Page(marks))
    painter.end()
    return image


def scene_of(id: str) -> Scene | None:
    return SCENES.get(id)


def colour(image: QImage, x: float, y: float) -> QColor:
    return image.pixelColor(round(x * FINE), round(y * FINE))


def inked(image: QImage) -> Box:
    """Return the smallest box, in points, around all that is not white."""
    spots = [spot for spot in SPOTS if image.pixelColor(*spot) != WHITE]
    left, top = (min(axis) / FINE for axis in zip(*spots, strict=True))
    right, bottom = ((max(axis) + 1) / FINE for axis in zip(*spots, strict=True))
    return Box(left, top, right - left, bottom - top)


LINE = Box(10, 40, 80, 16)


@pytest.mark.parametrize(
    ("text", "align", "side"),
    [
        ("Start", Align.START, "left"),
        ("Start", Align.CENTRE, "middle"),
        ("Start", Align.END, "right"),
        (RTL, Align.START, "right"),
        (RTL, Align.CENTRE, "middle"),
        (RTL, Align.END, "left"),
    ],
)
def test_a_line_begins_where_its_words_do(text: str, align: Align, side: str) -> None:
    found = inked(painted(Text(LINE, text, Style(12), align)))
    before, after = found.x - LINE.x, LINE.right - found.right
    assert min(before, after) > -0.5
    where = {"left": before < 2, "right": after < 2, "middle": abs(before - after) < 2}
    assert [name for name, is_there in where.items() if is_there] == [side]


def test_a_line_of_text_is_in_the_middle_of_its_box() -> None:
    found = inked(painted(Text(LINE, "Hxg", Style(12))))
    assert found.y > LINE.y
    assert found.bottom < LINE.bottom


def test_a_text_with_line_ends_in_it_stays_on_its_line() -> None:
    found = inked(painted(Text(LINE, "H\nH\tH", Style(12))))
    assert found.height < 12


def test_an_ampersand_is_a_letter() -> None:
    one, other = (painted(Text(LINE, text, Style(12))) for text in ("a&b", "ab"))
    assert inked(one).width > inked(other).width


def test_a_frame_has_its_line_and_its_tone() -> None:
    image = painted(Frame(Box(10, 10, 50, 50), 2, Tone.PALE))
    assert colour(image, 10, 35) == BLACK
    assert colour(image, 35, 35) == QColor(BLACK_ON_WHITE.pale)
    assert inked(image) == Box(9, 9, 52, 52)


def test_a_frame_without_a_line_is_only_filled() -> None:
    assert inked(painted(Frame(Box(10, 10, 50, 50), 0, Tone.INK))) == Box(10, 10, 50, 50)


def test_a_line_is_as_wide_as_it_is_said_to_be() -> None:
    across = Line(Box(10, 50, 80, 0), ((10, 50), (90, 50)), 1.5)
    assert inked(painted(across)).height == pytest.approx(1.5, abs=0.51)


def test_a_dashed_line_has_gaps() -> None:
    dashed = Line(Box(10, 50, 80, 0), ((10, 50), (90, 50)), 1.0, is_dashed=True)
    image = painted(dashed)
    row = [image.pixelColor(x, 50 * FINE) == BLACK for x in range(11 * FINE, 89 * FINE)]
    assert 0.2 < sum(row) / len(row) < 0.9


def test_an_area_is_filled_within_its_points() -> None:
    corners = ((10.0, 10.0), (90.0, 10.0), (10.0, 90.0))
    image = painted(Area(Box(10, 10, 80, 80), corners, Tone.MUTED))
    assert colour(image, 20, 20) == QColor(BLACK_ON_WHITE.muted)
    assert colour(image, 80, 80) == WHITE


@pytest.mark.parametrize(("is_hollow", "middle"), [(True, WHITE), (False, BLACK)])
def test_a_disc_is_hollow_or_full(is_hollow: bool, middle: QColor) -> None:
    image = painted(Disc(Box(20, 20, 40, 40), is_hollow=is_hollow))
    assert colour(image, 40, 40) == middle
    assert colour(image, 20, 40).lightness() < 130  # on the line
    assert colour(image, 22, 22) == WHITE


@pytest.mark.parametrize("fraction", [0.0, 1.0])
def test_a_figure_is_within_its_box(fraction: float) -> None:
    box = Box(10, 20, 80, 60)
    found = inked(painted(Figure(box, "glute-bridge", "out", fraction, has_arrow=True)))
    assert found.x >= box.x
    assert found.y >= box.y
    assert found.right <= box.right
    assert found.bottom <= box.bottom


def test_on_black_and_white_paper_a_figure_is_black_and_white() -> None:
    image = painted(Figure(Box(10, 10, 80, 80), "glute-bridge", "out", 1.0))
    assert image.allGray()
    coloured = painted(Figure(Box(10, 10, 80, 80), "glute-bridge", "out", 1.0), colours=IN_COLOUR)
    shirt = QColor(IN_COLOUR.figure.shirt)
    assert any(coloured.pixelColor(*spot) == shirt for spot in SPOTS)


def test_an_arrow_stands_out_from_the_figure() -> None:
    box = Box(10, 10, 80, 80)
    plain, pointed = (
        painted(Figure(box, "glute-bridge", "out", 0.0, has_arrow)) for has_arrow in (False, True)
    )
    changed = [
        (plain.pixelColor(*spot).lightness(), pointed.pixelColor(*spot).lightness())
        for spot in SPOTS
        if plain.pixelColor(*spot) != pointed.pixelColor(*spot)
    ]
    assert sum(after < before for before, after in changed) > 200  # the arrow
    assert sum(after > before for before, after in changed) > 50  # its halo over black lines


def test_what_cannot_be_drawn_leaves_its_place_empty() -> None:
    image = painted(Figure(Box(10, 10, 80, 80), "unknown", "out", 0.0, has_arrow=True))
    assert image == painted()


def test_a_code_fills_its_box_but_for_the_quiet_around_it() -> None:
    found = inked(painted(Code(Box(10, 10, 80, 80), "Glute bridge")))
    assert 10 < found.x < 25
    assert found.width == pytest.approx(found.height, abs=0.3)


def test_it_leaves_the_painter_as_it_was() -> None:
    image = QImage(10, 10, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    before = painter.transform(), painter.pen(), painter.brush(), painter.layoutDirection()
    PagePainter(BLACK_ON_WHITE, scene_of).paint(painter, Page((Text(LINE, RTL, Style(12)),)))
    after = painter.transform(), painter.pen(), painter.brush(), painter.layoutDirection()
    painter.end()
    assert after == before
