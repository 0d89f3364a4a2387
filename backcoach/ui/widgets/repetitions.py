"""How many repetitions of a set are done: short bars, and the words for them."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPaintEvent

from backcoach.theme import LARGE
from backcoach.ui.widgets.painted import Painted

WIDE, HIGH, GAP = 34, 12, 12
# What is still to be done is thinner, so that it is not told by its colour alone.
THIN = 6
MOST = 20


class Repetitions(Painted):
    """A bar for each repetition, those done filled."""

    def __init__(self) -> None:
        super().__init__()
        self._done = self._of = 0

    def sizeHint(self) -> QSize:
        """Return the size of a row of bars."""
        return QSize(self._of * (WIDE + GAP), self.look.px(LARGE))

    def minimumSizeHint(self) -> QSize:
        """Return a size for narrow bars."""
        return QSize(0, self.look.px(LARGE))

    def present(self, done: int, of: int) -> None:
        """Show so many done of so many; nothing where there are none, or too many to be seen."""
        if of > MOST:
            done = of = 0
        if (done, of) != (self._done, self._of):
            self._done, self._of = done, of
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the bars in the middle."""
        if not self._of:
            return
        painter = self.smooth_painter()
        each = min(WIDE + GAP, self.width() / self._of)
        wide = each * WIDE / (WIDE + GAP)
        left = (self.width() - each * self._of + each - wide) / 2
        for number in range(self._of):
            done = number < self._done
            high = HIGH if done else THIN
            theme = self.look.theme
            painter.setBrush(QColor(theme.primary if done else theme.track))
            bar = QRectF(left + number * each, (self.height() - high) / 2, wide, high)
            painter.drawRoundedRect(bar, high / 2, high / 2)
