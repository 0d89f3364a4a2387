"""A number is typed wherever one is asked for: 1 and 0 are 10, and only right after each other."""

from collections.abc import Callable
from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from backcoach.ui.pages.before import BeforePage
from backcoach.ui.pages.own_panel import Own, OwnPanel
from backcoach.ui.pages.pain_panel import Pain, PainPanel
from backcoach.ui.pages.summary import SummaryPage
from backcoach.ui.pages.today_cards import MorningAfter, MorningCard
from backcoach.ui.widgets.basics import button, stack
from backcoach.ui.widgets.scale import Scale
from tests.helpers.pages import buttons, click, only, press, show
from tests.helpers.playing import PANELS, Playing

K = Qt.Key
NOON = datetime.fromisoformat("2025-11-20 12:00")  # as a clock on the wall shows it


def morning(qtbot: QtBot) -> QWidget:
    card = MorningCard()
    card.present(MorningAfter("How is your back this morning?"))
    show(qtbot, card)
    only(card, Scale).setFocus()
    return card


def sore(qtbot: QtBot) -> QWidget:
    playing = Playing(qtbot)
    PANELS["kind"](playing)
    return playing.page


def opened(qtbot: QtBot, page: QWidget) -> QWidget:
    show(qtbot, page)
    page.setFocus()
    return page


PLACES: dict[str, Callable[[QtBot], QWidget]] = {
    "before": lambda qtbot: opened(qtbot, BeforePage()),
    "after": lambda qtbot: opened(qtbot, SummaryPage()),
    "pain": lambda qtbot: opened(qtbot, PainPanel(NOON, Pain())),
    "own activities": lambda qtbot: opened(qtbot, OwnPanel([Own("a", "lifting")])),
    "the morning after": morning,
    "sore": sore,
}


@pytest.fixture(params=PLACES)
def page(qtbot: QtBot, request: pytest.FixtureRequest) -> QWidget:
    return PLACES[request.param](qtbot)


def score(page: QWidget) -> int | None:
    """Return what is chosen on the scale that is seen."""
    [shown] = [each for each in page.findChildren(Scale) if each.isVisible()]
    return shown.score


@pytest.mark.parametrize(
    ("keys", "number"),
    [
        ((K.Key_1,), 1),
        ((K.Key_1, K.Key_0), 10),
        ((K.Key_1, K.Key_0, K.Key_0), 0),
        ((K.Key_1, K.Key_1, K.Key_0), 10),
        ((K.Key_2, K.Key_0), 0),
        ((K.Key_1, K.Key_5), 5),
    ],
)
def test_ten_is_typed_wherever_a_number_is_asked_for(
    page: QWidget, keys: tuple[K, ...], number: int
) -> None:
    press(page, *keys)
    assert score(page) == number


@pytest.fixture
def scales(qtbot: QtBot) -> tuple[QWidget, Scale, Scale]:
    """Return two scales and a button on one page; the first has the keys."""
    page, one, other = QWidget(), Scale(), Scale()
    stack(QVBoxLayout(page), (one, other, button("Elsewhere")))
    show(qtbot, page)
    one.setFocus()
    return page, one, other


def test_another_key_comes_between_wherever_it_goes(
    scales: tuple[QWidget, Scale, Scale],
) -> None:
    page, one, _other = scales
    for key in (K.Key_Right, K.Key_X, K.Key_Shift):
        press(page, K.Key_1)
        QTest.keyClick(buttons(page)["Elsewhere"], key)
        one.setFocus()
        press(page, K.Key_0)
        assert one.score == 0, key


def test_a_click_comes_between(scales: tuple[QWidget, Scale, Scale]) -> None:
    page, one, _other = scales
    press(page, K.Key_1)
    click(page, "Elsewhere")
    one.setFocus()
    press(page, K.Key_0)
    assert one.score == 0


def test_what_is_chosen_by_a_click_is_not_typed(qtbot: QtBot) -> None:
    scale = Scale()
    show(qtbot, scale)
    click(scale, "1")
    press(scale, K.Key_0)
    assert scale.score == 0


def test_one_scale_knows_nothing_of_what_is_typed_in_another(
    scales: tuple[QWidget, Scale, Scale],
) -> None:
    page, one, other = scales
    press(page, K.Key_1)
    other.setFocus()
    press(page, K.Key_0)
    assert (one.score, other.score) == (1, 0)


def focused() -> str:
    """Return what a screen reader calls the button that has the keys."""
    widget = QApplication.focusWidget()
    assert isinstance(widget, QPushButton)
    return widget.accessibleName()


def test_the_keys_go_along_to_the_number_that_is_typed(
    scales: tuple[QWidget, Scale, Scale],
) -> None:
    page, _one, _other = scales
    for key, number in ((K.Key_4, 4), (K.Key_1, 1), (K.Key_0, 10)):
        press(page, key)
        assert focused() == f"{number} of 10"


def test_the_keys_begin_at_the_number_that_is_chosen(
    scales: tuple[QWidget, Scale, Scale],
) -> None:
    _page, one, other = scales
    other.choose(6)
    other.setFocus()
    assert focused() == "6 of 10"
    one.setFocus()
    other.choose(None)
    other.setFocus()
    assert focused() == "0 of 10"


def test_what_was_noted_is_changed_from_its_number_on(qtbot: QtBot) -> None:
    panel = PainPanel(NOON, Pain(NOON, 6), deletes=True)
    show(qtbot, panel)
    panel.setFocus()
    assert focused() == "6 of 10"
