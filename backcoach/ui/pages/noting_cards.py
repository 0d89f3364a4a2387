"""The cards of today about what is noted down now and then: spans, and one's own activities."""

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from backcoach.text import _
from backcoach.theme import STEP
from backcoach.ui.widgets.basics import Card, button, label
from backcoach.ui.widgets.beside import Beside
from backcoach.ui.widgets.contents import Contents
from backcoach.ui.widgets.flow import Flow


class GoingOn(NamedTuple):
    """A span that is not over yet, and what is said of it."""

    id: str
    said: str


class GoingOnCard(Card):
    """The spans that are not over yet; ended tells the id of one that is."""

    ended = Signal(str)

    def __init__(self) -> None:
        self._lines = Contents()
        super().__init__(self._lines)
        self.hide()

    def present(self, spans: Iterable[GoingOn]) -> None:
        """Show a line for each span, or nothing at all without any."""
        lines = [self._line(each) for each in spans]
        self._lines.replace(lines)
        self.setVisible(bool(lines))

    def _line(self, span: GoingOn) -> QWidget:
        line, end = QWidget(), button(_("It is over"))
        end.setAccessibleName(f"{end.text()}: {span.said}")
        end.clicked.connect(lambda: self.ended.emit(span.id))
        line.setLayout(Beside(label(span.said), end))
        return line


class OwnCard(Card):
    """Asks once a week how well one's own activities went; put_off tells that it is not now."""

    asked = Signal()
    put_off = Signal()

    def __init__(self) -> None:
        self._names = label()
        rate, not_now = button(_("Rate them")), button(_("Not now"), "quiet")
        super().__init__(
            label(_("How well did it go this week?"), "heading"),
            self._names,
            Flow(rate, not_now, spacing=2 * STEP),
        )
        rate.clicked.connect(self.asked)
        not_now.clicked.connect(self.put_off)
        self.hide()

    def present(self, names: Iterable[str]) -> None:
        """Ask about activities, or nothing without any."""
        self._names.setText(", ".join(names))
        self.setVisible(bool(self._names.text()))


class BackCard(Card):
    """How the back was, and the ways to note down more."""

    pain_asked = Signal()
    own_asked = Signal()
    day_asked = Signal()

    def __init__(self) -> None:
        self._said = label()
        pain, own = button(_("Note your pain")), button(_("My activities"))
        day = button(_("Notes of today"))
        super().__init__(label(_("Your back"), "heading"), self._said)
        self.column.addStretch()
        self.column.addLayout(Flow(pain, own, day, spacing=2 * STEP))
        pain.clicked.connect(self.pain_asked)
        own.clicked.connect(self.own_asked)
        day.clicked.connect(self.day_asked)

    def present(self, said: str) -> None:
        """Show how it was, or when that will be here."""
        empty = _("Note your pain, or answer around a session, and it is shown here.")
        self._said.setText(said or empty)
