"""Breaths: in for 4 and out for 6 seconds where the time allows, and whole ones everywhere."""

import pytest

from backcoach.core.breathing import BreathSpan, one_breath, paced, span_at
from backcoach.core.exercise import Breath


@pytest.mark.parametrize(
    ("duration_ms", "lengths_ms"),
    [
        (10_000, [4_000, 6_000]),
        (20_000, [4_000, 6_000, 4_000, 6_000]),
        (5_000, [2_000, 3_000]),
        (12_000, [4_800, 7_200]),
        (12_500, [2_500, 3_750, 2_500, 3_750]),
        (15_000, [3_000, 4_500, 3_000, 4_500]),
        (25_000, [3_333, 5_000, 3_333, 5_000, 3_333, 5_001]),
    ],
)
def test_whole_breaths_fill_the_time(duration_ms: int, lengths_ms: list[int]) -> None:
    assert [span.duration_ms for span in paced(duration_ms)] == lengths_ms


def test_a_span_knows_how_much_of_it_is_over() -> None:
    span = BreathSpan(Breath.OUT, 4_000, 6_000)
    assert [span.fraction(ms) for ms in (0, 4_000, 7_000, 10_000, 20_000)] == [0, 0, 0.5, 1, 1]


def test_without_a_length_nothing_is_ever_over() -> None:
    (span,) = one_breath(Breath.FREE, None)
    assert span.fraction(60_000) == 0


@pytest.mark.parametrize(
    ("into_ms", "breath", "offset_ms"),
    [(0, "in", 0), (3_999, "in", 0), (4_000, "out", 4_000), (19_999, "out", 14_000)],
)
def test_the_span_under_way(into_ms: int, breath: str, offset_ms: int) -> None:
    span = span_at(paced(20_000), into_ms)
    assert (span.breath, span.offset_ms) == (breath, offset_ms)
