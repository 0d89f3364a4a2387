"""Where the window was, and how large, from one run to the next."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, Qt
from PySide6.QtWidgets import QWidget

KEY = "window/geometry"


def window_settings(folder: Path) -> QSettings:
    """Return the small file in the data folder with what a window remembers by itself."""
    return QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)


class WindowPlace:
    """Kept in the window's own file; what cannot be read or written is done without."""

    def __init__(self, folder: Path, key: str = KEY) -> None:
        self._settings, self._key = window_settings(folder), key

    def restore(self, window: QWidget) -> None:
        """Put a window where it was, if that is known, and on a screen that is there."""
        place = self._settings.value(self._key)
        if isinstance(place, QByteArray):
            window.restoreGeometry(place)

    def save(self, window: QWidget) -> None:
        """Remember where a window that is closed was; that it filled the screen is left out."""
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowFullScreen)
        self._settings.setValue(self._key, window.saveGeometry())
        self._settings.sync()
