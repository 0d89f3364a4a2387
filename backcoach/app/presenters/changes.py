"""What a person changes in the diary on a page, one thing after the other, and takes back."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from backcoach.storage.database import StorageError
from backcoach.ui.pages.panels import Panels


class Changes(QObject):
    """Changes what is stored, says so on a page, and undoes the last change.

    changed tells that something else is stored now; told has sentences for the person.
    """

    changed = Signal()
    told = Signal(str)

    def __init__(self, panels: Panels) -> None:
        super().__init__()
        self.panels = panels
        self._undo: Callable[[], object] | None = None
        panels.undo_asked.connect(self._undo_last)

    def make(self, change: Callable[[], object], undo: Callable[[], object], sentence: str) -> None:
        """Make a change, ask no more and say it; where it cannot be, what was given stays."""
        if self._is_done(change):
            self._undo = undo
            self.panels.close()
            self.panels.tell(sentence)

    def _undo_last(self) -> None:
        if self._undo is not None and self._is_done(self._undo):
            self._undo = None

    def _is_done(self, change: Callable[[], object]) -> bool:
        """Do something to what is stored, or say why that cannot be; tell whether it could."""
        try:
            change()
        except StorageError as error:
            self.told.emit(str(error))
            return False
        self.changed.emit()
        return True
