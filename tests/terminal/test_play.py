"""The whole of it, on a pseudo-terminal."""

import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from backcoach.core.record import Outcome
from backcoach.diary.pain import Context
from tests.helpers.kept import Kept

pty = pytest.importorskip("pty", reason="only systems like Unix have pseudo-terminals")
termios = pytest.importorskip("termios")

ROOT = Path(__file__).parents[2]
PATIENCE_S = 30.0
ALTERNATE_SCREEN_LEFT = "\x1b[?1049l"
CURSOR_SHOWN = "\x1b[?25h"


class Terminal:
    """A pseudo-terminal of 80 x 24 in which a session is played."""

    def __init__(self, result: Path, *program: str) -> None:
        self.master, slave = pty.openpty()
        self.result = result
        termios.tcsetwinsize(slave, (24, 80))
        self.modes_before = termios.tcgetattr(slave)
        self.process = subprocess.Popen(
            [sys.executable, *(program or ("-m", "tests.terminal.pty_session")), str(result)],
            stdin=slave,
            stdout=slave,
            stderr=subprocess.PIPE,
            cwd=ROOT,
            env=os.environ | {"TERM": "xterm-256color", "PYTHONIOENCODING": "utf-8"},
            start_new_session=True,
        )
        os.close(slave)
        self._unread = ""

    def until(self, text: str) -> None:
        """Read on until text was printed."""
        deadline_s = time.monotonic() + PATIENCE_S
        while text not in self._unread:
            readable, _, _ = select.select([self.master], [], [], deadline_s - time.monotonic())
            assert readable, f"{text!r} was not printed, but:\n{self._unread[-3000:]}"
            self._unread += os.read(self.master, 65536).decode("utf-8", "replace")
        self._unread = self._unread.partition(text)[2]

    def press(self, keys: str) -> None:
        os.write(self.master, keys.encode())

    def ended(self) -> list[str]:
        """Wait for the end; return the state of the session, then the marks of what hurt."""
        _, errors = self.process.communicate(timeout=PATIENCE_S)
        assert errors == b""
        assert self.process.returncode == 0
        return self.result.read_text("utf-8").splitlines()

    def hang_up(self) -> None:
        if self.master >= 0:
            os.close(self.master)
            self.master = -1


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    terminal = Terminal(tmp_path / "result")
    yield terminal
    terminal.hang_up()
    terminal.process.kill()
    terminal.process.communicate()


def test_a_session_is_followed_paused_and_ended_for_pain(terminal: Terminal) -> None:
    terminal.until("Get ready")
    terminal.press("\x1b[C")
    terminal.until("Reach out")
    terminal.press(" ")
    terminal.until("Paused · ")
    terminal.press(" ")
    terminal.until("Get ready")
    terminal.press("s")
    terminal.until("How much does it hurt?")
    terminal.press("7\r")
    terminal.until("Is it sharp or shooting")
    terminal.press("y")
    terminal.until("Please stop here")
    terminal.press("\r")
    terminal.until(CURSOR_SHOWN)
    terminal.until(ALTERNATE_SCREEN_LEFT)

    assert terminal.ended() == ["stopped", "None None", "7 None", "7 True"]
    assert termios.tcgetattr(terminal.master) == terminal.modes_before


def test_ctrl_c_asks_before_it_ends_the_session(terminal: Terminal) -> None:
    terminal.until("Get ready")
    terminal.press("\x03")
    terminal.until("Ctrl-C again ends the session")
    terminal.press("\x03")

    terminal.until(ALTERNATE_SCREEN_LEFT)
    assert terminal.ended() == ["stopped"]


def test_a_key_that_is_not_legal_is_told(terminal: Terminal) -> None:
    terminal.until("Get ready")
    terminal.press("n")
    terminal.until("Reach out")
    terminal.press("+")
    terminal.until("Not now")
    terminal.press("qq")

    terminal.until(ALTERNATE_SCREEN_LEFT)
    assert terminal.ended() == ["stopped"]


def test_another_size_is_drawn_at_once_even_while_paused(terminal: Terminal) -> None:
    terminal.until("Get ready")
    terminal.press(" ")
    terminal.until("Paused · Get ready")
    termios.tcsetwinsize(terminal.master, (24, 50))
    terminal.until("Paused · Get ready · Breathe easily")
    terminal.press("qq")

    terminal.until(ALTERNATE_SCREEN_LEFT)
    assert terminal.ended() == ["stopped"]


