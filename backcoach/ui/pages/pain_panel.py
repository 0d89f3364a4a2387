"""How the back is: now or earlier, around a session or not, where, and in words."""

from datetime import datetime
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout

from backcoach.diary.pain import LONGEST_NOTE, Context, Place
from backcoach.text import _
from backcoach.ui.pages.panels import Form, question
from backcoach.ui.widgets.basics import label
from backcoach.ui.widgets.choosers import Pills
from backcoach.ui.widgets.date_field import DateField
from backcoach.ui.widgets.flow import Flow
from backcoach.ui.widgets.note import NoteField
from backcoach.ui.widgets.scale import Scale


class Pain(NamedTuple):
    """What is noted down. at is None for now, else as the person's clock showed it, to the minute.

    The score, or else the note, may be left out.
    """

    at: datetime | None = None
    score: int | None = None
    context: Context = Context.OTHER
    where: Place | None = None
    note: str = ""


class PainPanel(Form):
    """Asks how the back is, or was. given tells a Pain; the score can be typed.

    latest is now, as the person's clock shows it. deletes tells that it is about an entry that can
    be deleted.
    """

    given = Signal(object)

    def __init__(self, latest: datetime, pain: Pain, *, deletes: bool = False) -> None:
        self._scale, self._note = Scale(), NoteField(LONGEST_NOTE)
        self._when, self._at = Pills(_moments()), DateField(latest, timed=True)
        self._context, self._where = Pills(_contexts()), Pills(_places())
        title = _("Change what you noted") if deletes else _("Note your pain")
        super().__init__(title, *self._questions(), deletes=deletes)
        self.setFocusProxy(self._scale)
        self._connect()
        self._show(pain)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the score be typed."""
        if not self._scale.press(event):
            super().keyPressEvent(event)

    def _questions(self) -> tuple[QVBoxLayout, ...]:
        hint = _("You can type the number, too. A note without a number is kept as well.")
        self._when.explain(_("When"), _("When your back was like that"))
        self._at.setAccessibleName(_("Date and time"))
        self._context.explain(_("Session"), _("Whether it was around a session"))
        self._where.explain(_("Where"), _("Where it hurts"))
        return (
            question(_("How much does it hurt?"), label(hint, "muted"), self._scale),
            question(_("When?"), self._when, Flow(self._at)),
            question(_("Was it around a session?"), self._context),
            question(_("Where? You can leave it out."), self._where),
            question(_("In your words"), self._note),
        )

    def _connect(self) -> None:
        self._scale.changed.connect(self._check)
        self._note.changed.connect(self._check)
        self._when.chosen.connect(self._at.setVisible)
        self.save_asked.connect(self._give)

    def _show(self, pain: Pain) -> None:
        self._scale.choose(pain.score)
        self._when.show_value(pain.at is not None)
        self._at.setVisible(pain.at is not None)
        if pain.at is not None:
            self._at.show_moment(pain.at)
        self._context.show_value(pain.context)
        self._where.show_value(pain.where)
        self._note.show_text(pain.note)
        self._check()

    def _check(self) -> None:
        self.allow_save(self._scale.score is not None or bool(self._note.text))

    def _give(self) -> None:
        at = self._at.moment if self._when.value else None
        context, where = self._context.value, self._where.value
        self.given.emit(Pain(at, self._scale.score, context, where, self._note.text))


def _moments() -> dict[bool, str]:
    return {False: _("Just now"), True: _("At another time")}


def _contexts() -> dict[Context, str]:
    return {
        Context.OTHER: _("No"),
        Context.BEFORE: _("Before it"),
        Context.DURING: _("During it"),
        Context.AFTER: _("After it"),
        Context.NEXT_MORNING: _("The morning after"),
    }


def _places() -> dict[Place | None, str]:
    return {
        None: _("Leave it out"),
        Place.LOW_BACK: _("Low back"),
        Place.LEFT_LEG: _("Left leg"),
        Place.RIGHT_LEG: _("Right leg"),
        Place.OTHER: _("Another place"),
    }
