from datetime import date
from typing import Any

import pytest

from backcoach.diary.span import LONGEST_WORD, Span, SpanKind, told
from backcoach.errors import UserError
from backcoach.text import ENGLISH

FIRST, LAST = date(2025, 3, 3), date(2025, 3, 9)


def test_a_span_holds_its_first_and_its_last_day_and_no_other() -> None:
    span = Span("one", SpanKind.FLARE_UP, FIRST, LAST, "after digging")
    held = [day for day in range(1, 32) if span.holds(date(2025, 3, day))]
    assert held == list(range(3, 10))


def test_a_span_that_goes_on_has_no_end() -> None:
    span = Span("one", SpanKind.ILLNESS, FIRST)
    assert span.holds(date.max)
    assert not span.holds(date(2025, 3, 2))


@pytest.mark.parametrize("kind", SpanKind)
def test_a_span_may_be_one_day_of_any_kind_with_a_word_as_long_as_allowed(kind: SpanKind) -> None:
    assert Span("one", kind, FIRST, FIRST, "x" * LONGEST_WORD).holds(FIRST)


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"last": date(2025, 3, 2)}, "The last day cannot be before the first one."),
        ({"word": "x" * (LONGEST_WORD + 1)}, "A word has at most 60 characters."),
    ],
)
def test_a_span_that_cannot_be_is_said(wrong: dict[str, Any], sentence: str) -> None:
    with pytest.raises(UserError) as caught:
        Span("one", SpanKind.TREATMENT, FIRST, **wrong)
    assert str(caught.value) == sentence


@pytest.mark.parametrize(
    ("kind", "word", "said"),
    [
        (SpanKind.FLARE_UP, "after digging", "flare-up, after digging"),
        (SpanKind.ILLNESS, "", "illness"),
        (SpanKind.TREATMENT, "new medicine", "change of treatment, new medicine"),
    ],
)
def test_a_span_is_told_in_short(kind: SpanKind, word: str, said: str) -> None:
    assert told(Span("one", kind, FIRST, LAST, word), ENGLISH) == said
