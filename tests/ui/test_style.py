"""The style sheet and the palette: every text can be read, and every focus can be seen."""

import re
from collections import Counter
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QFontDatabase, QFontInfo, QFontMetrics, QImage, QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

import backcoach.ui
from backcoach.theme import (
    BODY,
    BUTTON_HEIGHT,
    COUNT,
    FONT,
    HEADING,
    LARGE,
    LIGHT,
    NAME,
    PLAYER_BUTTON_HEIGHT,
    SMALL,
    THEMES,
    TITLE,
    FigureColours,
    Theme,
)
from backcoach.ui.style import Style
from backcoach.ui.widgets.basics import button, stack
from tests.helpers.contrast import BEST_TEXT, HIGH_CONTRAST, SHAPE, TEXT, contrast
from tests.helpers.pages import settled, show
from tests.helpers.painting import image_of, ink

SCALE = (SMALL, BODY, LARGE, HEADING, TITLE, NAME, COUNT)
PERCENTS = range(80, 201, 10)
LOOKS = sorted(THEMES)
KINDS = ("plain", "primary", "stop", "quiet", "place", "number", "choice")
EVERYTHING = (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive)
ROLE = QPalette.ColorRole


class Rule(NamedTuple):
    """One selector of a style sheet, in its parts, and what it sets."""

    element: str
    parts: frozenset[str]
    sets: dict[str, str]


def rules(sheet: str) -> list[Rule]:
    """Return the rules of a style sheet, one for each selector."""
    found = []
    for selectors, body in re.findall(r"([^{}]+)\{([^{}]*)\}", sheet):
        sets = dict(re.findall(r"([\w-]+):\s*([^;]+);", body))
        for selector in selectors.split(","):
            element, *parts = re.split(r"(?=\[)|(?=(?<!:):)", selector.strip())
            found.append(Rule(element, frozenset(parts), sets))
    return found


def value(sheet: list[Rule], of: Rule, name: str) -> str:
    """Return what a selector comes to for a property: the most exact rule wins, then the last."""
    general = [r for r in sheet if r.element in ("*", of.element) and r.parts <= of.parts]
    general.sort(key=lambda rule: (rule.element != "*", len(rule.parts)))
    return next((r.sets[name] for r in reversed(general) if name in r.sets), "transparent")


def readings(theme: Theme) -> dict[str, set[tuple[str, str]]]:
    """Return the colours of text and of what it is on, for each selector of a theme's sheet."""
    sheet = rules(Style(theme).sheet)
    found = {}
    for rule in sheet:
        if {"color", "background"} & set(rule.sets) and "::" not in "".join(rule.parts):
            on = value(sheet, rule, "background")
            papers = {theme.background, theme.surface} if on == "transparent" else {on}
            text = value(sheet, rule, "color")
            name = rule.element + "".join(sorted(rule.parts))
            found[name] = {(text, paper) for paper in papers}
        if "selection-color" in rule.sets:
            pair = rule.sets["selection-color"], rule.sets["selection-background-color"]
            found[f"{rule.element}{sorted(rule.parts)} selected"] = {pair}
    return found


@pytest.mark.parametrize("look", LOOKS)
def test_every_text_of_the_sheet_can_be_read(look: str) -> None:
    least = BEST_TEXT if look in HIGH_CONTRAST else TEXT
    found = readings(THEMES[look])
    bad = {
        name: [pair for pair in pairs if contrast(*pair) < least] for name, pairs in found.items()
    }
    assert {name: pairs for name, pairs in bad.items() if pairs} == {}
    assert len(found) > 30


def test_text_that_cannot_be_read_would_be_found() -> None:
    faint = LIGHT._replace(on_primary=LIGHT.primary)
    [pair] = readings(faint)['QPushButton[kind="primary"]']
    assert contrast(*pair) == 1
    [pair] = readings(LIGHT)['QPushButton:disabled[kind="stop"]']
    assert pair == (LIGHT.muted_ink, LIGHT.background)


@pytest.mark.parametrize("look", LOOKS)
def test_every_shape_of_the_sheet_can_be_seen(look: str) -> None:
    theme = THEMES[look]
    marks = [rule for rule in rules(Style(theme).sheet) if "::" in rule.element]
    filled = [rule.sets.get("background", "transparent") for rule in marks]
    for colour in {each for each in filled if each not in ("transparent", theme.surface)}:
        assert contrast(colour, theme.surface) >= SHAPE
        assert contrast(colour, theme.background) >= SHAPE


@pytest.mark.parametrize("look", LOOKS)
def test_all_colours_are_those_of_the_theme(look: str) -> None:
    theme = THEMES[look]
    own = {each for each in theme if not isinstance(each, FigureColours)}
    assert set(re.findall(r"#\w+", Style(theme).sheet)) <= own


