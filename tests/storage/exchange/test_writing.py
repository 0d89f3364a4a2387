import stat
from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from backcoach.errors import UserError
from backcoach.storage.database import StorageError
from backcoach.storage.exchange import writing
from tests.helpers.played import EIGHT_OCLOCK, database_in
from tests.storage.exchange.diaries import EVERYTHING, Noted, keep, written
from tests.storage.make_dump import ENTRY, SESSION


def test_the_same_content_gives_the_same_bytes_in_whatever_order_it_was_stored(
    tmp_path: Path,
) -> None:
    turned = Noted._make(part[::-1] for part in EVERYTHING)
    keep(database_in(tmp_path / "one"), EVERYTHING._replace(sessions=()))
    keep(database_in(tmp_path / "two"), turned._replace(sessions=()))
    one, two = (writing.document(database_in(tmp_path / name)) for name in ("one", "two"))
    assert one == two


def test_records_come_by_time_and_then_by_id(tmp_path: Path) -> None:
    late, early = EIGHT_OCLOCK + timedelta(days=1), EIGHT_OCLOCK
    names = "left at once", "gone on", "ended for pain"
    sessions = list(zip(names, (late, early, early), strict=True))
    entries = [replace(ENTRY, id=id, at=at) for id, at in (("a", late), ("c", early), ("b", early))]
    keep(database_in(tmp_path), Noted(sessions=sessions, pain=entries))
    whole = written(database_in(tmp_path))
    assert [session["id"] for session in whole["sessions"]] == ["1", "2", SESSION]
    assert [entry["id"] for entry in whole["pain"]] == ["b", "c", "a"]


def test_each_record_has_a_line_of_its_own(tmp_path: Path) -> None:
    keep(database_in(tmp_path), EVERYTHING)
    whole = written(database_in(tmp_path))
    lines = writing.document(database_in(tmp_path)).splitlines()
    records = [len(each) for each in whole.values() if isinstance(each, dict | list)]
    others = len(whole) - len(records)
    assert len(lines) == 2 + others + sum(size + 2 for size in records)


def test_an_empty_diary_can_be_written(tmp_path: Path) -> None:
    whole = written(database_in(tmp_path), tmp_path / "settings.json")
    assert (whole["format"], whole["version"]) == ("backcoach-diary", 1)
    assert [name for name, each in whole.items() if each in ([], {}, None)] == list(whole)[3:]


def test_equal_inputs_are_written_once(tmp_path: Path) -> None:
    sessions = [("finished", EIGHT_OCLOCK), ("left at once", EIGHT_OCLOCK)]
    keep(database_in(tmp_path), Noted(sessions=sessions))
    database_in(tmp_path).write("INSERT INTO inputs SELECT 7, x'07', body FROM inputs")
    database_in(tmp_path).write("UPDATE session SET inputs = 7 WHERE key = 2")
    whole = written(database_in(tmp_path))
    [key] = whole["inputs"]
    assert [session["inputs"] for session in whole["sessions"]] == [key, key]


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE event SET body = substr(body, 1, 10)",
        "UPDATE inputs SET body = substr(body, 1, 10)",
        "DELETE FROM event",
    ],
)
def test_a_damaged_session_is_named(tmp_path: Path, damage: str) -> None:
    keep(database_in(tmp_path), EVERYTHING)
    database_in(tmp_path).write(damage)
    with pytest.raises(StorageError) as caught:
        writing.document(database_in(tmp_path))
    sentence = f"Session {SESSION} cannot be read: damaged, or of another version."
    assert str(caught.value) == sentence


def test_a_file_is_private_and_replaced_only_when_that_was_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "diary.json"
    writing.write(path, b"one")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    with pytest.raises(UserError) as caught:
        writing.write(path, b"two")
    assert str(caught.value) == f"{path}: there is such a file already."
    assert path.read_bytes() == b"one"
    writing.write(path, b"two", replace=True)
    assert path.read_bytes() == b"two"
    assert list(tmp_path.iterdir()) == [path]


def test_a_place_that_cannot_be_written_to_is_told(tmp_path: Path) -> None:
    path = tmp_path / "gone" / "diary.json"
    with pytest.raises(UserError, match=f"^{path}: No such file or directory.$"):
        writing.write(path, b"one")
    with pytest.raises(UserError, match=f"^{tmp_path}: Is a directory.$"):
        writing.write(tmp_path, b"one", replace=True)


def test_a_note_is_written_as_it_is(tmp_path: Path) -> None:
    keep(database_in(tmp_path), EVERYTHING)
    data = writing.document(database_in(tmp_path)).decode()
    assert '"note":"=1+1, Ä 🙂\\nnew line"' in data
    assert f'"id":"{ENTRY.id}","at":"2025-03-03T08:00:00Z"' in data
