"""The command line. It starts without Qt, and a command imports only what it needs."""

import os
import sys
from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code: 0, or 2 for what was wrong in one sentence."""
    from backcoach import assets, text
    from backcoach.cli import output
    from backcoach.errors import UserError

    text.use(text.load(assets.folder("locale")))
    output.forgive_encodings()
    try:
        return _run(argv)
    except UserError as error:
        output.say(str(error))
        return 2
    except KeyboardInterrupt:
        return 130
    except OSError as error:
        if error.filename is not None:
            raise
        return _without_output(error)


def _run(argv: Sequence[str] | None) -> int:
    from backcoach.cli.parser import make_parser

    try:
        arguments = make_parser().parse_args(argv)
        return int(arguments.run(arguments))
    finally:
        if sys.stdout is not None:
            sys.stdout.flush()


def _without_output(error: OSError) -> int:
    """Deal with a reader that has gone, or a full disk behind standard output."""
    from backcoach.cli import output
    from backcoach.text import _

    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    if isinstance(error, BrokenPipeError):
        return 0
    output.say(_("The output cannot be written: {problem}.").format(problem=error.strerror))
    return 2
