from datetime import UTC, datetime

import pytest

from backcoach.diary.activity import ActivityEntry, Talk, talked, told
from backcoach.errors import UserError
from backcoach.text import ENGLISH

AT = datetime(2025, 3, 3, 8, tzinfo=UTC)


def walk(minutes: int, talk: Talk | None = None) -> ActivityEntry:
    return ActivityEntry("one", AT, "walking", "Walking", minutes, talk)


@pytest.mark.parametrize("minutes", [1, 20, 600])
def test_minutes_are_enough(minutes: int) -> None:
    assert walk(minutes).talk is None


@pytest.mark.parametrize("minutes", [-1, 0, 601])
def test_an_entry_that_cannot_be_is_said(minutes: int) -> None:
    with pytest.raises(UserError, match=r"^An activity takes from 1 to 600 minutes\.$"):
        walk(minutes)


def test_every_answer_to_the_talk_test_has_its_words() -> None:
    said = [talked(talk, ENGLISH) for talk in (*Talk, None)]
    assert said == ["could sing", "could talk", "few words", ""]


def test_an_entry_is_told_in_short() -> None:
    assert told(walk(20, Talk.TALK), ENGLISH) == "Walking, 20 min, could talk"
    assert told(walk(1), ENGLISH) == "Walking, 1 min"
