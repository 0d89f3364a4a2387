"""One exercise: its figure in motion, how it is done, when not, and who says so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from backcoach.text import _
from backcoach.theme import STEP
from backcoach.ui.pages.opened import OpenedPage
from backcoach.ui.pages.scrolled import headline
from backcoach.ui.widgets.basics import Card, button, label, stack
from backcoach.ui.widgets.columns import Columns
from backcoach.ui.widgets.link_row import LinkRow
from backcoach.ui.widgets.moving_figure import MovingFigure, Shown
from backcoach.ui.widgets.numbered import Numbered
from backcoach.ui.widgets.sentences import POINT, Sentences
from backcoach.ui.widgets.source_list import SourceLine, SourceList

COLUMN_EM, FIGURE_EM, FIGURE_SHARE = 17, 15, 0.56
HIGH = 300


class Way(NamedTuple):
    """How to make it easier or harder, and the exercises to go to instead: ids and names."""

    title: str
    how: str
    exercises: tuple[tuple[str, str], ...]


class ExerciseSheet(NamedTuple):
    """All that there is to be said about one exercise, in words.

    facts are titles and what belongs to them. conditions are those with which to ask first,
    left_out says that it is not in the person's routines, and may be empty; instead is the id and
    name of what is done in its place. instead_of are movements that are better left alone, and why.
    """

    name: str
    summary: str
    dose: str
    facts: tuple[tuple[str, str], ...]
    start: str
    steps: tuple[str, ...]
    breathing: str
    tips: tuple[str, ...]
    mistakes: tuple[str, ...]
    cautions: tuple[str, ...]
    conditions: tuple[str, ...]
    left_out: str
    instead: tuple[str, str] | None
    ways: tuple[Way, ...]
    instead_of: tuple[tuple[str, str], ...]
    sources: tuple[SourceLine, ...]


class ExercisePage(OpenedPage):
    """A page for reading about an exercise.

    try_asked tells that it is to be done now, exercise_asked the id of another one to be shown.
    """

    try_asked = Signal()
    exercise_asked = Signal(str)

    def present(self, sheet: ExerciseSheet, figure: Shown | None) -> None:
        """Show an exercise, and its figure if there is one."""
        self.tell(self._cards(sheet, figure))

    def _cards(self, sheet: ExerciseSheet, figure: Shown | None) -> Iterator[QWidget]:
        yield _box(headline(label(sheet.name, "title"), label(sheet.summary, "muted-large")))
        yield self._beginning(sheet, figure)
        how = (label(sheet.start), Numbered(sheet.steps), label(_("Breathing"), "label"))
        yield _card(_("How to do it"), *how, label(sheet.breathing))
        tips, mistakes = _points(sheet.tips), _points(sheet.mistakes)
        yield _pair(_card(_("Tips"), tips), _card(_("Common mistakes"), mistakes))
        yield _care(sheet)
        yield from _pairs(list(map(self._way, sheet.ways)))
        if sheet.instead_of:
            avoided = chain.from_iterable(map(_avoided, sheet.instead_of))
            yield _card(_("Better left alone"), *avoided)
        yield SourceList(sheet.sources)

    def _beginning(self, sheet: ExerciseSheet, figure: Shown | None) -> Card:
        """Return the card with the figure, and with what there is to be known at once."""
        if sheet.left_out:
            begin = button(_("Try it all the same"), large=True)
        else:
            begin = button(_("Try this one"), "primary", large=True)
        begin.clicked.connect(self.try_asked)
        facts = map(_fact, sheet.facts)
        known = QVBoxLayout()
        known.setSpacing(3 * STEP)
        known.addStretch()
        stack(known, (label(sheet.dose, "strong"), *facts, *self._left_out(sheet)))
        known.addSpacing(3 * STEP)
        known.addWidget(begin)
        known.addStretch()
        if figure is None:
            return Card(known)
        view = MovingFigure()
        view.setMinimumHeight(HIGH)
        view.show_figure(figure)
        return Card(Columns(view, _box(known), least_em=FIGURE_EM, share=FIGURE_SHARE))

    def _left_out(self, sheet: ExerciseSheet) -> Iterator[QWidget]:
        """Yield why it is left out, and the way to what is done instead."""
        if sheet.left_out:
            yield label(sheet.left_out, "attention")
        if sheet.instead:
            yield self._link(*sheet.instead, _("Done instead"))

    def _way(self, way: Way) -> Card:
        return _card(way.title, label(way.how), *(self._link(*each) for each in way.exercises))

    def _link(self, id: str, name: str, said: str = "") -> LinkRow:
        row = LinkRow(name, said)
        row.clicked.connect(lambda: self.exercise_asked.emit(id))
        return row


def _card(title: str, *things: QWidget) -> Card:
    return Card(label(title, "heading"), *things)


def _points(lines: Iterable[str]) -> Sentences:
    return Sentences(POINT + line for line in lines)


def _care(sheet: ExerciseSheet) -> Card:
    things: list[QWidget] = [_points(sheet.cautions)]
    if sheet.conditions:
        ask = label(_("Ask a professional first if you have:"), "label")
        things += [ask, _points(sheet.conditions)]
    return _card(_("Take care"), *things)


def _fact(fact: tuple[str, str]) -> QLayout:
    title, said = fact
    return headline(label(title, "small"), label(said))


def _avoided(avoided: tuple[str, str]) -> tuple[QWidget, QWidget]:
    name, why = avoided
    return label(name, "label"), label(why)


def _pairs(cards: list[Card]) -> Iterator[QWidget]:
    """Yield two cards side by side, or the only one."""
    yield from [_pair(*cards)] if len(cards) == 2 else cards


def _pair(one: Card, other: Card) -> QWidget:
    for card in (one, other):
        card.column.addStretch()
    return _box(Columns(one, other, least_em=COLUMN_EM))


def _box(layout: QLayout) -> QWidget:
    made = QWidget()
    layout.setContentsMargins(0, 0, 0, 0)
    made.setLayout(layout)
    return made
