"""Nothing that BackCoach does opens a connection to anywhere."""

import subprocess
import sys
from pathlib import Path

import pytest

WATCHED = """
import socket, sys

def watch(what, arguments):
    if what == "socket.__new__" and arguments[1] in (socket.AF_INET, socket.AF_INET6):
        sys.stderr.write("a network socket was opened\\n")

sys.addaudithook(watch)
if sys.argv[1:] == ["connect"]:
    socket.socket(socket.AF_INET).close()
else:
    from backcoach.cli import main
    sys.exit(main(sys.argv[1:]))
"""


def _watched(*words: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-c", WATCHED, *words]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    "words",
    [
        ("list",),
        ("show", "cat-cow"),
        ("play", "--terminal", "--speed", "1000"),
        ("self-test",),
        ("history",),
        ("check",),
    ],
)
def test_no_command_opens_a_network_socket(tmp_path: Path, words: tuple[str, ...]) -> None:
    ran = _watched("--data-dir", str(tmp_path), *words)
    assert (ran.returncode, ran.stderr) == (0, "")


def test_one_that_did_would_be_seen() -> None:
    assert _watched("connect").stderr == "a network socket was opened\n"
