"""The shapes that the screen is drawn with, and what stands for them where only ASCII is safe."""

import codecs
from typing import NamedTuple

_PLAIN = str.maketrans(
    {
        "·": "-",
        "→": "->",
        "←": "<-",
        "…": "...",
        "’": "'",
        "“": '"',
        "”": '"',
        "–": "-",
        "×": "x",
    }
)


class Glyphs(NamedTuple):
    """One set of shapes, each one column wide, and the encoding that texts must fit."""

    encoding: str
    full: str
    empty: str
    breath: str
    done: str
    to_do: str

    def clean(self, text: str) -> str:
        """Return text as the encoding can show it: what it lacks is replaced."""
        if self is UTF8:
            return text
        plain = text.translate(_PLAIN)
        return plain.encode(self.encoding, "replace").decode(self.encoding)


UTF8 = Glyphs("utf-8", full="█", empty="░", breath="▒", done="●", to_do="○")
ASCII = Glyphs("ascii", full="#", empty="-", breath="=", done="o", to_do=".")


def glyphs_for(encoding: str | None) -> Glyphs:
    """Return the shapes for an encoding by its name; None is that of a stream kept as text."""
    if encoding is None:
        return UTF8
    try:
        name = codecs.lookup(encoding).name
    except LookupError:
        return ASCII
    return UTF8 if name.startswith("utf") else ASCII._replace(encoding=name)
