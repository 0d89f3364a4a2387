"""Routines come in as text, and go out and come in again with the diary."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from backcoach.core import routine_text
from backcoach.errors import UserError
from backcoach.storage.exchange import exporting, importing
from backcoach.storage.exchange.document import Document
from backcoach.storage.exchange.merging import Counts, Merged, Settings
from backcoach.storage.exchange.routines import Place, RoutineText
from backcoach.storage.own_routines import OwnRoutines
from backcoach.storage.shelf import shipped
from backcoach.text import ENGLISH
from tests.helpers.played import database_in

NOW = datetime(2025, 3, 3, tzinfo=UTC)
TEXT = '# BackCoach routine\nname = "Evening"\nitems = [\n{exercise="cat-cow"},\n]\n'
ONE_MORE = '{exercise="cat-cow"},\n{exercise="glute-bridge"},\n'
NEW, KNOWN = Counts(1, 0), Counts(0, 1)


def place_in(folder: Path) -> Place:
    own = OwnRoutines(folder / "routines")
    return Place(folder / "settings.json", own, shipped(own=own))


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return place_in(tmp_path)


def read(text: str, place: Place, file: str = "evening.txt") -> RoutineText:
    found = importing.read(text.encode(), file, NOW, place.catalogue.exercises)
    assert isinstance(found, RoutineText)
    return found


def take(text: str, place: Place, *, dry_run: bool = False) -> Counts:
    merged = importing.take_routine(read(text, place), place, dry_run=dry_run)
    assert merged == Merged({"routines": merged.counts["routines"]}, Settings.ABSENT)
    return merged.counts["routines"]


def test_a_routine_is_known_by_its_first_line_or_by_the_name_of_its_file(place: Place) -> None:
    assert read("\ufeff\n" + TEXT, place).routine.name == "Evening"
    without = TEXT.partition("\n")[2]
    assert read(without, place, "Evening.TOML").routine.name == "Evening"
    with pytest.raises(UserError, match="column"):
        read(without, place)


def test_a_routine_comes_in_once(place: Place) -> None:
    assert take(TEXT, place, dry_run=True) == NEW
    assert list(place.own) == []
    assert [take(TEXT, place), take(TEXT, place)] == [NEW, KNOWN]
    assert {id: place.own.text(id) for id in place.own} == {"evening": TEXT}


def test_the_same_routine_in_other_words_is_there_already(place: Place) -> None:
    dose = '{exercise="cat-cow",dose={kind="paced",reps=5,out_s=3,back_s=3}}'
    assert take(TEXT, place) == NEW
    assert take(TEXT.replace('{exercise="cat-cow"}', dose), place) == KNOWN
    assert take(TEXT.replace("name", 'goal = "To rest."\nname'), place) == KNOWN


def test_a_shipped_routine_is_there_already(place: Place) -> None:
    catalogue = place.catalogue
    text = routine_text.text(catalogue.routines["flare-day"], catalogue.exercises)
    assert take(text, place) == KNOWN


def test_another_routine_of_the_same_name_gets_an_id_of_its_own(place: Place) -> None:
    others = (TEXT, TEXT.replace('{exercise="cat-cow"},\n', ONE_MORE))
    assert [take(each, place) for each in others] == [NEW, NEW]
    assert [take(each.replace("Evening", "Flare day"), place) for each in others] == [NEW, NEW]
    assert list(place.own) == ["evening", "evening-2", "flare-day-2", "flare-day-3"]


def test_no_exercise_activity_or_card_loses_its_id_to_a_routine(place: Place) -> None:
    for name in ("Cat-cow", "Walking", "Crunches"):
        take(TEXT.replace("Evening", name), place)
    assert list(place.own) == ["cat-cow-2", "crunches-2", "walking-2"]


def test_a_routine_that_is_broken_here_hinders_no_other(place: Place) -> None:
    place.own.keep("broken", "=")
    assert take(TEXT, place) == NEW


def test_how_it_was_read_is_told(place: Place) -> None:
    words = ENGLISH
    assert importing.how_read(read(TEXT, place), words) == 'The routine "Evening", with 1 exercise.'
    merged = importing.take_routine(read(TEXT, place), place)
    assert importing.told(merged, words) == ("Routines: 1 new, 0 there already.",)


def test_a_name_written_from_right_to_left_does_not_turn_the_sentence(place: Place) -> None:
    said = importing.how_read(read(TEXT.replace("Evening", "שגרת בוקר"), place), ENGLISH)
    assert said == 'The routine "\u2068שגרת בוקר\u2069", with 1 exercise.'


def export(folder: Path) -> Path:
    """Return the file of a diary with a routine, and one that cannot be done."""
    there = place_in(folder / "there")
    there.own.keep("evening", TEXT)
    there.own.keep("broken", "=")
    path = folder / "diary.json"
    exporting.export(path, database_in(folder / "there"), there, ENGLISH)
    return path


def bring(path: Path, folder: Path, *, dry_run: bool = False) -> Merged:
    """Take a diary into another folder."""
    here = place_in(folder)
    document = importing.read(path.read_bytes(), path.name, NOW, here.catalogue.exercises)
    assert isinstance(document, Document)
    return importing.take(database_in(folder), document, here, dry_run=dry_run)


def test_routines_go_out_and_come_in_with_the_diary(tmp_path: Path) -> None:
    path, here = export(tmp_path), tmp_path / "here"
    assert json.loads(path.read_bytes())["routines"] == [TEXT]
    assert bring(path, here, dry_run=True).counts["routines"] == NEW
    assert list(place_in(here).own) == []
    assert bring(path, here).counts["routines"] == NEW
    assert bring(path, here).counts["routines"] == KNOWN
    own = place_in(here).own
    assert [own.text(id) for id in own] == [TEXT]


def test_a_diary_without_routines_says_nothing_of_them(tmp_path: Path) -> None:
    path = tmp_path / "diary.json"
    exporting.export(path, database_in(tmp_path), place_in(tmp_path), ENGLISH)
    assert "routines" not in json.loads(path.read_bytes())
    assert bring(path, tmp_path / "here").counts["routines"] == Counts(0, 0)


def test_a_routine_of_a_diary_that_cannot_be_read_stops_all_of_it(tmp_path: Path) -> None:
    path = export(tmp_path)
    whole = json.loads(path.read_bytes())
    whole["targets"] = [{"day": "2025-03-03", "sessions": 3}]
    whole["routines"].append(TEXT.replace("cat-cow", "cat-caw"))
    path.write_text(json.dumps(whole), "utf-8")
    with pytest.raises(UserError, match=r"^diary\.json: routines 2: items 1, exercise: there is"):
        bring(path, tmp_path / "here")
    assert list(place_in(tmp_path / "here").own) == []


def test_a_routine_that_cannot_be_written_takes_the_diary_back(tmp_path: Path) -> None:
    path, here = export(tmp_path), tmp_path / "here"
    whole = json.loads(path.read_bytes())
    whole["targets"] = [{"day": "2025-03-03", "sessions": 3}]
    path.write_text(json.dumps(whole), "utf-8")
    here.mkdir()
    (here / "routines").write_text("a file")
    with pytest.raises(UserError, match="routines: File exists"):
        bring(path, here)
    (here / "routines").unlink()
    assert bring(path, here).counts["targets"] == NEW
