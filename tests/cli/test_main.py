"""The command line as a whole."""

import subprocess
import sys
from pathlib import Path

import pytest

from backcoach import __version__
from tests.cli.conftest import Say

BACKCOACH = [sys.executable, "-m", "backcoach"]


def test_help_tells_a_newcomer_where_to_begin(say: Say) -> None:
    told = say("--help")
    assert told.code == 0
    assert "Without a command, the window opens." in " ".join(told.out.split())
    for command in ("play", "list", "show", "timeline", "history", "check"):
        assert command in told.out


@pytest.mark.parametrize("command", ["play", "list", "show", "timeline", "history", "check"])
def test_every_command_explains_itself(say: Say, command: str) -> None:
    told = say(command, "--help")
    assert told.code == 0
    assert "--data-dir" in told.out


def test_the_version(say: Say) -> None:
    assert say("--version").out == f"backcoach {__version__}\n"


@pytest.mark.parametrize(
    ("words", "part"),
    [
        (("play", "--speed", "0"), "expected a number from 0.1 to 1000, not '0'"),
        (("play", "--speed", "-1"), "expected a number from 0.1 to 1000"),
        (("play", "--speed", "nan"), "expected a number from 0.1 to 1000"),
        (("play", "--speed", "fast"), "expected a number from 0.1 to 1000, not 'fast'"),
        (("dance",), "'dance'"),
    ],
)
def test_words_that_are_not_understood_are_named(
    say: Say, words: tuple[str, ...], part: str
) -> None:
    said = say(*words)
    assert said.code == 2
    assert part in said.err
    assert "Traceback" not in said.err


@pytest.mark.parametrize("before", [True, False])
def test_the_data_folder_may_be_named_before_or_after(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, *, before: bool
) -> None:
    from backcoach.cli import main

    where = ["--data-dir", str(tmp_path)]
    assert main([*where, "check"] if before else ["check", *where]) == 0
    assert f"Your data are in: {tmp_path}" in capsys.readouterr().out


def test_a_reader_that_goes_away_is_no_error() -> None:
    command = [*BACKCOACH, "timeline", "gentle-start", "--json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.readline()
        process.stdout.close()
        complaint = process.stderr.read()
    assert complaint == b""
