"""The Qt application of a command that draws, and has no window: it needs no display."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QLoggingCategory
from PySide6.QtGui import QGuiApplication

from backcoach.app import resources
from backcoach.app.locale import use_locale_of_words
from backcoach.core.exercise import Exercise
from backcoach.text import Words

if TYPE_CHECKING:
    from backcoach.app.press import Press

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


def make_press(exercises: Mapping[str, Exercise], words: Words) -> Press:
    """Return what makes pages, with the application that it needs."""
    from backcoach.app.press import Press
    from backcoach.app.scenes import Scenes

    application()
    return Press(Scenes(exercises), words)
