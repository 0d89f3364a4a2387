"""The page of all routines."""

import pytest
from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from backcoach.core.demonstration import Demonstration
from backcoach.storage.shelf import shipped
from backcoach.theme import DARK, LIGHT
from backcoach.ui.pages.routines import RoutinesPage, RoutineTile
from backcoach.ui.style import Style
from backcoach.ui.widgets.figure_strip import FigureStrip
from backcoach.ui.widgets.moving_figure import Shown
from backcoach.ui.widgets.painted import dress
from backcoach.ui.widgets.routine_card import RoutineCard
from backcoach.ui.widgets.stills import Stills
from tests.helpers.figures import SCENES
from tests.helpers.pages import heard, only, settled, show, texts
from tests.helpers.painting import Paints, ink
from tests.helpers.widgets import find

CATALOGUE = shipped().exercises
FIGURES = ("glute-bridge", "cat-cow", "march-on-the-spot")
TILES = tuple(
    RoutineTile(
        id=f"routine-{number}",
        name=f"Routine {number}",
        goal="To move.",
        extent="About 5 minutes · 3 exercises",
        needs="Needs: wall, ball." if number == 1 else "",
        missing="You have not ticked: ball." if number == 1 else "",
        changes="1 exercise left out" if number == 1 else "",
        exercises=FIGURES,
        is_offered=number == 0,
    )
    for number in range(7)
)


@pytest.fixture
def page(qtbot: QtBot) -> RoutinesPage:
    made = RoutinesPage()
    made.figure_asked.connect(
        lambda id: made.take_figure(id, Shown(SCENES[id], Demonstration(CATALOGUE[id])))
    )
    show(qtbot, made)
    made.present(TILES)
    settled(made)
    return made


def test_without_any_routine_that_is_said(page: RoutinesPage) -> None:
    said = "There is no routine to do now"
    assert said not in texts(page)
    page.present(())
    assert said in texts(page)
    assert cards(page) == []
    page.present(TILES)
    assert said not in texts(page)


def draw_all(page: RoutinesPage) -> None:
    QCoreApplication.processEvents()
    while only(page, Stills).is_busy:
        QCoreApplication.processEvents()


def cards(page: RoutinesPage) -> list[RoutineCard]:
    return [card for card in page.findChildren(RoutineCard) if card.isVisible()]


def strips(page: RoutinesPage) -> list[FigureStrip]:
    return [strip for strip in page.findChildren(FigureStrip) if strip.isVisible()]


def press(page: RoutinesPage, name: str) -> None:
    QTest.mouseClick(find(page, QPushButton, name), Qt.MouseButton.LeftButton)


def test_a_routine_says_what_it_is_and_what_is_missing(page: RoutinesPage) -> None:
    said = texts(page)
    assert said.count("To move.") == len(TILES)
    for line in ("Routine 1", "Needs: wall, ball.", "You have not ticked: ball."):
        assert said.count(line) == 1
    assert said.count("1 exercise left out") == 1


def test_what_is_asked_for_is_told_with_its_routine(page: RoutinesPage) -> None:
    started, looked = heard(page.start_asked), heard(page.look_asked)
    printed, offered = heard(page.print_asked), heard(page.offer_asked)
    press(page, "Routine 2: Start")
    press(page, "Routine 3: What is in it")
    press(page, "Routine 4: Print…")
    press(page, "Routine 1: Offer it on Today")
    assert (started, looked, offered) == (["routine-2"], ["routine-3"], ["routine-1"])
    assert printed == ["routine-4"]


def test_the_one_that_today_offers_is_marked(page: RoutinesPage) -> None:
    assert texts(page).count("Today offers this one") == 1
    names = [each.accessibleName() for each in page.findChildren(QPushButton)]
    assert "Routine 0: Offer it on Today" not in names
    page.present([tile._replace(is_offered=tile.id == "routine-1") for tile in TILES])
    settled(page)
    assert find(page, QPushButton, "Routine 0: Offer it on Today").isEnabled()


def test_figures_are_drawn_when_they_are_seen_and_in_the_colours_of_the_theme(
    page: RoutinesPage,
) -> None:
    draw_all(page)
    assert ink(strips(page)[0], LIGHT.figure.shirt) > 20
    dress(page, Style(DARK))
    draw_all(page)
    assert ink(strips(page)[0], DARK.figure.trousers) > 20


def test_a_figure_is_seen_as_soon_as_it_is_drawn(page: RoutinesPage) -> None:
    draw_all(page)
    paints = Paints(strips(page)[0])
    page.restyle(Style(DARK))
    strips(page)[0].update()
    draw_all(page)
    assert paints.since() == 1 + len(FIGURES)


def test_hidden_it_draws_nothing(page: RoutinesPage) -> None:
    QCoreApplication.processEvents()
    page.hide()
    assert not only(page, Stills).is_busy


def test_as_many_figures_are_shown_as_there_is_room_for(page: RoutinesPage) -> None:
    draw_all(page)
    strip = strips(page)[0]
    wide = ink(strip, LIGHT.figure.shirt)
    strip.resize(strip.minimumSizeHint())
    draw_all(page)
    strip.grab()
    draw_all(page)
    assert 0 < ink(strip, LIGHT.figure.shirt) < wide


@pytest.mark.parametrize(("width", "columns"), [(1280, 2), (640, 1)])
def test_cards_are_side_by_side_where_there_is_room(
    page: RoutinesPage, width: int, columns: int
) -> None:
    page.resize(QSize(width, 800))
    QCoreApplication.processEvents()
    first, second = (card.mapTo(page, card.rect().topLeft()) for card in cards(page)[:2])
    assert (first.y() == second.y()) == (columns == 2)
    assert len({card.width() for card in cards(page)[: len(TILES) // 2 * 2]}) == 1


def test_what_is_the_same_is_not_made_again(page: RoutinesPage) -> None:
    before = cards(page)
    page.present(TILES)
    assert cards(page) == before
    page.present(TILES[:2])
    settled(page)
    assert len(cards(page)) == 2


def test_whoever_comes_back_is_where_they_were(page: RoutinesPage) -> None:
    button = find(page, QPushButton, "Routine 6: What is in it")
    button.click()
    page.hide()
    page.verticalScrollBar().setValue(0)
    page.show()
    assert page.focusWidget() is button
    assert page.viewport().rect().contains(button.mapTo(page.viewport(), button.rect().center()))


def test_everything_is_reached_by_tab(page: RoutinesPage) -> None:
    page.setFocus()
    names = []
    for _press in range(4 * len(TILES) - 1):
        QTest.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
        focused = page.focusWidget()
        assert focused is not None
        names.append(focused.accessibleName())
    assert len(set(names)) == 4 * len(TILES) - 1
