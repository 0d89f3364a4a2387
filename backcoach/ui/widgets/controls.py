"""The buttons of the player. What may be pressed is read from the session's own table."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from backcoach.core import command
from backcoach.core.command import Command
from backcoach.core.view import View
from backcoach.text import _
from backcoach.theme import STEP
from backcoach.ui.pages.player_keys import Intent, explain, label_of
from backcoach.ui.style import Style
from backcoach.ui.widgets.basics import button, label

LARGEST_WITH_KEYS = 130
# Without an entry a button can always be pressed.
NEEDS: dict[Intent, frozenset[type[Command]]] = {
    Intent.PAUSE: frozenset((command.Pause, command.Resume)),
    Intent.BACK: frozenset((command.Back,)),
    Intent.NEXT: frozenset((command.Next,)),
    Intent.SORE: frozenset((command.Sore,)),
    Intent.MORE_TIME: frozenset((command.MoreTime,)),
    Intent.SKIP: frozenset((command.SkipExercise,)),
}


class Controls(QWidget):
    """The row of large buttons; the small ones are there to be put elsewhere."""

    pressed = Signal(Intent)

    def __init__(self) -> None:
        super().__init__()
        self.pause = button(_("Pause"), "primary", large=True)
        self.more_time, self.skip = button(_("+15 s")), button(_("Skip"))
        self.leave, self.keys = button(_("Leave"), "quiet"), button(_("Keys"), "quiet")
        self._buttons: dict[Intent, QPushButton] = {
            Intent.BACK: button(_("Back"), large=True),
            Intent.PAUSE: self.pause,
            Intent.NEXT: button(_("Next"), large=True),
            Intent.SORE: button(_("This hurts"), "stop", large=True),
            Intent.MORE_TIME: self.more_time,
            Intent.SKIP: self.skip,
            Intent.LEAVE: self.leave,
            Intent.KEYS: self.keys,
        }
        for intent, made in self._buttons.items():
            made.clicked.connect(lambda _checked, intent=intent: self.pressed.emit(intent))
            made.setToolTip(f"{explain(intent)} ({label_of(intent)})")
            made.setAccessibleDescription(explain(intent))
        self._keys: list[QLabel] = []
        self._lay_out()

    def present(self, view: View, *, asking: bool) -> None:
        """Allow what can be done now; nothing while something is asked: the answers come first."""
        for intent, made in self._buttons.items():
            needs = NEEDS.get(intent)
            legal = needs is None or bool(needs & view.legal)
            made.setEnabled(legal and not asking)
        self.more_time.setVisible(command.MoreTime in view.legal)
        self.pause.setText(_("Go on") if view.paused else _("Pause"))

    def restyle(self, style: Style) -> None:
        """Leave out the names of the keys where they would take the figure's room."""
        for key in self._keys:
            key.setVisible(style.text_percent <= LARGEST_WITH_KEYS)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(3 * STEP)
        grid.setVerticalSpacing(STEP)
        shares = {Intent.BACK: 3, Intent.PAUSE: 6, Intent.NEXT: 3, Intent.SORE: 4}
        for place, (intent, share) in enumerate(shares.items()):
            key = label(label_of(intent), "small")
            key.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            self._keys.append(key)
            grid.addWidget(self._buttons[intent], 0, place)
            grid.addWidget(key, 1, place)
            grid.setColumnStretch(place, share)
