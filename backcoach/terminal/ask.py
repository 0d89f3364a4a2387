"""Small questions outside a session."""

import sys
from collections.abc import Mapping
from pathlib import Path

from blessed import Terminal

from backcoach.terminal import keys
from backcoach.text import Words


def choose(question: str, options: Mapping[str, str], words: Words) -> str | None:
    """Ask for one of the options, by its key, and return that key; options says what each does.

    None: the person pressed Escape or Ctrl-C, or there is nobody to answer.
    """
    _write(question)
    for key, does in {**options, "Esc": words.gettext("none of these")}.items():
        _write(f"  {key:<3}  {does}")
    try:
        return _key_of(options)
    except (KeyboardInterrupt, EOFError, OSError):
        return None


def path(question: str) -> Path | None:
    """Ask for a file or folder; None when nothing is given."""
    try:
        given = input(f"{question} ").strip()
    except (KeyboardInterrupt, EOFError, OSError):
        _write("")
        return None
    return Path(given).expanduser() if given else None


def _key_of(options: Mapping[str, str]) -> str | None:
    terminal = Terminal(force_styling=None)
    if not terminal.is_a_tty or not sys.stdin.isatty():
        return None
    with terminal.cbreak():
        while True:
            key = keys.name_of(terminal.inkey())
            if key == keys.ESCAPE:
                return None
            if key in options:
                return key


def _write(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()
