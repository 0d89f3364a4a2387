"""Measures letters as they come out on paper, whatever the surface is."""

from functools import lru_cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

from backcoach.printing.marks import Style
from backcoach.theme import FONT

FINENESS = 20
"""So many px of a font are a point, so that letters are as wide on each surface."""


@lru_cache
def font(style: Style) -> QFont:
    """Return the font of a style, FINENESS times its size in points."""
    made = QFont(FONT)
    made.setPixelSize(round(style.size * FINENESS))
    made.setWeight(QFont.Weight(style.weight))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


class Typesetter:
    """Knows how wide letters are and where lines end; keeps the Measure of `block`."""

    def width(self, text: str, style: Style) -> float:
        """Return how wide a text is on a single line."""
        return QFontMetricsF(font(style)).horizontalAdvance(text) / FINENESS

    def lines(self, text: str, style: Style, width: float) -> tuple[str, ...]:
        """Return the lines that a text takes in a width; a word that is too long is broken."""
        return tuple(line for part in text.splitlines() for line in _broken(part, style, width))


@lru_cache(maxsize=2_000)  # the same words are measured for each form of a block that is tried
def _broken(text: str, style: Style, width: float) -> tuple[str, ...]:
    layout = QTextLayout(text, font(style))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    layout.setTextOption(option)
    layout.beginLayout()
    lines = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width * FINENESS)
        line.setPosition(QPointF())
        lines.append(_units(text, line.textStart(), line.textLength()).strip())
    layout.endLayout()
    return tuple(lines)


def _units(text: str, start: int, length: int) -> str:
    """Return a part of a text that is counted in UTF-16 units, as Qt counts."""
    encoded = text.encode("utf-16-le", "surrogatepass")
    return encoded[2 * start : 2 * (start + length)].decode("utf-16-le", "surrogatepass")
