"""A number within bounds: a slider, and the number in words above it."""

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QSlider, QVBoxLayout

from backcoach.ui.widgets.basics import label
from backcoach.ui.widgets.choosers import CONTROL_WIDTH, Chooser
from backcoach.ui.widgets.wheel import WheelGuard

STEPS_OF_A_PAGE = 5


class Amount(Chooser):
    """A number. It is chosen when the slider is let go, so that nothing moves under the hand.

    The slider counts in wholes: parts tells how many of them make 1, step is in them.
    """

    def __init__(
        self, least: float, most: float, step: int, say: Callable[[float], str], parts: int = 1
    ) -> None:
        column = QVBoxLayout()
        super().__init__(column)
        self._step, self._say, self._parts = step, say, parts
        self._shown: float | None = None
        self._said = label(role="label", wrap=False)
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._slider.setRange(round(least * parts), round(most * parts))
        self._slider.setSingleStep(step)
        self._slider.setPageStep(STEPS_OF_A_PAGE * step)
        self._slider.setTracking(False)
        self._slider.setMinimumWidth(CONTROL_WIDTH)
        WheelGuard(self._slider)
        column.setSpacing(0)
        column.addWidget(self._said)
        column.addWidget(self._slider)
        self._slider.sliderMoved.connect(self._moved)
        self._slider.valueChanged.connect(self._let_go)

    def show_value(self, value: float) -> None:
        """Show a number, also one between the steps."""
        self._shown = value
        self._said.setText(self._say(value))
        with QSignalBlocker(self._slider):
            self._slider.setValue(round(value * self._parts))

    def _moved(self, at: int) -> None:
        self._said.setText(self._say(self._nearest(at)))

    def _let_go(self, at: int) -> None:
        before, value = self._shown, self._nearest(at)
        self.show_value(value)
        if value != before:
            self.chosen.emit(value)

    def _nearest(self, at: int) -> float:
        whole = round(at / self._step) * self._step
        return whole if self._parts == 1 else whole / self._parts
