"""The chart as a person meets it: with the pointer, with keys, by ear, in every look."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from backcoach.charts import pain_chart
from backcoach.charts.pain_chart import PainChart
from backcoach.charts.series import Range, Series, series
from backcoach.diary.pain import Context
from backcoach.theme import THEMES
from backcoach.ui.style import Style
from tests.helpers.diaries import TODAY, ago, daily, diary, scored, span
from tests.helpers.pages import heard, settled, show
from tests.helpers.painting import Paints, extent, image_of, ink, places_of
from tests.helpers.widgets import turn_wheel

WIDE = QSize(900, 640)
KEPT = diary(
    scores=daily(10, 5) + daily(20, 3, since=30),
    sessions=[1, 4, 9, 15, 16, 40],
    spans=[span(45, 38)],
    targets={70: 2},
)
TWELVE = series(KEPT, Range.TWELVE_WEEKS)
PLAIN = Style()


@pytest.fixture
def chart(qtbot: QtBot) -> PainChart:
    return shown(qtbot, TWELVE)


def shown(qtbot: QtBot, what: Series, style: Style = PLAIN, size: QSize = WIDE) -> PainChart:
    made = PainChart(style)
    made.present(what)
    show(qtbot, made, size, style)
    settled(made)
    return made


def place_of(chart: PainChart, day: date, *, below: bool = False) -> QPoint:
    """Return where a day is: in the plot of the pain, or in that of the sessions."""
    place = chart._plots.place_of(day).toPoint()
    down = chart.height() - 60 if below else place.y()
    return chart._plots.widget.mapTo(chart, QPoint(place.x(), down))


def hover(chart: PainChart, place: QPoint) -> None:
    """Move the pointer to a place; if it were there already, nothing would be told."""
    QTest.mouseMove(chart, place + QPoint(0, 3))
    QTest.mouseMove(chart, place)


def card(chart: PainChart) -> QLabel:
    [made] = chart.findChildren(QLabel)
    return made


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return what is said to a screen reader, as it is said."""
    told: list[str] = []

    class Listening:
        @staticmethod
        def updateAccessibility(event: object) -> None:
            told.append(event.message())  # type: ignore[attr-defined]

    monkeypatch.setattr(pain_chart, "QAccessible", Listening)
    return told


def press(chart: PainChart, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(chart, key)


@pytest.mark.parametrize("day", [TWELVE.first, ago(40), ago(1), TODAY])
def test_the_day_under_the_pointer_is_told_and_its_card_is_shown(
    chart: PainChart, day: date
) -> None:
    pointed = heard(chart.day_pointed)
    hover(chart, place_of(chart, day))
    assert pointed == [day]
    assert card(chart).isVisible()
    assert day.strftime("%A") in card(chart).text()


def test_over_the_sessions_the_week_is_told(chart: PainChart) -> None:
    hover(chart, place_of(chart, ago(15), below=True))
    assert "2 Nov to 8 Nov" in card(chart).text()
    assert "2 sessions, 2 planned" in card(chart).text()


def test_where_the_sessions_have_no_week_there_is_no_card(qtbot: QtBot) -> None:
    chart = shown(qtbot, series(diary(daily(5)), Range.FOUR_WEEKS))
    hover(chart, place_of(chart, ago(3), below=True))
    assert not card(chart).isVisible()


def test_beside_the_plots_there_is_no_day(chart: PainChart) -> None:
    hover(chart, place_of(chart, ago(9)))
    pointed, opened = heard(chart.day_pointed), heard(chart.day_opened)
    QTest.mouseMove(chart, QPoint(6, 6))
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=QPoint(6, 6))
    assert (pointed, opened) == ([None], [])
    assert not card(chart).isVisible()


def test_when_the_pointer_leaves_nothing_is_pointed_at(chart: PainChart) -> None:
    hover(chart, place_of(chart, ago(9)))
    pointed = heard(chart.day_pointed)
    chart.leaveEvent(QEvent(QEvent.Type.Leave))
    assert (pointed, card(chart).isVisible()) == ([None], False)


