"""The page of the settings, used with keys, mouse and wheel."""

from typing import Any, TypeVar

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QPushButton,
    QScrollArea,
    QSlider,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from backcoach.app import resources
from backcoach.core.exercise import Equipment
from backcoach.core.preferences import Preferences, ThemeChoice, settings
from backcoach.ui.pages.setting_row import control_for, in_words
from backcoach.ui.pages.settings import SettingsPage
from backcoach.ui.style import Style
from tests.helpers.fitting import cut_off

ROUTINES = {"gentle-start": "Gentle start", "leg-day": "Leg day", "warm-up": "Warm-up"}
FOLDER = "/home/somebody/" + "a-folder-with-a-name-that-does-not-end/" * 4 + "backcoach"
LONG_PROBLEM = f"settings.json: {'nonsense' * 30}. Its default is used."
# A window of 1024 by 640 and one of 1280 by 800, each without the places at its left.
SIZES = [(824, 640), (1080, 800)]

Changes = list[tuple[str, Any]]
Control = TypeVar("Control", bound=QWidget)


@pytest.fixture
def page(qtbot: QtBot) -> SettingsPage:
    resources.register()
    made = SettingsPage()
    qtbot.addWidget(made)
    made.setStyleSheet(Style().sheet)
    made.resize(1080, 800)
    present(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def changes(page: SettingsPage) -> Changes:
    """Return what the page tells that was changed, from now on."""
    told: Changes = []
    page.changed.connect(lambda name, value: told.append((name, value)))
    return told


def present(page: SettingsPage, preferences: Preferences | None = None) -> None:
    page.present(preferences or Preferences(), ROUTINES, FOLDER)


def find(page: QWidget, kind: type[Control], name: str) -> Control:
    """Return the one control that a screen reader calls so."""
    [found] = [each for each in page.findChildren(kind) if each.accessibleName() == name]
    return found


def press(page: QWidget, text: str) -> None:
    """Click the one button that is in sight and has this text."""
    [found] = [b for b in page.findChildren(QPushButton) if b.text() == text and b.isVisible()]
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)


def texts(page: QWidget) -> list[str]:
    """Return all that is written on a page and in sight."""
    labels = [each.text() for each in page.findChildren(QLabel) if each.isVisible()]
    passages = [each for each in page.findChildren(QTextEdit) if each.isVisible()]
    return labels + [each.toPlainText() for each in passages]


def turn_wheel(widget: QWidget) -> None:
    """Turn the wheel towards oneself, the pointer on a widget that is in sight."""
    window = widget.window()
    place = QPointF(widget.mapTo(window, widget.rect().center()))
    QTest.wheelEvent(window.windowHandle(), place, QPoint(0, -120))


def test_every_setting_says_what_it_is_to_those_who_see_and_to_those_who_do_not(
    page: SettingsPage,
) -> None:
    controls = page.findChildren(QWidget)
    for setting in settings():
        assert {setting.title, setting.description} <= set(texts(page))
        named = [c for c in controls if c.accessibleName().partition(":")[0] == setting.title]
        assert any(c.focusPolicy() & Qt.FocusPolicy.TabFocus for c in named), setting.name
        assert all(c.accessibleDescription() == setting.description for c in named)


def test_what_is_presented_is_shown_and_tells_of_no_change(
    page: SettingsPage, changes: Changes
) -> None:
    other = Preferences(
        rest_factor=1.5,
        default_routine="leg-day",
        equipment=(Equipment.BALL,),
        tone_volume=0,
        theme=ThemeChoice.DARK,
        high_contrast=True,
        text_percent=150,
        frame_rate=60,
    )
    present(page, other)
    assert find(page, QSlider, "Time to rest").value() == 150
    assert find(page, QComboBox, "Routine to begin with").currentText() == "Leg day"
    assert find(page, QAbstractButton, "What you have at hand: Ball").isChecked()
    assert not find(page, QAbstractButton, "What you have at hand: Mat").isChecked()
    assert find(page, QSlider, "Volume of the tones").value() == 0
    assert find(page, QAbstractButton, "Colours: Dark").isChecked()
    assert find(page, QAbstractButton, "High contrast").isChecked()
    assert find(page, QAbstractButton, "Pictures a second: 60").isChecked()
    assert {"150 % of the plan", "as planned", "0 %", "150 %"} <= set(texts(page))
    assert changes == []


def test_the_wheel_scrolls_the_page_over_text_that_can_be_copied(page: SettingsPage) -> None:
    [folder] = [each for each in page.findChildren(QTextEdit) if each.toPlainText() == FOLDER]
    [area] = page.findChildren(QScrollArea)
    area.ensureWidgetVisible(folder)
    before = area.verticalScrollBar().value()
    turn_wheel(folder)
    assert area.verticalScrollBar().value() > before


@pytest.mark.parametrize(
    ("text", "signal"),
    [
        ("Play a tone", "sound_asked"),
        ("Open the folder", "folder_asked"),
        ("Save a backup copy…", "backup_asked"),
        ("Read the safety questions again", "safety_asked"),
    ],
)
def test_each_button_asks_for_what_it_says(
    page: SettingsPage, qtbot: QtBot, text: str, signal: str
) -> None:
    with qtbot.waitSignal(getattr(page, signal), timeout=0):
        press(page, text)


def test_everything_is_set_back_only_after_a_second_press(page: SettingsPage) -> None:
    asked: list[bool] = []
    page.reset_asked.connect(lambda: asked.append(True))
    press(page, "Set everything back…")
    press(page, "Keep my settings")
    press(page, "Set everything back…")
    assert asked == []
    press(page, "Set everything back")
    assert asked == [True]
    press(page, "Set everything back…")


def test_how_a_backup_went_is_said_where_it_was_asked_for(page: SettingsPage) -> None:
    page.say_backup("Saved.")
    assert "Saved." in texts(page)
    page.say_backup("")
    assert "Saved." not in texts(page)


def test_the_folder_can_be_copied(page: SettingsPage) -> None:
    [folder] = [each for each in page.findChildren(QTextEdit) if each.toPlainText() == FOLDER]
    folder.selectAll()
    assert folder.textCursor().selectedText() == FOLDER
    QTest.keyClicks(folder, "x")
    assert folder.toPlainText() == FOLDER


def test_what_is_wrong_with_the_settings_is_said_as_long_as_it_is(page: SettingsPage) -> None:
    page.present(Preferences(), ROUTINES, FOLDER, ["One is wrong.", "Two are wrong."])
    assert "One is wrong.\nTwo are wrong." in texts(page)
    present(page)
    assert not any("wrong" in text for text in texts(page))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("percent", [80, 100, 150, 200])
def test_nothing_is_cut_off_at_any_size_of_text(
    page: SettingsPage, qtbot: QtBot, percent: int, size: tuple[int, int]
) -> None:
    page.present(Preferences(rest_factor=1.5), ROUTINES, FOLDER, [LONG_PROBLEM])
    page.say_backup(f"Saved to {FOLDER}.")
    page.setStyleSheet(Style(text_percent=percent).sheet)
    page.resize(*size)

    def nothing_is_cut_off() -> None:
        assert cut_off(page) == []

    qtbot.waitUntil(nothing_is_cut_off)


