"""Sentences one below the other, some of them as the points of a list."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QSpacerItem, QWidget

from backcoach.theme import STEP
from backcoach.ui.widgets.basics import label

POINT = "· "


class Sentences(QWidget):
    """Lines of text; one that begins with a point hangs beside it, an empty one is a gap."""

    def __init__(self, lines: Iterable[str] = ()) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(2 * STEP)
        self._grid.setVerticalSpacing(STEP)
        self._grid.setColumnStretch(1, 1)
        self.present(lines)

    def present(self, lines: Iterable[str]) -> None:
        """Show other lines."""
        while item := self._grid.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for row, line in enumerate(lines):
            self._add(row, line)

    def _add(self, row: int, line: str) -> None:
        if not line:
            self._grid.addItem(QSpacerItem(0, STEP), row, 0)
            return
        text = label(line.removeprefix(POINT))
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        if line.startswith(POINT):
            self._grid.addWidget(label("•", wrap=False), row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(text, row, 1)
        else:
            self._grid.addWidget(text, row, 0, 1, 2)
