"""The program's own log: enough to find a mistake, nothing that a person wrote."""

import logging
import os
import signal
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import (
    QLoggingCategory,
    QMessageLogContext,
    QtMsgType,
    qCCritical,
    qCInfo,
    qCWarning,
    qInstallMessageHandler,
    qVersion,
    qWarning,
)

from backcoach import __version__
from backcoach.app import log, trace
from backcoach.errors import UserError
from tests.helpers.logs import Logged

NOTE = "my left leg, since the accident"
own = logging.getLogger("backcoach.own")


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """A folder that is logged into."""
    made = tmp_path / "data" / "logs"
    assert log.start(made) is None
    yield made
    log.stop()


def lines(folder: Path) -> list[str]:
    return (folder / log.NAME).read_text("utf-8").splitlines()


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def read_score() -> None:
    try:
        int(NOTE)
    except ValueError as error:
        raise UserError(NOTE) from error


def test_each_start_says_what_is_running(folder: Path) -> None:
    log.start(folder)
    assert len(lines(folder)) == 2
    for line in lines(folder):
        assert f" INFO backcoach.app.log: start: BackCoach {__version__}, Python 3." in line
        assert f"Qt {qVersion()}" in line


def test_a_line_has_time_level_and_who(folder: Path) -> None:
    own.info("stored, %s", "ünïcode \ud800")
    own.debug("not of interest")
    day, time, level, rest = lines(folder)[-1].split(" ", 3)
    assert (len(day), len(time), level) == (10, len("12:00:00+0000"), "INFO")
    assert rest == "backcoach.own: stored, ünïcode \\ud800"


def test_a_log_that_is_started_again_says_everything_once(folder: Path) -> None:
    log.start(folder)
    own.info("once")
    assert "".join(lines(folder)).count("once") == 1


def test_an_exception_is_told_by_types_and_frames(folder: Path, logged: Logged) -> None:
    logged.expect("it went wrong")
    try:
        read_score()
    except UserError:
        own.exception("it went wrong")
    told = [line for line in lines(folder)[1:] if not line.endswith("in <module>")]
    assert told[0].endswith("ERROR backcoach.own: it went wrong")
    assert [line.split(", line ")[0] for line in told[1:]] == [
        "ValueError",
        "  tests/app/test_log.py",
        "backcoach.errors.UserError",
        "  tests/app/test_log.py",
        "  tests/app/test_log.py",
    ]
    assert told[-1].endswith(", in read_score")


def test_no_words_of_an_exception_are_logged_even_if_others_have_put_them_there(
    folder: Path, logged: Logged
) -> None:
    logged.expect("it went wrong")
    others = logging.Handler()
    others.emit = others.format  # type: ignore[method-assign,assignment]
    own.addHandler(others)
    try:
        read_score()
    except UserError:
        own.exception("it went wrong")
    finally:
        own.removeHandler(others)
    text = "\n".join(lines(folder))
    assert NOTE not in text
    assert "int(" not in text
    assert str(Path(__file__).parent) not in text


def test_a_hidden_cause_stays_hidden_and_a_circle_of_causes_ends() -> None:
    hidden, circle = RuntimeError(), KeyError()
    hidden.__context__, hidden.__suppress_context__ = ValueError(), True
    circle.__context__ = OSError()
    circle.__context__.__context__ = circle
    assert trace.trace(hidden) == "RuntimeError"
    assert trace.trace(circle) == "OSError\nKeyError"


def test_of_an_endless_recursion_the_innermost_frames_are_told() -> None:
    def again() -> None:
        again()

    with pytest.raises(RecursionError) as caught:
        again()
    told = trace.trace(caught.value).splitlines()
    assert len(told) == 1 + trace.FRAMES
    assert told[-1].endswith(", in again")


def test_nobody_else_can_read_it(folder: Path) -> None:
    assert (mode(folder.parent), mode(folder), mode(folder / log.NAME)) == (0o700, 0o700, 0o600)


def test_it_stays_small_and_private_however_much_is_said(folder: Path) -> None:
    for number in range(5_000):
        own.info("%d %s", number, "x" * 200)
    files = list(folder.iterdir())
    assert len(files) == log.FILES
    assert {mode(file) for file in files} == {0o600}
    assert max(file.stat().st_size for file in files) <= log.BYTES
    assert " 4999 " in lines(folder)[-1]


def test_a_place_that_cannot_be_written_is_said_and_nothing_else_happens(
    tmp_path: Path, logged: Logged, capsys: pytest.CaptureFixture[str]
) -> None:
    logged.expect("it goes on")
    (tmp_path / "file").touch()
    sentence = log.start(tmp_path / "file" / "log")
    own.warning("it goes on")
    log.stop()
    assert sentence == f"{tmp_path / 'file' / 'log' / log.NAME} cannot be written."
    assert capsys.readouterr().out == ""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full device here")
def test_a_disk_that_is_full_disturbs_nobody(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / log.NAME).symlink_to("/dev/full")
    assert log.start(tmp_path) is None
    own.info("lost")
    log.stop()
    assert capsys.readouterr() == ("", "")


# The stubs want bytes where PySide6 wants text.
CATEGORIES: tuple[tuple[Any, Any, str], ...] = (
    ("qt.one", qCInfo, "a"),
    ("qt.two", qCWarning, "100 %s"),
    ("other", qCCritical, "c"),
)


@pytest.mark.no_qt_log
def test_what_qt_says_is_logged_under_its_category_and_level(folder: Path, logged: Logged) -> None:
    for who in ("qt.two", "other", "qt: d"):
        logged.expect(who)
    for name, say, words in CATEGORIES:
        say(QLoggingCategory(name), words)
    qWarning("d")
    assert [line.split(" ", 2)[2] for line in lines(folder)[1:]] == [
        "INFO qt.one: a",
        "WARNING qt.two: 100 %s",
        "ERROR other: c",
        "WARNING qt: d",
    ]


FATAL = """
import sys
from pathlib import Path
from PySide6.QtGui import QGuiApplication
from backcoach.app import log

log.start(Path(sys.argv[1]))
QGuiApplication(["backcoach", "-platform", "nowhere"])
"""


def test_what_is_fatal_to_qt_is_logged_and_said_and_stays_fatal(tmp_path: Path) -> None:
    command = [sys.executable, "-c", FATAL, str(tmp_path)]
    ran = subprocess.run(command, check=False, capture_output=True, text=True)
    assert ran.returncode == (-signal.SIGABRT if os.name == "posix" else 3)
    told = "CRITICAL qt: This application failed to start because no Qt platform plugin"
    assert told in (tmp_path / log.NAME).read_text("utf-8")
    assert told.removeprefix("CRITICAL qt: ") in ran.stderr


@pytest.mark.no_qt_log
def test_when_it_stops_everything_is_as_before(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.ERROR)
    said: list[str] = []

    def listen(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        said.append(message)

    root, first = logging.getLogger(), qInstallMessageHandler(listen)
    before = (list(root.handlers), root.level)
    log.start(tmp_path)
    log.stop()
    qWarning("for others")
    own.info("for others")
    assert qInstallMessageHandler(first) is listen
    assert (said, (root.handlers, root.level)) == (["for others"], before)
    assert len(lines(tmp_path)) == 1
