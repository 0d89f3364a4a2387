"""The preferences of this run: changed at once, saved a moment after the last change."""

from pathlib import Path
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import QObject, QTimer, Signal

from backcoach.core.preferences import Preferences
from backcoach.storage import settings_file
from backcoach.storage.database import StorageError

SAVE_AFTER_MS = 500


class SettingsKeeper(QObject):
    """Holds the preferences and keeps them in their file.

    changed tells the new preferences. trouble tells in a sentence that they could not be saved;
    it is told once, until saving works again, and what was changed holds for this run.
    """

    changed = Signal(object)
    trouble = Signal(str)

    def __init__(self, path: Path, preferences: Preferences) -> None:
        super().__init__()
        self._path = path
        self._preferences = preferences
        self._in_trouble = False
        self._timer = QTimer(self, singleShot=True, interval=SAVE_AFTER_MS)
        self._timer.timeout.connect(self._save)

    @property
    def preferences(self) -> Preferences:
        """The preferences as they are now."""
        return self._preferences

    def change(self, name: str, value: Any) -> None:
        """Give one setting another value."""
        self._take(replace(self._preferences, **{name: value}))

    def reset(self) -> None:
        """Set everything back to its default."""
        self._take(Preferences())

    def read_again(self) -> None:
        """Take the preferences that are in the file now, in the place of all that were changed."""
        self._timer.stop()
        preferences, problems = settings_file.load(self._path)
        for sentence in problems:
            self.trouble.emit(sentence)
        if preferences != self._preferences:
            self._preferences = preferences
            self.changed.emit(preferences)

    def flush(self) -> None:
        """Save now what waits to be saved, as before the end of the program."""
        if self._timer.isActive():
            self._timer.stop()
            self._save()

    def _take(self, preferences: Preferences) -> None:
        if preferences != self._preferences:
            self._preferences = preferences
            self._timer.start()
            self.changed.emit(preferences)

    def _save(self) -> None:
        try:
            settings_file.save(self._path, self._preferences)
        except StorageError as error:
            if not self._in_trouble:
                self._in_trouble = True
                self.trouble.emit(str(error))
        else:
            self._in_trouble = False
