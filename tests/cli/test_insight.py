"""The command says what the page Progress says, with the numbers behind it."""

import json
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from backcoach.diary import consistency, numbers, saying, tally
from backcoach.diary.diary import Diary
from backcoach.diary.insight import insight
from backcoach.diary.key_numbers import key_numbers
from backcoach.diary.own_activity import OwnActivity, OwnRating
from backcoach.diary.pain import Context, PainEntry
from backcoach.diary.target import Target
from backcoach.services.clock import SystemClock
from backcoach.storage import diary
from backcoach.storage.exercise_tallies import tallies
from backcoach.storage.history import History
from backcoach.storage.own_activities import OwnActivities
from backcoach.storage.pain_entries import PainEntries
from backcoach.storage.shelf import shipped
from backcoach.storage.targets import Targets
from backcoach.text import ENGLISH
from tests.cli.conftest import Say
from tests.helpers.played import close_databases, database_in, play, store

NOW = datetime(2025, 6, 3, 20, tzinfo=UTC)
WEEKS = 16


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(SystemClock, "local_time", lambda _clock: NOW)


def fill(folder: Path) -> Diary:
    """Store weeks of pain that falls, three sessions a week and a target, and return them."""
    database = database_in(folder)
    history, first = History(database, ENGLISH), NOW - timedelta(weeks=WEEKS)
    events = play("three")
    with database.transaction():
        Targets(database).set(Target(first.date(), 3))
        for day in range(7 * WEEKS):
            at = first + timedelta(days=day)
            PainEntries(database).add(PainEntry(f"pain-{day}", at, Context.OTHER, 8 - day // 20))
            if day % 7 in (0, 2, 4):
                store(history, f"session-{day}", events, at)
        OwnActivities(database).add(OwnActivity("own", "Lifting the child"))
        for score in (4, 7):
            at = first + timedelta(weeks=score)
            OwnActivities(database).rate(OwnRating(f"rating-{score}", at, "own", score))
    found = diary.read(database, NOW.date(), 1)
    close_databases()
    return found


def test_an_empty_diary_says_what_will_appear_and_when(say: Say, tmp_path: Path) -> None:
    code, out, err = say("insight")
    assert (code, err) == (0, "")
    assert "There is not enough data yet to say something about your pain." in out
    assert "From 2025-06-30 on: where your pain has been going." in out
    assert "set a weekly target on Today" in out
    assert "Week from" not in out
    assert not (tmp_path / "data").exists()


def test_it_says_every_sentence_and_every_number(say: Say, tmp_path: Path) -> None:
    filled = fill(tmp_path / "data")
    found = insight(filled)
    out, said = say("insight").out, saying.sentences(found, ENGLISH, date.isoformat)
    assert out.splitlines()[: len(said)] == [*said]
    cells = [line.split("  ") for line in out.splitlines()]
    for name, value in numbers.numbers(found, ENGLISH):
        assert any(row[0] == name and row[-1].strip() == value for row in cells), name


def test_it_lists_the_weeks(say: Say, tmp_path: Path) -> None:
    weeks = consistency.weeks(fill(tmp_path / "data"))
    lines = say("insight").out.splitlines()
    table = lines[next(n for n, line in enumerate(lines) if line.startswith("Week from")) + 2 :]
    assert table[0].split() == ["2025-02-10", "3"]
    assert table[1].split() == ["2025-02-17", "3", "3", "3"]
    assert table[len(weeks) - 1].split()[0] == "2025-06-02"
    assert table[len(weeks) - 1].endswith("not over yet")


def test_it_is_written_for_other_programs_too(say: Say, tmp_path: Path) -> None:
    filled = fill(tmp_path / "data")
    written = json.loads(say("insight", "--json").out)
    assert written["sentences"] == [*saying.sentences(insight(filled), ENGLISH, date.isoformat)]
    assert written["insight"]["began"] == "2025-02-11"
    assert written["insight"]["tier"] == "pattern"
    assert written["insight"]["trend"]["direction"] == "falling"
    assert [week["first"] for week in written["weeks"]] == [
        week.first.isoformat() for week in consistency.weeks(filled)
    ]


def test_it_shows_the_tiles_the_exercises_and_the_own_activities_of_the_page(
    say: Say, tmp_path: Path
) -> None:
    filled = fill(tmp_path / "data")
    out = [line.split("  ") for line in say("insight").out.splitlines()]
    cells = [[cell.strip() for cell in line if cell] for line in out]
    for each in key_numbers(filled, insight(filled), ENGLISH, date.isoformat):
        assert [each.name, each.number, each.detail] in cells
    database = database_in(tmp_path / "data")
    counted = tallies(database)
    close_databases()
    assert counted
    for row in tally.rows(counted, shipped(ENGLISH).exercises, ENGLISH):
        assert [*filter(None, row)] in cells
    assert ["Lifting the child", "4 at first, 7 last. The median of 2 ratings is 5.5."] in cells
    written = json.loads(say("insight", "--json").out)
    assert [each["exercise"] for each in written["exercises"]] == [e.exercise for e in counted]
    assert [each["name"] for each in written["own_activities"]] == ["Lifting the child"]
    assert written["key_numbers"][0]["name"] == "median pain, last 28 days"


def test_weeks_begin_when_the_person_wants(say: Say, tmp_path: Path) -> None:
    fill(tmp_path / "data")
    (tmp_path / "data" / "settings.json").write_text('{"first_weekday": "sunday"}', "utf-8")
    (first, *_rest) = json.loads(say("insight", "--json").out)["weeks"]
    assert date.fromisoformat(first["first"]).strftime("%a") == "Sun"
    (tmp_path / "data" / "settings.json").write_text('{"first_weekday": "noday"}', "utf-8")
    assert "first_weekday" in say("insight").err
