from contextlib import closing
from pathlib import Path

import platformdirs
import pytest

from backcoach.errors import UserError
from backcoach.storage.data_folder import DataFolder


def test_everything_is_in_one_folder(tmp_path: Path) -> None:
    data = DataFolder(tmp_path / "data")
    with closing(data.open_database()) as database:
        assert database.path == data.database_path == tmp_path / "data" / "backcoach.db"
    assert data.settings_path == tmp_path / "data" / "settings.json"
    assert data.log_path == tmp_path / "data" / "logs"


def test_the_usual_place_is_the_systems(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def path(name: str, *, appauthor: bool) -> Path:
        assert not appauthor
        return tmp_path / name

    monkeypatch.setattr(platformdirs, "user_data_path", path)
    assert DataFolder.of_platform().path == tmp_path / "backcoach"


def test_a_file_in_its_place_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(UserError) as caught:
        DataFolder(tmp_path / "file")
    assert str(caught.value) == f"{tmp_path / 'file'}: this is a file, not a folder."


def test_one_session_is_played_at_a_time(tmp_path: Path) -> None:
    data = DataFolder(tmp_path / "new")
    with data.playing():
        with pytest.raises(UserError) as caught, DataFolder(data.path).playing():
            pytest.fail("another one plays")  # pragma: no cover
        assert str(caught.value) == "BackCoach is already playing a session in another window."
    with data.playing():
        assert (data.path / "playing.lock").exists()
