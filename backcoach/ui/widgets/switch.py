"""A switch: on or off, told by its place, its colour and a word."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy

from backcoach.text import _
from backcoach.theme import STEP

EASILY_HIT = 44
# As fractions of the height of a line of text, and of the switch.
HIGH, WIDE = 1.25, 2.25
KNOB = 0.7
RING = 2


class Switch(QCheckBox):
    """A check box that looks like a switch, and says in a word how it is."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "switch")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return room for the longer of the words, and the switch."""
        words = max(self.fontMetrics().horizontalAdvance(word) for word in _words())
        line = self.fontMetrics().height()
        high = max(round(line * HIGH), EASILY_HIT)
        return QSize(words + 3 * STEP + round(line * WIDE), high)

    def hitButton(self, at: QPoint) -> bool:
        """Tell whether a click counts: anywhere on it, the word too."""
        return self.rect().contains(at)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the word and the switch, in the colours of the palette."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pill = self._pill()
        words = QRect(0, 0, round(pill.left()) - 3 * STEP, self.height())
        painter.setPen(self._colour(QPalette.ColorRole.WindowText))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(words, right, _words()[self.isChecked()])
        self._paint_pill(painter, pill)

    def _pill(self) -> QRectF:
        line = self.fontMetrics().height()
        wide, high = line * WIDE, line * HIGH
        return QRectF(self.width() - wide, (self.height() - high) / 2, wide, high)

    def _paint_pill(self, painter: QPainter, pill: QRectF) -> None:
        """Paint the switch; with the focus it is smaller, and has a ring around it."""
        role = QPalette.ColorRole
        if self.hasFocus():
            painter.setPen(QPen(self._colour(role.WindowText), RING))
            _paint_round(painter, pill.adjusted(RING / 2, RING / 2, -RING / 2, -RING / 2))
            pill = pill.adjusted(2 * RING, 2 * RING, -2 * RING, -2 * RING)
        on = self.isChecked()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colour(role.Highlight if on else role.AlternateBase))
        _paint_round(painter, pill)
        knob = pill.height() * KNOB
        margin = (pill.height() - knob) / 2
        left = pill.right() - knob - margin if on else pill.left() + margin
        painter.setBrush(self._colour(role.HighlightedText))
        painter.drawEllipse(QRectF(left, pill.top() + margin, knob, knob))

    def _colour(self, role: QPalette.ColorRole) -> QColor:
        return self.palette().color(role)


def _words() -> tuple[str, str]:
    return _("Off"), _("On")


def _paint_round(painter: QPainter, place: QRectF) -> None:
    painter.drawRoundedRect(place, place.height() / 2, place.height() / 2)
