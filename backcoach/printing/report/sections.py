"""The parts of a report, each from its heading on; one with nothing in it says so."""

from collections.abc import Iterator, Sequence

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
    scale = _("From 0, no pain, to 10, the worst you can think of. {coverage}.")
    said = scale.format(coverage=saying.coverage(series.coverage, setting.words))
    chart = pain_chart(series, setting)
    yield stack((setting.line(said), chart, pain_legend(series, setting)), BETWEEN)


def _sessions(contents: Contents, setting: Setting) -> Iterator[Block]:
    series, words = contents.series, setting.words
    made = shown(series, setting)
    if not any(bar.done or bar.planned for bar in made):
        yield setting.heading(words.gettext("Sessions"))
        yield setting.line(words.gettext("No sessions in this period."))
        return
    yield setting.heading(_bars_named(made[-1], setting))
    said = setting.line(" ".join(_counted(series, setting)))
    chart = sessions_chart(series, made, setting)
    yield stack((said, chart, sessions_legend(made, setting)), BETWEEN)


def _bars_named(newest: Bar, setting: Setting) -> str:
    weeks = ((newest.last - newest.first).days + 1) // 7
    said = setting.words.ngettext("Sessions each week", "Sessions in each {n} weeks", weeks)
    return said.format(n=weeks)


def _counted(series: Series, setting: Setting) -> Iterator[str]:
    words = setting.words
    done = sum(series.first <= day <= series.last for day in consistency.session_days(series.diary))
    days = (series.last - series.first).days + 1
    yield words.gettext("A session on {n} of {days} days.").format(n=done, days=days)
    shares = [week.consistency for week in series.weeks if week.consistency is not None]
    if shares:
        kept = sum(share >= 1 for share in shares)
        said = words.ngettext(
            "{n} of {weeks} planned week is on target.",
            "{n} of {weeks} planned weeks are on target.",
            len(shares),
        )
        yield said.format(n=kept, weeks=len(shares))


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
    return table(heading, head, cells, THREE, setting)


def _sore(contents: Contents, setting: Setting) -> Iterator[Block]:
    _ = setting.words.gettext
    rows = [(row.name, "\n".join(row.sore)) for row in contents.practice if row.sore]
    return _listed(_("Sore during exercises"), rows, _("No exercise is marked as sore."), setting)


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
    _, long = setting.words.gettext, setting.dates.long
    if span.last is None:
        return _("since {first}").format(first=long(span.first))
    if span.last == span.first:
        return long(span.first)
    return _("{first} to {last}").format(first=long(span.first), last=long(span.last))


_SECTIONS = {
    Part.PAIN: _pain,
    Part.SESSIONS: _sessions,
    Part.WORDS: _words,
    Part.EXERCISES: _exercises,
    Part.SORE: _sore,
    Part.SPANS: _spans,
    Part.NOTES: _notes,
}
