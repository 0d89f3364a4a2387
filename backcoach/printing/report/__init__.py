"""The progress report: one or two pages about a period, for a physiotherapist."""

from collections.abc import Iterator
from functools import partial

from backcoach.errors import UserError
from backcoach.printing.block import Block, Measure
from backcoach.printing.flow import Document, frame, lay_out
from backcoach.printing.paper import Paper
from backcoach.printing.report.contents import USUAL_PARTS, Contents, Dates, Note, Part
from backcoach.printing.report.head import foot, head, title
from backcoach.printing.report.sections import section
from backcoach.printing.report.setting import Setting
from backcoach.text import Words, _

__all__ = ["USUAL_PARTS", "Contents", "Dates", "Note", "Part", "report"]


def report(
    contents: Contents,
    parts: frozenset[Part],
    paper: Paper,
    measure: Measure,
    words: Words,
    dates: Dates,
) -> Document:
    """Return the pages of a report with some parts. Raises UserError without any."""
    if not parts:
        raise UserError(_("Choose at least one part."))
    setting = Setting(frame(paper).width, measure, words, dates)
    blocks = list(_blocks(contents, parts, setting))
    return lay_out(title(setting), paper, blocks, partial(foot, contents, setting), gap=0)


def _blocks(contents: Contents, parts: frozenset[Part], setting: Setting) -> Iterator[Block]:
    yield from head(contents, setting)
    if _is_empty(contents):
        yield setting.line(setting.words.gettext("Nothing is noted in this period."))
        return
    for part in Part:
        if part in parts:
            yield from section(part, contents, setting)


def _is_empty(contents: Contents) -> bool:
    has_diary = contents.insight.began or contents.insight.last_before
    return contents.series.is_empty and not (has_diary or contents.practice or contents.notes)
