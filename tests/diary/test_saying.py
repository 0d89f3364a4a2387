import re
from datetime import date

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcoach.diary.measures import (
    After,
    Comparison,
    Coverage,
    Direction,
    Insight,
    Tier,
    Trend,
    Verdict,
)
from backcoach.diary.numbers import numbers
from backcoach.diary.saying import change, coverage, number, points, sentences
from backcoach.text import ENGLISH

TODAY, SINCE = date(2025, 6, 29), date(2025, 3, 3)
NOTHING = Insight(TODAY, None, 0, Tier.NOT_ENOUGH, Coverage(0, 0))
FEW_DAYS = Insight(TODAY, SINCE, 0, Tier.NOT_ENOUGH, Coverage(4, 5), recent=5.5)
FEW_LOGGED = Insight(TODAY, SINCE, 17, Tier.NOT_ENOUGH, Coverage(48, 119), recent=4)
EARLY = Insight(
    TODAY,
    SINCE,
    7,
    Tier.EARLY,
    Coverage(40, 49),
    recent=4,
    trend=Trend(-1.3333, Direction.FALLING, 7, None),
    comparison=Comparison(5, 4, 10, 20, is_meaningful=False),
)
PATTERN = Insight(
    TODAY,
    SINCE,
    30,
    Tier.PATTERN,
    Coverage(201, 210),
    recent=3,
    trend=Trend(-0.5, Direction.FALLING, 29, (-0.8333, -0.04)),
    comparison=Comparison(6, 3, 12, 26, is_meaningful=True),
    after=After(Verdict.LOWER, 28, -0.512, 0.0345),
)
ALL = (NOTHING, FEW_DAYS, FEW_LOGGED, EARLY, PATTERN)
CAVEAT = "Even without any real change, such a"


def said(insight: Insight) -> str:
    return "\n".join(sentences(insight, ENGLISH))


def test_an_empty_diary_says_what_will_be_there_and_when() -> None:
    assert sentences(NOTHING, ENGLISH) == (
        "There is not enough data yet to say something about your pain.",
        "Log it on about 5 days a week; after 4 weeks there will be an early look.",
    )


def test_a_young_diary_says_in_how_many_days_there_will_be_a_look() -> None:
    assert sentences(FEW_DAYS, ENGLISH) == (
        "Your pain is logged on 4 of 5 days, 80 %.",
        "There is not enough data yet to say something about your pain.",
        "Log it on about 5 days a week; in 23 days there will be an early look.",
    )


def test_a_diary_with_gaps_says_what_share_it_takes() -> None:
    assert sentences(FEW_LOGGED, ENGLISH) == (
        "Your pain is logged on 48 of 119 days, 40 %.",
        "That is not enough data to say something about your pain; it takes 60 %.",
        "Log it on about 5 days a week, on good and bad days alike.",
    )


def test_an_early_look_has_a_direction_and_no_size() -> None:
    assert sentences(EARLY, ENGLISH) == (
        "Your pain is logged on 40 of 49 days, 81 %.",
        "This is an early look, at 7 weeks.",
        "From week to week, your pain has been going down.",
        (
            "Your median pain was 5 in the first 14 days and 4 in the last 28: a small change, "
            "which could be normal variation."
        ),
        "In 5 weeks there will be more to say.",
    )


