"""One routine: its exercises in order, how often, and who says so."""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from backcoach.text import _
from backcoach.theme import STEP
from backcoach.ui.pages.opened import OpenedPage
from backcoach.ui.widgets.basics import Card, breakable, button, label
from backcoach.ui.widgets.flow import Flow
from backcoach.ui.widgets.link_row import LinkRow
from backcoach.ui.widgets.sentences import Sentences
from backcoach.ui.widgets.source_list import SourceLine, SourceList


class RoutineSheet(NamedTuple):
    """All that there is to be said about a routine, in words.

    items are ids, names and doses of its exercises. changes are sentences about what is left out
    of it, or swapped. is_own tells whether it is the person's own, which can be removed.
    """

    name: str
    goal: str
    extent: str
    needs: str
    frequency: str
    changes: tuple[str, ...]
    items: tuple[tuple[str, str, str], ...]
    sources: tuple[SourceLine, ...]
    is_own: bool = False


class RoutinePage(OpenedPage):
    """A page for reading about a routine.

    start_asked tells that it is to be done now, print_asked that it is to be printed, remove_asked
    that it is to be removed, exercise_asked the id of an exercise to be shown.
    """

    start_asked = Signal()
    print_asked = Signal()
    remove_asked = Signal()
    exercise_asked = Signal(str)

    def present(self, sheet: RoutineSheet) -> None:
        """Show a routine."""
        self.tell(self._cards(sheet))

    def _cards(self, sheet: RoutineSheet) -> Iterator[QWidget]:
        yield label(breakable(sheet.name), "title")
        yield self._beginning(sheet)
        rows = [LinkRow(f"{n}. {name}", dose) for n, (_id, name, dose) in enumerate(sheet.items, 1)]
        for row, (id, _name, _dose) in zip(rows, sheet.items, strict=True):
            row.clicked.connect(lambda _checked, id=id: self.exercise_asked.emit(id))
        yield Card(label(_("Exercises"), "heading"), *rows)
        yield Card(label(_("How often"), "heading"), label(sheet.frequency))
        yield SourceList(sheet.sources)

    def _beginning(self, sheet: RoutineSheet) -> Card:
        start = button(_("Start"), "primary", large=True)
        start.clicked.connect(self.start_asked)
        paper = button(_("Print…"))
        paper.clicked.connect(self.print_asked)
        needs = [label(sheet.needs, "muted")] if sheet.needs else []
        changes = [Sentences(sheet.changes)] if sheet.changes else []
        said = (label(sheet.goal), label(sheet.extent, "strong"), *needs, *changes)
        others = Flow(paper, *([self._removing()] if sheet.is_own else []), spacing=2 * STEP)
        return Card(*said, start, others)

    def _removing(self) -> QPushButton:
        remove = button(_("Remove"), "quiet")
        remove.clicked.connect(self.remove_asked)
        return remove
