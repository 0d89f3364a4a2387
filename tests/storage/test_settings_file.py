from pathlib import Path

import pytest

from backcoach.core.preferences import Preferences
from backcoach.storage.settings_file import load


def _load(folder: Path, content: str) -> tuple[Preferences, list[str]]:
    path = folder / "settings.json"
    path.write_text(content)
    loaded = load(path)
    assert path.read_text() == content
    return loaded


def test_without_a_file_all_is_at_its_default(tmp_path: Path) -> None:
    assert load(tmp_path / "settings.json") == (Preferences(), [])


def test_what_was_set_is_used(tmp_path: Path) -> None:
    loaded = _load(tmp_path, '{"rest_factor": 2, "default_routine": "evening"}')
    assert loaded == (Preferences(rest_factor=2.0, default_routine="evening"), [])


@pytest.mark.parametrize(
    ("bad", "sentence"),
    [
        ('"ready_factor": 9', "settings.json: ready_factor: expected a number <= 3.0."),
        ('"ready_factor": "a"', "settings.json: ready_factor: expected a number, got text."),
        ('"colour": "red"', 'settings.json: there is no field "colour" here.'),
    ],
)
def test_a_bad_value_is_repaired_and_said_and_the_others_are_kept(
    tmp_path: Path, bad: str, sentence: str
) -> None:
    preferences, said = _load(tmp_path, f'{{"rest_factor": 2, {bad}}}')
    assert preferences == Preferences(rest_factor=2.0)
    then = "It is ignored." if "colour" in bad else "Its default is used."
    assert said == [f"{sentence} {then}"]


@pytest.mark.parametrize("content", ["", "{", "[1]", '"x"'])
def test_a_file_that_is_not_settings_is_said(tmp_path: Path, content: str) -> None:
    preferences, (sentence,) = _load(tmp_path, content)
    assert preferences == Preferences()
    assert sentence.startswith("settings.json: ")
    assert sentence.endswith("The default settings are used.")


def test_a_file_that_cannot_be_read_is_said(tmp_path: Path) -> None:
    _preferences, said = load(tmp_path)
    assert said == [f"{tmp_path.name}: Is a directory. The default settings are used."]
