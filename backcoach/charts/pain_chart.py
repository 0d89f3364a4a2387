"""The chart of the diary: what was noted day by day, and the sessions of each week."""

from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backcoach.charts import picture, reading
from backcoach.charts.card import RADIUS, Card
from backcoach.charts.look import Look
from backcoach.charts.plots import Plots
from backcoach.charts.series import Series
from backcoach.text import _, chosen
from backcoach.theme import BODY, STEP

WIDE_EM, HIGH_EM, LEAST_EM = 44, 28, 18
RING_PX = 2
_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -7,
    Qt.Key.Key_PageUp: -7,
    Qt.Key.Key_Down: 7,
    Qt.Key.Key_PageDown: 7,
}
_OPEN = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class PainChart(QWidget):
    """Pain and sessions on one axis of time, for pointer, keys and ears.

    Arrows go by days and weeks, Home and End to the first and the last day, Enter opens the day.
    day_pointed tells which day is pointed at or gone to, None when there is none any more;
    day_opened tells the one that is to be opened.
    """

    day_pointed = Signal(object)
    day_opened = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._series: Series | None = None
        self._day: date | None = None
        self._plots = Plots(look)
        self._card = Card(self)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(STEP, STEP, STEP, STEP)
        inside.addWidget(self._plots.widget)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(_("Chart of pain and sessions"))
        self.restyle(look)

    def present(self, series: Series) -> None:
        """Show a series."""
        self._series = series
        self._point(None)
        self._plots.present(series)
        self.setAccessibleDescription(reading.read_out(series, chosen()))

    def restyle(self, look: Look) -> None:
        """Take another look."""
        self._look = look
        self._plots.restyle(look)
        self._card.restyle(look)
        self.updateGeometry()

    def save(self, path: Path) -> None:
        """Write the chart to a file, by its ending as PNG or SVG.

        Raises UserError for another ending, and where it cannot be written.
        """
        if self._series:
            picture.save(path, self._series, self._look)

    def sizeHint(self) -> QSize:
        """Return a size at which everything can be read."""
        em = self._look.px(BODY)
        return QSize(WIDE_EM * em, HIGH_EM * em)

    def minimumSizeHint(self) -> QSize:
        """Return the smallest size."""
        em = self._look.px(BODY)
        return QSize(LEAST_EM * em, LEAST_EM * em)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a ring while keys come here."""
        if not self.hasFocus():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._look.theme.ink), RING_PX))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS, RADIUS)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell of the day, or the week, under the pointer."""
        place = self._plots_place(event.position())
        day = self._plots.day_at(place)
        self.setCursor(Qt.CursorShape.PointingHandCursor if day else Qt.CursorShape.ArrowCursor)
        self._point(day)
        if day and self._series:
            said = reading.week_said if self._plots.is_sessions(place) else reading.day_said
            self._card.tell([said(self._series, day, chosen())], event.position())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the press: a click ends here, too."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the day that was clicked."""
        day = self._plots.day_at(self._plots_place(event.position()))
        if day and event.button() is Qt.MouseButton.LeftButton:
            self.day_opened.emit(day)

    def leaveEvent(self, _event: QEvent) -> None:
        """Point at no day any more."""
        self._point(None)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Point at no day any more."""
        self._point(None)
        super().focusOutEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to a day, open it, or leave it."""
        day = self._day_for(Qt.Key(event.key()))
        if day:
            self._go_to(day)
        elif self._day and event.key() in _OPEN:
            self.day_opened.emit(self._day)
        elif self._day and event.key() == Qt.Key.Key_Escape:
            self._point(None)
        else:
            super().keyPressEvent(event)

    def _day_for(self, key: Qt.Key) -> date | None:
        """Return the day that a key leads to."""
        if not self._series:
            return None
        first, last = self._series.first, self._series.last
        if key in _STEPS:
            going = self._day + timedelta(days=_STEPS[key]) if self._day else last
            return min(max(first, going), last)
        return {Qt.Key.Key_Home: first, Qt.Key.Key_End: last}.get(key)

    def _go_to(self, day: date) -> None:
        """Mark a day, and say what it and its week hold, also to those who do not see it."""
        assert self._series is not None
        self._point(day)
        said = [tell(self._series, day, chosen()) for tell in (reading.day_said, reading.week_said)]
        self._card.tell(said, self._plots.widget.mapTo(self, self._plots.place_of(day)))
        aloud = ". ".join(line for group in said for line in group)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, aloud))

    def _point(self, day: date | None) -> None:
        if day is None:
            self._card.hide()
        if day != self._day:
            self._day = day
            self._plots.mark(day)
            self.day_pointed.emit(day)

    def _plots_place(self, place: QPointF) -> QPointF:
        return QPointF(self._plots.widget.mapFrom(self, place))
