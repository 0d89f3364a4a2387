"""The sessions and activities, and what was done in the one that is chosen."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout

from backcoach.text import _
from backcoach.theme import STEP
from backcoach.ui.pages.scrolled import ScrolledPage
from backcoach.ui.widgets.basics import Card, button, label
from backcoach.ui.widgets.flow import Flow
from backcoach.ui.widgets.session_detail import Detail, Noted, SessionDetail
from backcoach.ui.widgets.session_list import SessionList
from backcoach.ui.widgets.session_row import SessionLine
from backcoach.ui.widgets.undo_card import UndoCard

__all__ = ["Detail", "HistoryPage", "Noted", "SessionLine"]

NARROW = 53  # as wide as so many letters are high, there is no room side by side
LIST_SHARE, DETAIL_SHARE = 5, 6
WIDEST = 1_400


class HistoryPage(ScrolledPage):
    """The list and one line of it; or, as long as there are none, the way to the first.

    chosen tells the id of the session or activity that the person wants to see; start_asked, that
    they want to begin a session. steps_asked and remove_asked are about what is shown in detail,
    day_asked tells the date when that was, undo_asked is about what was removed last.
    """

    chosen = Signal(str)
    start_asked = Signal()
    steps_asked = Signal()
    day_asked = Signal(object)
    remove_asked = Signal()
    undo_asked = Signal()

    def __init__(self) -> None:
        super().__init__(widest=WIDEST)
        self._list, self._detail = SessionList(), SessionDetail()
        self._list.chosen.connect(self.chosen)
        self._detail.steps_asked.connect(self.steps_asked)
        self._detail.day_asked.connect(self.day_asked)
        self._detail.remove_asked.connect(self.remove_asked)
        self._removed = UndoCard()
        self._removed.undo_asked.connect(self.undo_asked)
        self._empty = self._no_sessions()
        self._list_card = Card(self._list)
        self._list_card.column.setContentsMargins(STEP, 2 * STEP, STEP, 2 * STEP)
        self._parts = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._parts.setSpacing(4 * STEP)
        self._parts.addWidget(self._list_card, LIST_SHARE)
        self._parts.addWidget(self._detail, DETAIL_SHARE)
        self.column.addWidget(label(_("History"), "title"))
        self.column.addWidget(self._removed)
        self.column.addWidget(self._empty)
        self.column.addLayout(self._parts, 1)
        self.column.addStretch()
        self.present(())

    def present(self, lines: Sequence[SessionLine], chosen: str = "") -> None:
        """Show the lines, the newest first, without a signal; chosen is an id among them."""
        self._removed.hide()
        self._list.present(lines, chosen)
        self._empty.setHidden(bool(lines))
        self._list_card.setVisible(bool(lines))
        self._detail.setVisible(bool(lines))
        self.first_focus = self._list if lines else self._start

    def present_detail(self, detail: Detail | None) -> None:
        """Show what was done in the chosen session or activity."""
        self._detail.present(detail)

    def present_steps(self, steps: Sequence[tuple[str, str]]) -> None:
        """Show the steps of the session that is shown, each with its time of day."""
        self._detail.present_steps(steps)

    def tell_removed(self, sentence: str) -> None:
        """Say what was removed, with a way to undo it, until the page is shown anew."""
        self._removed.tell(sentence)
        self.verticalScrollBar().setValue(0)
        self.first_focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find room for the two parts."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Find room for larger or smaller text."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._arrange()

    def _arrange(self) -> None:
        narrow = self.width() < NARROW * self.fontInfo().pixelSize()
        way = QBoxLayout.Direction
        self._parts.setDirection(way.TopToBottom if narrow else way.LeftToRight)
        self._detail.set_scrolls(not narrow)

    def _no_sessions(self) -> Card:
        self._start = button(_("Start the first one"), "primary")
        self._start.clicked.connect(self.start_asked)
        said = label(_("What you did, and how your back was, will be here."), "muted-large")
        return Card(label(_("No sessions yet"), "heading"), said, Flow(self._start))
