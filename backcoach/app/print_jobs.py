"""What can be printed: what is asked about it, and the pages that come of the answers."""

from collections.abc import Callable
from datetime import date
from functools import lru_cache, partial
from typing import Any, NamedTuple, get_args

from msgspec.structs import replace

from backcoach.app import report_contents
from backcoach.app.paper_place import usual_paper
from backcoach.app.press import Press
from backcoach.app.print_choices import Days, PrintChoices, ReportChoices, SheetChoices
from backcoach.app.report_contents import Period
from backcoach.app.world import World
from backcoach.printing.flow import Document
from backcoach.printing.paper import Paper
from backcoach.printing.report import Contents, Part
from backcoach.printing.sheet import Form, Layout
from backcoach.text import _
from backcoach.ui.print_dialog import Question
from backcoach.ui.widgets.choosers import Pills, Several
from backcoach.ui.widgets.entries import Day, Written

LONGEST_NAME = 80


class Job(NamedTuple):
    """One thing to be printed. chosen is what was chosen last, made returns the pages of it.

    file is the name of a file for it, without an ending. made may raise UserError.
    """

    title: str
    file: str
    questions: tuple[Question, ...]
    chosen: SheetChoices | ReportChoices
    made: Callable[[Any], Document]


def sheet(routine: str, world: World, press: Press, kept: PrintChoices) -> Job:
    """Return the sheet of a routine, as this person does it. Raises UserError."""
    adapted = world.adapted(routine)
    timeline = world.compiled(adapted.routine)

    def made(chosen: SheetChoices) -> Document:
        form = Form(chosen.layout, chosen.paper, chosen.days)
        return press.sheet(adapted, timeline, form, world.today)

    return Job(
        title=_("Print the routine"),
        file=adapted.routine.id,
        questions=_about_a_sheet(),
        chosen=kept.read(SheetChoices(paper=usual_paper())),
        made=made,
    )


def report(world: World, press: Press, kept: PrintChoices) -> Job:
    """Return the progress report, of the usual days at first. Raises UserError."""
    database, today = world.stored.database, world.today

    @lru_cache(maxsize=1)  # most choices are about other things than the days
    def read(first: date, last: date) -> Contents:
        return report_contents.contents(
            database,
            world.catalogue.exercises,
            Period(first, last),
            today,
            world.preferences().first_weekday.number,
            world.words,
        )

    def made(chosen: ReportChoices) -> Document:
        contents = read(chosen.first, chosen.last)._replace(name=chosen.name.strip())
        return press.report(contents, frozenset(chosen.parts), chosen.paper)

    first, last = report_contents.usual_period(database, today)
    usual = ReportChoices(first=first, last=last, paper=usual_paper())
    return Job(
        title=_("Print a report"),
        file=f"backcoach-report-{today}",
        questions=_about_a_report(today),
        chosen=replace(kept.read(usual), first=first, last=last),
        made=made,
    )


def _about_a_sheet() -> tuple[Question, ...]:
    layouts = {
        Layout.PAGE: _("One page"),
        Layout.STANDARD: _("Standard"),
        Layout.LARGE: _("Large print"),
    }
    return (
        Question("layout", _("Layout"), partial(Pills, layouts)),
        Question("days", _("Days to tick"), partial(Pills, {n: str(n) for n in get_args(Days)})),
        *_about_paper(),
    )


def _about_a_report(today: date) -> tuple[Question, ...]:
    parts = {
        Part.PAIN: _("Pain"),
        Part.SESSIONS: _("Sessions"),
        Part.WORDS: _("What the diary says"),
        Part.EXERCISES: _("Exercises"),
        Part.SORE: _("Where it hurt"),
        Part.SPANS: _("Marked spans"),
        Part.NOTES: _("Notes"),
    }
    return (
        Question("name", _("Your name. You can leave it out."), partial(Written, LONGEST_NAME)),
        Question("first", _("First day"), partial(Day, today)),
        Question("last", _("Last day"), partial(Day, today)),
        Question("parts", _("What is in it"), partial(Several, parts)),
        *_about_paper(),
    )


def _about_paper() -> tuple[Question, ...]:
    papers = {Paper.A4: _("A4"), Paper.LETTER: _("Letter")}
    colours = {False: _("Black on white"), True: _("In colour")}
    return (
        Question("paper", _("Paper"), partial(Pills, papers)),
        Question("in_colour", _("Colours"), partial(Pills, colours)),
    )
