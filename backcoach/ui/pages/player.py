"""The session: figure, count, what is next, and all that can be asked of it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from backcoach.body.scene import Scene
from backcoach.core import command, phrases
from backcoach.core.command import Command
from backcoach.core.movement import Moment
from backcoach.core.view import View
from backcoach.text import _
from backcoach.theme import STEP
from backcoach.ui.pages.player_keys import KEYS, Intent
from backcoach.ui.pages.player_panels import KeysPanel, LeavePanel, Leaving
from backcoach.ui.pages.sore import SorePanels
from backcoach.ui.widgets.basics import label
from backcoach.ui.widgets.controls import Controls
from backcoach.ui.widgets.count_column import CountColumn
from backcoach.ui.widgets.segments import Segments
from backcoach.ui.widgets.stage import Stage

LEFT_SHARE, RIGHT_SHARE = 59, 36
MARGIN, GAP, BETWEEN = 7 * STEP, 4 * STEP, 6 * STEP
# How wide it has to be for a panel beside the stage, in sizes of text.
ROOMY_EM = 58


class PlayerPage(QWidget):
    """Shows views of a session.

    asked tells commands, left how the person wants to leave it, stayed that they do not want to
    after all, window_asked that Esc was pressed in full screen.
    """

    asked = Signal(object)
    left = Signal(Leaving)
    stayed = Signal()
    window_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._view: View | None = None
        self._names: tuple[str, ...] = ()
        self._make_parts()
        self._lay_out()
        self._connect()

    def begin(self, routine: str, names: Sequence[str]) -> None:
        """Show another session; names are those of its items, in order."""
        self._view = None
        self._names = tuple(names)
        self._routine.setText(routine)
        self._close_panel()

    def rename(self, names: Sequence[str]) -> None:
        """Take the names of the items again, after one was exchanged for another."""
        self._names = tuple(names)

    def present(self, view: View, scene: Scene | None, moment: Moment | None) -> None:
        """Show a moment of the session."""
        first = self._view is None
        changed = self._view is None or _buttons(view) != _buttons(self._view)
        self._view = view
        self._stage.show_figure(scene, moment)
        self._stage.present(view, asking=self._asking)
        self._count.present(view)
        self._segments.present(view.segments, self._names)
        self._where.setText(_("exercise {n} of {items}").format(n=view.item, items=view.items))
        left = ("~" if view.left_is_estimate else "") + phrases.clock(view.left_ms)
        self._left.setText(_("{time} left").format(time=left))
        self._stop_rule.setText(view.stop_rule)
        if changed:
            self._controls.present(view, asking=self._asking)
        if first:
            self._controls.pause.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask_to_leave(self) -> None:
        """Pause, and ask whether to end here, go on later, or stay; not while it says to stop."""
        if not self._in_care:
            self._ask(command.Pause())
            self._open(self._leave)

    def _make_parts(self) -> None:
        self._routine = label(role="strong", wrap=False)
        self._where = label(role="muted-large", wrap=False)
        self._left = label(role="strong", wrap=False)
        self._stop_rule = label(role="stop")
        self._controls = Controls()
        self._stage = Stage(self._controls.more_time, self._controls.skip)
        self._count = CountColumn()
        self._segments = Segments()
        self._sore = SorePanels()
        self._leave = LeavePanel()
        self._keys = KeysPanel()

    def _lay_out(self) -> None:
        """Lay all out without anything to scroll: what is seen from the floor shrinks to fit."""
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 4 * STEP, MARGIN, 2 * STEP)
        column.setSpacing(2 * STEP)
        header = (self._routine, self._where, None, self._left, self._controls.leave)
        column.addLayout(_row(*header))
        column.addLayout(self._body(), 1)
        column.addWidget(self._segments)
        column.addLayout(_row(self._stop_rule, self._controls.keys))

    def _body(self) -> QGridLayout:
        self._right = QStackedWidget()
        for part in (self._count, self._sore, self._leave, self._keys):
            self._right.addWidget(part)
        self._grid = grid = QGridLayout()
        grid.setVerticalSpacing(GAP)
        grid.setColumnStretch(0, LEFT_SHARE)
        grid.setColumnStretch(1, RIGHT_SHARE)
        grid.setRowStretch(0, 1)
        grid.addWidget(self._stage, 0, 0)
        grid.addWidget(self._controls, 1, 0)
        grid.addWidget(self._right, 0, 1, 2, 1)
        return grid

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give a panel the stage's place where there is no room beside it."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        cramped = self.width() < ROOMY_EM * self.fontInfo().pixelSize()
        alone = self._asking and (cramped or self._in_care)
        self._stage.setHidden(alone)
        self._controls.setHidden(alone)
        self._grid.setColumnStretch(0, 0 if alone else LEFT_SHARE)
        self._grid.setHorizontalSpacing(0 if alone else BETWEEN)

    def _connect(self) -> None:
        self._stage.pressed.connect(self._press_stage)
        self._segments.chosen.connect(self._press_segment)
        self._controls.pressed.connect(self._follow)
        self._sore.asked.connect(self.asked)
        self._sore.done.connect(self._close_panel)
        self._sore.done.connect(self.stayed)
        self._sore.currentChanged.connect(self._make_room)
        self._leave.closed.connect(self._stay)
        self._leave.left.connect(self.left)
        self._keys.closed.connect(self._close_panel)
        self._shortcuts = [
            (key, self._shortcut(written, key.intent)) for key in KEYS for written in key.keys
        ]

    def _shortcut(self, written: str, intent: Intent) -> QShortcut:
        made = QShortcut(QKeySequence(written), self)
        made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        made.setAutoRepeat(False)
        made.activated.connect(lambda: self._follow(intent))
        return made

    def _follow(self, intent: Intent) -> None:
        """Do what a key or button is for."""
        view = self._view
        if view is None:
            return
        match intent:
            case Intent.PAUSE:
                self._ask(command.Resume() if view.paused else command.Pause())
            case Intent.BACK:
                self._ask(command.Back())
            case Intent.NEXT:
                self._ask(command.Next())
            case Intent.MORE_TIME:
                self._ask(command.MoreTime())
            case Intent.SKIP:
                self._ask(command.SkipExercise())
            case Intent.JUMP_ON if view.item < view.items:
                self._ask(command.Jump(view.item + 1))
            case Intent.JUMP_BACK:
                self._ask(command.Jump(max(view.item - 1, 1)))
            case Intent.SORE:
                self._say_it_hurts(view)
            case Intent.KEYS:
                self._open(self._keys)
            case Intent.LEAVE:
                self._escape()

    def _press_stage(self) -> None:
        if not self._asking:
            self._follow(Intent.PAUSE)

    def _press_segment(self, item: int) -> None:
        if not self._asking:
            self._ask(command.Jump(item))

    def _say_it_hurts(self, view: View) -> None:
        if command.Sore in view.legal:
            easier = view.easier
            self._ask(command.Sore())
            self._sore.ask(easier)
            self._open(self._sore)

    def _escape(self) -> None:
        """Close what is open; with nothing open, leave full screen, or ask whether to leave."""
        if self._in_care:
            return
        if self._asking:
            self._close_panel()
            self.stayed.emit()
        elif self.window().isFullScreen():
            self.window_asked.emit()
        else:
            self.ask_to_leave()

    @property
    def _asking(self) -> bool:
        return self._right.currentWidget() is not self._count

    @property
    def _hurts(self) -> bool:
        return self._right.currentWidget() is self._sore

    @property
    def _in_care(self) -> bool:
        return self._hurts and self._sore.in_care

    def _stay(self) -> None:
        self._close_panel()
        self.stayed.emit()
        self._ask(command.Resume())

    def _ask(self, asked: Command) -> None:
        if self._view is not None and type(asked) in self._view.legal:
            self.asked.emit((asked,))

    def _open(self, panel: QWidget) -> None:
        self._right.setCurrentWidget(panel)
        self._give_keys()

    def _close_panel(self) -> None:
        self._right.setCurrentWidget(self._count)
        self._give_keys()
        if self.isVisible():
            self._controls.pause.setFocus(Qt.FocusReason.OtherFocusReason)

    def _give_keys(self) -> None:
        """Leave the keys to the panel that is open, but for those that always work."""
        self._make_room()
        for key, shortcut in self._shortcuts:
            shortcut.setEnabled(key.always or not self._asking)
        if self._view is not None:
            self._controls.present(self._view, asking=self._asking)
            self._stage.present(self._view, asking=self._asking)


def _buttons(view: View) -> tuple[object, ...]:
    """Return what decides about the buttons."""
    return view.legal, view.paused


def _row(*parts: QLabel | QPushButton | None) -> QHBoxLayout:
    """Return parts side by side; None is where the space goes."""
    row = QHBoxLayout()
    row.setSpacing(3 * STEP)
    for part in parts:
        if part is None:
            row.addStretch(1)
        else:
            row.addWidget(part, 1 if isinstance(part, QLabel) and part.wordWrap() else 0)
    return row
