"""The chart in words: what a day or a week holds, and the whole of it read out."""

from collections.abc import Iterator
from datetime import date
from itertools import chain, takewhile

from backcoach.charts import dates, naming
from backcoach.charts.series import Bar, Series, scores_since
from backcoach.diary import consistency, rolling, saying, span
from backcoach.diary.pain import Context
from backcoach.text import Words

MOST_SPANS = 5
"""With more than that, only their number is read out."""
DAYS_OF_YEAR = 365


def day_said(series: Series, day: date, words: Words) -> tuple[str, ...]:
    """Return what a day holds, line by line; the first line is its date."""
    held = [*_scores(series, day, words), *_median_of(series, day, words)]
    if day in consistency.session_days(series.diary):
        held.append(words.gettext("A session"))
    shades = (shade for shade in series.shades if shade.first <= day <= shade.last)
    held += [_capital(span.names(shade.kind, shade.word, words)[0]) for shade in shades]
    return (dates.named(day), *(held or [words.gettext("Nothing noted")]))


def week_said(series: Series, day: date, words: Words) -> tuple[str, ...]:
    """Return what the bar of a day holds, line by line; nothing where there is none."""
    bar = next((bar for bar in series.bars if bar.first <= day <= bar.last), None)
    if bar is None:
        return ()
    named = words.gettext("{first} to {last}")
    lines = [named.format(first=_date(bar.first, series), last=_date(bar.last, series))]
    lines.append(_sessions(bar, words))
    if bar.excused:
        lines.append(_excused(bar, words))
    if not bar.is_over:
        lines.append(_not_over(series, words))
    return tuple(lines)


def _not_over(series: Series, words: Words) -> str:
    one, many = "This week is not over yet", "These {n} weeks are not over yet"
    return words.ngettext(one, many, series.weeks_per_bar).format(n=series.weeks_per_bar)


def read_out(series: Series, words: Words) -> str:
    """Return the chart in a few sentences, for those who do not see it."""
    if series.is_empty:
        said = words.gettext("From {first} to {last}, nothing is noted.")
        return said.format(first=dates.long(series.first), last=dates.long(series.last))
    parts = (_stretch, _medians, _extremes, _spans, _kept)
    sentences = chain.from_iterable(part(series, words) for part in parts)
    return " ".join(filter(None, sentences))


def _scores(series: Series, day: date, words: Words) -> Iterator[str]:
    of_day = takewhile(lambda score: score.day == day, scores_since(series.diary, day))
    by_context: dict[Context, list[int]] = {}
    for each in of_day:
        by_context.setdefault(each.context, []).append(each.score)
    return (naming.scores_said(scores, context, words) for context, scores in by_context.items())


def _median_of(series: Series, day: date, words: Words) -> Iterator[str]:
    smoothed = chain.from_iterable(series.runs)
    said = words.gettext("Median of 7 days: {median}, middle half {low} to {high}")
    for each in smoothed:
        if each.day == day:
            median, low, high = map(saying.number, (each.median, each.low, each.high))
            yield said.format(median=median, low=low, high=high)


def _sessions(bar: Bar, words: Words) -> str:
    if bar.planned is None:
        said = words.ngettext("{n} session, no target", "{n} sessions, no target", bar.done)
        return said.format(n=bar.done)
    said = words.ngettext(
        "{n} session, {planned} planned", "{n} sessions, {planned} planned", bar.done
    )
    return said.format(n=bar.done, planned=bar.planned)


def _excused(bar: Bar, words: Words) -> str:
    said = words.ngettext(
        "{n} more counts as kept: a flare-up or an illness",
        "{n} more count as kept: a flare-up or an illness",
        bar.excused,
    )
    return said.format(n=bar.excused)


def _stretch(series: Series, words: Words) -> Iterator[str]:
    said = words.gettext("{first} to {last}: {coverage}.")
    yield said.format(
        first=dates.long(series.first),
        last=dates.long(series.last),
        coverage=saying.coverage(series.coverage, words),
    )


def _medians(series: Series, words: Words) -> Iterator[str]:
    if not series.runs:
        yield words.gettext("The 7-day median begins once 4 of 7 days are logged.")
        return
    begin, end = series.runs[0][0], series.runs[-1][-1]
    said = words.gettext("The 7-day median is {first} on {day} and {last} on {end}.")
    yield said.format(
        first=saying.number(begin.median),
        day=_date(begin.day, series),
        last=saying.number(end.median),
        end=_date(end.day, series),
    )


def _extremes(series: Series, words: Words) -> Iterator[str]:
    weekday = series.diary.first_weekday
    weeks = rolling.weekly(series.values, weekday, series.first, series.last)
    known = [(week.median, week.first) for week in weeks if week.median is not None]
    highest = max(known, key=lambda each: each[0], default=None)
    lowest = min(known, key=lambda each: each[0], default=None)
    if not highest or not lowest or highest[0] == lowest[0]:
        return
    said = words.gettext(
        "The week with the highest median, {high}, began on {high_day}; "
        "the one with the lowest, {low}, on {low_day}."
    )
    yield said.format(
        high=saying.number(highest[0]),
        high_day=_date(highest[1], series),
        low=saying.number(lowest[0]),
        low_day=_date(lowest[1], series),
    )


def _spans(series: Series, words: Words) -> Iterator[str]:
    count = len(series.shades)
    if count > MOST_SPANS:
        said = words.ngettext("{n} span is marked.", "{n} spans are marked.", count)
        yield said.format(n=count)
        return
    said = words.gettext("Marked: {span}, {first} to {last}.")
    for shade in series.shades:
        yield said.format(
            span=span.names(shade.kind, shade.word, words)[0],
            first=_date(shade.first, series),
            last=_date(shade.last, series),
        )


def _kept(series: Series, words: Words) -> Iterator[str]:
    yield saying.on_target(series.weeks, words)


def _date(day: date, series: Series) -> str:
    """Return a date, with its year where it is not clear which one is meant."""
    is_recent = (series.last - series.first).days < DAYS_OF_YEAR
    return dates.short(day) if is_recent else dates.long(day)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
