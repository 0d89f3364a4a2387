"""The days of one month: a filled one had a session, the ring is around today."""

from datetime import date, timedelta

from PySide6.QtCore import QEvent, QLocale, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip

from backcoach.diary.diary import week_of
from backcoach.text import _
from backcoach.theme import SMALL
from backcoach.ui.widgets.day_cell import CENTRE, GAP, paint_day, paint_ring
from backcoach.ui.widgets.month_days import Marks, days_of_month, month_said, months_later
from backcoach.ui.widgets.painted import Painted

ROWS, DAYS = 6, 7
LEAST_EM, HIGH_EM, NAMES_EM = 2.0, 2.5, 1.8  # of the text of the numbers
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -DAYS,
    Qt.Key.Key_Down: DAYS,
}
MONTHS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


class MonthGrid(Painted):
    """Six weeks of days. month_shown tells the first day of the month that is shown now.

    day_opened tells the day that was clicked, or chosen by the arrow keys and opened with Enter.
    """

    month_shown = Signal(object)
    day_opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._marks = Marks(date.min)
        self._chosen = date.min
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the size of days that are easily hit."""
        em = self.look.px(SMALL)
        return QSize(round(DAYS * em * HIGH_EM), round(em * (ROWS * HIGH_EM + NAMES_EM)))

    def minimumSizeHint(self) -> QSize:
        """Return the size at which the numbers still have room."""
        return QSize(round(DAYS * self.look.px(SMALL) * LEAST_EM), self.sizeHint().height())

    def present(self, marks: Marks) -> None:
        """Show what was on the days; on another day than before, today is chosen."""
        is_another_day = marks.today != self._marks.today
        self._marks = marks
        self._choose(marks.today if is_another_day else self._chosen)

    def can_turn(self, months: int) -> bool:
        """Tell whether there are days so many months later, or earlier below 0."""
        return self._marks.has(months_later(self._chosen.replace(day=1), months))

    def turn(self, months: int) -> None:
        """Show the month that is so many later, or earlier below 0, if it has days."""
        if self.can_turn(months):
            self._choose(min(months_later(self._chosen, months), self._marks.today))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the names of the weekdays and the days."""
        painter = self.smooth_painter()
        painter.setFont(self.look.font(SMALL, 600))
        painter.setPen(QColor(self.look.theme.muted_ink))
        for column in range(DAYS):
            number = (self._marks.first_weekday - 1 + column) % DAYS + 1
            name = QLocale().dayName(number, QLocale.FormatType.NarrowFormat)
            wide = self.width() / DAYS
            painter.drawText(QRectF(column * wide, 0, wide, self._top), CENTRE, name)
        for day in days_of_month(self._chosen):
            self._paint(painter, day)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose another day, or open the chosen one."""
        key = Qt.Key(event.key())
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key in STEPS:
            self._move(STEPS[key])
        elif key in MONTHS:
            self.turn(MONTHS[key])
            self._announce()
        elif key in ENTER and not event.isAutoRepeat():
            self.day_opened.emit(self._chosen)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the press: a click ends here, too."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the day that was clicked."""
        day = self._day_at(event.position())
        if event.button() is Qt.MouseButton.LeftButton and day is not None:
            self._choose(day)
            self.day_opened.emit(day)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show which days can be clicked."""
        shape = Qt.CursorShape
        is_day = self._day_at(event.position()) is not None
        self.setCursor(shape.PointingHandCursor if is_day else shape.ArrowCursor)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say which day is chosen."""
        super().focusInEvent(event)
        self._announce()

    def event(self, event: QEvent) -> bool:
        """Show in words what was on the day under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            day = self._day_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self._marks.said(day) if day else "", self)
            return True
        return super().event(event)

    def _move(self, days: int) -> None:
        day = self._chosen + timedelta(days=days)
        if self._marks.has(day):
            self._choose(day)
            self._announce()

    def _choose(self, day: date) -> None:
        self._chosen = day
        self.setAccessibleName(_("Calendar, {month}").format(month=month_said(day)))
        self.setAccessibleDescription(self._marks.said(day))
        self.month_shown.emit(day.replace(day=1))
        self.update()

    def _announce(self) -> None:
        said = self._marks.said(self._chosen)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))

    @property
    def _top(self) -> float:
        """Where the first week begins."""
        return self.look.px(SMALL) * NAMES_EM

    def room(self, day: date) -> QRectF:
        """Return where a day is, with the gap around it."""
        start = week_of(day.replace(day=1), self._marks.first_weekday)
        row, column = divmod((day - start).days, DAYS)
        wide, high = self.width() / DAYS, (self.height() - self._top) / ROWS
        return QRectF(column * wide, self._top + row * high, wide, high)

    def _day_at(self, point: QPointF) -> date | None:
        """Return the day at a point that can be opened, if there is one."""
        days = filter(self._marks.has, days_of_month(self._chosen))
        return next((day for day in days if self.room(day).contains(point)), None)

    def _paint(self, painter: QPainter, day: date) -> None:
        marks, theme = self._marks, self.look.theme
        place = self.room(day).adjusted(GAP, GAP, -GAP, -GAP)
        paint_day(
            painter,
            place,
            theme,
            QLocale().toString(day.day),
            filled=day in marks.sessions,
            dotted=day in marks.logged,
            cornered=day in marks.unwell,
            is_to_come=day > marks.today,
        )
        is_chosen = self.hasFocus() and day == self._chosen
        if is_chosen or day == marks.today:
            paint_ring(painter, place, theme, is_chosen=is_chosen)
