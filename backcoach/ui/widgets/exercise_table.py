"""What was done of each exercise: a table, or, where that has no room, a few words for each.

Each exercise is one thing with one sentence to those who listen.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import chain, repeat

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backcoach.diary.tally import ExerciseRow, columns
from backcoach.text import _, chosen, ngettext
from backcoach.theme import BODY, SMALL, STEP
from backcoach.ui.style import Style
from backcoach.ui.widgets.basics import button, stack
from backcoach.ui.widgets.contents import Contents
from backcoach.ui.widgets.flow import Flow
from backcoach.ui.widgets.spoken import Spoken, words

FEW = 8
TABLE_EM = 37
SHARES = (25, 13, 12, 12, 19, 19)  # of the columns, in percent of the width
APART = 2 * STEP


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
        lines = stack(QVBoxLayout(), _table(shown) if self._is_table else _told(shown))
        lines.setSpacing(2 * STEP)
        self._contents.replace((lines,))
        more = ngettext("Show {n} exercise", "Show all {n} exercises", len(self._rows))
        self._all.setText(more.format(n=len(self._rows)))
        self._all.setVisible(len(shown) < len(self._rows))


def _table(rows: Iterable[ExerciseRow]) -> Iterator[Spoken]:
    """Return the titles and, below them, a line for each exercise, all with the same columns."""
    titles = columns(chosen())
    yield _spoken(lambda style: _line(titles, style, SMALL), ", ".join(titles))
    for row in rows:
        yield _spoken(partial(_line, row), _said(row))


def _told(rows: Iterable[ExerciseRow]) -> Iterator[Spoken]:
    """Return each exercise with what there is to say about it below its name."""
    return (_spoken(partial(_named, row), _said(row)) for row in rows)


def _spoken(written: Callable[[Style], str], said: str) -> Spoken:
    made = Spoken()
    made.tell(written, said)
    return made


def _line(cells: Iterable[str], style: Style, size: int = BODY) -> str:
    """Return cells side by side; the first is as dark as ink, where it is a name."""
    theme = style.theme
    inks = chain([theme.muted_ink if size == SMALL else theme.ink], repeat(theme.muted_ink))
    written = "".join(
        f'<td width="{share}%" style="padding-right: {APART}px">'
        f"{words(cell, ink, style.px(size))}</td>"
        for cell, share, ink in zip(cells, SHARES, inks, strict=False)
    )
    return f'<table width="100%" cellspacing="0" cellpadding="0"><tr>{written}</tr></table>'


def _named(row: ExerciseRow, style: Style) -> str:
    named = zip(columns(chosen())[1:], row[1:], strict=True)
    each = _("{name}: {value}")
    said = ". ".join(each.format(name=name, value=value) for name, value in named if value)
    name = words(row.name, style.theme.ink)
    return f"{name}<br>{words(said, style.theme.muted_ink)}"


def _said(row: ExerciseRow) -> str:
    """Return a sentence: Cat-cow: done 3 times, hurt never, best hold 15 s; left side 3 sets."""
    hurt = _("hurt {times}").format(times=row.sore) if row.sore else _("hurt never")
    whole = [_("done {times}").format(times=row.done), hurt]
    if row.longest:
        whole.append(_("best hold {length}").format(length=row.longest))
    sides = ((_("left side {sets}"), row.left), (_("right side {sets}"), row.right))
    parts = [", ".join(whole), *(said.format(sets=sets) for said, sets in sides if sets)]
    return _("{exercise}: {said}.").format(exercise=row.name, said="; ".join(parts))
