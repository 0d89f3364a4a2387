from pathlib import Path

import pytest

from backcoach.errors import UserError
from backcoach.storage.shelf import FolderShelf


def test_a_shelf_is_the_toml_files_of_a_folder(tmp_path: Path) -> None:
    (tmp_path / "b.toml").write_bytes(b"name = 'B'")
    (tmp_path / "a.toml").write_bytes(b"")
    (tmp_path / "notes.txt").write_bytes(b"")
    shelf = FolderShelf(tmp_path)
    assert shelf.ids() == ["a", "b"]
    assert shelf.read("b") == ("b.toml", b"name = 'B'")
    with pytest.raises(KeyError, match="c"):
        shelf.read("c")


def test_what_cannot_be_read_is_said(tmp_path: Path) -> None:
    (tmp_path / "odd.toml").mkdir()
    (tmp_path / "gone.toml").symlink_to(tmp_path / "nowhere")
    for id, problem in (("odd", "Is a directory"), ("gone", "No such file or directory")):
        with pytest.raises(UserError) as caught:
            FolderShelf(tmp_path).read(id)
        assert str(caught.value) == f"{id}.toml: {problem}."


def test_a_missing_folder_is_an_empty_shelf(tmp_path: Path) -> None:
    assert FolderShelf(tmp_path / "none").ids() == []
