"""A short text that is worth knowing."""

from PySide6.QtCore import QObject

from backcoach.app import source_lines
from backcoach.app.world import World
from backcoach.ui.pages.reading import ReadingPage


class ReadingPresenter(QObject):
    """Fills the page of a reading card."""

    def __init__(self, page: ReadingPage, world: World) -> None:
        super().__init__()
        self.page = page
        self._cards = world.catalogue.cards

    def show(self, id: str) -> None:
        """Show a card. Raises UserError where its file is wrong."""
        card = self._cards[id]
        self.page.present(card.title, card.paragraphs, source_lines.sources(card.sources))
