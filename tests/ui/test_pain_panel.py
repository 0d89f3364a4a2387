"""How the back is: every part of it can be said, left out, and changed, with keys alone too."""

from datetime import datetime

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from backcoach.diary.pain import LONGEST_NOTE, Context, Place
from backcoach.theme import THEMES
from backcoach.ui.pages.pain_panel import Pain, PainPanel
from backcoach.ui.style import Style
from backcoach.ui.widgets.date_field import DateField
from tests.helpers.clipping import clipped
from tests.helpers.pages import buttons, click, heard, only, press, settled, show, texts
from tests.helpers.widgets import find

K = Qt.Key
at = datetime.fromisoformat  # without a zone, as a clock on the wall shows it
NOW = at("2025-11-20 08:05:59")
BEFORE = Pain(at("2025-11-19 22:10:00"), 6, Context.AFTER, Place.LEFT_LEG, "Long drive.")


@pytest.fixture
def panel(qtbot: QtBot) -> PainPanel:
    return shown(qtbot)


def shown(
    qtbot: QtBot,
    pain: Pain = Pain(),  # noqa: B008
    size: QSize = QSize(1000, 900),  # noqa: B008
    style: Style | None = None,
) -> PainPanel:
    made = PainPanel(NOW, pain, deletes=pain != Pain())
    show(qtbot, made, size, style)
    made.setFocus()
    return made


def given(panel: PainPanel) -> Pain:
    """Return what is given by Save."""
    told = heard(panel.given)
    click(panel, "Save")
    [pain] = told
    assert isinstance(pain, Pain)
    return pain


def test_a_score_alone_is_enough_and_is_of_just_now(panel: PainPanel) -> None:
    click(panel, "4")
    assert given(panel) == Pain(None, 4, Context.OTHER, None, "")


def test_a_note_alone_is_enough(panel: PainPanel) -> None:
    only(panel, QPlainTextEdit).setPlainText(" stiff ")
    assert given(panel) == Pain(note="stiff")


def test_without_a_score_and_a_note_nothing_is_given(panel: PainPanel) -> None:
    told = heard(panel.given)
    only(panel, QPlainTextEdit).setPlainText(" ")
    click(panel, "Save")
    click(panel, "7")
    click(panel, "7")
    click(panel, "Save")
    assert told == []


@pytest.mark.parametrize(
    ("text", "context"),
    [
        ("No", Context.OTHER),
        ("Before it", Context.BEFORE),
        ("During it", Context.DURING),
        ("After it", Context.AFTER),
        ("The morning after", Context.NEXT_MORNING),
    ],
)
def test_each_context_can_be_said(panel: PainPanel, text: str, context: Context) -> None:
    click(panel, "1")
    click(panel, text)
    assert given(panel).context is context


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("Low back", Place.LOW_BACK),
        ("Left leg", Place.LEFT_LEG),
        ("Right leg", Place.RIGHT_LEG),
        ("Another place", Place.OTHER),
    ],
)
def test_each_place_can_be_said_and_left_out_again(
    panel: PainPanel, text: str, where: Place
) -> None:
    click(panel, "1")
    click(panel, text)
    assert given(panel).where is where
    click(panel, "Leave it out")
    assert given(panel).where is None


def test_the_worst_is_the_end_of_the_scale_and_both_ends_have_words(panel: PainPanel) -> None:
    click(panel, "10")
    assert given(panel).score == 10
    assert "0 is no pain, 10 the worst you can think of." in texts(panel)


@pytest.mark.parametrize("number", range(10))
def test_a_digit_chooses_the_score_wherever_the_keys_are(panel: PainPanel, number: int) -> None:
    for place in (panel.focusWidget(), buttons(panel)["Left leg"], buttons(panel)["Cancel"]):
        click(panel, "10")
        place.setFocus()
        QTest.keyClicks(place, str(number))
        assert given(panel).score == number


def test_a_digit_in_the_note_or_the_date_is_not_a_score(panel: PainPanel) -> None:
    click(panel, "3")
    click(panel, "At another time")
    for place in (only(panel, QPlainTextEdit), only(panel, DateField)):
        place.setFocus()
        QTest.keyClicks(place, "1")
    assert (given(panel).score, given(panel).note) == (3, "1")


def test_another_time_is_asked_for_when_it_is_wanted(panel: PainPanel) -> None:
    field = only(panel, DateField)
    assert not field.isVisible()
    click(panel, "2")
    click(panel, "At another time")
    assert field.isVisible()
    field.show_moment(at("2025-11-18 21:30:07"))
    assert given(panel).at == at("2025-11-18 21:30:00")
    click(panel, "Just now")
    assert given(panel).at is None


def test_no_time_is_in_the_future(panel: PainPanel) -> None:
    click(panel, "2")
    click(panel, "At another time")
    only(panel, DateField).show_moment(at("2025-11-20 08:06:00"))
    assert given(panel).at == at("2025-11-20 08:05:00")


def test_what_was_noted_is_shown_to_be_changed_and_comes_back_unchanged(qtbot: QtBot) -> None:
    panel = shown(qtbot, BEFORE)
    assert given(panel) == BEFORE
    click(panel, "2")
    assert given(panel) == BEFORE._replace(score=2)


def test_only_what_was_noted_before_can_be_deleted(qtbot: QtBot, panel: PainPanel) -> None:
    assert "Delete" not in buttons(panel)
    again = shown(qtbot, BEFORE)
    deleted = heard(again.delete_asked)
    click(again, "Delete")
    assert len(deleted) == 1


def test_keys_alone_are_enough_and_go_in_reading_order(panel: PainPanel) -> None:
    told = heard(panel.given)
    press(panel, K.Key_4, K.Key_Tab)
    assert panel.focusWidget().accessibleName() == "When: Just now"
    press(panel, K.Key_Tab, K.Key_Right, K.Key_Tab, K.Key_Right, K.Key_Tab)
    QTest.keyClicks(panel.focusWidget(), "ok")
    press(panel, K.Key_Tab, K.Key_Return)
    assert told == [Pain(None, 4, Context.BEFORE, Place.LOW_BACK, "ok")]


def test_a_screen_reader_can_tell_the_questions_apart(panel: PainPanel) -> None:
    click(panel, "At another time")
    assert find(panel, DateField, "Date and time").isVisible()
    assert find(panel, QPlainTextEdit, "A note, if you like").isVisible()
    named = {made.accessibleName() for made in buttons(panel).values()}
    assert {"When: Just now", "Session: After it", "Where: Low back"} <= named


def test_how_much_room_the_note_has_left_is_told_where_it_is_little(panel: PainPanel) -> None:
    note = only(panel, QPlainTextEdit)
    note.setPlainText("x" * (LONGEST_NOTE - 100))
    assert not any("left" in text for text in texts(panel) if "character" in text)
    note.setPlainText("x" * (LONGEST_NOTE - 1))
    assert "1 character left" in texts(panel)


@pytest.mark.parametrize("theme", ["light", "high-contrast-light"])
@pytest.mark.parametrize(("width", "percent"), [(1000, 80), (1000, 200), (560, 200)])
def test_nothing_is_cut_off(qtbot: QtBot, theme: str, width: int, percent: int) -> None:
    style = Style(THEMES[theme], percent)
    panel = shown(qtbot, BEFORE, QSize(width, 2_000), style)
    assert clipped(settled(panel)) == []
