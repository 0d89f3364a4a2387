"""One day: what was noted down on it, what was done, and what it was part of."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLayout, QPushButton, QVBoxLayout, QWidget

from backcoach.text import _
from backcoach.theme import STEP
from backcoach.ui.pages.opened import OpenedPage
from backcoach.ui.pages.panels import Panels
from backcoach.ui.widgets.basics import Card, button, label, stack
from backcoach.ui.widgets.beside import Beside
from backcoach.ui.widgets.flow import Flow
from backcoach.ui.widgets.link_row import LinkRow
from backcoach.ui.widgets.passage import Passage


class Item(NamedTuple):
    """One thing of a day: what it is, and more about it, which may be empty."""

    id: str
    title: str
    more: str = ""


class Day(NamedTuple):
    """All that a page says about a day.

    active is what was done besides the exercises. going_on are the ids of the spans that are not
    over yet; is_last tells that there is no next day.
    """

    title: str
    pain: tuple[Item, ...]
    sessions: tuple[Item, ...]
    active: tuple[str, ...]
    spans: tuple[Item, ...]
    going_on: frozenset[str]
    is_last: bool


class DayPage(OpenedPage):
    """A day, and the ways to the days beside it: buttons, or the left and right arrow.

    pain_asked and span_asked want something to be asked in panels; the signals that are about one
    entry, span or session tell its id.
    """

    previous_asked = Signal()
    next_asked = Signal()
    pain_asked = Signal()
    pain_change_asked = Signal(str)
    pain_delete_asked = Signal(str)
    span_asked = Signal()
    span_end_asked = Signal(str)
    span_change_asked = Signal(str)
    span_delete_asked = Signal(str)
    session_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.panels = Panels(self)
        self.column.insertWidget(1, self.panels.undo)
        for key, asked in (("Left", self.previous_asked), ("Right", self.next_asked)):
            turn = QShortcut(QKeySequence(key), self)
            turn.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            turn.activated.connect(asked)

    def present(self, day: Day) -> None:
        """Show a day, from the top."""
        self.panels.undo.hide()
        self.tell(self._things(day))

    def _things(self, day: Day) -> Iterator[QWidget]:
        yield self._headline(day)
        if not (day.pain or day.sessions or day.active or day.spans):
            yield label(_("Nothing is noted down for this day."), "muted-large")
        note = _asking(_("Note pain for this day"), self.pain_asked)
        yield _card(_("Your back"), *map(self._entry, day.pain), Flow(note))
        if day.sessions:
            yield _card(_("Sessions"), *map(self._session, day.sessions))
        if day.active:
            yield _card(_("Activities"), *map(label, day.active))
        mark = _asking(_("Mark a span from this day"), self.span_asked)
        spans = (self._span(each, goes_on=each.id in day.going_on) for each in day.spans)
        yield _card(_("Flare-ups, illness, treatment"), *spans, Flow(mark))

    def _headline(self, day: Day) -> QWidget:
        before = _asking(_("Previous day"), self.previous_asked)
        after = _asking(_("Next day"), self.next_asked)
        after.setDisabled(day.is_last)
        return _box(Beside(label(day.title, "title"), _box(Flow(before, after))))

    def _entry(self, item: Item) -> QWidget:
        ways = {_("Change"): self.pain_change_asked, _("Delete"): self.pain_delete_asked}
        return _row(item, ways)

    def _span(self, item: Item, *, goes_on: bool) -> QWidget:
        ways = {_("Change"): self.span_change_asked, _("Delete"): self.span_delete_asked}
        return _row(item, {_("It is over"): self.span_end_asked, **ways} if goes_on else ways)

    def _session(self, item: Item) -> QWidget:
        row = LinkRow(item.title, item.more)
        row.clicked.connect(lambda: self.session_asked.emit(item.id))
        return row


def _row(item: Item, ways: Mapping[str, SignalInstance]) -> QWidget:
    """Return what there is to be said of an item, and a button for each thing to do with it."""
    words = stack(QVBoxLayout(), (label(item.title), *([Passage(item.more)] if item.more else [])))
    words.setSpacing(STEP)
    words.setContentsMargins(0, 3 * STEP, 0, 3 * STEP)  # as high as the buttons beside it
    buttons = []
    for text, asked in ways.items():
        made = button(text, "quiet")
        made.setAccessibleName(f"{text}: {item.title}")
        made.clicked.connect(lambda _checked, asked=asked: asked.emit(item.id))
        buttons.append(made)
    said = QWidget()
    said.setLayout(words)
    return _box(Beside(said, _box(Flow(*buttons, spacing=STEP))))


def _asking(text: str, asked: SignalInstance) -> QPushButton:
    made = button(text)
    made.clicked.connect(asked)
    return made


def _card(title: str, *things: QWidget | QLayout) -> Card:
    return Card(label(title, "heading"), *things)


def _box(layout: QLayout) -> QWidget:
    made = QWidget()
    layout.setContentsMargins(0, 0, 0, 0)
    made.setLayout(layout)
    return made
