"""What has the focus, and what can be pressed, is seen: in every look, on any paper."""

from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from backcoach.theme import BUTTON_HEIGHT, THEMES
from backcoach.ui.style import Style
from backcoach.ui.widgets.basics import button, stack
from backcoach.ui.widgets.fields import OpeningList, Tickable
from backcoach.ui.widgets.note import Note
from tests.helpers.contrast import SHAPE, contrast
from tests.helpers.pages import settled, show

KINDS = ("plain", "primary", "stop", "quiet", "place", "number", "choice")
FIELDS: dict[str, Callable[[], QWidget]] = {
    "line": QLineEdit,
    "note": lambda: Note(10),
    "list": OpeningList,
    "box": lambda: Tickable("Mat"),
    **{kind: partial(button, "Next", kind) for kind in KINDS},
}


def page_of(qtbot: QtBot, *fields: QWidget) -> QWidget:
    page = QWidget()
    page.setProperty("kind", "page")
    stack(QVBoxLayout(page), fields)
    show(qtbot, page, QSize(200, 100))
    return page


def across(page: QWidget, field: QWidget, *places: int) -> list[str]:
    """Return the colours at places from the left edge of a field, halfway down."""
    picture, edge = settled(page).grab().toImage(), field.geometry()
    return [picture.pixelColor(edge.left() + x, edge.center().y()).name() for x in places]


@pytest.mark.parametrize("checked", [False, True])
@pytest.mark.parametrize("name", FIELDS)
def test_the_ring_stands_out_from_what_is_on_both_sides_of_it(
    qtbot: QtBot, name: str, checked: bool
) -> None:
    field = FIELDS[name]()
    page = page_of(qtbot, field)
    if isinstance(field, QAbstractButton):
        field.setCheckable(True)
        field.setChecked(checked)
    field.setFocus()
    for look, theme in THEMES.items():
        page.setStyleSheet(Style(theme).sheet)
        outside, ring, within = across(page, field, -3, 1, 4)
        assert ring == theme.ink.lower(), look
        assert min(contrast(ring, outside), contrast(ring, within)) >= SHAPE, look


@pytest.mark.parametrize("name", ["plain", "stop", "choice", "number", "box"])
def test_the_edge_of_what_can_be_pressed_is_seen_on_any_paper(qtbot: QtBot, name: str) -> None:
    field = FIELDS[name]()
    page = page_of(qtbot, field)
    page.setFocus()
    for look, theme in THEMES.items():
        page.setStyleSheet(Style(theme).sheet)
        edges = across(page, field, 1, 3)  # the box has a margin with high contrast
        papers = (theme.surface, theme.background)
        assert max(min(contrast(e, paper) for paper in papers) for e in edges) >= SHAPE, look


def test_no_kind_of_button_is_too_low_to_be_hit(qtbot: QtBot) -> None:
    made = [button("Next", kind) for kind in KINDS]
    page = page_of(qtbot, *made)
    for percent in range(80, 201, 10):
        page.setStyleSheet(Style(text_percent=percent).sheet)
        settled(page)
        assert min(each.height() for each in made) >= BUTTON_HEIGHT
