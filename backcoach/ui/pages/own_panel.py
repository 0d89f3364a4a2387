"""My activities: up to three things that the person wants to do well, and how well they go."""

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from backcoach.diary.own_activity import LONGEST_NAME, MOST
from backcoach.text import _
from backcoach.theme import STEP
from backcoach.ui.pages.panels import Form
from backcoach.ui.widgets.basics import button, label, stack
from backcoach.ui.widgets.scale import Scale


class Own(NamedTuple):
    """An activity of one's own and how well it goes, or None; id is empty for a new one.

    is_left tells that it is not to be rated any more.
    """

    id: str = ""
    name: str = ""
    score: int | None = None
    is_left: bool = False


class OwnPanel(Form):
    """Asks how well each activity went, and for new ones as long as there are fewer than three.

    given tells all that have a name, as a tuple of Own.
    """

    given = Signal(object)

    def __init__(self, activities: Iterable[Own]) -> None:
        known = tuple(activities)
        blanks = (Own() for _number in range(MOST - len(known)))
        self._rows = tuple(_Row(each) for each in (*known, *blanks))
        said = _("Up to 3 things that you want to do well again, and how well they went this week.")
        super().__init__(_("My activities"), label(said, "muted"), *self._rows)
        self.setFocusProxy(next(iter(self._rows)))
        for row in self._rows:
            row.changed.connect(self._check)
        self.save_asked.connect(lambda: self.given.emit(self._named()))
        self._check()

    def _named(self) -> tuple[Own, ...]:
        return tuple(row.own for row in self._rows if row.own.name)

    def _check(self) -> None:
        """Show one more row than have a name; one that is known has to keep a name."""
        named = [bool(row.own.name) for row in self._rows]
        for row, before in zip(self._rows[1:], named, strict=False):
            row.setVisible(before or row.is_known)
        self.allow_save(all(row.own.name for row in self._rows if row.is_known) and any(named))


class _Row(QWidget):
    """One activity: its name and, as soon as it has one, how well it goes."""

    changed = Signal()

    def __init__(self, own: Own) -> None:
        super().__init__()
        self._id = own.id
        self._name = QLineEdit(own.name)
        self._scale = Scale(_("0 is not at all, 10 as well as ever. You can leave it out."))
        self._leave = button(_("Stop rating it"), "choice")
        self._lay_out()
        self._scale.choose(own.score)
        self._show()
        self._name.textChanged.connect(self._show)
        self._leave.toggled.connect(self._show)

    @property
    def is_known(self) -> bool:
        """Whether it was named before."""
        return bool(self._id)

    @property
    def own(self) -> Own:
        """The activity as it is now."""
        name = self._name.text().strip()
        return Own(self._id, name, self._scale.score, self._leave.isChecked())

    def _lay_out(self) -> None:
        self._name.setMaxLength(LONGEST_NAME)
        self._name.setCursorPosition(0)
        self._name.setPlaceholderText(_("such as: lifting the child, sitting at work"))
        self._leave.setCheckable(True)
        named = QHBoxLayout()
        named.setSpacing(2 * STEP)
        named.addWidget(self._name, 1)
        named.addWidget(self._leave)
        column = stack(QVBoxLayout(self), (named, self._scale))
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * STEP)
        self._leave.setVisible(self.is_known)
        self.setFocusProxy(self._scale if self.is_known else self._name)

    def _show(self) -> None:
        own = self.own
        self._name.setAccessibleName(_("Name of the activity"))
        self._leave.setAccessibleName(_("Stop rating it: {name}").format(name=own.name))
        self._scale.explain(own.name)
        self._scale.setVisible(bool(own.name))
        self._scale.setEnabled(not own.is_left)
        self.changed.emit()
