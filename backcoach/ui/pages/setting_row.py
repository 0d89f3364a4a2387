"""One setting of the page: its words, and a control that is made from its declaration."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backcoach.core import phrases
from backcoach.core.exercise import Equipment, Exclusion
from backcoach.core.preferences import Setting
from backcoach.text import _, chosen
from backcoach.theme import STEP
from backcoach.ui.widgets.amount import Amount
from backcoach.ui.widgets.basics import label, stack
from backcoach.ui.widgets.beside import Beside
from backcoach.ui.widgets.choosers import Chooser, Listed, OnOff, Pills, Several
from backcoach.ui.widgets.flow import Flow

FEW = 3
PERCENT, STEP_PERCENT = 100, 10


class SettingRow(QWidget):
    """A setting; changed tells its name and the value that the person gave it.

    control is what the person sets it by; beside it there may be something to try it with.
    """

    changed = Signal(str, object)

    def __init__(self, setting: Setting, *beside: QWidget) -> None:
        super().__init__()
        title, description = _(setting.title), _(setting.description)
        self.control = control_for(setting)
        self.control.explain(title, description)
        self.control.chosen.connect(lambda value: self.changed.emit(setting.name, value))
        words = QWidget()
        column = stack(QVBoxLayout(words), (label(title, "label"), label(description, "muted")))
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP // 2)
        self.setLayout(Beside(words, _row(*beside, self.control) if beside else self.control))


def control_for(setting: Setting) -> Chooser:
    """Return what a setting is set by. What a list offers may be given later."""
    if setting.kind is bool:
        return OnOff()
    if setting.most is not None:
        return _amount(setting)
    names = {choice: in_words(choice) for choice in setting.choices}
    if isinstance(setting.default, tuple):
        return Several(names)
    return Pills(names) if 0 < len(names) <= FEW else Listed(names)


def in_words(choice: Any) -> str:
    """Return the word for one of the values of a setting: leg-curl-machine, Leg curl machine."""
    return phrases.at_start(_word(choice))


def _word(choice: Any) -> str:
    match choice:
        case Equipment():
            return phrases.term(choice, chosen())
        case Exclusion():
            return phrases.condition_to_tick(choice, chosen())
        case _:
            return _(str(choice))


def _amount(setting: Setting) -> Amount:
    least, most = setting.least or 0, setting.most or 0
    if setting.kind is float:
        return Amount(least, most, STEP_PERCENT, _factor_in_words, parts=PERCENT)
    return Amount(least, most, setting.step or 1, _percent_in_words)


def _factor_in_words(factor: float) -> str:
    if factor == 1:
        return _("as planned")
    return _("{n} % of the plan").format(n=round(factor * PERCENT))


def _percent_in_words(percent: float) -> str:
    return _("{n} %").format(n=percent)


def _row(*widgets: QWidget) -> QWidget:
    made = QWidget()
    made.setLayout(Flow(*widgets, spacing=6 * STEP))
    return made
