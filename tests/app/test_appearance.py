"""Which look the window has, for each choice on each system."""

from typing import Any, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QStyleHints

from backcoach.app.appearance import style_of
from backcoach.core.preferences import Preferences, ThemeChoice
from backcoach.theme import THEMES

LIGHT, DARK, UNKNOWN = Qt.ColorScheme.Light, Qt.ColorScheme.Dark, Qt.ColorScheme.Unknown
NORMAL, HIGH = Qt.ContrastPreference.NoPreference, Qt.ContrastPreference.HighContrast


class System:
    """What a system asks for, as Qt's style hints tell it."""

    def __init__(self, scheme: Qt.ColorScheme, contrast: Qt.ContrastPreference = NORMAL) -> None:
        self._scheme, self._contrast = scheme, contrast

    def colorScheme(self) -> Qt.ColorScheme:
        return self._scheme

    def accessibility(self) -> "System":
        return self

    def contrastPreference(self) -> Qt.ContrastPreference:
        return self._contrast


def look(system: System, **preferences: Any) -> str:
    """Return the name of the look for preferences on a system."""
    return style_of(Preferences(**preferences), cast(QStyleHints, system)).theme.name


@pytest.mark.parametrize(
    ("choice", "on_light", "on_dark", "on_unknown"),
    [
        (ThemeChoice.SYSTEM, "light", "dark", "light"),
        (ThemeChoice.LIGHT, "light", "light", "light"),
        (ThemeChoice.DARK, "dark", "dark", "dark"),
    ],
)
def test_the_colours_are_those_that_were_chosen_or_those_of_the_system(
    choice: ThemeChoice, on_light: str, on_dark: str, on_unknown: str
) -> None:
    found = [look(System(scheme), theme=choice) for scheme in (LIGHT, DARK, UNKNOWN)]
    assert found == [on_light, on_dark, on_unknown]


@pytest.mark.parametrize("scheme", [LIGHT, DARK])
@pytest.mark.parametrize("choice", ThemeChoice)
def test_high_contrast_is_there_when_the_person_or_the_system_asks_for_it(
    choice: ThemeChoice, scheme: Qt.ColorScheme
) -> None:
    plain = look(System(scheme), theme=choice)
    assert look(System(scheme), theme=choice, high_contrast=True) == f"high-contrast-{plain}"
    assert look(System(scheme, HIGH), theme=choice) == f"high-contrast-{plain}"


@pytest.mark.parametrize("percent", [80, 100, 200])
def test_the_size_of_text_is_the_one_that_was_chosen(percent: int) -> None:
    preferences = Preferences(text_percent=percent)
    assert style_of(preferences, cast(QStyleHints, System(LIGHT))).text_percent == percent


@pytest.mark.parametrize("reduced", [False, True])
def test_it_is_still_where_less_motion_was_chosen(reduced: bool) -> None:
    preferences = Preferences(reduced_motion=reduced)
    assert style_of(preferences, cast(QStyleHints, System(LIGHT))).still is reduced


@pytest.mark.usefixtures("qapp")
def test_a_real_system_is_understood() -> None:
    hints = QGuiApplication.styleHints()
    assert style_of(Preferences(theme=ThemeChoice.DARK), hints).theme.name.endswith("dark")
    assert style_of(Preferences(), hints).theme in THEMES.values()
