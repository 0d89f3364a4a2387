"""What happens to an exception that nobody caught: it is logged, and the person is told once."""

import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtCore import QObject, QRunnable, QThreadPool, QTimer, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication, QPaintEvent
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from backcoach.app import log
from backcoach.app.crash import CrashReporter
from backcoach.errors import UserError
from backcoach.ui.crash_window import CrashWindow
from tests.helpers.logs import Logged

# pytest-qt would take the exceptions for itself.
pytestmark = pytest.mark.qt_no_exception_capture
NOTE = "my left leg, since the accident"


@pytest.fixture
def reporter(qapp: QApplication, tmp_path: Path) -> Iterator[CrashReporter]:
    """Let a reporter take what nobody caught, and log it into a file."""
    del qapp
    log.start(tmp_path)
    with CrashReporter(tmp_path) as made:
        yield made
    log.stop()
    for window in windows():
        window.close()


@pytest.fixture
def broken(logged: Logged, qtbot: QtBot, reporter: CrashReporter) -> "Broken":
    del reporter
    logged.expect("nobody caught this:")
    logged.expect("This plugin does not support")
    made = Broken()
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


class Broken(QPushButton):
    """A button whose slot fails, and which fails to paint itself on demand."""

    def __init__(self) -> None:
        super().__init__()
        self.painted = True
        self.clicked.connect(self.fail)

    def fail(self) -> None:
        raise ValueError(NOTE)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.painted:
            self.painted = True
            raise LookupError(NOTE)
        super().paintEvent(event)

    def paint(self) -> None:
        self.painted = False
        self.update()


def run_thread(target: Callable[[], None]) -> None:
    thread = threading.Thread(target=target)
    thread.start()
    thread.join()


def in_a_pool(broken: Broken) -> None:
    class Failing(QRunnable):
        def run(self) -> None:
            broken.fail()

    QThreadPool.globalInstance().start(Failing())
    QThreadPool.globalInstance().waitForDone()


def windows() -> list[CrashWindow]:
    found = QApplication.topLevelWidgets()
    return [each for each in found if isinstance(each, CrashWindow) and each.isVisible()]


def window(qtbot: QtBot) -> CrashWindow:
    qtbot.waitUntil(lambda: len(windows()) == 1)
    return windows()[0]


def text(folder: Path) -> str:
    return (folder / log.NAME).read_text("utf-8")


@pytest.mark.parametrize(
    ("crash", "told"),
    [
        (Broken.click, ("ValueError", ", in fail")),
        (Broken.paint, ("LookupError", ", in paintEvent")),
        (lambda broken: run_thread(broken.fail), ("ValueError", ", in fail")),
        (in_a_pool, ("ValueError", ", in fail")),
    ],
)
def test_what_nobody_caught_is_logged_and_told_without_a_persons_words(
    broken: Broken,
    qtbot: QtBot,
    tmp_path: Path,
    crash: Callable[[Broken], None],
    told: tuple[str, str],
) -> None:
    crash(broken)
    details = window(qtbot).details.toPlainText()
    for said in (details, text(tmp_path)):
        assert all(part in said for part in told)
        assert "tests/app/test_crash.py, line " in said
        assert NOTE not in said
    assert details.startswith("BackCoach ")
    assert details.splitlines()[0].endswith("offscreen")
    assert details.splitlines()[1:3] == ["", told[0]]


def test_it_is_told_later_and_others_meanwhile_are_only_logged_each_once(
    broken: Broken, qtbot: QtBot, tmp_path: Path
) -> None:
    broken.click()
    assert windows() == []
    first = window(qtbot)
    for _time in range(3):
        broken.click()
        broken.paint()
        qtbot.waitUntil(lambda: broken.painted)
    qtbot.wait(0)
    assert windows() == [first]
    assert (text(tmp_path).count("ValueError"), text(tmp_path).count("LookupError")) == (1, 1)


def test_after_going_on_it_is_told_and_logged_again(
    broken: Broken, qtbot: QtBot, tmp_path: Path
) -> None:
    broken.click()
    first = window(qtbot)
    first.go_on.click()
    broken.click()
    assert window(qtbot) is not first
    assert text(tmp_path).count("ValueError") == 2


def test_the_details_can_be_copied(broken: Broken, qtbot: QtBot) -> None:
    broken.click()
    shown = window(qtbot)
    shown.copy.click()
    assert QGuiApplication.clipboard().text() == shown.details.toPlainText()


class Desktop(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.opened: list[QUrl] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url)


