"""A routine as a card: what it is for, how long it takes, what it needs, and the way to begin."""

from typing import NamedTuple

from PySide6.QtCore import Signal

from backcoach.text import _
from backcoach.theme import STEP
from backcoach.ui.widgets.basics import Card, breakable, button, label
from backcoach.ui.widgets.figure_strip import FigureStrip
from backcoach.ui.widgets.flow import Flow
from backcoach.ui.widgets.stills import Stills


class RoutineTile(NamedTuple):
    """A routine in words; what is empty is not said.

    missing is what it needs that is not at hand, changes how it is adapted. exercises are ids.
    is_offered tells whether it is the one that Today offers.
    """

    id: str
    name: str
    goal: str
    extent: str
    needs: str
    missing: str
    changes: str
    exercises: tuple[str, ...]
    is_offered: bool


class RoutineCard(Card):
    """A routine that can be started, looked at, printed, or made the one that Today offers."""

    start_asked = Signal()
    look_asked = Signal()
    print_asked = Signal()
    offer_asked = Signal()

    def __init__(self, tile: RoutineTile, stills: Stills) -> None:
        said = (
            label(tile.extent, "strong"),
            label(tile.goal, "muted"),
            *(label(each, "muted") for each in (tile.needs, tile.changes) if each),
            *([label(tile.missing, "attention")] if tile.missing else []),
        )
        super().__init__(
            FigureStrip(stills, tile.exercises), label(breakable(tile.name), "heading"), *said
        )
        self.column.setSpacing(2 * STEP)
        self.column.addStretch()
        self.column.addSpacing(2 * STEP)
        self.column.addLayout(self._buttons(tile))

    def _buttons(self, tile: RoutineTile) -> Flow:
        start, self.look = button(_("Start"), "primary"), button(_("What is in it"))
        start.clicked.connect(self.start_asked)
        self.look.clicked.connect(self.look_asked)
        paper = button(_("Print…"))
        paper.clicked.connect(self.print_asked)
        row = Flow(start, self.look, paper, spacing=2 * STEP)
        for each in (start, self.look, paper):
            each.setAccessibleName(f"{tile.name}: {each.text()}")
        if tile.is_offered:
            row.addWidget(label(_("Today offers this one"), "chip", wrap=False))
        else:
            offer = button(_("Offer it on Today"), "quiet")
            offer.setAccessibleName(f"{tile.name}: {offer.text()}")
            offer.clicked.connect(self.offer_asked)
            row.addWidget(offer)
        return row
