from collections.abc import Sequence
from datetime import date, datetime, timedelta
from pathlib import Path

import msgspec
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcoach.diary.diary import Diary, Scored
from backcoach.diary.insight import _partial_correlations, insight, ranks, t_limit
from backcoach.diary.measures import (
    Coming,
    Comparison,
    Coverage,
    Direction,
    Insight,
    Tier,
    Trend,
    Verdict,
)
from backcoach.diary.pain import Context, PainEntry
from backcoach.diary.rolling import day_values
from backcoach.storage import diary as stored_diary
from backcoach.storage.pain_entries import PainEntries
from tests.helpers.by_day import by_week, day, diary
from tests.helpers.people import by_chance, diary_of, steady
from tests.helpers.played import close_databases, database_in


def compared(pain: Sequence[int | None]) -> Comparison | None:
    return insight(diary(pain)).comparison


def test_nothing_can_be_said_of_no_entry() -> None:
    today = date(2025, 3, 3)
    found = insight(Diary(today))
    nothing = Insight(today, None, None, None, 0, Tier.NOT_ENOUGH, Coverage(0, 0))
    assert msgspec.structs.replace(found, coming=Coming()) == nothing


def test_one_entry_is_a_day_and_nothing_else() -> None:
    found = insight(diary([4]))
    expected = Insight(day(0), day(0), None, day(0), 0, Tier.NOT_ENOUGH, Coverage(1, 1))
    assert msgspec.structs.replace(found, coming=Coming()) == expected


@pytest.mark.parametrize(
    ("days", "tier"),
    [(27, Tier.NOT_ENOUGH), (28, Tier.EARLY), (83, Tier.EARLY), (84, Tier.PATTERN)],
)
def test_how_much_can_be_said_grows_with_the_weeks(days: int, tier: Tier) -> None:
    assert insight(diary([4] * days)).tier is tier


@pytest.mark.parametrize(("logged", "tier"), [(59, Tier.NOT_ENOUGH), (60, Tier.PATTERN)])
def test_60_percent_of_the_days_are_enough(logged: int, tier: Tier) -> None:
    missing = 100 - logged
    pain = [4] * (logged - 1) + [None] * missing + [4]
    found = insight(diary(pain))
    assert (found.coverage, found.tier) == (Coverage(logged, 100), tier)
    assert (found.trend is None) == (tier is Tier.NOT_ENOUGH)


@pytest.mark.parametrize(("pause", "began", "before"), [(56, 0, None), (57, 67, day(9))])
def test_a_pause_of_more_than_8_weeks_begins_the_diary_anew(
    pause: int, began: int, before: date | None
) -> None:
    found = insight(diary([4] * 10 + [None] * pause + [4] * 10))
    assert (found.began, found.since, found.last_before) == (day(began), day(began), before)


@pytest.mark.parametrize(("after", "since"), [(56, day(0)), (57, None)])
def test_in_a_pause_of_more_than_8_weeks_there_is_nothing_to_look_at(
    after: int, since: date | None
) -> None:
    found = insight(diary([4], today=after))
    assert (found.since, found.began) == (since, since)
    assert found.last_before == (None if since else day(0))


def test_at_most_the_last_52_weeks_are_looked_at() -> None:
    found = insight(diary([4] * 1000))
    assert (found.since, found.weeks, found.coverage) == (day(636), 52, Coverage(364, 364))
    assert found.began == day(0)


def test_an_entry_of_tomorrow_begins_no_diary() -> None:
    assert insight(diary([4], today=-1)).began is None


def test_the_median_of_the_last_28_days_wants_4_of_them() -> None:
    assert insight(diary([9] * 30 + [2, 3, 5, 8], today=24)).recent == 4
    assert insight(diary([9] * 30 + [2, 3, 5], today=25)).recent is None


def test_the_week_under_way_changes_neither_the_trend_nor_what_is_after_sessions() -> None:
    weeks = by_week(*(3, 5) * 7)
    known = insight(diary([*weeks, 4], range(0, 98, 3)))
    after_bad_days = insight(diary([*weeks, 4, 10, 10, 10, 10], [*range(0, 98, 3), 99, 100]))
    assert known.trend == after_bad_days.trend
    assert known.after == after_bad_days.after


