import tempfile
from pathlib import Path

import pytest
from hypothesis import given

from backcoach.core.record import fold
from backcoach.storage.exchange import merging, reading, writing
from backcoach.storage.exchange.document import SECTIONS, VERSION
from backcoach.storage.exchange.merging import Counts
from backcoach.text import ENGLISH
from tests.helpers.played import close_databases, database_in, history_in
from tests.storage.exchange.diaries import EVERYTHING, LATER, PLAYED, Noted, keep, noted
from tests.storage.exchange.make_file import VERSIONS


def _dump(folder: Path) -> list[object]:
    """Return all rows but those with keys that depend on the order of writing."""
    tables = "session_summary", "block_summary", "event", "pain_entry", "screening"
    database = database_in(folder)
    return [database.rows(f'SELECT * FROM "{table}" ORDER BY 1, 2, 3, 4') for table in tables]


def test_everything_comes_back_as_it_was(tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    keep(database_in(old), EVERYTHING)
    (old / "settings.json").write_text('{"theme": "dark", "text_percent": 120, "unknown": [1.0]}')
    before = writing.document(database_in(old), old / "settings.json")
    document = reading.decode(before, "diary.json", LATER)
    merging.merge(database_in(new), document, new / "settings.json")
    assert writing.document(database_in(new), new / "settings.json") == before
    assert _dump(new) == _dump(old)
    assert database_in(new).problems() == []


def test_sessions_come_back_with_all_that_was_done_in_them(tmp_path: Path) -> None:
    keep(database_in(tmp_path / "old"), EVERYTHING)
    data = writing.document(database_in(tmp_path / "old"))
    merging.merge(database_in(tmp_path / "new"), reading.decode(data, "diary.json", LATER))
    old, new = history_in(tmp_path / "old"), history_in(tmp_path / "new")
    assert new.sessions() == old.sessions()
    assert len(new.sessions()) == len(PLAYED) - 1
    assert new.unfinished() == old.unfinished()
    assert new.rebuild() == 0
    for row in new.sessions():
        assert fold(new.events(row.id), ENGLISH) == fold(old.events(row.id), ENGLISH)


@given(noted())
def test_any_diary_comes_back_as_it_was_and_twice_is_once(written_down: Noted) -> None:
    with tempfile.TemporaryDirectory() as folder:
        keep(database_in(Path(folder) / "old"), written_down)
        before = writing.document(database_in(Path(folder) / "old"))
        document = reading.decode(before, "diary.json", LATER)
        new = database_in(Path(folder) / "new")
        first, second = merging.merge(new, document), merging.merge(new, document)
        after = writing.document(new)
        close_databases()
    assert after == before
    sizes = {section: len(getattr(document, section)) for section in SECTIONS}
    assert first.counts == {section: Counts(size, 0) for section, size in sizes.items()}
    assert second.counts == {section: Counts(0, size) for section, size in sizes.items()}


@pytest.mark.parametrize("path", sorted(VERSIONS.glob("*.json")), ids=lambda path: path.stem)
def test_a_file_of_every_version_is_read_and_none_has_changed_its_fields(path: Path) -> None:
    data = path.read_bytes()
    assert writing.encode(reading.decode(data, path.name, LATER)) == data


def test_every_version_has_a_file() -> None:
    names = {path.stem for path in VERSIONS.glob("*.json")}
    assert names == {str(version + 1) for version in range(VERSION)}
