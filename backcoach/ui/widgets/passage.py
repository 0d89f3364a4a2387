"""Text to be read and copied, which may have words longer than a line, such as paths."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit

LEAST_WIDTH, USUAL_WIDTH = 120, 480


class Passage(QTextEdit):
    """Plain text that breaks anywhere, as high as it has to be."""

    def __init__(self, text: str = "") -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(0)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.present(text)

    def present(self, text: str) -> None:
        """Show another text."""
        self.setPlainText(text)
        self.setAccessibleName(text)
        self.updateGeometry()

    def heightForWidth(self, width: int) -> int:
        """Return how high the text is at a width."""
        measured = self.document().clone()
        measured.setTextWidth(width)
        return round(measured.size().height()) + 1

    def sizeHint(self) -> QSize:
        """Return its size in a column of text."""
        return QSize(USUAL_WIDTH, self.heightForWidth(USUAL_WIDTH))

    def minimumSizeHint(self) -> QSize:
        """Return one line of a few letters."""
        return QSize(LEAST_WIDTH, self.fontMetrics().height())
