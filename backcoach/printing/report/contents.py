"""What a report is about, and what can be in it: plain values."""

from datetime import date
from enum import Enum
from typing import NamedTuple

from backcoach.charts.series import Series
from backcoach.diary.measures import Insight
from backcoach.diary.practice import PracticeRow
from backcoach.diary.saying import Dated


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
    of the progress are; series is of the period. today is the day on which the report is made.
    """

    name: str
    first: date
    last: date
    series: Series
    insight: Insight
    practice: tuple[PracticeRow, ...]
    notes: tuple[Note, ...]
    today: date


class Dates(NamedTuple):
    """How days are written: 5 Oct, 5 October 2026."""

    short: Dated
    long: Dated
