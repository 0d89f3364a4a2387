"""Where the figure is: with the muscles that work, what to do, and what was said."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QBoxLayout, QPushButton

from backcoach.body.scene import Scene
from backcoach.core.movement import Moment
from backcoach.core.view import View
from backcoach.ui.style import Style
from backcoach.ui.widgets.basics import Card, label
from backcoach.ui.widgets.figure_view import FigureView
from backcoach.ui.widgets.fitted_text import FittedText
from backcoach.ui.widgets.flow import Flow

FIGURE_SHARE, STEPS_SHARE = 5, 6
LARGEST_WITH_MUSCLES = 130


class Stage(Card):
    """The picture of a session. pressed tells that it was clicked, anywhere."""

    pressed = Signal()

    def __init__(self, *tools: QPushButton) -> None:
        self._figure = FigureView()
        self._how = FittedText()
        self._caption = label(role="caption")
        self._muscles = label(role="chip", wrap=False)
        self._middle = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._middle.addWidget(self._figure, FIGURE_SHARE)
        self._middle.addWidget(self._how, STEPS_SHARE)
        super().__init__(Flow(self._muscles, *tools))
        self.column.addLayout(self._middle, 1)
        self.column.addWidget(self._caption)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def restyle(self, style: Style) -> None:
        """Leave the muscles out where they would take the figure's room."""
        self._muscles.setVisible(style.text_percent <= LARGEST_WITH_MUSCLES)

    def show_figure(self, scene: Scene | None, moment: Moment | None) -> None:
        """Show a moment of the figure: above the steps, or, when it stands, beside them."""
        self._figure.present(scene, moment)
        if scene is not None:
            upright = scene.box.height > scene.box.width
            way = QBoxLayout.Direction
            self._middle.setDirection(way.LeftToRight if upright else way.TopToBottom)

    def present(self, view: View, *, asking: bool) -> None:
        """Show what is said, or, before the work begins, what to do."""
        self._muscles.setText(view.muscles[:1].upper() + view.muscles[1:])
        said = "" if asking else _said(view)
        self._caption.setText(said)
        self._caption.setVisible(bool(said) and not view.how)
        self._how.present(said, view.how)
        self._how.setVisible(bool(view.how))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the press: a click ends here, too."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell that it was clicked."""
        inside = self.rect().contains(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and inside:
            self.pressed.emit()


def _said(view: View) -> str:
    """Return what was said and what there is to press; while paused only that."""
    if view.paused:
        return view.hint
    return "\n".join(text for text in (view.caption, view.hint) if text)
