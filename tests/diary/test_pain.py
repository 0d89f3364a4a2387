from datetime import UTC, datetime
from typing import Any

import pytest

from backcoach.diary.pain import LONGEST_NOTE, Context, PainEntry, Place, told
from backcoach.errors import UserError
from backcoach.text import ENGLISH

AT = datetime(2025, 3, 3, 8, tzinfo=UTC)


@pytest.mark.parametrize("score", range(11))
def test_a_score_from_0_to_10_is_enough(score: int) -> None:
    assert PainEntry("one", AT, Context.BEFORE, score).note == ""


def test_a_note_is_enough() -> None:
    entry = PainEntry("one", AT, Context.OTHER, None, "x" * LONGEST_NOTE)
    assert entry.score is None
    assert entry.session is None


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"score": 11}, "A pain score is from 0 to 10."),
        ({"score": -1}, "A pain score is from 0 to 10."),
        ({"score": None}, "Give a score from 0 to 10, or write a note."),
        ({"score": None, "note": " \n"}, "Give a score from 0 to 10, or write a note."),
        ({"score": 3, "note": "x" * 2_001}, "A note has at most 2000 characters."),
    ],
)
def test_an_entry_that_cannot_be_is_said(wrong: dict[str, Any], sentence: str) -> None:
    with pytest.raises(UserError) as caught:
        PainEntry("one", AT, Context.AFTER, **wrong)
    assert str(caught.value) == sentence


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        (PainEntry("one", AT, Context.OTHER, 4), "4 of 10"),
        (PainEntry("one", AT, Context.OTHER, None, "stiff"), "a note"),
        (PainEntry("one", AT, Context.OTHER, 0, where=Place.LOW_BACK), "0 of 10, low back"),
        (PainEntry("one", AT, Context.OTHER, 1, where=Place.LEFT_LEG), "1 of 10, left leg"),
        (PainEntry("one", AT, Context.OTHER, 2, where=Place.RIGHT_LEG), "2 of 10, right leg"),
        (PainEntry("one", AT, Context.OTHER, 3, where=Place.OTHER), "3 of 10, another place"),
        (PainEntry("one", AT, Context.BEFORE, 4), "4 of 10, before a session"),
        (PainEntry("one", AT, Context.DURING, 5), "5 of 10, during a session"),
        (
            PainEntry("one", AT, Context.AFTER, 6, "stiff", where=Place.LOW_BACK),
            "6 of 10, low back, after a session",
        ),
        (PainEntry("one", AT, Context.NEXT_MORNING, 7), "7 of 10, the morning after a session"),
    ],
)
def test_an_entry_is_told_in_short(entry: PainEntry, said: str) -> None:
    assert told(entry, ENGLISH) == said
