"""How the back is, is kept by a command, and taken back by its id."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from backcoach.diary.pain import Context, PainEntry, Place
from backcoach.services.clock import SystemClock
from backcoach.storage.pain_entries import PainEntries
from tests.cli.conftest import Say
from tests.helpers.played import EIGHT_OCLOCK, close_databases, database_in

START = datetime(1970, 1, 1, tzinfo=UTC)


def kept(tmp_path: Path) -> list[PainEntry]:
    found = PainEntries(database_in(tmp_path / "data")).since(START)
    close_databases()
    return found


def test_a_score_is_kept_and_taken_back_as_it_says(say: Say, tmp_path: Path) -> None:
    code, out, err = say("log-pain", "4", "--at", "2025-03-04T08:30+01:00")
    first, hint = out.splitlines()
    assert (code, first, err) == (0, "Kept: 4 of 10, 2025-03-04 08:30.", "")
    assert hint.startswith("To take it back, type: backcoach log-pain --remove ")
    (entry,) = kept(tmp_path)
    assert (entry.score, entry.context, entry.where, entry.note) == (4, Context.OTHER, None, "")
    assert entry.at.isoformat() == "2025-03-04T08:30:00+01:00"
    assert say(*hint.split()[-3:]).out == "Removed: 4 of 10, 2025-03-04 08:30.\n"
    assert kept(tmp_path) == []


@pytest.mark.parametrize("context", ["next-morning", "next morning", "Next-Morning"])
def test_all_that_can_be_said_of_it_is_kept(say: Say, tmp_path: Path, context: str) -> None:
    words = ("--context", context, "--where", "left-leg", "--note", " stiff ")
    out = say("log-pain", "10", "--at", "2025-03-04T08:30+00:00", *words).out
    assert out.startswith("Kept: 10 of 10, left leg, the morning after a session, 2025-03-04 08:30")
    (entry,) = kept(tmp_path)
    assert (entry.context, entry.where) == (Context.NEXT_MORNING, Place.LEFT_LEG)
    assert entry.note == "stiff"


@pytest.mark.parametrize("context", Context)
@pytest.mark.parametrize("where", Place)
def test_every_context_and_place_can_be_typed(
    say: Say, tmp_path: Path, context: Context, where: Place
) -> None:
    typed = [each.replace(" ", "-") for each in (context, where)]
    assert say("log-pain", "0", "--context", typed[0], "--where", typed[1]).code == 0
    assert [(entry.context, entry.where) for entry in kept(tmp_path)] == [(context, where)]


def test_without_a_time_it_is_now_and_a_note_alone_is_enough(say: Say, tmp_path: Path) -> None:
    before = datetime.now(UTC)
    assert say("log-pain", "--note", "A good day.").out.startswith("Kept: a note, ")
    (entry,) = kept(tmp_path)
    assert (entry.score, entry.note) == (None, "A good day.")
    assert before.replace(microsecond=0) <= entry.at <= datetime.now(UTC)


def test_a_day_without_a_time_is_its_noon_and_a_time_without_a_zone_is_local(
    say: Say, tmp_path: Path
) -> None:
    say("log-pain", "4", "--at", "2025-03-04")
    say("log-pain", "4", "--at", "2025-03-04 12:00")
    assert {entry.at for entry in kept(tmp_path)} == {datetime(2025, 3, 4, 12).astimezone()}


def test_today_without_a_time_is_noon_or_now_where_noon_is_still_to_come(
    say: Say, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = datetime(2025, 3, 4, 7, 30).astimezone()
    for hour in (7, 13):
        monkeypatch.setattr(SystemClock, "local_time", lambda _clock, h=hour: now.replace(hour=h))
        assert say("log-pain", "4", "--at", "2025-03-04").code == 0
        assert say("log-pain", "4", "--at", "2025-03-05").code == 2
    assert [f"{entry.at:%H:%M}" for entry in kept(tmp_path)] == ["07:30", "12:00"]


def test_the_newest_entries_are_listed_with_what_they_are_removed_by(
    say: Say, tmp_path: Path
) -> None:
    assert "No pain entries yet." in say("log-pain", "--list").out
    assert not (tmp_path / "data").exists()
    entries = PainEntries(database_in(tmp_path / "data"))
    for day in range(31):
        note = "stiff\nall day " * 9 if day == 30 else ""
        at = EIGHT_OCLOCK + timedelta(days=day)
        entries.add(PainEntry(f"{day:03}-0193-0000-more", at, Context.AFTER, 4, note))
    close_databases()
    _head, _rule, *rows = say("log-pain", "--list").out.splitlines()
    assert [row.split()[2] for row in rows if row] == [
        f"{day:03}-0193-0000" for day in range(30, 0, -1)
    ]
    assert "4 of 10, after a session  stiff all day stiff" in rows[0]
    assert rows[0].endswith("…")


TOO_LATE = 'Give a time from 1970 until now, not "{}".'
NO_TIME = 'Give the time as in 2026-03-05T08:30, not "{}".'
WRONG = {
    ("11",): 'A pain score is a whole number from 0 to 10, not "11".',
    ("-1",): 'A pain score is a whole number from 0 to 10, not "-1".',
    ("4,5",): 'A pain score is a whole number from 0 to 10, not "4,5".',
    ("bad",): 'A pain score is a whole number from 0 to 10, not "bad".',
    (): "Give a score from 0 to 10, or write a note.",
    ("4", "--at", "2199-12-31"): TOO_LATE.format("2199-12-31"),
    ("4", "--at", "1969-12-30"): TOO_LATE.format("1969-12-30"),
    ("4", "--at", "tomorrow"): NO_TIME.format("tomorrow"),
    ("4", "--at", "2025-02-30"): NO_TIME.format("2025-02-30"),
    ("4", "--context", "work"): (
        '--context is one of before, during, after, next-morning, other, not "work".'
    ),
    ("4", "--where", "neck"): '--where is one of low-back, left-leg, right-leg, other, not "neck".',
    ("4", "--note", "x" * 2001): "A note has at most 2000 characters.",
    ("4", "--note", "\udcff"): "The note has a sign in it that cannot be stored.",
    ("--remove", "0193"): 'Your diary has no pain entry "0193".',
}


@pytest.mark.parametrize("words", WRONG)
def test_what_cannot_be_kept_is_one_sentence(
    say: Say, tmp_path: Path, words: tuple[str, ...]
) -> None:
    assert say("log-pain", *words) == (2, "", f"backcoach: {WRONG[words]}\n")
    assert not (tmp_path / "data").exists()


def test_a_score_is_not_kept_and_removed_at_once(say: Say, tmp_path: Path) -> None:
    said = say("log-pain", "4", "--remove", "0193")
    assert said.code == 2
    assert "not allowed with argument" in said.err
    assert not (tmp_path / "data").exists()


def test_only_the_one_entry_that_is_meant_is_removed(say: Say, tmp_path: Path) -> None:
    entries = PainEntries(database_in(tmp_path / "data"))
    for id in ("0193-aa", "0193-ab"):
        entries.add(PainEntry(id, EIGHT_OCLOCK, Context.OTHER, 4))
    close_databases()
    sentence = 'More than one pain entry begins with "0193". Give more of its id.'
    assert say("log-pain", "--remove", "0193") == (2, "", f"backcoach: {sentence}\n")
    sentence = 'Your diary has no pain entry "".'
    assert say("log-pain", "--remove", "") == (2, "", f"backcoach: {sentence}\n")
    assert say("log-pain", "--remove", "0193-AB").code == 0
    assert [entry.id for entry in kept(tmp_path)] == ["0193-aa"]


def test_the_command_explains_itself(say: Say) -> None:
    told = say("log-pain", "--help")
    assert told.code == 0
    assert "next-morning" in told.out
    assert "log-pain" in say("--help").out
