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
from backcoach.printing.marks import Box, Line, Text
from backcoach.printing.paper import Paper
from backcoach.printing.report import USUAL_PARTS, Contents, Dates, Note, Part, report
from backcoach.printing.report.setting import Setting
from backcoach.printing.typesetter import Typesetter
from backcoach.text import ENGLISH

MEASURE, WRITTEN = Typesetter(), Dates(dates.short, dates.long)
SETTING = Setting(frame(Paper.A4).width, MEASURE, ENGLISH, WRITTEN)
SLACK = 0.01
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
    return [mark.text for mark in page.marks if isinstance(mark, Text)]


def read(document: Document) -> list[str]:
    """Return the lines of text on all pages."""
    return [line for page in document.pages for line in lines(page)]


def written(day: date) -> str:
    """Return a day as it is written in sentences."""
    return dates.long(day)


def flaws(document: Document) -> list[str]:
    """Return what is beyond the room to print on, wider than its box, or over another text."""
    room = frame(document.paper)
    return [flaw for page in document.pages for flaw in _flaws(page, room)]


def _flaws(page: Page, room: Box) -> list[str]:
    texts = [mark for mark in page.marks if isinstance(mark, Text)]
    found = [f"{mark} is not in the room" for mark in page.marks if not _holds(room, mark.box)]
    found += [
        f"{mark} is not in its box"
        for mark in page.marks
        if isinstance(mark, Line) and not all(_holds(mark.box, Box(*p, 0, 0)) for p in mark.points)
    ]
    found += [
        f"{text} is too wide"
        for text in texts
        if MEASURE.width(text.text, text.style) > text.box.width + SLACK
    ]
    inked = [(_inked(text), text.text) for text in texts]
    clashes = [(a, b) for a, b in combinations(inked, 2) if _touch(a[0], b[0])]
    return found + [f"{a} is over {b}" for a, b in clashes]


def _holds(outer: Box, inner: Box) -> bool:
    return (
        outer.x - SLACK <= inner.x
        and outer.y - SLACK <= inner.y
        and inner.right <= outer.right + SLACK
        and inner.bottom <= outer.bottom + SLACK
    )


def _inked(text: Text) -> Box:
    """Return where the letters of a text are, as if all began on the left or ended on the right."""
    wide = MEASURE.width(text.text, text.style)
    left = text.box.right - wide if text.align.name == "END" else text.box.x
    return text.box._replace(x=left, width=wide)


def _touch(one: Box, other: Box) -> bool:
    return (
        one.x + SLACK < other.right
        and other.x + SLACK < one.right
        and one.y + SLACK < other.bottom
        and other.y + SLACK < one.bottom
    )
