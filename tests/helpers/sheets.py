"""Sheets of routines that are made up for tests, and what is on their pages."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from msgspec.structs import replace

from backcoach.core.compiler import compile_routine
from backcoach.core.exercise import Exercise
from backcoach.core.preferences import Preferences
from backcoach.core.routine import Routine
from backcoach.printing.flow import Document, Page
from backcoach.printing.marks import Text
from backcoach.printing.sheet import Form, Prescribed, sheet
from backcoach.printing.typesetter import Typesetter
from backcoach.text import ENGLISH
from tests.helpers.catalogue import catalogue_of, routine_of

TODAY = date(2026, 10, 5)


def prescribed(
    exercises: Sequence[Exercise],
    *,
    name: str = "Morning",
    figures: Mapping[str, float] | None = None,
    changes: tuple[str, ...] = (),
    code: str = "",
) -> Prescribed:
    """Return a routine of exercises; without figures, each has one that is as wide as high."""
    routine = replace(routine_of(*(each.id for each in exercises)), name=name)
    if figures is None:
        figures = {each.id: 1.0 for each in exercises}
    return of_routine(routine, catalogue_of(*exercises), figures, changes, code)


def of_routine(
    routine: Routine,
    exercises: Mapping[str, Exercise],
    figures: Mapping[str, float],
    changes: tuple[str, ...] = (),
    code: str = "",
) -> Prescribed:
    """Return what is on the sheet of a routine."""
    timeline = compile_routine(routine, exercises, Preferences(), ENGLISH)
    return Prescribed(timeline, changes, figures, code, TODAY)


def sheet_of(what: Prescribed, form: Form) -> Document:
    """Return a sheet in English, with the letters that are printed."""
    return sheet(what, form, Typesetter(), ENGLISH, str)


def texts(page: Page) -> list[Text]:
    """Return what is written on a page, in the order in which it is read."""
    return [mark for mark in page.marks if isinstance(mark, Text)]


def said(document: Document) -> str:
    """Return all that is written in a document, in the order in which it is read."""
    return " ".join(text.text for page in document.pages for text in texts(page))


def overlapping(page: Page) -> Iterator[tuple[str, str]]:
    """Yield the texts of a page that are on top of each other."""
    written = texts(page)
    for number, one in enumerate(written):
        for other in written[:number]:
            across = min(one.box.right, other.box.right) - max(one.box.x, other.box.x)
            down = min(one.box.bottom, other.box.bottom) - max(one.box.y, other.box.y)
            if across > 0.01 and down > 0.01:
                yield one.text, other.text
