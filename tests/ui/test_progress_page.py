"""The progress: what is there is shown, what is to come is said, and keys alone reach all of it."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from backcoach.charts.pain_chart import PainChart
from backcoach.charts.series import Range, series
from backcoach.diary.diary import Diary, Played, Scored
from backcoach.diary.key_numbers import Number
from backcoach.diary.own_activity import OwnLine
from backcoach.diary.pain import Context
from backcoach.diary.tally import ExerciseRow
from backcoach.theme import HIGH_CONTRAST_LIGHT, LIGHT, THEMES
from backcoach.ui.pages.panels import Form
from backcoach.ui.pages.progress import Progress, ProgressPage
from backcoach.ui.style import Style
from backcoach.ui.widgets.exercise_table import FEW, ExerciseTable
from backcoach.ui.widgets.month_calendar import MonthCalendar
from backcoach.ui.widgets.month_days import Marks
from backcoach.ui.widgets.month_grid import MonthGrid
from backcoach.ui.widgets.spoken import Spoken
from backcoach.ui.widgets.tile import Tile
from tests.helpers.clipping import clipped
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

K = Qt.Key
WIDE = QSize(1440, 900)
TODAY = date(2025, 11, 20)
PASSES = 6  # words that wrap take some
NUMBERS = (
    Number("3", "median pain, last 28 days", "5 in your first 14 days"),
    Number("2 of 3", "sessions this week", "your target is 3"),
    Number("7 of 8", "weeks on target", "since 28 Sep"),
    Number("14 h", "guided exercise", "42 sessions, 3 ended for pain"),
)
SAID = (
    "Your pain is logged on 64 of 84 days, 76 %.",
    "From week to week, your pain has been going down.",
)
FULL = Progress(
    is_empty=False,
    has_scores=True,
    numbers=NUMBERS,
    marks=Marks(TODAY, 1, {TODAY - timedelta(days=2)}, {TODAY - timedelta(days=1)}),
    said=SAID,
    to_come=(),
    own=(OwnLine("Lifting the child", "4 at first, 8 last. The median of 11 ratings is 6."),),
    moved="20 of the last 28 days had a session or another activity.",
)
TO_COME = ("After 4 weeks: an early look.", "After 6 weeks: a comparison.")
YOUNG = FULL._replace(to_come=TO_COME)
EMPTY = FULL._replace(is_empty=True, has_scores=False, to_come=TO_COME, own=())
DIARY = Diary(
    TODAY,
    scores=tuple(
        Scored(TODAY - timedelta(days=days), days % 7, Context.OTHER) for days in range(83, -1, -1)
    ),
    sessions=tuple(
        Played(TODAY - timedelta(days=days), True, False, 900_000) for days in range(80, 0, -3)
    ),
)
ROW = ExerciseRow("Bird dog", "24 times", "2 times", "12 s", "24 sets, hurt 2 times", "24 sets")


def rows(count: int) -> list[ExerciseRow]:
    return [ROW._replace(name=f"Exercise {number}") for number in range(1, count + 1)]


def shown(
    qtbot: QtBot,
    progress: Progress = FULL,
    size: QSize = USUAL - SIDEBAR,
    style: Style | None = None,
    exercises: Sequence[ExerciseRow] = (ROW,),
) -> ProgressPage:
    page = ProgressPage()
    page.present(progress)
    page.present_chart(series(DIARY, Range.TWELVE_WEEKS), Range.TWELVE_WEEKS)
    page.present_exercises(exercises)
    show(qtbot, page, size, style)
    for _pass in range(PASSES):
        settled(page)
    return page


@pytest.fixture
def page(qtbot: QtBot) -> ProgressPage:
    return shown(qtbot)


def place(page: ProgressPage, part: QWidget) -> QPoint:
    content = page.widget()
    assert content is not None
    return part.mapTo(content, QPoint(0, 0))


def test_all_that_is_presented_can_be_read(page: ProgressPage) -> None:
    read = texts(page)
    for number in NUMBERS:
        assert set(number) <= set(read)
    assert set(SAID) <= set(read)
    assert {"Lifting the child", *FULL.own[0], FULL.moved} <= set(read)
    assert {"Pain, 0 to 10", "84 of 84 days logged"} <= set(read)
    assert set(ROW) <= set(read)


def test_before_anything_is_presented_there_is_only_the_title(qtbot: QtBot) -> None:
    page = ProgressPage()
    show(qtbot, page)
    assert texts(page) == ["Progress"]


def test_with_nothing_in_the_diary_it_says_what_will_be_here_and_offers_to_begin(
    qtbot: QtBot,
) -> None:
    page = shown(qtbot, EMPTY)
    assert set(TO_COME) <= set(texts(page))
    assert [*buttons(page)] == ["Note your pain now", "Start a session"]
    pain, start = heard(page.pain_asked), heard(page.start_asked)
    click(page, "Note your pain now")
    click(page, "Start a session")
    assert len(pain) == len(start) == 1


def test_with_sessions_and_no_score_it_invites_above_what_there_is(qtbot: QtBot) -> None:
    page = shown(qtbot, YOUNG._replace(has_scores=False))
    assert "No pain noted yet" in texts(page)
    assert only(page, PainChart).isVisible()
    assert texts(page).count(TO_COME[0]) == 1


def test_a_young_diary_says_what_is_still_to_come_below_the_chart(qtbot: QtBot) -> None:
    page = shown(qtbot, YOUNG)
    assert {"Still to come", *TO_COME} <= set(texts(page))
    page.present(FULL)
    assert "Still to come" not in texts(page)


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("Note your pain", "pain_asked"),
        ("Mark a span", "span_asked"),
        ("Save the picture", "save_asked"),
        ("How well it goes", "own_asked"),
    ],
)
def test_each_button_tells_one_wish(page: ProgressPage, text: str, wish: str) -> None:
    told = heard(getattr(page, wish))
    click(page, text)
    assert len(told) == 1


def test_a_range_is_chosen_by_its_pill_and_the_chart_says_which_it_shows(
    page: ProgressPage,
) -> None:
    chosen = heard(page.range_chosen)
    for text in ("4 weeks", "1 year", "All", "12 weeks"):
        click(page, text)
    assert chosen == [Range.FOUR_WEEKS, Range.YEAR, Range.ALL, Range.TWELVE_WEEKS]
    page.present_chart(series(DIARY, Range.FOUR_WEEKS), Range.FOUR_WEEKS)
    assert [text for text, made in buttons(page).items() if made.isChecked()] == ["4 weeks"]
    assert "28 of 28 days logged" in texts(page)


def test_dots_of_another_shape_are_explained_where_there_are_some(page: ProgressPage) -> None:
    said = "grey diamonds: during a session"
    assert said not in texts(page)
    during = (*DIARY.scores[:-1], DIARY.scores[-1]._replace(context=Context.DURING))
    kept = Diary(TODAY, scores=during)
    page.present_chart(series(kept, Range.FOUR_WEEKS), Range.FOUR_WEEKS)
    assert said in texts(page)


def test_a_day_is_opened_from_the_calendar_and_from_the_chart(page: ProgressPage) -> None:
    days = heard(page.day_opened)
    only(page, MonthGrid).setFocus()
    press(page, K.Key_Left, K.Key_Return)
    only(page, PainChart).setFocus()
    press(page, K.Key_Left, K.Key_Left, K.Key_Return)
    assert days[0] == TODAY - timedelta(days=1)
    assert days[1] in (TODAY - timedelta(days=1), TODAY - timedelta(days=2))


def test_it_tells_once_that_what_was_presented_can_be_seen(
    page: ProgressPage, qtbot: QtBot
) -> None:
    painted = heard(page.painted)
    with qtbot.waitSignal(page.painted):
        page.present(FULL)
    page.viewport().repaint()
    settled(page)
    assert len(painted) == 1


def test_a_few_exercises_are_shown_and_all_of_them_when_asked_for(qtbot: QtBot) -> None:
    page = shown(qtbot, exercises=rows(FEW + 3))
    assert f"Exercise {FEW}" in texts(page)
    assert f"Exercise {FEW + 1}" not in texts(page)
    click(page, f"Show all {FEW + 3} exercises")
    settled(page)
    assert f"Exercise {FEW + 3}" in texts(page)
    assert f"Show all {FEW + 3} exercises" not in buttons(page)


def test_without_an_exercise_there_is_no_table(page: ProgressPage) -> None:
    page.present_exercises([])
    assert "Exercises" not in texts(page)


def place_of_cells(table: ExerciseTable) -> dict[str, float]:
    """Return how far from the left each cell of a table begins."""
    places = {}
    for line in table.findChildren(Spoken):
        document = QTextDocument()
        document.setDefaultFont(line.font())
        document.setHtml(line.text())
        document.setTextWidth(line.width())
        block = document.begin()
        while block.isValid():
            places[block.text()] = document.documentLayout().blockBoundingRect(block).x()
            block = block.next()
    return places


def test_columns_stand_below_their_titles_and_become_words_where_they_have_no_room(
    qtbot: QtBot,
) -> None:
    page = shown(qtbot)
    places = place_of_cells(only(page, ExerciseTable))
    assert places["Exercise"] < places["Done"] == places["24 times"]
    assert places["Left side"] == places["24 sets, hurt 2 times"]
    page.resize(700, 800)
    settled(page)
    said = "Done: 24 times. Hurt: 2 times. Best hold: 12 s. Left side: 24 sets, hurt 2 times."
    assert any(text.startswith(said) for text in texts(page))


def test_where_there_is_room_the_calendar_is_beside_the_chart_else_below_it(qtbot: QtBot) -> None:
    page = shown(qtbot, size=WIDE)
    chart, calendar = only(page, PainChart), only(page, MonthCalendar)
    assert place(page, calendar).x() > place(page, chart).x() + chart.width()
    page.resize(760, 900)
    settled(page)
    assert place(page, calendar).y() > place(page, chart).y() + chart.height()
    exercises = only(page, ExerciseTable)
    assert place(page, exercises).y() > place(page, calendar).y()


@pytest.mark.parametrize(("width", "columns"), [(1240, 4), (700, 2), (420, 1)])
def test_the_tiles_are_equal_and_in_even_rows(qtbot: QtBot, width: int, columns: int) -> None:
    page = shown(qtbot, size=QSize(width, 900))
    tiles = page.findChildren(Tile)
    assert len({each.x() for each in tiles}) == columns
    assert len({each.size().toTuple() for each in tiles}) == 1


def focus_chain(page: ProgressPage) -> list[QWidget]:
    """Return what Tab leads to, one after the other, from the top."""
    found: list[QWidget] = []
    page.setFocus()
    while True:
        QTest.keyClick(page.focusWidget(), K.Key_Tab)
        now = QApplication.focusWidget()
        assert now is not None
        if now in found or now is page:
            return found
        found.append(now)


def named(part: QWidget) -> str:
    return part.text() if isinstance(part, QPushButton) else type(part).__name__


def test_tab_leads_through_the_page_in_the_order_in_which_it_is_read(qtbot: QtBot) -> None:
    page = shown(qtbot, size=QSize(760, 900), exercises=rows(FEW + 1))
    chain = focus_chain(page)
    tops = [place(page, each).y() for each in chain]
    assert all(above <= below for above, below in pairwise(tops))
    assert [named(each) for each in chain] == [
        "Note your pain",
        "Report…",
        "12 weeks",
        "PainChart",
        "Mark a span",
        "Save the picture",
        "\N{SINGLE LEFT-POINTING ANGLE QUOTATION MARK}",
        "MonthGrid",
        f"Show all {FEW + 1} exercises",
        "How well it goes",
    ]


def test_all_that_can_be_used_has_a_name(page: ProgressPage) -> None:
    for each in focus_chain(page):
        assert each.accessibleName() or isinstance(each, QPushButton), each
    assert find(page, QPushButton, "Time shown: 4 weeks").text() == "4 weeks"


def test_a_question_takes_the_place_of_all_else(page: ProgressPage) -> None:
    page.panels.open(Form("How is it?"))
    assert not only(page, PainChart).isVisible()
    press(page, K.Key_Escape)
    assert only(page, PainChart).isVisible()


LARGE_SIDEBAR = QSize(2 * SIDEBAR.width(), 0)
LOOKS = [
    *[(USUAL - SIDEBAR, Style(theme)) for theme in THEMES.values()],
    (WIDE - SIDEBAR, Style(LIGHT)),
    (SMALL - SIDEBAR, Style(LIGHT)),
    (SMALL - SIDEBAR, Style(LIGHT, 150)),
    (USUAL - LARGE_SIDEBAR, Style(LIGHT, 200)),
    (SMALL - LARGE_SIDEBAR, Style(HIGH_CONTRAST_LIGHT, 200)),
    (QSize(440, 480), Style(LIGHT, 100)),
]


@pytest.mark.parametrize("progress", [FULL, YOUNG, EMPTY], ids=["full", "young", "empty"])
@pytest.mark.parametrize(("size", "style"), LOOKS)
def test_no_word_is_clipped(qtbot: QtBot, progress: Progress, size: QSize, style: Style) -> None:
    page = shown(qtbot, progress, size, style, rows(FEW + 2))
    assert clipped(page) == []
