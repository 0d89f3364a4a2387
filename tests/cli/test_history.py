import json
from pathlib import Path

import pytest

from backcoach.core.command import Sore, Stop, StopReason
from backcoach.diary.activity import ActivityEntry
from backcoach.storage.activities import ActivityEntries
from tests.cli.conftest import Say
from tests.helpers.played import (
    EIGHT_OCLOCK,
    close_databases,
    database_in,
    history_in,
    play,
    store,
)


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


def ids(say: Say) -> list[str]:
    return [row["id"] for row in json.loads(say("history", "--json").out)]


@pytest.mark.usefixtures("_data")
def test_a_session_is_removed_when_the_person_is_sure(say: Say) -> None:
    said = say("history", "--remove", "0193-A", "--yes")
    assert said == (0, "Removed: Three, 2025-03-03 08:00.\n", "")
    assert ids(say) == ["0193-bb"]


@pytest.mark.usefixtures("_data")
def test_where_nobody_can_answer_no_session_is_removed_unasked(say: Say) -> None:
    said = say("history", "--remove", "0193-a")
    session = "Three, 2025-03-03 08:00"
    sentence = f"{session} cannot be brought back once it is removed. If you are sure, add --yes."
    assert said == (2, "", f"backcoach: {sentence}\n")
    assert ids(say) == ["0193-bb", "0193-aa"]


@pytest.mark.usefixtures("_data")
def test_what_is_to_be_removed_has_to_be_one(say: Say, tmp_path: Path) -> None:
    walk = ActivityEntry("0193-ac", EIGHT_OCLOCK, "walking", "Walking", 20)
    ActivityEntries(database_in(tmp_path / "data")).add(walk)
    close_databases()
    for start, sentence in (
        ("0193-a", 'More than one of them begins with "0193-a". Give more of its id.'),
        ("0194", 'Your history has no session or activity "0194".'),
        ("", 'Your history has no session or activity "".'),
    ):
        assert say("history", "--remove", start, "--yes") == (2, "", f"backcoach: {sentence}\n")
    assert len(ids(say)) == 3


def test_where_there_is_no_history_nothing_is_made_to_remove_something(
    say: Say, tmp_path: Path
) -> None:
    assert say("history", "--remove", "0193").code == 2
    assert not (tmp_path / "data").exists()


@pytest.mark.usefixtures("_data")
@pytest.mark.parametrize(
    ("key", "said", "left"),
    [
        ("r", "Removed: Three, 2025-03-03 08:00.", ["0193-bb"]),
        ("\x1b", "Nothing is removed.", ["0193-bb", "0193-aa"]),
    ],
)
def test_in_a_terminal_it_asks_before_a_session_is_removed(
    say: Say, tmp_path: Path, key: str, said: str, left: list[str]
) -> None:
    tty = pytest.importorskip("tests.terminal.test_play")
    command = ("-m", "backcoach", "history", "--remove", "0193-a", "--data-dir")
    terminal = tty.Terminal(tmp_path / "data", *command)
    terminal.until("What you noted about your back stays.")
    terminal.until("none of these")
    terminal.press(key)
    terminal.until(said)
    terminal.process.communicate()
    terminal.hang_up()
    assert ids(say) == left
