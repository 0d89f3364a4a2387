import json
from pathlib import Path

import pytest

from backcoach.core.command import Sore, Stop, StopReason
from tests.cli.conftest import Say
from tests.helpers.played import close_databases, history_in, play, store


@pytest.fixture
def _data(tmp_path: Path) -> None:
    history = history_in(tmp_path / "data")
    store(history, "0193-aa", play("three"))
    pain = (70_000, Sore(7, sharp=True)), (71_000, Stop(StopReason.PAIN))
    store(history, "0193-bb", play("three", *pain))
    close_databases()


def test_without_sessions_it_says_how_to_begin(say: Say) -> None:
    assert say("history").out == "No sessions yet. To begin, type: backcoach play\n"
    assert say("history", "7") == (2, "", 'backcoach: There is no session "7".\n')


@pytest.mark.usefixtures("_data")
def test_sessions_are_listed(say: Say) -> None:
    lines = say("history").out.splitlines()
    told = [line.split()[2:] for line in lines if line.lstrip().startswith("2025")]
    assert told == [
        ["Three", "2/5", "1", "min", "10", "s", "ended", "for", "pain", "1", "0193-bb"],
        ["Three", "5/5", "2", "min", "51", "s", "finished", "0193-aa"],
    ]


@pytest.mark.usefixtures("_data")
def test_sessions_as_data(say: Say) -> None:
    rows = json.loads(say("history", "--json").out)
    assert [(row["id"], row["outcome"], row["counts"]) for row in rows] == [
        ("0193-bb", "pain", True),
        ("0193-aa", "finished", True),
    ]


@pytest.mark.usefixtures("_data")
def test_one_session_is_shown_block_by_block(say: Say) -> None:
    shown = say("history", "0193-b").out
    assert "You did 2 of 5 sets in 1 min 10 s." in shown
    assert "Hurt: Bridge (7/10, sharp)" in shown
    blocks = [line.split() for line in shown.splitlines() if " both " in line]
    assert blocks[0] == ["March", "1", "both", "20", "s", "20", "s"]


@pytest.mark.usefixtures("_data")
def test_one_session_as_data(say: Say) -> None:
    shown = json.loads(say("history", "0193-b", "--json").out)
    assert shown["session"]["id"] == "0193-bb"
    assert shown["blocks"][0]["planned"] == 20_000
    assert shown["sore"][0]["score"] == 7


@pytest.mark.usefixtures("_data")
def test_an_id_that_is_not_one_session(say: Say) -> None:
    said = say("history", "0193")
    assert said == (
        2,
        "",
        'backcoach: More than one session begins with "0193". Give more of its id.\n',
    )
