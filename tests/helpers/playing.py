"""A session in the player's page, as the program plays it, while the clock stands still."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from backcoach.body.scene import Scene
from backcoach.core import command, movement
from backcoach.core.command import Command
from backcoach.core.playhead import State
from backcoach.core.session import Situation
from backcoach.core.view import View, look
from backcoach.text import ENGLISH
from backcoach.ui.pages.player import PlayerPage
from backcoach.ui.style import Style
from tests.helpers.catalogue import EXERCISES, session_of
from tests.helpers.pages import USUAL, click, heard, show

OVER = (State.FINISHED, State.STOPPED)
NAMES = ("Reach", "March", "Squat")
# When a session of these three, left alone, is in each situation: in the second one, but in the
# first one to work and to wait, and in the last one at one's own pace.
WHEN_MS = {
    Situation.READY: 149_500,
    Situation.WORK: 66_500,
    Situation.FREE: 199_500,
    Situation.WAIT: 77_500,
}


class Playing:
    """A page with a session that does what the page asks for, until it is over."""

    def __init__(
        self,
        qtbot: QtBot,
        situation: Situation = Situation.WORK,
        size: QSize = USUAL,
        style: Style | None = None,
        scene: Scene | None = None,
    ) -> None:
        self.page = PlayerPage()
        self.scene = scene
        self.asked: list[Command] = []
        self.left = heard(self.page.left)
        self.stayed = heard(self.page.stayed)
        self.window_asked = heard(self.page.window_asked)
        self.page.asked.connect(self._obey)
        show(qtbot, self.page, size, style)
        self.begin(situation)

    def begin(self, situation: Situation = Situation.WORK) -> None:
        """Begin another session, and come to a situation with it."""
        self.session = session_of("every-phase")
        self.page.begin("Every phase", NAMES)
        self.asked = []
        if situation is not Situation.NEW:
            self.send(command.Start())
        self.session.advance(WHEN_MS.get(situation, WHEN_MS[Situation.WORK]))
        self.show()
        if situation is Situation.PAUSED:
            self.send(command.Pause())
        if situation is Situation.OVER:
            self.send(command.Stop())
        assert self.session.situation is situation

    @property
    def view(self) -> View:
        """What there is to be seen of the session now."""
        return look(self.session, ENGLISH)

    def show(self) -> None:
        """Show the session as it is now."""
        step, into_ms = self.session.step, self.session.into_ms
        moment = movement.moment(step, EXERCISES[step.exercise], into_ms)
        self.page.present(self.view, self.scene, moment)

    def send(self, asked: Command) -> None:
        """Ask for something from elsewhere than the page."""
        self.session.handle(asked, self.session.now_ms)
        self.show()

    def press(self, *written: str) -> None:
        """Press keys, each written as Qt writes it, where the keys go."""
        for each in written:
            QTest.keySequence(self.page.focusWidget(), QKeySequence(each))

    def click(self, widget: QWidget) -> None:
        """Click on the middle of a widget."""
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)

    def _obey(self, commands: Sequence[Command]) -> None:
        for asked in commands:
            if self.session.state not in OVER:
                self.asked.append(asked)
                self.send(asked)


def hurt(playing: Playing, score: int | None, sharp: str) -> None:
    """Say that it hurts, how much, and whether it is sharp: the text of the answer's button."""
    click(playing.page, "This hurts")
    if score is not None:
        click(playing.page, str(score))
    click(playing.page, sharp)


# All that can be asked or told beside the stage, and what leads there.
PANELS: dict[str, Callable[[Playing], None]] = {
    "kind": lambda playing: playing.press("S"),
    "choices": lambda playing: hurt(playing, 3, "No"),
    "care": lambda playing: hurt(playing, 3, "Yes"),
    "leave": lambda playing: playing.press("Esc"),
    "keys": lambda playing: playing.press("?"),
}
