"""What the diary says, in words: every sentence about it is made here, from its numbers alone.

No sentence names a cause, looks ahead, or judges. Decimals have one place at most.
"""

from collections.abc import Iterator

from backcoach.diary.measures import (
    COMPARED_DAYS,
    EARLY_WEEKS,
    LEAST_PERCENT,
    PATTERN_WEEKS,
    After,
    Comparison,
    Coverage,
    Direction,
    Insight,
    Tier,
    Trend,
    Verdict,
)
from backcoach.text import Words


def sentences(insight: Insight, words: Words) -> tuple[str, ...]:
    """Return what a diary says today, what it does not say yet, and when it will."""
    match insight.tier:
        case Tier.NOT_ENOUGH:
            return tuple(_missing(insight, words))
        case Tier.EARLY:
            return tuple(_early(insight, words))
        case Tier.PATTERN:
            return tuple(_pattern(insight, words))


def coverage(coverage: Coverage, words: Words) -> str:
    """Return how many days are logged, such as "64 of 84 days logged"."""
    said = words.ngettext("{n} of {days} day logged", "{n} of {days} days logged", coverage.days)
    return said.format(n=coverage.logged, days=coverage.days)


def points(value: float, words: Words) -> str:
    """Return points with at most one decimal, such as "2.5 points"."""
    shown = number(value)
    return words.ngettext("{n} point", "{n} points", 1 if shown == "1" else 2).format(n=shown)


def number(value: float) -> str:
    """Return a number with at most one decimal, such as 2.5 or 3."""
    return f"{round(value, 1) + 0:g}"


def change(value: float, words: Words) -> str:
    """Return a difference in words, such as "0.5 points down"."""
    _ = words.gettext
    if number(value) == "0":
        return _("no change")
    said = _("{points} down") if value < 0 else _("{points} up")
    return said.format(points=points(abs(value), words))


def _missing(insight: Insight, words: Words) -> Iterator[str]:
    if insight.since:
        yield _logged(insight.coverage, words)
    if insight.weeks < EARLY_WEEKS:
        yield words.gettext("There is not enough data yet to say something about your pain.")
        yield _wait(insight, words)
    else:
        said = words.gettext(
            "That is not enough data to say something about your pain; it takes {percent} %."
        )
        yield said.format(percent=LEAST_PERCENT)
        yield words.gettext("Log it on about 5 days a week, on good and bad days alike.")


def _wait(insight: Insight, words: Words) -> str:
    if insight.since is None:
        return words.gettext(
            "Log it on about 5 days a week; after 4 weeks there will be an early look."
        )
    left = 7 * EARLY_WEEKS - insight.coverage.days
    said = words.ngettext(
        "Log it on about 5 days a week; in {n} day there will be an early look.",
        "Log it on about 5 days a week; in {n} days there will be an early look.",
        left,
    )
    return said.format(n=left)


def _early(insight: Insight, words: Words) -> Iterator[str]:
    left = PATTERN_WEEKS - insight.weeks
    look, more = (
        words.ngettext(
            "This is an early look, at {n} week.",
            "This is an early look, at {n} weeks.",
            insight.weeks,
        ),
        words.ngettext(
            "In {n} week there will be more to say.",
            "In {n} weeks there will be more to say.",
            left,
        ),
    )
    yield _logged(insight.coverage, words)
    yield look.format(n=insight.weeks)
    yield _direction(insight.trend, words)
    yield _comparison(insight, words)
    yield more.format(n=left)


def _pattern(insight: Insight, words: Words) -> Iterator[str]:
    yield _logged(insight.coverage, words)
    yield _direction(insight.trend, words)
    if insight.trend and insight.trend.spread:
        yield _size(insight.trend.per_4_weeks, insight.trend.spread, words)
    yield _comparison(insight, words)
    yield _after(insight.after, words)


def _logged(coverage: Coverage, words: Words) -> str:
    said = words.ngettext(
        "Your pain is logged on {n} of {days} day, {percent} %.",
        "Your pain is logged on {n} of {days} days, {percent} %.",
        coverage.days,
    )
    return said.format(n=coverage.logged, days=coverage.days, percent=coverage.percent)


def _direction(trend: Trend | None, words: Words) -> str:
    _ = words.gettext
    if trend is None:
        return _("A direction shows once 4 weeks have pain logged on at least 4 days each.")
    match trend.direction:
        case Direction.FALLING:
            return _("From week to week, your pain has been going down.")
        case Direction.FLAT:
            return _("From week to week, your pain has stayed about the same.")
        case Direction.RISING:
            return _("From week to week, your pain has been going up.")


def _size(slope: float, spread: tuple[float, float], words: Words) -> str:
    _ = words.gettext
    size, least, most = (change(value, words) for value in (slope, *spread))
    if least == most:
        said = _("Over 4 weeks that is {size}, whichever 2 weeks are left out.")
    else:
        said = _(
            "Over 4 weeks that is {size}; with any 2 weeks left out, between {least} and {most}."
        )
    return said.format(size=size, least=least, most=most)


def _comparison(insight: Insight, words: Words) -> str:
    _ = words.gettext
    if insight.comparison:
        return _compared(insight.comparison, words)
    if insight.coverage.days < COMPARED_DAYS:
        return _("After 6 weeks, your first 14 days will be compared with the last 28.")
    return _(
        "To compare your first 14 days with the last 28, pain must be logged on at least 8 and 16 "
        "of them."
    )


def _compared(compared: Comparison, words: Words) -> str:
    _ = words.gettext
    if compared.is_meaningful:
        said = _(
            "Your median pain was {first} in the first 14 days and {last} in the last 28: at least "
            "2 points and 30 % apart, more than the usual change."
        )
        said = f"{said} {_caveat(compared, words)}"
    elif compared.first == compared.last:
        said = _("Your median pain was {first} in the first 14 days and in the last 28.")
    else:
        said = _(
            "Your median pain was {first} in the first 14 days and {last} in the last 28: a small "
            "change, which could be normal variation."
        )
    return said.format(first=number(compared.first), last=number(compared.last))


def _caveat(compared: Comparison, words: Words) -> str:
    """Return how often as much comes up by chance; tests/diary/test_simulations.py counts it."""
    _ = words.gettext
    if compared.last < compared.first:
        return _(
            "Even without any real change, such a fall comes up by chance: in a simulation, for "
            "about 1 in 6 people after 12 weeks, and for more than 1 in 3 of those who began on a "
            "bad day."
        )
    return _(
        "Even without any real change, such a rise comes up by chance: in a simulation, for about "
        "1 in 6 people after 12 weeks, and for more than 1 in 3 of those who began on a good day."
    )


def _after(after: After | None, words: Words) -> str:
    _ = words.gettext
    if after is None:
        return _(
            "Weeks after more sessions and after fewer cannot be compared yet: it takes 8 pairs of "
            "weeks, with more sessions in some than in others."
        )
    why = _("Many things change at once, so this cannot tell you why.")
    return f"{_verdict(after.verdict, words)} {why}"


def _verdict(verdict: Verdict, words: Words) -> str:
    _ = words.gettext
    match verdict:
        case Verdict.LOWER:
            return _("In weeks after you did more sessions, your pain was a little lower.")
        case Verdict.NO_DIFFERENCE:
            return _("In weeks after you did more sessions, your pain was not clearly different.")
        case Verdict.HIGHER:
            return _("In weeks after you did more sessions, your pain was a little higher.")
