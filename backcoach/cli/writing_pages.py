"""What the commands that write pages share: what comes before Qt, the paper, the last words."""

from argparse import Namespace

from backcoach.cli import before_qt  # noqa: F401
from backcoach.printing.paper import Paper
from backcoach.text import ngettext


def paper_of(arguments: Namespace) -> Paper:
    """Return the paper that is asked for, or that is usual here."""
    from backcoach.app.paper_place import usual_paper

    return Paper(arguments.paper) if arguments.paper else usual_paper()


def say_written(arguments: Namespace, pages: int) -> None:
    """Say which file was written, and how many pages it has."""
    said = ngettext("Written: {path} ({n} page).", "Written: {path} ({n} pages).", pages)
    print(said.format(path=arguments.output, n=pages))