@pytest.mark.parametrize(("days", "is_there"), [(41, False), (42, True)])
def test_first_and_last_days_are_compared_once_they_are_not_the_same(
    days: int, is_there: bool
) -> None:
    assert (compared([4] * days) is not None) == is_there


@pytest.mark.parametrize(
    ("first", "last", "is_there"), [(8, 16, True), (7, 16, False), (8, 15, False)]
)
def test_a_comparison_wants_8_of_14_and_16_of_28_days(
    first: int, last: int, is_there: bool
) -> None:
    pain = [4] * first + [None] * (14 - first) + [None] * (28 - last) + [4] * last
    expected = Comparison(4, 4, first, last, is_meaningful=False) if is_there else None
    assert compared(pain) == expected


@pytest.mark.parametrize(
    ("first", "last", "is_meaningful"),
    [
        (4, 2, True),
        (4, 3, False),
        (3, 2, False),
        (7, 5, False),
        (10, 7, True),
        (2, 4, True),
        (0, 2, True),
    ],
)
def test_2_points_and_30_percent_make_a_difference_either_way(
    first: int, last: int, is_meaningful: bool
) -> None:
    found = compared([first] * 14 + [last] * 28)
    assert found == Comparison(first, last, 14, 28, is_meaningful)


def test_the_comparison_goes_back_to_where_the_diary_began() -> None:
    found = compared([8] * 14 + [4] * 1000)
    assert found == Comparison(8, 4, 14, 28, is_meaningful=True)


def test_sessions_that_do_not_vary_cannot_be_compared() -> None:
    rng = np.random.default_rng(1)
    pain = steady(rng, 100)
    assert insight(diary_of(pain, np.ones(100, bool))).after is None
    assert insight(diary_of(pain, by_chance(rng, 100))).after is not None


@pytest.mark.parametrize(("weeks", "pairs"), [("xxxxxxxxx.x.", 8), ("xxxxxxxx.x.x", None)])
def test_what_is_after_sessions_wants_8_pairs_of_weeks(weeks: str, pairs: int | None) -> None:
    pain = [4 if week == "x" else None for week in weeks for _day in range(7)]
    found = insight(diary(pain, range(5), today=1))
    assert found.tier is Tier.PATTERN
    assert (found.after.pairs if found.after else None) == pairs


@pytest.mark.parametrize(("days", "is_there"), [(181, False), (182, True)])
def test_a_share_of_shifts_is_told_from_26_weeks_on(days: int, is_there: bool) -> None:
    rng = np.random.default_rng(2)
    diary = diary_of(steady(rng, days - 1), by_chance(rng, days - 1))
    after = insight(diary).after
    assert after
    assert (after.p is not None) == is_there


@pytest.mark.parametrize(("way", "verdict"), [(1, Verdict.HIGHER), (-1, Verdict.LOWER)])
def test_pain_that_follows_the_sessions_of_the_week_before_is_told(
    way: int, verdict: Verdict
) -> None:
    rng = np.random.default_rng(3)
    sessions = rng.integers(0, 7, 30)
    pain = by_week(5, *(5 + way * (sessions[:-1] - 3)).tolist())
    days = [7 * week + n for week, many in enumerate(sessions) for n in range(many)]
    after = insight(diary(pain, days, today=1)).after
    assert after
    assert (after.verdict, after.pairs) == (verdict, 29)
    assert after.correlation * way > 0.99
    assert after.p == pytest.approx(1 / 29)


def test_constant_pain_is_not_different_whatever_was_done() -> None:
    after = insight(diary([4] * 200, range(0, 200, 3))).after
    assert after
    assert (after.verdict, after.correlation, after.p) == (Verdict.NO_DIFFERENCE, 0, 1)


@pytest.mark.parametrize("score", [0, 10])
def test_the_ends_of_the_scale_are_flat_and_never_a_change(score: int) -> None:
    found = insight(diary([score] * 200, range(0, 200, 3)))
    assert found.recent == score
    assert found.trend == Trend(0, Direction.FLAT, 28, (0, 0))
    assert found.comparison == Comparison(score, score, 14, 28, is_meaningful=False)


