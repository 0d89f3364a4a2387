"""The page of the settings."""

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QPushButton,
    QSlider,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from backcoach.core.exercise import Equipment, Exclusion
from backcoach.core.preferences import Preferences, ThemeChoice, settings
from backcoach.ui.pages.settings import SettingsPage
from backcoach.ui.style import Style
from tests.helpers.pages import SIDEBAR, USUAL, buttons, click, heard, press, show
from tests.helpers.widgets import cut_off, find, turn_wheel, written

ROUTINES = {"gentle-start": "Gentle start", "leg-day": "Leg day", "warm-up": "Warm-up"}
FOLDER = "/home/somebody/" + "a-folder-with-a-name-that-does-not-end/" * 4 + "backcoach"
# Windows of 1024 by 640, 1280 by 800 and 640 by 480, each without the places at its left.
SIZES = [(824, 640, 80), (824, 640, 200), (1080, 800, 100), (1080, 800, 150), (440, 480, 100)]

Changes = list[tuple[str, Any]]


@pytest.fixture
def page(qtbot: QtBot) -> SettingsPage:
    made = SettingsPage()
    present(made)
    show(qtbot, made, USUAL - SIDEBAR)
    return made


@pytest.fixture
def changes(page: SettingsPage) -> Changes:
    """Return what the page tells that was changed, from now on."""
    return heard(page.changed)


def present(page: SettingsPage, preferences: Preferences | None = None) -> None:
    page.present(preferences or Preferences(), ROUTINES)
    page.data.present(FOLDER)


def test_every_setting_says_what_it_is_to_those_who_see_and_to_those_who_do_not(
    page: SettingsPage,
) -> None:
    controls = page.findChildren(QWidget)
    for setting in settings():
        assert {setting.title, setting.description} <= set(written(page))
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
        exclusions=(Exclusion.KNEE,),
        tone_volume=0,
        theme=ThemeChoice.DARK,
        high_contrast=True,
        text_percent=150,
        frame_rate=60,
    )
    present(page, other)
    assert find(page, QSlider, "Time to rest").value() == 150
    assert find(page, QComboBox, "Routine for Today").currentText() == "Leg day"
    assert find(page, QAbstractButton, "What you have at hand: Ball").isChecked()
    assert not find(page, QAbstractButton, "What you have at hand: Mat").isChecked()
    left_out = "Leave out what does not suit you"
    assert find(page, QAbstractButton, f"{left_out}: Knee trouble").isChecked()
    assert not find(page, QAbstractButton, f"{left_out}: Osteoporosis").isChecked()
    assert find(page, QSlider, "Volume of the tones").value() == 0
    assert find(page, QAbstractButton, "Colours: Dark").isChecked()
    assert find(page, QAbstractButton, "High contrast").isChecked()
    assert find(page, QAbstractButton, "Pictures a second: 60").isChecked()
    assert {"150 % of the plan", "as planned", "0 %", "150 %"} <= set(written(page))
    assert changes == []


def test_conditions_are_ticked_and_no_diagnosis_is_made(
    page: SettingsPage, changes: Changes
) -> None:
    for name in ("Osteoporosis", "Hip replacement"):
        find(page, QAbstractButton, f"Leave out what does not suit you: {name}").click()
    both = (Exclusion.OSTEOPOROSIS, Exclusion.HIP_REPLACEMENT)
    assert changes == [("exclusions", both[:1]), ("exclusions", both)]
    assert any("This is no diagnosis." in said for said in written(page))


def test_a_control_is_beside_its_words_or_below_where_there_is_no_room(
    page: SettingsPage, qtbot: QtBot
) -> None:
    def is_below() -> bool:
        [words] = [each for each in page.findChildren(QLabel) if each.text() == "Colours"]
        dark = find(page, QAbstractButton, "Colours: Dark")
        return (
            dark.mapTo(page, QPoint(0, 0)).y() >= words.mapTo(page, QPoint(0, words.height())).y()
        )

    assert not is_below()
    page.setStyleSheet(Style(text_percent=200).sheet)
    page.resize(824, 640)
    qtbot.waitUntil(is_below)


def test_the_wheel_scrolls_the_page_over_text_that_can_be_copied(page: SettingsPage) -> None:
    [folder] = [each for each in page.findChildren(QTextEdit) if each.toPlainText() == FOLDER]
    page.ensureWidgetVisible(folder)
    before = page.verticalScrollBar().value()
    turn_wheel(folder)
    assert page.verticalScrollBar().value() > before