def test_a_suspended_session_is_paused_and_gives_the_terminal_back(terminal: Terminal) -> None:
    terminal.until("Get ready")
    terminal.process.send_signal(signal.SIGTSTP)
    terminal.until(ALTERNATE_SCREEN_LEFT)
    os.waitid(os.P_PID, terminal.process.pid, os.WSTOPPED | os.WNOWAIT)
    assert termios.tcgetattr(terminal.master) == terminal.modes_before
    terminal.process.send_signal(signal.SIGCONT)
    terminal.until("Paused · Get ready")
    terminal.press("qq")

    terminal.until(ALTERNATE_SCREEN_LEFT)
    assert terminal.ended() == ["stopped"]


def test_a_session_whose_terminal_is_closed_is_paused_and_unfinished(terminal: Terminal) -> None:
    terminal.until("Get ready")
    terminal.hang_up()

    assert terminal.ended() == ["paused"]


def test_a_session_that_is_asked_to_go_is_paused_and_unfinished(terminal: Terminal) -> None:
    terminal.until("Get ready")
    terminal.process.terminate()

    terminal.until(ALTERNATE_SCREEN_LEFT)
    assert terminal.ended() == ["paused"]


ASK = """
import sys
from pathlib import Path
from backcoach.terminal import ask
from backcoach.text import ENGLISH

chosen = ask.choose("Go on?", {"g": "go on", "d": "discard"}, ENGLISH)
Path(sys.argv[1]).write_text(str(chosen), "utf-8")
"""


@pytest.mark.parametrize(("keys", "chosen"), [("g", "g"), ("xD", "d"), ("\x1b", "None")])
def test_a_question_outside_a_session_is_answered_by_one_key(
    keys: str, chosen: str, tmp_path: Path
) -> None:
    terminal = Terminal(tmp_path / "result", "-c", ASK)
    terminal.until("none of these")
    terminal.press(keys)

    assert terminal.ended() == [chosen]
    assert termios.tcgetattr(terminal.master) == terminal.modes_before
    terminal.hang_up()


COMMAND = ("-m", "backcoach", "play", "--terminal", "--data-dir")


@pytest.fixture
def played(tmp_path: Path) -> Iterator[Terminal]:
    """The whole command, asking how the back is; the result is its data folder."""
    terminal = Terminal(tmp_path / "data", *COMMAND)
    yield terminal
    terminal.hang_up()
    terminal.process.kill()
    terminal.process.communicate()


def test_the_command_asks_before_and_after_and_keeps_what_hurts(played: Terminal) -> None:
    played.until("Enter leaves it out.")
    played.press("4\r")
    played.until("Get ready")
    played.press("s")
    played.until("How much does it hurt?")
    played.press("3\r")
    played.until("Is it sharp or shooting")
    played.press("n")
    played.until("How would you like to go on?")
    played.press("q")
    played.until("How is your back now?")
    played.press("12\r")
    played.until("Give a whole number")
    played.press("2\r")
    assert played.process.wait(PATIENCE_S) == 0

    [id] = Kept(played.result).outcomes
    assert Kept(played.result).pain == [
        (Context.BEFORE, 4, id),
        (Context.DURING, 3, id),
        (Context.AFTER, 2, id),
    ]


def test_the_questions_of_the_command_can_be_left_out(played: Terminal) -> None:
    played.until("Enter leaves it out.")
    played.press("\r")
    played.until("Get ready")
    played.press("qq")
    played.until("How is your back now?")
    assert interrupted(played) == 0
    assert list(Kept(played.result).outcomes.values()) == [Outcome.LEFT]
    assert Kept(played.result).pain == []


def test_ctrl_c_at_the_question_before_begins_nothing(played: Terminal) -> None:
    played.until("Enter leaves it out.")
    assert interrupted(played) == 130
    assert Kept(played.result).events == ()


def interrupted(played: Terminal) -> int:
    """Press Ctrl-C as a person does, again if nothing comes of it, and return the exit code.

    One that comes between the last line of Python and the wait for a line waits along with it.
    """
    for _press in range(5):
        played.process.send_signal(signal.SIGINT)
        with suppress(subprocess.TimeoutExpired):
            return played.process.wait(PATIENCE_S / 5)
    raise TimeoutError
