"""A picture of every screen, of a made-up person's program."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import QDialog, QLineEdit, QPushButton, QWidget

from backcoach.app import display, sample
from backcoach.app.hand_clock import NOW, HandClock
from backcoach.app.places import EXERCISES, HISTORY, PROGRESS, ROUTINES, SETTINGS, TODAY
from backcoach.app.sample_people import NEWCOMER, THREE_YEARS, Person
from backcoach.app.single_instance import Request
from backcoach.app.stored import open_stored
from backcoach.app.wiring import Program
from backcoach.core.preferences import Preferences, ThemeChoice
from backcoach.core.timeline import Phase
from backcoach.errors import UserError
from backcoach.storage import settings_file
from backcoach.storage.data_folder import DataFolder
from backcoach.text import _, chosen
from backcoach.ui.widgets.stills import Stills

SIZE = QSize(1280, 800)
# Words that wrap take some: each layout asks the one around it to look again.
PASSES = 6


def screens(folder: Path, theme: str, text_percent: int, size: QSize = SIZE) -> Iterator[Path]:
    """Write the pictures into a folder; yield each file when it is written. Raises UserError."""
    display.application(offscreen=True)
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as data:
        tour = Tour(Path(data), theme, text_percent, size)
        try:
            for name, picture in tour.stops():
                path = folder / f"{name}.png"
                if not picture.grab().save(str(path)):
                    raise UserError(_("{file} cannot be written.").format(file=path))
                yield path
        finally:
            tour.close()


def _preferences(theme: str, text_percent: int) -> Preferences:
    return Preferences(
        theme=ThemeChoice.DARK if "dark" in theme else ThemeChoice.LIGHT,
        high_contrast="contrast" in theme,
        text_percent=text_percent,
    )


class Tour:
    """A program with sample data that is led from screen to screen."""

    def __init__(self, data: Path, theme: str, text_percent: int, size: QSize) -> None:
        self._clock = HandClock()
        self._data, self._size = data, size
        self._preferences = _preferences(theme, text_percent)
        self.program = self._begin("one")

    def _begin(self, name: str) -> Program:
        """Return the program of somebody who has not used it yet."""
        folder = DataFolder(self._data / name)
        settings_file.save(folder.settings_path, self._preferences)
        program = Program(open_stored(folder, chosen()), self._clock)
        program.window.resize(self._size)
        return program

    def close(self) -> None:
        """Close everything."""
        self._close_dialogs()
        self.program.window.hide()
        self.program.close()

    def stops(self) -> Iterator[tuple[str, QWidget]]:
        """Yield a name and the window for each screen, or the dialog over it, as it is then."""
        for name, go in self._places():
            go()
            for _pass in range(PASSES):
                QCoreApplication.processEvents()
            while any(stills.is_busy for stills in self.program.window.findChildren(Stills)):
                QCoreApplication.processEvents()
            yield name, next(self._dialogs(), self.program.window)

    def _dialogs(self) -> Iterator[QWidget]:
        """Yield the dialog that is open over the window, if there is one."""
        return filter(QDialog.isVisible, self.program.window.findChildren(QDialog))

    def _places(self) -> Iterator[tuple[str, Callable[[], object]]]:
        go_to, press = self.program.go_to, self._press
        yield "first-run-1", lambda: self.program.open(Request())
        yield "first-run-2", press
        yield "first-run-emergency", lambda: press(_("One of the first list"))
        yield "first-run-see-someone", self._tell_of_the_second_list
        yield "first-run-3", self._pass_the_questions
        yield "today-first", lambda: go_to(TODAY)
        yield "progress-empty", lambda: go_to(PROGRESS)
        yield "history-empty", lambda: go_to(HISTORY)
        yield "today", self._fill
        yield from self._diary()
        yield "settings", lambda: go_to(SETTINGS)
        yield from self._library()
        yield "log-activity", self._open_log
        yield "today-logged", lambda: press(_("Save"))
        yield from self._session()
        yield "progress-newcomer", lambda: self._meet(NEWCOMER, "newcomer")
        yield "progress-years", lambda: self._meet(THREE_YEARS, "years")
        yield "progress-all", lambda: press(_("All"))
        yield "report", lambda: self._print(_("Report…"))
        yield "report-2", lambda: press(_("Next"))

    def _session(self) -> Iterator[tuple[str, Callable[[], object]]]:
        reach, press = self._reach, self._press
        yield "before", lambda: self.program.open(Request("gentle-start"))
        yield "player-ready", press
        yield "player-move", lambda: reach(62_000, Phase.MOVE)
        yield "player-out", lambda: reach(1_100, Phase.OUT, "glute-bridge", 3)
        yield "player-hold", lambda: reach(1_200, Phase.HOLD, "glute-bridge", 3)
        yield "player-rest", lambda: reach(2_000, Phase.REST)
        yield "player-paused", lambda: press(_("Pause"))
        yield "player-keys", lambda: press(_("Keys"))
        yield "player-leave", self._ask_to_leave
        yield "today-unfinished", lambda: press(_("Go on later"))
        yield "player-sore", self._hurt
        yield "player-choices", lambda: press(_("No"))
        yield "player-care", self._hurt_sharply
        yield "player-care-armed", lambda: press(_("Go on anyway"))
        yield "summary", lambda: press(_("End here"))

    def _tell_of_the_second_list(self) -> None:
        self._press(_("I pressed it by mistake"))
        self._press(_("One of the second list"))

    def _pass_the_questions(self) -> None:
        self._press(_("Back"))
        self._press()

    def _ask_to_leave(self) -> None:
        self._press(_("Close"))
        self._press(_("Leave"))

    def _hurt_sharply(self) -> None:
        self._press(_("Carry on"))
        self._press(_("This hurts"))
        self._press(_("Yes"))

    def _hurt(self) -> None:
        self._press(_("Go on where you were"))
        self._press(_("This hurts"))

    def _fill(self) -> None:
        sample.fill(self.program.world)
        self.program.go_to(TODAY)

    def _meet(self, person: Person, name: str) -> None:
        """Go on with the program of somebody else."""
        self.close()
        self.program = self._begin(name)
        sample.fill(self.program.world, person)
        self.program.open(Request())
        self.program.go_to(PROGRESS)

    def _diary(self) -> Iterator[tuple[str, Callable[[], object]]]:
        go_to, press = self.program.go_to, self._press
        yield "note-pain", lambda: press(_("Note your pain"))
        yield "my-activities", self._rate
        yield "progress", self._see_progress
        yield "mark-a-span", lambda: press(_("Mark a span"))
        yield "day", lambda: self.program.places.open_day((NOW - timedelta(days=1)).date())
        yield "history", lambda: go_to(HISTORY)
        yield "history-steps", lambda: press(_("Step by step"))

    def _rate(self) -> None:
        self._press(_("Cancel"))
        self._press(_("My activities"))

    def _see_progress(self) -> None:
        self._press(_("Cancel"))
        self.program.go_to(PROGRESS)

    def _library(self) -> Iterator[tuple[str, Callable[[], object]]]:
        places = self.program.places
        yield "exercises", lambda: places.go_to(EXERCISES)
        yield "exercises-nothing", self._look_for_what_is_not_there
        yield "exercise", lambda: places.open_exercise("glute-bridge")
        yield "good-to-know", self._see_what_is_good_to_know
        yield "reading", self._read
        yield "routines", lambda: places.go_to(ROUTINES)
        yield "routine", lambda: places.open_routine("gentle-start")
        yield "print-standard", lambda: self._print(_("Print…"))
        yield "print-standard-2", lambda: self._press(_("Next"))
        yield "print-page", lambda: self._press(_("One page"))
        yield "print-large", lambda: self._press(_("Large print"))

    def _close_dialogs(self) -> None:
        for dialog in tuple(self._dialogs()):
            dialog.close()

    def _print(self, text: str) -> None:
        """Open the print dialog by a button; it is as large as the window."""
        self._press(text)
        for dialog in self._dialogs():
            dialog.resize(self._size)

    def _look_for_what_is_not_there(self) -> None:
        field = next(filter(QLineEdit.isVisible, self.program.window.findChildren(QLineEdit)))
        field.setText(_("Ladder"))

    def _see_what_is_good_to_know(self) -> None:
        self.program.go_to(EXERCISES)
        self._press(_("Good to know"))

    def _read(self) -> None:
        cards = self.program.world.catalogue.cards
        self.program.places.open_card(next(iter(cards)))

    def _open_log(self) -> None:
        self._close_dialogs()
        self.program.go_to(TODAY)
        self._press(_("Log an activity"))
        self._press(kind="choice")

    def _press(self, text: str = "", kind: str = "primary") -> None:
        """Press the button with a text or, without one, the first of a kind: the main button."""
        buttons = self.program.window.findChildren(QPushButton)
        wanted = (
            made.text() == text if text else made.property("kind") == kind for made in buttons
        )
        shown = (made for made, is_it in zip(buttons, wanted, strict=True) if is_it)
        next(made for made in shown if made.isVisible() and made.isEnabled()).click()

    def _reach(self, into_ms: int, phase: Phase, exercise: str = "", rep: int = 0) -> None:
        """Play on until so far into the first step of that kind that comes."""
        conductor = self.program.session.conductor
        assert conductor is not None
        session = conductor.player.session
        while not (
            session.step.phase is phase
            and exercise in ("", session.step.exercise)
            and rep in (0, session.step.key.rep)
        ):
            self._clock.pass_ms(conductor.player.wait_ms() or 0)
            conductor.wake()
        while into_ms > 0:
            part_ms = min(conductor.player.wait_ms() or into_ms, into_ms)
            self._clock.pass_ms(part_ms)
            conductor.wake()
            into_ms -= round(part_ms)
