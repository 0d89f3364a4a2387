"""The pages of an exercise, a routine and a text: what they say, where they lead, and back."""

import pytest
from PySide6.QtCore import QPoint, Qt, QTimeLine
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from backcoach.core.demonstration import Demonstration
from backcoach.storage.shelf import shipped
from backcoach.theme import DARK, LIGHT
from backcoach.ui.pages.exercise import ExercisePage, ExerciseSheet, Way
from backcoach.ui.pages.opened import OpenedPage
from backcoach.ui.pages.reading import ReadingPage
from backcoach.ui.pages.routine import RoutinePage, RoutineSheet
from backcoach.ui.style import Style
from backcoach.ui.widgets.link_row import LinkRow
from backcoach.ui.widgets.moving_figure import MovingFigure, Shown
from backcoach.ui.widgets.painted import dress
from backcoach.ui.widgets.source_list import SourceLine
from tests.helpers.figures import SCENES
from tests.helpers.pages import SMALL, buttons, click, heard, only, press, settled, show, texts
from tests.helpers.painting import Paints, ink

PASSES = 6
BRIDGE = shipped().exercises["glute-bridge"]
FIGURE = Shown(SCENES["glute-bridge"], Demonstration(BRIDGE))
SOURCES = (
    SourceLine("The <b>fact</b>.", "Somebody & others", "https://example.org/a?b=1&c=2"),
    SourceLine("Another one.", "Our own choice", ""),
)
SHEET = ExerciseSheet(
    name="Bridge",
    summary="A lift of the hips.",
    dose="5 repetitions",
    facts=(("Position", "Lying"), ("You need", "Nothing")),
    start="Lie down.",
    steps=("Lift.", "Stay.", "Come down."),
    breathing="Breathe out as you lift.",
    tips=("A low lift counts.",),
    mistakes=("Going too high.",),
    cautions=("Stop if it is sharp.",),
    conditions=("knee trouble",),
    left_out="Bridge is left out because of knee trouble.",
    instead=("tilt", "Pelvic tilt"),
    ways=(
        Way("Easier", "Lift less.", (("tilt", "Pelvic tilt"),)),
        Way("Harder", "Use one leg.", (("one", "One-leg bridge"), ("two", "Long bridge"))),
    ),
    instead_of=(("Sit-ups", "They bend the back again and again."),),
    sources=SOURCES,
)
PLAIN = SHEET._replace(
    name="Plain", conditions=(), left_out="", instead=None, ways=(), instead_of=()
)
ROUTINE = RoutineSheet(
    name="Gentle start",
    goal="Begin to move.",
    extent="About 5 minutes · 2 exercises",
    needs="Needs: wall.",
    frequency="Every day.",
    changes=("Bridge is left out because of knee trouble.",),
    items=(("tilt", "Pelvic tilt", "5 repetitions"), ("cat", "Cat-cow", "25 s")),
    sources=SOURCES,
)


@pytest.fixture
def page(qtbot: QtBot) -> ExercisePage:
    made = ExercisePage()
    show(qtbot, made)
    return made


def present(page: ExercisePage, sheet: ExerciseSheet, figure: Shown | None = None) -> None:
    """Show an exercise, and wait until it is laid out."""
    page.present(sheet, figure)
    for _pass in range(PASSES):  # each layout asks the one around it to look again
        settled(page)


def read(page: OpenedPage) -> str:
    return "\n".join(texts(settled(page)))


def rows(page: OpenedPage) -> list[LinkRow]:
    return [row for row in page.findChildren(LinkRow) if row.isVisible()]


def test_all_that_is_known_of_an_exercise_is_said(page: ExercisePage) -> None:
    present(page, SHEET, FIGURE)
    said = read(page)
    for part in SHEET:
        for line in (part,) if isinstance(part, str) else part or ():
            for text in (line,) if isinstance(line, str) else line:
                if isinstance(text, str) and not isinstance(line, SourceLine):
                    assert text in said
    assert "Ask a professional first if you have:" in said


def test_what_there_is_not_has_no_heading(page: ExercisePage) -> None:
    present(page, SHEET, FIGURE)
    present(page, PLAIN)
    said = read(page)
    for heading in ("Easier", "Harder", "Better left alone", "Ask a professional first"):
        assert heading not in said
    assert [each for each in page.findChildren(MovingFigure) if each.isVisible()] == []
    assert "Try this one" in buttons(page)


def test_the_figure_moves_as_long_as_it_is_seen(page: ExercisePage) -> None:
    present(page, SHEET, FIGURE)
    line = only(page, MovingFigure).time_line
    assert line.state() is QTimeLine.State.Running
    page.hide()
    assert line.state() is not QTimeLine.State.Running
    page.show()
    assert line.state() is QTimeLine.State.Running
    page.hide()


def test_another_exercise_has_the_only_timer(page: ExercisePage) -> None:
    present(page, SHEET, FIGURE)
    first = only(page, MovingFigure)
    lines = [first.time_line]
    present(page, PLAIN, FIGURE)
    lines += [each.time_line for each in page.findChildren(MovingFigure) if each is not first]
    assert [line.state() is QTimeLine.State.Running for line in lines] == [False, True]
    page.hide()


def test_with_less_motion_it_stands_still_and_an_arrow_shows_the_way(page: ExercisePage) -> None:
    dress(page, Style(still=True))
    present(page, SHEET, FIGURE)
    figure = only(page, MovingFigure)
    assert figure.time_line.state() is QTimeLine.State.NotRunning
    assert ink(figure, LIGHT.attention) > 50
    dress(page, Style(DARK, still=True))
    assert ink(figure, DARK.attention) > 50


