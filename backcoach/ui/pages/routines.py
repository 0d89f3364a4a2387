"""All routines as cards."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QShowEvent

from backcoach.text import _
from backcoach.ui.pages.no_routine import NoRoutine
from backcoach.ui.pages.panels import Panels
from backcoach.ui.pages.scrolled import ScrolledPage
from backcoach.ui.style import Style
from backcoach.ui.widgets.basics import label
from backcoach.ui.widgets.columns import Columns
from backcoach.ui.widgets.contents import Contents
from backcoach.ui.widgets.moving_figure import Shown
from backcoach.ui.widgets.routine_card import RoutineCard, RoutineTile
from backcoach.ui.widgets.stills import Stills

__all__ = ["RoutineTile", "RoutinesPage"]

WIDEST, COLUMN_EM = 1_400, 24


class RoutinesPage(ScrolledPage):
    """The routines, two side by side where there is room.

    figure_asked tells whose figure is needed; take_figure() has to follow. The others tell the id
    of the routine that is to be started, looked at, printed, or offered by Today from now on.
    """

    figure_asked = Signal(str)
    start_asked = Signal(str)
    look_asked = Signal(str)
    print_asked = Signal(str)
    offer_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__(widest=WIDEST)
        self._tiles: tuple[RoutineTile, ...] = ()
        self._stills = Stills(self)
        self._stills.figure_asked.connect(self.figure_asked)
        self._cards = Contents()
        self.panels = Panels(self)
        self.column.addWidget(self.panels.undo)
        self.column.addWidget(label(_("Routines"), "title"))
        self._none = NoRoutine()
        self.column.addWidget(self._none)
        self.column.addWidget(self._cards)
        self.column.addStretch()

    def present(self, tiles: Sequence[RoutineTile]) -> None:
        """Show the routines; what was removed is told of until it is undone."""
        if tuple(tiles) == self._tiles:
            return
        self._tiles, self.first_focus = tuple(tiles), self
        self._none.setHidden(bool(tiles))
        cards = [self._card(tile) for tile in tiles]
        pairs = (cards[first : first + 2] for first in range(0, len(cards), 2))
        self._cards.replace(Columns(*pair, least_em=COLUMN_EM) for pair in pairs)

    def take_figure(self, id: str, figure: Shown | None) -> None:
        """Take the figure of an exercise; None where there is nothing to be drawn."""
        self._stills.take(id, figure)

    def restyle(self, style: Style) -> None:
        """Take another style."""
        self._stills.restyle(style)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the card that was last looked at."""
        super().showEvent(event)
        if self.first_focus is not self:
            self.ensureWidgetVisible(self.first_focus)

    def hideEvent(self, event: QHideEvent) -> None:
        """Draw no more pictures."""
        super().hideEvent(event)
        self._stills.want_nothing()

    def _card(self, tile: RoutineTile) -> RoutineCard:
        card = RoutineCard(tile, self._stills)
        card.start_asked.connect(lambda: self.start_asked.emit(tile.id))
        card.look_asked.connect(lambda: self._ask_to_look(tile.id, card))
        card.print_asked.connect(lambda: self.print_asked.emit(tile.id))
        card.offer_asked.connect(lambda: self.offer_asked.emit(tile.id))
        return card

    def _ask_to_look(self, id: str, card: RoutineCard) -> None:
        """Ask for a routine; whoever comes back from it finds the keys at its card."""
        self.first_focus = card.look
        self.look_asked.emit(id)
