"""What settings are set by: keys, mouse and wheel."""

from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QSlider,
    QWidget,
)
from pytestqt.qtbot import QtBot

from backcoach.core.exercise import Equipment
from backcoach.core.preferences import Preferences, ThemeChoice, settings
from backcoach.theme import DARK, LIGHT
from backcoach.ui.pages.setting_row import control_for, in_words
from backcoach.ui.pages.settings import SettingsPage
from backcoach.ui.style import Style
from tests.helpers.pages import SIDEBAR, USUAL, heard, show
from tests.helpers.widgets import colours, find, turn_wheel, written

ROUTINES = {"gentle-start": "Gentle start", "leg-day": "Leg day", "warm-up": "Warm-up"}
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


def test_a_switch_is_turned_by_the_space_bar_and_by_a_click_on_its_word(
    page: SettingsPage, changes: Changes
) -> None:
    switch = find(page, QAbstractButton, "High contrast")
    QTest.keyClick(switch, Qt.Key.Key_Space)
    QTest.mouseClick(switch, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert changes == [("high_contrast", True), ("high_contrast", False)]


def test_it_is_seen_whether_a_switch_is_on_and_has_the_focus(page: SettingsPage) -> None:
    switch = find(page, QAbstractButton, "Less motion")
    off = switch.grab().toImage()
    QTest.mouseClick(switch, Qt.MouseButton.LeftButton)
    on_and_focused = switch.grab().toImage()
    switch.clearFocus()
    on = switch.grab().toImage()
    assert off != on
    assert on != on_and_focused


def test_what_is_on_is_told_by_the_place_of_the_knob_too(page: SettingsPage) -> None:
    switch = find(page, QAbstractButton, "Less motion")
    switch.clearFocus()
    height = switch.fontMetrics().height()
    right = QRect(switch.width() - height, 0, height, switch.height())
    knobs = [LIGHT.on_primary in colours(switch, right)]
    switch.click()
    knobs.append(LIGHT.on_primary in colours(switch, right))
    assert knobs == [False, True]


def test_what_is_chosen_has_a_tick_and_a_list_shows_that_it_opens(page: SettingsPage) -> None:
    page.setStyleSheet(Style(DARK).sheet)
    mat = find(page, QAbstractButton, "What you have at hand: Mat")
    ticked = DARK.on_primary in colours(mat, mat.rect())
    mat.click()
    assert (ticked, DARK.on_primary in colours(mat, mat.rect())) == (True, False)
    routines = find(page, QComboBox, "Routine for Today")
    end = routines.rect().adjusted(routines.width() - 40, 4, -4, -4)
    assert DARK.ink in colours(routines, end)


def test_pills_are_chosen_with_a_click_or_the_arrow_keys_and_each_once(
    page: SettingsPage, changes: Changes
) -> None:
    light, dark = (find(page, QAbstractButton, f"Colours: {word}") for word in ("Light", "Dark"))
    for _time in range(2):
        QTest.mouseClick(light, Qt.MouseButton.LeftButton)
    QTest.keyClick(light, Qt.Key.Key_Right)
    assert dark.hasFocus()
    assert changes == [("theme", ThemeChoice.LIGHT), ("theme", ThemeChoice.DARK)]
    assert all(isinstance(value, ThemeChoice) for _name, value in changes)


def test_the_routine_is_chosen_by_keys(page: SettingsPage, changes: Changes) -> None:
    routines = find(page, QComboBox, "Routine for Today")
    QTest.keyClick(routines, Qt.Key.Key_Down)
    QTest.keyClick(routines, Qt.Key.Key_End)
    QTest.keyClick(routines, Qt.Key.Key_End)
    assert changes == [("default_routine", "leg-day"), ("default_routine", "warm-up")]


def test_a_routine_that_is_gone_is_shown_as_it_is_called_in_the_settings(
    page: SettingsPage, changes: Changes
) -> None:
    present(page, Preferences(default_routine="my-own"))
    routines = find(page, QComboBox, "Routine for Today")
    assert routines.currentText() == "my-own"
    present(page)
    assert (routines.currentText(), routines.count()) == ("Gentle start", len(ROUTINES))
    assert changes == []


def test_what_is_at_hand_keeps_the_order_of_its_declaration(
    page: SettingsPage, changes: Changes
) -> None:
    present(page, Preferences(equipment=(Equipment.CUSHION,)))
    for thing in ("Ball", "Mat", "Ball"):
        box = find(page, QAbstractButton, f"What you have at hand: {thing}")
        QTest.keyClick(box, Qt.Key.Key_Space)
    mat, cushion, ball = Equipment.MAT, Equipment.CUSHION, Equipment.BALL
    assert [value for _name, value in changes] == [
        (cushion, ball),
        (mat, cushion, ball),
        (mat, cushion),
    ]


@pytest.mark.parametrize(
    ("title", "name", "up", "page_down"),
    [
        ("Time to rest", "rest_factor", 1.1, 0.6),
        ("Volume of the tones", "tone_volume", 75, 50),
        ("Size of text", "text_percent", 110, 80),
    ],
)
def test_a_slider_goes_by_the_steps_of_its_setting(
    page: SettingsPage,
    changes: Changes,
    title: str,
    name: str,
    up: float,
    page_down: float,
) -> None:
    slider = find(page, QSlider, title)
    QTest.keyClick(slider, Qt.Key.Key_Right)
    QTest.keyClick(slider, Qt.Key.Key_PageDown)
    assert changes == [(name, up), (name, page_down)]
    kind = type(getattr(Preferences(), name))
    assert all(type(value) is kind for _name, value in changes)


def test_a_slider_that_is_drawn_tells_once_when_it_is_let_go_and_a_whole_step(
    page: SettingsPage, changes: Changes
) -> None:
    slider = find(page, QSlider, "Volume of the tones")
    left = Qt.MouseButton.LeftButton
    middle = slider.height() // 2
    QTest.mousePress(slider, left, pos=QPoint(round(slider.width() * 0.68), middle))
    for x in range(160, 100, -1):
        QTest.mouseMove(slider, QPoint(x, middle))
    said = [text for text in written(page) if text.endswith(" %") and text != "100 %"]
    assert changes == []
    QTest.mouseRelease(slider, left, pos=QPoint(101, middle))
    [(name, volume)] = changes
    assert name == "tone_volume"
    assert 20 <= volume <= 45
    assert volume % 5 == 0
    assert said == [f"{volume} %"]
    assert slider.value() == volume


def test_a_slider_that_is_hardly_drawn_stays_where_it_was(
    page: SettingsPage, changes: Changes
) -> None:
    slider = find(page, QSlider, "Volume of the tones")
    handle = QPoint(round(slider.width() * 0.68), slider.height() // 2)
    QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=handle)
    QTest.mouseMove(slider, handle + QPoint(2, 0))
    moved = slider.sliderPosition()
    QTest.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=handle + QPoint(2, 0))
    assert moved == 71
    assert (slider.value(), changes) == (70, [])


