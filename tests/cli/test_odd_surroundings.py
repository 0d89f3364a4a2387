"""Arguments, streams and surroundings that nobody plans for: one sentence, never a traceback."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Say
from tests.helpers.played import close_databases, database_in, history_in, play, store

BACKCOACH = [sys.executable, "-m", "backcoach"]


def _run(
    *words: str, out: str | None = None, **environment: str
) -> "subprocess.CompletedProcess[str]":
    """Run a command in a process of its own, its output in a pipe or in a file."""
    with Path(out or os.devnull).open("w") as file:
        return subprocess.run(
            [*BACKCOACH, *words],
            stdout=file if out else subprocess.PIPE,
            stderr=subprocess.PIPE,
            stdin=subprocess.DEVNULL,
            env=os.environ | {"PYTHONUNBUFFERED": ""} | environment,
            encoding="utf-8",
            errors="replace",
            check=False,
        )


@pytest.mark.parametrize("name", ["x" * 300, "pelvic-tilt.toml/x", "../routines/gentle-start", ""])
def test_a_name_is_never_a_path(say: Say, name: str) -> None:
    code, out, err = say("show", name)
    assert (code, out) == (2, "")
    assert err.startswith(f'backcoach: There is no exercise, routine, activity or card "{name}".')


@pytest.mark.parametrize("start", ["%", "\udcff", "a b", "'"])
def test_an_id_is_never_more_than_an_id(say: Say, tmp_path: Path, start: str) -> None:
    store(history_in(tmp_path / "data"), "0193-aa", play("march"))
    close_databases()
    assert say("history", start).code == 2


@pytest.mark.parametrize("content", ["[" * 5_000, b"\xff\xfe", "{}{}"])
def test_settings_beyond_all_limits_are_said(
    say: Say, tmp_path: Path, content: str | bytes
) -> None:
    (tmp_path / "data").mkdir()
    written = content if isinstance(content, bytes) else content.encode()
    (tmp_path / "data" / "settings.json").write_bytes(written)
    checked = say("check")
    assert checked.code == 2
    assert checked.out.count("! settings.json: ") == 1


def test_a_default_routine_that_is_not_there_is_a_problem(say: Say, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "settings.json").write_text('{"default_routine": "zzz"}')
    assert '! settings.json: default_routine: there is no routine "zzz".' in say("check").out


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full device here")
@pytest.mark.parametrize("words", [("list",), ("--help",), ("check", "--json")])
def test_an_output_that_is_full_is_said(words: tuple[str, ...]) -> None:
    ran = _run(*words, out="/dev/full")
    assert (ran.returncode, ran.stderr.splitlines()) == (
        2,
        ["backcoach: The output cannot be written: No space left on device."],
    )


@pytest.mark.parametrize("words", [("--help",), ("list",), ("show", "cat-cow"), ("--version",)])
def test_a_reader_that_has_gone_is_no_error(words: tuple[str, ...]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with subprocess.Popen([*BACKCOACH, *words], stdout=writing, stderr=subprocess.PIPE) as process:
        os.close(writing)
        _out, err = process.communicate()
    assert err == b""


def test_an_output_that_lacks_characters_gets_others() -> None:
    shown = _run("show", "childs-pose", PYTHONIOENCODING="ascii")
    assert (shown.returncode, shown.stderr) == (0, "")


def test_a_terminal_that_can_do_nothing_gets_plain_lines(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from backcoach.cli import output

    for stream in (sys.stdin, sys.stdout):
        monkeypatch.setattr(stream, "isatty", lambda: True)
    assert output.has_keys()
    monkeypatch.setenv("TERM", "dumb")
    assert not output.has_keys()


def test_a_session_of_another_version_blocks_nothing(say: Say, tmp_path: Path) -> None:
    history = history_in(tmp_path / "data")
    store(history, "0193-odd", play("three", until_ms=60_000))
    store(history, "0193-old", play("march"))
    database = database_in(tmp_path / "data")
    with database.transaction():
        database.write("""UPDATE event SET body = '{"event": "Danced"}' WHERE session = 1""")
    close_databases()
    assert say("play", "--terminal", "--speed", "1000").code == 0
    checked = say("check", "--rebuild")
    assert "Summaries repaired: 0" in checked.out
    assert "! Session 0193-odd cannot be read: damaged, or of another version." in checked.out
