"""Progress reports of small diaries, and what is on their pages."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import combinations

from backcoach.charts import dates
from backcoach.charts.series import between
from backcoach.diary.diary import Diary
from backcoach.diary.insight import insight
from backcoach.diary.practice import PracticeRow
from backcoach.printing.flow import Document, Page, frame
from backcoach.printing.marks import Align, Box, Line, Text
from backcoach.printing.paper import Paper
from backcoach.printing.report import USUAL_PARTS, Contents, Dates, Note, Part, report
from backcoach.printing.report.setting import Setting
from backcoach.text import ENGLISH
from tests.helpers.marks import MEASURE, holds, outside, texts, too_wide, touch, width

WRITTEN = Dates(dates.short, dates.long)
SETTING = Setting(frame(Paper.A4).width, MEASURE, ENGLISH, WRITTEN)
ROWS = (
    PracticeRow("Glute bridge", "12 times", ("2 sets of 8", "3 sets of 8 (from 7 Oct)"), ()),
    PracticeRow("Bird dog", "9 times", ("2 sets of 5, each side",), ("Left side: in 3 sessions",)),
)


def contents(
    diary: Diary,
    days: int = 84,
    name: str = "",
    practice: Sequence[PracticeRow] = ROWS,
    notes: Sequence[Note] = (),
) -> Contents:
    """Return what is reported of so many days of a diary, on the day after them."""
    first = diary.today - timedelta(days=days - 1)
    return Contents(
        name=name,
        first=first,
        last=diary.today,
        series=between(diary, first),
        insight=insight(diary),
        practice=tuple(practice),
        notes=tuple(notes),
        today=diary.today + timedelta(days=1),
    )


def printed(
    made: Contents, parts: frozenset[Part] = USUAL_PARTS, paper: Paper = Paper.A4
) -> Document:
    """Return the pages of a report."""
    return report(made, parts, paper, MEASURE, ENGLISH, WRITTEN)


def lines(page: Page) -> list[str]:
    """Return the lines of text on a page, in the order in which they are read."""
    return [text.text for text in texts(page)]


def read(document: Document) -> list[str]:
    """Return the lines of text on all pages."""
    return [line for page in document.pages for line in lines(page)]


def written(day: date) -> str:
    """Return a day as it is written in sentences."""
    return dates.long(day)


def flaws(document: Document) -> list[str]:
    """Return what is beyond the room to print on, wider than its box, or over another text."""
    found = [flaw for page in document.pages for flaw in _flaws(page)]
    return [*outside(document), *too_wide(document), *found]


def _flaws(page: Page) -> list[str]:
    found = [
        f"{mark} is not in its box"
        for mark in page.marks
        if isinstance(mark, Line) and not all(holds(mark.box, Box(*p, 0, 0)) for p in mark.points)
    ]
    inked = [(_inked(text), text.text) for text in texts(page)]
    clashes = [(a, b) for a, b in combinations(inked, 2) if touch(a[0], b[0])]
    return found + [f"{a} is over {b}" for a, b in clashes]


def _inked(text: Text) -> Box:
    """Return where the letters of a text are, as if all began on the left or ended on the right."""
    wide = width(text)
    left = text.box.right - wide if text.align is Align.END else text.box.x
    return text.box._replace(x=left, width=wide)
