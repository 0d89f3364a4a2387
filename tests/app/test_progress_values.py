"""What the progress page shows besides what the diary says, from diaries that are written out."""

from datetime import date, timedelta

import pytest

from backcoach.app import progress_values
from backcoach.charts.series import Range
from backcoach.diary.diary import Diary, Played, Scored
from backcoach.diary.pain import Context
from backcoach.diary.span import Span, SpanKind

MONDAY = date(2025, 3, 3)
MINUTE_MS = 60_000


def day(number: int) -> date:
    """Return the day so many days after a Monday."""
    return MONDAY + timedelta(days=number)


def scored(days: range, score: int) -> tuple[Scored, ...]:
    return tuple(Scored(day(number), score, Context.OTHER) for number in days)


def played(*days: int, minutes: int = 15, for_pain: bool = False) -> tuple[Played, ...]:
    return tuple(Played(day(n), True, for_pain, minutes * MINUTE_MS) for n in days)


def test_the_calendar_knows_sessions_that_count_entries_and_days_that_were_not_well() -> None:
    spans = (
        Span("a", SpanKind.FLARE_UP, day(1), day(3)),
        Span("b", SpanKind.TREATMENT, day(4), day(5)),
        Span("c", SpanKind.ILLNESS, day(8)),
    )
    sessions = (*played(2), Played(day(3), False, False, 1))
    during = (Scored(day(6), 5, Context.DURING),)
    marks = progress_values.marks(Diary(day(9), 7, during, sessions, spans))
    assert (marks.today, marks.first_weekday) == (day(9), 7)
    assert marks.sessions == {day(2)}
    assert marks.logged == {day(6)}
    assert marks.unwell == {day(1), day(2), day(3), day(8), day(9)}


@pytest.mark.parametrize(
    ("diary", "shown"),
    [
        (Diary(day(0)), Range.FOUR_WEEKS),
        (Diary(day(27), scores=scored(range(28), 5)), Range.FOUR_WEEKS),
        (Diary(day(28), scores=scored(range(28), 5)), Range.TWELVE_WEEKS),
        (Diary(day(28), scores=scored(range(20, 28), 5), sessions=played(0)), Range.TWELVE_WEEKS),
    ],
)
def test_a_young_diary_is_shown_from_nearer(diary: Diary, shown: Range) -> None:
    assert progress_values.usual_range(diary) is shown
