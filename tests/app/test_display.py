"""The application: dates and times are in the language of the words."""

import pytest
from PySide6.QtCore import QDate, QLocale, Qt, QTime

from backcoach.app.locale import locale_of_words

EVENING, FRIDAY = QTime(19, 5), QDate(2025, 11, 21)
PLACES = {
    "en_US": ("en_US", "7:05 PM", Qt.DayOfWeek.Sunday),
    "de_DE": ("en_DE", "19:05", Qt.DayOfWeek.Monday),
    "es_CU": ("en_GB", "19:05", Qt.DayOfWeek.Monday),
    "C": ("en_GB", "19:05", Qt.DayOfWeek.Monday),
}


@pytest.mark.parametrize("home", PLACES)
def test_dates_and_times_are_in_english_but_written_as_at_home(home: str) -> None:
    made = locale_of_words(QLocale(home))
    time = made.toString(EVENING, QLocale.FormatType.ShortFormat).replace("\u202f", " ")
    assert (made.name(), time, made.firstDayOfWeek()) == PLACES[home]
    assert "November" in made.toString(FRIDAY)


@pytest.mark.usefixtures("qapp")
def test_every_part_of_the_window_writes_them_so() -> None:
    assert QLocale().language() is QLocale.Language.English
