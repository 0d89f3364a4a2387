from datetime import date
from pathlib import Path

import pytest

from backcoach.diary.span import LONGEST_WORD, Span, SpanKind
from backcoach.storage.spans import Spans
from tests.helpers.played import database_in

MARCH_3, MARCH_9 = date(2025, 3, 3), date(2025, 3, 9)


def _spans_in(folder: Path) -> Spans:
    return Spans(database_in(folder))


@pytest.mark.parametrize("kind", SpanKind)
@pytest.mark.parametrize("last", [MARCH_3, MARCH_9, None])
def test_a_span_comes_back_as_it_was(tmp_path: Path, kind: SpanKind, last: date | None) -> None:
    span = Span("one", kind, MARCH_3, last, "ß" * LONGEST_WORD)
    _spans_in(tmp_path).add(span)
    assert _spans_in(tmp_path).all() == (span,)


def test_spans_come_by_their_first_day(tmp_path: Path) -> None:
    spans = _spans_in(tmp_path)
    for day in (9, 3, 5):
        spans.add(Span(f"{day}", SpanKind.ILLNESS, date(2025, 3, day)))
    assert [span.id for span in spans.all()] == ["3", "5", "9"]


def test_a_span_that_is_added_again_takes_the_place_of_the_one_before(tmp_path: Path) -> None:
    spans = _spans_in(tmp_path)
    spans.add(Span("one", SpanKind.ILLNESS, MARCH_3))
    ended = Span("one", SpanKind.FLARE_UP, MARCH_9, MARCH_9, "After digging")
    spans.add(ended)
    assert spans.all() == (ended,)


def test_a_span_can_be_taken_back_alone(tmp_path: Path) -> None:
    spans = _spans_in(tmp_path)
    other = Span("two", SpanKind.ILLNESS, MARCH_3)
    spans.add(Span("one", SpanKind.ILLNESS, MARCH_3))
    spans.add(other)
    spans.remove("one")
    spans.remove("one")
    assert spans.all() == (other,)


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("kind", "holiday"),
        ("last_date", "2025-03-02"),
        ("word", "x" * (LONGEST_WORD + 1)),
        ("id", "one"),
    ],
)
def test_the_table_takes_nothing_that_could_not_be_read(
    tmp_path: Path, column: str, value: str
) -> None:
    database = database_in(tmp_path)
    both = tuple(Span(id, SpanKind.ILLNESS, MARCH_3) for id in ("one", "two"))
    for span in both:
        Spans(database).add(span)
    with pytest.raises(Exception, match="constraint failed"), database.transaction():
        database.write(f"UPDATE span SET {column} = ? WHERE id = 'two'", (value,))
    assert Spans(database).all() == both
