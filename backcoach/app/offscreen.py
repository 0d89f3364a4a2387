"""The Qt application of a command that draws, and has no window: it needs no display."""

from PySide6.QtGui import QGuiApplication

from backcoach.app import resources
from backcoach.app.locale import use_locale_of_words


def application() -> QGuiApplication:
    """Return the application that there is, or a new one, with fonts and the locale."""
    made = QGuiApplication.instance() or QGuiApplication(["backcoach", "-platform", "offscreen"])
    assert isinstance(made, QGuiApplication)
    resources.register()
    use_locale_of_words()
    return made
