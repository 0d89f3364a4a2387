"""One of many values, all in sight under the headings that they belong to."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from backcoach.theme import STEP
from backcoach.ui.widgets.basics import choice, label
from backcoach.ui.widgets.flow import Flow


class GroupedPills(QWidget):
    """Names by id, by heading. At first none is chosen; the arrow keys go from one to the next.

    chosen tells the id of one that the person chose.
    """

    chosen = Signal(str)

    def __init__(self, groups: Mapping[str, Mapping[str, str]]) -> None:
        super().__init__()
        self._pills = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        for title, names in groups.items():
            column.addSpacing(STEP)
            column.addWidget(label(title, "muted"))
            column.addLayout(self._row(title, names))
        if self._pills.buttons():
            self.setFocusProxy(self._pills.buttons()[0])

    def _row(self, title: str, names: Mapping[str, str]) -> Flow:
        row = Flow(spacing=2 * STEP)
        for id, name in names.items():
            pill = choice(name)
            pill.setAccessibleName(f"{title}: {name}")
            pill.clicked.connect(lambda _checked, id=id: self.chosen.emit(id))
            self._pills.addButton(pill)
            row.addWidget(pill)
        return row
