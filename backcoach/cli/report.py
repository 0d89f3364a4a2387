"""backcoach report."""

from argparse import Namespace
from datetime import date

from backcoach.cli.context import Context
from backcoach.cli.writing_pages import paper_of, say_written
from backcoach.errors import UserError
from backcoach.printing.report import USUAL_PARTS, Contents, Part
from backcoach.services.clock import SystemClock
from backcoach.text import _

_FIRST = date(1970, 1, 1)


def run(arguments: Namespace) -> int:
    """Write a progress report to a PDF file, and say which, and how many pages it has."""
    from backcoach.app.offscreen import make_press

    context = Context(arguments.data_dir)
    press = make_press(context.catalogue.exercises, context.words)
    document = press.report(_contents(arguments, context), _parts(arguments), paper_of(arguments))
    press.save(document, arguments.output, in_colour=arguments.colour)
    say_written(arguments, len(document.pages))
    return 0


def _contents(arguments: Namespace, context: Context) -> Contents:
    """Return what is stored of the days that are asked for. Raises UserError."""
    from backcoach.app.report_contents import contents, usual_period
    from backcoach.storage import diary

    today = SystemClock().local_time().date()
    first, last = _day(arguments.first, today), _day(arguments.last, today) or today
    weekday, exercises = context.preferences.first_weekday.number, context.catalogue.exercises
    context.say_settings_problems()
    with context.looked_at() as database:
        if diary.first_day(database) is None:
            raise UserError(_("There is nothing to report yet."))
        usual = usual_period(database, last)
        period = usual._replace(first=first) if first else usual
        name = " ".join(arguments.name.split())
        return contents(database, exercises, period, today, weekday, context.words, name)


def _day(text: str | None, today: date) -> date | None:
    """Return the day that is given in ISO 8601; none where none is given. Raises UserError."""
    if text is None:
        return None
    try:
        day = date.fromisoformat(text)
    except ValueError as error:
        raise UserError(
            _('Give the day as in 2026-03-05, not "{text}".').format(text=text)
        ) from error
    if not _FIRST <= day <= today:
        raise UserError(_('Give a day from 1970 until today, not "{text}".').format(text=text))
    return day


def _parts(arguments: Namespace) -> frozenset[Part]:
    wanted = USUAL_PARTS | {Part.NOTES} if arguments.notes else USUAL_PARTS
    return wanted - {Part(each) for each in arguments.without}
