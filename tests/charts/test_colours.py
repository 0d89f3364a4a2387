"""What a chart shows can be seen in every look, also where colours lie over one another."""

import pytest

from backcoach.charts.pain_plot import SIZES
from backcoach.charts.shades import TINT
from backcoach.theme import THEMES, Colour
from tests.helpers.contrast import BEST_TEXT, HIGH_CONTRAST, SHAPE, TEXT, contrast

LOOKS = sorted(THEMES)


def over(colour: Colour, share: float, paper: Colour) -> Colour:
    """Return the colour that is seen where a share of one lies on another."""
    pairs = [(int(colour[n : n + 2], 16), int(paper[n : n + 2], 16)) for n in (1, 3, 5)]
    return "#" + "".join(f"{round(share * a + (1 - share) * b):02X}" for a, b in pairs)


@pytest.mark.parametrize("look", LOOKS)
def test_single_dots_can_be_seen_up_to_a_year(look: str) -> None:
    theme = THEMES[look]
    for size in SIZES[:2]:
        assert contrast(over(theme.primary, size.share, theme.surface), theme.surface) >= SHAPE


@pytest.mark.parametrize("look", LOOKS)
def test_the_line_can_be_seen_on_its_band_and_on_a_marked_span(look: str) -> None:
    theme = THEMES[look]
    tinted = over(theme.attention, TINT, theme.surface)
    assert contrast(theme.primary, theme.primary_soft) >= SHAPE
    assert contrast(theme.primary, tinted) >= SHAPE
    assert contrast(theme.muted_ink, theme.primary_soft) >= SHAPE


@pytest.mark.parametrize("look", LOOKS)
def test_the_name_of_a_span_can_be_read_on_and_beside_it(look: str) -> None:
    theme = THEMES[look]
    least = BEST_TEXT if look in HIGH_CONTRAST else TEXT
    for paper in (theme.surface, over(theme.attention, TINT, theme.surface)):
        assert contrast(theme.attention, paper) >= least
