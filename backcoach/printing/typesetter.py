"""Measures letters as they come out on paper, whatever the surface is."""

import re
from functools import lru_cache
from unicodedata import bidirectional

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

from backcoach.printing.marks import Style
from backcoach.text import END_OF_ISOLATE, ISOLATE
from backcoach.theme import FONT

FINENESS = 20
"""So many px of a font are a point, so that letters are as wide on each surface."""

LEFT_TO_RIGHT, RIGHT_TO_LEFT = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
_MARKS = {LEFT_TO_RIGHT: "\N{LEFT-TO-RIGHT MARK}", RIGHT_TO_LEFT: "\N{RIGHT-TO-LEFT MARK}"}
_ISOLATED = re.compile(f"{ISOLATE}[^{END_OF_ISOLATE}]*{END_OF_ISOLATE}")
_CONTROLS = dict.fromkeys((*range(0x20), *range(0x7F, 0xA0), 0x2028, 0x2029), " ")
_NO_LETTERS = dict.fromkeys(range(0xD800, 0xE000), "\N{REPLACEMENT CHARACTER}")
_PRINTABLE = _CONTROLS | _NO_LETTERS


@lru_cache
def font(style: Style) -> QFont:
    """Return the font of a style, FINENESS times its size in points."""
    made = QFont(FONT)
    made.setPixelSize(round(style.size * FINENESS))
    made.setWeight(QFont.Weight(style.weight))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    made.setFeature(QFont.Tag("tnum"), 0)  # the window's font has it: no reader copies such digits
    return made


def printable(text: str) -> str:
    """Return a text on a single line, with spaces in place of tabs and the like."""
    return text.translate(_PRINTABLE)


def direction(text: str) -> Qt.LayoutDirection:
    """Return which way a text is written: as the first of its letters that tells.

    What is isolated in it, such as a name, does not tell.
    """
    outside = _ISOLATED.sub("", text)
    strong = (kind for kind in map(bidirectional, outside) if kind in ("L", "R", "AL"))
    return LEFT_TO_RIGHT if next(strong, "L") == "L" else RIGHT_TO_LEFT


class Typesetter:
    """Knows how wide letters are and where lines end; keeps the Measure of `block`."""

    def width(self, text: str, style: Style) -> float:
        """Return how wide a text is on a single line."""
        return _width(text, style)

    def lines(self, text: str, style: Style, width: float) -> tuple[str, ...]:
        """Return the lines that a text takes in a width; a word that is too long is broken.

        A line that would be written the other way than its text begins with a mark against that.
        """
        return tuple(line for part in text.splitlines() for line in _broken(part, style, width))


@lru_cache(maxsize=2_000)  # the same words are measured for each form of a block that is tried
def _width(text: str, style: Style) -> float:
    return QFontMetricsF(font(style)).horizontalAdvance(printable(text)) / FINENESS


@lru_cache(maxsize=2_000)
def _broken(text: str, style: Style, width: float) -> tuple[str, ...]:
    text, way = printable(text), direction(text)
    layout = QTextLayout(text, font(style))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(way)
    layout.setTextOption(option)
    layout.beginLayout()
    lines = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width * FINENESS)
        line.setPosition(QPointF())
        lines.append(_units(text, line.textStart(), line.textLength()).strip())
    layout.endLayout()
    return tuple(line if direction(line) is way else _MARKS[way] + line for line in lines)


def _units(text: str, start: int, length: int) -> str:
    """Return a part of a text that is counted in UTF-16 units, as Qt counts."""
    encoded = text.encode("utf-16-le")
    return encoded[2 * start : 2 * (start + length)].decode("utf-16-le")
