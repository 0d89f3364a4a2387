"""The words of the commands that make something to print."""

import argparse
from collections.abc import Callable
from pathlib import Path

from backcoach.cli.options import file, lazily, uncollected, whole_number
from backcoach.errors import UserError
from backcoach.text import _

AddParser = Callable[..., argparse.ArgumentParser]

# As in printing, which is not imported for the sake of a few words.
PAPERS = ("a4", "letter")
LAYOUTS, USUAL_LAYOUT = ("page", "standard", "large"), "standard"
MOST_DAYS, USUAL_DAYS = 31, 14
PARTS = ("pain", "sessions", "words", "exercises", "sore", "spans")


def add_commands(add_parser: AddParser) -> None:
    """Add the commands that write the pages of a routine, and of a diary."""
    _sheet(add_parser("sheet", help=_("write a routine to a PDF file, to print")))
    _report(add_parser("report", help=_("write what your diary says to a PDF file, to print")))


def _sheet(parser: argparse.ArgumentParser) -> None:
    parser.description = _(
        "Write a routine to a PDF file, as you do it: how each exercise is done, and boxes to tick."
    )
    parser.add_argument("routine", metavar=_("ROUTINE"), help=_("a name from 'backcoach list'"))
    parser.add_argument(
        "--layout",
        choices=LAYOUTS,
        default=USUAL_LAYOUT,
        help=_("one page, standard, or large print (default: {layout})").format(
            layout=USUAL_LAYOUT
        ),
    )
    parser.add_argument(
        "--days",
        type=whole_number(1, MOST_DAYS),
        default=USUAL_DAYS,
        metavar="N",
        help=_("for how many days there are boxes to tick, 1 to {most} (default {usual})").format(
            most=MOST_DAYS, usual=USUAL_DAYS
        ),
    )
    _add_shared(parser)
    parser.set_defaults(run=uncollected(lazily("sheet")))


def _report(parser: argparse.ArgumentParser) -> None:
    parser.description = _(
        "Write a progress report to a PDF file, for yourself or whoever treats you: pain, sessions,"
        " exercises, and what your diary says. Without --from, it begins 12 weeks ago, or with your"
        " diary."
    )
    parser.add_argument(
        "--from", dest="first", metavar=_("DAY"), help=_("the first day, as in 2026-03-05")
    )
    parser.add_argument(
        "--to", dest="last", metavar=_("DAY"), help=_("the last day (default: today)")
    )
    parser.add_argument("--name", default="", metavar=_("NAME"), help=_("your name, to be on it"))
    parser.add_argument("--notes", action="store_true", help=_("also the notes that you wrote"))
    parser.add_argument(
        "--without",
        action="append",
        choices=PARTS,
        default=[],
        metavar=_("PART"),
        help=_("leave out a part: {parts}; more than once for more").format(parts=", ".join(PARTS)),
    )
    _add_shared(parser)
    parser.set_defaults(run=uncollected(lazily("report")))


def _add_shared(parser: argparse.ArgumentParser) -> None:
    """Let a command be told the file, the paper, and whether it has colours."""
    parser.add_argument(
        "-o",
        "--output",
        type=pdf,
        required=True,
        metavar=_("FILE.pdf"),
        help=_("the file to write; one that is there is replaced"),
    )
    parser.add_argument(
        "--paper",
        choices=PAPERS,
        help=_("the size of the paper (default: as is usual where you are)"),
    )
    parser.add_argument("--colour", action="store_true", help=_("in colour, not black on white"))


def pdf(text: str) -> Path:
    """Return a PDF file, which may be there or not. Raises ArgumentTypeError or UserError."""
    path = file(text)
    if path.suffix.casefold() == ".pdf":
        return path
    raise UserError(_('The name "{name}" has to end with .pdf.').format(name=path.name))
