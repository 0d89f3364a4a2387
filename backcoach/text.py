"""A leaf: the one place where words get their language."""

import gettext
import unicodedata
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

DOMAIN = "backcoach"
ISOLATE, END_OF_ISOLATE = "\u2068", "\u2069"


class Words(Protocol):
    """The words of one language: gettext's interface, as far as BackCoach uses it."""

    def gettext(self, message: str, /) -> str:
        """Return the message in this language."""
        ...

    def ngettext(self, one: str, many: str, n: int, /) -> str:
        """Return the form of the message that goes with the number n."""
        ...


ENGLISH: Words = gettext.NullTranslations()
_chosen: Words = ENGLISH


def load(folder: Path, languages: Sequence[str] | None = None) -> Words:
    """Return the words of the first language that folder has, else English.

    Without languages, those of the environment (LANGUAGE, LC_ALL, LC_MESSAGES, LANG) are tried.
    """
    return gettext.translation(DOMAIN, folder, languages, fallback=True)


def use(words: Words) -> None:
    """Make words the language of `_` and `ngettext` for the rest of the process."""
    global _chosen
    _chosen = words


def chosen() -> Words:
    """Return the words that `_` and `ngettext` use."""
    return _chosen


def _(message: str) -> str:
    """Return the message in the chosen language."""
    return _chosen.gettext(message)


def ngettext(one: str, many: str, n: int) -> str:
    """Return the form of the message that goes with n, in the chosen language."""
    return _chosen.ngettext(one, many, n)


def isolated(name: str) -> str:
    """Return a name for a sentence that goes on in its own direction, whatever that of the name."""
    is_right_to_left = any(unicodedata.bidirectional(each) in ("R", "AL") for each in name)
    return f"{ISOLATE}{name}{END_OF_ISOLATE}" if is_right_to_left else name
