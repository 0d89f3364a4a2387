"""Something that is told and asked about in its own place, with a button for each answer."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from backcoach.text import _
from backcoach.theme import STEP
from backcoach.ui.widgets.basics import button, stack
from backcoach.ui.widgets.flow import Flow
from backcoach.ui.widgets.passage import Passage


class Inquiry(QWidget):
    """A passage and answers below it; hidden until there is something to tell.

    answered tells which answer was given, left that none was: by Cancel or Escape.
    """

    answered = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._said, self._ways = Passage(), QWidget()
        self._column = stack(QVBoxLayout(self), (self._said,))
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(3 * STEP)
        self._leave = QShortcut(QKeySequence("Esc"), self)
        self._leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._leave.activated.connect(self.left)
        self.tell("")

    def tell(self, words: str) -> None:
        """Tell something and ask nothing; without words nothing is shown."""
        self._show(words)

    def ask(self, words: str, answers: Mapping[Any, str]) -> None:
        """Tell something and ask for one of the answers; the keys go to the first of them."""
        kind = "primary" if len(answers) == 1 else "plain"
        made = [self._answer(value, name, kind) for value, name in answers.items()]
        cancel = button(_("Cancel"), "quiet")
        cancel.clicked.connect(self.left)
        self._show(words, *made, cancel)
        made[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, words: str, *ways: QPushButton) -> None:
        self._ways.hide()
        self._ways.deleteLater()
        self._ways = QWidget()
        self._ways.setLayout(Flow(*ways, spacing=2 * STEP))
        self._column.addWidget(self._ways)
        self._ways.setVisible(bool(ways))
        self._leave.setEnabled(bool(ways))
        self._said.present(words)
        self.setVisible(bool(words))
        if words:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _answer(self, value: Any, name: str, kind: str) -> QPushButton:
        made = button(name, kind)
        made.clicked.connect(lambda: self.answered.emit(value))
        return made
