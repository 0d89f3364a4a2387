"""What the chart shows of a diary, as plain values: dots, medians, bars and marked spans."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from enum import Enum
from functools import lru_cache
from itertools import takewhile
from typing import NamedTuple

import msgspec

from backcoach.diary import consistency, rolling
from backcoach.diary.diary import Diary, Scored
from backcoach.diary.measures import Coverage, Smoothed, Week
from backcoach.diary.pain import Context
from backcoach.diary.span import SpanKind

MOST_WEEKS = 104
"""With more weeks than that, a bar is so many weeks together, since it would be too thin:"""
TOGETHER = 4
_SPREAD, _STEP = 0.8, 0.2


class Range(Enum):
    """How many days, up to today, a chart shows; ALL of them are None."""

    FOUR_WEEKS = 28
    TWELVE_WEEKS = 84
    YEAR = 365
    ALL = None


class Dot(NamedTuple):
    """One score, 0 to 10; x is its day's ordinal, a little beside it among equals of the day."""

    x: float
    score: int


class Bar(NamedTuple):
    """The sessions of one or more weeks, from the day first to the day last, both with it.

    done is on how many days a session counted; excused is how many more are kept by days of a
    flare-up or an illness; planned is None where not every one of the weeks has a target. is_over
    tells that today is after it.
    """

    first: date
    last: date
    done: int
    excused: int
    planned: int | None
    is_over: bool


class Shade(NamedTuple):
    """A marked span, from the day first to the day last, both with it; word may be empty."""

    first: date
    last: date
    kind: SpanKind
    word: str


class Series(msgspec.Struct, frozen=True):
    """All that a chart of the days from first to last shows, the whole diary with it.

    during are the dots of what exercises did in the moment. runs are stretches of medians without
    a gap, values the medians of the days, and of the six before first. weeks are those with most of
    their days up to today among these, counted whole; bars are the same, weeks_per_bar of them
    together. coverage begins with the first entry, where that is later than first.
    """

    first: date
    last: date
    entries: tuple[Dot, ...]
    during: tuple[Dot, ...]
    runs: tuple[tuple[Smoothed, ...], ...]
    weeks: tuple[Week, ...]
    weeks_per_bar: int
    bars: tuple[Bar, ...]
    shades: tuple[Shade, ...]
    values: Mapping[date, float]
    coverage: Coverage
    diary: Diary

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to be shown at all."""
        return not (self.entries or self.during or self.weeks or self.shades)


def series(diary: Diary, range: Range) -> Series:  # noqa: A002
    """Return what a chart of a diary shows in a range."""
    return between(diary, _first_day(diary, range))


@lru_cache(maxsize=len(Range))  # people go to and fro between ranges, and come back to the page
def between(diary: Diary, first: date, last: date | None = None) -> Series:
    """Return what a chart of a diary shows from a day to another, which is its today at most.

    Without another, it is today.
    """
    last = last or diary.today
    entries, during = _dots(_scores(diary, first, last))
    values = _values(diary, first, last)
    weeks = tuple(
        week for week in consistency.weeks(diary) if _is_among(week, first, last, diary.today)
    )
    together = TOGETHER if len(weeks) > MOST_WEEKS else 1
    return Series(
        first=first,
        last=last,
        entries=tuple(entries),
        during=tuple(during),
        runs=tuple(_runs_from(first, rolling.runs(values))),
        weeks=weeks,
        weeks_per_bar=together,
        bars=bars(weeks, together),
        shades=tuple(_shades(diary, first, last)),
        values=values,
        coverage=_coverage(diary, values, first, last),
        diary=diary,
    )


def scores_since(diary: Diary, first: date) -> tuple[Scored, ...]:
    """Return the scores from a day to today."""
    return _scores(diary, first, diary.today)


def _scores(diary: Diary, first: date, last: date) -> tuple[Scored, ...]:
    begin = bisect_left(diary.scores, first, key=_day_of)
    return diary.scores[begin : bisect_right(diary.scores, last, key=_day_of)]


def _day_of(score: Scored) -> date:
    return score.day


def _values(diary: Diary, first: date, last: date) -> dict[date, float]:
    """Return the medians of the days that those of 7 days are made of."""
    scores = _scores(diary, first - timedelta(days=rolling.DAYS - 1), last)
    return rolling.day_values(msgspec.structs.replace(diary, scores=scores))


def _is_among(week: Week, first: date, last: date, today: date) -> bool:
    """Tell whether most days of a week, of those until today, are from first to last."""
    ends = min(week.first + timedelta(days=6), today)
    inside = (min(ends, last) - max(week.first, first)).days + 1
    return 2 * inside > (ends - week.first).days + 1


def _first_day(diary: Diary, range: Range) -> date:  # noqa: A002
    if range is not Range.ALL:
        return diary.today - timedelta(days=range.value - 1)
    least = diary.today - timedelta(days=Range.FOUR_WEEKS.value - 1)
    known = [diary.scores[0].day] if diary.scores else []
    known += [week.first for week in consistency.weeks(diary)[:1]]
    return min([least, *known, *(span.first for span in diary.spans)])


def _dots(scores: Sequence[Scored]) -> tuple[list[Dot], list[Dot]]:
    """Return the dots of the entries, and of those during exercises: equal ones side by side."""
    places = [(day.toordinal(), score) for day, score, _context in scores]
    equals = Counter(places)
    seen: dict[tuple[int, int], int] = {}
    entries: list[Dot] = []
    during: list[Dot] = []
    for place, (_day, _score, context) in zip(places, scores, strict=True):
        dots = during if context is Context.DURING else entries
        if (count := equals[place]) == 1:
            dots.append(Dot(*place))
            continue
        number = seen[place] = seen.get(place, -1) + 1
        aside = (number - (count - 1) / 2) * min(_STEP, _SPREAD / count)
        dots.append(Dot(place[0] + aside, place[1]))
    return entries, during


def _runs_from(first: date, runs: Sequence[Sequence[Smoothed]]) -> Iterator[tuple[Smoothed, ...]]:
    kept = (tuple(each for each in run if each.day >= first) for run in runs)
    return (run for run in kept if run)


def bars(weeks: Sequence[Week], together: int) -> tuple[Bar, ...]:
    """Return a bar for so many weeks together; the newest one ends with the newest week."""
    ends = reversed(range(len(weeks), 0, -together))
    return tuple(_bar(weeks[max(0, end - together) : end]) for end in ends)


def _bar(weeks: Sequence[Week]) -> Bar:
    planned = [week.planned for week in takewhile(lambda week: week.planned is not None, weeks)]
    return Bar(
        first=weeks[0].first,
        last=weeks[-1].first + timedelta(days=6),
        done=sum(week.done for week in weeks),
        excused=sum(max(0, week.kept - week.done) for week in weeks),
        planned=sum(filter(None, planned)) if len(planned) == len(weeks) else None,
        is_over=weeks[-1].is_over,
    )


def _shades(diary: Diary, first: date, last: date) -> Iterator[Shade]:
    for span in diary.spans:
        ends = min(span.last or last, last)
        if span.first <= last and ends >= first:
            yield Shade(max(span.first, first), ends, span.kind, span.word)


def _coverage(diary: Diary, values: Mapping[date, float], first: date, last: date) -> Coverage:
    since = max(first, diary.scores[0].day) if diary.scores else first
    return rolling.coverage(values, since, last)
