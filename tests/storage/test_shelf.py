from pathlib import Path

import pytest

from backcoach.errors import UserError
from backcoach.storage.shelf import FolderShelf, read_compiled


def test_a_shelf_is_the_toml_files_of_a_folder(tmp_path: Path) -> None:
    (tmp_path / "b.toml").write_bytes(b"name = 'B'")
    (tmp_path / "a.toml").write_bytes(b"")
    (tmp_path / "notes.txt").write_bytes(b"")
    shelf = FolderShelf(tmp_path)
    assert shelf.ids() == ["a", "b"]
    assert shelf.read("b") == ("b.toml", {"name": "B"})
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


@pytest.fixture
def compiled(tmp_path: Path) -> Path:
    """A compiled file whose table is not what its text says, so that one sees where it is from."""
    path = tmp_path / "catalogue.json"
    path.write_text('{"name = \'A\'": {"name": "compiled"}}', "utf-8")
    return path


def test_a_text_that_was_compiled_is_not_parsed_and_any_other_is(
    tmp_path: Path, compiled: Path
) -> None:
    (tmp_path / "same.toml").write_bytes(b"name = 'A'")
    (tmp_path / "changed.toml").write_bytes(b"name = 'A' ")
    shelf = FolderShelf(tmp_path, read_compiled(compiled))
    assert shelf.read("same") == ("same.toml", {"name": "compiled"})
    assert shelf.read("changed") == ("changed.toml", {"name": "A"})


def test_what_is_no_text_is_said_with_a_compiled_catalogue_too(
    tmp_path: Path, compiled: Path
) -> None:
    (tmp_path / "odd.toml").write_bytes(b"name = '\xff'")
    with pytest.raises(UserError, match=r"^odd\.toml: line 1 is not text in UTF-8\.$"):
        FolderShelf(tmp_path, read_compiled(compiled)).read("odd")


@pytest.mark.parametrize("damaged", ['{"name', "[]", '{"a": {} "b"}', ""])
def test_a_damaged_compiled_catalogue_is_as_good_as_none(compiled: Path, damaged: str) -> None:
    compiled.write_text(damaged, "utf-8")
    assert read_compiled(compiled) == {}


def test_a_missing_compiled_catalogue_is_none(tmp_path: Path) -> None:
    assert read_compiled(tmp_path / "catalogue.json") == {}
