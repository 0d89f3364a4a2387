"""A label that shrinks its text, rather than cut it or push others aside."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

LEAST = 8
SPACIOUS = 1 << 16


class FittedLabel(QLabel):
    """Text in the size of its role, or as much smaller as it takes to fit into so many lines."""

    def __init__(self, role: str, *, lines: int = 1, centred: bool = False) -> None:
        super().__init__()
        self.setProperty("role", role)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._lines = lines
        across = Qt.AlignmentFlag.AlignHCenter if centred else Qt.AlignmentFlag.AlignLeft
        self._flags = int(across | Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextWordWrap)
        self._fitted = ("", QSize(), 0, 0)

    def sizeHint(self) -> QSize:
        """Return the height of its lines; its width is what there is."""
        return QSize(0, self.fontMetrics().lineSpacing() * self._lines)

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def hasHeightForWidth(self) -> bool:
        """Return that its height is always the same."""
        return False

    @property
    def pixels(self) -> int:
        """The size of the text as it is painted."""
        asked = (self.text(), self.size(), self.fontInfo().pixelSize())
        if self._fitted[:3] != asked:
            sizes = range(asked[2], LEAST, -1)
            self._fitted = (*asked, next((size for size in sizes if self._fits(size)), LEAST))
        return self._fitted[3]

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the text."""
        painter = QPainter(self)
        painter.setFont(self._font(self.pixels))
        painter.setPen(self.palette().windowText().color())
        painter.drawText(self.rect(), self._flags, self.text())

    def _fits(self, size: int) -> bool:
        room = self.rect()
        metrics = QFontMetrics(self._font(size))
        tall = QRect(0, 0, max(room.width(), 1), SPACIOUS)
        needed = metrics.boundingRect(tall, self._flags, self.text())
        return needed.width() <= room.width() and needed.height() <= room.height()

    def _font(self, size: int) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(size)
        return font
