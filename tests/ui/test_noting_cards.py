"""The cards of today about the diary: pain, spans that go on, and one's own activities."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from backcoach.ui.pages.noting_cards import BackCard, GoingOn, GoingOnCard, OwnCard
from backcoach.ui.style import Style
from tests.helpers.clipping import clipped
from tests.helpers.pages import buttons, click, heard, settled, show, texts
from tests.helpers.widgets import find

FLARE = GoingOn("one", "Flare-up, after digging: since 17 Nov 2025")
COLD = GoingOn("two", "Illness: since 18 Nov 2025")
SIZE = QSize(600, 300)


def test_pain_own_activities_and_the_day_are_one_click_away(qtbot: QtBot) -> None:
    card = BackCard()
    show(qtbot, card, SIZE)
    for text, asked in {
        "Note your pain": card.pain_asked,
        "My activities": card.own_asked,
        "Notes of today": card.day_asked,
    }.items():
        told = heard(asked)
        click(card, text)
        assert len(told) == 1


def test_how_the_back_was_is_said_or_when_that_will_be_here(qtbot: QtBot) -> None:
    card = BackCard()
    show(qtbot, card, SIZE)
    for said in ("Last 7 days: 2 to 5, from 6 answers.", ""):
        card.present(said)
        shown = said or "Note your pain, or answer around a session, and it is shown here."
        assert shown in texts(card)


def within(qtbot: QtBot, card: QWidget) -> QWidget:
    """Show a card in a page, so that it can hide itself."""
    page = QWidget()
    QVBoxLayout(page).addWidget(card)
    show(qtbot, page, SIZE)
    return page


def test_each_span_that_goes_on_has_a_line_and_a_way_to_end_it(qtbot: QtBot) -> None:
    card = GoingOnCard()
    page = within(qtbot, card)
    assert texts(page) == []
    card.present((FLARE, COLD))
    assert texts(page) == [FLARE.said, COLD.said]
    ended = heard(card.ended)
    find(page, QPushButton, f"It is over: {COLD.said}").click()
    assert ended == ["two"]
    card.present(())
    assert not card.isVisible()


def test_own_activities_are_asked_about_by_name_until_there_are_none(qtbot: QtBot) -> None:
    card = OwnCard()
    page = within(qtbot, card)
    assert texts(page) == []
    card.present(("lifting the child", "sitting"))
    assert texts(page) == ["How well did it go this week?", "lifting the child, sitting"]
    asked, put_off = heard(card.asked), heard(card.put_off)
    click(page, "Rate them")
    click(page, "Not now")
    assert (len(asked), len(put_off)) == (1, 1)
    card.present(())
    assert buttons(page) == {}


@pytest.mark.parametrize("percent", [80, 200])
def test_nothing_is_cut_off(qtbot: QtBot, percent: int) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    back, going_on, own = BackCard(), GoingOnCard(), OwnCard()
    for card in (back, going_on, own):
        column.addWidget(card)
    going_on.present((FLARE,))
    own.present(("lifting the child", "sitting for two hours at work"))
    back.present("")
    show(qtbot, page, QSize(560, 1_400), Style(text_percent=percent))
    assert clipped(settled(page)) == []
