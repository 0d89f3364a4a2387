"""The routine sheet: how each exercise is done, and boxes to tick on the days that it was."""

from collections.abc import Collection
from datetime import date
from enum import Enum
from typing import NamedTuple

from backcoach.core.timeline import Timeline
from backcoach.diary.saying import Dated
from backcoach.printing.block import Measure, paragraph
from backcoach.printing.flow import Document, frame, lay_out
from backcoach.printing.marks import Style
from backcoach.printing.paper import Paper
from backcoach.text import Words

MOST_DAYS = 31


class Layout(Enum):
    """How much is on a sheet, and how large."""

    PAGE = "page"
    STANDARD = "standard"
    LARGE = "large"


class Form(NamedTuple):
    """What a sheet is like: days is for how many there are boxes to tick, 1 to MOST_DAYS."""

    layout: Layout = Layout.STANDARD
    paper: Paper = Paper.A4
    days: int = 14


class Prescribed(NamedTuple):
    """What is on a sheet: a routine as this person does it, in its timeline.

    changes are sentences about what is left out of it. figures are the ids of those exercises that
    can be drawn. code is the routine as text.
    """

    timeline: Timeline
    changes: tuple[str, ...]
    figures: Collection[str]
    code: str
    today: date


def sheet(
    prescribed: Prescribed, form: Form, measure: Measure, words: Words, dated: Dated
) -> Document:
    """Return the pages of a routine sheet."""
    routine, width = prescribed.timeline.inputs.routine, frame(form.paper).width
    blocks = [paragraph(routine.name, Style(18, 700), width, measure)]
    for item in routine.items:
        name = prescribed.timeline.inputs.exercises[item.exercise].name
        blocks.append(paragraph(name, Style(12), width, measure))
    foot = Style(9)
    return lay_out(
        routine.name,
        form.paper,
        blocks,
        lambda n, of: paragraph(
            words.gettext("Page {n} of {of}").format(n=n, of=of), foot, width, measure
        ),
        12,
    )