def test_a_pattern_has_a_size_a_spread_and_what_was_after_sessions() -> None:
    assert sentences(PATTERN, ENGLISH) == (
        "Your pain is logged on 201 of 210 days, 95 %.",
        "From week to week, your pain has been going down.",
        (
            "Over 4 weeks that is 0.5 points down; with any 2 weeks left out, between 0.8 points "
            "down and no change."
        ),
        (
            "Your median pain was 6 in the first 14 days and 3 in the last 28: at least 2 points "
            "and 30 % apart, more than the usual change. Even without any real change, such a fall "
            "comes up by chance: in a simulation, for about 1 in 6 people after 12 weeks, and for "
            "more than 1 in 3 of those who began on a bad day."
        ),
        (
            "In weeks after you did more sessions, your pain was a little lower. Many things "
            "change at once, so this cannot tell you why."
        ),
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
    assert sentences(msgspec.structs.replace(PATTERN, after=after), ENGLISH)[-1] == (
        f"In weeks after you did more sessions, your pain was {words}. Many things change at "
        "once, so this cannot tell you why."
    )


def test_a_slope_that_no_2_weeks_change_is_said_without_a_range() -> None:
    trend = Trend(0.01, Direction.FLAT, 29, (-0.01, 0.02))
    assert "Over 4 weeks that is no change, whichever 2 weeks are left out." in said(
        msgspec.structs.replace(PATTERN, trend=trend)
    )


def test_what_a_pattern_lacks_is_said() -> None:
    words = said(msgspec.structs.replace(PATTERN, trend=None, comparison=None, after=None))
    assert "A direction shows once 4 weeks have pain logged on at least 4 days each." in words
    assert "pain must be logged on at least 8 and 16 of them." in words
    assert "it takes 8 pairs of weeks, with more sessions in some than in others." in words


def test_before_6_weeks_it_says_when_there_will_be_a_comparison() -> None:
    young = msgspec.structs.replace(EARLY, weeks=5, coverage=Coverage(30, 41), comparison=None)
    assert "After 6 weeks, your first 14 days will be compared with the last 28." in said(young)


def test_the_same_median_is_no_change_at_all() -> None:
    same = Comparison(4, 4, 14, 28, is_meaningful=False)
    expected = "Your median pain was 4 in the first 14 days and in the last 28."
    assert expected in sentences(msgspec.structs.replace(EARLY, comparison=same), ENGLISH)


@pytest.mark.parametrize(("last", "words"), [(2, "such a fall"), (8, "such a rise")])
def test_a_difference_by_the_rule_never_comes_without_its_caveat(last: float, words: str) -> None:
    apart = Comparison(5, last, 14, 28, is_meaningful=True)
    for insight in (EARLY, PATTERN):
        found = [
            sentence
            for sentence in sentences(msgspec.structs.replace(insight, comparison=apart), ENGLISH)
            if "30 % apart" in sentence
        ]
        assert len(found) == 1
        assert words in found[0]
        assert CAVEAT in found[0]


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
        SINCE,
        weeks,
        tier,
        Coverage(found, days),
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
    for sentence in sentences(insight, ENGLISH):
        assert not _NEVER.search(sentence), sentence


@given(insights())
def test_a_sentence_is_whole_and_its_numbers_have_one_decimal_at_most(insight: Insight) -> None:
    for sentence in sentences(insight, ENGLISH):
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


def test_points_go_with_their_number() -> None:
    assert [points(n, ENGLISH) for n in (0, 0.5, 1, 2)] == [
        "0 points",
        "0.5 points",
        "1 point",
        "2 points",
    ]


def test_every_number_of_a_pattern_has_a_name_of_its_own() -> None:
    assert numbers(PATTERN, ENGLISH) == (
        ("First day", "2025-03-03"),
        ("Last day", "2025-06-29"),
        ("Whole weeks", "30"),
        ("Days with pain logged", "201 of 210, 95 %"),
        ("How much can be said", "pattern"),
        ("Median of the last 28 days", "3 points"),
        ("Weeks with a median", "29"),
        ("Change of the weekly median over 4 weeks", "0.5 points down"),
        ("The least of it, with any 2 weeks left out", "0.8 points down"),
        ("The greatest of it, with any 2 weeks left out", "no change"),
        ("Median of the first 14 days", "6 points"),
        ("Days of the first 14 with pain logged", "12"),
        ("Days of the last 28 with pain logged", "26"),
        ("At least 2 points and 30 % apart", "yes"),
        ("Pairs of weeks that follow each other", "28"),
        ("Partial rank correlation of sessions with the pain of the next week", "-0.51"),
        ("Shifts in a circle that correlate as much", "3 %"),
    )


@pytest.mark.parametrize(
    ("insight", "tier"),
    [(NOTHING, "not enough data"), (EARLY, "early look"), (PATTERN, "pattern")],
)
def test_how_much_can_be_said_is_among_the_numbers(insight: Insight, tier: str) -> None:
    assert dict(numbers(insight, ENGLISH))["How much can be said"] == tier


def test_what_is_not_known_is_not_among_the_numbers() -> None:
    assert [name for name, _value in numbers(NOTHING, ENGLISH)] == [
        "Last day",
        "Whole weeks",
        "Days with pain logged",
        "How much can be said",
    ]
    no_p = msgspec.structs.replace(PATTERN, after=After(Verdict.LOWER, 9, -0.5, None))
    assert len(numbers(no_p, ENGLISH)) == len(numbers(PATTERN, ENGLISH)) - 1
    assert dict(numbers(EARLY, ENGLISH))["At least 2 points and 30 % apart"] == "no"


@pytest.mark.parametrize("insight", ALL)
def test_no_word_of_the_program_slips_into_what_is_said(insight: Insight) -> None:
    everything = [said(insight), *(f"{name} {value}" for name, value in numbers(insight, ENGLISH))]
    assert not re.search(r"[a-z]_|_[a-z]|None|nan|[{}]", "\n".join(everything))
