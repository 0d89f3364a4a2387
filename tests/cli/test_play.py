"""play, in a pipe: from the command to the history."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from backcoach.core.command import SkipExercise, Sore
from tests.cli.conftest import Say
from tests.helpers.mounts import make_read_only, small_disk
from tests.helpers.played import close_databases, history_in, play, store

PLAY = [sys.executable, "-m", "backcoach", "play", "--terminal"]


@pytest.fixture
def _cut_off(tmp_path: Path) -> None:
    """A session that was cut off a moment ago, its clock set to just now."""
    history = history_in(tmp_path / "data")
    store(history, "0193-cut", play("bridge-march", until_ms=50_000))
    (left,) = history.unfinished()
    close_databases()
    _age(tmp_path / "data", left.last.timestamp() * 1000)


def _age(data: Path, last_ms: float) -> None:
    connection = sqlite3.connect(data / "backcoach.db")
    connection.execute("UPDATE event SET utc_ms = utc_ms + unixepoch() * 1000 - ?", (int(last_ms),))
    connection.commit()
    connection.close()


def _rows(say: Say) -> list[tuple[str, str, str]]:
    rows = json.loads(say("history", "--json").out)
    return [(row["routine"], row["kind"], row["outcome"]) for row in rows]


@contextmanager
def _playing(*words: str) -> Iterator["subprocess.Popen[str]"]:
    """Start playing in a process of its own; it is there once its first line is."""
    pipe = subprocess.PIPE
    with subprocess.Popen([*PLAY, *words], stdout=pipe, stderr=pipe, text=True) as process:
        try:
            assert process.stdout
            assert process.stdout.readline()
            yield process
        finally:
            process.kill()


def test_gentle_start_is_played_and_kept(say: Say) -> None:
    played = say("play", "--terminal", "--speed", "1000")
    assert played.code == 0
    assert "Stop if it is sharp, shooting, or tingles." in played.out
    assert "You did 14 of 14 sets in 10 min 59 s." in played.out
    assert _rows(say) == [("gentle-start", "routine", "finished")]


def test_what_is_left_out_is_said_and_what_is_done_instead_is_played(
    say: Say, tmp_path: Path
) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "settings.json").write_text('{"exclusions": ["hip replacement"]}')
    played = say("play", "gentle-start", "--terminal", "--speed", "1000")
    assert "because of a hip replacement. Heel slide is done instead.\n" in played.err
    assert "Heel slide" in played.out
    assert "Knee-drop twist" not in played.out


@pytest.mark.usefixtures("_cut_off")
def test_nothing_is_said_to_be_left_out_of_a_session_that_is_gone_on_with(
    say: Say, tmp_path: Path
) -> None:
    (tmp_path / "data" / "settings.json").write_text('{"exclusions": ["hip replacement"]}')
    played = say("play", "--terminal", "--unfinished", "go-on", "--speed", "1000")
    assert played.code == 0
    assert "left out" not in played.err


def test_the_short_form_is_a_session_of_its_kind(say: Say) -> None:
    say("play", "gentle-start", "--terminal", "--short", "--speed", "1000")
    assert _rows(say) == [("gentle-start", "short", "finished")]


def test_a_default_routine_that_is_not_there_is_said_and_the_usual_one_played(
    say: Say, tmp_path: Path
) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "settings.json").write_text('{"default_routine": "evening"}')
    played = say("play", "--terminal", "--speed", "1000")
    said = 'there is no routine "evening". gentle-start is used.'
    assert played.err == f"backcoach: settings.json: default_routine: {said}\n"
    assert _rows(say) == [("gentle-start", "routine", "finished")]


def test_broken_settings_are_said_and_do_not_stop_a_session(say: Say, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "settings.json").write_text('{"ready_factor": "slow"}')
    played = say("play", "--terminal", "--speed", "1000")
    assert played.code == 0
    assert played.err.startswith("backcoach: settings.json: ready_factor: ")


@pytest.mark.usefixtures("_cut_off")
def test_a_session_that_was_cut_off_waits_until_it_is_chosen(say: Say) -> None:
    played = say("play", "--terminal", "--speed", "1000")
    assert "Bridge march is not finished: 1 of 3 sets done, last at " in played.err
    assert "It waits; choose" in played.err
    assert _rows(say) == [("gentle-start", "routine", "finished")]
    assert json.loads(say("check", "--json").out)["unfinished"] == 1


@pytest.mark.usefixtures("_cut_off")
def test_going_on_ends_the_same_session(say: Say) -> None:
    played = say("play", "--terminal", "--unfinished", "go-on", "--speed", "1000")
    assert "You did 3 of 3 sets" in played.out
    assert _rows(say) == [("bridge-march", "routine", "finished")]


@pytest.mark.usefixtures("_cut_off")
@pytest.mark.parametrize(("answer", "kept"), [("keep", ["left"]), ("discard", [])])
def test_it_can_be_kept_or_discarded(say: Say, answer: str, kept: list[str]) -> None:
    say("play", "--terminal", "--unfinished", answer, "--speed", "1000")
    outcomes = [outcome for _routine, _kind, outcome in _rows(say)]
    assert outcomes == ["finished", *kept]
    assert json.loads(say("check", "--json").out)["unfinished"] == 0


def test_one_that_was_left_for_sharp_pain_is_kept_as_that(say: Say, tmp_path: Path) -> None:
    history = history_in(tmp_path / "data")
    store(history, "0193-cut", play("bridge-march", (9_000, Sore(8, sharp=True)), until_ms=9_000))
    (left,) = history.unfinished()
    close_databases()
    _age(tmp_path / "data", left.last.timestamp() * 1000)
    say("play", "--terminal", "--unfinished", "keep", "--speed", "1000")
    assert _rows(say)[1:] == [("bridge-march", "routine", "pain")]


def test_another_speed_is_said_and_does_not_count(say: Say) -> None:
    assert "does not count as a session" in say("play", "--terminal", "--speed", "1000").out
    (row,) = json.loads(say("history", "--json").out)
    assert (row["outcome"], row["counts"]) == ("finished", False)


def test_one_session_is_played_at_a_time(say: Say, tmp_path: Path) -> None:
    with _playing("--data-dir", str(tmp_path / "data")):
        assert say("play", "--terminal", "--speed", "1000") == (
            2,
            "",
            "backcoach: BackCoach is already playing a session in another window.\n",
        )


@pytest.mark.skipif(os.name == "nt", reason="signals are sent as POSIX knows them")
def test_ctrl_c_in_a_pipe_ends_and_keeps(say: Say, tmp_path: Path) -> None:
    with _playing("--data-dir", str(tmp_path / "data")) as process:
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=30)
    assert (process.returncode, err) == (0, "")
    assert "You did 0 of 14 sets" in out
    assert _rows(say) == [("gentle-start", "routine", "left")]


@pytest.mark.skipif(os.name == "nt", reason="signals are sent as POSIX knows them")
def test_a_terminal_that_is_closed_leaves_the_session_to_be_gone_on_with(
    say: Say, tmp_path: Path
) -> None:
    with _playing("--data-dir", str(tmp_path / "data")) as process:
        process.send_signal(signal.SIGHUP)
        _out, err = process.communicate(timeout=30)
    assert err == ""
    assert _rows(say) == []
    assert json.loads(say("check", "--json").out)["unfinished"] == 1


def test_json_is_a_line_for_each_stored_event(say: Say) -> None:
    lines = [json.loads(line) for line in say("play", "--json", "--speed", "1000").out.splitlines()]
    assert [line["number"] for line in lines] == list(range(1, len(lines) + 1))
    assert (lines[0]["event"], lines[-1]["event"]) == ("SessionStarted", "SessionFinished")
    assert {line["event"] for line in lines[1:-1]} == {"StepLeft"}


def test_a_disk_that_fills_up_in_the_middle_does_not_stop_a_session(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", "2m") as disk:
        command = [*PLAY, "--data-dir", str(disk), "--speed", "100"]
        environment = os.environ | {"TMPDIR": str(tmp_path)}
        pipe = subprocess.PIPE
        with subprocess.Popen(
            command, stdout=pipe, stderr=pipe, text=True, env=environment
        ) as process:
            assert process.stdout
            assert process.stdout.readline()
            with (
                (disk / "filler").open("wb", buffering=0) as filler,
                pytest.raises(OSError, match="No space left"),
            ):
                filler.writelines(iter(lambda: b"x" * 4096, b""))
            out, err = process.communicate(timeout=60)
    assert process.returncode == 0
    assert "Done." in out
    assert err.count("Not stored just now: the disk is full. It will be retried.") == 1
    (saved,) = tmp_path.glob("backcoach-*.json")
    assert f"What you did is saved in {saved}." in err
    assert "SessionFinished" in saved.read_text()


def test_a_folder_that_cannot_be_written_is_said(say: Say, tmp_path: Path) -> None:
    with small_disk(tmp_path / "data", "1m") as disk:
        make_read_only(disk)
        said = say("play", "--terminal")
    assert (said.code, said.out) == (2, "")
    assert said.err == f"backcoach: {disk / 'playing.lock'}: Read-only file system.\n"


def test_skipping_everything_finishes(tmp_path: Path) -> None:
    orders = [(1_000 * n, SkipExercise()) for n in range(1, 4)]
    history = history_in(tmp_path)
    store(history, "skipped", play("three", *orders))
    (row,) = history.sessions()
    close_databases()
    assert (row.outcome, row.done_blocks, row.counts) == ("finished", 0, False)
