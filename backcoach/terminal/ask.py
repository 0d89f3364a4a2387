"""Small questions outside a session."""

import sys
from collections.abc import Mapping
from pathlib import Path

from blessed import Terminal

from backcoach.core.soreness import WORST
from backcoach.terminal import keys
from backcoach.text import Words

SCORES = tuple(str(number) for number in range(WORST + 1))


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


def score(question: str, words: Words) -> int | None:
    """Ask for a number from 0 to 10; None when it is left out, or there is nobody to answer.

    Raises KeyboardInterrupt on Ctrl-C.
    """
    t = words.gettext
    _write(question)
    _write(t("0 is no pain, 10 the worst you can think of; Enter leaves it out."))
    while True:
        try:
            given = input()
        except (EOFError, OSError):
            _write("")
            return None
        if not given.strip():
            return None
        if given.strip() in SCORES:
            return int(given)
        _write(t("Give a whole number from 0 to 10, or only Enter."))


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
