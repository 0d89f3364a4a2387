from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcoach.diary import consistency
from backcoach.diary.diary import Diary, Played
from backcoach.diary.measures import Week
from backcoach.diary.span import Span, SpanKind
from backcoach.diary.target import Target

MONDAY = date(2025, 3, 3)
"""The first day of the month's first whole week."""


def day(number: int) -> date:
    """Return a day by its number from MONDAY, which is 0."""
    return MONDAY + timedelta(days=number)


def played(*days: int, counts: bool = True) -> tuple[Played, ...]:
    return tuple(Played(day(n), counts, for_pain=False, active_ms=600_000) for n in days)


def aimed(*changes: tuple[int, int]) -> tuple[Target, ...]:
    return tuple(Target(day(n), sessions) for n, sessions in changes)


def weeks(today: int, **diary: Any) -> tuple[Week, ...]:
    return consistency.weeks(Diary(today=day(today), **diary))


def planned(found: Iterable[Week]) -> list[int | None]:
    return [week.planned for week in found]


def test_without_a_session_or_a_target_there_is_no_week() -> None:
    assert weeks(100) == ()
    assert weeks(100, sessions=played(1, counts=False), targets=aimed((0, 0))) == ()


def test_a_session_without_a_target_is_counted_but_not_planned() -> None:
    assert weeks(3, sessions=played(1)) == (Week(MONDAY, 1, None, 0, is_over=False),)


def test_at_most_one_session_counts_for_each_day_and_only_one_that_counts() -> None:
    sessions = played(1, 1, 2) + played(3, counts=False)
    assert weeks(6, sessions=sessions)[0].done == 2


def test_the_week_in_which_the_first_target_was_set_is_blank() -> None:
    assert planned(weeks(20, targets=aimed((1, 3)))) == [None, 3, 3]


def test_a_first_target_set_on_the_first_day_of_a_week_holds_for_that_week() -> None:
    assert planned(weeks(20, targets=aimed((0, 3)))) == [3, 3, 3]


def test_a_change_made_in_a_week_holds_for_all_of_that_week_and_for_none_before() -> None:
    assert planned(weeks(20, targets=aimed((0, 3), (13, 5)))) == [3, 5, 5]


def test_a_target_of_none_ends_the_plan_until_the_next() -> None:
    assert planned(weeks(27, targets=aimed((0, 3), (8, 0), (23, 2)))) == [3, None, None, 2]


def test_more_sessions_than_planned_keep_the_plan_and_no_more() -> None:
    week = weeks(7, sessions=played(0, 1, 2), targets=aimed((0, 2)))[0]
    assert (week.done, week.kept, week.consistency) == (3, 2, 1.0)


def test_a_week_is_over_on_the_day_after_it() -> None:
    assert [weeks(today, sessions=played(0))[0].is_over for today in (6, 7)] == [False, True]


def test_a_week_that_is_not_over_has_no_consistency_yet() -> None:
    assert weeks(6, targets=aimed((0, 2)))[0].consistency is None
    assert weeks(7, targets=aimed((0, 2)))[0].consistency == 0


@pytest.mark.parametrize(
    ("kind", "kept"), [(SpanKind.FLARE_UP, 3), (SpanKind.ILLNESS, 3), (SpanKind.TREATMENT, 1)]
)
def test_days_of_a_flare_up_or_an_illness_keep_the_plan(kind: SpanKind, kept: int) -> None:
    spans = (Span("one", kind, day(4), day(5)),)
    week = weeks(7, sessions=played(0), targets=aimed((0, 4)), spans=spans)[0]
    assert (week.done, week.kept) == (1, kept)


def test_a_day_with_a_session_in_a_flare_up_keeps_one_session_not_two() -> None:
    spans = (Span("one", SpanKind.FLARE_UP, day(0), day(1)),)
    week = weeks(7, sessions=played(0), targets=aimed((0, 4)), spans=spans)[0]
    assert week.kept == 2


@pytest.mark.parametrize("last", [None, day(6)])
def test_a_flare_up_keeps_no_day_that_is_still_to_come(last: date | None) -> None:
    spans = (Span("one", SpanKind.FLARE_UP, day(0), last),)
    assert weeks(2, targets=aimed((0, 7)), spans=spans)[0].kept == 3


def test_weeks_on_target_are_those_of_the_last_8_that_are_over_and_planned() -> None:
    sessions = played(*(7 * week for week in (0, 1, 3, 5, 9)))
    found = weeks(70, sessions=sessions, targets=aimed((0, 1)))
    assert len(found) == 11
    assert consistency.on_target(found) == (3, 8)


def test_weeks_without_a_plan_are_not_held_against_anybody() -> None:
    found = weeks(27, sessions=played(0, 7), targets=aimed((0, 1), (7, 0)))
    assert consistency.on_target(found) == (1, 1)
    assert consistency.on_target(()) == (0, 0)


def test_weeks_on_target_can_be_told_of_all_weeks() -> None:
    kept = [Week(MONDAY, 3, 3, 3, is_over=True)] * 20
    assert consistency.on_target(kept) == (8, 8)
    assert consistency.on_target(kept, newest=None) == (20, 20)


def test_weeks_are_excused_that_are_on_target_for_days_of_a_flare_up_alone() -> None:
    spans = (Span("one", SpanKind.FLARE_UP, day(6), day(7)), Span("two", SpanKind.ILLNESS, day(14)))
    sessions = played(0, 7, 8)
    found = weeks(16, sessions=sessions, targets=aimed((0, 2)), spans=spans)
    assert [week.consistency for week in found] == [1, 1, None]
    assert consistency.excused_weeks(found) == 1


def test_sessions_are_told_by_the_first_day_of_their_week() -> None:
    diary = Diary(today=day(9), first_weekday=3, sessions=played(1, 2, 3, 3))
    assert consistency.sessions_by_week(diary) == {day(-5): 1, day(2): 2}


days = st.integers(0, 60)


@given(
    first_weekday=st.integers(1, 7),
    today=days,
    done=st.lists(days),
    changes=st.dictionaries(days, st.integers(0, 7)),
    flare=st.tuples(days, days),
)
def test_weeks_lie_side_by_side_and_keep_no_more_than_planned(
    first_weekday: int, today: int, done: list[int], changes: dict[int, int], flare: tuple[int, int]
) -> None:
    past = sorted(n for n in done if n <= today)
    diary = Diary(
        today=day(today),
        first_weekday=first_weekday,
        sessions=played(*past),
        targets=aimed(*((n, many) for n, many in changes.items() if n <= today)),
        spans=(Span("one", SpanKind.FLARE_UP, day(min(flare)), day(max(flare))),),
    )
    found = consistency.weeks(diary)
    assert sum(week.done for week in found) == len(set(past))
    assert [week.first for week in found] == [
        diary.week_of(diary.today) - timedelta(weeks=n) for n in reversed(range(len(found)))
    ]
    assert all(0 <= week.kept <= (week.planned or 0) for week in found)
    assert all(week.kept >= min(week.done, week.planned or 0) for week in found)
