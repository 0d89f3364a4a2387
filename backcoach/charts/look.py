"""What a chart has to know of a look: the colours, and the fonts at the size of text chosen."""

from typing import Protocol

from PySide6.QtGui import QColor, QFont

from backcoach.theme import Colour, Theme


class Look(Protocol):
    """A theme at a size of text."""

    @property
    def theme(self) -> Theme:
        """The colours."""
        ...

    def px(self, size: int, /) -> int:
        """Return a size of the scale of type, in px."""
        ...

    def font(self, size: int, weight: int = ..., /) -> QFont:
        """Return the program's font at a size of the scale."""
        ...


def thinned(colour: Colour | QColor, share: float) -> QColor:
    """Return a colour that lets through what is below it; a share of 1 lets nothing through."""
    made = QColor(colour)
    made.setAlphaF(share)
    return made


def is_flat(theme: Theme) -> bool:
    """Tell whether only lines tell surfaces apart, as in high contrast."""
    return theme.background == theme.surface
