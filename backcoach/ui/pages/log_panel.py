"""What was done besides the exercises: which activity, how long, and the talk test."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QVBoxLayout

from backcoach.core.activity import Activity, ActivityKind
from backcoach.diary.activity import LEAST_MIN, MOST_MIN, Talk
from backcoach.text import _
from backcoach.theme import STEP
from backcoach.ui.widgets.basics import Card, button, label, stack
from backcoach.ui.widgets.choosers import Pills
from backcoach.ui.widgets.flow import Flow
from backcoach.ui.widgets.grouped import GroupedPills
from backcoach.ui.widgets.minutes import Minutes
from backcoach.ui.widgets.sentences import Sentences

USUAL_MIN = 20


class LogPanel(Card):
    """Asks about one activity. given tells its id, the minutes, and a Talk or None."""

    given = Signal(str, int, object)
    left = Signal()

    def __init__(self, activities: Iterable[Activity]) -> None:
        self._notes = {each.id: each.note for each in activities}
        self._which = GroupedPills(_grouped(activities))
        self._note = label(role="muted")
        self._minutes = Minutes(LEAST_MIN, MOST_MIN, USUAL_MIN)
        self._breath = Pills(_answers())
        self._save = button(_("Save"), "primary")
        self._cancel = button(_("Cancel"), "quiet")
        self._activity: str | None = None
        self._talk: Talk | None = None
        super().__init__(label(_("Log an activity"), "heading"), self._questions())
        self.column.addLayout(Flow(self._save, self._cancel, spacing=2 * STEP))
        self._connect()
        self.setFocusProxy(self._which)

    def _questions(self) -> QVBoxLayout:
        column = stack(QVBoxLayout(), (self._which, self._note))
        column.setSpacing(STEP)
        column.addSpacing(3 * STEP)
        stack(column, (label(_("How long?"), "label"), self._minutes))
        column.addSpacing(3 * STEP)
        question = label(_("What did you have breath for? You can leave it out."), "label")
        stack(column, (question, self._breath, Sentences(_explanations())))
        column.addSpacing(3 * STEP)
        return column

    def _connect(self) -> None:
        self._note.hide()
        self._save.setEnabled(False)
        self._breath.show_value(None)
        self._breath.explain(_("Talk test"), _("What you had breath for"))
        self._which.chosen.connect(self._choose)
        self._breath.chosen.connect(self._answer)
        self._save.clicked.connect(self._give)
        self._cancel.clicked.connect(self.left)
        away = QShortcut(Qt.Key.Key_Escape, self)
        away.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        away.activated.connect(self.left)

    def _choose(self, id: str) -> None:
        self._activity = id
        self._note.setText(self._notes[id])
        self._note.show()
        self._save.setEnabled(True)

    def _answer(self, talk: Talk | None) -> None:
        self._talk = talk

    def _give(self) -> None:
        self.given.emit(self._activity, self._minutes.minutes, self._talk)


def _grouped(activities: Iterable[Activity]) -> dict[str, dict[str, str]]:
    """Return the names by id, by heading, those without an activity left out."""
    titles = {
        ActivityKind.ACTIVE: _("Active"),
        ActivityKind.MIND_BODY: _("Mind and body"),
        ActivityKind.EVERYDAY: _("Everyday"),
    }
    named = sorted(activities, key=lambda each: each.name)
    groups = {
        title: {each.id: each.name for each in named if each.kind is kind}
        for kind, title in titles.items()
    }
    return {title: names for title, names in groups.items() if names}


def _answers() -> dict[Talk | None, str]:
    return {
        None: _("Leave it out"),
        Talk.SING: _("Could sing"),
        Talk.TALK: _("Could talk"),
        Talk.FEW: _("Few words"),
    }


def _explanations() -> tuple[str, ...]:
    return (
        _("· Could sing: you had breath to spare, so it was light."),
        _("· Could talk: you could speak but not sing, so it was moderate."),
        _("· Few words: you soon needed a breath, so it was vigorous."),
    )
