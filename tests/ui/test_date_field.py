"""A day, or a moment: typed, stepped or chosen in a calendar, and never yet to come."""

from collections.abc import Iterator
from datetime import date, datetime

import pytest
from PySide6.QtCore import QLocale, QPoint, QRect, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCalendarWidget, QToolButton
from pytestqt.qtbot import QtBot

from backcoach.theme import THEMES
from backcoach.ui.style import Style
from backcoach.ui.widgets.date_field import DateField
from tests.helpers.pages import press, show
from tests.helpers.widgets import colours, turn_wheel

K = Qt.Key
at = datetime.fromisoformat  # without a zone, as a clock on the wall shows it
LATEST = at("2025-11-20 08:05:59")
ENGLISH = QLocale.Language.English


@pytest.fixture
def default() -> Iterator[None]:
    """Put the language back that days are written in."""
    before = QLocale()
    yield
    QLocale.setDefault(before)


def shown(qtbot: QtBot, style: Style | None = None, *, timed: bool = False) -> DateField:
    made = DateField(LATEST, timed=timed)
    show(qtbot, made, QSize(400, 60), style)
    return made


@pytest.mark.usefixtures("default")
@pytest.mark.parametrize(
    ("country", "day", "moment"),
    [
        (QLocale.Country.UnitedKingdom, "20/11/2025", "20/11/2025 08:05"),
        (QLocale.Country.Germany, "20.11.2025", "20.11.2025 08:05"),
        (QLocale.Country.UnitedStates, "11/20/2025", "11/20/2025 8:05 AM"),
    ],
)
def test_it_is_written_as_the_language_does_with_the_whole_year(
    qtbot: QtBot, country: QLocale.Country, day: str, moment: str
) -> None:
    language = QLocale.Language.German if "." in day else ENGLISH
    QLocale.setDefault(QLocale(language, country))
    assert shown(qtbot).text() == day
    assert shown(qtbot, timed=True).text().replace("\u202f", " ") == moment


def test_it_begins_with_the_latest_moment_and_goes_no_further(qtbot: QtBot) -> None:
    field = shown(qtbot, timed=True)
    assert field.moment == at("2025-11-20 08:05")
    field.show_moment(at("2025-11-20 08:06"))
    assert field.moment == at("2025-11-20 08:05")
    field.show_moment(at("2025-11-19 23:59"))
    assert field.moment == at("2025-11-19 23:59")


def test_without_a_time_the_whole_of_the_latest_day_is_allowed(qtbot: QtBot) -> None:
    field = shown(qtbot)
    field.show_day(date(2025, 11, 21))
    assert field.day == date(2025, 11, 20)


def test_a_day_that_was_too_early_moves_along(qtbot: QtBot) -> None:
    field = shown(qtbot)
    field.show_day(date(2025, 11, 3))
    field.allow_from(date(2025, 11, 7))
    assert field.day == date(2025, 11, 7)


def test_the_arrow_keys_step_from_day_to_day(qtbot: QtBot) -> None:
    field = shown(qtbot)
    field.setFocus()
    field.setSelectedSection(DateField.Section.DaySection)
    press(field, K.Key_Down, K.Key_Down, K.Key_Up)
    assert field.day == date(2025, 11, 19)


def test_the_wheel_changes_nothing_in_passing(qtbot: QtBot) -> None:
    field = shown(qtbot)
    field.clearFocus()
    turn_wheel(field)
    assert field.day == date(2025, 11, 20)


def test_a_calendar_opens_and_its_days_can_be_chosen(qtbot: QtBot) -> None:
    field = shown(qtbot)
    calendar = open_calendar(field)
    press(calendar, K.Key_Left, K.Key_Return)
    assert field.day == date(2025, 11, 19)
    assert not calendar.isVisible()


def test_the_ways_to_other_months_are_told_in_text(qtbot: QtBot) -> None:
    ways = [made.text() for made in shown(qtbot).calendarWidget().findChildren(QToolButton)]
    assert {"←", "→"} <= set(ways)


@pytest.mark.parametrize("theme", THEMES)
def test_the_calendar_is_painted_in_the_colours_of_the_style(qtbot: QtBot, theme: str) -> None:
    style = Style(THEMES[theme])
    calendar = open_calendar(shown(qtbot, style))
    painted = colours(calendar, calendar.rect())
    assert {style.theme.surface, style.theme.ink, style.theme.primary} <= painted
    assert "#FF0000" not in painted, "no day is in the red that Qt has for weekends"
    at_the_edge = QRect(0, 0, 2, calendar.height())
    assert colours(calendar, at_the_edge) == {style.theme.surface}


def open_calendar(field: DateField) -> QCalendarWidget:
    """Open the calendar by a click on the mark at the end of the field."""
    end = QPoint(field.width() - 12, field.height() // 2)
    QTest.mouseClick(field, Qt.MouseButton.LeftButton, pos=end)
    calendar = field.calendarWidget()
    assert calendar.isVisible()
    return calendar
