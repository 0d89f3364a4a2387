"""backcoach sheet."""

from argparse import Namespace

from backcoach.cli import before_qt  # noqa: F401
from backcoach.cli.context import Context
from backcoach.printing.paper import Paper
from backcoach.printing.sheet import Form, Layout
from backcoach.services.clock import SystemClock
from backcoach.text import ngettext


def run(arguments: Namespace) -> int:
    """Write the sheet of a routine to a PDF file, and say which, and how many pages it has."""
    context = Context(arguments.data_dir)
    adapted = context.adapted(arguments.routine)
    timeline = context.timeline(arguments.routine, short=False)
    context.say_settings_problems()
    context.say_changes(arguments.routine, timeline)

    from backcoach.app.offscreen import application
    from backcoach.app.paper_place import usual_paper
    from backcoach.app.press import Press
    from backcoach.app.scenes import Scenes

    application()
    paper = Paper(arguments.paper) if arguments.paper else usual_paper()
    form = Form(Layout(arguments.layout), paper, arguments.days)
    press = Press(Scenes(context.catalogue.exercises), context.words)
    document = press.sheet(adapted, timeline, form, SystemClock().local_time().date())
    press.save(document, arguments.output, in_colour=arguments.colour)
    pages = len(document.pages)
    said = ngettext("Written: {path} ({n} page).", "Written: {path} ({n} pages).", pages)
    print(said.format(path=arguments.output, n=pages))
    return 0
