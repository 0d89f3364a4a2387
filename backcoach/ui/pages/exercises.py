"""All exercises as a wall of figures, and what is good to know besides."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backcoach.text import _, ngettext
from backcoach.theme import STEP
from backcoach.ui.pages.scrolled import ScrolledPage, headline
from backcoach.ui.widgets.basics import Card, button, label
from backcoach.ui.widgets.beside import Beside
from backcoach.ui.widgets.choosers import Pills
from backcoach.ui.widgets.exercise_filters import ExerciseFilters, FilterList, Option
from backcoach.ui.widgets.exercise_tile import Tile
from backcoach.ui.widgets.exercise_wall import ExerciseWall
from backcoach.ui.widgets.flow import Flow
from backcoach.ui.widgets.link_row import LinkRow
from backcoach.ui.widgets.moving_figure import Shown

__all__ = ["ExercisesPage", "FilterList", "Option", "Tile", "Title"]

WIDEST = 1_600
MOST = 2 / 3  # of what can be seen, for one tile: a part of the next row tells that there is more


class Title(NamedTuple):
    """A text that can be read."""

    id: str
    title: str


class ExercisesPage(ScrolledPage):
    """The wall with what narrows it down, and the titles of texts that are worth reading.

    wanted tells what is looked for now; show_found() has to follow. figure_asked tells whose figure
    is needed; take_figure() has to follow. chosen and reading_chosen tell the id of an exercise, or
    of a text, that the person wants to see.
    """

    wanted = Signal(object)
    figure_asked = Signal(str)
    chosen = Signal(str)
    reading_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__(widest=WIDEST)
        self._tiles: dict[str, Tile] = {}
        self._title, self._count = label(role="title"), label(role="muted-large")
        self._parts = Pills({True: _("All exercises"), False: _("Good to know")})
        self._parts.explain(_("What to see"), "")
        self._filters, self.wall = ExerciseFilters(), ExerciseWall()
        self._nothing = self._nothing_found()
        self._found, self._texts = QWidget(), Card()
        self._titles: tuple[Title, ...] = ()
        self._lay_out()
        self._connect()
        self._show_part(is_wall=True)

    def present(
        self, tiles: Sequence[Tile], lists: Sequence[FilterList], titles: Sequence[Title]
    ) -> None:
        """Show what there is; what was looked for stays as it was."""
        self._tiles = {tile.id: tile for tile in tiles}
        self._filters.offer(lists)
        self._parts.setVisible(bool(titles))
        self._list(tuple(titles))
        self.wanted.emit(self._filters.wanted)

    def show_found(self, ids: Sequence[str]) -> None:
        """Show those exercises that were found, in this order."""
        self.wall.present(self._tiles[id] for id in ids)
        self.wall.setVisible(bool(ids))
        self._nothing.setVisible(not ids)
        whole = len(self._tiles)
        said = ngettext("{n} exercise", "{n} exercises", whole)
        if len(ids) < whole:
            said = ngettext("{found} of {n} exercise", "{found} of {n} exercises", whole)
        self._count.setText(said.format(n=whole, found=len(ids)))

    def take_figure(self, id: str, figure: Shown | None) -> None:
        """Take the figure of an exercise; None where there is nothing to be drawn."""
        self.wall.take_figure(id, figure)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the text that was last read."""
        super().showEvent(event)
        if isinstance(self.first_focus, LinkRow):
            self.ensureWidgetVisible(self.first_focus)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let a tile be seen whole."""
        super().resizeEvent(event)
        self.wall.fit(int(self.viewport().height() * MOST))

    def _lay_out(self) -> None:
        title = QWidget()
        words = headline(self._title, self._count)
        words.setContentsMargins(0, 0, 0, 0)
        title.setLayout(words)
        self.column.addLayout(Beside(title, self._parts))
        column = QVBoxLayout(self._found)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4 * STEP)
        column.addWidget(self._filters)
        column.addWidget(self._nothing)
        column.addWidget(self.wall)
        self.column.addWidget(self._found)
        self.column.addWidget(self._texts)
        self.column.addStretch()

    def _connect(self) -> None:
        self._parts.chosen.connect(lambda is_wall: self._show_part(is_wall=is_wall))
        self._filters.changed.connect(self.wanted)
        self._filters.entered.connect(self._go_to_found)
        self.wall.figure_asked.connect(self.figure_asked)
        self.wall.chosen.connect(self.chosen)
        self.wall.sight_asked.connect(self._scroll_to)
        bar = self.verticalScrollBar()
        bar.valueChanged.connect(self.wall.was_scrolled)
        bar.rangeChanged.connect(self._stay, Qt.ConnectionType.QueuedConnection)
        find = QShortcut(QKeySequence.StandardKey.Find, self)
        find.activated.connect(self._find)

    def _nothing_found(self) -> Card:
        everything = button(_("Show all exercises"))
        everything.clicked.connect(self._filters.clear)
        said = label(_("No exercise fits all of that."), "muted-large")
        return Card(label(_("Nothing found"), "heading"), said, Flow(everything))

    def _list(self, titles: tuple[Title, ...]) -> None:
        if titles != self._titles:
            self._titles = titles
            self.first_focus = self.wall
            for row in self._texts.findChildren(LinkRow):
                row.deleteLater()
            for title in titles:
                self._texts.column.addWidget(self._row(title))

    def _row(self, title: Title) -> LinkRow:
        row = LinkRow(title.title)
        row.clicked.connect(lambda: self._read(title.id, row))
        return row

    def _read(self, id: str, row: LinkRow) -> None:
        """Ask for a text; whoever comes back from it finds the keys at its title."""
        self.first_focus = row
        self.reading_chosen.emit(id)

    def _show_part(self, *, is_wall: bool) -> None:
        self._parts.show_value(is_wall)
        self._title.setText(_("Exercises") if is_wall else _("Good to know"))
        self._found.setVisible(is_wall)
        self._count.setVisible(is_wall)
        self._texts.setHidden(is_wall)
        self.first_focus = self.wall if is_wall else self

    def _find(self) -> None:
        """Let the next keys be what is looked for."""
        self._show_part(is_wall=True)
        self.ensureWidgetVisible(self._filters)
        self._filters.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._filters.search.selectAll()

    def _stay(self) -> None:
        """Keep the tile in sight that the keys are at, once all has another place."""
        self.wall.scrollTo(self.wall.currentIndex())

    def _scroll_to(self, tile: QRect) -> None:
        """Scroll until a tile of the wall is in sight; above the first row there is the rest."""
        if tile.top() == 0:
            self.verticalScrollBar().setValue(0)
        column = self.widget()
        assert column is not None
        middle = self.wall.mapTo(column, tile.center())
        self.ensureVisible(middle.x(), middle.y(), 0, tile.height() // 2 + 2 * STEP)

    def _go_to_found(self) -> None:
        if self.wall.isVisible():
            self.wall.setFocus(Qt.FocusReason.TabFocusReason)
