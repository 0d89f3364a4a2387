"""What the parts of the chart are called."""

from collections.abc import Sequence

from backcoach.charts import dates
from backcoach.charts.series import Series
from backcoach.diary import saying
from backcoach.diary.pain import Context, context_said
from backcoach.text import Words


def title(series: Series, words: Words) -> str:
    """Return what the chart shows, and of which days."""
    said = words.gettext("Pain, 0 to 10, and sessions: {first} to {last}")
    return said.format(first=dates.long(series.first), last=dates.long(series.last))


def legend(series: Series, words: Words) -> tuple[str, ...]:
    """Return what the marks of the upper plot mean, then how many days are logged."""
    _ = words.gettext
    said = [_("dots: entries")]
    said += [_("grey diamonds: during a session")] if series.during else []
    said += [_("line: 7-day median"), _("band: middle half")] if series.runs else []
    return (*said, saying.coverage(series.coverage, words))


def bars_names(series: Series, words: Words) -> tuple[str, ...]:
    """Return what the bars are, then what is special about some of them."""
    _, bars = words.gettext, series.bars
    each = _("Sessions in each 4 weeks") if series.weeks_per_bar > 1 else _("Sessions each week")
    said = [_("dashed: your target")] if any(bar.planned for bar in bars) else []
    said += [_("hatched: a flare-up or an illness")] if any(bar.excused for bar in bars) else []
    over = [bar for bar in bars if bar.is_over and bar.done]
    some_planned = any(bar.planned for bar in bars) and any(bar.planned is None for bar in over)
    said += [_("pale: without a target")] if some_planned else []
    under_way = any(bar.done and not bar.is_over for bar in bars)
    said += [_("outlined: not over yet")] if under_way else []
    return (each, *said)


def scores_said(scores: Sequence[int], context: Context, words: Words) -> str:
    """Return scores of one day: Pain 4, 6, before a session."""
    pain = words.gettext("Pain {scores}").format(scores=", ".join(map(str, scores)))
    return ", ".join(filter(None, (pain, context_said(context, words))))