def test_the_folder_of_the_log_can_be_opened(broken: Broken, qtbot: QtBot, tmp_path: Path) -> None:
    desktop = Desktop()
    QDesktopServices.setUrlHandler("file", desktop, cast("Any", "open"))
    broken.click()
    shown = window(qtbot)
    shown.folder.click()
    QDesktopServices.unsetUrlHandler("file")
    assert [Path(url.toLocalFile()) for url in desktop.opened] == [tmp_path]
    assert not shown.place.isVisible()


def test_a_folder_that_does_not_open_is_said(broken: Broken, qtbot: QtBot, tmp_path: Path) -> None:
    broken.click()
    shown = window(qtbot)
    shown.folder.click()
    assert shown.place.text() == str(tmp_path)
    assert shown.place.isVisible()


def test_the_program_can_be_closed(broken: Broken, qtbot: QtBot, qapp: QApplication) -> None:
    broken.click()
    shown = window(qtbot)
    QTimer.singleShot(0, shown.quit.click)
    assert qapp.exec() == 1
    assert not shown.isVisible()


def fail_with(kind: type[BaseException]) -> None:
    raise kind


@pytest.mark.usefixtures("reporter")
def test_the_keyboards_interrupt_ends_the_program(qapp: QApplication) -> None:
    QTimer.singleShot(0, partial(fail_with, KeyboardInterrupt))
    assert qapp.exec() == 130
    assert windows() == []


@pytest.mark.usefixtures("reporter")
def test_a_thread_that_ends_itself_is_no_crash(qtbot: QtBot) -> None:
    run_thread(partial(fail_with, SystemExit))
    qtbot.wait(0)
    assert windows() == []


class Undying:
    def __del__(self) -> None:
        raise ValueError(NOTE)


@pytest.mark.usefixtures("reporter")
def test_what_fails_while_something_is_taken_apart_is_only_logged(
    qtbot: QtBot, tmp_path: Path, logged: Logged
) -> None:
    logged.expect("nobody caught this:")
    Undying()
    qtbot.wait(0)
    assert windows() == []
    assert ", in __del__" in text(tmp_path)
    assert NOTE not in text(tmp_path)


@pytest.mark.usefixtures("qapp")
def test_what_was_taken_over_is_given_back(tmp_path: Path) -> None:
    before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
    with CrashReporter(tmp_path):
        assert not set(before) & {sys.excepthook, threading.excepthook, sys.unraisablehook}
    assert (sys.excepthook, threading.excepthook, sys.unraisablehook) == before


def test_to_go_on_is_not_to_quit(broken: Broken, qtbot: QtBot, qapp: QApplication) -> None:
    broken.click()
    shown = window(qtbot)
    broken.hide()

    def go_on() -> None:
        shown.go_on.click()
        QTimer.singleShot(0, qapp.quit)

    QTimer.singleShot(0, go_on)
    with qtbot.assertNotEmitted(qapp.lastWindowClosed):
        qapp.exec()


def test_what_would_leave_the_program_is_told_before_it_ends(
    qapp: QApplication, tmp_path: Path, logged: Logged
) -> None:
    logged.expect("nobody caught this:")
    shown: list[CrashWindow] = []

    def close() -> None:
        shown.extend(windows())
        shown[0].close()

    QTimer.singleShot(0, qapp, close)
    with CrashReporter(tmp_path):
        fail_with(ValueError)
    (window,) = shown
    assert "cannot go on" in window.words.text()
    assert ", in fail_with" in window.details.toPlainText()


@pytest.mark.parametrize("kind", [UserError, KeyboardInterrupt, SystemExit])
@pytest.mark.usefixtures("qapp")
def test_what_is_said_elsewhere_leaves_the_program(
    tmp_path: Path, kind: type[BaseException]
) -> None:
    with pytest.raises(kind), CrashReporter(tmp_path):
        fail_with(kind)
    assert windows() == []


WITHOUT_WINDOWS = f"""
from pathlib import Path
from backcoach.app.crash import CrashReporter

with CrashReporter(Path()):
    raise ValueError({NOTE!r})
print("the end")
"""


def test_before_there_can_be_a_window_it_is_told_in_the_terminal() -> None:
    command = [sys.executable, "-c", WITHOUT_WINDOWS]
    ran = subprocess.run(command, check=True, capture_output=True, text=True)
    assert ran.stdout == "the end\n"
    assert ran.stderr.endswith("\n\nValueError\n  <string>, line 6, in <module>\n")
