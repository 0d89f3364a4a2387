"""The numbers behind what the diary says, each with its name."""

import msgspec
import pytest

from backcoach.diary.measures import After, Insight, Verdict
from backcoach.diary.numbers import numbers
from backcoach.text import ENGLISH
from tests.helpers.insights import EARLY, IN_A_PAUSE, NOTHING, PATTERN


def test_every_number_of_a_pattern_has_a_name_of_its_own() -> None:
    assert numbers(PATTERN, ENGLISH) == (
        ("First day of the diary", "2023-11-20"),
        ("First day looked at", "2025-03-03"),
        ("Last day looked at", "2025-06-29"),
        ("Whole weeks", "30"),
        ("Days with pain logged", "201 of 210, 95 %"),
        ("How much can be said", "pattern"),
        ("Median of the last 28 days", "3 points"),
        ("Weeks with a median", "29"),
        ("Change of the weekly median over 4 weeks", "0.5 points down"),
        ("The least of it, with any 2 weeks left out", "0.8 points down"),
        ("The greatest of it, with any 2 weeks left out", "no change"),
        ("Median of the first 14 days of the diary", "6 points"),
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
        "Last day looked at",
        "Whole weeks",
        "Days with pain logged",
        "How much can be said",
    ]
    assert "Last day logged before the pause" in dict(numbers(IN_A_PAUSE, ENGLISH))
    no_p = msgspec.structs.replace(PATTERN, after=After(Verdict.LOWER, 9, -0.5, None))
    assert len(numbers(no_p, ENGLISH)) == len(numbers(PATTERN, ENGLISH)) - 1
    assert dict(numbers(EARLY, ENGLISH))["At least 2 points and 30 % apart"] == "no"
