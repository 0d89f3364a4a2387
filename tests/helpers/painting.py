"""What a widget paints: how much of each colour, where, and how often."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRect
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget

from backcoach.theme import Colour


def image_of(widget: QWidget) -> QImage:
    """Return a picture of a widget, as it is now."""
    return widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def places_of(widget: QWidget, colour: Colour) -> list[tuple[int, int]]:
    """Return where a widget paints exactly a colour."""
    image, wanted = image_of(widget), QColor(colour).rgb()
    pixels = memoryview(bytes(image.constBits())).cast("I")
    wide = image.width()
    return [(at % wide, at // wide) for at, pixel in enumerate(pixels) if pixel == wanted]


def ink(widget: QWidget, colour: Colour) -> int:
    """Return how many pixels a widget paints in exactly a colour."""
    return len(places_of(widget, colour))


def extent(widget: QWidget, colour: Colour) -> QRect:
    """Return the smallest rectangle with all that a widget paints in exactly a colour."""
    across, down = zip(*places_of(widget, colour), strict=True)
    return QRect(min(across), min(down), max(across) - min(across) + 1, max(down) - min(down) + 1)


class Paints(QObject):
    """Counts how often a widget is painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._count = 0
        QCoreApplication.processEvents()
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Count the paint events, and let all events pass."""
        self._count += event.type() is QEvent.Type.Paint
        return False

    def since(self) -> int:
        """Return how often it was painted since this was last asked."""
        QCoreApplication.processEvents()
        count, self._count = self._count, 0
        return count
