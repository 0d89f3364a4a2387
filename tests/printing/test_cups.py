"""Real print jobs, through a CUPS of the tests' own, to printers that write files."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.helpers import paper
from tests.helpers.poppler import images_in, pages_in, papers_in
from tests.helpers.print_server import PDF, POSTSCRIPT, PrintServer, new_print_server, program

pytestmark = [pytest.mark.full, pytest.mark.usefixtures("qapp")]

PRINT = (sys.executable, "-m", "tests.helpers.print_one")
LIST = """
from PySide6.QtGui import QGuiApplication
from backcoach.printing.printer import printers
application = QGuiApplication([])
print(*printers())
"""


@pytest.fixture(scope="module")
def server() -> Iterator[PrintServer]:
    with new_print_server() as made:
        yield made


def printed(server: PrintServer, kind: str, name: str) -> Path:
    """Return what a new printer of a kind made of a document."""
    printer = f"{kind.split()[1]}-{name}"
    server.add(printer, kind)
    assert server.ask(*PRINT, printer, name) == ""
    return server.printed_by(printer)


@pytest.mark.parametrize("name", ["sheet", "report"])
def test_a_printer_gets_all_pages_as_vectors(server: PrintServer, name: str) -> None:
    got = printed(server, PDF, name)
    assert pages_in(got) == len(paper.DOCUMENTS[name]().pages)
    assert images_in(got) == []


@pytest.mark.parametrize("kind", [PDF, POSTSCRIPT])
def test_the_paper_that_was_chosen_is_what_arrives_whatever_is_usual_for_the_printer(
    server: PrintServer, kind: str, tmp_path: Path
) -> None:
    server.ask("ps2pdf", str(printed(server, kind, "report")), str(tmp_path / "read.pdf"))
    assert papers_in(tmp_path / "read.pdf") == {(595, 842)}


@pytest.mark.parametrize("name", ["sheet", "report"])
def test_for_a_postscript_printer_nothing_becomes_a_picture(
    server: PrintServer, name: str, tmp_path: Path
) -> None:
    """What is half transparent would."""
    server.ask("ps2pdf", str(printed(server, POSTSCRIPT, name)), str(tmp_path / "read.pdf"))
    assert pages_in(tmp_path / "read.pdf") == len(paper.DOCUMENTS[name]().pages)
    assert images_in(tmp_path / "read.pdf") == []


def test_a_job_is_not_lost_in_silence_when_the_printer_is_gone(server: PrintServer) -> None:
    server.add("Gone", PDF)
    said = server.ask(*PRINT, "Gone", "sheet", program("lpadmin"), "-x", "Gone")
    assert said == "Nothing was printed: the printer does not answer.\n"


def test_where_no_printer_is_set_up_there_is_none() -> None:
    with new_print_server() as empty:
        assert empty.ask(sys.executable, "-c", LIST).strip() == ""
