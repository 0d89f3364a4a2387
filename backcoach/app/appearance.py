"""Which look the window has: what the person chose, or what the system asks for."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QStyleHints

from backcoach.core.preferences import Preferences, ThemeChoice
from backcoach.theme import DARK, HIGH_CONTRAST_DARK, HIGH_CONTRAST_LIGHT, LIGHT
from backcoach.ui.style import Style


def style_of(preferences: Preferences, system: QStyleHints) -> Style:
    """Return the style for preferences on this system."""
    dark = preferences.theme is ThemeChoice.DARK or (
        preferences.theme is ThemeChoice.SYSTEM and system.colorScheme() is Qt.ColorScheme.Dark
    )
    contrast = system.accessibility().contrastPreference()
    high = preferences.high_contrast or contrast is Qt.ContrastPreference.HighContrast
    if high:
        theme = HIGH_CONTRAST_DARK if dark else HIGH_CONTRAST_LIGHT
    else:
        theme = DARK if dark else LIGHT
    return Style(theme, preferences.text_percent, preferences.reduced_motion)
