import stat
from pathlib import Path

import pytest

from backcoach.core.routine import LAST
from backcoach.errors import UserError
from backcoach.storage.database import StorageError
from backcoach.storage.own_routines import OwnRoutines
from backcoach.storage.shelf import shipped

TEXT = '# BackCoach routine\nname = "Äbend"\nitems = [\n{exercise="cat-cow"},\n]\n'


def test_without_a_folder_there_are_none_and_none_is_made(tmp_path: Path) -> None:
    own = OwnRoutines(tmp_path / "routines")
    assert (list(own), len(own), "abend" in own) == ([], 0, False)
    assert list(tmp_path.iterdir()) == []


def test_a_routine_is_kept_privately_and_is_there_at_once(tmp_path: Path) -> None:
    own = OwnRoutines(tmp_path / "data" / "routines")
    assert "abend" not in own
    own.keep("abend", TEXT)
    assert (list(own), own["abend"].name, own["abend"].place) == (["abend"], "Äbend", LAST)
    assert own.text("abend") == TEXT
    path = tmp_path / "data" / "routines" / "abend.toml"
    modes = [stat.S_IMODE(each.stat().st_mode) for each in (path, path.parent, tmp_path / "data")]
    assert modes == [0o600, 0o700, 0o700]


def test_what_is_removed_is_gone_and_can_be_kept_again(tmp_path: Path) -> None:
    own = OwnRoutines(tmp_path)
    own.keep("abend", TEXT)
    assert own["abend"].name == "Äbend"
    own.remove("abend")
    own.remove("abend")
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(KeyError):
        own["abend"]
    own.keep("abend", TEXT.replace("Äbend", "Morgen"))
    assert own["abend"].name == "Morgen"


def test_what_is_brought_back_takes_nothing_from_what_came_in_its_place(tmp_path: Path) -> None:
    own = OwnRoutines(tmp_path)
    own.bring_back("abend-2", TEXT)
    own.bring_back("abend-2", TEXT.replace("Äbend", "Another"))
    assert [own[id].name for id in ("abend-2", "abend-2-2")] == ["Äbend", "Another"]


def test_what_came_from_elsewhere_is_seen_when_it_is_looked_at_again(tmp_path: Path) -> None:
    own = OwnRoutines(tmp_path)
    assert list(own) == []
    OwnRoutines(tmp_path).keep("abend", TEXT)
    own.look_again()
    assert list(own) == ["abend"]


def test_they_are_in_the_catalogue_and_one_hides_a_shipped_one_with_its_id(tmp_path: Path) -> None:
    own = OwnRoutines(tmp_path)
    catalogue = shipped(own=own)
    before = list(catalogue.routines)
    own.keep("abend", TEXT)
    own.keep("desk-break", TEXT.replace("Äbend", "Mine"))
    assert list(catalogue.routines) == [*before, "abend"]
    assert len(catalogue.routines) == len(before) + 1
    assert catalogue.routine("ÄBEND").id == "abend"
    assert catalogue.routine("desk-break").name == "Mine"
    own.remove("desk-break")
    assert catalogue.routine("desk-break").name == "Desk break"


def test_a_file_that_is_wrong_is_told_of_and_the_others_are_there(tmp_path: Path) -> None:
    own = OwnRoutines(tmp_path)
    own.keep("abend", TEXT)
    (tmp_path / "wrong.toml").write_bytes(b"name = \xff")
    (tmp_path / "lost.toml").write_text(TEXT.replace("cat-cow", "cat-caw"), "utf-8")
    assert own["abend"].name == "Äbend"
    with pytest.raises(UserError, match=r"^wrong\.toml: line 1 is not text in UTF-8\.$"):
        own["wrong"]
    with pytest.raises(UserError, match=r'^lost\.toml: items 1, exercise: .* mean "cat-cow"'):
        shipped(own=own).routine("lost")


def test_what_cannot_be_written_read_or_removed_is_told(tmp_path: Path) -> None:
    (tmp_path / "routines").write_text("a file")
    own = OwnRoutines(tmp_path / "routines")
    assert list(own) == []
    path = tmp_path / "routines"
    with pytest.raises(StorageError, match=f"^{path}: File exists"):
        own.keep("abend", TEXT)
    for ask in (own.text, own.remove):
        with pytest.raises(StorageError, match=f"^{path / 'abend.toml'}: Not a directory"):
            ask("abend")
