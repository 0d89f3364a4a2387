"""The words that the command line understands."""

import argparse
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from backcoach import __version__
from backcoach.text import _

MIN_SPEED = 0.1
MAX_SPEED = 1000.0
THEMES = ("light", "dark", "high-contrast-light", "high-contrast-dark")

Run = Callable[[argparse.Namespace], int]


def make_parser() -> argparse.ArgumentParser:
    """Return the parser; what it parses has a `run` that does it and returns the exit code."""
    parser = argparse.ArgumentParser(
        prog="backcoach",
        description=_(
            "A guided back-care program: it steps you through each exercise, counts every hold,"
            " paces your breath, and keeps your history on this machine only."
        ),
        epilog=_(
            "Without a command, the window opens. It is an exercise timer and diary. It makes no"
            " diagnosis. Stop if it is sharp, shooting, or tingles."
        ),
    )
    parser.add_argument("--version", action="version", version=f"backcoach {__version__}")
    _data_dir(parser, None)
    parser.set_defaults(run=_lazily("window"), routine=None, short=False, speed=1.0)
    commands = parser.add_subparsers(title=_("commands"), metavar=_("COMMAND"))
    _play(commands.add_parser("play", help=_("follow a routine, step by step")))
    _list(commands.add_parser("list", help=_("what there is, and exercises by what they are for")))
    _show(commands.add_parser("show", help=_("all about one exercise, routine, activity or card")))
    _timeline(commands.add_parser("timeline", help=_("every step of a routine, with its times")))
    _log_activity(commands.add_parser("log-activity", help=_("note down a walk, or the like")))
    _history(commands.add_parser("history", help=_("what you did, the newest first")))
    _check(commands.add_parser("check", help=_("where your data live, and whether all is well")))
    _check_content(
        commands.add_parser("check-content", help=_("whether exercises and figures are right"))
    )
    _tour(commands.add_parser("tour", help=_("pictures of what there is to see")))
    _pose(commands.add_parser("pose", help=_("see a figure while you write it")))
    _self_test(
        commands.add_parser("self-test", help=_("whether a session can be followed and kept here"))
    )
    for command in commands.choices.values():
        _data_dir(command, argparse.SUPPRESS)
    return parser


def _lazily(module: str) -> Run:
    def run(arguments: argparse.Namespace) -> int:
        return int(import_module(f"backcoach.cli.{module}").run(arguments))

    return run


def _play(parser: argparse.ArgumentParser) -> None:
    parser.description = _(
        "Follow a routine in the window or, with --terminal, here: what to do, how long, how to"
        " breathe, what is next. In the terminal, Ctrl-C pauses; twice ends and keeps what you did."
        " In a pipe there are no keys: it writes plain lines, goes on by itself, and Ctrl-C ends"
        " and keeps at once."
    )
    parser.add_argument(
        "routine",
        nargs="?",
        metavar=_("ROUTINE"),
        help=_("its name, as in 'backcoach list'; the default is your default routine"),
    )
    parser.add_argument("--terminal", action="store_true", help=_("play in this terminal"))
    parser.add_argument(
        "--short",
        action="store_true",
        help=_("about five minutes: warm up, then one set of each"),
    )
    parser.add_argument(
        "--speed",
        type=_speed,
        default=1.0,
        metavar="N",
        help=_("N times as fast, to look around (default 1)"),
    )
    parser.add_argument(
        "--unfinished",
        choices=("ask", "go-on", "keep", "discard"),
        default="ask",
        help=_("in the terminal: what to do with a session that was cut off (default: ask)"),
    )
    _json(parser, _("play in the terminal, and write each stored event as one line of JSON"))
    parser.set_defaults(run=_lazily("play"))


def _list(parser: argparse.ArgumentParser) -> None:
    parser.description = _(
        "List the routines with their minutes, the exercises, activities and cards; or, with words"
        " to look for or an option, only the exercises that have all of it. An option that is"
        " given more than once asks for one or more of its values."
    )
    parser.add_argument(
        "text", nargs="*", metavar=_("TEXT"), help=_("words in what is said about an exercise")
    )
    for name, about in (
        ("muscle", _("what it works, such as glutes")),
        ("equipment", _("what it needs, such as chair, or nothing")),
        ("position", _("how one starts, such as lying")),
    ):
        parser.add_argument(
            f"--{name}", action="append", default=[], metavar=name[0].upper(), help=about
        )
    parser.add_argument(
        "--level",
        choices=("start", "further"),
        help=_("those to start with, or those that are a step further"),
    )
    _json(parser)
    parser.set_defaults(run=_lazily("list"))


def _show(parser: argparse.ArgumentParser) -> None:
    parser.description = _(
        "Show all about an exercise, routine, activity or card, with its cautions and sources."
    )
    parser.add_argument("name", metavar=_("NAME"), help=_("a name or title from 'backcoach list'"))
    _json(parser)
    parser.set_defaults(run=_lazily("show"))


