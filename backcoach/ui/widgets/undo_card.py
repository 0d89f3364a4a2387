"""Says what was just done, with a way to undo it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout

from backcoach.text import _
from backcoach.theme import STEP
from backcoach.ui.widgets.basics import Card, button, label


class UndoCard(Card):
    """One sentence and a button; hidden until there is something to tell.

    undo_asked tells that it should not have been done.
    """

    undo_asked = Signal()

    def __init__(self) -> None:
        self._said = label()
        undo = button(_("Undo"))
        row = QHBoxLayout()
        row.addWidget(self._said, 1)
        row.addWidget(undo)
        super().__init__(row)
        self.column.setContentsMargins(6 * STEP, 2 * STEP, 2 * STEP, 2 * STEP)
        undo.clicked.connect(self.undo_asked)
        self.setFocusProxy(undo)
        self.hide()

    def tell(self, sentence: str) -> None:
        """Say what was done, also to those who listen."""
        self._said.setText(sentence)
        self.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))
