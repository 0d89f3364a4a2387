"""What the words of several commands share: options, and the types of their values."""

import argparse
import atexit
import gc
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from backcoach.text import _

MIN_SPEED = 0.1
MAX_SPEED = 1000.0

Run = Callable[[argparse.Namespace], int]


def lazily(module: str) -> Run:
    """Return the run of a command's module, which is imported when it is called."""

    def run(arguments: argparse.Namespace) -> int:
        return int(import_module(f"backcoach.cli.{module}").run(arguments))

    return run


def uncollected(run: Run) -> Run:
    """Return a run in which nothing looks for garbage: what there is goes with the process."""

    def run_uncollected(arguments: argparse.Namespace) -> int:
        atexit.register(gc.freeze)  # else all is looked through at the very end
        gc.disable()
        try:
            return run(arguments)
        finally:
            gc.enable()

    return run_uncollected


def add_data_dir(parser: argparse.ArgumentParser, default: str | None) -> None:
    """Let a command be told where the person's data are."""
    parser.add_argument(
        "--data-dir",
        type=folder,
        default=default,
        metavar=_("DIR"),
        help=_("keep your data in this folder instead of the usual one"),
    )


def add_json(parser: argparse.ArgumentParser, explained: str = "") -> None:
    """Let a command write JSON."""
    parser.add_argument(
        "--json", action="store_true", help=explained or _("write JSON, for other programs")
    )


def speed(text: str) -> float:
    """Return a speed from MIN_SPEED to MAX_SPEED. Raises ArgumentTypeError, as do all of these."""
    try:
        given = float(text)
    except ValueError:
        given = 0.0
    if not MIN_SPEED <= given <= MAX_SPEED:
        sentence = _("expected a number from {least:g} to {most:g}, not {text}")
        said = sentence.format(least=MIN_SPEED, most=MAX_SPEED, text=repr(text))
        raise argparse.ArgumentTypeError(said)
    return given


def whole_number(least: int, most: int) -> Callable[[str], int]:
    """Return what reads a whole number from least to most."""

    def read(text: str) -> int:
        if text.isdecimal() and least <= int(text) <= most:
            return int(text)
        sentence = _("expected a whole number from {least} to {most}, not {text}")
        said = sentence.format(least=least, most=most, text=repr(text))
        raise argparse.ArgumentTypeError(said)

    return read


def folder(text: str) -> Path:
    """Return a folder, which may be there or not."""
    return _path(text, _("expected the name of a folder, not {text}"))


def file(text: str) -> Path:
    """Return a file, which may be there or not."""
    return _path(text, _("expected the name of a file, not {text}"))


def _path(text: str, otherwise: str) -> Path:
    if not text or not text.isprintable():
        raise argparse.ArgumentTypeError(otherwise.format(text=repr(text)))
    return Path(text)
