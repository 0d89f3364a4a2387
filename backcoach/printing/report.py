"""The progress report: one or two pages about a period, for a physiotherapist."""

from datetime import date
from enum import Enum
from typing import NamedTuple

from backcoach.charts.series import Series
from backcoach.diary.measures import Insight
from backcoach.diary.practice import PracticeRow
from backcoach.diary.saying import Dated
from backcoach.printing.block import Measure, paragraph
from backcoach.printing.flow import Document, frame, lay_out
from backcoach.printing.marks import Style
from backcoach.printing.paper import Paper
from backcoach.text import Words


class Part(Enum):
    """What can be in a report, in its order."""

    PAIN = "pain"
    SESSIONS = "sessions"
    WORDS = "words"
    EXERCISES = "exercises"
    SORE = "sore"
    SPANS = "spans"
    NOTES = "notes"


USUAL_PARTS = frozenset(Part) - {Part.NOTES}


class Note(NamedTuple):
    """What the person wrote down on a day."""

    day: date
    text: str


class Contents(NamedTuple):
    """What is reported of the days from first to last, both with them.

    name is the person's, or empty. insight is of the whole diary up to the last day, as the words
    of the progress are; series is of the period.
    """

    name: str
    first: date
    last: date
    series: Series
    insight: Insight
    practice: tuple[PracticeRow, ...]
    notes: tuple[Note, ...]


class Dates(NamedTuple):
    """How days are written: 5 Oct, 5 October 2026."""

    short: Dated
    long: Dated


def report(
    contents: Contents,
    parts: frozenset[Part],
    paper: Paper,
    measure: Measure,
    words: Words,
    dates: Dates,
) -> Document:
    """Return the pages of a report with some parts."""
    width, title = frame(paper).width, words.gettext("Progress report")
    said = f"{dates.long(contents.first)} – {dates.long(contents.last)}"
    blocks = [paragraph(text, Style(12), width, measure) for text in (title, said)]
    foot = paragraph(title, Style(9), width, measure)
    return lay_out(title, paper, blocks, lambda _n, _of: foot, 12)
