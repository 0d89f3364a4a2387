"""Stories of somebody who takes their routine, or a report, to paper."""

import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import NoReturn

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QPushButton

from backcoach.core.exercise import Exclusion
from backcoach.core.preferences import ThemeChoice
from backcoach.errors import UserError
from backcoach.printing import printer
from backcoach.printing.flow import Document
from backcoach.storage.database import Database, StorageError
from backcoach.theme import DARK, LIGHT
from backcoach.ui.widgets.date_field import DateField
from backcoach.ui.widgets.printed_page import PrintedPage
from tests.app.conftest import Person
from tests.app.print_dialogs import (
    leave,
    look,
    opened,
    pages,
    press,
    report,
    said,
    sheet,
)
from tests.app.test_progress import note
from tests.helpers.pages import buttons, only
from tests.helpers.widgets import find

WEEK_MS = 7 * 24 * 3_600_000


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
