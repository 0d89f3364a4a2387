"""A day: all that is kept of it can be read, changed and added to, with keys alone too."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from backcoach.theme import THEMES
from backcoach.ui.pages.day import Day, DayPage, Item
from backcoach.ui.pages.panels import Form
from backcoach.ui.style import Style
from backcoach.ui.widgets.link_row import LinkRow
from tests.helpers.clipping import clipped
from tests.helpers.pages import (
    SIDEBAR,
    SMALL,
    USUAL,
    buttons,
    click,
    heard,
    only,
    press,
    settled,
    show,
    texts,
)
from tests.helpers.widgets import find, written

K = Qt.Key
EMPTY = Day("Wednesday, 19 November 2025", (), (), (), (), frozenset(), is_last=False)
FULL = Day(
    title="Thursday, 20 November 2025",
    pain=(
        Item("one", "07:30, 4 of 10, low back, before a session"),
        Item("two", "19:02, 6 of 10, left leg", "Long drive. " + "pneumono" * 20),
    ),
    sessions=(Item("played", "07:31, Gentle start", "12 of 14 sets · 11 min · finished"),),
    active=("12:00, Walking, 20 min, could talk",),
    spans=(
        Item("open", "Flare-up, after digging: since 17 Nov 2025"),
        Item("over", "Illness: 12 Nov 2025 to 20 Nov 2025"),
    ),
    going_on=frozenset({"open"}),
    is_last=True,
)
NOTHING = "Nothing is noted down for this day."


def shown(qtbot: QtBot, day: Day = FULL, style: Style | None = None) -> DayPage:
    made = DayPage()
    made.present(day)
    show(qtbot, made, USUAL - SIDEBAR, style)
    return made


def test_all_that_is_given_can_be_read(qtbot: QtBot) -> None:
    page = shown(qtbot)
    told = [FULL.title, *FULL.active]
    told += [text for each in (*FULL.pain, *FULL.spans) for text in each[1:] if text]
    told += [text for each in FULL.sessions for text in each[1:]]
    assert [text for text in told if text not in written(page)] == []
    assert NOTHING not in texts(page)


def test_of_an_empty_day_that_is_said_in_one_sentence(qtbot: QtBot) -> None:
    page = shown(qtbot, EMPTY)
    assert NOTHING in texts(page)
    assert {"Sessions", "Activities"}.isdisjoint(texts(page))
    assert {"Note pain for this day", "Mark a span from this day"} <= set(buttons(page))


@pytest.mark.parametrize(
    "day",
    [
        EMPTY._replace(pain=FULL.pain),
        EMPTY._replace(sessions=FULL.sessions),
        EMPTY._replace(active=FULL.active),
        EMPTY._replace(spans=FULL.spans),
    ],
    ids=["pain", "a session", "an activity", "a span"],
)
def test_a_day_with_anything_is_not_called_empty(qtbot: QtBot, day: Day) -> None:
    assert NOTHING not in texts(shown(qtbot, day))


@pytest.mark.parametrize(
    ("name", "signal", "id"),
    [
        ("Change: 07:30, 4 of 10, low back, before a session", "pain_change_asked", "one"),
        ("Delete: 19:02, 6 of 10, left leg", "pain_delete_asked", "two"),
        ("It is over: Flare-up, after digging: since 17 Nov 2025", "span_end_asked", "open"),
        ("Change: Illness: 12 Nov 2025 to 20 Nov 2025", "span_change_asked", "over"),
        ("Delete: Flare-up, after digging: since 17 Nov 2025", "span_delete_asked", "open"),
        ("07:31, Gentle start", "session_asked", "played"),
    ],
)
def test_each_button_tells_which_one_it_is_about(
    qtbot: QtBot, name: str, signal: str, id: str
) -> None:
    page = shown(qtbot)
    asked = heard(getattr(page, signal))
    find(page, QPushButton, name).click()
    assert asked == [id]


def test_only_a_span_that_goes_on_can_be_ended(qtbot: QtBot) -> None:
    page = shown(qtbot, FULL._replace(going_on=frozenset()))
    assert "It is over" not in buttons(page)


def test_more_can_be_noted_and_marked(qtbot: QtBot) -> None:
    page = shown(qtbot)
    noted, marked = heard(page.pain_asked), heard(page.span_asked)
    click(page, "Note pain for this day")
    click(page, "Mark a span from this day")
    assert (len(noted), len(marked)) == (1, 1)


def test_the_days_beside_it_are_one_click_or_key_away(qtbot: QtBot) -> None:
    page = shown(qtbot, EMPTY)
    before, after = heard(page.previous_asked), heard(page.next_asked)
    click(page, "Previous day")
    click(page, "Next day")
    press(page, K.Key_Left, K.Key_Right)
    assert (len(before), len(after)) == (2, 2)


def test_after_today_there_is_no_day(qtbot: QtBot) -> None:
    page = shown(qtbot)
    assert not buttons(page)["Next day"].isEnabled()
    assert buttons(page)["Previous day"].isEnabled()


def test_while_something_is_asked_the_arrow_keys_turn_no_page(qtbot: QtBot) -> None:
    page = shown(qtbot, EMPTY)
    turned = heard(page.previous_asked)
    page.panels.open(Form("A question"))
    press(page, K.Key_Left)
    assert turned == []
    page.panels.close()
    press(page, K.Key_Left)
    assert len(turned) == 1


def test_tab_goes_in_reading_order(qtbot: QtBot) -> None:
    page = shown(qtbot)
    way = []
    for _press in range(14):
        press(page, K.Key_Tab)
        focused = page.focusWidget()
        assert isinstance(focused, QPushButton)
        way.append(focused.text() or focused.accessibleName())
    change = ["Change", "Delete"]
    assert way == [
        *("Back", "Previous day", *change, *change, "Note pain for this day"),
        *("07:31, Gentle start", "It is over", *change, *change, "Mark a span from this day"),
    ]


def test_what_was_told_before_is_gone_when_it_is_shown_anew(qtbot: QtBot) -> None:
    page = shown(qtbot)
    page.panels.tell("Deleted: 4 of 10.")
    assert "Deleted: 4 of 10." in texts(page)
    page.present(EMPTY)
    assert "Undo" not in buttons(page)


def test_a_session_is_said_in_full_to_those_who_listen(qtbot: QtBot) -> None:
    row = only(shown(qtbot), LinkRow)
    assert row.accessibleDescription() == "12 of 14 sets · 11 min · finished"


@pytest.mark.parametrize("day", [EMPTY, FULL], ids=["empty", "full"])
@pytest.mark.parametrize("percent", [80, 100, 200])
def test_nothing_is_cut_off(qtbot: QtBot, day: Day, percent: int) -> None:
    page = DayPage()
    page.present(day)
    show(qtbot, page, SMALL - SIDEBAR, Style(THEMES["dark"], percent))
    page.panels.tell("Deleted: 4 of 10, low back.")
    assert clipped(settled(page)) == []
