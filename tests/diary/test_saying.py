import re
from datetime import date

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcoach.diary.measures import (
    After,
    Coming,
    Comparison,
    Coverage,
    Direction,
    Insight,
    Tier,
    Trend,
    Verdict,
    Week,
)
from backcoach.diary.numbers import numbers
from backcoach.diary.saying import change, coverage, number, on_target, points, sentences
from backcoach.text import ENGLISH
from tests.helpers.insights import (
    ALL,
    EARLY,
    FEW_DAYS,
    FEW_LOGGED,
    IN_A_PAUSE,
    LATER,
    LONG_AGO,
    NOTHING,
    PATTERN,
    SINCE,
    TODAY,
)

SIMULATED = "In a simulation, it did for about 1 in 6 people after 12 weeks"


def dated(day: date) -> str:
    return f"{day.day} {day:%b %Y}"


def week(done: int, excused: int = 0) -> Week:
    """Return a week that is over, with 3 sessions planned."""
    return Week(TODAY, done, 3, min(3, done + excused), is_over=True)


def lines(insight: Insight) -> tuple[str, ...]:
    return sentences(insight, ENGLISH, dated)


def said(insight: Insight) -> str:
    return "\n".join(lines(insight))


def test_an_empty_diary_says_that_it_is_early_and_what_is_enough() -> None:
    assert lines(NOTHING) == (
        "There is not enough data yet to say something about your pain.",
        "Logging your pain on about 5 days a week is enough, on good days and bad days alike.",
    )


def test_a_young_diary_says_since_when_it_is_kept() -> None:
    assert lines(FEW_DAYS) == (
        "Since 3 Mar 2025, your pain is logged on 4 of 5 days.",
        "After 5 days, there is not enough data yet to say something about your pain.",
        "Logging your pain on about 5 days a week is enough, on good days and bad days alike.",
    )


def test_a_diary_with_gaps_says_what_share_it_takes() -> None:
    assert lines(FEW_LOGGED) == (
        "Since 3 Mar 2025, your pain is logged on 48 of 119 days.",
        "That is 40 %. Below 60 %, it is not enough data to say something about your pain.",
        "Logging your pain on about 5 days a week is enough, on good days and bad days alike.",
    )


def test_an_early_look_has_a_direction_and_no_size() -> None:
    assert lines(EARLY) == (
        "Since 3 Mar 2025, your pain is logged on 40 of 49 days.",
        "This is an early look, after 7 weeks.",
        "From week to week, your pain has been going down.",
        (
            "In your first 14 days, from 3 Mar 2025, your median pain was 5. In the last 28 days, "
            "it was 4."
        ),
        "A change of that size could be normal variation.",
    )


def test_a_pattern_has_a_size_a_spread_and_what_was_after_sessions() -> None:
    assert lines(PATTERN) == (
        "In the last 30 weeks, your pain is logged on 201 of 210 days.",
        "From week to week, your pain has been going down.",
        (
            "Over 4 weeks, that is 0.5 points down. With any 2 weeks in a row left out, it is "
            "between 0.8 points down and no change."
        ),
        (
            "In your first 14 days, from 20 Nov 2023, your median pain was 6. In the last 28 days, "
            "it was 3."
        ),
        "That is at least 2 points and 30 % apart, which most people would call a change.",
        (
            "Even without any real change, a fall of 2 points and 30 % or more comes up by chance. "
            "In a simulation, it did for about 1 in 6 people after 12 weeks, and for more than 1 "
            "in 3 of those who began on a bad day."
        ),
        (
            "In weeks after you did more sessions, your pain was a little lower. Many things "
            "change at once, so this cannot tell you why."
        ),
    )


def test_in_a_pause_it_is_said_that_the_diary_begins_anew_and_nothing_is_lost() -> None:
    assert lines(IN_A_PAUSE) == (
        "You last logged your pain on 3 Mar 2025.",
        (
            "After a pause of more than 8 weeks, the diary begins anew with your next entry. What "
            "you logged before is kept."
        ),
        *lines(NOTHING),
    )


