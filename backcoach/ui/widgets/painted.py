"""The base of what paints itself, and how all that has a look of its own takes another one."""

from typing import Protocol, runtime_checkable

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from backcoach.ui.style import Style


@runtime_checkable
class Styled(Protocol):
    """What has to be told of another style, because no style sheet reaches it."""

    def restyle(self, style: Style) -> None:
        """Take another style."""
        ...


def dress(root: QWidget, style: Style) -> None:
    """Give all that is inside a widget, and the widget itself, a style."""
    for child in (root, *root.findChildren(QWidget)):
        if isinstance(child, Styled):
            child.restyle(style)


class Painted(QWidget):
    """A widget that paints itself in the colours and sizes of a style."""

    def __init__(self) -> None:
        super().__init__()
        self.look = Style()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def restyle(self, style: Style) -> None:
        """Take another style."""
        self.look = style
        self.updateGeometry()
        self.update()

    def smooth_painter(self) -> QPainter:
        """Return a painter of this widget that smooths edges and has no pen."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        return painter
