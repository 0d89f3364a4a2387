"""What was done today besides the exercises."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from backcoach.text import _
from backcoach.ui.widgets.basics import Card, button, label
from backcoach.ui.widgets.flow import Flow


class ActiveCard(Card):
    """The activities of today. log_asked tells that there is one more."""

    log_asked = Signal()

    def __init__(self) -> None:
        self._done = label()
        log = button(_("Log an activity"))
        super().__init__(label(_("Active today"), "heading"), self._done)
        self.column.addStretch()
        self.column.addLayout(Flow(log))
        log.clicked.connect(self.log_asked)

    def present(self, done: Sequence[str]) -> None:
        """Show what was done, one below the other."""
        empty = _("A walk, the garden, a swim: note down what you do besides your exercises.")
        self._done.setText("\n".join(done) or empty)