def test_equal_values_share_the_mean_of_their_ranks() -> None:
    assert ranks(np.array([3.0, 1, 3, 2])).tolist() == [3.5, 1, 3.5, 2]


def test_a_partial_correlation_is_that_of_the_inverse_matrix() -> None:
    x, y, *held = np.random.default_rng(4).normal(size=(4, 30))
    precise = np.linalg.inv(np.corrcoef([x, y, *held]))
    expected = -precise[0, 1] / np.sqrt(precise[0, 0] * precise[1, 1])
    found = _partial_correlations(x, y, *held)
    assert found[0] == pytest.approx(expected)
    assert found[7] == pytest.approx(_partial_correlations(np.roll(x, -7), y, *held)[0])


@pytest.mark.parametrize(
    ("freedom", "table"),
    [(4, 3.747), (5, 3.365), (8, 2.896), (12, 2.681), (20, 2.528), (48, 2.407)],
)
def test_the_limit_of_t_is_that_of_the_tables(freedom: int, table: float) -> None:
    assert t_limit(freedom) == pytest.approx(table, abs=0.01)


people = st.tuples(st.integers(0, 10**6), st.integers(28, 200)).map(
    lambda drawn: _person(np.random.default_rng(drawn[0]), drawn[1])
)


def _person(rng: np.random.Generator, days: int) -> Diary:
    pain = np.clip(steady(rng, days, mean=4), 1, 8)
    return diary_of(pain, by_chance(rng, days), by_chance(rng, days, 0.8))


@given(people, st.sampled_from((-1, 1, 2)))
def test_a_constant_added_to_all_scores_changes_neither_verdict_nor_trend(
    person: Diary, added: int
) -> None:
    """The rule of 30 % is another matter: it is relative to where one began."""
    scores = tuple(each._replace(score=each.score + added) for each in person.scores)
    was, now = insight(person), insight(msgspec.structs.replace(person, scores=scores))
    assert (now.trend, now.after, now.tier) == (was.trend, was.after, was.tier)
    assert now.recent == (None if was.recent is None else was.recent + added)


@given(people, st.integers(-200, 200))
def test_a_diary_of_other_weeks_says_the_same(person: Diary, weeks: int) -> None:
    by = timedelta(weeks=weeks)
    later = Diary(
        today=person.today + by,
        scores=tuple(each._replace(day=each.day + by) for each in person.scores),
        sessions=tuple(each._replace(day=each.day + by) for each in person.sessions),
    )
    was, now = insight(person), insight(later)
    assert was.since
    assert was.began
    assert (now.since, now.began) == (was.since + by, was.began + by)
    same = {"today": now.today, "since": now.since, "began": now.began, "coming": now.coming}
    assert msgspec.structs.replace(was, **same) == now


@given(people)
def test_what_hurt_during_an_exercise_is_not_how_the_back_is(person: Diary) -> None:
    during = tuple(Scored(each.day, 10, Context.DURING) for each in person.scores)
    more = tuple(sorted(person.scores + during, key=lambda each: each.day))
    assert insight(msgspec.structs.replace(person, scores=more)) == insight(person)


@given(people)
def test_an_insight_goes_through_json(person: Diary) -> None:
    found = insight(person)
    assert msgspec.json.decode(msgspec.json.encode(found), type=Insight) == found


def test_a_journey_moves_no_entry_to_another_day(tmp_path: Path) -> None:
    entries = PainEntries(database_in(tmp_path))
    lived = [
        "03T23:30+01:00",
        "04T00:30+01:00",
        "04T23:59-11:00",
        "05T00:01-11:00",
        "07T00:05+14:00",
    ]
    for score, at in enumerate(lived):
        moment = datetime.fromisoformat(f"2025-03-{at}")
        entries.add(PainEntry(str(score), moment, Context.OTHER, score))
    read = stored_diary.read(database_in(tmp_path), date(2025, 3, 7), 1)
    close_databases()
    assert day_values(read) == {
        date(2025, 3, 3): 0,
        date(2025, 3, 4): 1.5,
        date(2025, 3, 5): 3,
        date(2025, 3, 7): 4,
    }
    assert insight(read).coverage == Coverage(4, 5)
