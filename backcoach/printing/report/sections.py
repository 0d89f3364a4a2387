"""The parts of a report, each from its heading on; one with nothing in it says so."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from backcoach.charts.series import Bar, Series
from backcoach.diary import consistency, saying, span
from backcoach.diary.span import Span
from backcoach.printing.block import Block, stack
from backcoach.printing.report.contents import Contents, Part
from backcoach.printing.report.legend import pain_legend, sessions_legend
from backcoach.printing.report.medians import medians
from backcoach.printing.report.pain_chart import pain_chart
from backcoach.printing.report.sessions_chart import sessions_chart, shown
from backcoach.printing.report.setting import Setting
from backcoach.printing.report.table import table

BETWEEN = 5.0
THREE, TWO = (0.26, 0.14, 0.60), (0.41, 0.59)
"""Which shares of the width columns have."""


def section(part: Part, contents: Contents, setting: Setting) -> Iterator[Block]:
    """Yield a part of a report."""
    return _SECTIONS[part](contents, setting)


def _pain(contents: Contents, setting: Setting) -> Iterator[Block]:
    series, _ = contents.series, setting.words.gettext
    yield setting.heading(_("Pain"))
    yield medians(contents.insight, setting)
    if not (series.entries or series.during):
        yield setting.line(_("No pain is logged in this period."))
        return
    scale = _("From 0, no pain, to 10, the worst you can think of. {coverage} {when}.")
    covered = series.coverage
    when = _when(series.last - timedelta(days=covered.days - 1), series, setting)
    said = scale.format(coverage=saying.coverage(covered, setting.words), when=when)
    chart = pain_chart(series, setting)
    yield stack((setting.line(said), chart, pain_legend(series, setting)), BETWEEN)


def _sessions(contents: Contents, setting: Setting) -> Iterator[Block]:
    series, _ = contents.series, setting.words.gettext
    made, done = shown(series, setting), _session_days(series)
    if not any(bar.done or bar.planned for bar in made):
        said = _counted(done, series, setting) if done else _("No sessions in this period.")
        return _nothing(setting.heading(_("Sessions")), said, setting)
    weeks = saying.on_target(series.weeks, setting.words), _counted_whole(series, setting)
    said = " ".join(filter(None, (_counted(done, series, setting), *weeks)))
    chart = sessions_chart(series, made, setting)
    whole = setting.line(said), chart, sessions_legend(made, setting)
    return iter((setting.heading(_bars_named(made[-1], setting)), stack(whole, BETWEEN)))


def _bars_named(newest: Bar, setting: Setting) -> str:
    weeks = ((newest.last - newest.first).days + 1) // 7
    said = setting.words.ngettext("Sessions each week", "Sessions in each {n} weeks", weeks)
    return said.format(n=weeks)


def _session_days(series: Series) -> int:
    return sum(series.first <= day <= series.last for day in consistency.session_days(series.diary))


def _counted(done: int, series: Series, setting: Setting) -> str:
    """Return on how many days a session was done, of those since the diary began."""
    since = max(series.first, min(series.diary.began or series.first, series.last))
    days = (series.last - since).days + 1
    said = setting.words.ngettext(
        "A session on {n} of {days} day {when}.", "A session on {n} of {days} days {when}.", days
    )
    return said.format(n=done, days=days, when=_when(since, series, setting))


def _counted_whole(series: Series, setting: Setting) -> str:
    """Return that its weeks have sessions outside the period; nothing if they have none."""
    shown, week_of = {week.first for week in series.weeks}, series.diary.week_of
    days = {day for day in consistency.session_days(series.diary) if week_of(day) in shown}
    if all(series.first <= day <= series.last for day in days):
        return ""
    return setting.words.gettext("A week that is only partly in this period is counted whole.")


def _when(since: date, series: Series, setting: Setting) -> str:
    """Return of which days something is said: all of the period, or those from a later day on."""
    _ = setting.words.gettext
    if since <= series.first:
        return _("in this period")
    return _("from {day} on").format(day=setting.dates.long(since))


def _words(contents: Contents, setting: Setting) -> Iterator[Block]:
    yield setting.heading(setting.words.gettext("What the diary says"))
    said = saying.sentences(contents.insight, setting.words, setting.dates.long)
    yield from map(setting.line, said)


def _exercises(contents: Contents, setting: Setting) -> Iterator[Block]:
    _ = setting.words.gettext
    heading, rows = setting.heading(_("Exercises")), contents.practice
    if not rows:
        return _nothing(heading, _("No exercise was done in this period."), setting)
    cells = [(row.name, row.done, "\n".join(row.doses)) for row in rows]
    head = _("Exercise"), _("Done"), _("Dose")
    counted = setting.line(_("Done: in how many sessions at least one set of it was done."))
    above = stack((heading, counted))._replace(keeps_next=True)
    return table(above, head, cells, THREE, setting)


def _sore(contents: Contents, setting: Setting) -> Iterator[Block]:
    _ = setting.words.gettext
    rows = [(row.name, "\n".join(row.sore)) for row in contents.practice if row.sore]
    return _listed(_("Where it hurt"), rows, _("No exercise is marked as sore."), setting)


def _spans(contents: Contents, setting: Setting) -> Iterator[Block]:
    _ = setting.words.gettext
    marked = [
        each
        for each in contents.series.diary.spans
        if each.first <= contents.last and (each.last or contents.last) >= contents.first
    ]
    rows = [(_days(each, setting), span.told(each, setting.words)) for each in marked]
    return _listed(_("Marked spans"), rows, _("No marked spans."), setting)


def _notes(contents: Contents, setting: Setting) -> Iterator[Block]:
    _ = setting.words.gettext
    rows = [(setting.dates.long(note.day), note.text) for note in contents.notes]
    return _listed(_("Notes"), rows, _("No notes."), setting)


def _listed(
    heading: str, rows: Sequence[Sequence[str]], none: str, setting: Setting
) -> Iterator[Block]:
    above = setting.heading(heading)
    return table(above, (), rows, TWO, setting) if rows else _nothing(above, none, setting)


def _nothing(heading: Block, said: str, setting: Setting) -> Iterator[Block]:
    yield from (heading, setting.line(said))


def _days(span: Span, setting: Setting) -> str:
    if span.last is None:
        since = setting.words.gettext("since {first}")
        return since.format(first=setting.dates.long(span.first))
    return setting.period(span.first, span.last)


_SECTIONS = {
    Part.PAIN: _pain,
    Part.SESSIONS: _sessions,
    Part.WORDS: _words,
    Part.EXERCISES: _exercises,
    Part.SORE: _sore,
    Part.SPANS: _spans,
    Part.NOTES: _notes,
}
