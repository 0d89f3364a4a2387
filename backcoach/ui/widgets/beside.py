"""Words and what belongs to them: side by side where there is room, else one below the other."""

from PySide6.QtCore import QRect, QSize

from backcoach.ui.widgets.arranged import Arranged, height_of

# How much of the width a control may take beside its words.
SHARE = 0.5


class Beside(Arranged):
    """Lays out two widgets: words, and a control at their right or below them, or hidden."""

    def places(self, room: QRect) -> list[QRect]:
        """Return the places of words and control."""
        words, *controls = self.shown()
        if not controls:
            high = height_of(words, room.width())
            return [QRect(room.topLeft(), QSize(room.width(), high))]
        (control,) = controls
        wide = control.sizeHint().width()
        if wide > room.width() * SHARE:
            above = QRect(room.topLeft(), QSize(room.width(), height_of(words, room.width())))
            top = above.bottom() + 1 + self.spacing()
            high = height_of(control, room.width())
            return [above, QRect(room.left(), top, room.width(), high)]
        left = room.width() - wide - 2 * self.spacing()
        return [
            QRect(room.left(), room.top(), left, height_of(words, left)),
            QRect(room.right() + 1 - wide, room.top(), wide, height_of(control, wide)),
        ]