def test_the_moving_figure_is_painted_when_there_is_something_else_to_see(
    page: ExercisePage,
) -> None:
    present(page, SHEET, FIGURE)
    figure = only(page, MovingFigure)
    line = figure.time_line
    line.stop()
    paints = Paints(figure)
    line.setCurrentTime(line.duration() // 2)
    assert paints.since() == 1
    line.setCurrentTime(line.duration() // 2 + 1)
    assert paints.since() == 0


def test_links_lead_to_easier_and_harder_ones(page: ExercisePage) -> None:
    asked = heard(page.exercise_asked)
    present(page, SHEET._replace(left_out="", instead=None))
    assert [row.accessibleName() for row in rows(page)] == [
        "Pelvic tilt",
        "One-leg bridge",
        "Long bridge",
    ]
    for row in rows(page):
        row.setFocus()
        QTest.keyClick(row, Qt.Key.Key_Return)
    QTest.mouseClick(rows(page)[0], Qt.MouseButton.LeftButton)
    assert asked == ["tilt", "one", "two", "tilt"]


def test_try_this_one_is_asked_for(page: ExercisePage) -> None:
    present(page, PLAIN)
    assert page.hasFocus()
    tried = heard(page.try_asked)
    click(page, "Try this one")
    assert len(tried) == 1


def test_what_is_left_out_leads_to_what_is_done_instead_before_it_can_be_tried(
    page: ExercisePage,
) -> None:
    tried, asked = heard(page.try_asked), heard(page.exercise_asked)
    present(page, SHEET)
    instead, *_others = rows(page)
    assert (instead.accessibleName(), instead.accessibleDescription()) == (
        "Pelvic tilt",
        "Done instead",
    )
    instead.click()
    assert asked == ["tilt"]
    assert "Try this one" not in buttons(page)
    anyway = buttons(page)["Try it all the same"]
    assert anyway.property("kind") != "primary"
    assert anyway.mapTo(page, QPoint()).y() > instead.mapTo(page, QPoint()).y()
    anyway.click()
    assert len(tried) == 1


def test_where_nothing_is_done_instead_there_is_no_link(page: ExercisePage) -> None:
    present(page, SHEET._replace(instead=None, ways=()))
    assert rows(page) == []
    assert "Try it all the same" in buttons(page)


def test_escape_alt_left_and_a_button_lead_back_from_wherever_one_is(page: ExercisePage) -> None:
    present(page, SHEET)
    left = heard(page.left)
    press(page, Qt.Key.Key_Escape)
    rows(page)[0].setFocus()
    press(page, Qt.Key.Key_Escape)
    QTest.keyClick(page, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    click(page, "Back")
    assert len(left) == 4


def test_another_exercise_begins_at_the_top(page: ExercisePage) -> None:
    page.resize(SMALL)
    present(page, SHEET)
    page.verticalScrollBar().setValue(300)
    assert page.verticalScrollBar().value() == 300
    present(page, SHEET._replace(name="Another"))
    assert page.verticalScrollBar().value() == 0


def test_sources_are_written_as_they_are_and_lead_to_their_address(page: ExercisePage) -> None:
    present(page, SHEET)
    [first, second] = [
        each for each in page.findChildren(QLabel) if each.textFormat() is Qt.TextFormat.RichText
    ]
    assert "The &lt;b&gt;fact&lt;/b&gt;." in first.text()
    assert 'href="https://example.org/a?b=1&amp;c=2"' in first.text()
    assert first.textInteractionFlags() & Qt.TextInteractionFlag.LinksAccessibleByKeyboard
    assert "href" not in second.text()


def test_a_link_has_the_colour_of_the_theme(page: ExercisePage) -> None:
    present(page, PLAIN)
    [link] = [each for each in page.findChildren(QLabel) if "href" in each.text()]
    for theme in (DARK, LIGHT):
        dress(page, Style(theme))
        assert theme.primary in link.text()


def test_a_routine_says_what_is_in_it_and_leads_there(qtbot: QtBot) -> None:
    page = RoutinePage()
    show(qtbot, page)
    asked, started = heard(page.exercise_asked), heard(page.start_asked)
    page.present(ROUTINE)
    said = read(page)
    for text in (*ROUTINE[:5], *ROUTINE.changes, "1. Pelvic tilt", "2. Cat-cow", "25 s"):
        assert str(text) in said
    for row in rows(page):
        QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    click(page, "Start")
    assert asked == ["tilt", "cat"]
    assert len(started) == 1


def test_a_text_is_there_to_be_read(qtbot: QtBot) -> None:
    page = ReadingPage()
    show(qtbot, page)
    page.present("Rest", ("A little.", "Not for long."), SOURCES)
    assert {"Rest", "A little.", "Not for long.", "Sources"} <= set(texts(settled(page)))


@pytest.mark.parametrize("percent", [100, 200])
def test_the_name_in_a_link_goes_on_in_the_next_line(qtbot: QtBot, percent: int) -> None:
    page = ExercisePage()
    long = "An exercise with a name that is much longer than those of others are in any catalogue"
    page.present(PLAIN._replace(ways=(Way("Easier", "Less.", (("id", long),)),)), None)
    show(qtbot, page, SMALL, Style(text_percent=percent))
    settled(page)
    [row] = rows(page)
    [name] = [each for each in row.findChildren(QLabel) if each.text() == long]
    assert name.height() >= name.heightForWidth(name.width())
    assert row.rect().contains(name.geometry())
