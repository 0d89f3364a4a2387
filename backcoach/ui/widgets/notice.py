"""A sentence that the person should know, above whatever page there is, until it is put away."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout

from backcoach.text import _
from backcoach.theme import STEP
from backcoach.ui.widgets.basics import button, label


class Notice(QFrame):
    """Shows sentences, the newest first."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "notice")
        self._sentences: list[str] = []
        self._label = label(role="body")
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        close = button(_("Close"), "quiet")
        close.clicked.connect(self.clear)
        row = QHBoxLayout(self)
        row.setContentsMargins(5 * STEP, 2 * STEP, 2 * STEP, 2 * STEP)
        row.addWidget(self._label, 1)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    @property
    def sentences(self) -> tuple[str, ...]:
        """What is shown, the oldest first."""
        return tuple(self._sentences)

    def tell(self, sentence: str) -> None:
        """Show a sentence, once."""
        if sentence not in self._sentences:
            self._sentences.append(sentence)
            self._label.setText("\n".join(reversed(self._sentences)))
            self.show()
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def clear(self) -> None:
        """Put all away."""
        self._sentences.clear()
        self.hide()
