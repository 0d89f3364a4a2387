"""What Today says: true, of this week and these days, and never a reproach."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from PySide6.QtCore import QLocale, Qt

from backcoach.app import today_values
from backcoach.diary.pain import Context, PainEntry

THURSDAY = date(2025, 11, 20)
NOW = datetime(2025, 11, 20, 9, tzinfo=UTC)
ALL_DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


@pytest.fixture(autouse=True)
def _in_britain() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


def ago(score: int | None, **before: float) -> PainEntry:
    note = "" if score is not None else "a note"
    return PainEntry("x", NOW - timedelta(**before), Context.AFTER, score, note)


@pytest.mark.parametrize(
    ("hours", "said"),
    [
        (range(5, 12), "Good morning"),
        (range(12, 18), "Good afternoon"),
        (range(18, 22), "Good evening"),
        ((22, 23, 0, 1, 2, 3, 4), "Hello"),
    ],
)
def test_every_hour_has_its_greeting(hours: range, said: str) -> None:
    assert {today_values.greeting(hour) for hour in hours} == {said}


@pytest.mark.parametrize("number", range(7))
def test_the_week_holds_today_whichever_day_it_is(number: int) -> None:
    today = date(2025, 11, 17) + timedelta(days=number)
    days = today_values.week(today, {THURSDAY})
    assert [day.name for day in days] == ALL_DAYS
    assert [day.letter for day in days] == list("MTWTFSS")
    assert [day.today for day in days].index(True) == number
    assert [day.done for day in days].index(True) == 3


def test_what_was_done_in_other_weeks_is_not_shown() -> None:
    before, after = date(2025, 11, 16), date(2025, 11, 24)
    days = today_values.week(THURSDAY, {before, after})
    assert not any(day.done for day in days)


@pytest.mark.parametrize(
    ("first", "start"),
    [(Qt.DayOfWeek.Sunday, 6), (Qt.DayOfWeek.Saturday, 5), (Qt.DayOfWeek.Friday, 4)],
)
def test_the_week_begins_where_people_say_it_does(first: Qt.DayOfWeek, start: int) -> None:
    days = today_values.week(THURSDAY, {date(2025, 11, 16)}, first)
    assert [day.name for day in days] == ALL_DAYS[start:] + ALL_DAYS[:start]
    assert sum(day.today for day in days) == 1
    assert [day.name for day in days if day.done] == ["Sunday"]


@pytest.mark.parametrize(
    ("done", "said"),
    [
        (0, "No session yet this week."),
        (1, "1 day with a session this week."),
        (4, "4 days with a session this week."),
    ],
)
def test_the_week_is_told_in_a_sentence(done: int, said: str) -> None:
    dates = {date(2025, 11, 17) + timedelta(days=number) for number in range(done)}
    assert today_values.week_said(today_values.week(THURSDAY, dates)) == said


@pytest.mark.parametrize(
    ("entries", "said"),
    [
        ([], ""),
        ([ago(None, hours=1)], ""),
        ([ago(3, days=8)], ""),
        ([ago(3, hours=1)], "Your last answer: 3, today."),
        ([ago(3, hours=10)], "Your last answer: 3, yesterday."),
        ([ago(0, days=2)], "Your last answer: 0, 2 days ago."),
        ([ago(2, days=1), ago(5, days=2), ago(3, days=6)], "Last 7 days: 2 to 5, from 3 answers."),
        ([ago(3, days=1), ago(3, days=2), ago(9, days=9)], "Last 7 days: 3, from 2 answers."),
    ],
)
def test_the_back_is_told_in_a_sentence(entries: list[PainEntry], said: str) -> None:
    assert today_values.pain_said(entries, NOW) == said


def at(day: int, hour: int) -> datetime:
    return datetime(2025, 11, day, hour, tzinfo=UTC)


@pytest.mark.parametrize(
    ("session", "now", "asks"),
    [
        (at(19, 8), NOW, True),
        (at(19, 23), at(20, 0), True),
        (at(19, 8), at(20, 11), True),
        (at(19, 8), at(20, 12), False),
        (at(20, 7), NOW, False),
        (at(18, 23), NOW, False),
        (None, NOW, False),
    ],
)
def test_the_morning_after_a_session_is_asked_about(
    session: datetime | None, now: datetime, asks: bool
) -> None:
    assert today_values.asks_morning(session, [], now) is asks


def test_the_morning_is_asked_about_once() -> None:
    morning = Context.NEXT_MORNING
    of_today = PainEntry("x", at(20, 7), morning, 3)
    of_yesterday = PainEntry("x", at(19, 7), morning, 3)
    other = PainEntry("x", at(20, 7), Context.OTHER, 3)
    assert not today_values.asks_morning(at(19, 8), [of_today], NOW)
    assert today_values.asks_morning(at(19, 8), [of_yesterday, other], NOW)


def test_days_are_those_of_the_place_where_one_is_now() -> None:
    here = timezone(timedelta(hours=10))
    now = datetime(2025, 11, 20, 9, tzinfo=here)
    late_last_night = datetime(2025, 11, 19, 22, tzinfo=here).astimezone(UTC)
    assert late_last_night.date() == date(2025, 11, 19)
    early_today = datetime(2025, 11, 20, 1, tzinfo=here).astimezone(UTC)
    assert early_today.date() == date(2025, 11, 19)
    assert today_values.asks_morning(late_last_night, [], now)
    assert not today_values.asks_morning(early_today, [], now)


@pytest.mark.parametrize("number", range(1, 20))
def test_each_reading_card_has_its_day_and_none_comes_twice_before(number: int) -> None:
    ids = [f"card-{letter}" for letter in range(number)]
    days = [THURSDAY + timedelta(days=passed) for passed in range(number)]
    assert sorted(str(today_values.card_of(day, ids)) for day in days) == sorted(ids)


def test_without_cards_there_is_none_to_read() -> None:
    assert today_values.card_of(THURSDAY, []) is None
