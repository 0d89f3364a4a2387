"""The list of sessions of the history, and lines to be shown in it."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QListView

from backcoach.ui.pages.history import HistoryPage, SessionLine
from tests.helpers.pages import only

WALKED = SessionLine(
    id="walk",
    day="Fri 21 Nov 2025",
    time="09:00",
    routine="Walking",
    done="activity",
    length="20 min",
    ended="could talk",
)


def session(number: int, day: int = 21) -> SessionLine:
    """Return the line of a session, in November 2025."""
    return SessionLine(
        id=f"id-{number}",
        day=f"Fri {day} Nov 2025",
        time="07:30",
        routine="Gentle start",
        done="14 of 16 sets",
        length="12 min",
        ended="finished",
        skipped="2 exercises skipped",
        hurt="1 set hurt",
        pain="pain 4 → 3, next morning 2: settled",
    )


def sessions(page: HistoryPage) -> QListView:
    """Return the list of a page."""
    return only(page, QListView)


def row(view: QListView, number: int) -> QRect:
    """Return where a row is; the first one is a day."""
    return view.visualRect(view.model().index(number, 0))
