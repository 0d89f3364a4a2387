"""What the player asks and tells beside the stage, apart from pain."""

from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from backcoach.text import _
from backcoach.theme import STEP
from backcoach.ui.pages.player_keys import KEYS, explain
from backcoach.ui.widgets.basics import button, label
from backcoach.ui.widgets.panel import Panel


class Leaving(StrEnum):
    """How a session is left before its end."""

    KEEP = "keep"
    LATER = "later"


class LeavePanel(Panel):
    """Whether to end the session, or to go on later."""

    left = Signal(Leaving)

    def __init__(self) -> None:
        stay = button(_("Carry on"), "primary")
        keep = button(_("End here"))
        later = button(_("Go on later"))
        said = _(
            "You are paused. Whatever you choose, what you did is kept. For 12 hours you can go on"
            " where you were."
        )
        super().__init__(_("Leave the session?"), label(said), buttons=(stay, keep, later))
        stay.clicked.connect(self.closed)
        keep.clicked.connect(lambda: self.left.emit(Leaving.KEEP))
        later.clicked.connect(lambda: self.left.emit(Leaving.LATER))


class KeysPanel(Panel):
    """All keys."""

    def __init__(self) -> None:
        rows = QGridLayout()
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setColumnStretch(1, 1)
        rows.setHorizontalSpacing(2 * STEP)
        for row, key in enumerate(KEYS):
            rows.addWidget(label(key.label, "label", wrap=False), row, 0)
            rows.addWidget(label(explain(key.intent)), row, 1)
        table = QWidget()
        table.setLayout(rows)
        close = button(_("Close"), "primary")
        super().__init__(_("Keys"), table, buttons=(close,))
        close.clicked.connect(self.closed)
