"""A window as a screen reader meets it: what is there, in which role, and what it is called."""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

Role = QAccessible.Role


class Heard(NamedTuple):
    """One thing, and its name."""

    role: QAccessible.Role
    name: str


def heard_in(widget: QWidget) -> list[Heard]:
    """Return all that is in sight in a widget, and the widget itself, from the top."""
    return list(_all(QAccessible.queryAccessibleInterface(widget)))


def _all(thing: QAccessibleInterface) -> Iterator[Heard]:
    part = thing.object()
    if isinstance(part, QWidget) and not part.isVisible():
        return
    yield Heard(thing.role(), thing.text(QAccessible.Text.Name))
    for number in range(thing.childCount()):
        yield from _all(thing.child(number))
