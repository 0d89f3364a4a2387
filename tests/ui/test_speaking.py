"""What a screen reader meets: one thing for what is one thing, in the role that it has."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from backcoach.charts.pain_chart import PainChart
from backcoach.diary.key_numbers import Number
from backcoach.diary.tally import ExerciseRow
from backcoach.theme import DARK
from backcoach.ui.main_window import MainWindow, Place
from backcoach.ui.style import Style
from backcoach.ui.widgets.choosers import Pills
from backcoach.ui.widgets.exercise_table import ExerciseTable
from backcoach.ui.widgets.grouped import GroupedPills
from backcoach.ui.widgets.painted import dress
from backcoach.ui.widgets.scale import Scale
from backcoach.ui.widgets.tile import Tile
from tests.helpers.pages import buttons, settled, show
from tests.helpers.speaking import Heard, Role, heard_in

CAT = ExerciseRow("Cat-cow", "34 times", "", "15 s", "46 sets", "45 sets, hurt 2 times")
BRIDGE = ExerciseRow("Bridge", "1 time", "1 time", "", "", "")
SAID = [
    (
        "Cat-cow: done 34 times, hurt never, best hold 15 s; left side 46 sets;"
        " right side 45 sets, hurt 2 times."
    ),
    "Bridge: done 1 time, hurt 1 time.",
]


def names(things: list[Heard], role: Role) -> list[str]:
    return [thing.name for thing in things if thing.role == role]


@pytest.mark.parametrize(("width", "above"), [(900, 1), (400, 0)])
def test_each_exercise_is_one_thing_that_says_all_about_it(
    qtbot: QtBot, width: int, above: int
) -> None:
    table = ExerciseTable()
    table.present([CAT, BRIDGE])
    show(qtbot, table, QSize(width, 400))
    assert names(heard_in(settled(table)), Role.StaticText)[above:] == SAID


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (
            Number("3", "median pain, last 28 days", "6.5 in your first 14 days"),
            "Median pain, last 28 days: 3. 6.5 in your first 14 days.",
        ),
        (
            Number("2 of 3", "sessions this week", "your target is 3"),
            "Sessions this week: 2 of 3. Your target is 3.",
        ),
        (Number("14 h", "guided exercise", ""), "Guided exercise: 14 h."),
    ],
)
def test_a_number_is_one_thing_that_begins_with_what_it_is(
    qtbot: QtBot, number: Number, said: str
) -> None:
    tile = Tile()
    tile.present(number)
    show(qtbot, tile)
    assert heard_in(tile) == [Heard(Role.StaticText, said)]


def test_what_is_formatted_has_the_colours_of_the_look(qtbot: QtBot) -> None:
    tile = Tile()
    qtbot.addWidget(tile)
    tile.present(Number("3", "median <pain>", ""))
    dress(tile, Style(DARK))
    assert DARK.ink in tile.text()
    assert "median &lt;pain&gt;" in tile.text()
    tile.present(Number("4", "median pain", ""))
    assert DARK.ink in tile.text()


def pills() -> QWidget:
    made = Pills({1: "1", 2: "2"})
    made.show_value(1)
    return made


PLACES = Place("today", "Today", "Ctrl+1"), Place("history", "History", "Ctrl+5")
CHOICES: dict[str, Callable[[], QWidget]] = {
    "pills": pills,
    "in groups": lambda: GroupedPills({"Active": {"walking": "Walking", "hiking": "Hiking"}}),
    "a scale": Scale,
    "the places": lambda: MainWindow(PLACES),
}


@pytest.mark.parametrize("name", CHOICES)
def test_what_one_of_several_is_chosen_by_is_a_radio_button(qtbot: QtBot, name: str) -> None:
    made = CHOICES[name]()
    show(qtbot, made)
    things = heard_in(made)
    assert len(names(things, Role.RadioButton)) == len(buttons(made)) > 1
    assert names(things, Role.CheckBox) == []


def test_nothing_in_the_chart_is_without_a_name(qtbot: QtBot) -> None:
    chart = PainChart(Style())
    show(qtbot, chart)
    assert [thing for thing in heard_in(chart) if not thing.name] == []