@pytest.mark.parametrize("look", LOOKS)
def test_what_is_left_to_qt_can_be_read(look: str) -> None:
    made = Style(THEMES[look]).palette
    least = BEST_TEXT if look in HIGH_CONTRAST else TEXT
    for group in (*EVERYTHING, QPalette.ColorGroup.Disabled):
        for text, paper in (
            (ROLE.WindowText, ROLE.Window),
            (ROLE.Text, ROLE.Base),
            (ROLE.Text, ROLE.AlternateBase),
            (ROLE.ButtonText, ROLE.Button),
            (ROLE.HighlightedText, ROLE.Highlight),
            (ROLE.ToolTipText, ROLE.ToolTipBase),
            (ROLE.PlaceholderText, ROLE.Base),
            (ROLE.Link, ROLE.Window),
        ):
            pair = (made.color(group, role).name() for role in (text, paper))
            assert contrast(*pair) >= least, (group, text)


def test_every_role_and_kind_of_the_sheet_is_used() -> None:
    named = set(re.findall(r'\[(?:role|kind)="([\w-]+)"\]', Style().sheet))
    folder = Path(backcoach.ui.__file__).parent
    sources = [path.read_text("utf-8") for path in folder.rglob("*.py") if path.name != "style.py"]
    assert {name for name in named if not any(f'"{name}"' in source for source in sources)} == set()


@pytest.mark.parametrize("percent", PERCENTS)
def test_what_is_larger_stays_larger_and_grows_with_the_text(percent: int) -> None:
    sizes = [Style(text_percent=percent).px(size) for size in SCALE]
    assert sizes == sorted(sizes)
    body = sizes[SCALE.index(BODY)]
    assert body == round(BODY * percent / 100)
    if percent > 100:
        assert all(SCALE[i] < sizes[i] <= SCALE[i] * percent / 100 + 1 for i in range(len(SCALE)))


def test_what_is_large_already_grows_half_as_much_and_shrinks_like_the_rest() -> None:
    assert [Style(text_percent=percent).px(NAME) for percent in (80, 100, 200)] == [37, 46, 69]


@pytest.mark.usefixtures("qapp")
def test_its_font_is_our_own_with_figures_of_equal_width() -> None:
    made = Style(text_percent=150).font(LARGE, 600)
    assert FONT in QFontDatabase.families()
    assert (QFontInfo(made).family(), made.pixelSize(), made.weight()) == (FONT, 30, 600)
    metrics = QFontMetrics(made)
    assert len({metrics.horizontalAdvance(digit * 8) for digit in "0123456789"}) == 1


def test_buttons_are_never_too_low_to_be_hit(qtbot: QtBot) -> None:
    page, usual, large = QWidget(), button("Next"), button("Pause", large=True)
    stack(QVBoxLayout(page), (usual, large))
    show(qtbot, page, QSize(300, 300))
    for percent in PERCENTS:
        page.setStyleSheet(Style(text_percent=percent).sheet)
        settled(page)
        assert usual.height() >= BUTTON_HEIGHT
        assert large.height() >= PLAYER_BUTTON_HEIGHT


@pytest.mark.parametrize("checked", [False, True])
@pytest.mark.parametrize("kind", KINDS)
def test_the_focus_can_be_seen_and_moves_nothing(qtbot: QtBot, kind: str, checked: bool) -> None:
    page, made, other = QWidget(), button("Next", kind), button("Other")
    page.setProperty("kind", "page")
    made.setCheckable(True)
    made.setChecked(checked)
    stack(QVBoxLayout(page), (made, other))
    show(qtbot, page, QSize(200, 200))
    for look in LOOKS:
        page.setStyleSheet(Style(THEMES[look]).sheet)
        pictures, sizes = [], set()
        for each in (other, made):
            each.setFocus()
            pictures.append(settled(page).grab(made.geometry()).toImage())
            sizes.add(made.sizeHint().toTuple())
        assert sum(ratio >= SHAPE for ratio in contrasts(*pictures)) > 40, look
        assert len(sizes) == 1


def contrasts(one: QImage, other: QImage) -> list[float]:
    """Return the contrast between two pictures at each pixel."""
    pairs = Counter(
        (one.pixelColor(x, y).name(), other.pixelColor(x, y).name())
        for x in range(one.width())
        for y in range(one.height())
    )
    return [contrast(*pair) for pair, count in pairs.items() for _ in range(count)]


@pytest.mark.parametrize("kind", KINDS)
def test_a_button_that_cannot_be_pressed_looks_different(qtbot: QtBot, kind: str) -> None:
    page, made = QWidget(), button("Next", kind)
    stack(QVBoxLayout(page), [made])
    show(qtbot, page, QSize(200, 100))
    page.setFocus()
    enabled = image_of(made)
    made.setEnabled(False)
    assert image_of(made) != enabled
    assert ink(made, LIGHT.stop) == 0


@pytest.mark.parametrize("look", LOOKS)
def test_colours_of_the_palette_are_valid(look: str) -> None:
    made = Style(THEMES[look]).palette
    assert made.color(ROLE.Window) == QColor(THEMES[look].background)
    assert made.color(ROLE.Base) == QColor(THEMES[look].surface)
