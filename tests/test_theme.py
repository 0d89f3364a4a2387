"""What is written can be read in every look: the contrasts of WCAG 2.2, by its own formula."""

import re
from collections.abc import Iterator

import pytest

from backcoach.theme import LINE_ART, THEMES, FigureColours, Theme
from tests.helpers.contrast import BEST_TEXT, HIGH_CONTRAST, SHAPE, TEXT, contrast

ON_PAPER = ("ink", "muted_ink", "primary", "attention", "stop")
TEXT_PAIRS = (
    *((ink, paper) for ink in ON_PAPER for paper in ("background", "surface")),
    ("on_primary", "primary"),
    ("primary", "primary_soft"),
    ("ink", "primary_soft"),
    ("muted_ink", "primary_soft"),
)
SHAPE_PAIRS = (
    *(("track", paper) for paper in ("surface", "background")),
    *((ink, "surface") for ink in ("primary", "attention", "muted_ink")),
    ("primary", "primary_soft"),
)
LOOKS = sorted(THEMES)


def colours(look: Theme | FigureColours) -> Iterator[tuple[str, object]]:
    """Yield the names and values of all that is a colour, also those of the figure."""
    for name, value in look._asdict().items():
        if isinstance(value, FigureColours):
            yield from colours(value)
        elif isinstance(value, str) and name != "name":
            yield name, value


def test_black_on_white_has_the_most_contrast_and_a_colour_on_itself_none() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#123456", "#123456") == 1
    # The grey that is just good enough on white, as everybody who checks contrasts knows it.
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.005)


@pytest.mark.parametrize("pair", TEXT_PAIRS, ids=" on ".join)
@pytest.mark.parametrize("look", LOOKS)
def test_text_can_be_read(look: str, pair: tuple[str, str]) -> None:
    ink, paper = (getattr(THEMES[look], name) for name in pair)
    assert contrast(ink, paper) >= (BEST_TEXT if look in HIGH_CONTRAST else TEXT)


@pytest.mark.parametrize("pair", SHAPE_PAIRS, ids=" on ".join)
@pytest.mark.parametrize("look", LOOKS)
def test_shapes_that_mean_something_can_be_seen(look: str, pair: tuple[str, str]) -> None:
    shape, paper = (getattr(THEMES[look], name) for name in pair)
    assert contrast(shape, paper) >= SHAPE


@pytest.mark.parametrize("look", [*(THEMES[name] for name in LOOKS), LINE_ART])
def test_every_colour_is_written_in_one_way(look: Theme | FigureColours) -> None:
    wrong = [
        (name, value)
        for name, value in colours(look)
        if not re.fullmatch("#[0-9A-F]{6}", str(value))
    ]
    assert wrong == []
    assert len(list(colours(look))) >= 14


def test_every_theme_is_found_by_its_name() -> None:
    assert all(theme.name == name for name, theme in THEMES.items())
    assert set(HIGH_CONTRAST) < set(THEMES)


def test_line_art_has_no_colours_and_no_shades() -> None:
    values = {str(value) for _name, value in colours(LINE_ART)}
    assert values == {"#000000", "#FFFFFF"}
    assert not LINE_ART.glows
    assert LINE_ART.depth == 0


@pytest.mark.parametrize("look", LOOKS)
def test_shares_of_ink_are_shares(look: str) -> None:
    figure = THEMES[look].figure
    assert 0 <= figure.edge <= 1
    assert 0 <= figure.depth <= 1
    assert 0 < figure.line < 0.05


@pytest.mark.parametrize("look", HIGH_CONTRAST)
def test_with_high_contrast_the_lines_of_the_body_stand_out(look: str) -> None:
    theme = THEMES[look]
    assert contrast(theme.figure.ink, theme.surface) >= BEST_TEXT
    assert theme.figure.edge == 1
    assert theme.figure.line > THEMES[look.removeprefix("high-contrast-")].figure.line