@pytest.mark.parametrize("below", [False, True])
def test_a_click_opens_the_day_and_only_the_left_button_does(chart: PainChart, below: bool) -> None:
    opened = heard(chart.day_opened)
    place = place_of(chart, ago(20), below=below)
    QTest.mouseClick(chart, Qt.MouseButton.RightButton, pos=place)
    assert opened == []
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=place)
    assert opened == [ago(20)]


@pytest.mark.parametrize("day", [TWELVE.first, ago(40), TODAY])
@pytest.mark.parametrize("size", [WIDE, QSize(420, 400)])
def test_the_card_covers_neither_the_day_nor_the_edge(qtbot: QtBot, day: date, size: QSize) -> None:
    chart = shown(qtbot, TWELVE, Style(text_percent=120), size)
    place = place_of(chart, day)
    hover(chart, place)
    covered = card(chart).geometry()
    assert chart.rect().contains(covered)
    assert not covered.left() <= place.x() <= covered.right()


def test_arrows_go_by_days_and_weeks_and_stop_at_the_ends(chart: PainChart) -> None:
    pointed, key = heard(chart.day_pointed), Qt.Key
    press(chart, key.Key_Left, key.Key_Left, key.Key_Up, key.Key_PageUp, key.Key_Right)
    assert pointed == [TODAY, ago(1), ago(8), ago(15), ago(14)]
    press(chart, key.Key_Down, key.Key_PageDown, key.Key_Down, key.Key_Home, key.Key_Left)
    assert pointed[5:] == [ago(7), TODAY, TWELVE.first]
    press(chart, key.Key_End)
    assert pointed[-1] == TODAY


def test_enter_opens_the_day_that_was_gone_to(chart: PainChart) -> None:
    opened = heard(chart.day_opened)
    press(chart, Qt.Key.Key_Return)
    assert opened == []
    press(chart, Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Return, Qt.Key.Key_Space)
    assert opened == [ago(1), ago(1)]


def test_escape_leaves_the_day_and_then_the_chart(chart: PainChart) -> None:
    pointed = heard(chart.day_pointed)
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    press(chart, Qt.Key.Key_Left)
    chart.keyPressEvent(event)
    assert (pointed, event.isAccepted()) == ([TODAY, None], True)
    assert not card(chart).isVisible()
    chart.keyPressEvent(event)
    assert not event.isAccepted()


def test_without_a_series_keys_do_nothing(qtbot: QtBot) -> None:
    chart = PainChart(PLAIN)
    show(qtbot, chart, WIDE)
    pointed = heard(chart.day_pointed)
    press(chart, Qt.Key.Key_Left, Qt.Key.Key_Return)
    assert pointed == []


def test_a_day_that_is_gone_to_is_marked_shown_and_said(chart: PainChart, said: list[str]) -> None:
    before = image_of(chart)
    press(chart, Qt.Key.Key_Left, Qt.Key.Key_Left)
    settled(chart)
    across = place_of(chart, ago(1)).x()
    changed = image_of(chart).pixelColor(across, chart.height() - 60)
    assert changed != before.pixelColor(across, chart.height() - 60)
    assert "Thursday, 19 November 2026" in card(chart).text()
    assert said[-1] == (
        "Thursday, 19 November 2026. Pain 5. Median of 7 days: 5, middle half 5 to 5. A session. "
        "16 Nov to 22 Nov. 2 sessions, 2 planned. This week is not over yet"
    )


def test_it_is_reached_by_tab_shows_its_focus_and_forgets_the_day_without_it(
    chart: PainChart,
) -> None:
    assert chart.focusPolicy() is Qt.FocusPolicy.TabFocus
    chart.clearFocus()
    without = ink(chart, PLAIN.theme.ink)
    chart.setFocus()
    assert ink(chart, PLAIN.theme.ink) > without + 1_000
    press(chart, Qt.Key.Key_Left)
    chart.clearFocus()
    assert not card(chart).isVisible()


def test_it_reads_itself_out(chart: PainChart) -> None:
    assert chart.accessibleName() == "Chart of pain and sessions"
    assert "The 7-day median is 3 on" in chart.accessibleDescription()
    assert QAccessible.queryAccessibleInterface(chart) is not None
    chart.present(series(diary(), Range.YEAR))
    assert "nothing is noted" in chart.accessibleDescription()


