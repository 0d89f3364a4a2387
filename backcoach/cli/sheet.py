"""backcoach sheet."""

from argparse import Namespace

from backcoach.cli.context import Context
from backcoach.cli.writing_pages import paper_of, say_written
from backcoach.printing.sheet import Form, Layout
from backcoach.services.clock import SystemClock


def run(arguments: Namespace) -> int:
    """Write the sheet of a routine to a PDF file, and say which, and how many pages it has."""
    context = Context(arguments.data_dir)
    adapted = context.adapted(arguments.routine)
    timeline = context.timeline(arguments.routine, short=False)
    context.say_settings_problems()
    context.say_changes(arguments.routine, timeline)

    from backcoach.app.offscreen import make_press

    press = make_press(context.catalogue.exercises, context.words)
    form = Form(Layout(arguments.layout), paper_of(arguments), arguments.days)
    document = press.sheet(adapted, timeline, form, SystemClock().local_time().date())
    press.save(document, arguments.output, in_colour=arguments.colour)
    say_written(arguments, len(document.pages))
    return 0
