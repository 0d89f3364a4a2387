"""The Qt application of a command that draws, and has no window: it needs no display."""

from PySide6.QtCore import QLoggingCategory
from PySide6.QtGui import QGuiApplication

from backcoach.app import resources
from backcoach.app.locale import use_locale_of_words

# What Qt would tell the terminal: that a locale is not there, that letters come from other fonts.
_HUSHED = "default.warning=false\nqt.text.font.db=false"


def application() -> QGuiApplication:
    """Return the application that there is, or a new one, with fonts and the locale."""
    made = QGuiApplication.instance() or _made()
    assert isinstance(made, QGuiApplication)
    resources.register()
    use_locale_of_words()
    return made


def _made() -> QGuiApplication:
    QLoggingCategory.setFilterRules(_HUSHED)
    return QGuiApplication(["backcoach", "-platform", "offscreen"])
