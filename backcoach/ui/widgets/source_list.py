"""Who says what is on a page: published sources, and what is our own choice."""

from collections.abc import Iterable
from html import escape
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from backcoach.text import _
from backcoach.ui.style import Style
from backcoach.ui.widgets.basics import Card, label

NOTHING = Qt.TextInteractionFlag.NoTextInteraction
READS = (
    Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
)


class SourceLine(NamedTuple):
    """What is said, by whom, and where it can be read; address may be empty."""

    fact: str
    by: str
    address: str


class SourceList(Card):
    """A card with sources; a click on one that has an address opens it in the browser."""

    def __init__(self, lines: Iterable[SourceLine]) -> None:
        super().__init__(label(_("Sources"), "heading"), *map(_Source, lines))


class _Source(QLabel):
    """What is said and, in the next line, by whom."""

    def __init__(self, source: SourceLine) -> None:
        super().__init__()
        self._source = source
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setToolTip(source.address)
        self.setTextInteractionFlags(READS if source.address else NOTHING)
        self.setOpenExternalLinks(True)
        self.restyle(Style())

    def restyle(self, style: Style) -> None:
        """Take the colours of another style: no style sheet reaches those of a link."""
        fact, by, address = map(escape, self._source)
        colour = style.theme.primary if address else style.theme.muted_ink
        by = f'<span style="color: {colour}">{by}</span>'
        self.setText(f"{fact}<br>" + (f'<a href="{address}">{by}</a>' if address else by))
