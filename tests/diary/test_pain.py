from datetime import UTC, datetime
from typing import Any

import pytest

from backcoach.diary.pain import LONGEST_NOTE, Context, PainEntry
from backcoach.errors import UserError

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
