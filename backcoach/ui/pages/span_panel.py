"""A stretch of days that was different: which kind, a word about it, from when, until when."""

from datetime import date, datetime, time
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from backcoach.diary.span import LONGEST_WORD, SpanKind
from backcoach.text import _
from backcoach.ui.pages.panels import Form, question
from backcoach.ui.widgets.basics import label
from backcoach.ui.widgets.choosers import Pills
from backcoach.ui.widgets.date_field import DateField
from backcoach.ui.widgets.flow import Flow


class Marked(NamedTuple):
    """What is marked; last is None as long as it goes on."""

    first: date
    last: date | None = None
    kind: SpanKind = SpanKind.FLARE_UP
    word: str = ""


class SpanPanel(Form):
    """Asks about a span; no day of it is after today. given tells a Marked.

    deletes tells that it is about a span that can be deleted.
    """

    given = Signal(object)

    def __init__(self, today: date, marked: Marked, *, deletes: bool = False) -> None:
        latest = datetime.combine(today, time())
        self._kind, self._word = Pills(_kinds()), QLineEdit(marked.word)
        self._first, self._last = DateField(latest), DateField(latest)
        self._until = Pills(_ways_to_end())
        title = _("Change what you marked") if deletes else _("Mark a span")
        super().__init__(title, *self._questions(), deletes=deletes)
        self.setFocusProxy(self._kind)
        self._first.dateChanged.connect(lambda: self._last.allow_from(self._first.day))
        self._until.chosen.connect(self._last.setVisible)
        self.save_asked.connect(self._give)
        self._show(marked)

    def _questions(self) -> tuple[QVBoxLayout, ...]:
        meaning = _("Days of a flare-up or an illness count as kept towards your weekly target.")
        self._word.setMaxLength(LONGEST_WORD)
        self._word.setPlaceholderText(_("such as: after digging, new medicine"))
        self._word.setAccessibleName(_("A word about it"))
        self._kind.explain(_("Kind"), _("What was different"))
        self._first.setAccessibleName(_("First day"))
        self._until.explain(_("Last day"), _("Whether it is over"))
        self._last.setAccessibleName(_("Last day"))
        return (
            question(_("What is it?"), self._kind, label(meaning, "muted")),
            question(_("A word about it. You can leave it out."), self._word),
            question(_("First day"), Flow(self._first)),
            question(_("Last day"), self._until, Flow(self._last)),
        )

    def _show(self, marked: Marked) -> None:
        self._kind.show_value(marked.kind)
        self._first.show_day(marked.first)
        self._last.allow_from(marked.first)
        self._until.show_value(marked.last is not None)
        self._last.setVisible(marked.last is not None)
        if marked.last is not None:
            self._last.show_day(marked.last)

    def _give(self) -> None:
        last = self._last.day if self._until.value else None
        word = self._word.text().strip()
        self.given.emit(Marked(self._first.day, last, self._kind.value, word))


def _kinds() -> dict[SpanKind, str]:
    return {
        SpanKind.FLARE_UP: _("Flare-up"),
        SpanKind.ILLNESS: _("Illness"),
        SpanKind.TREATMENT: _("Change of treatment"),
    }


def _ways_to_end() -> dict[bool, str]:
    return {False: _("Still going on"), True: _("It is over")}