@pytest.mark.parametrize("insight", [FEW_DAYS, FEW_LOGGED, EARLY, PATTERN])
def test_after_a_pause_it_is_said_first_when_the_diary_began_anew(insight: Insight) -> None:
    anew = msgspec.structs.replace(insight, last_before=LONG_AGO, began=SINCE)
    assert lines(anew)[0] == (
        "After a pause of more than 8 weeks, the diary began anew on 3 Mar 2025. What you logged "
        "before is kept."
    )


@pytest.mark.parametrize(
    ("direction", "words"),
    [
        (Direction.FALLING, "your pain has been going down."),
        (Direction.FLAT, "your pain has stayed about the same."),
        (Direction.RISING, "your pain has been going up."),
    ],
)
def test_each_direction_is_said_in_words(direction: Direction, words: str) -> None:
    assert words in said(msgspec.structs.replace(EARLY, trend=Trend(1, direction, 7, None)))


@pytest.mark.parametrize(
    ("verdict", "words"),
    [
        (Verdict.LOWER, "a little lower"),
        (Verdict.NO_DIFFERENCE, "not clearly different"),
        (Verdict.HIGHER, "a little higher"),
    ],
)
def test_what_was_after_sessions_is_said_in_one_of_three_ways_and_never_why(
    verdict: Verdict, words: str
) -> None:
    after = After(verdict, 28, 0.5, 0.03)
    assert lines(msgspec.structs.replace(PATTERN, after=after))[-1] == (
        f"In weeks after you did more sessions, your pain was {words}. Many things change at "
        "once, so this cannot tell you why."
    )


def test_a_slope_that_no_2_weeks_change_is_said_without_a_range() -> None:
    trend = Trend(0.01, Direction.FLAT, 29, (-0.01, 0.02))
    same = msgspec.structs.replace(PATTERN, trend=trend)
    assert "With any 2 weeks in a row left out, it is the same." in said(same)


def test_what_is_yet_to_come_is_not_said_to_be_missing() -> None:
    coming = Coming(LATER, LATER, LATER)
    bare = {"trend": None, "comparison": None, "after": None, "coming": coming}
    assert lines(msgspec.structs.replace(PATTERN, **bare)) == lines(PATTERN)[:1]
    assert lines(msgspec.structs.replace(EARLY, **bare)) == lines(EARLY)[:2]


def test_what_will_not_come_is_said_and_why() -> None:
    words = said(msgspec.structs.replace(PATTERN, comparison=None, after=None))
    assert "not compared with the last 28, since fewer than 8 of them are logged." in words
    assert "Each of these weeks had as many sessions as the others." in words


def test_the_same_median_is_no_change_at_all() -> None:
    same = Comparison(4, 4, 14, 28, is_meaningful=False)
    assert lines(msgspec.structs.replace(EARLY, comparison=same))[-1] == (
        "In your first 14 days, from 3 Mar 2025, your median pain was 4, and in the last 28 days, "
        "too."
    )


@pytest.mark.parametrize(
    ("first", "last", "words"), [(5, 2, "a fall of 2 points"), (0, 7, "a rise of 2 points")]
)
def test_a_difference_by_the_rule_never_comes_without_its_caveat(
    first: float, last: float, words: str
) -> None:
    apart = Comparison(first, last, 14, 28, is_meaningful=True)
    for insight in (EARLY, PATTERN):
        found = lines(msgspec.structs.replace(insight, comparison=apart))
        (at,) = [n for n, sentence in enumerate(found) if "30 % apart" in sentence]
        assert words in found[at + 1]
        assert SIMULATED in found[at + 1]


scores = st.floats(0, 10)
slopes = st.floats(-40, 40)
trends = st.none() | st.builds(
    Trend,
    slopes,
    st.sampled_from(Direction),
    st.integers(4, 52),
    st.none() | st.tuples(slopes, slopes),
)
tiers = st.one_of(
    st.tuples(st.integers(0, 52), st.just(Tier.NOT_ENOUGH)),
    st.tuples(st.integers(4, 11), st.just(Tier.EARLY)),
    st.tuples(st.integers(12, 52), st.just(Tier.PATTERN)),
)