@pytest.mark.parametrize(
    ("text", "signal"),
    [
        ("Play a tone", "sound_asked"),
        ("Read the safety questions again", "safety_asked"),
    ],
)
def test_each_button_asks_for_what_it_says(
    page: SettingsPage, qtbot: QtBot, text: str, signal: str
) -> None:
    with qtbot.waitSignal(getattr(page, signal), timeout=0):
        click(page, text)


@pytest.mark.parametrize(
    ("text", "signal"),
    [
        ("Open the folder", "folder_asked"),
        ("Save a backup copy…", "backup_asked"),
        ("Export the diary…", "export_asked"),
        ("Import…", "import_asked"),
    ],
)
def test_each_button_about_the_data_asks_for_what_it_says(
    page: SettingsPage, qtbot: QtBot, text: str, signal: str
) -> None:
    with qtbot.waitSignal(getattr(page.data, signal), timeout=0):
        click(page, text)


def test_everything_is_set_back_only_after_a_second_press(page: SettingsPage) -> None:
    asked = heard(page.reset_asked)
    click(page, "Set everything back…")
    click(page, "Keep my settings")
    click(page, "Set everything back…")
    assert asked == []
    click(page, "Set everything back")
    assert len(asked) == 1
    click(page, "Set everything back…")


def test_while_it_asks_the_key_at_hand_changes_nothing(page: SettingsPage) -> None:
    click(page, "Set everything back…")
    focused = QApplication.focusWidget()
    assert isinstance(focused, QPushButton)
    assert focused.text() == "Keep my settings"


def test_how_a_backup_went_is_said_where_it_was_asked_for(page: SettingsPage) -> None:
    page.data.tell("Saved.")
    assert "Saved." in written(page)
    page.data.tell("")
    assert "Saved." not in written(page)


def test_what_is_asked_about_the_data_is_brought_into_sight_and_answered_by_keys(
    page: SettingsPage, qtbot: QtBot
) -> None:
    answers = heard(page.data.answered)
    page.data.ask("\n".join(["What comes first?"] * 9), {1: "The day", 2: "The month"})
    cancel = buttons(page)["Cancel"]
    qtbot.waitUntil(lambda: not cancel.visibleRegion().isEmpty())
    press(page, Qt.Key.Key_Tab, Qt.Key.Key_Return)
    assert answers == [2]
    assert QApplication.focusWidget() is buttons(page)["Import…"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, None])
def test_what_is_asked_about_the_data_can_be_left(page: SettingsPage, key: Qt.Key | None) -> None:
    answers = heard(page.data.answered)
    page.data.ask("What comes first?", {1: "The day"})
    if key:
        press(page, key)
    else:
        click(page, "Cancel")
    assert answers == []
    assert "What comes first?" not in written(page)
    assert "The day" not in buttons(page)
    assert QApplication.focusWidget() is buttons(page)["Import…"]


def test_what_is_announced_can_be_seen_before_it_is_told_that_it_can(
    page: SettingsPage, qtbot: QtBot
) -> None:
    seen: list[bool] = []
    page.data.announced.connect(lambda: seen.append("Reading…" in written(page)))
    page.data.announce("Reading…")
    assert seen == []
    qtbot.waitUntil(lambda: seen == [True])


def test_the_folder_can_be_copied(page: SettingsPage) -> None:
    [folder] = [each for each in page.findChildren(QTextEdit) if each.toPlainText() == FOLDER]
    folder.selectAll()
    assert folder.textCursor().selectedText() == FOLDER
    QTest.keyClicks(folder, "x")
    assert folder.toPlainText() == FOLDER


def test_nothing_empty_is_shown(page: SettingsPage) -> None:
    assert "" not in written(page)


@pytest.mark.parametrize(("width", "height", "percent"), SIZES)
def test_nothing_is_cut_off_at_any_size_of_text(
    page: SettingsPage, qtbot: QtBot, width: int, height: int, percent: int
) -> None:
    present(page, Preferences(rest_factor=1.5))
    page.data.ask("Saved.", {1: "The day", 2: "The month", 3: "The year"})
    page.setStyleSheet(Style(text_percent=percent).sheet)
    page.resize(width, height)

    def nothing_is_cut_off() -> None:
        assert cut_off(page) == []

    qtbot.waitUntil(nothing_is_cut_off)
    page.data.tell(f"Saved to {FOLDER}.")
    qtbot.waitUntil(nothing_is_cut_off)
