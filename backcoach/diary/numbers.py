"""Every number behind what the diary says, by name: for those who want to look it up."""

from collections.abc import Iterator

from backcoach.diary.measures import After, Comparison, Coverage, Insight, Tier, Trend
from backcoach.diary.saying import change, points
from backcoach.text import Words

_Numbers = Iterator[tuple[str, str]]


def numbers(insight: Insight, words: Words) -> tuple[tuple[str, str], ...]:
    """Return every number behind the sentences, as pairs of a name and a value with its unit.

    What is not known is left out. Days are in ISO 8601.
    """
    return (
        *_all(insight, words),
        *(_trend(insight.trend, words) if insight.trend else ()),
        *(_comparison(insight.comparison, words) if insight.comparison else ()),
        *(_after(insight.after, words) if insight.after else ()),
    )


def _all(insight: Insight, words: Words) -> _Numbers:
    _ = words.gettext
    if insight.last_before:
        yield _("Last day logged before the pause"), insight.last_before.isoformat()
    if insight.began and insight.since:
        yield _("First day of the diary"), insight.began.isoformat()
        yield _("First day looked at"), insight.since.isoformat()
    yield _("Last day looked at"), insight.today.isoformat()
    yield _("Whole weeks"), str(insight.weeks)
    yield _("Days with pain logged"), _share(insight.coverage, words)
    yield _("How much can be said"), _tier(insight.tier, words)
    if insight.recent is not None:
        yield _("Median of the last 28 days"), points(insight.recent, words)


def _share(coverage: Coverage, words: Words) -> str:
    said = words.gettext("{n} of {days}, {percent} %")
    return said.format(n=coverage.logged, days=coverage.days, percent=coverage.percent)


def _tier(tier: Tier, words: Words) -> str:
    _ = words.gettext
    match tier:
        case Tier.NOT_ENOUGH:
            return _("not enough data")
        case Tier.EARLY:
            return _("early look")
        case Tier.PATTERN:
            return _("pattern")


def _trend(trend: Trend, words: Words) -> _Numbers:
    _ = words.gettext
    yield _("Weeks with a median"), str(trend.weeks)
    yield _("Change of the weekly median over 4 weeks"), change(trend.per_4_weeks, words)
    if trend.spread:
        least, most = (change(value, words) for value in trend.spread)
        yield _("The least of it, with any 2 weeks left out"), least
        yield _("The greatest of it, with any 2 weeks left out"), most


def _comparison(compared: Comparison, words: Words) -> _Numbers:
    _ = words.gettext
    yield _("Median of the first 14 days of the diary"), points(compared.first, words)
    yield _("Days of the first 14 with pain logged"), str(compared.first_days)
    yield _("Days of the last 28 with pain logged"), str(compared.last_days)
    apart = _("yes") if compared.is_meaningful else _("no")
    yield _("At least 2 points and 30 % apart"), apart


def _after(after: After, words: Words) -> _Numbers:
    _ = words.gettext
    yield _("Pairs of weeks that follow each other"), str(after.pairs)
    name = _("Partial rank correlation of sessions with the pain of the next week")
    yield name, f"{after.correlation + 0:.2f}"
    if after.p is not None:
        yield _("Shifts in a circle that correlate as much"), f"{100 * after.p:.0f} %"
