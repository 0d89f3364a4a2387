"""What can be seen of the player at each size: the stop rule always, the answers where they fit."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from backcoach.core import phrases
from backcoach.core.session import Situation
from backcoach.text import ENGLISH
from backcoach.theme import THEMES
from backcoach.ui.style import Style
from tests.helpers.figures import SCENES
from tests.helpers.pages import SMALL, USUAL, buttons, heard, settled
from tests.helpers.playing import PANELS, Playing, hurt

RULE = phrases.emergency_stop(ENGLISH)
LEAST = QSize(640, 480)


def in_sight(widget: QWidget) -> bool:
    """Tell whether all of a widget can be seen."""
    return widget.isVisible() and widget.visibleRegion().boundingRect() == widget.rect()


def rule_in_sight(playing: Playing) -> bool:
    labels = settled(playing.page).findChildren(QLabel)
    [rule] = [made for made in labels if made.text() == RULE]
    return in_sight(rule)


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("size", [USUAL, SMALL, LEAST], ids=str)
def test_the_stop_rule_is_always_in_sight(qtbot: QtBot, size: QSize, percent: int) -> None:
    playing = Playing(qtbot, size=size, style=Style(text_percent=percent))
    hidden: list[str] = []
    for situation in Situation:
        playing.begin(situation)
        hidden += [] if rule_in_sight(playing) else [situation]
    for panel, open_it in PANELS.items():
        playing.begin()
        open_it(playing)
        hidden += [] if rule_in_sight(playing) else [panel]
    assert hidden == []


@pytest.mark.parametrize("size", [USUAL, SMALL], ids=str)
def test_at_the_usual_size_of_text_nothing_of_the_page_has_to_be_scrolled_to(
    qtbot: QtBot, size: QSize
) -> None:
    playing = Playing(qtbot, size=size)
    for situation in Situation:
        playing.begin(situation)
        assert scrolls(playing) == (False, False), situation
    for panel, open_it in PANELS.items():
        playing.begin()
        open_it(playing)
        assert scrolls(playing) == (False, False), panel


def test_no_scroll_bar_flickers_on_the_way_from_one_moment_to_the_next(qtbot: QtBot) -> None:
    playing = Playing(qtbot, size=SMALL, scene=SCENES["small"])
    area = settled(playing.page).findChildren(QScrollArea)[0]
    changes = heard(area.verticalScrollBar().rangeChanged)
    for situation in (Situation.READY, Situation.WORK, Situation.PAUSED, Situation.FREE):
        for panel in PANELS.values():
            playing.begin(situation)
            settled(playing.page)
            panel(playing)
            settled(playing.page)
    assert [most for _least, most in changes if most] == []


@pytest.mark.parametrize("look", ["light", "high-contrast-dark"])
def test_the_page_is_never_too_wide(qtbot: QtBot, look: str) -> None:
    playing = Playing(qtbot, size=SMALL, style=Style(THEMES[look], 200))
    for panel, open_it in PANELS.items():
        playing.begin()
        open_it(playing)
        assert not scrolls(playing)[0], panel


def scrolls(playing: Playing) -> tuple[bool, bool]:
    """Tell whether the page as a whole can be scrolled, from side to side and up and down."""
    area = settled(playing.page).findChildren(QScrollArea)[0]
    bars = area.horizontalScrollBar(), area.verticalScrollBar()
    return bars[0].maximum() > 0, bars[1].maximum() > 0


@pytest.mark.parametrize("size", [USUAL, SMALL], ids=str)
@pytest.mark.parametrize("panel", PANELS)
def test_the_answers_are_in_sight_however_long_the_question(
    qtbot: QtBot, panel: str, size: QSize
) -> None:
    playing = Playing(qtbot, size=size)
    before = set(buttons(playing.page).values())
    PANELS[panel](playing)
    answers = set(buttons(settled(playing.page)).values()) - before
    assert len(answers) >= 1
    assert [made.text() for made in answers if not in_sight(made)] == []


def test_what_does_not_fit_is_scrolled_to_with_the_keys(qtbot: QtBot) -> None:
    playing = Playing(qtbot, size=SMALL)
    hurt(playing, None, "Yes")
    areas = settled(playing.page).findChildren(QScrollArea)
    [rules] = [a for a in areas if a.isVisible() and a.property("kind") == "reading"]
    last = rules.findChildren(QLabel)[-1]
    assert not in_sight(last)
    playing.press("Shift+Tab", *["PgDown"] * 3)
    assert in_sight(last)


def test_what_fits_does_not_take_the_keys(qtbot: QtBot) -> None:
    playing = Playing(qtbot)
    playing.press("Esc", "Shift+Tab")
    assert not isinstance(playing.page.focusWidget(), QScrollArea)
