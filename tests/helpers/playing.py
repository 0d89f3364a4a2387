"""A session in the player's page, as the program plays it, with a clock that stands still."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from backcoach.body.scene import Scene
from backcoach.core import command, movement
from backcoach.core.command import Command
from backcoach.core.playhead import State
from backcoach.core.session import Session, Situation
from backcoach.core.view import View, look
from backcoach.text import ENGLISH
from backcoach.ui.pages.player import PlayerPage
from backcoach.ui.style import Style
from tests.helpers.catalogue import EXERCISES, session_of
from tests.helpers.figures import SCENES
from tests.helpers.pages import USUAL, heard, show

OVER = (State.FINISHED, State.STOPPED)
NAMES = ("Reach", "March", "Squat")
# When, left alone, a session of reach, march and squat is in each situation: the second of its
# three items, but for WORK and WAIT (the first) and FREE (the last).
WHEN_MS = {
    Situation.READY: 149_500,
    Situation.WORK: 66_500,
    Situation.FREE: 199_500,
    Situation.WAIT: 77_500,
}


class Playing:
    """A page with a session that does what the page asks for, as long as it is not over."""

    def __init__(
        self, qtbot: QtBot, size: QSize = USUAL, style: Style | None = None, *, figure: str = ""
    ) -> None:
        self.page = PlayerPage()
        self.session = session_of("every-phase")
        self.scene: Scene | None = SCENES.get(figure)
        self.asked: list[Command] = []
        self.left = heard(self.page.left)
        self.stayed = heard(self.page.stayed)
        self.window_asked = heard(self.page.window_asked)
        self.page.asked.connect(self._send)
        self.page.begin("Every phase", NAMES)
        show(qtbot, self.page, size, style)

    def come_to(self, situation: Situation) -> "Playing":
        """Let time pass until the session is in a situation, and forget what was asked for."""
        self.send(command.Start()) if situation is not Situation.NEW else self.show()
        self.pass_to(WHEN_MS.get(situation, WHEN_MS[Situation.WORK]))
        if situation is Situation.PAUSED:
            self.send(command.Pause())
        if situation is Situation.OVER:
            self.send(command.Stop())
        assert self.session.situation is situation
        return self

    def pass_to(self, at_ms: int) -> None:
        """Let time pass."""
        self.session.advance(at_ms)
        self.show()

    def send(self, asked: Command) -> None:
        """Ask for something from elsewhere than the page."""
        self.session.handle(asked, self.session.now_ms)
        self.show()

    @property
    def view(self) -> View:
        """What there is to be seen of the session now."""
        return look(self.session, ENGLISH)

    def show(self) -> None:
        """Show the session as it is now."""
        step, into_ms = self.session.step, self.session.into_ms
        moment = movement.moment(step, EXERCISES[step.exercise], into_ms)
        self.page.present(self.view, self.scene, moment)

    def press(self, *written: str) -> None:
        """Press keys, each written as Qt writes it, where the keys go."""
        for each in written:
            QTest.keySequence(self.page.focusWidget() or self.page, QKeySequence(each))

    def click(self, widget: QWidget, button: Qt.MouseButton = Qt.MouseButton.LeftButton) -> None:
        """Click on the middle of a widget."""
        QTest.mouseClick(widget, button)

    def _send(self, commands: Sequence[Command]) -> None:
        for asked in commands:
            if self.session.state not in OVER:
                self.asked.append(asked)
                self.send(asked)
