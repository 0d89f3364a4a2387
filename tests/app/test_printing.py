"""Stories of somebody who takes their routine, or a report, to paper."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import NoReturn

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit, QPushButton
from shiboken6 import isValid

from backcoach.app.window_place import window_settings
from backcoach.core.exercise import Exclusion
from backcoach.core.preferences import ThemeChoice
from backcoach.diary.pain import Context, PainEntry
from backcoach.errors import UserError
from backcoach.printing import printer
from backcoach.printing.flow import Document
from backcoach.printing.report import Part
from backcoach.storage.database import Database, StorageError
from backcoach.storage.ids import new_id
from backcoach.theme import DARK, LIGHT
from backcoach.ui.print_dialog import PrintDialog
from backcoach.ui.widgets.date_field import DateField
from backcoach.ui.widgets.fields import Tickable
from backcoach.ui.widgets.page_view import PageView
from backcoach.ui.widgets.passage import Passage
from backcoach.ui.widgets.printed_page import PrintedPage
from tests.app.conftest import Person
from tests.app.test_progress import note, save_as
from tests.helpers.pages import buttons, only
from tests.helpers.painting import ink
from tests.helpers.pdf_text import text_of
from tests.helpers.widgets import find

WEEK_MS = 7 * 24 * 3_600_000


@pytest.fixture
def known(person: Person) -> Iterator[Person]:
    """Return somebody who has been through the first run."""
    person.open()
    person.get_through_the_first_run()
    yield person
    for each in opened(person):
        each.close()


def opened(person: Person) -> list[PrintDialog]:
    """Return the print dialogs that are open: one, or none."""
    QCoreApplication.processEvents()
    found = person.window.findChildren(PrintDialog)
    return [each for each in found if isValid(each) and each.isVisible()]


def leave(person: Person) -> None:
    for each in opened(person):
        each.close()
    person.window.activateWindow()
    assert QTest.qWaitForWindowActive(person.window)


def look(person: Person, key: Qt.Key) -> None:
    """Go to a place by its key."""
    person.key(key, Qt.KeyboardModifier.ControlModifier)
    QCoreApplication.processEvents()


def sheet(person: Person, routine: str = "gentle-start") -> PrintDialog:
    """Open the dialog from the page of a routine."""
    person.program.places.open_routine(routine)
    person.press("Print…")
    [dialog] = opened(person)
    return dialog


def report(person: Person) -> PrintDialog:
    """Open the dialog from the progress."""
    look(person, Qt.Key.Key_4)
    person.press("Report…")
    [dialog] = opened(person)
    return dialog


def choose(dialog: PrintDialog, text: str) -> None:
    """Press one of the choices, wherever it is scrolled to."""
    [made] = [each for each in dialog.findChildren(QAbstractButton) if each.text() == text]
    made.click()
    QCoreApplication.processEvents()


def press(dialog: PrintDialog, text: str) -> None:
    QTest.mouseClick(buttons(dialog)[text], Qt.MouseButton.LeftButton)
    QCoreApplication.processEvents()


def said(dialog: PrintDialog) -> str:
    """Return what the dialog says besides its questions."""
    passage = only(dialog, Passage)
    return passage.toPlainText() if passage.isVisible() else ""


def pages(dialog: PrintDialog) -> int:
    return only(dialog, PageView).count


def saved(
    dialog: PrintDialog, monkeypatch: pytest.MonkeyPatch, path: Path
) -> list[tuple[object, ...]]:
    """Save the pages to a file; return what was asked."""
    asked = save_as(monkeypatch, path)
    press(dialog, "Save as PDF…")
    return asked


def test_a_routine_is_printed_from_its_card_and_from_its_page(known: Person) -> None:
    look(known, Qt.Key.Key_3)
    find(known.window, QPushButton, "Gentle start: Print…").click()
    [dialog] = opened(known)
    name = f"Page 1 of {pages(dialog)}, Gentle start"
    assert only(dialog, PrintedPage).accessibleName() == name
    leave(known)
    assert only(sheet(known), PrintedPage).accessibleName() == name


def test_a_routine_is_printed_after_it_was_done_and_what_was_typed_stays(known: Person) -> None:
    known.press("Start")
    known.press("Begin")
    known.let_pass(3_600_000)
    [field] = [each for each in known.window.findChildren(QPlainTextEdit) if each.isVisible()]
    field.setPlainText("It went well.")
    known.press("Print the routine…")
    [dialog] = opened(known)
    assert "Gentle start" in only(dialog, PrintedPage).accessibleName()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert opened(known) == []
    assert field.toPlainText() == "It went well."
    assert "How is your back now?" in known.read()


def test_an_exercise_that_was_tried_alone_has_no_sheet(known: Person) -> None:
    known.program.places.open_exercise("glute-bridge")
    known.press("Try this one")
    known.press("Begin")
    known.let_pass(3_600_000)
    assert "What you did" in known.read()
    assert "Print the routine…" not in known.read()


def test_a_report_is_made_from_the_progress_once_there_is_something_to_report(
    known: Person,
) -> None:
    look(known, Qt.Key.Key_4)
    assert "Report…" not in known.read()
    note(known, days=30)
    look(known, Qt.Key.Key_1)
    dialog = report(known)
    days = [each.day for each in dialog.findChildren(DateField)]
    assert days == [date(2025, 2, 2), date(2025, 3, 3)]
    assert only(dialog, PrintedPage).accessibleName().startswith("Page 1 of ")


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


def test_without_a_printer_it_says_so_and_a_file_is_offered(
    known: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printer, "printers", tuple)
    dialog = sheet(known)
    press(dialog, "Print…")
    assert said(dialog).startswith("No printer is set up on this computer.")
    assert dialog.focusWidget() is buttons(dialog)["Save as PDF…"]


def test_what_is_shown_goes_to_the_printer(known: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[object, int]] = []
    answers = iter((False, True))

    def ask(parent: object, document: Document, _painter: object) -> bool:
        asked.append((parent, len(document.pages)))
        return next(answers)

    monkeypatch.setattr(printer, "printers", lambda: ("Paper",))
    monkeypatch.setattr(printer, "ask_and_print", ask)
    dialog = sheet(known)
    press(dialog, "Print…")
    assert said(dialog) == ""
    press(dialog, "Print…")
    assert said(dialog) == "The pages are on their way to the printer."
    assert asked == [(dialog, pages(dialog))] * 2


def test_a_printer_that_fails_is_told_of(known: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_asked: object) -> NoReturn:
        raise UserError("Printing on Paper did not work.")

    monkeypatch.setattr(printer, "printers", lambda: ("Paper",))
    monkeypatch.setattr(printer, "ask_and_print", fail)
    dialog = sheet(known)
    press(dialog, "Print…")
    assert said(dialog) == "Printing on Paper did not work."


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


def test_a_routine_of_which_nothing_is_left_is_told_of_in_the_window(known: Person) -> None:
    known.program.keeper.change("exclusions", tuple(Exclusion))
    known.program.printing.ask_for_sheet("mckenzie-extension")
    assert opened(known) == []
    assert len(known.window.notice.sentences) == 1


def test_a_diary_that_cannot_be_read_is_told_of_in_the_window(
    known: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_database: Database, _sql: str, _values: object = ()) -> NoReturn:
        raise StorageError("The disk does not answer as it should.")

    note(known, days=5)
    look(known, Qt.Key.Key_4)
    with monkeypatch.context() as broken:
        broken.setattr(Database, "rows", refuse)
        known.press("Report…")
    assert opened(known) == []
    assert known.window.notice.sentences == ("The disk does not answer as it should.",)


def test_it_takes_another_look_along_with_the_window(known: Person) -> None:
    dialog = sheet(known)
    corner = dialog.grab().toImage().pixelColor(2, 2).name().upper()
    known.program.keeper.change("theme", ThemeChoice.DARK)
    QCoreApplication.processEvents()
    assert corner == LIGHT.background
    assert dialog.grab().toImage().pixelColor(2, 2).name().upper() == DARK.background


OPENED = """
import os, sys
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from backcoach.app import display
from backcoach.app.single_instance import Request
from backcoach.app.stored import open_stored
from backcoach.app.wiring import Program
from backcoach.storage.data_folder import DataFolder
from backcoach.text import ENGLISH
application = display.application(offscreen=True)
program = Program(open_stored(DataFolder(Path(sys.argv[1])), ENGLISH))
program.open(Request())
paper = {"segno", "pypdf", "backcoach.printing"}
print(sorted(paper & {name for name in sys.modules}))
program.printing.ask_for_sheet("gentle-start")
QCoreApplication.processEvents()
print("backcoach.printing.sheet" in sys.modules, "PySide6.QtPrintSupport" in sys.modules)
program.close()
"""


def test_printing_is_imported_with_the_dialog_and_printers_with_print(tmp_path: Path) -> None:
    command = [sys.executable, "-c", OPENED, str(tmp_path)]
    ran = subprocess.run(command, capture_output=True, text=True, check=True)
    assert ran.stdout.splitlines() == ["[]", "True False"]
