"""The cards of the progress besides the chart: sentences, and what to begin with."""

from collections.abc import Sequence
from itertools import chain

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from backcoach.diary.own_activity import OwnLine
from backcoach.text import _
from backcoach.theme import STEP
from backcoach.ui.widgets.basics import Card, button, label, stack
from backcoach.ui.widgets.contents import Contents
from backcoach.ui.widgets.flow import Flow
from backcoach.ui.widgets.sentences import POINT, Sentences


class TitledLines(Card):
    """A heading and sentences; hidden without any."""

    def __init__(self, title: str) -> None:
        self._lines = Sentences()
        super().__init__(label(title, "heading"), self._lines)
        self.column.addStretch()

    def present(self, lines: Sequence[str]) -> None:
        """Show other sentences, a little apart."""
        apart = chain.from_iterable((line, "") for line in lines)
        self._lines.present(list(apart)[:-1])
        self.setVisible(bool(lines))


class OwnCard(Card):
    """How well the own activities went. asked tells that the person wants to say how it goes."""

    asked = Signal()

    def __init__(self) -> None:
        self._lines = Contents()
        explained = _("What you want to do well again: 0 is not at all, 10 is as well as ever.")
        rate = button(_("How well it goes"))
        super().__init__(
            label(_("My activities"), "heading"), label(explained, "muted"), self._lines, Flow(rate)
        )
        rate.clicked.connect(self.asked)
        self.column.addStretch()

    def present(self, own: Sequence[OwnLine]) -> None:
        """Show how each of them went."""
        self._lines.setVisible(bool(own))
        self._lines.replace(_own_line(line) for line in own)


def _own_line(line: OwnLine) -> QVBoxLayout:
    column = stack(QVBoxLayout(), (label(line.name, "label"), label(line.said)))
    column.setSpacing(0)
    return column


class Invitation(Card):
    """What will be here, and the ways to begin."""

    pain_asked = Signal()
    start_asked = Signal()

    def __init__(self) -> None:
        pain, start = button(_("Note your pain now"), "primary"), button(_("Start a session"))
        said = _("Note how your back is now and then, and you see here how it goes over time.")
        self._to_come = Sentences()
        super().__init__(
            label(_("No pain noted yet"), "heading"),
            label(said, "muted-large"),
            self._to_come,
            Flow(pain, start, spacing=2 * STEP),
        )
        pain.clicked.connect(self.pain_asked)
        start.clicked.connect(self.start_asked)

    def present(self, to_come: Sequence[str]) -> None:
        """Say what will be here, and when."""
        self._to_come.present(POINT + line for line in to_come)
        self._to_come.setVisible(bool(to_come))