def test_a_value_between_the_steps_is_shown_as_it_is(page: SettingsPage, changes: Changes) -> None:
    present(page, Preferences(switch_factor=1.33))
    assert "133 % of the plan" in written(page)
    assert find(page, QSlider, "Time to switch sides").value() == 133
    assert changes == []


@pytest.mark.parametrize("title", ["Time to rest", "Routine for Today"])
def test_the_wheel_scrolls_the_page_and_changes_only_what_has_the_focus(
    page: SettingsPage, changes: Changes, title: str
) -> None:
    kind = QSlider if "Time" in title else QComboBox
    control: QWidget = find(page, kind, title)
    find(page, QAbstractButton, "Less motion").setFocus()
    bar = page.verticalScrollBar()
    bar.setValue(0)
    turn_wheel(control)
    assert bar.value() > 0
    assert (changes, control.hasFocus()) == ([], False)
    control.setFocus()
    turn_wheel(control)
    assert len(changes) == 1


def test_the_words_for_values_begin_with_a_capital_and_have_no_hyphens() -> None:
    assert in_words(Equipment.LEG_CURL_MACHINE) == "Leg curl machine"
    assert in_words(ThemeChoice.SYSTEM) == "System"
    assert in_words(30) == "30"


def test_many_choices_are_a_list_and_few_are_all_in_sight(qtbot: QtBot) -> None:
    [colours] = [setting for setting in settings() if setting.name == "theme"]
    few, many = (colours._replace(choices=tuple("abcd"[:n])) for n in (3, 4))
    for setting, lists in ((few, 0), (many, 1)):
        made = control_for(setting)
        qtbot.addWidget(made)
        assert len(made.findChildren(QComboBox)) == lists
