"""What happened, one thing a line, each after its time of day."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent
from PySide6.QtGui import QTextBlockFormat, QTextCursor, QTextOption

from backcoach.text import _
from backcoach.theme import STEP
from backcoach.ui.widgets.passage import Passage

BETWEEN = 3 * STEP


class StepList(Passage):
    """Times and what happened then; the lines of one thing begin below each other."""

    def __init__(self, steps: Iterable[tuple[str, str]]) -> None:
        super().__init__()
        self._steps = tuple(steps)
        self.present("\n".join("\t".join(step) for step in self._steps))
        self.setAccessibleName(_("Step by step"))
        self._indent()

    def changeEvent(self, event: QEvent) -> None:
        """Make room for times of another size."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._indent()

    def _indent(self) -> None:
        measure = self.fontMetrics().horizontalAdvance
        room = max((measure(time) for time, _text in self._steps), default=0) + BETWEEN
        lines = QTextBlockFormat()
        lines.setLeftMargin(room)
        lines.setTextIndent(-room)
        lines.setTabPositions([QTextOption.Tab(room, QTextOption.TabType.LeftTab)])
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(lines)
        self.updateGeometry()
