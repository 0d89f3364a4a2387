"""A page that was opened from another one, and leads back there."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backcoach.text import _
from backcoach.theme import STEP
from backcoach.ui.pages.scrolled import WIDEST, ScrolledPage
from backcoach.ui.style import Style
from backcoach.ui.widgets.basics import button, stack
from backcoach.ui.widgets.flow import Flow
from backcoach.ui.widgets.painted import dress

KEYS = ("Esc", "Alt+Left")


class OpenedPage(ScrolledPage):
    """A page with a way back: a button, Escape, or Alt and the left arrow. left tells that."""

    left = Signal()

    def __init__(self, *, widest: int = WIDEST) -> None:
        super().__init__(widest=widest)
        back = button(_("Back"))
        back.clicked.connect(self.left)
        self._look = Style()
        self._told = QWidget()
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
        told = QWidget()
        column = stack(QVBoxLayout(told), things)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4 * STEP)
        self.column.replaceWidget(self._told, told)
        self._told.hide()
        self._told.deleteLater()
        self._told = told
        dress(told, self._look)
        self.verticalScrollBar().setValue(0)

    def restyle(self, style: Style) -> None:
        """Take another style, for what is still to be shown."""
        self._look = style
