"""Text in the largest size of the scale that fits its space; where none does, it scrolls."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QResizeEvent, QTextDocument
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea

from backcoach.theme import BODY, LARGE, SMALL
from backcoach.ui.style import Style


class FittedText(QScrollArea):
    """A title, a paragraph and numbered steps."""

    def __init__(self) -> None:
        super().__init__()
        self._look = Style()
        self._label = QLabel()
        self._label.setWordWrap(True)
        self._label.setTextFormat(Qt.TextFormat.RichText)
        self._label.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.setWidget(self._label)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._said: tuple[str, ...] = ()

    def sizeHint(self) -> QSize:
        """Return room for a few lines; it takes what more there is."""
        return QSize(200, 110)

    def minimumSizeHint(self) -> QSize:
        """Return the same: the rest is scrolled to."""
        return self.sizeHint()

    def present(self, title: str, texts: Sequence[str]) -> None:
        """Show a title, a paragraph and, after it, numbered steps; or nothing."""
        if (title, *texts) == self._said:
            return
        self._said = (title, *texts)
        paragraph, *steps = texts or ("",)
        items = "".join(f"<li>{escape(step)}</li>" for step in steps)
        head = f'<p style="margin:0 0 4px 0; font-weight:600">{escape(title)}</p>' if title else ""
        self._label.setText(
            f'{head}<p style="margin:0">{escape(paragraph)}</p>'
            f'<ol style="margin-top:4px; margin-bottom:0; -qt-list-indent:1">{items}</ol>'
        )
        self._fit()

    def restyle(self, style: Style) -> None:
        """Take another size of text."""
        self._look = style
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the text into the new space."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self._label.ensurePolished()
        size = next((size for size in self._sizes() if self._fits(size)), self._sizes()[-1])
        if size != self._label.font().pixelSize():
            self._label.setStyleSheet(f"font-size: {size}px")

    def _sizes(self) -> list[int]:
        return [self._look.px(size) for size in (LARGE, BODY, SMALL)]

    def _fits(self, size: int) -> bool:
        """Tell whether there is room for the text in a size, without laying the label out."""
        room, font, paper = self.viewport().size(), QFont(self._label.font()), QTextDocument()
        font.setPixelSize(size)
        paper.setDocumentMargin(0)
        paper.setDefaultFont(font)
        paper.setHtml(self._label.text())
        paper.setTextWidth(room.width())
        return paper.size().height() <= room.height()
