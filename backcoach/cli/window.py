"""backcoach, and backcoach play: the window."""

from argparse import Namespace

from backcoach.cli.context import Context


def run(arguments: Namespace) -> int:
    """Open the window until it is closed."""
    return _open(Context(arguments.data_dir))


def play(arguments: Namespace) -> int:
    """Open the window, with the named or the default routine, until it is closed."""
    context = Context(arguments.data_dir)
    routine = arguments.routine or context.default_routine()
    context.say_settings_problems()
    return _open(context, routine, short=arguments.short, speed=arguments.speed)


def _open(
    context: Context, routine: str | None = None, *, short: bool = False, speed: float = 1.0
) -> int:
    from backcoach.app.screen import require_screen
    from backcoach.app.stored import open_stored

    require_screen()
    if routine is not None:
        routine = context.catalogue.routine(routine).id
    stored = open_stored(context.data, context.words)

    from backcoach.app import main
    from backcoach.app.single_instance import Request

    return main.run(stored, Request(routine, short, speed))
