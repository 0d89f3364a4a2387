"""A page that was opened from another one, and leads back there."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from backcoach.text import _
from backcoach.ui.pages.scrolled import WIDEST, ScrolledPage
from backcoach.ui.widgets.basics import button
from backcoach.ui.widgets.contents import Contents
from backcoach.ui.widgets.flow import Flow

KEYS = ("Esc", "Alt+Left")


class OpenedPage(ScrolledPage):
    """A page with a way back: a button, Escape, or Alt and the left arrow. left tells that."""

    left = Signal()

    def __init__(self, *, widest: int = WIDEST) -> None:
        super().__init__(widest=widest)
        back = button(_("Back"))
        back.clicked.connect(self.left)
        self._told = Contents()
        self.column.addLayout(Flow(back))
        self.column.addWidget(self._told)
        self.column.addStretch()
        for key in KEYS:
            leave = QShortcut(QKeySequence(key), self)
            leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            leave.activated.connect(self.left)

    def tell(self, things: Iterable[QWidget]) -> None:
        """Show other things than before, from the top."""
        if self.isVisible():
            self.first_focus.setFocus(Qt.FocusReason.OtherFocusReason)
        self._told.replace(things)
        self.verticalScrollBar().setValue(0)
