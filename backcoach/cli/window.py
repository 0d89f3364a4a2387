"""backcoach, and backcoach play: the window."""

from argparse import Namespace

from backcoach.cli.context import Context


def run(arguments: Namespace) -> int:
    """Open the window, with a session where a routine is named, until it is closed."""
    from backcoach.app.screen import require_screen
    from backcoach.app.stored import open_stored

    require_screen()
    context = Context(arguments.data_dir)
    routine = arguments.routine
    if routine is not None:
        routine = context.catalogue.routine(routine).id
    stored = open_stored(context.data, context.words)

    from backcoach.app import main
    from backcoach.app.single_instance import Request

    return main.run(stored, Request(routine, arguments.short), arguments.speed)
