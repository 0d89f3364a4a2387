"""What is looked at first, from diaries that are written out."""

from datetime import date, timedelta

import pytest

from backcoach.diary.diary import Diary, Played, Scored
from backcoach.diary.insight import insight
from backcoach.diary.key_numbers import Number, key_numbers, moved
from backcoach.diary.pain import Context
from backcoach.diary.target import Target
from backcoach.text import ENGLISH

MONDAY = date(2025, 3, 3)
MINUTE_MS = 60_000


def day(number: int) -> date:
    """Return the day so many days after a Monday."""
    return MONDAY + timedelta(days=number)


def scored(days: range, score: int) -> tuple[Scored, ...]:
    return tuple(Scored(day(number), score, Context.OTHER) for number in days)


def played(*days: int, minutes: int = 15, for_pain: bool = False) -> tuple[Played, ...]:
    return tuple(Played(day(n), True, for_pain, minutes * MINUTE_MS) for n in days)


def numbers(diary: Diary) -> tuple[Number, ...]:
    return key_numbers(diary, insight(diary), ENGLISH, lambda day: f"{day.day} {day:%b}")


def test_before_there_are_four_days_the_median_is_yet_to_come() -> None:
    [pain, *_others] = numbers(Diary(day(2), scores=scored(range(3), 5)))
    assert pain == ("Not yet", "median pain, last 28 days", "once 4 of them are logged")


def test_the_median_of_the_last_28_days_stands_over_that_of_the_first_14() -> None:
    scores = (*scored(range(14), 7), *scored(range(60, 90), 3))
    assert numbers(Diary(day(89), scores=scored(range(30), 4)))[0].number == "Not yet"
    assert numbers(Diary(day(29), scores=scored(range(9, 30), 4)))[0][::2] == (
        "4",
        "21 of 28 days logged",
    )
    assert numbers(Diary(day(89), scores=scores))[0][::2] == (
        "3",
        "7 in your first 14 days",
    )


def test_the_sessions_of_this_week_stand_beside_the_target() -> None:
    sessions = played(7, 9)
    assert numbers(Diary(day(9), sessions=sessions))[1] == (
        "2",
        "sessions this week",
        "no target set",
    )
    planned = Diary(day(9), sessions=sessions, targets=(Target(day(0), 3),))
    assert numbers(planned)[1][::2] == ("2 of 3", "your target is 3")
    begun = Diary(day(9), sessions=sessions, targets=(Target(day(8), 3),))
    assert numbers(begun)[1][::2] == ("2 of 3", "your target counts from 17 Mar on")
    stopped = Diary(day(9), targets=(Target(day(0), 3), Target(day(8), 0)))
    assert numbers(stopped)[1][::2] == ("0", "no target set")


def test_weeks_on_target_tell_since_when_or_what_is_missing() -> None:
    assert numbers(Diary(day(9)))[2].detail == "set a weekly target on Today"
    targets = (Target(day(0), 2),)
    assert numbers(Diary(day(3), targets=targets))[2].detail == "after the first whole week"
    sessions = played(1, 3, 8, 15, 16)
    kept = numbers(Diary(day(22), sessions=sessions, targets=targets))[2]
    assert kept == ("2 of 3", "weeks on target", "since 3 Mar")
    later = numbers(Diary(day(7 * 11), sessions=sessions, targets=targets))[2]
    assert later[::2] == ("0 of 8", "since 24 Mar")


@pytest.mark.parametrize(
    ("minutes", "number"), [(0, "0 min"), (59, "59 min"), (60, "1 h"), (150, "2 h")]
)
def test_exercise_is_counted_in_minutes_and_then_in_hours(minutes: int, number: str) -> None:
    assert numbers(Diary(day(1), sessions=played(0, minutes=minutes)))[3].number == number


def test_all_sessions_are_counted_and_those_that_ended_for_pain() -> None:
    assert numbers(Diary(day(9)))[3].detail == "0 sessions"
    assert numbers(Diary(day(9), sessions=played(1)))[3].detail == "1 session"
    sessions = (*played(1, 3), *played(4, for_pain=True))
    assert numbers(Diary(day(9), sessions=sessions))[3].detail == "3 sessions, 1 ended for pain"


def test_a_day_in_motion_had_a_session_or_an_activity_in_the_last_28() -> None:
    active = frozenset((day(3), day(30), day(31)))
    diary = Diary(day(31), sessions=played(4, 30), active=active)
    assert moved(diary, ENGLISH) == "3 of the last 28 days had a session or another activity."
