"""The code on a sheet is read by another program, and comes in as the routine that it was."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from msgspec.structs import replace

from backcoach.core import routine_text
from backcoach.core.routine import Routine
from backcoach.printing.sheet import Layout
from backcoach.storage.exchange import importing
from backcoach.storage.exchange.routines import RoutineText
from backcoach.storage.shelf import shipped
from tests.helpers import codes
from tests.helpers.paper import PRESS, sheet
from tests.helpers.poppler import poppler

CATALOGUE = shipped()
NAMES = ("Gentle start", "Rücken £ ½", "שגרת בוקר", "日本語の体操", "x" * 300)
SIDE, DOTS_PER_INCH = 130, 288


def scanned(text: str, folder: Path) -> bytes:
    """Return what is read in the printed code of a text."""
    return codes.printed_and_read(text, SIDE, DOTS_PER_INCH, folder)


def brought(data: bytes) -> Routine:
    """Return the routine that is imported from what was scanned."""
    now = datetime(2025, 3, 3, tzinfo=UTC)
    found = importing.read(data, "scanned.txt", now, CATALOGUE.exercises)
    assert isinstance(found, RoutineText)
    return found.routine


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("id", CATALOGUE.routines)
def test_the_code_of_every_routine_is_read_as_that_routine(id: str, tmp_path: Path) -> None:
    text = routine_text.text(CATALOGUE.routines[id], CATALOGUE.exercises)
    back = brought(scanned(text, tmp_path))
    assert routine_text.text(back, CATALOGUE.exercises) == text


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("name", NAMES)
def test_a_name_in_any_script_comes_through(name: str, tmp_path: Path) -> None:
    routine = replace(CATALOGUE.routines["flare-day"], name=name)
    data = scanned(routine_text.text(routine, CATALOGUE.exercises), tmp_path)
    assert brought(data).name == name


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("layout", Layout)
def test_the_code_in_the_file_of_a_sheet_comes_in_as_its_routine(
    layout: Layout, tmp_path: Path
) -> None:
    PRESS.save(sheet("core-stability", layout), tmp_path / "sheet.pdf", in_colour=False)
    poppler("pdftoppm", "-r", "200", "-png", tmp_path / "sheet.pdf", tmp_path / "page")
    found = b"".join(codes.read(path) for path in sorted(tmp_path.glob("page*.png")))
    text = routine_text.text(CATALOGUE.routines["core-stability"], CATALOGUE.exercises)
    assert routine_text.text(brought(found), CATALOGUE.exercises) == text