def test_another_series_forgets_the_day(chart: PainChart) -> None:
    press(chart, Qt.Key.Key_Left)
    pointed = heard(chart.day_pointed)
    chart.present(series(KEPT, Range.YEAR))
    assert (pointed, card(chart).isVisible()) == ([None], False)


def test_a_word_of_a_span_is_no_markup(qtbot: QtBot) -> None:
    kept = diary(daily(9), spans=[span(3, 2, "<b>5 & 6</b>")])
    chart = shown(qtbot, series(kept, Range.FOUR_WEEKS))
    hover(chart, place_of(chart, ago(2)))
    assert "&lt;b&gt;5 &amp; 6&lt;/b&gt;" in card(chart).text()


def test_a_gap_is_a_gap_in_the_line(chart: PainChart) -> None:
    """The line has the one colour that nothing else of the upper plot has in full."""
    marks = {x for x, y in places_of(chart, PLAIN.theme.primary) if y < chart.height() * 0.7}
    gap = range(place_of(chart, ago(26)).x(), place_of(chart, ago(7)).x())
    assert marks & set(range(gap.stop, chart.width()))
    assert marks & set(range(gap.start))
    assert not marks & set(gap)


def test_higher_pain_is_higher_up(qtbot: QtBot) -> None:
    tops = []
    for score in (1, 9):
        chart = shown(qtbot, series(diary(daily(28, score)), Range.FOUR_WEEKS))
        tops.append(extent(chart, PLAIN.theme.primary).top())
    assert tops[1] < tops[0] - 100


def test_one_median_without_neighbours_can_be_seen(qtbot: QtBot) -> None:
    lone = series(diary(daily(4, since=10)), Range.FOUR_WEEKS)
    assert [len(run) for run in lone.runs] == [1]
    assert ink(shown(qtbot, lone), PLAIN.theme.primary) > 20


def test_bars_of_each_kind_look_different(qtbot: QtBot) -> None:
    """Done is solid, kept is hatched, without a target is pale: told apart without colours."""
    looks = {
        "done": diary(sessions=[25, 17, 16, 15, 14], targets={25: 4}),
        "kept": diary(spans=[span(18, 12)], targets={25: 4}),
        "pale": diary(sessions=[17, 16, 15, 14]),
    }
    found = {}
    for name, kept in looks.items():
        chart = shown(qtbot, series(kept, Range.FOUR_WEEKS))
        middle, image = place_of(chart, ago(15), below=True), image_of(chart)
        row = [image.pixelColor(middle.x() + x, middle.y()).name() for x in range(-20, 20)]
        found[name] = set(row)
    assert found["done"] == {PLAIN.theme.primary.lower()}
    assert found["pale"] == {PLAIN.theme.primary_soft.lower()}
    assert len(found["kept"]) > 3


@pytest.mark.parametrize("targets", [{}, {25: 4}])
def test_the_bar_of_a_week_under_way_is_empty_in_its_outline(
    qtbot: QtBot, targets: dict[int, int]
) -> None:
    kept = diary(sessions=[25, 4, 3, 2, 1], targets=targets)
    chart = shown(qtbot, series(kept, Range.FOUR_WEEKS))
    inside = place_of(chart, ago(2), below=True)
    image = image_of(chart)
    assert image.pixelColor(inside).name() == PLAIN.theme.surface.lower()
    row = {image.pixelColor(inside + QPoint(x, 0)).name() for x in range(-80, 0)}
    assert PLAIN.theme.primary.lower() in row


@pytest.mark.parametrize("look", sorted(THEMES))
def test_it_has_the_colours_of_every_look(chart: PainChart, look: str) -> None:
    theme = THEMES[look]
    chart.restyle(Style(theme))
    settled(chart)
    assert ink(chart, theme.primary) > 500
    assert ink(chart, theme.attention) > 50
    assert ink(chart, theme.surface) > 100_000


