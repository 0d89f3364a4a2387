"""Sheets of routines that are made up for tests, and what is on their pages."""

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import combinations

from msgspec.structs import replace

from backcoach.core.compiler import compile_routine
from backcoach.core.exercise import Exercise
from backcoach.core.preferences import Preferences
from backcoach.core.routine import Routine
from backcoach.printing.flow import Document, Page
from backcoach.printing.sheet import Form, Prescribed, sheet
from backcoach.text import ENGLISH
from tests.helpers.catalogue import catalogue_of, routine_of
from tests.helpers.marks import MEASURE, texts, touch

TODAY = date(2026, 10, 5)


def prescribed(
    exercises: Sequence[Exercise],
    *,
    name: str = "Morning",
    figures: Mapping[str, float] | None = None,
    changes: str = "",
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
    changes: str = "",
    code: str = "",
) -> Prescribed:
    """Return what is on the sheet of a routine."""
    timeline = compile_routine(routine, exercises, Preferences(), ENGLISH)
    return Prescribed(timeline, changes, figures, code, TODAY)


def sheet_of(what: Prescribed, form: Form) -> Document:
    """Return a sheet in English, with the letters that are printed."""
    return sheet(what, form, MEASURE, ENGLISH, str)


def said(document: Document) -> str:
    """Return all that is written in a document, in the order in which it is read."""
    return " ".join(text.text for page in document.pages for text in texts(page))


def overlapping(page: Page) -> list[tuple[str, str]]:
    """Return the texts of a page whose boxes are on top of each other."""
    pairs = combinations(texts(page), 2)
    return [(one.text, other.text) for one, other in pairs if touch(one.box, other.box)]
