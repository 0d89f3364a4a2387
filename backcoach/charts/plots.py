"""Pain above, sessions beneath, on one axis of time."""

from datetime import date

import pyqtgraph as pg  # type: ignore[import-untyped]
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QWidget

from backcoach.charts.captions import Caption
from backcoach.charts.look import Look
from backcoach.charts.naming import bars_names
from backcoach.charts.pain_plot import PainPlot
from backcoach.charts.plot import ASIDE, dress
from backcoach.charts.series import Series
from backcoach.charts.sessions_plot import SessionsPlot
from backcoach.charts.ticks import ticks
from backcoach.text import _, chosen
from backcoach.theme import SMALL, STEP

MARGIN = 16
TOLD_AT = 8
LEAST_LINES = 2.5
"""How high the lower plot is at least, in lines of text: its values are one above the other."""


class Plots:
    """Both plots as one picture; widget is what it is painted on."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._series: Series | None = None
        self._canvas = pg.GraphicsView(background=None)
        self._pain, self._sessions = PainPlot(look), SessionsPlot(look)
        self._time = pg.AxisItem("bottom", linkView=self._sessions.box, maxTickLength=4)
        self._worst = Caption(look, [_("10: the worst you can think of")])
        self._none = Caption(look, [_("0: no pain")])
        self._sessions_name = Caption(look)
        self._put_together()
        self.restyle(look)
        for plot in (self._pain, self._sessions):
            plot.box.sigResized.connect(self._write_axes)

    @property
    def widget(self) -> QWidget:
        """What it is painted on; the pointer passes through it."""
        made: QWidget = self._canvas
        return made

    def present(self, series: Series) -> None:
        """Show a series."""
        self._series = series
        self._pain.present(series)
        self._sessions.present(series)
        self._sessions_name.present(bars_names(series, chosen()))
        self._write_axes()

    def restyle(self, look: Look) -> None:
        """Take another look."""
        self._look = look
        self._canvas.setBackground(look.theme.surface)
        metrics = QFontMetricsF(look.font(SMALL))
        for plot in (self._pain, self._sessions):
            plot.restyle(look)
            plot.axis.setWidth(metrics.horizontalAdvance("00") + 10)
        for caption in (self._worst, self._none, self._sessions_name):
            caption.restyle(look)
        dress(self._time, look)
        self._time.setPen(look.theme.line)
        self._time.setHeight(metrics.height() + 8)
        self._sessions.box.setMinimumHeight(metrics.height() * LEAST_LINES)
        if self._series:
            self.present(self._series)

    def mark(self, day: date | None) -> None:
        """Draw a line at a day, or none."""
        self._pain.mark(day)
        self._sessions.mark(day)

    def day_at(self, place: QPointF) -> date | None:
        """Return the day at a place of the widget, None beside the plots."""
        boxes = (self._pain.box, self._sessions.box)
        if not self._series or not any(box.sceneBoundingRect().contains(place) for box in boxes):
            return None
        day = date.fromordinal(round(self._pain.box.mapSceneToView(place).x()))
        return min(max(self._series.first, day), self._series.last)

    def is_sessions(self, place: QPointF) -> bool:
        """Tell whether a place of the widget is among the sessions."""
        return bool(self._sessions.box.sceneBoundingRect().contains(place))

    def place_of(self, day: date) -> QPointF:
        """Return where a day is in the upper plot, rather high up, in px of the widget."""
        place: QPointF = self._pain.box.mapViewToScene(QPointF(day.toordinal(), TOLD_AT))
        return place

    def paint(self, painter: QPainter, room: QRectF) -> None:
        """Paint everything in a room of a picture, with the widget as large as that."""
        size = room.size().toSize()
        self._canvas.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        self._canvas.resize(size)
        self._canvas.show()
        self._canvas.render(painter, QRectF(room.topLeft(), size))

    def _put_together(self) -> None:
        for each in (self._canvas, self._canvas.viewport()):
            each.setAccessibleName(_("Drawing"))  # what is in it is said by the chart
        self._canvas.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._canvas.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        everything = pg.GraphicsView.ViewportUpdateMode.FullViewportUpdate
        self._canvas.setViewportUpdateMode(everything)  # parts of it are no faster to paint
        grid = self._canvas.centralLayout
        grid.setSpacing(0)
        grid.setContentsMargins(0, 0, MARGIN, 0)
        pain, sessions = self._pain, self._sessions
        rows = (self._worst, pain.box, self._none, self._sessions_name, sessions.box, self._time)
        for row, item in enumerate(rows):
            grid.addItem(item, row, 1)
        grid.setRowSpacing(2, STEP)
        for plot, row, share in ((pain, 1, 4), (sessions, 4, 1)):
            grid.addItem(plot.axis, row, 0)
            grid.setRowStretchFactor(row, share)

    def _write_axes(self) -> None:
        """Write as many values and dates as have room."""
        metrics = QFontMetricsF(self._look.font(SMALL))
        plots = (self._pain, self._sessions)
        if not self._series or not all(plot.box.width() for plot in plots):
            return
        for plot in plots:
            plot.write_values(metrics.height())
        first, last = self._series.first, self._series.last
        day_px = self._pain.box.width() / ((last - first).days + 2 * ASIDE)
        weekday = self._series.diary.first_weekday
        self._time.setTicks([ticks(first, last, weekday, day_px, metrics.horizontalAdvance)])
