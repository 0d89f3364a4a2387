"""One window for each data folder: a later start asks the first one, and is done."""

import os
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from backcoach.app import single_instance
from backcoach.app.single_instance import Request, SingleInstance, socket_name
from tests.helpers.logs import Logged
from tests.helpers.mounts import make_read_only, small_disk

# Says what it hears, and listens once it is told to.
FIRST = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QTimer
from backcoach.app.single_instance import SingleInstance

def say(what):
    print(what, flush=True)

app = QCoreApplication([])
place = SingleInstance(Path(sys.argv[1]))
place.asked.connect(say)
say(place.acquire())
sys.stdin.readline()
say("PySide6.QtNetwork" in sys.modules)
place.listen()
say("listening")
app.exec()
"""
LATER = """
import sys
from pathlib import Path
from backcoach.app.single_instance import Request, SingleInstance

place = SingleInstance(Path(sys.argv[1]))
print(place.acquire(), place.tell(Request(*sys.argv[2:])))
"""


class First:
    def __init__(self, folder: Path) -> None:
        command = [sys.executable, "-c", FIRST, str(folder)]
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1
        )
        self.acquired = self.said() == "True"

    def said(self) -> str:
        assert self.process.stdout
        return self.process.stdout.readline().strip()

    def listen(self) -> "First":
        assert self.process.stdin
        self.process.stdin.write("\n")
        assert (self.said(), self.said()) == ("False", "listening")
        return self


@contextmanager
def first(folder: Path) -> Iterator[First]:
    made = First(folder)
    with made.process:
        try:
            yield made
        finally:
            made.process.kill()


def later(folder: Path, *words: str) -> str:
    """Start once more, in another process, and return what that start found."""
    command = [sys.executable, "-c", LATER, str(folder), *words]
    return subprocess.check_output(command, text=True).strip()


def is_free(folder: Path) -> bool:
    other = SingleInstance(folder)
    acquired = other.acquire()
    other.close()
    return acquired


@pytest.fixture
def place(tmp_path: Path, qtbot: QtBot) -> Iterator[SingleInstance]:
    del qtbot
    made = SingleInstance(tmp_path / "data")
    assert made.acquire()
    made.listen()
    yield made
    made.close()
    made.deleteLater()


def test_a_later_start_tells_the_first_one_what_was_asked(tmp_path: Path) -> None:
    with first(tmp_path) as one:
        one.listen()
        assert one.acquired
        assert later(tmp_path, "gentle-start") == "False True"
        assert one.said() == repr(Request("gentle-start"))
        assert later(tmp_path) == "False True"
        assert one.said() == repr(Request())


def test_a_first_one_that_is_still_starting_is_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with first(tmp_path) as one:

        class Meanwhile:
            @staticmethod
            def msleep(_ms: int) -> None:
                one.listen()

        monkeypatch.setattr(single_instance, "QThread", Meanwhile)
        assert SingleInstance(tmp_path).tell(Request("gentle-start"))
        assert one.said() == repr(Request("gentle-start"))


def test_one_that_does_not_answer_is_not_waited_for_for_long(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: SingleInstance
) -> None:
    monkeypatch.setattr(single_instance, "PATIENCE_MS", 60)
    assert not SingleInstance(place._folder).tell(Request())
    assert not SingleInstance(tmp_path / "other").tell(Request())


@pytest.mark.skipif(sys.platform == "win32", reason="there is no kill -9 there")
def test_the_place_of_one_that_was_killed_is_free(tmp_path: Path) -> None:
    with first(tmp_path) as one:
        one.listen()
        one.process.kill()
        one.process.wait()
        assert (tmp_path / "window.lock").exists()
    with first(tmp_path) as third:
        assert third.listen().acquired
        assert later(tmp_path, "desk-break") == "False True"
        assert third.said() == repr(Request("desk-break"))


def test_a_place_that_was_left_is_free(place: SingleInstance) -> None:
    assert place._server
    socket = Path(place._server.fullServerName())
    place.close()
    assert not socket.exists()
    assert is_free(place._folder)
    assert not (place._folder / "window.lock").exists()


def test_a_window_that_is_open_for_days_keeps_its_place(place: SingleInstance) -> None:
    days_ago = time.time() - 5 * 24 * 3600
    os.utime(place._folder / "window.lock", (days_ago, days_ago))
    assert not is_free(place._folder)


def test_each_data_folder_has_a_window_of_its_own(place: SingleInstance, tmp_path: Path) -> None:
    assert not is_free(place._folder)
    assert is_free(tmp_path / "other")


def test_a_folder_has_one_name_however_it_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "link").symlink_to("data")
    monkeypatch.chdir(tmp_path)
    ways = (tmp_path / "data", tmp_path / "link", Path("data"), Path("data/../data"))
    assert len({socket_name(way) for way in ways}) == 1
    assert socket_name(tmp_path) != socket_name(tmp_path / "data")
    assert len(socket_name(tmp_path / ("x" * 200))) < 40


def test_where_there_can_be_no_lock_every_start_goes_on(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    _goes_on(tmp_path / "file" / "data")


def test_in_a_folder_that_can_only_be_read_every_start_goes_on(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", "1M") as disk:
        make_read_only(disk)
        _goes_on(disk)
        _goes_on(disk / "data")


def _goes_on(folder: Path) -> None:
    one, other = SingleInstance(folder), SingleInstance(folder)
    assert one.acquire()
    assert other.acquire()
    one.listen()
    assert one._server is None
    one.close()


MALFORMED = {
    "no JSON": b"hello\n",
    "no text": b"\xff\xfe\n",
    "wrong text": b'{"routine": "\xff"}\n',
    "another kind": b"[1, 2]\n",
    "another kind inside": b'{"routine": 7}\n',
    "deep": b'{"x":' + b"[" * 4_000 + b"\n",
    "no end": b"x" * single_instance.LONGEST,
    "far too long": b"x" * 1_000_000,
}


@pytest.mark.parametrize("kind", MALFORMED)
def test_hangs_up_on_nonsense(place: SingleInstance, qtbot: QtBot, kind: str) -> None:
    heard: list[Request] = []
    place.asked.connect(heard.append)
    peer = connected(place)
    with qtbot.waitSignal(peer.disconnected):
        peer.write(MALFORMED[kind])
    assert peer.readAll().data() == b""
    _is_still_heard(place, qtbot)
    assert heard == [Request("desk-break")]


def test_one_that_says_nothing_keeps_nobody_waiting(place: SingleInstance, qtbot: QtBot) -> None:
    silent = connected(place)
    _is_still_heard(place, qtbot)
    assert silent.isValid()


def test_a_request_in_pieces_is_one(place: SingleInstance, qtbot: QtBot) -> None:
    peer = connected(place)
    peer.write(b'{"routine": ')
    peer.flush()
    _is_still_heard(place, qtbot)
    with qtbot.waitSignal(place.asked) as asked:
        peer.write(b'"cat-cow"}\n')
    assert asked.args == [Request("cat-cow")]


def test_it_answers_before_it_does_what_was_asked(place: SingleInstance, qtbot: QtBot) -> None:
    answered: list[bool] = []
    peer = connected(place)
    place.asked.connect(lambda _request: answered.append(peer.waitForReadyRead(100)))
    with qtbot.waitSignal(place.asked):
        peer.write(b"{}\n")
    assert answered == [True]


def test_nobody_who_has_gone_is_remembered(place: SingleInstance, qtbot: QtBot) -> None:
    for _time in range(3):
        _is_still_heard(place, qtbot)
    assert place._server
    qtbot.waitUntil(lambda: place._server.findChildren(QLocalSocket) == [])  # type: ignore[union-attr]


def connected(place: SingleInstance) -> QLocalSocket:
    peer = QLocalSocket(place)
    peer.connectToServer(socket_name(place._folder))
    assert peer.waitForConnected()
    return peer


def _is_still_heard(place: SingleInstance, qtbot: QtBot) -> None:
    peer = connected(place)
    with qtbot.waitSignal(place.asked) as asked, qtbot.waitSignal(peer.disconnected):
        peer.write(b'{"routine": "desk-break"}\n')
    assert asked.args == [Request("desk-break")]


def test_a_socket_that_cannot_be_had_is_logged(
    place: SingleInstance, logged: Logged, monkeypatch: pytest.MonkeyPatch
) -> None:
    logged.expect("no other start can reach this one: ")
    monkeypatch.setattr(single_instance, "socket_name", lambda folder: f"{folder}/no/such/folder")
    place.close()
    assert place.acquire()
    place.listen()


@pytest.mark.skipif(os.name != "posix", reason="a socket is a file only there")
def test_only_the_owner_can_look_in_or_connect(place: SingleInstance) -> None:
    assert place._server
    for path in (place._folder, Path(place._server.fullServerName())):
        assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0


@pytest.mark.skipif(sys.platform != "linux", reason="/proc tells it only there")
def test_no_network_socket_is_open(tmp_path: Path) -> None:
    with first(tmp_path) as one:
        one.listen()
        assert later(tmp_path) == "False True"
        process = Path("/proc") / str(one.process.pid)
        links = [str(link.readlink()) for link in (process / "fd").iterdir()]
        ours = {link.strip("socket:[]") for link in links if link.startswith("socket:")}
        table = (process / "net" / "unix").read_text().splitlines()
    assert ours
    assert ours <= {row.split()[6] for row in table[1:]}
