"""The wall of figures: what is drawn and when, what moves, and how it is gone through by keys."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QRect, QSize, Qt, QTimeLine
from PySide6.QtGui import QAccessible, QColor, QFontMetrics, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from backcoach.core.demonstration import Demonstration
from backcoach.storage.shelf import shipped
from backcoach.theme import BODY, DARK, LIGHT, THEMES
from backcoach.ui.style import Style
from backcoach.ui.widgets import stills
from backcoach.ui.widgets.exercise_tile import INSIDE, Tile
from backcoach.ui.widgets.exercise_wall import ExerciseWall
from backcoach.ui.widgets.moving_figure import MovingFigure, Shown
from backcoach.ui.widgets.painted import dress
from backcoach.ui.widgets.stills import Stills
from tests.helpers.figures import SCENES
from tests.helpers.pages import heard, only, show
from tests.helpers.painting import image_of, ink
from tests.helpers.pictures import changed

CATALOGUE = shipped().exercises
NAMES = ("cat-cow", "glute-bridge", "march-on-the-spot")
SIZE = QSize(1000, 600)
LONG = "An exercise with a name that is much longer than others, so that it takes some lines"
COUNT = 60


def tiles(count: int = COUNT) -> list[Tile]:
    """Return so many tiles, of three exercises in turn."""
    return [
        Tile(f"{NAMES[number % 3]} {number}", f"Exercise {number}", "Lying")
        for number in range(count)
    ]


def figure_of(id: str) -> Shown:
    name = id.split(maxsplit=1)[0]
    return Shown(SCENES[name], Demonstration(CATALOGUE[name]))


class Corner(QScrollArea):
    """A wall that scrolls, with something else that can have the focus above it."""

    def __init__(self) -> None:
        super().__init__()
        self.wall, self.button = ExerciseWall(), QPushButton("Above")
        self.asked: list[str] = []
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.button)
        column.addWidget(self.wall)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.verticalScrollBar().valueChanged.connect(self.wall.was_scrolled)
        self.wall.sight_asked.connect(self._scroll_to)
        self.wall.figure_asked.connect(self._answer)

    def _scroll_to(self, tile: QRect) -> None:
        self.ensureVisible(0, self.wall.y() + tile.center().y(), 0, tile.height() // 2 + 1)

    def _answer(self, id: str) -> None:
        self.asked.append(id)
        self.wall.take_figure(id, figure_of(id))


@pytest.fixture
def make(qtbot: QtBot) -> Iterator[Callable[..., Corner]]:
    made: list[Corner] = []

    def make(count: int = COUNT, style: Style | None = None) -> Corner:
        corner = Corner()
        corner.wall.present(tiles(count))
        made.append(corner)
        show(qtbot, corner, SIZE, style)
        QCoreApplication.processEvents()
        return corner

    yield make
    for corner in made:
        corner.hide()


@pytest.fixture
def corner(make: Callable[..., Corner]) -> Corner:
    return make()


def draw_all(corner: Corner) -> None:
    """Let pass as many idle turns as there is something to be drawn in."""
    QCoreApplication.processEvents()
    while only(corner.wall, Stills).is_busy:
        QCoreApplication.processEvents()


def cell(corner: Corner, row: int) -> QRect:
    """Return where a tile is on the wall."""
    return corner.wall.visualRect(corner.wall.model().index(row, 0))


def place(corner: Corner, row: int) -> QRect:
    """Return where a tile is in what can be seen."""
    on_wall = cell(corner, row)
    return QRect(corner.wall.mapTo(corner.viewport(), on_wall.topLeft()), on_wall.size())


def picture(corner: Corner, row: int) -> QImage:
    """Return what is seen in the stage of a tile."""
    tile = place(corner, row)
    stage = QRect(tile.left() + INSIDE, tile.top() + INSIDE, tile.width() // 2, 100)
    return image_of(corner.viewport()).copy(stage)


def words(corner: Corner, row: int) -> QImage:
    """Return what is written on a tile."""
    tile = place(corner, row)
    left, top = tile.left() + INSIDE, tile.bottom() - 80
    return image_of(corner.viewport()).copy(left, top, tile.width() // 2, 40)


def is_empty(image: QImage) -> bool:
    blank = image.copy()
    blank.fill(image.pixel(0, 0))
    return image == blank


def moving(corner: Corner) -> MovingFigure:
    return only(corner.wall, MovingFigure)


def moves(corner: Corner) -> bool:
    """Tell whether anything moves, and with it whether a timer runs."""
    figure = moving(corner)
    running = figure.time_line.state() is QTimeLine.State.Running
    assert running == figure.isVisible()
    return running


def moves_at(corner: Corner) -> int:
    """Return the row of the figure that moves."""
    assert moves(corner)
    middle = moving(corner).geometry().center()
    return corner.wall.indexAt(middle).row()


def point_at(corner: Corner, row: int) -> None:
    for spot in (QPoint(1, 1), cell(corner, row).center()):
        QTest.mouseMove(corner.wall.viewport(), spot)
    QCoreApplication.processEvents()


def test_names_are_there_at_once_and_figures_when_there_is_time(corner: Corner) -> None:
    corner.wall.present(tiles()[3:])
    assert is_empty(picture(corner, 1))
    assert not is_empty(words(corner, 1))
    draw_all(corner)
    assert not is_empty(picture(corner, 1))


def test_nothing_is_drawn_that_is_not_seen(corner: Corner) -> None:
    draw_all(corner)
    seen = [row for row in range(COUNT) if place(corner, row).top() < corner.viewport().height()]
    assert corner.asked == [tiles()[row].id for row in seen]
    assert len(seen) < COUNT / 2
    draw_all(corner)
    assert len(corner.asked) == len(seen)


def test_what_comes_into_sight_is_drawn_before_what_went_out_of_it(corner: Corner) -> None:
    bar = corner.verticalScrollBar()
    before = len(corner.asked)
    image_of(corner.viewport())
    bar.setValue(bar.maximum())
    draw_all(corner)
    drawn = [int(id.split()[1]) for id in corner.asked[before:]]
    assert min(drawn) > COUNT / 2


@pytest.mark.parametrize("name", THEMES)
def test_figures_take_the_colours_of_another_theme(corner: Corner, name: str) -> None:
    draw_all(corner)
    dress(corner, Style(THEMES[name]))
    draw_all(corner)
    image, wanted = picture(corner, 1), QColor(THEMES[name].figure.trousers).rgb()
    pixels = memoryview(bytes(image.constBits())).cast("I")
    assert sum(pixel == wanted for pixel in pixels) > 20


def test_a_figure_is_drawn_again_in_another_size_and_seen_until_then(corner: Corner) -> None:
    draw_all(corner)
    corner.resize(SIZE.width() + 60, SIZE.height())
    QCoreApplication.processEvents()
    at_first = picture(corner, 1)
    draw_all(corner)
    assert not is_empty(at_first)
    assert changed(at_first, picture(corner, 1))
    assert len(corner.asked) == len(set(corner.asked))


@pytest.mark.parametrize(("kept_pixels", "again"), [(10_000_000, False), (100_000, True)])
def test_only_so_much_is_kept_of_what_is_out_of_sight(
    corner: Corner, monkeypatch: pytest.MonkeyPatch, kept_pixels: int, again: bool
) -> None:
    monkeypatch.setattr(stills, "KEPT_PIXELS", kept_pixels)
    drawn = heard(only(corner.wall, Stills).made)
    bar = corner.verticalScrollBar()
    counts = []
    for value in (bar.maximum(), 0, bar.maximum()):
        bar.setValue(value)
        draw_all(corner)
        counts.append(len(drawn))
    assert (counts[-1] > counts[-2]) == again


def test_while_it_is_hidden_nothing_is_drawn(corner: Corner) -> None:
    corner.wall.present(tiles()[30:])
    image_of(corner.viewport())
    before = list(corner.asked)
    assert only(corner.wall, Stills).is_busy
    corner.hide()
    assert not only(corner.wall, Stills).is_busy
    QCoreApplication.processEvents()
    assert corner.asked == before


def test_what_cannot_be_drawn_has_an_empty_stage(corner: Corner) -> None:
    corner.wall.figure_asked.disconnect()
    corner.wall.figure_asked.connect(lambda id: corner.wall.take_figure(id, None))
    corner.wall.present(tiles()[30:])
    draw_all(corner)
    assert is_empty(picture(corner, 1))
    point_at(corner, 1)
    assert not moves(corner)


def test_nothing_moves_at_first(corner: Corner) -> None:
    corner.wall.setFocus(Qt.FocusReason.OtherFocusReason)
    draw_all(corner)
    assert not moves(corner)


def test_the_figure_under_the_pointer_moves_and_no_other(corner: Corner) -> None:
    for row in (2, 5, 0):
        point_at(corner, row)
        assert moves_at(corner) == row


def test_it_begins_to_move_from_where_it_stood(corner: Corner) -> None:
    draw_all(corner)
    stood = picture(corner, 1)
    point_at(corner, 1)
    line = moving(corner).time_line
    line.stop()
    line.setCurrentTime(0)
    assert changed(stood, picture(corner, 1)) == []
    line.setCurrentTime(line.duration() // 2)
    assert len(changed(stood, picture(corner, 1))) > 100
    moving(corner).hide()


def test_it_stands_still_when_the_pointer_leaves(corner: Corner, qtbot: QtBot) -> None:
    point_at(corner, 1)
    QTest.mouseMove(corner.button, QPoint(5, 5))
    qtbot.waitUntil(lambda: not moves(corner))


def test_the_figure_that_the_keys_come_to_moves(corner: Corner) -> None:
    corner.button.setFocus()
    QTest.keyClick(corner.button, Qt.Key.Key_Tab)
    assert moves_at(corner) == 0
    QTest.keyClick(corner.wall, Qt.Key.Key_Right)
    assert moves_at(corner) == 1
    QTest.keyClick(corner.wall, Qt.Key.Key_Backtab)
    assert not moves(corner)


@pytest.mark.parametrize("how", ["hidden", "minimised", "another style"])
def test_no_timer_runs_once_nobody_sees_it(corner: Corner, how: str) -> None:
    point_at(corner, 1)
    assert moves(corner)
    match how:
        case "hidden":
            corner.wall.hide()
        case "minimised":
            corner.showMinimized()
        case _:
            dress(corner, Style(still=True))
    assert not moves(corner)


def test_with_less_motion_nothing_moves(make: Callable[..., Corner]) -> None:
    corner = make(style=Style(still=True))
    point_at(corner, 1)
    QTest.keyClick(corner.wall, Qt.Key.Key_Right)
    assert not moves(corner)


def test_while_one_scrolls_nothing_moves(corner: Corner) -> None:
    point_at(corner, 1)
    corner.verticalScrollBar().setValue(30)
    assert not moves(corner)


def test_whoever_moves_the_pointer_on_a_tile_does_not_begin_its_figure_anew(corner: Corner) -> None:
    point_at(corner, 1)
    line = moving(corner).time_line
    line.setCurrentTime(1_000)
    QTest.mouseMove(corner.wall.viewport(), cell(corner, 1).center() + QPoint(4, 4))
    assert moves_at(corner) == 1
    assert line.currentTime() >= 1_000


def test_what_the_keys_scroll_to_moves(corner: Corner) -> None:
    corner.wall.setFocus()
    QTest.keyClick(corner.wall, Qt.Key.Key_End)
    assert moves_at(corner) == COUNT - 1
    assert cell(corner, COUNT - 1).contains(moving(corner).geometry())
    assert corner.viewport().rect().contains(place(corner, COUNT - 1))


def test_the_keys_lead_everywhere_and_enter_opens(corner: Corner) -> None:
    chosen = heard(corner.wall.chosen)
    corner.wall.setFocus()
    columns = corner.wall.viewport().width() // place(corner, 0).width()
    assert columns > 2
    for key, row in (
        (Qt.Key.Key_Right, 1),
        (Qt.Key.Key_Down, 1 + columns),
        (Qt.Key.Key_Left, columns),
        (Qt.Key.Key_Up, 0),
        (Qt.Key.Key_End, COUNT - 1),
        (Qt.Key.Key_Home, 0),
    ):
        QTest.keyClick(corner.wall, key)
        assert corner.wall.currentIndex().row() == row
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        QTest.keyClick(corner.wall, key)
    assert chosen == [tiles()[0].id] * 2


def test_a_click_opens_once_and_so_does_a_double_click(corner: Corner) -> None:
    chosen = heard(corner.wall.chosen)
    QTest.mouseClick(
        corner.wall.viewport(), Qt.MouseButton.LeftButton, pos=cell(corner, 4).center()
    )
    assert chosen == [tiles()[4].id]
    assert corner.wall.currentIndex().row() == 4


def test_the_first_letters_of_a_name_lead_to_it(corner: Corner) -> None:
    corner.wall.setFocus()
    QTest.keyClicks(corner.wall, "Exercise 7")
    assert corner.wall.currentIndex().row() == 7


def test_where_the_keys_were_they_stay_when_there_are_fewer(corner: Corner) -> None:
    corner.wall.setCurrentIndex(corner.wall.model().index(7, 0))
    corner.wall.present(tiles()[5:9])
    assert corner.wall.currentIndex().data() == "Exercise 7"
    corner.wall.present(tiles()[:3])
    assert corner.wall.currentIndex().data() == "Exercise 0"
    corner.wall.present([])
    assert not corner.wall.currentIndex().isValid()


def test_a_screen_reader_is_told_name_facts_and_mark(corner: Corner) -> None:
    corner.wall.present([*tiles()[:-1], Tile("march", "March", "Standing", "Left out for you")])
    wall = QAccessible.queryAccessibleInterface(corner.wall)
    assert wall.text(QAccessible.Text.Name) == "Exercises"
    assert wall.childCount() == COUNT
    assert wall.child(1).text(QAccessible.Text.Name) == "Exercise 1, Lying"
    marked = wall.child(COUNT - 1).text(QAccessible.Text.Name)
    assert marked == "March, Standing, Left out for you"


@pytest.mark.parametrize("percent", [80, 100, 200])
@pytest.mark.parametrize("width", [300, 640, 1600])
def test_the_longest_name_has_room_and_all_tiles_are_within(
    make: Callable[..., Corner], percent: int, width: int
) -> None:
    style = Style(text_percent=percent)
    corner = make(style=style)
    corner.wall.present([*tiles(5), Tile("cat-cow long", LONG, "Hands and knees, chair, cushion")])
    corner.resize(width, 900)
    QCoreApplication.processEvents()
    cells = [cell(corner, row) for row in range(6)]
    assert all(corner.wall.viewport().width() >= cell.right() for cell in cells)
    assert (cells[0].left(), cells[0].top()) == (0, 0)
    text, room = QFontMetrics(style.font(BODY, 600)), cells[5].width() - 3 * INSIDE
    needed = text.boundingRect(QRect(0, 0, room, 9999), Qt.TextFlag.TextWordWrap, LONG).height()
    stage = round(room * 0.62)
    assert cells[5].height() >= stage + needed + style.px(14)


def test_the_focus_can_be_seen_in_every_theme(corner: Corner) -> None:
    corner.wall.setFocus()
    for theme in (LIGHT, DARK, *THEMES.values()):
        dress(corner, Style(theme))
        tile = place(corner, 0)
        image = image_of(corner.viewport())
        at_the_edge = image.pixelColor(tile.left() + 1, tile.top() + 60).name()
        assert at_the_edge == theme.ink.lower()


def test_a_mark_stands_out_and_has_room_on_every_tile(corner: Corner) -> None:
    plain = cell(corner, 0).height()
    corner.wall.present([tiles(1)[0]._replace(mark="Left out for you"), *tiles()[1:]])
    draw_all(corner)
    assert ink(corner.viewport(), LIGHT.attention) > 20
    assert cell(corner, 0).height() == cell(corner, 1).height() > plain


def test_figures_are_smaller_where_a_tile_would_be_too_high(corner: Corner) -> None:
    usual = cell(corner, 0)
    corner.wall.fit(usual.height() - 40)
    assert cell(corner, 0).size() == QSize(usual.width(), usual.height() - 40)
    corner.wall.fit(0)
    assert cell(corner, 0).height() > usual.height() / 3
    corner.wall.fit(2 * usual.height())
    assert cell(corner, 0) == usual


def test_it_grows_with_the_size_of_text(corner: Corner) -> None:
    dress(corner, Style(text_percent=200))
    draw_all(corner)
    assert corner.wall.height() == cell(corner, COUNT - 1).bottom() + 1


def test_it_is_as_high_as_its_tiles_and_only_what_it_is_in_scrolls(corner: Corner) -> None:
    draw_all(corner)
    assert corner.wall.verticalScrollBar().maximum() == 0
    assert corner.wall.height() == cell(corner, COUNT - 1).bottom() + 1


def test_pages_are_turned_by_what_it_is_in(corner: Corner) -> None:
    corner.wall.setFocus()
    bar = corner.verticalScrollBar()
    QTest.keyClick(corner.wall, Qt.Key.Key_PageDown)
    assert bar.value() == bar.pageStep()
    QTest.keyClick(corner.wall, Qt.Key.Key_PageUp)
    assert bar.value() == 0


def test_the_tile_that_the_keys_are_at_is_in_sight_when_they_come_back(corner: Corner) -> None:
    corner.wall.setCurrentIndex(corner.wall.model().index(COUNT - 1, 0))
    assert corner.verticalScrollBar().value() == 0
    corner.wall.setFocus(Qt.FocusReason.OtherFocusReason)
    assert corner.viewport().rect().contains(place(corner, COUNT - 1))
