"""What simulated people are told, of whom the truth is known: the words must not outrun it."""

from collections import Counter
from collections.abc import Callable

import numpy as np
import pytest
from numpy.random import Generator

from backcoach.diary.diary import Diary
from backcoach.diary.insight import insight
from backcoach.diary.measures import Insight, Tier, Verdict
from backcoach.diary.saying import sentences
from backcoach.text import ENGLISH
from tests.helpers import people

Maker = Callable[[Generator, int], Diary]
MANY = [60, pytest.param(400, marks=pytest.mark.full)]
"""How many people are asked."""


def steady_pain(rng: Generator, days: int) -> Diary:
    return people.diary_of(rng.normal(4, 0.4, days), people.by_chance(rng, days))


def pain_by_itself(rng: Generator, days: int) -> Diary:
    return people.diary_of(people.steady(rng, days), people.by_chance(rng, days))


def less_done_when_it_hurts(rng: Generator, days: int) -> Diary:
    pain = people.steady(rng, days)
    return people.diary_of(pain, people.when_it_hurts_less(rng, pain))


def healing_while_a_habit_grows(rng: Generator, days: int) -> Diary:
    return people.diary_of(people.recovering(rng, days), people.rising_habit(rng, days))


def a_point_less_per_session(rng: Generator, days: int) -> Diary:
    return people.diary_of(*people.helped(rng, days // 7, -1))


def begun_on_a_flare(rng: Generator, days: int) -> Diary:
    return people.diary_of(people.begun(rng, days, least=6), people.by_chance(rng, days))


def rarely_logged(rng: Generator, days: int) -> Diary:
    logged = people.by_chance(rng, days, rng.uniform(0.05, 0.95))
    return people.diary_of(people.steady(rng, days), people.by_chance(rng, days), logged)


def told(make: Maker, many: int, days: int) -> list[Insight]:
    """Return what so many people are told after so many days, always the same people."""
    return [insight(make(np.random.default_rng(seed), days)) for seed in range(many)]


def verdicts(found: list[Insight]) -> Counter[Verdict | None]:
    return Counter(each.after.verdict if each.after else None for each in found)


@pytest.mark.parametrize("many", MANY)
@pytest.mark.parametrize("weeks", [12, 26])
@pytest.mark.parametrize(
    "make", [steady_pain, pain_by_itself, less_done_when_it_hurts, healing_while_a_habit_grows]
)
def test_sessions_that_change_nothing_are_not_said_to(make: Maker, weeks: int, many: int) -> None:
    found = verdicts(told(make, many, 7 * weeks))
    assert found[Verdict.NO_DIFFERENCE] >= 0.9 * many
    assert found[None] == 0


@pytest.mark.parametrize("many", MANY)
def test_a_point_less_per_session_of_the_week_before_is_found_by_most(many: int) -> None:
    found = verdicts(told(a_point_less_per_session, many, 182))
    assert found[Verdict.LOWER] > 0.5 * many
    assert found[Verdict.HIGHER] == 0


@pytest.mark.parametrize("many", MANY)
def test_below_60_percent_of_the_days_it_is_always_too_little(many: int) -> None:
    found = told(rarely_logged, many, 182)
    for each in found:
        is_enough = each.coverage.percent >= 60
        assert each.tier is (Tier.PATTERN if is_enough else Tier.NOT_ENOUGH)
        assert is_enough or "not enough data" in " ".join(sentences(each, ENGLISH, str))
    assert {each.tier for each in found} == {Tier.NOT_ENOUGH, Tier.PATTERN}


@pytest.mark.parametrize("many", MANY)
def test_whoever_begins_on_a_flare_is_told_how_often_a_fall_is_chance(many: int) -> None:
    found = told(begun_on_a_flare, many, 84)
    told_of = [each for each in found if each.comparison and each.comparison.is_meaningful]
    assert len(told_of) >= 0.25 * many
    for each in told_of:
        assert "Even without any real change" in " ".join(sentences(each, ENGLISH, str))


@pytest.mark.full
def test_the_shares_that_the_caveat_tells_are_those_of_simulated_people() -> None:
    def share(make: Maker, sign: int) -> float:
        found = [each.comparison for each in told(make, 1500, 84)]
        known = [each for each in found if each and each.is_meaningful]
        return sum((each.last - each.first) * sign > 0 for each in known) / len(found)

    def begun_on_a_good_day(rng: Generator, days: int) -> Diary:
        return people.diary_of(8 - people.begun(rng, days, least=6), np.zeros(days, bool))

    assert share(pain_by_itself, -1) == pytest.approx(1 / 6, abs=0.03)
    assert share(pain_by_itself, +1) == pytest.approx(1 / 6, abs=0.03)
    assert 1 / 3 < share(begun_on_a_flare, -1) < 1 / 2
    assert 1 / 3 < share(begun_on_a_good_day, +1) < 1 / 2
