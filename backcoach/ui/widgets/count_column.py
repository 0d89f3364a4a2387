"""What is under way and how far it is: name, side, count, repetitions, and what is next."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backcoach.core import phrases
from backcoach.core.view import View
from backcoach.text import _, chosen
from backcoach.theme import STEP
from backcoach.ui.widgets.basics import Card, label
from backcoach.ui.widgets.count_ring import Count, CountRing
from backcoach.ui.widgets.repetitions import Repetitions


class CountColumn(QWidget):
    """The right half of the player."""

    def __init__(self) -> None:
        super().__init__()
        self._name = label(role="name")
        self._place = label(role="muted-large")
        self._ring = CountRing()
        self._repetitions = Repetitions()
        self._rep = label(role="strong")
        self._rep.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._next = label(role="muted-large")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * STEP)
        column.addWidget(self._name)
        column.addWidget(self._place)
        column.addWidget(self._ring, 1)
        column.addWidget(self._repetitions)
        column.addWidget(self._rep)
        column.addWidget(Card(self._next))

    def present(self, view: View) -> None:
        """Show a moment of the session."""
        phase = _("Paused") if view.paused else view.phase
        self._ring.present(Count(str(view.count), phase, view.breath, view.phase_done, view.swell))
        self._repetitions.present(view.rep, view.reps)
        self._name.setText(view.name)
        self._place.setText(view.place)
        self._rep.setText(phrases.repetition(view.rep, view.reps, chosen()) if view.reps else "")
        self._next.setText(_("Next: {what}").format(what=view.following))
