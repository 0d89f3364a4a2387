"""What the progress page says, from diaries that are written out."""

from datetime import UTC, date, datetime, timedelta

import pytest

from backcoach.app import progress_exercises, progress_values
from backcoach.charts.series import Range
from backcoach.core.exercise import Side
from backcoach.diary.diary import Diary, Played, Scored
from backcoach.diary.insight import insight
from backcoach.diary.own_activity import OwnActivity, OwnRating
from backcoach.diary.pain import Context
from backcoach.diary.span import Span, SpanKind
from backcoach.diary.target import Target
from backcoach.storage.exercise_tallies import ExerciseTally, SideTally
from backcoach.text import ENGLISH
from backcoach.ui.widgets.tile import Number
from tests.helpers.catalogue import EXERCISES

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
    return progress_values.numbers(diary, insight(diary), ENGLISH)


def coming(diary: Diary) -> tuple[str, ...]:
    return progress_values.to_come(diary, insight(diary), ENGLISH)


def test_before_there_are_four_days_the_median_is_yet_to_come() -> None:
    [pain, *_others] = numbers(Diary(day(2), scores=scored(range(3), 5)))
    assert pain == ("Not yet", "median pain, last 28 days", "from 4 logged days on")


def test_the_median_of_the_last_28_days_stands_over_that_of_the_first_14() -> None:
    scores = (*scored(range(14), 7), *scored(range(60, 90), 3))
    assert numbers(Diary(day(89), scores=scored(range(30), 4)))[0].number == "Not yet"
    assert numbers(Diary(day(29), scores=scored(range(9, 30), 4)))[0][::2] == (
        "4",
        "21 of 28 days logged",
    )
    assert numbers(Diary(day(89), scores=scores))[0][::2] == ("3", "7 in your first 14 days")


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


def test_the_calendar_knows_sessions_that_count_entries_and_days_that_were_not_well() -> None:
    spans = (
        Span("a", SpanKind.FLARE_UP, day(1), day(3)),
        Span("b", SpanKind.TREATMENT, day(4), day(5)),
        Span("c", SpanKind.ILLNESS, day(8)),
    )
    sessions = (*played(2), Played(day(3), False, False, 1))
    during = (Scored(day(6), 5, Context.DURING),)
    marks = progress_values.marks(Diary(day(9), 7, during, sessions, spans))
    assert (marks.today, marks.first_weekday) == (day(9), 7)
    assert marks.sessions == {day(2)}
    assert marks.logged == {day(6)}
    assert marks.unwell == {day(1), day(2), day(3), day(8), day(9)}


def test_an_empty_diary_says_after_which_time_there_will_be_what() -> None:
    assert coming(Diary(day(0))) == (
        "At once: a dot for each entry, and a bar for the sessions of each week.",
        "As soon as 4 of 7 days are logged: the line of the 7-day median.",
        "After 4 weeks: an early look at where your pain is going.",
        "After 6 weeks: your first 14 days beside the last 28.",
        "After 12 weeks: how it was in the weeks after more sessions.",
    )


def test_a_young_diary_says_on_which_day() -> None:
    assert coming(Diary(day(2), scores=scored(range(3), 5)))[1:] == (
        "From 30 Mar on: an early look at where your pain is going.",
        "From 13 Apr on: your first 14 days beside the last 28.",
        "From 25 May on: how it was in the weeks after more sessions.",
    )


@pytest.mark.parametrize(
    ("diary", "shown"),
    [
        (Diary(day(0)), Range.FOUR_WEEKS),
        (Diary(day(27), scores=scored(range(28), 5)), Range.FOUR_WEEKS),
        (Diary(day(28), scores=scored(range(28), 5)), Range.TWELVE_WEEKS),
        (Diary(day(28), scores=scored(range(20, 28), 5), sessions=played(0)), Range.TWELVE_WEEKS),
    ],
)
def test_a_young_diary_is_shown_from_nearer(diary: Diary, shown: Range) -> None:
    assert progress_values.usual_range(diary) is shown


def test_what_is_there_is_not_announced_any_more() -> None:
    young = Diary(day(4), scores=scored(range(5), 5))
    assert len(coming(young)) == 3
    assert coming(Diary(day(27), scores=scored(range(28), 5))) == ()
    assert coming(Diary(day(60), scores=scored(range(30), 5))) == ()


def test_an_announced_early_look_comes_on_its_day() -> None:
    assert coming(Diary(day(26), scores=scored(range(27), 5)))
    assert date(2025, 3, 30) == day(27)


def rating(score: int) -> OwnRating:
    return OwnRating(f"{score}", datetime(2025, 3, 3, tzinfo=UTC), "a", score)


@pytest.mark.parametrize(
    ("scores", "said"),
    [
        ((), "Not rated yet."),
        ((4,), "Rated once: 4."),
        ((3, 5, 8, 6), "3 at first, 6 last, 5.5 in the middle of 4 ratings."),
    ],
)
def test_an_own_activity_is_told_by_its_first_last_and_middle_rating(
    scores: tuple[int, ...], said: str
) -> None:
    lifting = OwnActivity("a", "Lifting the child")
    line = progress_values.own_line(lifting, [rating(score) for score in scores], ENGLISH)
    assert line == ("Lifting the child", said)


def test_a_day_in_motion_had_a_session_or_an_activity_in_the_last_28() -> None:
    active = frozenset((day(3), day(30), day(31)))
    moved = progress_values.moved(Diary(day(31), sessions=played(4, 30), active=active), ENGLISH)
    assert moved == "3 of the last 28 days had a session or another activity."


def tally(exercise: str, done: int, sore: int, **sides: SideTally) -> ExerciseTally:
    return ExerciseTally(exercise, done, sore, {Side(side): each for side, each in sides.items()})


def test_an_exercise_that_is_held_tells_its_best_hold_and_its_sides() -> None:
    twist = tally("twist", 12, 2, left=SideTally(12, 2, 41_000), right=SideTally(11, 0, 38_000))
    assert progress_exercises.row(twist, EXERCISES["twist"], ENGLISH) == (
        "Twist",
        "12 times",
        "2 times",
        "41 s",
        "12 sets, 41 s, hurt 2 times",
        "11 sets, 38 s",
    )


def test_how_long_one_kept_moving_is_no_hold() -> None:
    march = tally("march", 1, 0, both=SideTally(1, 0, 20_000))
    row = progress_exercises.row(march, EXERCISES["march"], ENGLISH)
    assert row == ("March", "1 time", "", "", "", "")


def test_an_exercise_that_is_gone_is_called_by_its_id() -> None:
    gone = tally("side-plank", 0, 1, left=SideTally(0, 1))
    row = progress_exercises.row(gone, None, ENGLISH)
    assert (row.name, row.sore, row.left) == ("Side plank", "1 time", "hurt 1 time")
