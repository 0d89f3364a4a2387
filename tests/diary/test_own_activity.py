from datetime import UTC, date, datetime

import pytest

from backcoach.diary.own_activity import LONGEST_NAME, OwnActivity, OwnRating, is_due, own_lines
from backcoach.errors import UserError
from backcoach.text import ENGLISH

AT = datetime(2025, 3, 3, 8, tzinfo=UTC)


@pytest.mark.parametrize("name", ["x", "lifting the child", "x" * LONGEST_NAME])
def test_an_activity_is_named_in_ones_own_words(name: str) -> None:
    assert OwnActivity("one", name).name == name


@pytest.mark.parametrize("name", ["", " \n", "x" * (LONGEST_NAME + 1)])
def test_a_name_that_cannot_be_is_said(name: str) -> None:
    with pytest.raises(UserError, match=r"^Name the activity in 1 to 60 characters\.$"):
        OwnActivity("one", name)


@pytest.mark.parametrize("score", range(11))
def test_it_goes_from_0_to_10_well(score: int) -> None:
    assert OwnRating("one", AT, "lifting", score).score == score


@pytest.mark.parametrize("score", [-1, 11])
def test_a_rating_that_cannot_be_is_said(score: int) -> None:
    with pytest.raises(UserError, match=r"^How well it goes is from 0 to 10\.$"):
        OwnRating("one", AT, "lifting", score)


@pytest.mark.parametrize(("day", "due"), [(1, False), (7, False), (8, True), (30, True)])
def test_it_is_asked_about_a_week_after_the_last_rating(day: int, due: bool) -> None:
    assert is_due(date(2025, 3, 1), date(2025, 3, day)) is due


def test_it_is_asked_about_as_long_as_there_is_no_rating() -> None:
    assert is_due(None, date(2025, 3, 1))


def rating(score: int) -> OwnRating:
    return OwnRating(f"{score}", AT, "a", score)


@pytest.mark.parametrize(
    ("scores", "said"),
    [
        ((), "Not rated yet."),
        ((4,), "Rated once: 4."),
        ((3, 5, 8, 6), "3 at first, 6 last. The median of 4 ratings is 5.5."),
    ],
)
def test_an_own_activity_is_told_by_its_first_last_and_median_rating(
    scores: tuple[int, ...], said: str
) -> None:
    lifting, sitting = OwnActivity("a", "Lifting the child"), OwnActivity("b", "Sitting")
    ratings = {"a": [rating(score) for score in scores], "b": [rating(2)]}
    assert own_lines([lifting], [sitting], ratings.__getitem__, ENGLISH) == (
        ("Lifting the child", said),
        ("Sitting", "Rated once: 2. No longer rated."),
    )
