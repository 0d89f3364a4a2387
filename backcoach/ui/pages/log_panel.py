"""What was done besides the exercises: which activity, how long, and the talk test."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout

from backcoach.core.activity import Activity, ActivityKind
from backcoach.diary.activity import LEAST_MIN, MOST_MIN, Talk
from backcoach.text import _
from backcoach.theme import STEP
from backcoach.ui.pages.panels import Form
from backcoach.ui.widgets.basics import label, stack
from backcoach.ui.widgets.choosers import Pills
from backcoach.ui.widgets.grouped import GroupedPills
from backcoach.ui.widgets.minutes import Minutes

USUAL_MIN = 20


class LogPanel(Form):
    """Asks about one activity. given tells its id, the minutes, and a Talk or None."""

    given = Signal(str, int, object)

    def __init__(self, activities: Iterable[Activity]) -> None:
        self._notes = {each.id: label(each.note) for each in activities}
        self._which = GroupedPills(_grouped(activities))
        self._advice = _one_of(label(_("Choose what you did.")), *self._notes.values())
        self._minutes = Minutes(LEAST_MIN, MOST_MIN, USUAL_MIN)
        self._breath = Pills(_answers())
        self._activity: str | None = None
        super().__init__(_("Log an activity"), self._questions())
        self._connect()
        self.setFocusProxy(self._which)

    def _questions(self) -> QVBoxLayout:
        column = stack(QVBoxLayout(), (self._advice, self._which))
        column.setSpacing(STEP)
        column.addSpacing(2 * STEP)
        stack(column, (label(_("How long?"), "label"), self._minutes))
        column.addSpacing(2 * STEP)
        question = label(_("What did you have breath for? You can leave it out."), "label")
        meaning = _(
            "Could sing: light. Could talk but not sing: moderate. Only a few words: vigorous."
        )
        stack(column, (question, self._breath, label(meaning, "muted")))
        return column

    def _connect(self) -> None:
        self.allow_save(False)
        self._breath.show_value(None)
        self._breath.explain(_("Talk test"), _("What you had breath for"))
        self._which.chosen.connect(self._choose)
        self.save_asked.connect(self._give)

    def _choose(self, id: str) -> None:
        self._activity = id
        self._advice.setCurrentWidget(self._notes[id])
        self.allow_save(True)

    def _give(self) -> None:
        self.given.emit(self._activity, self._minutes.minutes, self._breath.value)


def _one_of(*labels: QLabel) -> QStackedWidget:
    """Return a place for one of these, as high as the longest: changing it moves nothing."""
    place = QStackedWidget()
    for each in labels:
        each.setAlignment(Qt.AlignmentFlag.AlignTop)
        place.addWidget(each)
    return place


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