def _timeline(parser: argparse.ArgumentParser) -> None:
    parser.description = _("Show every step of a routine: when it starts, how long, what is said.")
    parser.add_argument("routine", metavar=_("ROUTINE"), help=_("a name from 'backcoach list'"))
    parser.add_argument("--short", action="store_true", help=_("the five-minute form"))
    _json(parser)
    parser.set_defaults(run=_lazily("timeline"))


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
    parser.set_defaults(run=_lazily("log_activity"))


def _history(parser: argparse.ArgumentParser) -> None:
    parser.description = _(
        "List your sessions and activities, show one session block by block, or remove an activity."
    )
    parser.add_argument(
        "id", nargs="?", metavar=_("ID"), help=_("the id of a session, or how it begins")
    )
    parser.add_argument("--all", action="store_true", help=_("all of them, not just the last 30"))
    parser.add_argument(
        "--remove",
        metavar=_("ID"),
        help=_("remove the activity with this id, or one that begins so"),
    )
    _json(parser)
    parser.set_defaults(run=_lazily("history"))


def _check(parser: argparse.ArgumentParser) -> None:
    parser.description = _("Say where your data live, whether they are whole, and the versions.")
    parser.add_argument(
        "--rebuild", action="store_true", help=_("make all summaries again from the events")
    )
    _json(parser)
    parser.set_defaults(run=_lazily("check"))


def _check_content(parser: argparse.ArgumentParser) -> None:
    parser.description = _(
        "Check every routine, every exercise, and every frame of every figure: that nothing slides,"
        " floats, sinks in, bends the wrong way or is out of reach."
    )
    parser.set_defaults(run=_lazily("check_content"))


def _tour(parser: argparse.ArgumentParser) -> None:
    parser.description = _(
        "Write pictures of every screen, with made-up data, into a folder; or of the figures. It"
        " needs no display."
    )
    parser.add_argument(
        "--theme",
        choices=THEMES,
        default=THEMES[0],
        help=_("the colours of the screens (default: {theme})").format(theme=THEMES[0]),
    )
    parser.add_argument(
        "--text-size",
        type=_percent,
        default=100,
        metavar="PCT",
        help=_("the size of text on the screens, 80 to 200 percent (default 100)"),
    )
    parser.add_argument(
        "--figures",
        action="store_true",
        help=_("a sheet for every exercise: start, middle and end, in every look"),
    )
    parser.add_argument(
        "--animate", metavar=_("NAME"), help=_("a looping picture of one exercise, as animated PNG")
    )
    parser.add_argument(
        "-o",
        "--output",
        type=_folder,
        required=True,
        metavar=_("DIR"),
        help=_("the folder to write to; it is made if it is not there"),
    )
    parser.set_defaults(run=_lazily("tour"))


def _pose(parser: argparse.ArgumentParser) -> None:
    parser.description = _("Show the figure of an exercise in a small window, moving.")
    parser.add_argument(
        "name", metavar=_("NAME"), help=_("an exercise, or the TOML file of one that you write")
    )
    parser.add_argument(
        "--watch", action="store_true", help=_("draw it again whenever its file is saved")
    )
    parser.set_defaults(run=_lazily("pose"))


def _self_test(parser: argparse.ArgumentParser) -> None:
    parser.description = _(
        "Play a routine in a window that nobody sees, at high speed, into a folder that is then"
        " thrown away, and read back what was stored."
    )
    parser.add_argument("--all", action="store_true", help=_("follow every routine"))
    parser.set_defaults(run=_lazily("self_test"))


def _data_dir(parser: argparse.ArgumentParser, default: str | None) -> None:
    parser.add_argument(
        "--data-dir",
        type=_folder,
        default=default,
        metavar=_("DIR"),
        help=_("keep your data in this folder instead of the usual one"),
    )


def _json(parser: argparse.ArgumentParser, explained: str = "") -> None:
    parser.add_argument(
        "--json", action="store_true", help=explained or _("write JSON, for other programs")
    )


def _speed(text: str) -> float:
    try:
        speed = float(text)
    except ValueError:
        speed = 0.0
    if not MIN_SPEED <= speed <= MAX_SPEED:
        sentence = _("expected a number from {least:g} to {most:g}, not {text}")
        said = sentence.format(least=MIN_SPEED, most=MAX_SPEED, text=repr(text))
        raise argparse.ArgumentTypeError(said)
    return speed


def _percent(text: str) -> int:
    if text.isdecimal() and 80 <= int(text) <= 200:
        return int(text)
    sentence = _("expected a whole number from 80 to 200, not {text}")
    raise argparse.ArgumentTypeError(sentence.format(text=repr(text)))


def _folder(text: str) -> Path:
    if not text.isprintable():
        raise argparse.ArgumentTypeError(
            _("expected the name of a folder, not {text}").format(text=repr(text))
        )
    return Path(text)
