"""Stretches of days that were different: marked on a page, changed, ended, and taken back."""

from datetime import date

import msgspec
from PySide6.QtCore import QObject

from backcoach.app.presenters.changes import Changes
from backcoach.app.world import World
from backcoach.diary import span
from backcoach.diary.span import Span
from backcoach.storage.ids import new_id
from backcoach.ui.pages.span_panel import Marked, SpanPanel


class SpanPresenter(QObject):
    """Asks about a span, and keeps it."""

    def __init__(self, changes: Changes, world: World) -> None:
        super().__init__()
        self._changes = changes
        self._world = world

    def ask(self, first: date | None = None) -> None:
        """Ask about a new span; first is the day that it is offered to begin on, or else today."""
        panel = SpanPanel(self._world.today, Marked(first or self._world.today))
        panel.given.connect(lambda given: self._keep(_span(new_id(), given)))
        self._changes.panels.open(panel)

    def change(self, marked: Span) -> None:
        """Ask again about a span."""
        filled = Marked(marked.first, marked.last, marked.kind, marked.word)
        panel = SpanPanel(self._world.today, filled, deletes=True)
        panel.given.connect(lambda given: self._keep(_span(marked.id, given), marked))
        panel.delete_asked.connect(lambda: self.delete(marked))
        self._changes.panels.open(panel)

    def end(self, marked: Span) -> None:
        """Let a span end today."""
        ended = msgspec.structs.replace(marked, last=self._world.today)
        self._keep(ended, marked)

    def delete(self, marked: Span) -> None:
        """Forget a span."""
        self._changes.delete(self._world.stored.spans, marked, self._told(marked))

    def _keep(self, marked: Span, before: Span | None = None) -> None:
        """Keep a span, in the place of what it was before."""
        self._changes.keep(self._world.stored.spans, marked, self._told(marked), before)

    def _told(self, marked: Span) -> str:
        return span.told(marked, self._world.words)


def _span(id: str, given: Marked) -> Span:
    return Span(id, given.kind, given.first, given.last, given.word)
