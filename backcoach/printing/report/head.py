"""What a report begins with, and the foot of its pages: whose it is, and of which days."""

from collections.abc import Iterator

from backcoach.printing.block import Block, beside, paragraph, space, stack
from backcoach.printing.marks import Align
from backcoach.printing.report.contents import Contents
from backcoach.printing.report.setting import NAME, SMALL, TITLE, Setting

BETWEEN, ABOVE_FOOT = 12.0, 6.0


def title(setting: Setting) -> str:
    """Return what a report is called."""
    return setting.words.gettext("Progress report")


def head(contents: Contents, setting: Setting) -> Iterator[Block]:
    """Yield what a report begins with."""
    made = setting.words.gettext("{period}. Made on {day}.")
    day = setting.dates.long(contents.today)
    yield setting.line(title(setting), TITLE)
    yield setting.line(contents.name, NAME)
    yield setting.line(made.format(period=setting.period(contents.first, contents.last), day=day))


def foot(contents: Contents, setting: Setting, number: int, count: int) -> Block:
    """Return what is at the end of page number of count."""
    _, width, measure = setting.words.gettext, setting.width, setting.measure
    page = _("Page {n} of {of}").format(n=number, of=count)
    period = setting.period(contents.first, contents.last)
    named = _("{title}, {period}").format(title=title(setting), period=period)
    no_diagnosis = _("BackCoach is an exercise timer and diary; it makes no diagnosis.")
    right = paragraph(page, SMALL, width, measure, Align.END)
    left = paragraph(named, SMALL, width - measure.width(page, SMALL) - BETWEEN, measure)
    above = stack((space(ABOVE_FOOT), beside((left, right), (0, 0))))
    return stack((above, paragraph(no_diagnosis, SMALL, width, measure)))
