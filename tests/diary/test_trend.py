"""The slope of the weekly medians, and its spread."""

from collections.abc import Sequence
from itertools import product
from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcoach.diary.insight import insight
from backcoach.diary.measures import Direction, Tier, Trend
from tests.helpers.by_day import by_week, diary


def trend(pain: Sequence[int | None]) -> Trend:
    found = insight(diary(pain, today=1)).trend
    assert found
    return found


def test_a_point_more_each_week_is_4_points_in_4_weeks() -> None:
    assert trend(by_week(1, 2, 3, 4, 5)) == Trend(4, Direction.RISING, 5, None)


def test_a_week_without_a_median_leaves_the_slope_as_it_is() -> None:
    pain: list[int | None] = [*by_week(1, 2, 3, 4, 5, 6)]
    pain[14:20] = [None] * 6
    assert trend(pain) == Trend(4, Direction.RISING, 5, None)


def test_a_single_bad_week_does_not_make_a_slope() -> None:
    assert trend(by_week(3, 3, 3, 10, 3, 3)).direction is Direction.FLAT


@pytest.mark.parametrize(
    ("weeks", "direction"),
    [
        ((8,) * 10 + (7,) * 6, Direction.FLAT),  # 0.13 down
        ((8,) * 9 + (7,) * 7, Direction.FALLING),  # 0.30 down
        ((2,) * 9 + (3,) * 7, Direction.RISING),
    ],
)
def test_a_slope_below_a_quarter_point_in_4_weeks_is_flat(
    weeks: tuple[int, ...], direction: Direction
) -> None:
    assert trend(by_week(*weeks)).direction is direction


def test_fewer_than_4_weeks_with_a_median_have_no_slope() -> None:
    assert insight(diary([4] * 28)).trend is None
    assert insight(diary([4] * 28, today=1)).trend is not None


@pytest.mark.parametrize(("days", "spread"), [(83, None), (84, (0, 0))])
def test_there_is_no_spread_below_12_weeks(days: int, spread: tuple[int, int] | None) -> None:
    found = insight(diary([4] * days)).trend
    assert found
    assert found.spread == spread


@pytest.mark.parametrize(("whole", "has_spread"), [(5, False), (6, True)])
def test_a_spread_wants_4_weeks_that_are_left(whole: int, has_spread: bool) -> None:
    three_days = [4, 4, 4, None, None, None, None]
    found = insight(diary([4] * 7 * whole + three_days * (12 - whole), today=1))
    assert found.tier is Tier.PATTERN
    assert found.trend
    assert found.trend.weeks == whole
    assert (found.trend.spread is not None) == has_spread


@given(st.lists(st.integers(0, 10), min_size=12, max_size=20))
def test_trend_and_spread_are_the_plain_definitions(weeks: list[int]) -> None:
    def slope(known: list[tuple[int, int]]) -> float:
        return median(4 * (b - a) / (m - n) for (n, a), (m, b) in product(known, known) if n < m)

    points = list(enumerate(weeks))
    without = [slope(points[:n] + points[n + 2 :]) for n in range(len(points) - 1)]
    found = trend(by_week(*weeks))
    assert found.per_4_weeks == pytest.approx(slope(points))
    assert found.spread == pytest.approx((min(without), max(without)))
