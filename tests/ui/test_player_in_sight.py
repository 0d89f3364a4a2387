"""What can be seen of the player at each size: the stop rule always, the answers where they fit."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from backcoach.core import phrases
from backcoach.core.session import Situation
from backcoach.text import ENGLISH
from backcoach.ui.style import Style
from backcoach.ui.widgets.count_ring import CountRing
from backcoach.ui.widgets.fitted_label import FittedLabel
from backcoach.ui.widgets.segments import Segments
from tests.helpers.pages import SMALL, USUAL, buttons, only, settled
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


@pytest.mark.parametrize("percent", [100, 150, 200])
@pytest.mark.parametrize("size", [USUAL, SMALL], ids=str)
def test_all_that_is_followed_and_pressed_is_in_sight_at_every_size_of_text(
    qtbot: QtBot, size: QSize, percent: int
) -> None:
    playing = Playing(qtbot, size=size, style=Style(text_percent=percent))
    for situation in (Situation.READY, Situation.WORK, Situation.WAIT, Situation.PAUSED):
        playing.begin(situation)
        page = settled(playing.page)
        followed = [*page.findChildren(FittedLabel), only(page, CountRing), only(page, Segments)]
        followed += buttons(page).values()
        assert [each for each in followed if each.isVisible() and not in_sight(each)] == []


@pytest.mark.parametrize("size", [USUAL, SMALL], ids=str)
def test_all_the_stop_rules_are_in_sight_at_once(qtbot: QtBot, size: QSize) -> None:
    playing = Playing(qtbot, size=size)
    hurt(playing, None, "Yes")
    shown = {made.text() for made in settled(playing.page).findChildren(QLabel) if in_sight(made)}
    rules = {line.removeprefix("· ") for line in phrases.care(ENGLISH) if line}
    assert rules <= shown


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
    playing = Playing(qtbot, size=SMALL, style=Style(text_percent=200))
    hurt(playing, None, "Yes")
    areas = settled(playing.page).findChildren(QScrollArea)
    [rules] = [a for a in areas if a.isVisible() and a.property("kind") == "reading"]
    last = rules.findChildren(QLabel)[-1]
    assert not in_sight(last)
    playing.press("Shift+Tab", *["PgDown"] * 6)
    assert in_sight(last)


def test_what_fits_does_not_take_the_keys(qtbot: QtBot) -> None:
    playing = Playing(qtbot)
    playing.press("Esc", "Shift+Tab")
    assert not isinstance(playing.page.focusWidget(), QScrollArea)
