"""Dates below a chart: never one over another, and never too few."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from PySide6.QtCore import QLocale

from backcoach.charts import dates
from backcoach.charts.ticks import ticks

LAST = date(2026, 11, 20)
LETTER_PX = 8.0


def width(text: str) -> float:
    return LETTER_PX * len(text)


@pytest.mark.parametrize("wide_px", [120, 300, 600, 1000, 2000])
@pytest.mark.parametrize("days", [1, 7, 28, 84, 365, 1_100, 3_650, 12_000])
def test_no_date_is_written_over_another(days: int, wide_px: int) -> None:
    first, day_px = LAST - timedelta(days=days - 1), wide_px / days
    made = ticks(first, LAST, 1, day_px, width)
    assert made
    assert all(first.toordinal() <= day <= LAST.toordinal() for day, _text in made)
    for (left, left_text), (right, right_text) in pairwise(made):
        assert (right - left) * day_px > (width(left_text) + width(right_text)) / 2


@pytest.mark.parametrize("days", [7, 28, 84, 365, 1_100, 3_650])
def test_a_wide_chart_has_several_dates(days: int) -> None:
    first = LAST - timedelta(days=days - 1)
    assert 4 <= len(ticks(first, LAST, 1, 1000 / days, width)) <= 16


@pytest.mark.parametrize("first_weekday", [1, 6, 7])
def test_weeks_are_named_by_their_first_day(first_weekday: int) -> None:
    made = ticks(LAST - timedelta(days=83), LAST, first_weekday, 10, width)
    assert {date.fromordinal(day).isoweekday() for day, _text in made} == {first_weekday}


def test_a_long_time_is_written_in_months_and_years() -> None:
    year = ticks(date(2025, 11, 21), LAST, 1, 2.2, width)
    assert [text for _day, text in year][:3] == ["Dec", "Jan 2026", "Feb"]
    ten = ticks(date(2016, 11, 21), LAST, 1, 0.22, width)
    assert [text for _day, text in ten] == [str(n) for n in range(2017, 2027)]


@pytest.mark.parametrize(
    ("locale", "short", "dated", "long"),
    [
        ("en_GB", "5 Oct", "5 Oct 2026", "5 October 2026"),
        ("en_US", "Oct 5", "Oct 5, 2026", "October 5, 2026"),
    ],
)
def test_dates_are_written_as_at_home(locale: str, short: str, dated: str, long: str) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(locale))
    try:
        assert dates.short(date(2026, 10, 5)) == short
        assert dates.dated(date(2026, 10, 5)) == dated
        assert dates.long(date(2026, 10, 5)) == long
    finally:
        QLocale.setDefault(before)


def test_a_day_that_is_more_than_half_a_year_away_has_its_year() -> None:
    written = dates.clear_on(date(2026, 11, 20))
    near, far = date(2026, 6, 1), date(2026, 5, 1)
    assert written(near) == dates.short(near)
    assert written(far) == dates.dated(far)
    assert written(date(2027, 7, 1)).endswith("2027")
