from datetime import timedelta, timezone
from pathlib import Path

import pytest

from backcoach.diary.screening import Outcome, Screening
from backcoach.storage.screenings import Screenings
from tests.helpers.played import EIGHT_OCLOCK, database_in


def test_nobody_was_asked_yet(tmp_path: Path) -> None:
    assert Screenings(database_in(tmp_path)).last() is None


@pytest.mark.parametrize("outcome", Outcome)
def test_an_answer_comes_back_as_it_was(tmp_path: Path, outcome: Outcome) -> None:
    at = EIGHT_OCLOCK.astimezone(timezone(timedelta(hours=-3, minutes=-30)))
    Screenings(database_in(tmp_path)).add(outcome, at)
    found = Screenings(database_in(tmp_path)).last()
    assert found == Screening(at, outcome)
    assert found.at.utcoffset() == at.utcoffset()


def test_the_last_answer_holds_also_when_the_clock_was_set_back(tmp_path: Path) -> None:
    screenings = Screenings(database_in(tmp_path))
    screenings.add(Outcome.CLEAR, EIGHT_OCLOCK)
    screenings.add(Outcome.CHECKED, EIGHT_OCLOCK - timedelta(days=1))
    last = screenings.last()
    assert last is not None
    assert last.outcome is Outcome.CHECKED
