"""A short text that is worth knowing, and where it comes from."""

from collections.abc import Sequence

from backcoach.ui.pages.opened import OpenedPage
from backcoach.ui.widgets.basics import Card, label
from backcoach.ui.widgets.source_list import SourceLine, SourceList

WIDEST = 760


class ReadingPage(OpenedPage):
    """A page for reading."""

    def __init__(self) -> None:
        super().__init__(widest=WIDEST)

    def present(self, title: str, paragraphs: Sequence[str], sources: Sequence[SourceLine]) -> None:
        """Show a text."""
        text = Card(*(label(paragraph) for paragraph in paragraphs))
        self.tell((label(title, "title"), text, SourceList(sources)))
