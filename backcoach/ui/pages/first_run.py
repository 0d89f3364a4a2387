"""The first run: what BackCoach is, the safety questions, and what is at hand."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from backcoach.core.exercise import Equipment
from backcoach.diary.screening import Outcome
from backcoach.ui.pages.first_screens import AtHand, Welcome
from backcoach.ui.pages.safety import EmergencyStop, Questions, SeeSomeoneFirst


class FirstRunPage(QWidget):
    """Three screens, or the safety questions alone; only who answered them goes on.

    answered tells how the questions were answered: "open" as soon as there is something to see
    someone about, "clear" or "checked" when they were passed. finished tells the equipment
    at hand, and whether to begin a session at once. copy_asked tells a text to be copied.
    """

    answered = Signal(str)
    sound_asked = Signal()
    copy_asked = Signal(str)
    finished = Signal(object, bool)

    def __init__(self) -> None:
        super().__init__()
        self._questions_only = False
        self._given: tuple[Equipment, ...] = ()
        self._welcome, self._questions = Welcome(), Questions()
        self._emergency, self._see_first = EmergencyStop(), SeeSomeoneFirst()
        self._at_hand = AtHand()
        self._screens = QStackedWidget()
        for screen in (
            self._welcome,
            self._questions,
            self._emergency,
            self._see_first,
            self._at_hand,
        ):
            self._screens.addWidget(screen)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._screens)
        self._connect()

    def present(self, routine: str, minutes: int, equipment: tuple[Equipment, ...]) -> None:
        """Take the routine to begin with, if any, its length, and what is known to be at hand."""
        self._given = equipment
        self._at_hand.present(routine, minutes, equipment)

    def restart(self, *, questions_only: bool = False, may_leave: bool = False) -> None:
        """Begin with the first screen, or ask the questions and nothing else.

        Where they may be left, nobody has to answer them again.
        """
        self._questions_only = questions_only
        self._questions.step.setHidden(questions_only)
        self._questions.back.setHidden(questions_only and not may_leave)
        self._screens.setCurrentWidget(self._questions if questions_only else self._welcome)

    def say_sound(self, sentence: str) -> None:
        """Say why no tone is heard; empty: nothing is known against it."""
        self._at_hand.say_sound(sentence)

    def _connect(self) -> None:
        show = self._screens.setCurrentWidget
        self._welcome.next_asked.connect(lambda: show(self._questions))
        self._questions.back_asked.connect(self._go_back)
        self._questions.nothing_told.connect(lambda: self._pass(Outcome.CLEAR))
        self._questions.first_told.connect(lambda: self._stop_at(self._emergency))
        self._questions.second_told.connect(lambda: self._stop_at(self._see_first))
        self._emergency.copy_asked.connect(self.copy_asked)
        self._emergency.mistaken.connect(lambda: show(self._questions))
        self._see_first.checked.connect(lambda: self._pass(Outcome.CHECKED))
        self._see_first.back_asked.connect(lambda: show(self._questions))
        self._at_hand.back_asked.connect(lambda: show(self._questions))
        self._at_hand.sound_asked.connect(self.sound_asked)
        self._at_hand.decided.connect(
            lambda begin: self.finished.emit(self._at_hand.at_hand(), begin)
        )

    def _go_back(self) -> None:
        if self._questions_only:
            self.finished.emit(self._given, False)
        else:
            self._screens.setCurrentWidget(self._welcome)

    def _stop_at(self, screen: QWidget) -> None:
        self.answered.emit(Outcome.OPEN)
        self._screens.setCurrentWidget(screen)

    def _pass(self, outcome: Outcome) -> None:
        self.answered.emit(outcome)
        if self._questions_only:
            self.finished.emit(self._given, False)
        else:
            self._screens.setCurrentWidget(self._at_hand)
