"""What Today says: true, of this week and these days, and never a reproach."""

from datetime import UTC, date, datetime, timedelta

import pytest

from backcoach.app import today_values
from backcoach.diary.pain import Context, PainEntry
from backcoach.text import ENGLISH
from backcoach.ui.pages.today_cards import MorningAfter

WEDNESDAY, THURSDAY = date(2025, 11, 19), date(2025, 11, 20)
NOW = datetime(2025, 11, 20, 9, tzinfo=UTC)


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


def test_what_hurt_in_an_exercise_is_not_how_the_back_is() -> None:
    in_it = PainEntry("x", NOW - timedelta(hours=1), Context.DURING, 9)
    assert today_values.pain_said([in_it], NOW) == ""
    said = today_values.pain_said([ago(2, days=2), in_it, ago(4, days=1)], NOW)
    assert said == "Last 7 days: 2 to 4, from 2 answers."


def asked(hour: int, *entries: PainEntry) -> MorningAfter:
    """Return what stands on Today at an hour of the day after a session on Wednesday."""
    return today_values.morning_after(WEDNESDAY, entries, NOW.replace(hour=hour), ENGLISH)


@pytest.mark.parametrize(
    ("hours", "question"),
    [
        (range(12), "How is your back this morning?"),
        (range(12, 24), "How was your back on the morning after your session?"),
    ],
)
def test_the_morning_after_is_asked_about_until_the_day_is_over(
    hours: range, question: str
) -> None:
    assert {asked(hour) for hour in hours} == {MorningAfter(question)}


def test_other_entries_are_no_answer_to_it_nor_is_a_note_without_a_score() -> None:
    before = PainEntry("x", NOW, Context.BEFORE, 3)
    note = PainEntry("x", NOW, Context.NEXT_MORNING, None, "stiff")
    assert asked(9, before, note) == MorningAfter("How is your back this morning?")


@pytest.mark.parametrize(("score", "said"), [(4, "It has settled"), (5, "Do less next time")])
def test_an_answer_is_told_what_it_means(score: int, said: str) -> None:
    before = PainEntry("x", NOW, Context.BEFORE, 3)
    told = asked(15, before, PainEntry("x", NOW, Context.NEXT_MORNING, score))
    assert told.question == "The morning after"
    assert said in told.advice


@pytest.mark.parametrize("number", range(1, 20))
def test_each_reading_card_has_its_day_and_none_comes_twice_before(number: int) -> None:
    ids = [f"card-{letter}" for letter in range(number)]
    days = [THURSDAY + timedelta(days=passed) for passed in range(number)]
    assert sorted(str(today_values.card_of(day, ids)) for day in days) == sorted(ids)


def test_without_cards_there_is_none_to_read() -> None:
    assert today_values.card_of(THURSDAY, []) is None
