"""Words in several sizes, colours or columns that are one sentence to those who listen."""

from collections.abc import Callable
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from backcoach.theme import Colour
from backcoach.ui.style import Style


class Spoken(QLabel):
    """Formatted words, which a screen reader meets as one thing with one sentence."""

    def __init__(self) -> None:
        super().__init__()
        self._look = Style()
        self._written: Callable[[Style], str] = lambda _style: ""
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)

    def tell(self, written: Callable[[Style], str], said: str) -> None:
        """Show words, given as HTML for a style, and say a sentence."""
        self._written = written
        self.setAccessibleName(said)
        self.restyle(self._look)

    def restyle(self, style: Style) -> None:
        """Take another style: no style sheet reaches a part of the words."""
        self._look = style
        self.setText(self._written(style))


def words(text: str, colour: Colour, px: int = 0, weight: int = 0) -> str:
    """Return words as HTML, in a colour; size and weight are those around them if they are 0."""
    size = f" font-size: {px}px;" if px else ""
    thick = f" font-weight: {weight};" if weight else ""
    return f'<span style="color: {colour};{size}{thick}">{escape(text)}</span>'
