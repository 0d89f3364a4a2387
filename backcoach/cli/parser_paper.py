"""The words of the commands that make something to print."""

import argparse
from collections.abc import Callable
from pathlib import Path

from backcoach.cli.options import file, lazily
from backcoach.errors import UserError
from backcoach.text import _

AddParser = Callable[..., argparse.ArgumentParser]

PAPERS = ("a4", "letter")
LAYOUTS = ("page", "standard", "large")
MOST_DAYS = 31
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
        default=LAYOUTS[1],
        help=_("one page, standard, or large print (default: {layout})").format(layout=LAYOUTS[1]),
    )
    parser.add_argument(
        "--days",
        type=days,
        default=14,
        metavar="N",
        help=_("for how many days there are boxes to tick, 1 to 31 (default 14)"),
    )
    _add_shared(parser)
    parser.set_defaults(run=lazily("sheet"))


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
    parser.set_defaults(run=lazily("report"))


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


def days(text: str) -> int:
    """Return a number of days, 1 to MOST_DAYS. Raises ArgumentTypeError."""
    if text.isdecimal() and 1 <= int(text) <= MOST_DAYS:
        return int(text)
    sentence = _("expected a whole number from 1 to {most}, not {text}")
    raise argparse.ArgumentTypeError(sentence.format(most=MOST_DAYS, text=repr(text)))


def pdf(text: str) -> Path:
    """Return a PDF file, which may be there or not. Raises ArgumentTypeError or UserError."""
    path = file(text)
    if path.suffix.casefold() == ".pdf":
        return path
    raise UserError(_('The name "{name}" has to end with .pdf.').format(name=path.name))
