"""A part of a page whose things are all replaced at once."""

from collections.abc import Iterable

from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from backcoach.theme import STEP
from backcoach.ui.style import Style
from backcoach.ui.widgets.basics import stack
from backcoach.ui.widgets.painted import dress


class Contents(QWidget):
    """Things one below the other. Those that come later get the style that is in use."""

    def __init__(self) -> None:
        super().__init__()
        self._look = Style()
        self._things = QWidget()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._things)

    def replace(self, things: Iterable[QWidget | QLayout]) -> None:
        """Show other things than before."""
        made = QWidget()
        column = stack(QVBoxLayout(made), things)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4 * STEP)
        self._column.replaceWidget(self._things, made)
        self._things.hide()
        self._things.deleteLater()
        self._things = made
        dress(made, self._look)

    def restyle(self, style: Style) -> None:
        """Take another style, for what is still to be shown."""
        self._look = style
