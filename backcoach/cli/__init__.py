"""The command line. It starts without Qt, and a command imports only what it needs."""

import os
import sys
from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code: 0, or 2 for what was wrong in one sentence."""
    from backcoach import assets, text
    from backcoach.cli.parser import make_parser
    from backcoach.errors import UserError

    text.use(text.load(assets.folder("locale")))
    arguments = make_parser().parse_args(argv)
    try:
        return int(arguments.run(arguments))
    except UserError as error:
        print(f"backcoach: {error}", file=sys.stderr)
        return 2
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return 130
