"""What Today says of this week: true, plain, and never a reproach."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QLocale

from backcoach.app import week_values
from backcoach.diary.diary import Diary, Played
from backcoach.diary.span import Span, SpanKind
from backcoach.diary.target import Target

MONDAY, THURSDAY = date(2025, 11, 17), date(2025, 11, 20)
LONG_AGO = date(2025, 9, 1)
ALL_DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


@pytest.fixture(autouse=True)
def _in_britain() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


def sessions(*days: date) -> tuple[Played, ...]:
    return tuple(Played(day, True, False, 600_000) for day in days)


def first_days(number: int) -> tuple[Played, ...]:
    """Return a session on each of the first so many days of the week."""
    return sessions(*(MONDAY + timedelta(days=passed) for passed in range(number)))


def said(done: int, *targets: Target, **more: Any) -> str:
    return week_values.said(
        Diary(today=THURSDAY, sessions=first_days(done), targets=targets, **more)
    )


@pytest.mark.parametrize("number", range(7))
def test_the_week_holds_today_whichever_day_it_is(number: int) -> None:
    today = MONDAY + timedelta(days=number)
    days = week_values.days(Diary(today=today, sessions=sessions(THURSDAY)))
    assert [day.name for day in days] == ALL_DAYS
    assert [day.letter for day in days] == list("MTWTFSS")
    assert [day.today for day in days].index(True) == number
    assert [day.done for day in days].index(True) == 3


def test_what_was_done_in_other_weeks_or_does_not_count_is_not_shown() -> None:
    others = sessions(date(2025, 11, 16), date(2025, 11, 24))
    looked = Played(THURSDAY, False, False, 600_000)
    days = week_values.days(Diary(today=THURSDAY, sessions=(*others, looked)))
    assert not any(day.done for day in days)


@pytest.mark.parametrize(("first", "start"), [(7, 6), (6, 5), (5, 4)])
def test_the_week_begins_where_people_say_it_does(first: int, start: int) -> None:
    done = sessions(date(2025, 11, 16))
    days = week_values.days(Diary(today=THURSDAY, first_weekday=first, sessions=done))
    assert [day.name for day in days] == ALL_DAYS[start:] + ALL_DAYS[:start]
    assert sum(day.today for day in days) == 1
    assert [day.name for day in days if day.done] == ["Sunday"]


def test_days_of_a_flare_up_or_an_illness_are_marked_but_none_that_is_to_come() -> None:
    spans = (
        Span("a", SpanKind.TREATMENT, MONDAY),
        Span("b", SpanKind.ILLNESS, LONG_AGO, date(2025, 11, 18)),
        Span("c", SpanKind.FLARE_UP, date(2025, 11, 18)),
    )
    days = week_values.days(Diary(today=THURSDAY, spans=spans))
    marked = [day.marked for day in days]
    assert marked == ["illness", "flare-up", "flare-up", "flare-up", "", "", ""]


@pytest.mark.parametrize(
    ("done", "told"),
    [
        (0, "No session yet this week."),
        (1, "1 day with a session this week."),
        (4, "4 days with a session this week."),
    ],
)
def test_without_a_target_the_days_are_counted(done: int, told: str) -> None:
    assert said(done) == told
    assert said(done, Target(LONG_AGO, 3), Target(MONDAY, 0)) == told


@pytest.mark.parametrize(
    ("done", "planned", "told"),
    [
        (0, 3, "0 of 3 sessions this week."),
        (2, 3, "2 of 3 sessions this week."),
        (3, 3, "3 of 3 sessions this week."),
        (1, 1, "1 of 1 session this week."),
        (4, 3, "4 sessions this week. Your target is 3."),
    ],
)
def test_with_a_target_it_is_told_how_many_of_how_many(done: int, planned: int, told: str) -> None:
    assert said(done, Target(LONG_AGO, planned)) == told


def test_a_change_of_target_holds_for_the_week_in_which_it_is_made() -> None:
    changed = Target(LONG_AGO, 3), Target(THURSDAY, 2)
    assert said(1, *changed) == "1 of 2 sessions this week."


def test_a_first_target_begins_with_the_next_week_unless_this_one_has_just_begun() -> None:
    assert said(0, Target(THURSDAY, 3)) == (
        "No session yet this week. Your target of 3 sessions begins next week."
    )
    assert said(2, Target(THURSDAY, 1)) == (
        "2 days with a session this week. Your target of 1 session begins next week."
    )
    assert said(1, Target(MONDAY, 3)) == "1 of 3 sessions this week."


@pytest.mark.parametrize(
    ("done", "first_ill", "told"),
    [
        (1, THURSDAY, " 1 day of a flare-up or illness is counted as kept."),
        (1, MONDAY, " 2 days of a flare-up or illness are counted as kept."),
        (3, MONDAY, ""),
    ],
)
def test_days_of_a_flare_up_or_an_illness_are_kept(done: int, first_ill: date, told: str) -> None:
    span = Span("a", SpanKind.ILLNESS, first_ill)
    target = Target(LONG_AGO, 3)
    assert said(done, target, spans=(span,)) == f"{done} of 3 sessions this week.{told}"


def test_the_target_that_is_offered_is_the_one_of_today() -> None:
    targets = Target(LONG_AGO, 3), Target(THURSDAY, 5)
    assert week_values.this_week(Diary(today=THURSDAY, targets=targets)).target == 5
    assert week_values.this_week(Diary(today=THURSDAY)).target == 0
