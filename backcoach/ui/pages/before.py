"""Before a session: what it is, what to have at hand, and how the back is now."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from backcoach.core import phrases
from backcoach.text import _, chosen
from backcoach.theme import STEP
from backcoach.ui.pages.scrolled import AskingPage
from backcoach.ui.widgets.basics import Card, breakable, button, label, stack
from backcoach.ui.widgets.illustrated import Illustrated
from backcoach.ui.widgets.sentences import Sentences

if TYPE_CHECKING:
    from backcoach.body.scene import Scene

WIDEST = 860
HIGH = 200


class BeforePage(AskingPage):
    """The last look before it begins. begun tells a score of 0 to 10, or None; left has none."""

    begun = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__(widest=WIDEST)
        self._name = label(role="title")
        self._line = label(role="strong")
        self._needs = label(role="muted")
        self._changes = Sentences()
        self._begin = button(_("Begin"), "primary", large=True)
        self._not_now = button(_("Not now"), "quiet", large=True)
        self.first_focus = self._begin
        self._lay_out()
        self._connect()

    def present(
        self,
        name: str,
        line: str,
        needs: str,
        scene: Scene | None = None,
        changes: Sequence[str] = (),
    ) -> None:
        """Show what is about to begin, with a figure of it if there is one, and ask anew.

        changes are sentences about what is left out of it.
        """
        self._name.setText(breakable(name))
        self._line.setText(line)
        self._needs.setText(needs)
        self._needs.setVisible(bool(needs))
        self._changes.present(changes)
        self._changes.setVisible(bool(changes))
        self._what.show_figure(scene)
        self.scale.choose(None)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(STEP)
        words.addStretch()
        stack(words, (self._name, self._line, self._needs, self._changes))
        words.addStretch()
        self._what = Illustrated(words)
        self._what.setMinimumHeight(HIGH)
        stop_rule = label(phrases.emergency_stop(chosen()), "stop")
        buttons = QHBoxLayout()
        buttons.addWidget(self._begin, 1)
        buttons.addWidget(self._not_now)
        self.column.addStretch()
        stack(self.column, (Card(self._what), self.question(), stop_rule, buttons))
        self.column.addStretch()

    def _connect(self) -> None:
        self._begin.clicked.connect(lambda: self.begun.emit(self.scale.score))
        self._not_now.clicked.connect(self.left)
        # Once there is an answer, Enter and Space begin again, wherever the pointer was.
        self.scale.changed.connect(lambda _score: self._begin.setFocus())
        leave = QShortcut(Qt.Key.Key_Escape, self)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.activated.connect(self.left)
