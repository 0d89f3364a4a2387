from datetime import date

import pytest

from backcoach.diary.target import MOST, Target, target_on
from backcoach.errors import UserError

CHANGES = (Target(date(2025, 3, 10), 5), Target(date(2025, 3, 3), 3), Target(date(2025, 3, 20), 0))


@pytest.mark.parametrize(("day", "sessions"), [(2, 0), (3, 3), (9, 3), (10, 5), (19, 5), (20, 0)])
def test_the_change_made_last_holds_in_whatever_order_they_come(day: int, sessions: int) -> None:
    assert target_on(date(2025, 3, day), CHANGES) == sessions


def test_without_a_change_there_is_no_target() -> None:
    assert target_on(date.max, ()) == 0


@pytest.mark.parametrize("sessions", range(MOST + 1))
def test_a_target_is_from_0_to_7_sessions(sessions: int) -> None:
    assert Target(date(2025, 3, 3), sessions).sessions == sessions


@pytest.mark.parametrize("sessions", [-1, MOST + 1])
def test_a_target_that_cannot_be_is_said(sessions: int) -> None:
    with pytest.raises(UserError, match=r"^A weekly target is from 0 to 7 sessions\.$"):
        Target(date(2025, 3, 3), sessions)
