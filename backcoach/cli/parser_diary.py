"""The words of the commands about the diary."""

import argparse
from collections.abc import Callable

from backcoach.cli.options import add_json, file, lazily
from backcoach.text import _

AddParser = Callable[..., argparse.ArgumentParser]


def add_commands(add_parser: AddParser) -> None:
    """Add the commands that note down, show, write out and take in."""
    _log_activity(add_parser("log-activity", help=_("note down a walk, or the like")))
    _log_pain(add_parser("log-pain", help=_("note down how your back is, 0 to 10")))
    _history(add_parser("history", help=_("what you did, the newest first")))
    _insight(add_parser("insight", help=_("what your diary says, with its numbers")))
    _export(add_parser("export", help=_("write your diary to a file")))
    _import(add_parser("import", help=_("take in a diary, a table of pain scores or a routine")))


def _log_activity(parser: argparse.ArgumentParser) -> None:
    parser.description = _(
        "Note down what you did besides the exercises. It stands beside your sessions and is not"
        " counted as one."
    )
    parser.add_argument("name", metavar=_("NAME"), help=_("an activity, such as walking"))
    parser.add_argument("minutes", metavar=_("MINUTES"), help=_("how long, 1 to 600"))
    parser.add_argument(
        "--talk",
        metavar="sing|talk|few",
        help=_("whether you could sing, could talk, or had breath for a few words"),
    )
    parser.set_defaults(run=lazily("log_activity"))


def _history(parser: argparse.ArgumentParser) -> None:
    parser.description = _(
        "List your sessions and activities, show one session block by block, or remove one of them."
    )
    parser.add_argument(
        "id", nargs="?", metavar=_("ID"), help=_("the id of a session, or how it begins")
    )
    parser.add_argument("--all", action="store_true", help=_("all of them, not just the last 30"))
    parser.add_argument(
        "--remove",
        metavar=_("ID"),
        help=_("remove the session or activity with this id, or one that begins so"),
    )
    parser.add_argument(
        "--yes",
        action="store_true",
        help=_("with --remove: do not ask before a session is removed"),
    )
    add_json(parser)
    parser.set_defaults(run=lazily("history"))


def _log_pain(parser: argparse.ArgumentParser) -> None:
    parser.description = _(
        "Note down how your back is or was: a score, a note, or both. 0 is no pain, 10 the worst"
        " that you can think of."
    )
    what = parser.add_mutually_exclusive_group()
    what.add_argument("score", nargs="?", metavar=_("SCORE"), help=_("0 to 10"))
    what.add_argument(
        "--remove",
        metavar=_("ID"),
        help=_("remove the pain entry with this id, or one that begins so"),
    )
    what.add_argument(
        "--list", action="store_true", help=_("list your last 30 pain entries with their ids")
    )
    parser.add_argument(
        "--at", metavar="ISO", help=_("when it was, as in 2026-03-05T08:30 (default: now)")
    )
    parser.add_argument(
        "--context",
        metavar="C",
        help=_("before, during or after a session, next-morning, or other (default)"),
    )
    parser.add_argument(
        "--where", metavar="W", help=_("where: low-back, left-leg, right-leg or other")
    )
    parser.add_argument("--note", default="", metavar=_("TEXT"), help=_("a note of your own"))
    parser.set_defaults(run=lazily("log_pain"))


def _insight(parser: argparse.ArgumentParser) -> None:
    parser.description = _(
        "Say what your diary says about pain and sessions, as the page Progress does, with every"
        " number behind it."
    )
    add_json(parser)
    parser.set_defaults(run=lazily("insight"))


def _export(parser: argparse.ArgumentParser) -> None:
    parser.description = _(
        "Write your diary to a file that you alone can read. The end of its name says how: .json is"
        " everything, and can be imported again; .csv or .zip are tables for a spreadsheet, in a"
        " zip; .fhir.json is for other health programs."
    )
    parser.add_argument("file", type=file, metavar=_("FILE"), help=_("the file to write"))
    parser.add_argument(
        "--replace", action="store_true", help=_("write it in the place of one that is there")
    )
    parser.set_defaults(run=lazily("export"))


def _import(parser: argparse.ArgumentParser) -> None:
    parser.description = _(
        "Take in what is new in a .json file that BackCoach exported, in a CSV file with a date and"
        " a pain score in each row, or a routine: the text in the code of a routine sheet, which is"
        " one of your own routines from then on. The same file twice changes nothing."
    )
    parser.add_argument(
        "file",
        type=file,
        metavar=_("FILE"),
        help=_("the file to read; - for what is typed or piped in"),
    )
    parser.add_argument(
        "--dry-run", action="store_true", help=_("say what would be new, and store nothing")
    )
    parser.add_argument(
        "--date-order",
        choices=("dmy", "mdy", "ymd"),
        help=_("the order of day, month and year in a CSV file (default: as it must be)"),
    )
    parser.set_defaults(run=lazily("import_"))
