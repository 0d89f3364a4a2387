"""A line that leads to another page: a name, and what there is to be said about it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout

from backcoach.theme import STEP
from backcoach.ui.widgets.basics import Pill, label

LEAST_WIDTH = 200
LEADS_ON = "→"


class LinkRow(Pill):
    """A button as wide as the page, whose words go on in the next line where they are long."""

    def __init__(self, name: str, said: str = "") -> None:
        super().__init__()
        self.setProperty("kind", "row")
        self.setAutoDefault(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(name)
        self.setAccessibleDescription(said)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._lay_out(name, said)

    def sizeHint(self) -> QSize:
        """Return the size of the words in as few lines as there may be."""
        return self._row.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the size of a few words."""
        return QSize(LEAST_WIDTH, self.sizeHint().height())

    def _lay_out(self, name: str, said: str) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(name, "label"))
        if said:
            words.addWidget(label(said, "muted"))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(3 * STEP, 2 * STEP, 3 * STEP, 2 * STEP)
        self._row.addLayout(words, 1)
        self._row.addWidget(label(LEADS_ON, "muted-large", wrap=False))
        for part in self.findChildren(QLabel):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
