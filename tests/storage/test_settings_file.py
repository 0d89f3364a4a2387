import stat
from pathlib import Path

import msgspec
import pytest

from backcoach.core.exercise import Equipment, Exclusion
from backcoach.core.preferences import Preferences, ThemeChoice
from backcoach.storage.database import StorageError
from backcoach.storage.settings_file import load, save


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
        ('"theme": "purple"', "settings.json: theme: expected one of: system, light, dark."),
        ('"frame_rate": 45', "settings.json: frame_rate: expected one of: 30, 60."),
        ('"high_contrast": 1', "settings.json: high_contrast: expected true or false, got a whole"),
        ('"equipment": ["sofa"]', "settings.json: equipment 1: expected one of: mat, wall, "),
        ('"exclusions": ["gout"]', "settings.json: exclusions 1: expected one of: osteoporosis, "),
        ('"text_percent": 85', "settings.json: text_percent: expected a multiple of 10."),
        ('"colour": "red"', 'settings.json: there is no field "colour" here.'),
    ],
)
def test_a_bad_value_is_repaired_and_said_and_the_others_are_kept(
    tmp_path: Path, bad: str, sentence: str
) -> None:
    preferences, [said] = _load(tmp_path, f'{{"rest_factor": 2, {bad}}}')
    assert preferences == Preferences(rest_factor=2.0)
    assert said.startswith(sentence)
    assert said.endswith(" It is ignored." if "colour" in bad else " Its default is used.")


@pytest.mark.parametrize(
    ("items", "wrong"),
    [
        ('"gout", "osteoporosis", "pregnancy"', 1),
        ('"osteoporosis", 7, "pregnancy", "gout", null', 2),
        ('"osteoporosis", "pregnancy", ["gout"]', 3),
    ],
)
def test_what_can_be_used_of_a_list_is_used_and_the_rest_is_said_in_one_go(
    tmp_path: Path, items: str, wrong: int
) -> None:
    preferences, [said] = _load(tmp_path, f'{{"exclusions": [{items}], "rest_factor": 2}}')
    kept = (Exclusion.OSTEOPOROSIS, Exclusion.PREGNANCY)
    assert preferences == Preferences(rest_factor=2.0, exclusions=kept)
    assert said.startswith(f"settings.json: exclusions {wrong}: expected ")
    assert said.endswith(". What else is in the list is used, as far as it can be.")


def test_a_list_where_none_belongs_is_repaired_to_the_default(tmp_path: Path) -> None:
    preferences, [said] = _load(tmp_path, '{"theme": ["dark"]}')
    assert preferences == Preferences()
    assert said.endswith(" Its default is used.")


def test_what_of_a_list_could_not_be_used_is_kept_aside(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    broken = '{"exclusions": ["gout", "osteoporosis"]}'
    path.write_text(broken)
    save(path, load(path)[0])
    assert load(path) == (Preferences(exclusions=(Exclusion.OSTEOPOROSIS,)), [])
    assert (tmp_path / "settings-broken.json").read_text() == broken


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("", "Input data was truncated."),
        ("{", "Input data was truncated."),
        ("[1]", "expected a table, got a list."),
        ('"x"', "expected a table, got text."),
    ],
)
def test_a_file_that_is_not_settings_is_said(tmp_path: Path, content: str, problem: str) -> None:
    preferences, said = _load(tmp_path, content)
    assert preferences == Preferences()
    assert said == [f"settings.json: {problem} The default settings are used."]


def test_a_file_that_cannot_be_read_is_said(tmp_path: Path) -> None:
    _preferences, said = load(tmp_path)
    assert said == [f"{tmp_path.name}: Is a directory. The default settings are used."]


CHOSEN = Preferences(
    rest_factor=1.5,
    default_routine="evening",
    equipment=(Equipment.BALL,),
    exclusions=(Exclusion.OSTEOPOROSIS, Exclusion.HEART_OR_HERNIA),
    tone_volume=0,
    theme=ThemeChoice.DARK,
    high_contrast=True,
    text_percent=200,
    reduced_motion=True,
    frame_rate=60,
)


@pytest.mark.parametrize("preferences", [Preferences(), CHOSEN, Preferences(equipment=())])
def test_what_is_saved_comes_back_as_it_was(tmp_path: Path, preferences: Preferences) -> None:
    path = tmp_path / "new" / "settings.json"
    save(path, preferences)
    assert load(path) == (preferences, [])
    save(path, CHOSEN)
    assert load(path) == (CHOSEN, [])
    assert list(path.parent.iterdir()) == [path]


def test_what_is_saved_is_private_and_names_every_setting_in_a_line(tmp_path: Path) -> None:
    path = tmp_path / "new" / "settings.json"
    save(path, Preferences())
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    saved = path.read_text()
    assert saved.startswith('{\n  "ready_factor": 1.0,\n')
    assert saved.endswith('\n  "frame_rate": 30\n}\n')
    assert tuple(msgspec.json.decode(saved)) == Preferences.__struct_fields__


def test_what_a_newer_version_has_set_survives(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"colour": {"of": ["sky", 1.50, null]}, "rest_factor": 2, "zoom": 10}')
    save(path, CHOSEN)
    saved = msgspec.json.decode(path.read_bytes())
    assert saved["colour"] == {"of": ["sky", 1.5, None]}
    assert saved["zoom"] == 10
    assert load(path)[0] == CHOSEN
    assert list(tmp_path.iterdir()) == [path]


def test_a_value_that_could_not_be_used_is_kept_aside_before_it_is_replaced(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    broken = '{"theme": "purple", "zoom": 10}'
    path.write_text(broken)
    save(path, CHOSEN)
    save(path, CHOSEN)
    assert load(path)[0] == CHOSEN
    assert msgspec.json.decode(path.read_bytes())["zoom"] == 10
    [aside] = set(tmp_path.iterdir()) - {path}
    assert aside.name == "settings-broken.json"
    assert aside.read_text() == broken


@pytest.mark.parametrize("content", [b"", b"{", b"[1]", b"\xff"])
def test_a_file_that_is_not_settings_is_kept_aside(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(content)
    save(path, CHOSEN)
    assert load(path) == (CHOSEN, [])
    assert (tmp_path / "settings-broken.json").read_bytes() == content


def test_a_folder_in_the_place_of_the_file_is_said(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.mkdir()
    with pytest.raises(StorageError) as caught:
        save(path, CHOSEN)
    assert str(caught.value) == f"{path}: Is a directory."
    assert list(tmp_path.iterdir()) == [path]
