"""What is under way and how far it is: name, side, count, repetitions, and what is next."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from backcoach.core import phrases
from backcoach.core.view import View
from backcoach.text import _, chosen
from backcoach.theme import STEP
from backcoach.ui.style import Style
from backcoach.ui.widgets.basics import Card
from backcoach.ui.widgets.count_ring import Count, CountRing
from backcoach.ui.widgets.fitted_label import FittedLabel
from backcoach.ui.widgets.repetitions import Repetitions

# In larger text the ring has room for its number only: its words go below it, in place of the bars.
LARGEST_INSIDE = 130


class CountColumn(QWidget):
    """The right half of the player. Everything is always in sight: words shrink to fit."""

    def __init__(self) -> None:
        super().__init__()
        self._name = FittedLabel("name")
        self._place = FittedLabel("muted-large")
        self._ring = CountRing()
        self._repetitions = Repetitions()
        self._below = FittedLabel("strong", centred=True)
        self._inside = True
        self._next = FittedLabel("muted-large", lines=2)
        next_card = Card(self._next)
        next_card.column.setContentsMargins(5 * STEP, 2 * STEP, 5 * STEP, 2 * STEP)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * STEP)
        column.addWidget(self._name)
        column.addWidget(self._place)
        column.addWidget(self._ring, 1)
        column.addWidget(self._repetitions)
        column.addWidget(self._below)
        column.addWidget(next_card)

    def restyle(self, style: Style) -> None:
        """Choose what is in the ring, and what below it."""
        self._inside = style.text_percent <= LARGEST_INSIDE
        self._repetitions.setVisible(self._inside)

    def present(self, view: View) -> None:
        """Show a moment of the session."""
        said = (_("Paused") if view.paused else view.phase, view.breath)
        rep = phrases.repetition(view.rep, view.reps, chosen()) if view.reps else ""
        inside, place, below = said, [view.place], rep
        if not self._inside:
            inside, place, below = ("", ""), [view.place, rep], " · ".join(said)
        self._ring.present(Count(str(view.count), *inside, view.phase_done, view.swell))
        self._repetitions.present(view.rep, view.reps)
        self._name.setText(view.name)
        self._place.setText(" · ".join(filter(None, place)))
        self._below.setText(below)
        self._next.setText(_("Next: {what}").format(what=view.following))
