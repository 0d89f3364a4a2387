"""The page with the wall: looking for something, finding nothing, and texts to read."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from backcoach.body.muscles import Muscle
from backcoach.core.exercise import Equipment
from backcoach.core.finding import Wanted
from backcoach.ui.pages.exercises import ExercisesPage, FilterList, Option, Tile, Title
from backcoach.ui.style import Style
from backcoach.ui.widgets.exercise_wall import ExerciseWall
from backcoach.ui.widgets.fields import OpeningList
from backcoach.ui.widgets.link_row import LinkRow
from tests.helpers.pages import (
    SIDEBAR,
    SMALL,
    USUAL,
    buttons,
    click,
    heard,
    only,
    press,
    settled,
    show,
    texts,
)
from tests.helpers.widgets import find

TILES = [Tile(f"id-{number}", f"Exercise {number}", "Lying · mat") for number in range(9)]
GLUTES, AT_HAND = frozenset((Muscle.GLUTES,)), frozenset((Equipment.MAT,))
LISTS = (
    FilterList("Any muscle", (Option("Any muscle", {}), Option("Glutes", {"muscles": GLUTES}))),
    FilterList(
        "Any equipment", (Option("Any equipment", {}), Option("What I have", {"at_hand": AT_HAND}))
    ),
)
TITLES = [Title("often", "A little and often"), Title("rest", "Rest")]


class Answering:
    """Shows what it is told to on a page, and remembers what was wanted."""

    def __init__(self, page: ExercisesPage) -> None:
        self.wanted = heard(page.wanted)
        self.ids: Sequence[str] = [tile.id for tile in TILES]
        page.wanted.connect(lambda _wanted: page.show_found(self.ids))


@pytest.fixture
def page(qtbot: QtBot) -> ExercisesPage:
    made = ExercisesPage()
    show(qtbot, made)
    return made


@pytest.fixture
def answering(page: ExercisesPage) -> Answering:
    made = Answering(page)
    page.present(TILES, LISTS, TITLES)
    return made


def wall(page: ExercisesPage) -> ExerciseWall:
    return only(page, ExerciseWall)


def choose(page: ExercisesPage, name: str, number: int) -> None:
    """Choose a line of a list, as the arrow keys do."""
    find(page, OpeningList, name).setCurrentIndex(number)


def shown(page: ExercisesPage) -> list[str]:
    model = wall(page).model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_at_first_all_exercises_are_there(page: ExercisesPage, answering: Answering) -> None:
    assert answering.wanted == [Wanted()]
    assert shown(page) == [tile.name for tile in TILES]
    assert "9 exercises" in texts(page)


def test_what_is_typed_and_chosen_is_wanted_together(
    page: ExercisesPage, answering: Answering
) -> None:
    only(page, QLineEdit).setText("lift")
    choose(page, "Any muscle", 1)
    choose(page, "Any equipment", 1)
    assert answering.wanted[-1] == Wanted(text="lift", muscles=GLUTES, at_hand=AT_HAND)


def test_only_what_is_found_is_shown_and_counted(page: ExercisesPage, answering: Answering) -> None:
    answering.ids = ["id-3", "id-1"]
    only(page, QLineEdit).setText("x")
    assert shown(page) == ["Exercise 3", "Exercise 1"]
    assert "2 of 9 exercises" in texts(page)


def test_clear_is_there_when_there_is_something_to_clear(
    page: ExercisesPage, answering: Answering
) -> None:
    assert "Clear" not in buttons(page)
    choose(page, "Any muscle", 1)
    only(page, QLineEdit).setText("x")
    asked = len(answering.wanted)
    click(page, "Clear")
    assert answering.wanted[asked:] == [Wanted()]
    assert only(page, QLineEdit).text() == ""
    assert "Clear" not in buttons(page)


def test_nothing_found_is_said_and_there_is_a_way_out(
    page: ExercisesPage, answering: Answering
) -> None:
    answering.ids = []
    only(page, QLineEdit).setText("zzz")
    assert {"Nothing found", "0 of 9 exercises"} <= set(texts(page))
    assert not wall(page).isVisible()
    answering.ids = [tile.id for tile in TILES]
    click(page, "Show all exercises")
    assert "Nothing found" not in texts(page)
    assert len(shown(page)) == 9


def test_what_was_looked_for_stays_and_lists_may_stand_for_something_else(
    page: ExercisesPage, answering: Answering
) -> None:
    choose(page, "Any equipment", 1)
    other = Option("What I have", {"at_hand": frozenset()})
    page.present(TILES, (LISTS[0], FilterList("Any equipment", (Option("", {}), other))), TITLES)
    assert answering.wanted[-1] == Wanted(at_hand=frozenset())


@pytest.mark.usefixtures("answering")
def test_ctrl_f_leads_to_the_search_wherever_one_is(page: ExercisesPage) -> None:
    field = only(page, QLineEdit)
    field.setText("lift")
    for part in (wall(page), find(page, OpeningList, "Any muscle")):
        part.setFocus()
        QTest.keyClick(part, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
        assert field.hasFocus()
        assert field.selectedText() == "lift"
    click(page, "Good to know")
    QTest.keyClick(page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert field.hasFocus()
    assert wall(page).isVisible()


@pytest.mark.usefixtures("answering")
@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Return])
def test_from_the_search_one_key_leads_to_what_was_found(page: ExercisesPage, key: Qt.Key) -> None:
    only(page, QLineEdit).setFocus()
    press(page, key)
    assert wall(page).hasFocus()
    wall(page).clearFocus()


def test_escape_empties_the_search(page: ExercisesPage, answering: Answering) -> None:
    field = only(page, QLineEdit)
    field.setFocus()
    QTest.keyClicks(field, "ab")
    press(page, Qt.Key.Key_Escape)
    assert answering.wanted[-1] == Wanted()


@pytest.mark.usefixtures("answering")
def test_tab_leads_from_part_to_part_and_enter_opens(page: ExercisesPage) -> None:
    chosen = heard(page.chosen)
    only(page, QLineEdit).setFocus()
    names = []
    while not wall(page).hasFocus():
        focused = page.focusWidget()
        assert focused is not None
        names.append(focused.accessibleName())
        press(page, Qt.Key.Key_Tab)
    assert names == ["Search by name, muscle or equipment", "Any muscle", "Any equipment"]
    press(page, Qt.Key.Key_Right, Qt.Key.Key_Return)
    assert chosen == ["id-1"]
    wall(page).clearFocus()


@pytest.mark.usefixtures("answering")
def test_whoever_comes_back_is_where_they_were(page: ExercisesPage) -> None:
    wall(page).setCurrentIndex(wall(page).model().index(5, 0))
    page.hide()
    page.present(TILES, LISTS, TITLES)
    page.show()
    assert page.focusWidget() is wall(page)
    assert wall(page).currentIndex().row() == 5


@pytest.mark.usefixtures("answering")
def test_texts_are_listed_and_one_is_chosen(page: ExercisesPage) -> None:
    chosen = heard(page.reading_chosen)
    click(page, "Good to know")
    rows = [row for row in page.findChildren(LinkRow) if row.isVisible()]
    assert [row.accessibleName() for row in rows] == ["A little and often", "Rest"]
    QTest.mouseClick(rows[1], Qt.MouseButton.LeftButton)
    assert chosen == ["rest"]
    page.hide()
    page.show()
    assert page.focusWidget() is rows[1]
    click(page, "All exercises")
    assert wall(page).isVisible()


def test_without_texts_there_is_nothing_to_choose_between(page: ExercisesPage) -> None:
    Answering(page)
    page.present(TILES, LISTS, ())
    assert "Good to know" not in buttons(page)


def seen_of(page: ExercisesPage, row: int) -> QRect:
    """Return the part of a tile that can be seen, on the wall."""
    sight = page.viewport().rect().translated(wall(page).mapFrom(page.viewport(), QPoint()))
    return sight.intersected(wall(page).visualRect(wall(page).model().index(row, 0)))


@pytest.mark.parametrize("size", [USUAL, SMALL], ids=str)
@pytest.mark.parametrize("percent", [100, 200])
def test_the_tile_that_the_keys_are_at_is_wholly_seen(
    qtbot: QtBot, size: QSize, percent: int
) -> None:
    page = ExercisesPage()
    Answering(page)
    page.present(TILES, LISTS, TITLES)
    show(qtbot, page, size - SIDEBAR * (percent / 100), Style(text_percent=percent))
    for _pass in range(6):
        settled(page)
    for key, row in ((None, 0), (Qt.Key.Key_End, 8), (Qt.Key.Key_Up, None), (Qt.Key.Key_Home, 0)):
        if key is not None:
            press(page, key)
        at = wall(page).currentIndex()
        assert row in (None, at.row())
        assert seen_of(page, at.row()) == wall(page).visualRect(at)
        assert wall(page).visualRect(at).height() <= page.viewport().height() * 2 / 3
    assert wall(page).verticalScrollBar().maximum() == 0
    wall(page).clearFocus()


@pytest.mark.usefixtures("answering")
def test_only_the_page_scrolls_and_only_if_there_is_more(page: ExercisesPage) -> None:
    assert page.verticalScrollBar().isVisible() == (page.verticalScrollBar().maximum() > 0)
    page.resize(page.width(), 2000)
    settled(page)
    assert not page.verticalScrollBar().isVisible()
    assert not wall(page).verticalScrollBar().isVisible()


@pytest.mark.usefixtures("answering")
def test_above_the_first_row_the_keys_find_the_headline(page: ExercisesPage) -> None:
    page.resize(page.width(), 500)
    settled(page)
    wall(page).setFocus()
    press(page, Qt.Key.Key_End)
    assert page.verticalScrollBar().value() > 0
    press(page, Qt.Key.Key_Home)
    assert page.verticalScrollBar().value() == 0
    wall(page).clearFocus()
