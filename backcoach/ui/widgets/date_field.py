"""A day, or a moment of it, that is not yet to come."""

from datetime import date, datetime, time

from PySide6.QtCore import QDate, QDateTime, QLocale, Qt, QTime
from PySide6.QtGui import QIcon, QPaintEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QDateTimeEdit, QToolButton

from backcoach.ui.widgets.fields import paint_chevron
from backcoach.ui.widgets.wheel import WheelGuard

EARLIEST = QDate(1970, 1, 2)  # not every system knows the zone of a time before
ARROWS = {"qt_calendar_prevmonth": "←", "qt_calendar_nextmonth": "→"}


class DateField(QDateTimeEdit):
    """A date and, if it is timed, a time of day, to the minute; a calendar opens from it.

    Times are as the person's clock shows them, without a zone. None is after latest.
    """

    def __init__(self, latest: datetime, *, timed: bool = False) -> None:
        super().__init__()
        self.setCalendarPopup(True)
        _plain(self.calendarWidget())
        self.setDisplayFormat(_format(timed=timed))
        self.setMinimumDate(EARLIEST)
        self.show_moment(latest)
        if timed:
            self.setMaximumDateTime(self.dateTime())
        else:
            self.setMaximumDate(self.date())
        WheelGuard(self)

    @property
    def day(self) -> date:
        """The day that it shows."""
        shown = self.date()
        return date(shown.year(), shown.month(), shown.day())

    @property
    def moment(self) -> datetime:
        """The moment that it shows, without a zone."""
        shown = self.time()
        return datetime.combine(self.day, time(shown.hour(), shown.minute()))

    def show_moment(self, moment: datetime) -> None:
        """Show a moment, to the minute."""
        self.setDateTime(QDateTime(_qdate(moment), QTime(moment.hour, moment.minute)))

    def show_day(self, day: date) -> None:
        """Show a day."""
        self.setDate(_qdate(day))

    def allow_from(self, day: date) -> None:
        """Allow no day before this one."""
        self.setMinimumDate(_qdate(day))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the mark that it opens at its end."""
        super().paintEvent(event)
        paint_chevron(self)


def _plain(calendar: QCalendarWidget) -> None:
    """Leave the colours of a calendar to the style, and tell the ways to other months in text."""
    plain = QTextCharFormat()
    calendar.setHeaderTextFormat(plain)
    calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        calendar.setWeekdayTextFormat(day, plain)
    for name, text in ARROWS.items():
        if isinstance(arrow := calendar.findChild(QToolButton, name), QToolButton):
            arrow.setIcon(QIcon())
            arrow.setText(text)


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def _format(*, timed: bool) -> str:
    """Return how the language writes a day, the year in full, and the time."""
    locale, short = QLocale(), QLocale.FormatType.ShortFormat
    day = locale.dateFormat(short)
    day = day if "yyyy" in day else day.replace("yy", "yyyy")
    return f"{day} {locale.timeFormat(short)}" if timed else day
