from datetime import timedelta, timezone
from pathlib import Path

import pytest
from msgspec.structs import replace

from backcoach.core.preferences import ThemeChoice
from backcoach.diary.own_activity import OwnActivity
from backcoach.diary.screening import Outcome, Screening
from backcoach.errors import UserError
from backcoach.storage import settings_file
from backcoach.storage.database import Database, StorageError
from backcoach.storage.exchange import merging, reading, writing
from backcoach.storage.exchange.document import SECTIONS, VERSION, Document
from backcoach.storage.exchange.merging import Counts, Settings
from backcoach.storage.own_activities import OwnActivities
from backcoach.storage.screenings import Screenings
from tests.helpers.played import EIGHT_OCLOCK, database_in, history_in
from tests.storage.exchange.diaries import EVERYTHING, LATER, Noted, keep
from tests.storage.make_dump import ENTRY, OWN, RATING, SPAN, TARGET

FILE = Path(__file__).parent / "versions" / f"{VERSION}.json"
ONE_DAY = timedelta(days=1)
PAIN = "the pain entry of 2025-03-03 08:00"


def _file() -> Document:
    return reading.decode(FILE.read_bytes(), FILE.name, LATER)


def _written(folder: Path, noted: Noted) -> Document:
    """Return what is written of a diary, as it is read again."""
    database = database_in(folder / "written")
    keep(database, noted)
    return reading.decode(writing.document(database), "diary.json", LATER)


def _there(folder: Path, noted: Noted) -> Database:
    database = database_in(folder / "there")
    keep(database, noted)
    return database


def test_what_is_new_comes_to_what_is_there(tmp_path: Path) -> None:
    there = _there(tmp_path, Noted(pain=(replace(ENTRY, id="other"), ENTRY)))
    merged = merging.merge(there, _written(tmp_path, EVERYTHING))
    assert merged.counts["pain"] == Counts(new=1, known=1)
    assert merged.counts["sessions"] == Counts(new=5, known=0)
    found = reading.decode(writing.document(there), "diary.json", LATER).pain
    assert [entry.id for entry in found] == [ENTRY.id, "note", "other"]


def test_a_dry_run_tells_the_same_and_writes_nothing(tmp_path: Path) -> None:
    there, path = _there(tmp_path, Noted(pain=(ENTRY,))), tmp_path / "settings.json"
    before = writing.document(there)
    told = merging.merge(there, _file(), path, dry_run=True)
    assert writing.document(there) == before
    assert not path.exists()
    assert merging.merge(there, _file(), path) == told


@pytest.mark.parametrize(
    ("noted", "line", "record"),
    [
        (
            Noted(sessions=(("left at once", EIGHT_OCLOCK),)),
            15,
            "the session of 2025-03-03 08:00",
        ),
        (Noted(pain=(replace(ENTRY, score=9),)), 22, PAIN),
        (Noted(pain=(replace(ENTRY, at=ENTRY.at + ONE_DAY),)), 22, PAIN),
        (
            Noted(pain=(replace(ENTRY, at=ENTRY.at.astimezone(timezone(ONE_DAY / 24))),)),
            22,
            PAIN,
        ),
        (Noted(spans=(replace(SPAN, last=None),)), 29, "what is marked from 2025-03-03 on"),
        (
            Noted(targets=(replace(TARGET, sessions=5),)),
            32,
            "the weekly target that was set on 2025-03-03",
        ),
        (
            Noted(own=((OwnActivity(OWN.id, "Running"), True),)),
            35,
            f'your own activity "{OWN.name}"',
        ),
        (
            Noted(own=((OWN, True),), ratings=(replace(RATING, score=1),)),
            39,
            "how well one of your own activities went on 2025-03-03 08:00",
        ),
    ],
)
def test_the_same_id_with_other_content_is_told_and_nothing_is_stored(
    tmp_path: Path, noted: Noted, line: int, record: str
) -> None:
    there, path = _there(tmp_path, noted), tmp_path / "settings.json"
    before = writing.document(there)
    with pytest.raises(UserError) as caught:
        merging.merge(there, _file(), path)
    said = (
        f"Your diary has {record} with other content. Nothing was imported."
        " Change or remove it there or in the file, then import the file again."
    )
    assert str(caught.value) == f"{FILE.name}, line {line}: {said}"
    assert writing.document(there) == before
    assert not path.exists()


def test_an_id_that_a_file_has_twice_with_other_content_is_told(tmp_path: Path) -> None:
    lines = FILE.read_bytes().splitlines()
    lines.insert(21, lines[21].replace(b'"score":3', b'"score":4'))
    document = reading.decode(b"\n".join(lines), "diary.json", LATER)
    with pytest.raises(UserError, match=r"^diary.json, line 23: .* with other content"):
        merging.merge(database_in(tmp_path), document)
    lines[21] = lines[22]
    document = reading.decode(b"\n".join(lines), "diary.json", LATER)
    assert merging.merge(database_in(tmp_path), document).counts["pain"] == Counts(2, 1)


