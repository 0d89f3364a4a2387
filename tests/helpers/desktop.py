"""A desktop of the tests' own: an X server in memory, a window manager, and BackCoach on it."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TypeVar

import pytest

import system_libraries
from x_server import x_server

PATIENCE_S, LOOK_S = 30, 0.05
OF_ANOTHER_DESKTOP = {"WAYLAND_DISPLAY", "XAUTHORITY", "DBUS_SESSION_BUS_ADDRESS", "PULSE_SERVER"}

Answer = TypeVar("Answer")


def until(condition: Callable[[], Answer], patience_s: float = PATIENCE_S) -> Answer:
    """Look again and again until an answer is true, and return it."""
    deadline_s = time.monotonic() + patience_s
    while not (answer := condition()):
        if time.monotonic() > deadline_s:
            pytest.fail(f"this did not become true in {patience_s} s")
        time.sleep(LOOK_S)
    return answer


def backcoach(data: Path, *words: str) -> list[str]:
    """Return the command that starts BackCoach with its data in a folder."""
    return [sys.executable, "-m", "backcoach", "--data-dir", str(data), *words]


class Desktop:
    """A screen with a window manager; folder is where its people are at home."""

    def __init__(self, folder: Path, display: str) -> None:
        no_autospawn = folder / "client.conf"
        no_autospawn.write_text("autospawn = no\n")
        own = {
            "DISPLAY": display,
            "HOME": str(folder),
            "PYTHONFAULTHANDLER": "1",
            "PULSE_CLIENTCONFIG": str(no_autospawn),
            "QT_QPA_PLATFORM": "xcb",
            "XDG_RUNTIME_DIR": str(folder),
        }
        others = {k: v for k, v in os.environ.items() if k not in OF_ANOTHER_DESKTOP}
        self.environment: Mapping[str, str] = others | own

    def ask(self, *command: str) -> str:
        """Return what a program prints; nothing where it fails."""
        ran = subprocess.run(
            command, env=self.environment, capture_output=True, text=True, check=False
        )
        return ran.stdout.strip() if ran.returncode == 0 else ""

    @contextmanager
    def running(self, *command: str) -> Iterator["subprocess.Popen[str]"]:
        """Start a program, and end it at the end, if it still runs."""
        pipe = subprocess.PIPE
        with subprocess.Popen(
            command, env=self.environment, stdout=pipe, stderr=pipe, text=True
        ) as process:
            try:
                yield process
            finally:
                process.kill()

    @contextmanager
    def backcoach(self, data: Path, *words: str) -> Iterator["Window"]:
        """Start BackCoach with its data in a folder, and wait for its window."""
        with self.running(*backcoach(data, *words)) as process:
            try:
                yield Window(self, data, process)
            except BaseException as error:
                process.kill()
                error.add_note(f"It said: {_said(process)}\nIt logged: {_logged(data)}")
                raise


class Window:
    """The window of a BackCoach, with hands on its keyboard."""

    def __init__(self, desktop: Desktop, data: Path, process: "subprocess.Popen[str]") -> None:
        self._desktop = desktop
        self._data = data
        self.process = process
        self._id = until(self._visible)
        self.come_back()

    @property
    def is_visible(self) -> bool:
        """Whether it is on the screen, and not minimised."""
        return bool(self._visible())

    @property
    def is_active(self) -> bool:
        """Whether the keys go to it."""
        return self._desktop.ask("xdotool", "getactivewindow") == self._id

    def press(self, *keys: str) -> None:
        """Press keys, one after the other, as X calls them."""
        self._desktop.ask("xdotool", "key", *keys)

    def minimise(self) -> None:
        """Put it away."""
        self._desktop.ask("xdotool", "windowminimize", self._id)
        until(lambda: not self.is_visible)

    def come_back(self) -> None:
        """Bring it to the front, as a click in a task bar does."""
        self._desktop.ask("wmctrl", "-i", "-a", self._id)
        until(lambda: self.is_visible and self.is_active)

    def ask_to_close(self) -> None:
        """Press the close button in its frame."""
        self._desktop.ask("wmctrl", "-i", "-c", self._id)

    def check_end(self) -> None:
        """Wait for the end of the program; fail where it was not a good one."""
        try:
            out, err = self.process.communicate(timeout=PATIENCE_S)
        except subprocess.TimeoutExpired:
            self.process.send_signal(signal.SIGABRT)  # Python then tells where it was
            out, err = self.process.communicate()
        complaints = [line for line in _logged(self._data).splitlines() if " INFO " not in line]
        assert (self.process.returncode, out, err, complaints) == (0, "", "", [])

    def _visible(self) -> str:
        search = ["search", "--onlyvisible", "--all", "--pid", str(self.process.pid)]
        return self._desktop.ask("xdotool", *search, "--name", "^BackCoach$")


def _said(process: "subprocess.Popen[str]") -> str:
    """Return what a program that has ended wrote, unless that was read before."""
    closed = process.stdout is None or process.stdout.closed
    return "" if closed else "".join(process.communicate())


def _logged(data: Path) -> str:
    log = data / "logs" / "backcoach.log"
    return log.read_text("utf-8") if log.exists() else ""


@contextmanager
def new_desktop(folder: Path) -> Iterator[Desktop]:
    """Start a desktop; skip the test where something for that is missing."""
    if sys.platform != "linux":
        pytest.skip("only Linux has such desktops")
    if missing := system_libraries.missing_packages(system_libraries.DESKTOP):
        pytest.skip(f"this needs {', '.join(missing)}")
    with ExitStack() as stack:
        desktop = Desktop(folder, stack.enter_context(x_server()))
        stack.enter_context(desktop.running("openbox", "--sm-disable"))
        until(lambda: desktop.ask("wmctrl", "-m"))
        yield desktop


@contextmanager
def sound_server(desktop: Desktop) -> Iterator["subprocess.Popen[str]"]:
    """Start a sound server that nobody hears; skip the test where there is none."""
    if missing := system_libraries.missing_packages(system_libraries.SOUND_SERVER):
        pytest.skip(f"this needs {', '.join(missing)}")
    modules = ["--load=module-null-sink", "--load=module-native-protocol-unix auth-anonymous=1"]
    for_good = ["--exit-idle-time=-1", "--daemonize=no", "--use-pid-file=no"]
    with desktop.running("pulseaudio", "-n", *for_good, *modules) as server:
        until(lambda: desktop.ask("pactl", "info"))
        yield server
