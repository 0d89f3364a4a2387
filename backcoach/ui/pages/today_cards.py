"""The cards of today: what is next, what was cut off, the morning after, something to read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backcoach.core import phrases
from backcoach.text import _, chosen, isolated, ngettext
from backcoach.theme import STEP
from backcoach.ui.widgets.basics import Card, breakable, button, label, stack
from backcoach.ui.widgets.fields import OpeningList
from backcoach.ui.widgets.flow import Flow
from backcoach.ui.widgets.illustrated import Illustrated
from backcoach.ui.widgets.scale import Scale
from backcoach.ui.widgets.sentences import Sentences

if TYPE_CHECKING:
    from backcoach.body.scene import Scene


class RoutineChoice(NamedTuple):
    """A routine that can be started; exercises is 0 where it is not to be said.

    changes tells how much of it is left out for this person, empty where nothing is.
    """

    id: str
    name: str
    minutes: int
    exercises: int = 0
    changes: str = ""


class Unfinished(NamedTuple):
    """A session that was cut off: what is asked, whether it hurt sharply, and what then is said."""

    question: str
    sharp: bool
    care: tuple[str, ...]


class Reading(NamedTuple):
    """How a reading card begins."""

    id: str
    title: str
    paragraph: str


class MorningAfter(NamedTuple):
    """What is asked on the day after a session or, with advice, what the answer means."""

    question: str
    advice: str = ""


class Next(NamedTuple):
    """The routine that is next; needs may be empty."""

    routine: RoutineChoice
    goal: str
    needs: str
    short_minutes: int


class NextCard(Card):
    """The routine that is next."""

    start_asked = Signal(bool)
    routine_chosen = Signal(str)

    def __init__(self) -> None:
        self.start = button(_("Start"), "primary", large=True)
        self._short = button("")
        self._others = OpeningList()
        self._others.setPlaceholderText(_("Another routine"))
        self._others.setAccessibleName(_("Another routine"))
        self._name = label(role="title")
        self._goal = label(role="muted")
        self._line = label(role="strong")
        self._changes = label(role="muted")
        self._needs = label(role="muted")
        self._illustrated = Illustrated(self._lay_out())
        super().__init__(self._illustrated)
        self.start.clicked.connect(lambda: self.start_asked.emit(False))
        self._short.clicked.connect(lambda: self.start_asked.emit(True))
        self._others.activated.connect(self._choose)

    def present(self, offered: Next) -> None:
        """Show what is next."""
        routine = offered.routine
        self._name.setText(breakable(routine.name))
        self._goal.setText(offered.goal)
        self._line.setText(phrases.extent(routine.minutes, routine.exercises, chosen()))
        self._changes.setText(routine.changes)
        self._changes.setVisible(bool(routine.changes))
        self._needs.setText(offered.needs)
        self._needs.setVisible(bool(offered.needs))
        short = ngettext("{n} minute today", "{n} minutes today", offered.short_minutes)
        self._short.setText(short.format(n=offered.short_minutes))

    def show_figure(self, scene: Scene | None) -> None:
        """Show a figure beside it, where there is room."""
        self._illustrated.show_figure(scene)

    def show_others(self, routines: Sequence[RoutineChoice]) -> None:
        """Show what else can be chosen."""
        self._others.clear()
        for each in routines:
            said = _("{name}, {n} min").format(name=isolated(each.name), n=each.minutes)
            self._others.addItem(said, each.id)
        self._others.setCurrentIndex(-1)
        self._others.setVisible(bool(routines))

    def _choose(self, index: int) -> None:
        self._others.setCurrentIndex(-1)
        self.routine_chosen.emit(self._others.itemData(index))

    def _lay_out(self) -> QVBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(STEP)
        stack(words, (label(_("Next"), "muted"), self._name, self._goal))
        words.addSpacing(STEP)
        stack(words, (self._line, self._changes, self._needs))
        words.addSpacing(3 * STEP)
        words.addStretch()
        words.addWidget(self.start)
        words.addSpacing(STEP)
        words.addLayout(Flow(self._short, self._others, spacing=2 * STEP))
        return words


class UnfinishedCard(Card):
    """What to do with a session that was cut off."""

    go_on_asked = Signal()
    keep_asked = Signal()
    discard_asked = Signal()

    def __init__(self) -> None:
        self._question = label(role="heading")
        self._care = Sentences()
        self._usual = _Answers(_("Go on where you were"), _("Keep it as it is"), _("Forget it…"))
        self._sure = _Answers(_("Keep it after all"), _("Forget it for good"))
        self._sharp = _Answers(_("Keep it, and end here"), _("Go on all the same"))
        lost = _("What was done in it cannot be brought back then.")
        stays = _("What you noted about your back stays.")
        self._warning = label(f"{lost} {stays}", "label")
        super().__init__(
            self._question, self._care, self._usual, self._warning, self._sure, self._sharp,
            kind="notice",
        )  # fmt: skip
        self.hide()
        self._connect()

    def _connect(self) -> None:
        go_on, keep, forget = self._usual.buttons
        go_on.clicked.connect(self.go_on_asked)
        keep.clicked.connect(self.keep_asked)
        forget.clicked.connect(lambda: self._ask(self._sure))
        keep_after_all, for_good = self._sure.buttons
        keep_after_all.clicked.connect(lambda: self._ask(self._usual))
        for_good.clicked.connect(self.discard_asked)
        end, all_the_same = self._sharp.buttons
        end.clicked.connect(self.keep_asked)
        all_the_same.clicked.connect(self.go_on_asked)

    def present(self, unfinished: Unfinished) -> None:
        """Ask about a session."""
        self._question.setText(unfinished.question)
        self._care.present(unfinished.care if unfinished.sharp else ())
        self._care.setVisible(unfinished.sharp)
        self._show(self._sharp if unfinished.sharp else self._usual)

    @property
    def first(self) -> QWidget:
        """The button that Enter presses first."""
        return (self._sharp if self._sharp.isVisibleTo(self) else self._usual).buttons[0]

    def _ask(self, answers: _Answers) -> None:
        self._show(answers)
        answers.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, answers: _Answers) -> None:
        for each in (self._usual, self._sure, self._sharp):
            each.setVisible(each is answers)
        self._warning.setVisible(answers is self._sure)


class _Answers(QWidget):
    """Buttons in a row, the first one the one that is meant for most."""

    def __init__(self, first: str, *others: str) -> None:
        super().__init__()
        self.buttons = (button(first, "primary"), *(button(text) for text in others))
        self.setLayout(Flow(*self.buttons, spacing=2 * STEP))


class MorningCard(Card):
    """How the back is on the morning after a session; answered tells a number, or None."""

    answered = Signal(object)

    def __init__(self) -> None:
        self._question = label(role="heading")
        self._advice = label()
        self._scale = Scale()
        keep, not_now = button(_("Keep this answer")), button(_("Not now"), "quiet")
        keep.setEnabled(False)
        self._ways = QWidget()
        self._ways.setLayout(Flow(keep, not_now, spacing=2 * STEP))
        super().__init__(self._question, self._advice, self._scale, self._ways)
        self.hide()
        self.column.setAlignment(self._scale, Qt.AlignmentFlag.AlignLeft)
        self._scale.changed.connect(lambda score: keep.setEnabled(score is not None))
        keep.clicked.connect(lambda: self.answered.emit(self._scale.score))
        not_now.clicked.connect(lambda: self.answered.emit(None))

    def present(self, morning: MorningAfter | None) -> None:
        """Ask, or say what the answer means; a number that is not kept yet stays meanwhile."""
        self.setVisible(morning is not None)
        is_asked = morning is not None and not morning.advice
        if morning:
            self._question.setText(morning.question)
            self._advice.setText(morning.advice)
        self._advice.setVisible(not is_asked)
        for asking in (self._scale, self._ways):
            asking.setVisible(is_asked)
        if not is_asked:
            self._scale.choose(None)


class ReadingCard(Card):
    """The beginning of a reading card; asked tells its id when the person wants all of it."""

    asked = Signal(str)

    def __init__(self) -> None:
        self._title = label(role="heading")
        self._paragraph = label()
        self._id = ""
        read_on = button(_("Read on"))
        super().__init__(label(_("To read today"), "muted"), self._title, self._paragraph)
        self.column.addStretch()
        self.column.addLayout(Flow(read_on))
        read_on.clicked.connect(lambda: self.asked.emit(self._id))

    def present(self, reading: Reading) -> None:
        """Show a card."""
        self._id = reading.id
        self._title.setText(reading.title)
        self._paragraph.setText(reading.paragraph)
