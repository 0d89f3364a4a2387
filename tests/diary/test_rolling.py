from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from statistics import median
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcoach.diary import rolling
from backcoach.diary.diary import Diary, Scored
from backcoach.diary.measures import Coverage, Smoothed, WeekOfPain
from backcoach.diary.pain import Context

MONDAY = date(2025, 3, 3)


def day(number: int) -> date:
    """Return a day by its number from MONDAY, which is 0."""
    return MONDAY + timedelta(days=number)


def logged(days: Iterable[int], value: float = 4) -> dict[date, float]:
    return {day(n): value for n in days}


def smoothed(values: dict[date, float]) -> list[Smoothed]:
    return [each for run in rolling.runs(values) for each in run]


diaries = st.dictionaries(st.integers(0, 40).map(day), st.integers(0, 20).map(lambda n: n / 2))


def test_a_day_is_the_median_of_its_scores_but_those_during_an_exercise() -> None:
    scores = [
        Scored(day(0), 2, Context.BEFORE),
        Scored(day(0), 9, Context.DURING),
        Scored(day(0), 5, Context.NEXT_MORNING),
        Scored(day(1), 7, Context.AFTER),
        Scored(day(2), 8, Context.DURING),
    ]
    values = rolling.day_values(Diary(today=day(3), scores=tuple(scores)))
    assert values == {day(0): 3.5, day(1): 7.0}


def test_four_of_seven_days_make_a_median_and_three_do_not() -> None:
    assert [each.day for each in smoothed(logged((0, 2, 4, 6)))] == [day(6)]
    assert smoothed(logged((0, 2, 4, 7))) == []


def test_one_busy_day_is_not_a_week() -> None:
    busy = tuple(Scored(day(0), 4, Context.OTHER) for _entry in range(20))
    assert rolling.runs(rolling.day_values(Diary(today=day(0), scores=busy))) == []


def test_the_band_is_the_middle_half_of_the_days() -> None:
    values = {day(n): float(value) for n, value in enumerate((9, 0, 4, 2, 6))}
    assert smoothed(values)[-1] == Smoothed(day(4), median=4, low=2, high=6)


def test_a_gap_parts_two_runs() -> None:
    runs = rolling.runs(logged([*range(10), *range(30, 40)]))
    assert [(run[0].day, run[-1].day) for run in runs] == [(day(3), day(12)), (day(33), day(39))]


def test_nothing_is_smoothed_after_the_last_logged_day() -> None:
    assert smoothed(logged(range(7)))[-1].day == day(6)


def test_no_entry_makes_no_run() -> None:
    assert rolling.runs({}) == []


@pytest.mark.parametrize("value", [0, 10])
def test_the_ends_of_the_scale_have_a_median_like_all_others(value: float) -> None:
    for each in smoothed(logged(range(20), value)):
        assert (each.low, each.median, each.high) == (value, value, value)


@given(diaries)
def test_runs_are_the_plain_definition_day_by_day(values: dict[date, float]) -> None:
    expected = {}
    for last in map(day, range(41)):
        known = [values[each] for n in range(7) if (each := last - timedelta(days=n)) in values]
        if len(known) >= 4 and last <= max(values):
            expected[last] = median(known)
    found = smoothed(values)
    assert {each.day: each.median for each in found} == expected
    assert all(each.low <= each.median <= each.high for each in found)


@given(diaries)
def test_within_a_run_each_day_follows_the_one_before_and_between_runs_none_does(
    values: dict[date, float],
) -> None:
    runs = rolling.runs(values)
    for run in runs:
        assert [each.day for each in run] == [
            run[0].day + timedelta(days=n) for n in range(len(run))
        ]
    gaps = [after[0].day - before[-1].day for before, after in pairwise(runs)]
    assert all(gap > timedelta(days=1) for gap in gaps)


@given(diaries, st.integers(-3, 3))
def test_a_constant_added_to_all_scores_is_added_to_all_medians(
    values: dict[date, float], added: int
) -> None:
    higher = smoothed({each: value + added for each, value in values.items()})
    for was, now in zip(smoothed(values), higher, strict=True):
        assert now == Smoothed(was.day, was.median + added, was.low + added, was.high + added)


def test_a_week_has_a_median_from_four_logged_days_on() -> None:
    values = logged([0, 1, 2, 3, 7, 8, 9])
    assert rolling.weekly(values, 1, day(0), day(14)) == (
        WeekOfPain(day(0), 4, 4),
        WeekOfPain(day(7), None, 3),
    )


def test_the_week_under_way_is_not_looked_at() -> None:
    values = logged(range(14))
    weeks = [rolling.weekly(values, 1, day(0), day(today)) for today in (6, 7, 13, 14)]
    assert [len(found) for found in weeks] == [0, 1, 1, 2]


def test_days_before_the_stretch_do_not_belong_to_its_first_week() -> None:
    assert rolling.weekly(logged(range(7)), 1, day(2), day(7)) == (WeekOfPain(day(0), 4, 5),)


@given(diaries, st.integers(1, 7), st.integers(0, 40), st.integers(0, 60))
def test_every_logged_day_of_a_whole_week_is_in_one_week(
    values: dict[date, float], first_weekday: int, since: int, today: int
) -> None:
    weeks = rolling.weekly(values, first_weekday, day(since), day(today))
    assert all(week.first.isoweekday() == first_weekday for week in weeks)
    ends = weeks[-1].first + timedelta(days=7) if weeks else day(since)
    assert sum(week.logged for week in weeks) == sum(day(since) <= each < ends for each in values)


def test_coverage_counts_both_ends() -> None:
    values = logged([0, 1, 5])
    assert rolling.coverage(values, day(0), day(5)) == Coverage(3, 6)
    assert rolling.coverage(values, day(1), day(4)) == Coverage(1, 4)
    assert rolling.coverage(values, day(1), day(0)) == Coverage(0, 0)


@pytest.mark.parametrize(("year", "days"), [(2024, 366), (2025, 365)])
def test_a_year_with_summer_time_has_all_its_days_and_no_more(year: int, days: int) -> None:
    berlin = ZoneInfo("Europe/Berlin")
    start = datetime(year, 1, 1, tzinfo=berlin).astimezone(UTC)
    moments = [(start + timedelta(hours=n)).astimezone(berlin) for n in range(days * 24)]
    scores = tuple(Scored(at.date(), 4, Context.OTHER) for at in moments)
    values = rolling.day_values(Diary(today=date(year, 12, 31), scores=scores))
    assert rolling.coverage(values, date(year, 1, 1), date(year, 12, 31)) == Coverage(days, days)


@pytest.mark.parametrize(
    ("covered", "percent"), [(Coverage(0, 0), 0), (Coverage(64, 84), 76), (Coverage(179, 299), 59)]
)
def test_a_share_is_never_rounded_up_to_one_that_would_be_enough(
    covered: Coverage, percent: int
) -> None:
    assert covered.percent == percent
