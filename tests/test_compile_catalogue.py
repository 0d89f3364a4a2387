"""What is compiled is what would be parsed, and a file that is wrong is never in it."""

import shutil
from pathlib import Path

import pytest

import compile_catalogue
from backcoach import assets
from backcoach.core.decoding import parse_toml
from backcoach.storage.shelf import FolderShelf, read_compiled

KINDS = ("exercises", "routines", "activities", "cards")
# Values that JSON could mistake for others, and texts that it has to escape.
ODD = """
whole = 3
real = 3.0
large = 12345678901234567890123456789
small = -1e-300
zero = -0.0
yes = true
text = "a \\"quoted\\" \\u0000 \\t and \u2028 – é"
lines = '''
one
two'''
nested = [[1, 2.0], [{ a.b = "c" }]]
"""


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """An assets folder with nothing but the catalogue."""
    shutil.copytree(assets.folder("catalogue"), tmp_path / "catalogue")
    return tmp_path


def test_every_shipped_file_is_compiled_to_what_would_be_parsed(copied: Path) -> None:
    compile_catalogue.bring_up_to_date(copied)
    compiled = read_compiled(copied / "catalogue.json")
    for kind in KINDS:
        folder = copied / "catalogue" / kind
        for id in FolderShelf(folder).ids():
            assert (folder / f"{id}.toml").read_bytes().decode() in compiled
            parsed, looked_up = FolderShelf(folder), FolderShelf(folder, compiled)
            assert repr(looked_up.read(id)) == repr(parsed.read(id))


@pytest.mark.parametrize("text", [ODD, ODD.replace("\n", "\r\n"), "", "# nothing"])
def test_no_value_changes_its_kind(tmp_path: Path, text: str) -> None:
    (tmp_path / "odd.toml").write_bytes(text.encode())
    (tmp_path / "compiled.json").write_text(compile_catalogue.compiled([text]), "utf-8")
    compiled = read_compiled(tmp_path / "compiled.json")
    assert list(compiled) == [text]
    _name, table = FolderShelf(tmp_path, compiled).read("odd")
    assert repr(table) == repr(parse_toml(text.encode(), "odd.toml"))


@pytest.mark.parametrize(
    "text",
    ["name =", "a = nan", "a = -inf", "a = 2020-01-01", "a = '\udcff'", "a = " + "[" * 5_000],
    ids=["no TOML", "not a number", "infinite", "a date", "no UTF-8", "too deep"],
)
def test_what_is_wrong_or_no_json_is_left_out(text: str) -> None:
    assert compile_catalogue.compiled([text, "a = 1"]) == '{\n"a = 1": {"a": 1}\n}\n'


def test_it_is_written_again_only_when_a_file_has_changed(copied: Path) -> None:
    target = copied / "catalogue.json"
    compile_catalogue.bring_up_to_date(copied)
    first = target.stat().st_ino
    compile_catalogue.bring_up_to_date(copied)
    assert target.stat().st_ino == first
    changed = copied / "catalogue" / "cards" / "crunches.toml"
    changed.write_text(changed.read_text("utf-8") + "# more", "utf-8")
    compile_catalogue.bring_up_to_date(copied)
    assert changed.read_text("utf-8") in read_compiled(target)
    assert len(read_compiled(target)) == len(list(copied.glob("catalogue/*/*.toml")))


def test_a_damaged_one_is_written_again(copied: Path) -> None:
    target = copied / "catalogue.json"
    target.write_text("{", "utf-8")
    compile_catalogue.bring_up_to_date(copied)
    assert read_compiled(target)
