"""Steps that are done one after the other, each with its number."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from backcoach.text import _
from backcoach.theme import STEP
from backcoach.ui.widgets.basics import label


class Numbered(QWidget):
    """Sentences that hang beside their numbers."""

    def __init__(self, steps: Iterable[str]) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(3 * STEP)
        grid.setVerticalSpacing(2 * STEP)
        grid.setColumnStretch(1, 1)
        for row, step in enumerate(steps):
            number = label(_("{n}.").format(n=row + 1), "label", wrap=False)
            grid.addWidget(number, row, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
            grid.addWidget(label(step), row, 1)
