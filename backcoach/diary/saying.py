"""What the diary says, in words: every sentence about it is made here, from its numbers alone.

No sentence names a cause, looks ahead, or judges. Decimals have one place at most. What it does
not say yet is in `announcing`.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from backcoach.diary import consistency
from backcoach.diary.measures import (
    EARLY_WEEKS,
    LEAST_PERCENT,
    After,
    Comparison,
    Coverage,
    Direction,
    Insight,
    Tier,
    Trend,
    Verdict,
    Week,
)
from backcoach.text import Words

Dated = Callable[[date], str]
"""How a day is written."""


def sentences(insight: Insight, words: Words, dated: Dated) -> tuple[str, ...]:
    """Return what a diary says today, and of which days."""
    if insight.began is None or insight.since is None:
        return tuple(_nothing(insight, words, dated))
    anew = [_anew(insight.began, words, dated)] if insight.last_before else []
    logged = _logged(insight, insight.since, words, dated)
    return (*anew, logged, *_found(insight, insight.began, words, dated))


def _found(insight: Insight, began: date, words: Words, dated: Dated) -> Iterator[str]:
    match insight.tier:
        case Tier.NOT_ENOUGH:
            return _missing(insight, words)
        case Tier.EARLY:
            return _early(insight, began, words, dated)
        case Tier.PATTERN:
            return _pattern(insight, began, words, dated)


def coverage(coverage: Coverage, words: Words) -> str:
    """Return how many days are logged, such as "64 of 84 days logged"."""
    said = words.ngettext("{n} of {days} day logged", "{n} of {days} days logged", coverage.days)
    return said.format(n=coverage.logged, days=coverage.days)


def on_target(weeks: Sequence[Week], words: Words) -> str:
    """Return how many of all planned weeks were kept fully; nothing where none was planned.

    It says, too, in how many of them days of a flare-up or an illness were needed for it.
    """
    kept, planned = consistency.on_target(weeks, newest=None)
    if not planned:
        return ""
    said = words.ngettext(
        "{n} of {weeks} planned week is on target.",
        "{n} of {weeks} planned weeks are on target.",
        planned,
    ).format(n=kept, weeks=planned)
    excused = consistency.excused_weeks(weeks)
    return f"{said} {_excused(excused, words)}" if excused else said


def _excused(weeks: int, words: Words) -> str:
    said = words.ngettext(
        "In {n} of them, days of a flare-up or an illness count as kept.",
        "In {n} of them, days of a flare-up or an illness count as kept.",
        weeks,
    )
    return said.format(n=weeks)


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


def _nothing(insight: Insight, words: Words, dated: Dated) -> Iterator[str]:
    _ = words.gettext
    if insight.last_before:
        said = _("You last logged your pain on {day}.")
        yield said.format(day=dated(insight.last_before))
        yield _(
            "After a pause of more than 8 weeks, the diary begins anew with your next entry. What "
            "you logged before is kept."
        )
    yield _("There is not enough data yet to say something about your pain.")
    yield _often(words)


def _anew(began: date, words: Words, dated: Dated) -> str:
    said = words.gettext(
        "After a pause of more than 8 weeks, the diary began anew on {day}. What you logged before "
        "is kept."
    )
    return said.format(day=dated(began))


def _logged(insight: Insight, since: date, words: Words, dated: Dated) -> str:
    covered = insight.coverage
    if since == insight.began:
        said = words.ngettext(
            "Since {day}, your pain is logged on {n} of {days} day.",
            "Since {day}, your pain is logged on {n} of {days} days.",
            covered.days,
        )
    else:
        said = words.gettext(
            "In the last {weeks} weeks, your pain is logged on {n} of {days} days."
        )
    return said.format(day=dated(since), weeks=insight.weeks, n=covered.logged, days=covered.days)


def _missing(insight: Insight, words: Words) -> Iterator[str]:
    days = insight.coverage.days
    if insight.weeks < EARLY_WEEKS:
        said = words.ngettext(
            "After {n} day, there is not enough data yet to say something about your pain.",
            "After {n} days, there is not enough data yet to say something about your pain.",
            days,
        )
        yield said.format(n=days)
    else:
        said = words.gettext(
            "That is {percent} %. Below {least} %, it is not enough data to say something about "
            "your pain."
        )
        yield said.format(percent=insight.coverage.percent, least=LEAST_PERCENT)
    yield _often(words)


def _often(words: Words) -> str:
    return words.gettext(
        "Logging your pain on about 5 days a week is enough, on good days and bad days alike."
    )


def _early(insight: Insight, began: date, words: Words, dated: Dated) -> Iterator[str]:
    look = words.ngettext(
        "This is an early look, after {n} week.",
        "This is an early look, after {n} weeks.",
        insight.weeks,
    )
    yield look.format(n=insight.weeks)
    if insight.trend:
        yield _direction(insight.trend, words)
    yield from _comparison(insight, began, words, dated)


def _pattern(insight: Insight, began: date, words: Words, dated: Dated) -> Iterator[str]:
    if insight.trend:
        yield _direction(insight.trend, words)
        if insight.trend.spread:
            yield _size(insight.trend.per_4_weeks, insight.trend.spread, words)
    yield from _comparison(insight, began, words, dated)
    if insight.after:
        yield _after(insight.after, words)
    elif insight.coming.after is None:
        yield words.gettext(
            "Each of these weeks had as many sessions as the others. So weeks after more sessions "
            "and after fewer cannot be compared."
        )


def _direction(trend: Trend, words: Words) -> str:
    _ = words.gettext
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
        said = _(
            "Over 4 weeks, that is {size}. With any 2 weeks in a row left out, it is the same."
        )
    else:
        said = _(
            "Over 4 weeks, that is {size}. With any 2 weeks in a row left out, it is between "
            "{least} and {most}."
        )
    return said.format(size=size, least=least, most=most)


def _comparison(insight: Insight, began: date, words: Words, dated: Dated) -> Iterator[str]:
    if insight.comparison:
        yield from _compared(insight.comparison, dated(began), words)
    elif insight.coming.comparison is None:
        yield words.gettext(
            "Your first 14 days are not compared with the last 28, since fewer than 8 of them are "
            "logged."
        )


def _compared(compared: Comparison, began: str, words: Words) -> Iterator[str]:
    _ = words.gettext
    if compared.first == compared.last:
        said = _(
            "In your first 14 days, from {day}, your median pain was {first}, and in the last 28 "
            "days, too."
        )
    else:
        said = _(
            "In your first 14 days, from {day}, your median pain was {first}. In the last 28 days, "
            "it was {last}."
        )
    yield said.format(day=began, first=number(compared.first), last=number(compared.last))
    if compared.is_meaningful:
        yield _("That is at least 2 points and 30 % apart, which most people would call a change.")
        yield _caveat(compared, words)
    elif compared.first != compared.last:
        yield _("A change of that size could be normal variation.")


def _caveat(compared: Comparison, words: Words) -> str:
    """Return how often as much comes up by chance; tests/diary/test_simulations.py counts it."""
    _ = words.gettext
    if compared.last < compared.first:
        return _(
            "Even without any real change, a fall of 2 points and 30 % or more comes up by chance. "
            "In a simulation, it did for about 1 in 6 people after 12 weeks, and for more than 1 "
            "in 3 of those who began on a bad day."
        )
    return _(
        "Even without any real change, a rise of 2 points and 30 % or more comes up by chance. In "
        "a simulation, it did for about 1 in 6 people after 12 weeks, and for more than 1 in 3 of "
        "those who began on a good day."
    )


def _after(after: After, words: Words) -> str:
    why = words.gettext("Many things change at once, so this cannot tell you why.")
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
