"""The morning after: what is not answered is never good, and 2 points more are worse."""

from datetime import UTC, date, datetime, timedelta, timezone
from typing import NamedTuple

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


@given(SCORES, TIMES)
def test_an_answer_with_nothing_to_compare_it_with_is_not_good(answer: int, now: datetime) -> None:
    assert morning.state(None, None, answer, DAY, now) is Morning.NOT_COMPARED


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
    assert len(set(said.values())) == 5
    assert [each for each in Morning if "settled" in said[each]] == [Morning.SETTLED]


def test_an_answer_that_is_worse_means_less_and_one_without_comparison_means_nothing() -> None:
    advice = {each: morning.advice(each, ENGLISH) for each in Morning}
    assert "Do less next time" in advice[Morning.WORSE]
    assert advice[Morning.SETTLED].endswith("You can go on as planned.")
    assert "to compare it with" in advice[Morning.PENDING]
    assert advice[Morning.PENDING] == advice[Morning.NOT_COMPARED]


def at(day: int, clock: str, offset_h: float = 0) -> datetime:
    """Return a time of a day in March, where the clocks are so many hours ahead of UTC."""
    hour, minute = map(int, clock.split(":"))
    return datetime(2025, 3, day, hour, minute, tzinfo=timezone(timedelta(hours=offset_h)))


@pytest.mark.parametrize(
    ("ended", "begins"),
    [
        (at(3, "0:20"), at(4, "5:00")),
        (at(3, "8:00"), at(4, "5:00")),
        (at(3, "23:55"), at(4, "5:00")),
        (at(4, "0:06"), at(4, "5:00")),
        (at(4, "1:00"), at(4, "5:00")),
        (at(4, "1:30"), at(4, "5:30")),
        (at(4, "9:00"), at(4, "13:00")),
        (at(3, "20:00", -5), at(4, "5:00", -5)),
        (at(3, "23:00", -5), at(4, "9:00", 1)),
        (at(3, "10:00", 10), at(4, "5:00", -8)),
    ],
)
def test_the_morning_after_begins_at_five_and_not_in_the_hours_after_the_end(
    ended: datetime, begins: datetime
) -> None:
    day = date(2025, 3, 3)
    assert morning.has_begun(day, ended, begins)
    assert not morning.has_begun(day, ended, begins - timedelta(seconds=1))


class Played(NamedTuple):
    """A session that is only known by its time."""

    id: str
    started: datetime


LATE, OVER_MIDNIGHT = Played("late", at(3, "20:00")), Played("over midnight", at(3, "23:55"))
EARLY, NEXT = Played("early", at(3, "7:00")), Played("next", at(4, "7:00"))


@pytest.mark.parametrize(
    ("sessions", "answered", "about"),
    [
        ((), at(4, "8:00"), None),
        ((EARLY,), at(3, "7:30"), None),
        ((EARLY,), at(4, "0:00"), "early"),
        ((EARLY,), at(4, "23:59"), "early"),
        ((EARLY,), at(5, "0:00"), None),
        ((EARLY, LATE), at(4, "8:00"), "late"),
        ((EARLY, LATE), at(3, "22:00"), None),
        ((EARLY, LATE, NEXT), at(4, "8:00"), "late"),
        ((EARLY, LATE, NEXT), at(5, "8:00"), "next"),
        ((OVER_MIDNIGHT,), at(4, "0:10"), "over midnight"),
        ((OVER_MIDNIGHT,), at(4, "8:00"), "over midnight"),
        ((LATE,), at(5, "7:59"), "late"),
        ((LATE,), at(5, "8:00"), None),
        ((LATE,), at(30, "8:00"), None),
        ((Played("a", at(3, "20:00", -8)),), at(5, "7:00", 12), "a"),
        ((Played("a", at(3, "1:00", 12)),), at(4, "23:00", -8), "a"),
        ((Played("a", at(3, "22:00", -5)),), at(4, "6:00", 1), "a"),
        ((Played("a", at(4, "2:00", 5)),), at(4, "8:00", 5), None),
    ],
)
def test_an_answer_that_names_no_session_is_about_the_last_one_of_the_day_before(
    sessions: tuple[Played, ...], answered: datetime, about: str | None
) -> None:
    assert morning.session_of(None, answered, sessions) == about
    assert morning.session_of("named", answered, sessions) == "named"


def test_about_a_session_is_what_names_it_and_the_answer_of_its_morning() -> None:
    def made(id: str, context: Context, session: str | None = None) -> PainEntry:
        return PainEntry(id, at(4, "8:00"), context, 3, session=session)

    entries = [
        made("a", Context.AFTER, "late"),
        made("b", Context.AFTER),
        made("c", Context.NEXT_MORNING),
        made("d", Context.NEXT_MORNING, "early"),
        made("e", Context.NEXT_MORNING, "late"),
    ]
    ids = {
        name: [each.id for each in morning.about(name, entries, (EARLY, LATE))]
        for name in ("early", "late")
    }
    assert ids == {"early": ["d"], "late": ["a", "c", "e"]}


MINUTES = st.integers(0, 8 * 24 * 60).map(lambda n: at(1, "0:00") + timedelta(minutes=n))


@given(st.lists(MINUTES, max_size=12), MINUTES)
def test_no_answer_is_about_a_session_of_its_own_day_or_of_one_that_came_later(
    times: list[datetime], answered: datetime
) -> None:
    sessions = [Played(f"{time}", time) for time in sorted(times)]
    id = morning.session_of(None, answered, sessions)
    eligible = [time for time in times if time.date() == answered.date() - timedelta(days=1)]
    if eligible:
        assert id == f"{max(eligible)}"
    elif id is not None:
        assert datetime.fromisoformat(id).date() < answered.date()


def test_in_short_only_what_can_be_told_is_said() -> None:
    said = {each: morning.in_short(each, ENGLISH) for each in Morning}
    assert [each for each in Morning if said[each]] == [Morning.SETTLED, Morning.WORSE]
    assert len(set(said.values())) == 3