def test_larger_text_needs_more_room_and_has_larger_marks(chart: PainChart) -> None:
    smallest, before = chart.minimumSizeHint(), line_ink(chart)
    chart.restyle(Style(text_percent=200))
    settled(chart)
    assert chart.minimumSizeHint() == smallest * 2
    assert chart.sizeHint().width() > chart.minimumSizeHint().width()
    assert line_ink(chart) > 1.5 * before


def line_ink(chart: PainChart) -> int:
    """Return how many pixels the line of the medians has."""
    return sum(y < chart.height() * 0.6 for _x, y in places_of(chart, PLAIN.theme.primary))


def test_the_target_ends_where_the_plot_does(qtbot: QtBot) -> None:
    kept = diary(sessions=[30, 1], targets={40: 2}, first_weekday=4)
    chart = shown(qtbot, series(kept, Range.FOUR_WEEKS))
    [line] = chart._plots._sessions._target._lines
    room = chart._plots._sessions.room
    assert (line.first().x(), line.last().x()) == (room.left(), room.right())


def test_nothing_is_painted_while_nothing_moves(chart: PainChart) -> None:
    paints = Paints(chart)
    paints.since()
    QTest.qWait(50)
    assert paints.since() == 0


def test_the_wheel_and_a_drag_change_nothing(chart: PainChart) -> None:
    hover(chart, QPoint(6, 6))
    before, start = image_of(chart), place_of(chart, ago(30))
    QTest.mousePress(chart, Qt.MouseButton.LeftButton, pos=start)
    hover(chart, start + QPoint(80, 20))
    QTest.mouseRelease(chart, Qt.MouseButton.LeftButton, pos=start)
    turn_wheel(chart)
    hover(chart, QPoint(6, 6))
    settled(chart)
    assert image_of(chart) == before


@pytest.mark.parametrize("range_", list(Range))
@pytest.mark.parametrize("days", [0, 1, 5, 800])
def test_every_diary_can_be_painted(qtbot: QtBot, range_: Range, days: int) -> None:
    kept = diary(daily(days), sessions=range(0, days, 2), targets={days: 3})
    chart = shown(qtbot, series(kept, range_))
    assert image_of(chart).size() == WIDE
    assert (ink(chart, PLAIN.theme.primary) > 0) == (days > 0)


def test_a_single_day_of_pain_is_a_dot(qtbot: QtBot) -> None:
    empty = image_of(shown(qtbot, series(diary(), Range.FOUR_WEEKS)))
    one = image_of(shown(qtbot, series(diary(scored(3, 4)), Range.FOUR_WEEKS)))
    assert one != empty


def test_weeks_before_the_first_session_are_not_in_the_chart() -> None:
    assert TWELVE.bars[0].first == KEPT.week_of(ago(70))
    assert TWELVE.first <= TWELVE.bars[0].first + timedelta(days=3)


def test_pain_during_a_session_has_another_shape(qtbot: QtBot) -> None:
    """A disc is filled, a diamond is hollow: its middle is as what lies below it."""
    middles = []
    for context in (Context.OTHER, Context.DURING):
        kept = diary(scored(9, 5, context=context))
        chart = shown(qtbot, series(kept, Range.FOUR_WEEKS))
        place = chart._plots._pain.box.mapViewToScene(QPointF(ago(9).toordinal(), 5)).toPoint()
        image, middle = image_of(chart), chart._plots.widget.mapTo(chart, place)
        middles.append(image.pixelColor(middle).name())
        assert image.pixelColor(middle + QPoint(0, 3)).name() != PLAIN.theme.surface.lower()
    assert middles[0] != middles[1] == PLAIN.theme.surface.lower()


def test_a_span_of_a_few_px_has_a_cap_and_no_name(qtbot: QtBot) -> None:
    kept = diary(spans=[span(n, n - 5) for n in range(3_000, 0, -200)])
    few = ink(shown(qtbot, series(kept, Range.ALL)), PLAIN.theme.attention)
    one = ink(shown(qtbot, series(kept, Range.FOUR_WEEKS)), PLAIN.theme.attention)
    named = diary(spans=[span(20, 10)])
    assert one == 0
    assert 0 < few < 15 * 4 * 4
    assert ink(shown(qtbot, series(named, Range.FOUR_WEEKS)), PLAIN.theme.attention) > 1_000
