"""A span: what it is, from when, and until when, with keys alone too."""

from datetime import date

import pytest
from PySide6.QtCore import QDate, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from backcoach.diary.span import LONGEST_WORD, SpanKind
from backcoach.ui.pages.span_panel import Marked, SpanPanel
from backcoach.ui.style import Style
from backcoach.ui.widgets.date_field import DateField
from tests.helpers.clipping import clipped
from tests.helpers.pages import buttons, click, heard, press, settled, show
from tests.helpers.widgets import find

K = Qt.Key
TODAY = date(2025, 11, 20)
NEW = Marked(TODAY)
BEFORE = Marked(date(2025, 11, 3), date(2025, 11, 7), SpanKind.ILLNESS, "a cold")


def shown(
    qtbot: QtBot,
    marked: Marked = NEW,
    size: QSize = QSize(1000, 700),  # noqa: B008
    style: Style | None = None,
) -> SpanPanel:
    made = SpanPanel(TODAY, marked, deletes=marked != NEW)
    show(qtbot, made, size, style)
    made.setFocus()
    return made


def given(panel: SpanPanel) -> Marked:
    """Return what is given by Save."""
    told = heard(panel.given)
    click(panel, "Save")
    [marked] = told
    assert isinstance(marked, Marked)
    return marked


def word(panel: SpanPanel) -> QLineEdit:
    return find(panel, QLineEdit, "A word about it")


def first(panel: SpanPanel) -> DateField:
    return find(panel, DateField, "First day")


def last(panel: SpanPanel) -> DateField:
    return find(panel, DateField, "Last day")


def test_it_begins_with_a_flare_up_that_goes_on_since_the_day_it_is_asked_for(
    qtbot: QtBot,
) -> None:
    assert given(shown(qtbot)) == Marked(TODAY, None, SpanKind.FLARE_UP, "")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Flare-up", SpanKind.FLARE_UP),
        ("Illness", SpanKind.ILLNESS),
        ("Change of treatment", SpanKind.TREATMENT),
    ],
)
def test_each_kind_can_be_said(qtbot: QtBot, text: str, kind: SpanKind) -> None:
    panel = shown(qtbot)
    click(panel, text)
    assert given(panel).kind is kind


def test_a_word_is_kept_without_the_space_around_it_and_not_too_long(qtbot: QtBot) -> None:
    panel = shown(qtbot)
    QTest.keyClicks(word(panel), "  after digging ")
    assert given(panel).word == "after digging"
    word(panel).clear()
    QTest.keyClicks(word(panel), "x" * (LONGEST_WORD + 5))
    assert given(panel).word == "x" * LONGEST_WORD


def test_it_can_be_over_and_go_on_again(qtbot: QtBot) -> None:
    panel = shown(qtbot)
    assert not last(panel).isVisible()
    click(panel, "It is over")
    assert last(panel).isVisible()
    assert given(panel).last == TODAY
    click(panel, "Still going on")
    assert given(panel).last is None


def test_no_day_is_after_today_and_the_last_not_before_the_first(qtbot: QtBot) -> None:
    panel = shown(qtbot, BEFORE)
    last(panel).setDate(QDate(2025, 12, 1))
    assert given(panel).last == TODAY
    last(panel).setDate(QDate(2025, 11, 1))
    assert given(panel) == BEFORE._replace(last=BEFORE.first)
    first(panel).setDate(QDate(2025, 11, 12))
    assert given(panel)[:2] == (date(2025, 11, 12), date(2025, 11, 12))
    first(panel).setDate(QDate(2025, 12, 24))
    assert given(panel)[:2] == (TODAY, TODAY)


def test_what_was_marked_is_shown_to_be_changed_and_comes_back_unchanged(qtbot: QtBot) -> None:
    assert given(shown(qtbot, BEFORE)) == BEFORE


def test_only_what_was_marked_before_can_be_deleted(qtbot: QtBot) -> None:
    assert "Delete" not in buttons(shown(qtbot))
    panel = shown(qtbot, BEFORE)
    deleted = heard(panel.delete_asked)
    click(panel, "Delete")
    assert len(deleted) == 1


def test_keys_alone_are_enough_and_go_in_reading_order(qtbot: QtBot) -> None:
    panel = shown(qtbot)
    told = heard(panel.given)
    press(panel, K.Key_Right, K.Key_Tab)
    assert panel.focusWidget() is word(panel)
    QTest.keyClicks(panel.focusWidget(), "flu")
    press(panel, K.Key_Tab)
    assert panel.focusWidget() is first(panel)
    first(panel).setSelectedSection(DateField.Section.DaySection)
    press(panel, K.Key_Down)
    QTest.keyClick(panel.focusWidget(), K.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert told == [Marked(date(2025, 11, 19), None, SpanKind.ILLNESS, "flu")]


@pytest.mark.parametrize(("width", "percent"), [(1000, 80), (1000, 200), (560, 200)])
def test_nothing_is_cut_off(qtbot: QtBot, width: int, percent: int) -> None:
    panel = shown(qtbot, BEFORE, QSize(width, 2_000), Style(text_percent=percent))
    assert clipped(settled(panel)) == []