def test_a_disk_that_fails_is_not_told_as_a_mistake_of_the_file(tmp_path: Path) -> None:
    there = _there(tmp_path, Noted())
    with database_in(tmp_path / "there").transaction(), pytest.raises(StorageError) as caught:
        merging.merge(there, _file())
    assert str(caught.value) == f"{there.path}: another program is using it just now."
    assert merging.merge(there, _file()).counts["pain"].new == 2


def test_a_disk_that_fails_in_the_middle_is_not_told_as_a_mistake_of_the_file(
    tmp_path: Path,
) -> None:
    there = _there(tmp_path, Noted())
    [(pages,)] = there.rows("PRAGMA page_count")
    there.rows(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(StorageError) as caught:
        merging.merge(there, _file())
    assert str(caught.value) == f"{there.path}: the disk is full."
    there.rows(f"PRAGMA max_page_count = {pages * 100}")
    assert merging.merge(there, _file()).counts["pain"].new == 2


def test_settings_are_taken_where_there_are_none_and_stay_where_there_are(tmp_path: Path) -> None:
    there, path = _there(tmp_path, Noted()), tmp_path / "new" / "settings.json"
    assert merging.merge(there, _file(), path).settings is Settings.TAKEN
    preferences, said = settings_file.load(path)
    assert (preferences.theme, preferences.text_percent, said) == (ThemeChoice.DARK, 120, [])
    path.write_text('{"theme": "light"}')
    assert merging.merge(there, _file(), path).settings is Settings.KEPT
    assert path.read_text() == '{"theme": "light"}'


@pytest.mark.parametrize("content", ["{", "[]", None])
def test_settings_that_cannot_be_read_are_not_written(tmp_path: Path, content: str | None) -> None:
    path = tmp_path / "settings.json"
    if content:
        path.write_text(content)
    data = writing.document(_there(tmp_path, Noted()), path)
    document = reading.decode(data, "diary.json", LATER)
    assert document.settings is None
    other = tmp_path / "other.json"
    assert merging.merge(database_in(tmp_path), document, other).settings is Settings.ABSENT
    assert not other.exists()


def test_no_more_own_activities_are_rated_than_can_be(tmp_path: Path) -> None:
    here, elsewhere = (
        [(OwnActivity(f"{place}-{number}", "Gardening"), True) for number in range(2)]
        for place in ("here", "elsewhere")
    )
    there = _there(tmp_path, Noted(own=here))
    document = _written(tmp_path, Noted(own=elsewhere))
    for expected in (Counts(2, 0), Counts(0, 2)):
        assert merging.merge(there, document).counts["own_activities"] == expected
        rated = [activity.id for activity in OwnActivities(there).rated()]
        assert rated == ["here-0", "here-1", "elsewhere-0"]


@pytest.mark.parametrize(
    ("here", "elsewhere", "last"),
    [(0, 1, Outcome.OPEN), (1, 0, Outcome.CLEAR)],
    ids=["elsewhere", "here"],
)
def test_the_safety_questions_count_as_they_were_answered_last_wherever_that_was(
    tmp_path: Path, here: int, elsewhere: int, last: Outcome
) -> None:
    clear = Screening(EIGHT_OCLOCK + here * ONE_DAY, Outcome.CLEAR)
    opened = Screening(EIGHT_OCLOCK + elsewhere * ONE_DAY, Outcome.OPEN)
    there = _there(tmp_path, Noted(screenings=(clear,)))
    merging.merge(there, _written(tmp_path, Noted(screenings=(opened,))))
    found = Screenings(there).last()
    assert found is not None
    assert found.outcome is last
    assert len(reading.decode(writing.document(there), "x", LATER).screenings) == 2


def test_the_last_answer_holds_also_after_a_clock_that_was_set_back(tmp_path: Path) -> None:
    late = Screening(EIGHT_OCLOCK + ONE_DAY, Outcome.CLEAR)
    last = Screening(EIGHT_OCLOCK, Outcome.OPEN)
    there = _there(tmp_path, Noted())
    merging.merge(there, _written(tmp_path, Noted(screenings=(late, last))))
    assert Screenings(there).last() == last


def test_what_was_done_is_told_by_the_events_alone(tmp_path: Path) -> None:
    merging.merge(database_in(tmp_path), _file())
    assert history_in(tmp_path).rebuild() == 0
    assert history_in(tmp_path).unreadable() == []


def test_a_file_says_how_much_of_each_kind_is_in_it(tmp_path: Path) -> None:
    counts = merging.merge(database_in(tmp_path), _file()).counts
    assert list(counts) == list(SECTIONS)
    assert {name: count.new for name, count in counts.items()} == {
        "sessions": 5,
        "pain": 2,
        "activities": 1,
        "spans": 1,
        "targets": 1,
        "own_activities": 2,
        "own_ratings": 1,
        "screenings": 1,
    }
