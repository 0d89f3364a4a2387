"""The morning after: what is not answered is never good, and 2 points more are worse."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcoach.diary import morning
from backcoach.diary.morning import Morning
from backcoach.diary.pain import Context, PainEntry
from backcoach.text import ENGLISH

DAY = date(2025, 11, 19)
NEXT_DAY = datetime(2025, 11, 20, 7, tzinfo=UTC)
SCORES = st.integers(0, 10)
ANSWERS = st.none() | SCORES
TIMES = st.integers(-24, 240).map(lambda hours: NEXT_DAY + timedelta(hours=hours))


@given(ANSWERS, ANSWERS, TIMES)
def test_without_an_answer_it_is_never_good(
    before: int | None, after: int | None, now: datetime
) -> None:
    told = morning.state(before, after, None, DAY, now)
    is_over = now.date() > date(2025, 11, 20)
    assert told is (Morning.NOT_ANSWERED if is_over else Morning.PENDING)


@given(SCORES, ANSWERS, SCORES, TIMES)
def test_the_score_before_the_session_is_what_it_is_compared_with(
    before: int, after: int | None, answer: int, now: datetime
) -> None:
    told = morning.state(before, after, answer, DAY, now)
    assert told is (Morning.SETTLED if answer <= before + 1 else Morning.WORSE)
    assert morning.state(None, before, answer, DAY, now) is told


@pytest.mark.parametrize(
    ("answer", "told"), [(3, Morning.SETTLED), (4, Morning.SETTLED), (5, Morning.WORSE)]
)
def test_one_point_more_has_settled_and_two_are_worse(answer: int, told: Morning) -> None:
    assert morning.state(3, 9, answer, DAY, NEXT_DAY) is told


def test_an_answer_with_nothing_to_compare_it_with_is_not_good() -> None:
    later = NEXT_DAY + timedelta(days=1)
    assert morning.state(None, None, 0, DAY, NEXT_DAY) is Morning.PENDING
    assert morning.state(None, None, 0, DAY, later) is Morning.NOT_ANSWERED


def test_the_next_day_ends_where_the_person_is() -> None:
    here = timezone(timedelta(hours=10))
    last_minute = datetime(2025, 11, 20, 23, 59, tzinfo=here)
    assert morning.state(3, 3, None, DAY, last_minute) is Morning.PENDING
    over = last_minute + timedelta(minutes=1)
    assert over.astimezone(UTC).date() == date(2025, 11, 20)
    assert morning.state(3, 3, None, DAY, over) is Morning.NOT_ANSWERED


def entry(context: Context, score: int | None) -> PainEntry:
    return PainEntry("x", NEXT_DAY, context, score, "" if score is not None else "a note")


def test_it_is_found_from_the_entries_about_the_session_and_the_newest_answer_holds() -> None:
    entries = [
        entry(Context.BEFORE, 2),
        entry(Context.DURING, 9),
        entry(Context.AFTER, 9),
        entry(Context.NEXT_MORNING, 3),
        entry(Context.NEXT_MORNING, None),
    ]
    assert morning.of_session(DAY, entries, NEXT_DAY) is Morning.SETTLED
    entries.append(entry(Context.NEXT_MORNING, 8))
    assert morning.of_session(DAY, entries, NEXT_DAY) is Morning.WORSE
    assert morning.of_session(DAY, entries[:3], NEXT_DAY) is Morning.PENDING


def test_each_state_has_its_own_sentence_and_only_one_says_that_it_settled() -> None:
    said = {each: morning.said(each, ENGLISH) for each in Morning}
    assert len(set(said.values())) == 4
    assert [each for each in Morning if "settled" in said[each]] == [Morning.SETTLED]


def test_an_answer_that_is_worse_means_less_and_one_without_comparison_means_nothing() -> None:
    advice = {each: morning.advice(each, ENGLISH) for each in Morning}
    assert "Do less next time" in advice[Morning.WORSE]
    assert advice[Morning.SETTLED].endswith("You can go on as planned.")
    assert "to compare it with" in advice[Morning.PENDING]
    assert advice[Morning.PENDING] == advice[Morning.NOT_ANSWERED]
