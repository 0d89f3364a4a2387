"""What a person changes in the diary on a page, one thing after the other, and takes back."""

from collections.abc import Callable
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject, Signal

from backcoach.storage.database import StorageError
from backcoach.storage.ids import Named
from backcoach.text import _
from backcoach.ui.pages.panels import Panels

E = TypeVar("E", bound=Named)
Added_contra = TypeVar("Added_contra", contravariant=True)


class _Entries(Protocol[Added_contra]):
    """Where the entries of one kind are stored."""

    def add(self, entry: Added_contra, /) -> None: ...
    def remove(self, id: str, /) -> None: ...


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

    def make(self, change: Callable[[], object], undo: Callable[[], object], sentence: str) -> bool:
        """Make a change, ask no more and say it; where it cannot be, what was given stays.

        Return whether it could be.
        """
        is_done = self._is_done(change)
        if is_done:
            self._undo = undo
            self.panels.close()
            self.panels.tell(sentence)
        return is_done

    def keep(self, entries: _Entries[E], entry: E, told: str, before: E | None = None) -> None:
        """Store an entry, in the place of the one before; told is the entry in words."""
        if before is None:
            said = _("Kept: {entry}.").format(entry=told)
            self.make(lambda: entries.add(entry), lambda: entries.remove(entry.id), said)
        else:
            said = _("Changed: {entry}.").format(entry=told)
            self.make(lambda: entries.add(entry), lambda: entries.add(before), said)

    def delete(self, entries: _Entries[E], entry: E, told: str) -> None:
        """Forget an entry; told is the entry in words."""
        said = _("Deleted: {entry}.").format(entry=told)
        self.make(lambda: entries.remove(entry.id), lambda: entries.add(entry), said)

    def _undo_last(self) -> None:
        if self._undo is not None and self._is_done(self._undo):
            self._undo = None
            self.panels.tell_no_more()

    def _is_done(self, change: Callable[[], object]) -> bool:
        """Do something to what is stored, or say why that cannot be; tell whether it could."""
        try:
            change()
        except StorageError as error:
            self.told.emit(str(error))
            return False
        self.changed.emit()
        return True
