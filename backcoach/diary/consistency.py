"""How many of the sessions that were set out for a week were done.

A week is kept, or not: a plain count, without a streak that a single bad week could break.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from backcoach.diary.diary import Diary
from backcoach.diary.measures import Week
from backcoach.diary.span import SpanKind
from backcoach.diary.target import target_on

LOOKED_AT = 8
"""So many planned weeks, the newest, tell how consistent somebody is."""
_EXCUSED = (SpanKind.FLARE_UP, SpanKind.ILLNESS)
_WEEK = timedelta(days=7)


def weeks(diary: Diary) -> tuple[Week, ...]:
    """Return every week from the first with a session that counts or a target, to today's."""
    done, excused = session_days(diary), excused_days(diary)
    firsts = _firsts(diary, done)
    return tuple(_week(diary, first, done, excused) for first in firsts)


def on_target(weeks: Iterable[Week], newest: int | None = LOOKED_AT) -> tuple[int, int]:
    """Return how many weeks were kept fully, and of how many: those that are over and planned.

    Of these, at most so many are looked at, the newest; all with None.
    """
    shares = [week.consistency for week in weeks if week.consistency is not None]
    looked_at = shares[-newest:] if newest else shares
    return sum(share >= 1 for share in looked_at), len(looked_at)


def excused_weeks(weeks: Iterable[Week]) -> int:
    """Return how many weeks were kept fully only since days of a flare-up or an illness are."""
    kept = (week for week in weeks if week.consistency == 1)
    return sum(week.done < week.kept for week in kept)


def session_days(diary: Diary) -> frozenset[date]:
    """Return the days with a session that counts: at most one counts for each day."""
    return frozenset(session.day for session in diary.sessions if session.counts)


def excused_days(diary: Diary) -> frozenset[date]:
    """Return the days up to today of a flare-up or an illness: they are kept without a session."""
    spans = [span for span in diary.spans if span.kind in _EXCUSED]
    return frozenset(
        date.fromordinal(day)
        for span in spans
        for day in range(
            span.first.toordinal(), min(span.last or diary.today, diary.today).toordinal() + 1
        )
    )


def sessions_by_week(diary: Diary) -> Counter[date]:
    """Return on how many days of each week a session counted, by the week's first day."""
    return Counter(diary.week_of(day) for day in session_days(diary))


def _firsts(diary: Diary, done: frozenset[date]) -> Iterator[date]:
    begun = [*done, *(target.day for target in diary.targets if target.sessions)]
    first = diary.week_of(min(begun, default=diary.today + _WEEK))
    while first <= diary.today:
        yield first
        first += _WEEK


def _week(diary: Diary, first: date, done: frozenset[date], excused: frozenset[date]) -> Week:
    days = {first + timedelta(days=n) for n in range(7)}
    sessions, planned = len(days & done), _planned(diary, first)
    kept = min(planned or 0, sessions + len(days & excused - done))
    return Week(first, sessions, planned, kept, is_over=first + _WEEK <= diary.today)


def _planned(diary: Diary, first: date) -> int | None:
    """Return a week's target: the one in force on its last day, None in the first, partial week."""
    since = min((target.day for target in diary.targets if target.sessions), default=None)
    if since is None or since > first:
        return None
    return target_on(first + timedelta(days=6), diary.targets) or None
