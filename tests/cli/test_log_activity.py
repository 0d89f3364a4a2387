"""What was done besides the exercises is kept by a command, and found in the history."""

import json
from pathlib import Path

import pytest

from backcoach.diary.activity import ActivityEntry, Talk
from backcoach.storage.activities import ActivityEntries
from tests.cli.conftest import Say
from tests.helpers.activities import stock
from tests.helpers.played import (
    EIGHT_OCLOCK,
    close_databases,
    database_in,
    history_in,
    play,
    store,
)


@pytest.fixture(autouse=True)
def _own_catalogue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stock(tmp_path, monkeypatch)


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        (("walking", "20"), "Walking, 20 min"),
        (("Walking", "1", "--talk", "sing"), "Walking, 1 min, could sing"),
        (("tai-chi", "600", "--talk", "talk"), "Tai chi at home, 600 min, could talk"),
        (("Tai Chi at home", "20", "--talk=few"), "Tai chi at home, 20 min, few words"),
    ],
)
def test_an_activity_is_kept_by_id_or_name(say: Say, words: tuple[str, ...], kept: str) -> None:
    assert say("log-activity", *words) == (0, f"Kept: {kept}.\n", "")


def test_a_file_of_another_activity_does_not_matter(say: Say, tmp_path: Path) -> None:
    for name in ("hiking", "yoga"):
        (tmp_path / "catalogue" / "activities" / f"{name}.toml").write_text("=", "utf-8")
    assert say("log-activity", "walking", "5") == (0, "Kept: Walking, 5 min.\n", "")
    assert say("log-activity", "Tai chi at home", "5").code == 0


WRONG = {
    ("wolking", "20"): 'There is no activity "wolking". Did you mean "walking"?',
    ("xyz", "20"): 'There is no activity "xyz".',
    ("../walking", "20"): 'There is no activity "../walking". Did you mean "walking"?',
    ("walking", "0"): "An activity takes from 1 to 600 minutes.",
    ("walking", "-5"): "An activity takes from 1 to 600 minutes.",
    ("walking", "601"): "An activity takes from 1 to 600 minutes.",
    ("walking", "ten"): 'Give a whole number of minutes, 1 to 600, not "ten".',
    ("walking", "2.5"): 'Give a whole number of minutes, 1 to 600, not "2.5".',
    ("walking", "20", "--talk", "loud"): 'The talk test is "sing", "talk" or "few", not "loud".',
}


@pytest.mark.parametrize("words", WRONG)
def test_what_cannot_be_kept_is_one_sentence(
    say: Say, tmp_path: Path, words: tuple[str, ...]
) -> None:
    assert say("log-activity", *words) == (2, "", f"backcoach: {WRONG[words]}\n")
    assert not (tmp_path / "data").exists()


def rows(say: Say) -> list[dict[str, str]]:
    return list(json.loads(say("history", "--json").out))


def test_activities_stand_in_the_history_in_their_place(say: Say, tmp_path: Path) -> None:
    say("log-activity", "walking", "20", "--talk", "talk")
    store(history_in(tmp_path / "data"), "0193-aa", play("three"))
    close_databases()
    say("log-activity", "gardening", "45")
    gardening, walking, _session = [row["id"][:13] for row in rows(say)]
    _heading, _rule, *lines = say("history").out.splitlines()
    assert [line.split()[2:] for line in lines if line] == [
        ["Gardening", "activity", "45", "min", gardening],
        ["Walking", "activity", "20", "min", "could", "talk", walking],
        ["Three", "5/5", "2", "min", "51", "s", "finished", "0193-aa"],
    ]


def test_activities_are_marked_in_data_too(say: Say, tmp_path: Path) -> None:
    store(history_in(tmp_path / "data"), "0193-aa", play("three"))
    close_databases()
    say("log-activity", "walking", "20", "--talk", "talk")
    walk, session = json.loads(say("history", "--json").out)
    assert session["kind"] == "routine"
    assert {**walk, "id": "", "at": ""} == {
        "kind": "activity",
        "id": "",
        "at": "",
        "activity": "walking",
        "name": "Walking",
        "minutes": 20,
        "talk": "talk",
    }


def test_the_history_shows_the_last_30_lines_of_both_kinds(say: Say, tmp_path: Path) -> None:
    store(history_in(tmp_path / "data"), "0193-aa", play("three"))
    close_databases()
    for minutes in range(1, 31):
        say("log-activity", "walking", str(minutes))
    shown = json.loads(say("history", "--json").out)
    assert [line.get("minutes") for line in shown] == list(range(30, 0, -1))
    assert json.loads(say("history", "--all", "--json").out)[30]["id"] == "0193-aa"


def test_the_command_explains_itself(say: Say) -> None:
    told = say("log-activity", "--help")
    assert told.code == 0
    assert "--talk sing|talk|few" in told.out
    assert "log-activity" in say("--help").out


def test_an_activity_is_removed_by_the_beginning_of_its_id(say: Say, tmp_path: Path) -> None:
    entries = ActivityEntries(database_in(tmp_path / "data"))
    for id in ("0193-aa", "0193-ab"):
        entries.add(ActivityEntry(id, EIGHT_OCLOCK, "walking", "Walking", 20, Talk.FEW))
    close_databases()
    assert say("history", "--remove", "0193-AB").out == "Removed: Walking, 20 min, few words.\n"
    assert [row["id"] for row in rows(say)] == ["0193-aa"]
