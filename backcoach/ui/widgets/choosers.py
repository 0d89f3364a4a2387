"""What a value is chosen by: a switch, pills, a list, check boxes.

Each shows a value by show_value(), silently, and emits chosen with another one that the person
chose. Values are those of the program; the words for them are given.
"""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QComboBox,
    QLayout,
    QVBoxLayout,
    QWidget,
)

from backcoach.theme import STEP
from backcoach.ui.widgets.basics import choice
from backcoach.ui.widgets.fields import OpeningList, Tickable
from backcoach.ui.widgets.flow import Flow
from backcoach.ui.widgets.switch import Switch

CONTROL_WIDTH = 260
LETTERS = 12  # that are seen of a name in a list, at least


class Chooser(QWidget):
    """The base of them all."""

    chosen = Signal(object)

    def __init__(self, layout: QLayout) -> None:
        super().__init__()
        layout.setContentsMargins(0, 0, 0, 0)
        self.setLayout(layout)

    def show_value(self, value: Any) -> None:
        """Show a value, without a signal."""
        raise NotImplementedError

    def explain(self, name: str, description: str) -> None:
        """Tell what it is for to those who cannot see it."""
        for part in self.findChildren(QWidget):
            own = part.text() if isinstance(part, QAbstractButton) else ""
            part.setAccessibleName(f"{name}: {own}" if own else name)
            part.setAccessibleDescription(description)


class OnOff(Chooser):
    """A switch for True and False."""

    def __init__(self) -> None:
        self._switch = Switch()
        super().__init__(Flow(self._switch))
        self._switch.clicked.connect(self._clicked)

    def show_value(self, value: bool) -> None:
        """Show whether it is on."""
        self._switch.setChecked(value)

    def _clicked(self) -> None:
        self.chosen.emit(self._switch.isChecked())


class Pills(Chooser):
    """One of a few values, all in sight; the arrow keys go from one to the next."""

    def __init__(self, names: Mapping[Any, str]) -> None:
        row = Flow(spacing=2 * STEP)
        super().__init__(row)
        self._values = tuple(names)
        self._shown: int | None = None
        self._group = QButtonGroup(self)
        for number, name in enumerate(names.values()):
            pill = choice(name)
            self._group.addButton(pill, number)
            row.addWidget(pill)
        self._group.idClicked.connect(self._clicked)

    @property
    def value(self) -> Any:
        """The value that is shown; None where none is."""
        return None if self._shown is None else self._values[self._shown]

    def show_value(self, value: Any) -> None:
        """Show which of the values it is."""
        self._shown = self._values.index(value)
        self._group.button(self._shown).setChecked(True)
        self.setFocusProxy(self._group.button(self._shown))

    def _clicked(self, number: int) -> None:
        if number != self._shown:
            self._shown = number
            self.chosen.emit(self._values[number])


class Listed(Chooser):
    """One of many values, in a list that opens."""

    def __init__(self, names: Mapping[Any, str]) -> None:
        self._list = OpeningList()
        column = QVBoxLayout()
        super().__init__(column)
        column.addWidget(self._list)
        self._values: tuple[Any, ...] = ()
        self._shown: int | None = None
        self._list.setMinimumWidth(CONTROL_WIDTH)
        self._list.setMinimumContentsLength(LETTERS)
        self._list.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._list.activated.connect(self._activated)
        self.offer(names)

    def offer(self, names: Mapping[Any, str]) -> None:
        """Offer other values; show_value() has to follow."""
        self._values = tuple(names)
        self._list.clear()
        self._list.addItems(list(names.values()))

    def show_value(self, value: Any) -> None:
        """Show which of the values it is; one that is not offered is shown as it is."""
        if value not in self._values:
            self._values += (value,)
            self._list.addItem(str(value))
        self._shown = self._values.index(value)
        self._list.setCurrentIndex(self._shown)

    def _activated(self, number: int) -> None:
        if number != self._shown:
            self._shown = number
            self.chosen.emit(self._values[number])


class Several(Chooser):
    """Any number of values, in the order in which they are offered."""

    def __init__(self, names: Mapping[Any, str]) -> None:
        row = Flow(spacing=2 * STEP)
        super().__init__(row)
        self._boxes = {value: Tickable(name) for value, name in names.items()}
        for box in self._boxes.values():
            row.addWidget(box)
            box.clicked.connect(self._clicked)

    def show_value(self, value: tuple[Any, ...]) -> None:
        """Show which of the values are chosen."""
        for each, box in self._boxes.items():
            box.setChecked(each in value)

    def _clicked(self) -> None:
        self.chosen.emit(tuple(each for each, box in self._boxes.items() if box.isChecked()))
