"""The calendar of a month: what is on a day is told by shapes and words, and keys go everywhere."""

from datetime import date, timedelta
from typing import ClassVar

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt
from PySide6.QtGui import QAccessibleAnnouncementEvent, QHelpEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QToolTip
from pytestqt.qtbot import QtBot

from backcoach.theme import LIGHT, THEMES, Theme
from backcoach.ui.style import Style
from backcoach.ui.widgets import month_grid
from backcoach.ui.widgets.fitted_label import FittedLabel
from backcoach.ui.widgets.month_calendar import MonthCalendar
from backcoach.ui.widgets.month_days import Marks, days_of_month, months_later
from backcoach.ui.widgets.month_grid import MonthGrid
from tests.helpers.pages import heard, only, show
from tests.helpers.widgets import colours, cut_off, find

TODAY = date(2025, 11, 20)  # a Thursday
SIZE = QSize(260, 420)
SESSION, LOGGED, UNWELL = date(2025, 11, 4), date(2025, 11, 6), date(2025, 11, 11)
BOTH = date(2025, 11, 14)
MARKS = Marks(TODAY, 1, {SESSION, BOTH}, {LOGGED, BOTH}, {UNWELL, BOTH})


@pytest.fixture
def month(qtbot: QtBot) -> MonthCalendar:
    return shown(qtbot)


def shown(qtbot: QtBot, marks: Marks = MARKS, style: Style | None = None) -> MonthCalendar:
    made = MonthCalendar()
    made.present(marks)
    show(qtbot, made, SIZE, style)
    return made


def grid(month: MonthCalendar) -> MonthGrid:
    return only(month, MonthGrid)


def title(month: MonthCalendar) -> str:
    return only(month, FittedLabel).text()


def place(month: MonthCalendar, day: date) -> QPoint:
    """Return the middle of a day."""
    return grid(month).room(day).center().toPoint()


def click(month: MonthCalendar, day: date) -> None:
    QTest.mouseClick(grid(month), Qt.MouseButton.LeftButton, pos=place(month, day))


def press(month: MonthCalendar, *keys: Qt.Key) -> None:
    grid(month).setFocus()
    for key in keys:
        QTest.keyClick(grid(month), key)


def opened(month: MonthCalendar, *keys: Qt.Key) -> date:
    """Return the day that is opened after keys and Enter."""
    days = heard(month.day_opened)
    press(month, *keys, Qt.Key.Key_Return)
    [day] = days
    assert isinstance(day, date)
    return day


def test_a_click_opens_a_day_but_none_that_is_yet_to_come(month: MonthCalendar) -> None:
    days = heard(month.day_opened)
    click(month, SESSION)
    click(month, TODAY)
    click(month, TODAY + timedelta(days=1))
    assert days == [SESSION, TODAY]


def test_every_day_of_the_month_is_opened_by_a_click_on_its_place(month: MonthCalendar) -> None:
    days = heard(month.day_opened)
    for number in range(1, TODAY.day + 1):
        click(month, TODAY.replace(day=number))
    assert [day.day for day in days] == list(range(1, TODAY.day + 1))


@pytest.mark.parametrize(
    ("keys", "day"),
    [
        ((), TODAY),
        ((Qt.Key.Key_Left,), date(2025, 11, 19)),
        ((Qt.Key.Key_Up,), date(2025, 11, 13)),
        ((Qt.Key.Key_Right,), TODAY),
        ((Qt.Key.Key_Down,), TODAY),
        ((Qt.Key.Key_Left, Qt.Key.Key_Right), TODAY),
        ((Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Up), date(2025, 10, 30)),
        ((Qt.Key.Key_PageUp,), date(2025, 10, 20)),
        ((Qt.Key.Key_PageUp, Qt.Key.Key_Down, Qt.Key.Key_PageDown), TODAY),
        ((Qt.Key.Key_PageDown,), TODAY),
    ],
)
def test_the_keys_go_to_any_day_up_to_today(
    month: MonthCalendar, keys: tuple[Qt.Key, ...], day: date
) -> None:
    assert opened(month, *keys) == day


class Ear:
    """What hears instead of a screen reader."""

    said: ClassVar[list[str]] = []

    @classmethod
    def updateAccessibility(cls, event: QAccessibleAnnouncementEvent) -> None:
        cls.said.append(event.message())


