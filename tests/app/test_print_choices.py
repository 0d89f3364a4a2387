"""Stories of somebody who chooses what is on the paper, and saves it."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton

from backcoach.app.window_place import window_settings
from backcoach.diary.pain import Context, PainEntry
from backcoach.printing.report import Part
from backcoach.storage.ids import new_id
from backcoach.theme import LIGHT
from backcoach.ui.widgets.date_field import DateField
from backcoach.ui.widgets.fields import Tickable
from backcoach.ui.widgets.printed_page import PrintedPage
from tests.app.conftest import Person
from tests.app.print_dialogs import choose, leave, opened, pages, press, report, said, saved, sheet
from tests.app.test_progress import note, save_as
from tests.helpers.pages import buttons, only
from tests.helpers.painting import ink
from tests.helpers.pdf_text import text_of
from tests.helpers.widgets import find

WEEK_MS = 7 * 24 * 3_600_000


def test_each_choice_about_a_sheet_changes_what_is_shown(known: Person) -> None:
    dialog = sheet(known)
    page = only(dialog, PrintedPage)
    choose(dialog, "Large print")
    large = pages(dialog)
    choose(dialog, "One page")
    assert pages(dialog) == 1 < large
    before = page.grab().toImage()
    choose(dialog, "28")
    assert page.grab().toImage() != before
    choose(dialog, "In colour")
    assert ink(page, LIGHT.figure.shirt) > 0
    choose(dialog, "Black on white")
    assert ink(page, LIGHT.figure.shirt) == 0
    choose(dialog, "A4")
    high = page.height() / page.width()
    choose(dialog, "Letter")
    assert page.height() / page.width() == pytest.approx(792 / 612, rel=0.01)
    assert high == pytest.approx(842 / 595, rel=0.01)


def test_each_choice_about_a_report_changes_what_is_written(
    known: Person, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    stored, now = known.program.world.stored, known.clock.local_time()
    note(known, days=40)
    stored.pain.add(PainEntry(new_id(), now, Context.OTHER, 3, note="After a long drive."))
    dialog, path = report(known), tmp_path / "report.pdf"
    field = find(dialog, QLineEdit, "Your name. You can leave it out.")
    QTest.keyClicks(field, "Zoe Anders ")
    choose(dialog, "Notes")
    saved(dialog, monkeypatch, path)
    assert all(each in text_of(path) for each in ("Zoe Anders", "After a long drive.", "Pain"))
    choose(dialog, "Notes")
    find(dialog, DateField, "First day").show_day(date(2025, 2, 20))
    saved(dialog, monkeypatch, path)
    assert "After a long drive." not in text_of(path)
    assert "20 February 2025" in text_of(path)


def test_a_period_that_ends_before_it_begins_is_refused_until_it_is_put_right(
    known: Person,
) -> None:
    note(known, days=30)
    dialog = report(known)
    last = find(dialog, DateField, "Last day")
    last.show_day(date(2025, 1, 1))
    assert said(dialog) == "The last day cannot be before the first one."
    assert not buttons(dialog)["Print…"].isEnabled()
    last.show_day(date(2025, 3, 3))
    assert said(dialog) == ""
    assert buttons(dialog)["Print…"].isEnabled()


def test_a_report_without_any_part_is_refused_and_not_remembered(known: Person) -> None:
    note(known, days=30)
    dialog = report(known)
    for box in dialog.findChildren(Tickable):
        if box.isChecked():
            box.click()
    assert said(dialog) == "Choose at least one part."
    assert not buttons(dialog)["Print…"].isEnabled()
    dialog.close()
    assert buttons(report(known))["Print…"].isEnabled()


def test_the_pages_are_saved_as_a_file(
    known: Person, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    dialog, path = sheet(known), tmp_path / "sheet.pdf"
    [(_parent, _title, suggested, _kinds)] = saved(dialog, monkeypatch, path)
    assert isinstance(suggested, Path)
    assert suggested.name == "gentle-start.pdf"
    assert said(dialog) == f"Saved: {path}"
    assert len(PdfReader(path).pages) == pages(dialog)
    assert "Glute bridge" in text_of(path)


def test_the_next_file_is_offered_beside_the_last_one(
    known: Person, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    first = sheet(known)
    saved(first, monkeypatch, tmp_path / "sheet.pdf")
    saved(first, monkeypatch, tmp_path / "nowhere" / "sheet.pdf")
    leave(known)
    known.program.printing.ask_for_sheet("flare-day")
    [second] = opened(known)
    [(_parent, _title, suggested, _kinds)] = saved(second, monkeypatch, tmp_path / "b.pdf")
    assert suggested == tmp_path / "flare-day.pdf"


def test_a_file_that_is_not_wanted_or_cannot_be_written_is_not_there(
    known: Person, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    dialog = sheet(known)
    save_as(monkeypatch, None)
    press(dialog, "Save as PDF…")
    assert said(dialog) == ""
    saved(dialog, monkeypatch, tmp_path / "nowhere" / "sheet.pdf")
    assert str(tmp_path / "nowhere") in said(dialog)
    assert list(tmp_path.glob("**/*.pdf")) == []
    choose(dialog, "Large print")
    assert said(dialog) == ""


def test_choices_and_size_are_remembered_and_the_period_is_not(
    known: Person, make_person: Callable[[], Person]
) -> None:
    note(known, days=3)
    first = sheet(known)
    for text in ("Large print", "21", "Letter", "In colour"):
        choose(first, text)
    first.resize(780, 600)
    leave(known)
    second = report(known)
    find(second, DateField, "First day").show_day(date(2025, 3, 3))
    choose(second, "Sessions")
    leave(known)
    known.close()
    known.clock.pass_ms(WEEK_MS)
    later = make_person()
    later.open()
    again = sheet(later)
    chosen = {each.text() for each in again.findChildren(QPushButton) if each.isChecked()}
    assert chosen == {"Large print", "21", "Letter", "In colour"}
    assert (again.width(), again.height()) == (780, 600)
    leave(later)
    there = report(later)
    assert [each.day for each in there.findChildren(DateField)] == [
        date(2025, 3, 1),
        date(2025, 3, 10),
    ]
    boxes = [each for each in there.findChildren(Tickable) if not each.isChecked()]
    assert [each.text() for each in boxes] == ["Sessions", "Notes"]
    assert len(there.findChildren(Tickable)) == len(Part)
    leave(later)


@pytest.mark.parametrize("kept", ["nonsense", '{"layout": "tiny", "paper": "a4"}'])
def test_choices_that_cannot_be_read_are_the_usual_ones(known: Person, kept: str) -> None:
    folder = known.program.world.stored.folder.path
    window_settings(folder).setValue("print/SheetChoices", kept)
    dialog = sheet(known)
    assert buttons(dialog)["Standard"].isChecked()
