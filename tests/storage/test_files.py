import stat
from pathlib import Path

import pytest

from backcoach.storage import files


def test_a_new_file_is_private_and_as_it_was_given(tmp_path: Path) -> None:
    files.create(tmp_path / "new", b"one\r\ntwo\n")
    assert (tmp_path / "new").read_bytes() == b"one\r\ntwo\n"
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o600


def test_a_file_that_is_there_is_not_created_again(tmp_path: Path) -> None:
    files.create(tmp_path / "new", b"old")
    with pytest.raises(FileExistsError):
        files.create(tmp_path / "new", b"new")
    assert (tmp_path / "new").read_bytes() == b"old"


def test_a_file_is_replaced_by_a_private_one(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text("old")
    path.chmod(0o644)
    files.replace(path, b"new")
    assert path.read_bytes() == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [path]


def test_a_link_stays_one_and_what_it_leads_to_is_replaced(tmp_path: Path) -> None:
    path, link = tmp_path / "there" / "sheet.pdf", tmp_path / "link.pdf"
    path.parent.mkdir()
    link.symlink_to(path)
    for content in (b"new", b"newer"):
        files.replace(link, content)
        assert link.is_symlink()
        assert path.read_bytes() == content
    assert list(path.parent.iterdir()) == [path]


def test_what_could_not_be_put_in_its_place_is_removed(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    with pytest.raises(OSError, match="folder"):
        files.replace(folder, b"new")
    assert list(tmp_path.iterdir()) == [folder]


def test_what_is_copied_aside_takes_the_next_free_name(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    for content in ("one", "two", "three"):
        path.write_text(content)
        files.copy_aside(path)
    kept = {each.name: each.read_text() for each in tmp_path.iterdir()}
    assert kept == {
        "settings.json": "three",
        "settings-broken.json": "one",
        "settings-broken-2.json": "two",
        "settings-broken-3.json": "three",
    }
