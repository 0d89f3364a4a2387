"""The words that the command line understands."""

import argparse

from backcoach import __version__
from backcoach.cli import parser_diary, parser_paper
from backcoach.cli.options import add_data_dir, add_json, folder, lazily, speed, whole_number
from backcoach.text import _

THEMES = ("light", "dark", "high-contrast-light", "high-contrast-dark")


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
    add_data_dir(parser, None)
    parser.set_defaults(run=lazily("window"), routine=None, short=False, speed=1.0)
    commands = parser.add_subparsers(title=_("commands"), metavar=_("COMMAND"))
    _play(commands.add_parser("play", help=_("follow a routine, step by step")))
    _list(commands.add_parser("list", help=_("what there is, and exercises by what they are for")))
    _show(commands.add_parser("show", help=_("all about one exercise, routine, activity or card")))
    _timeline(commands.add_parser("timeline", help=_("every step of a routine, with its times")))
    parser_diary.add_commands(commands.add_parser)
    parser_paper.add_commands(commands.add_parser)
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
        add_data_dir(command, argparse.SUPPRESS)
    return parser


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
        type=speed,
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
    add_json(parser, _("play in the terminal, and write each stored event as one line of JSON"))
    parser.set_defaults(run=lazily("play"))


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
    add_json(parser)
    parser.set_defaults(run=lazily("list"))


def _show(parser: argparse.ArgumentParser) -> None:
    parser.description = _(
        "Show all about an exercise, routine, activity or card, with its cautions and sources."
    )
    parser.add_argument("name", metavar=_("NAME"), help=_("a name or title from 'backcoach list'"))
    add_json(parser)
    parser.set_defaults(run=lazily("show"))


def _timeline(parser: argparse.ArgumentParser) -> None:
    parser.description = _("Show every step of a routine: when it starts, how long, what is said.")
    parser.add_argument("routine", metavar=_("ROUTINE"), help=_("a name from 'backcoach list'"))
    parser.add_argument("--short", action="store_true", help=_("the five-minute form"))
    add_json(parser)
    parser.set_defaults(run=lazily("timeline"))


def _check(parser: argparse.ArgumentParser) -> None:
    parser.description = _("Say where your data live, whether they are whole, and the versions.")
    parser.add_argument(
        "--rebuild", action="store_true", help=_("make all summaries again from the events")
    )
    add_json(parser)
    parser.set_defaults(run=lazily("check"))


def _check_content(parser: argparse.ArgumentParser) -> None:
    parser.description = _(
        "Check every routine, every exercise, and every frame of every figure: that nothing slides,"
        " floats, sinks in, bends the wrong way or is out of reach."
    )
    parser.set_defaults(run=lazily("check_content"))


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
        type=whole_number(80, 200),
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
        type=folder,
        required=True,
        metavar=_("DIR"),
        help=_("the folder to write to; it is made if it is not there"),
    )
    parser.set_defaults(run=lazily("tour"))


def _pose(parser: argparse.ArgumentParser) -> None:
    parser.description = _("Show the figure of an exercise in a small window, moving.")
    parser.add_argument(
        "name", metavar=_("NAME"), help=_("an exercise, or the TOML file of one that you write")
    )
    parser.add_argument(
        "--watch", action="store_true", help=_("draw it again whenever its file is saved")
    )
    parser.set_defaults(run=lazily("pose"))


def _self_test(parser: argparse.ArgumentParser) -> None:
    parser.description = _(
        "Play a routine in a window that nobody sees, at high speed, into a folder that is then"
        " thrown away, and read back what was stored."
    )
    parser.add_argument("--all", action="store_true", help=_("follow every routine"))
    parser.set_defaults(run=lazily("self_test"))
