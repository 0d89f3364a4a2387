"""What is asked and offered when it hurts."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget

from backcoach.core import command, phrases
from backcoach.core.command import Command, StopReason
from backcoach.core.soreness import is_much, noted
from backcoach.text import _, chosen
from backcoach.ui.widgets.basics import button, label
from backcoach.ui.widgets.panel import Panel
from backcoach.ui.widgets.scale import Scale
from backcoach.ui.widgets.sentences import Sentences


class SorePanels(QStackedWidget):
    """How much and what kind; then how to go on, or the stop rules.

    asked tells the commands that an answer comes to, a score as soon as it is given; done that
    there is nothing more to ask.
    """

    asked = Signal(object)
    done = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._easier: str | None = None
        self._kind = _Kind()
        self._choices = _Choices()
        self._care = _Care()
        for panel in (self._kind, self._choices, self._care):
            self.addWidget(panel)
        self._kind.scored.connect(lambda score: self.asked.emit((command.Sore(score),)))
        self._kind.answered.connect(self._answer)
        self._choices.chosen.connect(self._finish)
        self._care.chosen.connect(self._finish)

    def ask(self, easier: str | None) -> None:
        """Begin to ask; easier is the exercise that may be done instead."""
        self._easier = easier
        self._kind.ask_anew()
        self.setCurrentWidget(self._kind)

    @property
    def in_care(self) -> bool:
        """Whether the stop rules are shown, which are not left by accident."""
        return self.currentWidget() is self._care

    def _answer(self, sharp: bool | None) -> None:
        score = self._kind.score
        self.asked.emit((command.Sore(score, sharp),))
        if sharp:
            self._care.calm()
            self.setCurrentWidget(self._care)
        else:
            self._choices.offer(score, sharp, self._easier)
            self.setCurrentWidget(self._choices)

    def _finish(self, commands: Sequence[Command]) -> None:
        self.asked.emit(commands)
        self.done.emit()


class _Kind(Panel):
    """How much it hurts, and whether it is of the dangerous kind.

    A score that was given is kept: another one can take its place, but none cannot.
    """

    scored = Signal(int)
    answered = Signal(object)

    def __init__(self) -> None:
        self.score: int | None = None
        self._scale = Scale()
        answers = {
            _("Yes"): (True, "stop"),
            _("No"): (False, "plain"),
            _("Leave it out"): (None, "quiet"),
        }
        buttons = [button(text, kind) for text, (_sharp, kind) in answers.items()]
        super().__init__(
            _("This hurts. You are paused."),
            label(_("How much does it hurt? You can leave it out.")),
            self._scale,
            question=label(_("Is it sharp or shooting, or does it tingle or feel numb?"), "label"),
            buttons=buttons,
        )
        self.first = self  # so that a key that is pressed from habit answers nothing
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for made, (sharp, _kind) in zip(buttons, answers.values(), strict=True):
            made.clicked.connect(lambda _checked, sharp=sharp: self.answered.emit(sharp))
        self._scale.changed.connect(self._take)

    def ask_anew(self) -> None:
        """Forget the score of the time before."""
        self.score = None
        self._scale.choose(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the number be typed."""
        if not self._scale.press(event):
            super().keyPressEvent(event)

    def _take(self, score: int | None) -> None:
        """Tell a score that is new; where one is taken back, choose it again."""
        if score is None and self.score is not None:
            self._scale.choose(self.score)
        elif score is not None and score != self.score:
            self.score = score
            self.scored.emit(score)


class _Choices(Panel):
    """How to go on after pain that is not of the dangerous kind."""

    chosen = Signal(object)

    def __init__(self) -> None:
        self._said = label()
        self._carry_on = button(_("Carry on"), "primary")
        self._easier = button(_("Easier form"))
        self._skip = button(_("Skip exercise"))
        self._stop = button(_("Stop here"))
        ways = (self._carry_on, self._easier, self._skip, self._stop)
        super().__init__(_("How would you like to go on?"), self._said, buttons=ways)
        self._exercise: str | None = None
        self._carry_on.clicked.connect(lambda: self.chosen.emit((command.Resume(),)))
        self._easier.clicked.connect(self._take_easier)
        self._skip.clicked.connect(
            lambda: self.chosen.emit((command.SkipExercise(), command.Resume()))
        )
        self._stop.clicked.connect(lambda: self.chosen.emit((command.Stop(StopReason.PAIN),)))

    def offer(self, score: int | None, sharp: bool | None, easier: str | None) -> None:
        """Offer the ways to go on.

        With much pain, skipping comes first; when it is not known what kind of pain it is, to stop.
        """
        self._exercise = easier
        self._said.setText(noted(score, chosen(), kind_known=sharp is not None))
        self._easier.setVisible(easier is not None)
        first = self._skip if is_much(score) else self._carry_on
        self.first = self._stop if sharp is None else first
        for made in self.buttons:
            made.setProperty("kind", "primary" if made is self.first else "plain")
            made.style().polish(made)

    def _take_easier(self) -> None:
        if self._exercise:
            self.chosen.emit((command.Substitute(self._exercise), command.Resume()))


class _Care(Panel):
    """The stop rules. Going on takes two presses, at two places."""

    chosen = Signal(object)

    def __init__(self) -> None:
        self._end = button(_("End here"), "primary")
        self._on = button(_("Go on anyway"), "quiet")
        self._really = button(_("Yes, go on"), "stop")
        words = Sentences(phrases.care(chosen()))
        super().__init__(_("Please stop here"), words, buttons=(self._end, self._on, self._really))
        self._end.clicked.connect(lambda: self.chosen.emit((command.Stop(StopReason.PAIN),)))
        self._on.clicked.connect(lambda: self._arm(armed=True))
        self._really.clicked.connect(lambda: self.chosen.emit((command.Resume(),)))

    def calm(self) -> None:
        """Take back a first press."""
        self._arm(armed=False)

    def _arm(self, *, armed: bool) -> None:
        self._on.setEnabled(not armed)
        self._really.setVisible(armed)
        self._end.setFocus(Qt.FocusReason.OtherFocusReason)
