"""What was done of each exercise: a table, or, where that has no room, a few words for each."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from backcoach.text import _, ngettext
from backcoach.theme import STEP
from backcoach.ui.widgets.basics import button, label
from backcoach.ui.widgets.contents import Contents
from backcoach.ui.widgets.flow import Flow

FEW = 8
TABLE_EM = 37
STRETCHES = {0: 3, 4: 2, 5: 2}  # the columns that take what width there is
TOP = Qt.AlignmentFlag.AlignTop


class ExerciseRow(NamedTuple):
    """An exercise, and what is said about it in each column; empty where there is nothing."""

    name: str
    done: str
    sore: str
    longest: str
    left: str
    right: str


class ExerciseTable(QWidget):
    """The exercises, at first a few of them."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: Sequence[ExerciseRow] = ()
        self._shows_all = False
        self._is_table: bool | None = None
        self._contents = Contents()
        self._all = button("")
        self._all.clicked.connect(self._show_all)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3 * STEP)
        column.addWidget(self._contents)
        column.addLayout(Flow(self._all))

    def present(self, rows: Sequence[ExerciseRow]) -> None:
        """Show what was done of each exercise."""
        self._rows = rows
        self._fill()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find room for the columns."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Find room for larger or smaller text."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._arrange()

    def _arrange(self) -> None:
        is_table = self.width() >= TABLE_EM * self.fontInfo().pixelSize()
        if is_table != self._is_table:
            self._is_table = is_table
            self._fill()

    def _show_all(self) -> None:
        self._shows_all = True
        self._fill()

    def _fill(self) -> None:
        shown = self._rows if self._shows_all else self._rows[:FEW]
        self._contents.replace((_table(shown) if self._is_table else _told(shown),))
        more = ngettext("Show {n} exercise", "Show all {n} exercises", len(self._rows))
        self._all.setText(more.format(n=len(self._rows)))
        self._all.setVisible(len(shown) < len(self._rows))


def _columns() -> tuple[str, ...]:
    """Return what is above the columns."""
    return (
        _("Exercise"),
        _("Done"),
        _("Hurt"),
        _("Best hold"),
        _("Left side"),
        _("Right side"),
    )


def _table(rows: Iterable[ExerciseRow]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(4 * STEP)
    grid.setVerticalSpacing(2 * STEP)
    for column, stretch in STRETCHES.items():
        grid.setColumnStretch(column, stretch)
    for column, title in enumerate(_columns()):
        grid.addWidget(label(title, "small", wrap=False), 0, column, TOP)
    for number, row in enumerate(rows, start=1):
        grid.addWidget(label(row.name), number, 0, TOP)
        for column, said in enumerate(row[1:], start=1):
            grid.addWidget(label(said, "muted", wrap=column in STRETCHES), number, column, TOP)
    return grid


def _told(rows: Iterable[ExerciseRow]) -> QVBoxLayout:
    """Return each exercise with what there is to say about it below its name."""
    column = QVBoxLayout()
    column.setSpacing(STEP // 2)
    for row in rows:
        column.addWidget(label(row.name))
        column.addWidget(label(_in_words(row), "muted"))
        column.addSpacing(2 * STEP)
    return column


def _in_words(row: ExerciseRow) -> str:
    named = zip(_columns()[1:], row[1:], strict=True)
    said = _("{name}: {value}")
    return ". ".join(said.format(name=name, value=value) for name, value in named if value)
