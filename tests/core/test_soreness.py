"""What follows from how much it hurts."""

import pytest

from backcoach.core.soreness import MUCH, WORST, is_much, noted
from backcoach.text import ENGLISH

LEAVE_IT = "It is noted. At 6 or more, leave this exercise for today."


def test_from_6_of_10_on_an_exercise_is_better_left() -> None:
    assert [score for score in range(WORST + 1) if is_much(score)] == [6, 7, 8, 9, 10]
    assert MUCH == 6


def test_what_is_not_answered_is_not_much() -> None:
    assert not is_much(None)


@pytest.mark.parametrize("score", [None, *range(WORST + 1)])
def test_what_is_said_goes_with_what_is_advised(score: int | None) -> None:
    much = is_much(score)
    assert noted(score, ENGLISH) == (LEAVE_IT if much else "It is noted. Any of these is fine.")
    unsure = "It is noted. When you are not sure, stop here."
    assert noted(score, ENGLISH, kind_known=False) == (LEAVE_IT if much else unsure)