@st.composite
def insights(draw: st.DrawFn) -> Insight:
    weeks, tier = draw(tiers)
    days = 7 * weeks + draw(st.integers(1, 6))
    found = draw(st.integers(0, days))
    comparisons = st.builds(Comparison, scores, scores, st.just(14), st.just(28), st.booleans())
    afters = st.builds(After, st.sampled_from(Verdict), st.just(9), st.floats(-1, 1), st.none())
    return Insight(
        TODAY,
        draw(st.sampled_from((SINCE, LONG_AGO))),
        draw(st.sampled_from((None, LONG_AGO))),
        SINCE,
        weeks,
        tier,
        Coverage(found, days),
        draw(st.sampled_from((Coming(), Coming(LATER, LATER, LATER)))),
        trend=draw(trends),
        comparison=draw(st.none() | comparisons),
        after=draw(st.none() | afters),
    )


_NEVER = re.compile(
    r"\b(caus|help|reduc|improv|better|worse|thanks|due to|because|effect|works|heal|should|must "
    r"not|fail|only|streak|bad week|correlat|signific|meaningful|predict|expect|will (fall|rise)"
    r"|congrat|great|well done|sorry|unfortunately|risk|diagnos)|[!–—]",
    re.IGNORECASE,
)


@given(insights())
def test_words_name_no_cause_judge_nothing_and_promise_nothing(insight: Insight) -> None:
    for sentence in lines(insight):
        assert not _NEVER.search(sentence), sentence


@given(insights())
def test_a_sentence_is_whole_and_its_numbers_have_one_decimal_at_most(insight: Insight) -> None:
    for sentence in lines(insight):
        assert re.fullmatch(r"[A-Z].*[.]", sentence), sentence
        assert not re.search(r"\d\.\d\d|-\d|[{}]|e-\d", sentence), sentence


def test_coverage_is_said_in_days() -> None:
    assert coverage(Coverage(64, 84), ENGLISH) == "64 of 84 days logged"
    assert coverage(Coverage(1, 1), ENGLISH) == "1 of 1 day logged"


@pytest.mark.parametrize(
    ("value", "digits", "words"),
    [
        (3.0, "3", "3 points up"),
        (2.55, "2.5", "2.5 points up"),
        (1.04, "1", "1 point up"),
        (-0.04, "0", "no change"),
        (10.0, "10", "10 points up"),
        (-1.5, "-1.5", "1.5 points down"),
    ],
)
def test_a_number_has_at_most_one_decimal(value: float, digits: str, words: str) -> None:
    assert number(value) == digits
    assert change(value, ENGLISH) == words


def test_planned_weeks_are_said_if_there_are_any() -> None:
    none, kept = week(0), week(3)
    assert on_target([none], ENGLISH) == "0 of 1 planned week is on target."
    assert on_target([kept, none, kept], ENGLISH) == "2 of 3 planned weeks are on target."
    assert on_target([], ENGLISH) == ""


def test_weeks_on_target_for_days_of_a_flare_up_are_said_apart() -> None:
    weeks = [week(0, 3), week(1, 2), week(3, 3), week(2)]
    assert on_target(weeks, ENGLISH) == (
        "3 of 4 planned weeks are on target. "
        "In 2 of them, days of a flare-up or an illness count as kept."
    )


def test_points_go_with_their_number() -> None:
    assert [points(n, ENGLISH) for n in (0, 0.5, 1, 2)] == [
        "0 points",
        "0.5 points",
        "1 point",
        "2 points",
    ]


@pytest.mark.parametrize("insight", ALL)
def test_no_word_of_the_program_slips_into_what_is_said(insight: Insight) -> None:
    everything = [said(insight), *(f"{name} {value}" for name, value in numbers(insight, ENGLISH))]
    assert not re.search(r"[a-z]_|_[a-z]|None|nan|[{}]", "\n".join(everything))