def announced(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return a list that gets what is announced, from now on."""
    monkeypatch.setattr(Ear, "said", [])
    monkeypatch.setattr(month_grid, "QAccessible", Ear)
    return Ear.said


def test_each_day_that_the_keys_come_to_is_said(
    month: MonthCalendar, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = announced(monkeypatch)
    press(month, Qt.Key.Key_Up)
    press(month, Qt.Key.Key_Right)
    assert said[-1].endswith("14 November 2025, a session, pain noted, flare-up or illness")
    assert grid(month).accessibleDescription() == said[-1]
    assert said[0].endswith("20 November 2025, today")


def test_the_two_buttons_turn_the_months_but_not_into_the_future(month: MonthCalendar) -> None:
    before, after = (find(month, QPushButton, name) for name in ("Previous month", "Next month"))
    assert title(month) == "November 2025"
    assert not after.isEnabled()
    QTest.mouseClick(before, Qt.MouseButton.LeftButton)
    assert title(month) == "October 2025"
    assert grid(month).accessibleName() == "Calendar, October 2025"
    QTest.mouseClick(after, Qt.MouseButton.LeftButton)
    assert title(month) == "November 2025"


@pytest.mark.parametrize("first_weekday", range(1, 8))
def test_a_week_begins_on_the_day_that_was_chosen(qtbot: QtBot, first_weekday: int) -> None:
    days = grid(shown(qtbot, MARKS._replace(first_weekday=first_weekday)))
    lefts = {day: days.room(day).left() for day in days_of_month(TODAY)}
    assert {day.isoweekday() for day, left in lefts.items() if left == 0} == {first_weekday}


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_each_thing_that_is_known_of_a_day_changes_its_picture(qtbot: QtBot, theme: Theme) -> None:
    def picture(**marked: set[date]) -> bytes:
        month = shown(qtbot, Marks(TODAY, 1, **marked), Style(theme))
        room = grid(month).room(SESSION).toRect()
        return bytes(grid(month).grab(room).toImage().constBits())

    one = {SESSION}
    pictures = [
        picture(),
        picture(sessions=one),
        picture(logged=one),
        picture(unwell=one),
        picture(sessions=one, logged=one),
        picture(sessions=one, unwell=one),
        picture(sessions=one, logged=one, unwell=one),
        picture(logged=one, unwell=one),
    ]
    assert len(set(pictures)) == len(pictures)


def test_today_has_a_ring_and_the_day_that_the_keys_are_on_another(month: MonthCalendar) -> None:
    days = grid(month)
    today = days.room(TODAY).toRect()
    assert LIGHT.attention in colours(days, today)
    assert LIGHT.ink not in rim(days, TODAY)
    press(month, Qt.Key.Key_Up)
    assert LIGHT.ink in rim(days, TODAY - timedelta(days=7))
    assert LIGHT.attention in rim(days, TODAY)


def rim(days: MonthGrid, day: date) -> set[str]:
    """Return the colours at the upper edge of a day, where its ring is."""
    room = days.room(day).toRect()
    return colours(days, room.adjusted(room.width() // 3, 0, -room.width() // 3, 4 - room.height()))


def test_the_month_stays_when_there_is_something_new_but_not_on_a_new_day(
    month: MonthCalendar,
) -> None:
    press(month, Qt.Key.Key_PageUp)
    month.present(MARKS._replace(logged=frozenset()))
    assert title(month) == "October 2025"
    month.present(MARKS._replace(today=date(2025, 12, 1)))
    assert title(month) == "December 2025"


def test_a_day_is_told_in_words_under_the_pointer(month: MonthCalendar) -> None:
    days = grid(month)
    hover(days, place(month, TODAY) + QPoint(round(days.room(TODAY).width()), 0))
    assert QToolTip.text() == ""
    hover(days, place(month, LOGGED))
    assert QToolTip.text().endswith("6 November 2025, pain noted")


def hover(days: MonthGrid, at: QPoint) -> None:
    QApplication.sendEvent(days, QHelpEvent(QEvent.Type.ToolTip, at, days.mapToGlobal(at)))


def test_the_pointer_becomes_a_hand_where_a_click_opens_a_day(month: MonthCalendar) -> None:
    days = grid(month)
    QTest.mouseMove(days, place(month, LOGGED))
    assert days.cursor().shape() is Qt.CursorShape.PointingHandCursor
    QTest.mouseMove(days, QPoint(3, 3))
    assert days.cursor().shape() is Qt.CursorShape.ArrowCursor


def test_the_keys_stop_at_the_first_dates_that_there_are(qtbot: QtBot) -> None:
    month = shown(qtbot, Marks(date(2, 1, 5)))
    assert opened(month, Qt.Key.Key_Up, Qt.Key.Key_PageUp) == date(2, 1, 5)


def test_other_keys_are_left_to_the_page(month: MonthCalendar) -> None:
    above = heard_keys(month)
    press(month, Qt.Key.Key_Escape)
    QTest.keyClick(grid(month), Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert above == [Qt.Key.Key_Escape, Qt.Key.Key_Alt, Qt.Key.Key_Left]


def heard_keys(month: MonthCalendar) -> list[int]:
    """Return a list that gets the keys that come to the calendar itself, from now on."""
    keys: list[int] = []

    class Filter(QObject):
        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
            if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
                keys.append(event.key())
            return False

    month.installEventFilter(Filter(month))
    return keys


@pytest.mark.parametrize("percent", [80, 100, 150, 200])
@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_nothing_is_cut_off(qtbot: QtBot, theme: Theme, percent: int) -> None:
    made = MonthCalendar()
    made.present(MARKS)
    show(qtbot, made, QSize(260 * percent // 100, 420 * percent // 100), Style(theme, percent))
    assert cut_off(made) == []


@pytest.mark.parametrize(
    ("day", "months", "found"),
    [
        (date(2025, 1, 31), 1, date(2025, 2, 28)),
        (date(2024, 3, 31), -1, date(2024, 2, 29)),
        (date(2025, 12, 5), 1, date(2026, 1, 5)),
        (date(2025, 1, 5), -1, date(2024, 12, 5)),
        (date(2025, 6, 15), -25, date(2023, 5, 15)),
    ],
)
def test_months_later_is_the_same_day_or_the_last_of_its_month(
    day: date, months: int, found: date
) -> None:
    assert months_later(day, months) == found
