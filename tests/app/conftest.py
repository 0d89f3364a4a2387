"""A whole program with a clock that is wound by hand, and somebody who uses it."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from backcoach.app.single_instance import Request
from backcoach.app.stored import open_stored
from backcoach.app.wiring import Program
from backcoach.core.playhead import State
from backcoach.core.session import Session
from backcoach.storage.data_folder import DataFolder
from backcoach.text import ENGLISH
from backcoach.ui.print_dialog import PrintDialog
from tests.helpers.clock import FakeClock
from tests.helpers.pages import lines_of

W = TypeVar("W", bound=QWidget)


class Person:
    """Somebody at the window: reads what is shown, presses keys and buttons, lets time pass."""

    def __init__(self, folder: Path, clock: FakeClock) -> None:
        self.clock = clock
        self.program = Program(open_stored(DataFolder(folder), ENGLISH), clock)
        self.window = self.program.window

    def open(self, routine: str | None = None, *, short: bool = False) -> None:
        """Start the program."""
        self.program.open(Request(routine, short))
        assert QTest.qWaitForWindowActive(self.window)

    def read(self) -> str:
        """Return all words that are shown."""
        words = [line for each in self._shown(QLabel) for line in lines_of(each)]
        return "\n".join([*words, *(each.text() for each in self._shown(QPushButton))])

    def press(self, text: str) -> None:
        """Press the button with this text."""
        [made] = [each for each in self._shown(QPushButton) if each.text() == text]
        assert made.isEnabled(), text
        QTest.mouseClick(made, Qt.MouseButton.LeftButton)

    def key(self, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
        """Press a key, where the focus is."""
        pressed = Qt.KeyboardModifier.NoModifier
        for modifier in modifiers:
            pressed |= modifier
        focused: QWidget | None = self.window.focusWidget()
        QTest.keyClick(self.window if focused is None else focused, key, pressed)

    def tab_to(self, text: str) -> None:
        """Press Tab until the button with this text has the focus."""
        for _press in range(40):
            focused: QWidget | None = self.window.focusWidget()
            if isinstance(focused, QPushButton) and focused.text() == text:
                return
            self.key(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab does not lead to {text!r}")

    def get_through_the_first_run(self) -> None:
        """Answer that there is nothing of what the safety questions ask for, and look around."""
        self.press("Next")
        self.press("None of these")
        self.press("Look around first")

    def state(self) -> State:
        """Return what the session under way is doing."""
        return self.session.state

    @property
    def session(self) -> Session:
        """The session under way."""
        conductor = self.program.session.conductor
        assert conductor is not None
        return conductor.player.session

    def is_playing(self) -> bool:
        """Tell whether a session is under way."""
        return self.program.session.conductor is not None

    def let_pass(self, ms: int) -> None:
        """Let time pass, with the wake-ups that the conductor would have had."""
        while ms > 0 and (conductor := self.program.session.conductor) is not None:
            part_ms = min(round(conductor.player.wait_ms() or ms) or 1, ms)
            self.clock.pass_ms(part_ms)
            conductor.wake()
            ms -= part_ms

    def reach(self, is_there: Callable[[Session], bool]) -> None:
        """Let time pass until the session is somewhere."""
        while not is_there(self.session):
            self.let_pass(round(self.session.due_ms or 0) - self.session.now_ms)

    def close(self) -> None:
        """End the program, as when the process ends."""
        self.program.close()

    def _shown(self, kind: type[W]) -> list[W]:
        return [each for each in self.window.findChildren(kind) if each.isVisible()]


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def make_person(qtbot: QtBot, tmp_path: Path, clock: FakeClock) -> Iterator[Callable[[], Person]]:
    """Return what makes a person with the same data folder as the one before."""
    people: list[Person] = []

    def make() -> Person:
        people.append(Person(tmp_path, clock))
        qtbot.addWidget(people[-1].window)
        return people[-1]

    yield make
    for person in people:
        person.close()


@pytest.fixture
def person(make_person: Callable[[], Person]) -> Person:
    return make_person()


@pytest.fixture
def known(person: Person) -> Iterator[Person]:
    """Return somebody who has been through the first run."""
    person.open()
    person.get_through_the_first_run()
    yield person
    for dialog in person.window.findChildren(PrintDialog):
        dialog.close()
