"""Small diaries, written down as days before today."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from backcoach.diary.diary import Diary, Played, Scored
from backcoach.diary.pain import Context
from backcoach.diary.span import Span, SpanKind
from backcoach.diary.target import Target

TODAY = date(2026, 11, 20)
"""A Friday."""


def ago(days: int) -> date:
    """Return the day so many days before today."""
    return TODAY - timedelta(days=days)


def scored(days: int, *scores: int, context: Context = Context.OTHER) -> list[Scored]:
    """Return scores of the day so many days before today."""
    return [Scored(ago(days), score, context) for score in scores]


def span(first: int, last: int | None, word: str = "", kind: SpanKind = SpanKind.FLARE_UP) -> Span:
    """Return a span from so many days before today to so many, or still going on."""
    return Span(f"span-{first}", kind, ago(first), None if last is None else ago(last), word)


def diary(
    scores: Sequence[Scored] = (),
    sessions: Sequence[int] = (),
    spans: Sequence[Span] = (),
    targets: Mapping[int, int] | None = None,
    first_weekday: int = 1,
) -> Diary:
    """Return a diary with sessions, and targets, so many days before today."""
    return Diary(
        today=TODAY,
        first_weekday=first_weekday,
        scores=tuple(sorted(scores, key=lambda score: score.day)),
        sessions=tuple(Played(ago(n), True, False, 600_000) for n in sorted(sessions)[::-1]),
        spans=tuple(spans),
        targets=tuple(Target(ago(n), count) for n, count in (targets or {}).items()),
    )


def daily(days: int, score: int = 4, since: int = 0) -> list[Scored]:
    """Return the same score on so many days, the last of them so many days before today."""
    return [each for n in range(since, since + days) for each in scored(n, score)]
