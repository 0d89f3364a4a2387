"""The person's data: where they are, a copy of them, all of it out to a file and in from one."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from backcoach.text import _
from backcoach.theme import STEP
from backcoach.ui.widgets.basics import Card, button, label, stack
from backcoach.ui.widgets.flow import Flow
from backcoach.ui.widgets.inquiry import Inquiry
from backcoach.ui.widgets.passage import Passage


class DataCard(Card):
    """The folder of the data, and what can be done with them.

    The first signals ask for what their buttons say. answered tells which answer was given to what
    was asked. told tells that there is something to be read, maybe out of sight; announced that
    what was announced last can be seen.
    """

    folder_asked = Signal()
    backup_asked = Signal()
    export_asked = Signal()
    import_asked = Signal()
    answered = Signal(object)
    told = Signal(QWidget)
    announced = Signal()

    def __init__(self) -> None:
        self._folder, self._inquiry = Passage(), Inquiry()
        self._is_announcing = False
        kept = _("All that you enter and do stays on this computer, in this folder:")
        ways = _(
            "An export is a file with all of your diary, for another computer or another program."
            " What you import is added to what is here."
        )
        super().__init__(
            label(_("Your data"), "heading"),
            label(kept, "muted"),
            self._folder,
            label(ways, "muted"),
        )
        stack(self.column, (self._buttons(), self._inquiry))
        self.column.setSpacing(4 * STEP)
        self._inquiry.answered.connect(self._answered)
        self._inquiry.left.connect(self._left)

    def present(self, folder: str) -> None:
        """Show where the data are; what was told or asked before is over."""
        self._folder.present(folder)
        self.tell("")

    def tell(self, words: str) -> None:
        """Tell how something went; without words nothing is told."""
        self._inquiry.tell(words)
        if words:
            self.told.emit(self._inquiry)

    def ask(self, words: str, answers: Mapping[Any, str]) -> None:
        """Tell something and ask for one of the answers, in the place of all told before."""
        self._inquiry.ask(words, answers)
        self.told.emit(self._inquiry)

    def announce(self, words: str) -> None:
        """Tell what is about to be done, and then that this can be seen."""
        self.tell(words)
        self._is_announcing = True
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint, and tell once what was announced is painted."""
        super().paintEvent(event)
        if self._is_announcing:
            self._is_announcing = False
            QTimer.singleShot(0, self, self.announced.emit)

    def _buttons(self) -> Flow:
        self._import = button(_("Import…"))
        asked = {
            button(_("Open the folder")): self.folder_asked,
            button(_("Save a backup copy…")): self.backup_asked,
            button(_("Export the diary…")): self.export_asked,
            self._import: self.import_asked,
        }
        for each, signal in asked.items():
            each.clicked.connect(signal)
        return Flow(*asked)

    def _answered(self, value: object) -> None:
        self._import.setFocus(Qt.FocusReason.OtherFocusReason)
        self.answered.emit(value)

    def _left(self) -> None:
        self._import.setFocus(Qt.FocusReason.OtherFocusReason)
        self.tell("")
