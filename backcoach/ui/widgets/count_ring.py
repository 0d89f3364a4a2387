"""The count in its ring: how much of the phase is over, and a disc that breathes."""

from math import sqrt
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen

from backcoach.theme import BODY, COUNT, HEADING
from backcoach.ui.widgets.painted import Painted

LEAST, USUAL = 130, 380
# As fractions of the ring's diameter; so are the heights of what is written in it.
FILL, TRACK = 0.052, 0.034
SMALLEST_DISC, LARGEST_DISC = 0.56, 0.80
RESTING = 0.5
COUNT_AT, PHASE_AT = 0.43, 0.66
# How much larger the number is where no words are below it.
ALONE = 1.25
LINE, LARGEST_WORDS = 1.25, 0.085
BAR_AT, BAR_HIGH, BAR_WIDE = 0.80, 0.03, 0.32
# So fine that the eye sees no steps.
RING_STEPS, DISC_STEPS = 720, 200


class Count(NamedTuple):
    """What the ring shows; done and swell are 0 to 1, or None where they mean nothing."""

    number: str
    phase: str
    breath: str
    done: float | None
    swell: float | None


class CountRing(Painted):
    """A number to be read from the floor; all in it grows and shrinks with the space it has."""

    def __init__(self) -> None:
        super().__init__()
        self._shown = Count("", "", "", None, None)
        # It paints its own ground, so that what is behind it need not be painted in each frame.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def sizeHint(self) -> QSize:
        """Return the size below which it is hard to read; it takes what more there is."""
        return QSize(LEAST, LEAST)

    def minimumSizeHint(self) -> QSize:
        """Return the same: there is no use in less."""
        return self.sizeHint()

    def present(self, shown: Count) -> None:
        """Show another moment."""
        shown = shown._replace(
            done=_in_steps(shown.done, RING_STEPS), swell=_in_steps(shown.swell, DISC_STEPS)
        )
        if shown != self._shown:
            said = (shown.number, shown.phase, shown.breath)
            if said != (self._shown.number, self._shown.phase, self._shown.breath):
                self.setAccessibleName(", ".join(filter(None, said)))
            self._shown = shown
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint disc, ring, count and words."""
        painter = self.smooth_painter()
        painter.fillRect(self.rect(), QColor(self.look.theme.background))
        size = min(self.width(), self.height())
        left, top = (self.width() - size) / 2, (self.height() - size) / 2
        painter.translate(left, top)
        if not self.look.still:
            self._paint_disc(painter, size)
        self._paint_ring(painter, size)
        bottom = self._paint_words(painter, size)
        if self.look.still:
            self._paint_bar(painter, size, max(bottom, size * BAR_AT))

    def _paint_disc(self, painter: QPainter, size: float) -> None:
        swell = RESTING if self._shown.swell is None else self._shown.swell
        radius = size * (SMALLEST_DISC + (LARGEST_DISC - SMALLEST_DISC) * swell) / 2
        painter.setBrush(QColor(self.look.theme.primary_soft))
        painter.drawEllipse(QPointF(size / 2, size / 2), radius, radius)

    def _paint_bar(self, painter: QPainter, size: float, top: float) -> None:
        """Paint the breath as a bar that fills, for those who want less motion."""
        wide, high = size * BAR_WIDE, size * BAR_HIGH
        room = QRectF((size - wide) / 2, top, wide, high)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.look.theme.primary_soft))
        painter.drawRoundedRect(room, high / 2, high / 2)
        if self._shown.swell is not None:
            room.setWidth(max(wide * self._shown.swell, high))
            painter.setBrush(QColor(self.look.theme.primary))
            painter.drawRoundedRect(room, high / 2, high / 2)

    def _paint_ring(self, painter: QPainter, size: float) -> None:
        inset = size * FILL / 2 + 1
        room = QRectF(inset, inset, size - 2 * inset, size - 2 * inset)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self.look.theme.track), size * TRACK))
        painter.drawEllipse(room)
        if self._shown.done:
            pen = QPen(QColor(self.look.theme.primary), size * FILL)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawArc(room, 90 * 16, -round(360 * 16 * self._shown.done))

    def _paint_words(self, painter: QPainter, size: float) -> float:
        """Paint count, phase and breath, and return where they end."""
        theme, scale = self.look.theme, size / USUAL
        painter.setPen(QColor(theme.ink))
        alone = not self._shown.phase
        largest = COUNT * scale * (ALONE if alone else 1)
        painter.setFont(self._font(largest, 700, self._shown.number, size * 0.62))
        _write(painter, self._shown.number, size, size * (0.5 if alone else COUNT_AT))
        painter.setPen(QColor(theme.primary))
        words = min(max(HEADING * scale, self.look.px(BODY)), size * LARGEST_WORDS)
        middle, bottom = size * PHASE_AT, 0.0
        for text, weight in ((self._shown.phase, 700), (self._shown.breath, 500)):
            painter.setFont(self._font(words, weight, text, _chord(size, middle)))
            bottom = _write(painter, text, size, middle)
            middle += LINE * painter.font().pixelSize()
        return bottom

    def _font(self, pixels: float, weight: int, text: str, room: float) -> QFont:
        """Return a font of a size, or as much smaller as the text needs to fit into the room."""
        made = self.look.font(COUNT, weight)
        made.setPixelSize(max(round(pixels), 1))
        wide = QFontMetricsF(made).horizontalAdvance(text)
        if wide > room:
            made.setPixelSize(max(int(pixels * room / wide), 1))
        return made


def _chord(size: float, at: float) -> float:
    """Return how wide the inside of the ring is at a height."""
    radius, away = size * (0.5 - 2 * FILL), at - size / 2
    return 2 * sqrt(max(radius * radius - away * away, 1.0))


def _write(painter: QPainter, text: str, size: float, middle: float) -> float:
    """Write a text with the middle of its capitals at a height, and return where it ends."""
    metrics = QFontMetricsF(painter.font())
    left = (size - metrics.horizontalAdvance(text)) / 2
    baseline = middle + metrics.capHeight() / 2
    painter.drawText(QPointF(left, baseline), text)
    return baseline + metrics.descent()


def _in_steps(part: float | None, steps: int) -> float | None:
    return None if part is None else round(part * steps) / steps
