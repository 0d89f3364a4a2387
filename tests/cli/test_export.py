"""The diary is written as the end of the file's name says."""

import json
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest

from tests.cli.conftest import Say
from tests.helpers.played import close_databases, history_in, play, store


@pytest.fixture
def _diary(say: Say, tmp_path: Path) -> None:
    store(history_in(tmp_path / "data"), "0193-aa", play("three"))
    close_databases()
    say("log-pain", "4", "--note", "stiff")


@pytest.mark.usefixtures("_diary")
@pytest.mark.parametrize(
    ("name", "holds"),
    [
        ("diary.json", lambda data: json.loads(data)["format"] == "backcoach-diary"),
        ("diary.JSON", lambda data: json.loads(data)["format"] == "backcoach-diary"),
        ("diary.fhir.json", lambda data: json.loads(data)["resourceType"] == "Bundle"),
        ("diary.zip", lambda data: "pain.csv" in zipfile.ZipFile(BytesIO(data)).namelist()),
    ],
)
def test_a_file_is_what_its_name_says(
    say: Say, tmp_path: Path, name: str, holds: Callable[[bytes], bool]
) -> None:
    path = tmp_path / name
    assert say("export", str(path)) == (0, f"Written: {path}.\n", "")
    assert holds(path.read_bytes())
    assert path.stat().st_mode & 0o077 == 0


@pytest.mark.usefixtures("_diary")
def test_tables_are_written_as_a_zip_which_is_said(say: Say, tmp_path: Path) -> None:
    code, out, err = say("export", str(tmp_path / "diary.csv"))
    assert (code, err) == (0, "")
    written = tmp_path / "diary.zip"
    assert out.splitlines() == [
        f"Written: {written}.",
        "A CSV file holds one table only, so the tables of your diary are in a zip.",
    ]
    assert zipfile.is_zipfile(written)
    assert not (tmp_path / "diary.csv").exists()


@pytest.mark.usefixtures("_diary")
@pytest.mark.parametrize("name", ["diary.json", "diary.csv", "diary.fhir.json"])
def test_nothing_is_overwritten_unasked(say: Say, tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    there = path.with_suffix(".zip") if name.endswith("csv") else path
    there.write_bytes(b"mine")
    said = say("export", str(path))
    assert (said.code, said.out) == (2, "")
    assert str(there) in said.err
    assert there.read_bytes() == b"mine"
    assert say("export", str(path), "--replace").code == 0
    assert there.read_bytes() != b"mine"


@pytest.mark.usefixtures("_diary")
def test_the_same_diary_gives_the_same_file(say: Say, tmp_path: Path) -> None:
    for name in ("a.json", "b.json", "a.zip", "b.zip"):
        say("export", str(tmp_path / name))
    for ending in ("json", "zip"):
        first, second = ((tmp_path / f"{name}.{ending}").read_bytes() for name in "ab")
        assert first == second


@pytest.mark.parametrize("name", ["diary", "diary.txt", ".json", "json", "diary.csv.gz"])
def test_a_name_that_says_nothing_is_refused(say: Say, tmp_path: Path, name: str) -> None:
    sentence = f'The name "{name}" has to end with .json, .csv, .zip or .fhir.json.'
    assert say("export", str(tmp_path / name)) == (2, "", f"backcoach: {sentence}\n")


def test_without_a_diary_there_is_nothing_to_export(say: Say, tmp_path: Path) -> None:
    said = say("export", str(tmp_path / "diary.json"))
    assert said == (2, "", "backcoach: There is nothing to export yet.\n")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.usefixtures("_diary")
def test_a_folder_that_is_not_there_is_one_sentence(say: Say, tmp_path: Path) -> None:
    said = say("export", str(tmp_path / "none" / "diary.json"))
    assert (said.code, said.out, said.err.count("\n")) == (2, "", 1)
    assert "diary.json" in said.err


def test_a_name_that_cannot_be_shown_is_refused(say: Say) -> None:
    assert "expected the name of a file, not 'a\\n.json'" in say("export", "a\n.json").err
    assert "expected the name of a file, not ''" in say("export", "").err


def test_the_command_explains_itself(say: Say) -> None:
    assert ".fhir.json" in say("export", "--help").out
    assert "export" in say("--help").out
