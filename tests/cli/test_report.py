"""The command writes the report of a period to a PDF file."""

import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from pypdf import PdfReader

from backcoach.charts import dates
from backcoach.cli import parser_paper
from backcoach.diary.pain import Context, PainEntry
from backcoach.printing.paper import Paper
from backcoach.printing.report import Part
from backcoach.printing.sheet import MOST_DAYS, Form, Layout
from backcoach.services.clock import SystemClock
from backcoach.storage.history import History
from backcoach.storage.pain_entries import PainEntries
from backcoach.text import ENGLISH
from tests.cli.conftest import Said, Say
from tests.helpers.pdf_text import text_of
from tests.helpers.played import close_databases, database_in, play, store

NOW = datetime(2025, 6, 3, 20, tzinfo=UTC)
DAYS = 100
BEGAN = NOW.date() - timedelta(days=DAYS)

Report = Callable[..., Said]

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(SystemClock, "local_time", lambda _clock: NOW)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "report.pdf"


@pytest.fixture
def report(say: Say, path: Path) -> Report:
    """Make a report with these options."""
    return lambda *words: say("report", "-o", str(path), *words)


@pytest.fixture
def _diary(tmp_path: Path) -> None:
    """Keep a diary of 100 days, with two sessions and two notes."""
    database = database_in(tmp_path / "data")
    with database.transaction():
        for ago in range(DAYS, 0, -1):
            note = {90: "Stiff from the garden.", 2: "Slept well."}.get(ago, "")
            at = NOW - timedelta(days=ago)
            PainEntries(database).add(PainEntry(f"pain-{ago}", at, Context.OTHER, 4, note))
        for ago, routine in ((95, "twist"), (3, "bridge-march")):
            at = NOW - timedelta(days=ago)
            store(History(database, ENGLISH), f"session-{ago}", play(routine), at)
    close_databases()


def ago(days: int) -> date:
    return NOW.date() - timedelta(days=days)


def refused(said: Said) -> str:
    """Return the one sentence that a command was refused with."""
    assert (said.code, said.out) == (2, "")
    assert said.err.startswith("backcoach: ")
    assert said.err.count("\n") == 1
    return said.err.removeprefix("backcoach: ").rstrip()


@pytest.mark.usefixtures("_diary")
def test_a_report_is_of_the_last_12_weeks_and_says_where_it_is(report: Report, path: Path) -> None:
    said = report()
    pages = len(PdfReader(path).pages)
    assert pages > 1
    assert said == (0, f"Written: {path} ({pages} pages).\n", "")
    text = text_of(path)
    assert dates.long(ago(83)) in text
    assert dates.long(ago(0)) in text
    assert "Bridge" in text
    assert "Twist" not in text


@pytest.mark.usefixtures("_diary")
def test_a_report_is_of_the_days_that_are_asked_for(report: Report, path: Path) -> None:
    assert report("--from", ago(96).isoformat(), "--to", ago(90).isoformat()).code == 0
    text = text_of(path)
    assert dates.long(ago(96)) in text
    assert dates.long(ago(90)) in text
    assert "Twist" in text
    assert "Bridge" not in text


@pytest.mark.usefixtures("_diary")
def test_without_a_first_day_it_begins_with_the_diary_or_12_weeks_before_the_last(
    report: Report, path: Path
) -> None:
    report("--to", ago(40).isoformat())
    assert dates.long(BEGAN) in text_of(path)
    report("--to", ago(5).isoformat())
    assert dates.long(ago(88)) in text_of(path)


@pytest.mark.usefixtures("_diary")
def test_the_name_is_on_it_if_it_is_given(report: Report, path: Path) -> None:
    report("--name", "  Ann \n Example ")
    lines = PdfReader(path).pages[0].extract_text().splitlines()
    assert ["Ann", "Example"] in [line.split() for line in lines]


@pytest.mark.usefixtures("_diary")
def test_notes_are_there_on_request_only(report: Report, path: Path) -> None:
    report()
    assert "Slept well." not in text_of(path)
    report("--notes")
    text = text_of(path)
    assert "Slept well." in text
    assert "garden" not in text


@pytest.mark.usefixtures("_diary")
def test_parts_can_be_left_out(report: Report, path: Path) -> None:
    report("--without", "exercises", "--without", "sore")
    assert "Bridge" not in text_of(path)
    assert dates.long(ago(83)) in text_of(path)


@pytest.mark.usefixtures("_diary")
def test_without_any_part_there_is_no_report(report: Report, path: Path) -> None:
    nothing = [word for part in parser_paper.PARTS for word in ("--without", part)]
    assert refused(report(*nothing)) == "Choose at least one part."
    assert not path.exists()
    assert report(*nothing, "--notes").code == 0


@pytest.mark.usefixtures("_diary")
@pytest.mark.parametrize("paper", Paper)
def test_the_paper_is_the_one_that_is_asked_for(report: Report, path: Path, paper: Paper) -> None:
    report("--paper", paper.value)
    box = PdfReader(path).pages[0].mediabox
    assert (float(box.width), float(box.height)) == pytest.approx(paper.size, abs=1)


@pytest.mark.usefixtures("_diary")
def test_colour_is_another_picture(report: Report, path: Path) -> None:
    painted = []
    for words in ((), ("--colour",)):
        report(*words)
        contents = PdfReader(path).pages[0].get_contents()
        assert contents is not None
        painted.append(contents.get_data())
    assert painted[0] != painted[1]


@pytest.mark.usefixtures("_diary")
def test_weeks_begin_when_the_person_wants_and_what_is_wrong_there_is_said(
    report: Report, tmp_path: Path
) -> None:
    (tmp_path / "data" / "settings.json").write_text('{"first_weekday": "noday"}', "utf-8")
    said = report()
    assert said.code == 0
    assert "first_weekday" in said.err


@pytest.mark.usefixtures("_diary")
@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--from", "tomorrow"), 'Give the day as in 2026-03-05, not "tomorrow".'),
        (("--to", ""), 'Give the day as in 2026-03-05, not "".'),
        (("--to", "2025-06-04"), 'Give a day from 1970 until today, not "2025-06-04".'),
        (("--from", "1969-12-31"), 'Give a day from 1970 until today, not "1969-12-31".'),
        (
            ("--from", "2025-05-02", "--to", "2025-05-01"),
            "The last day cannot be before the first one.",
        ),
    ],
)
def test_days_that_cannot_be_are_refused(
    report: Report, path: Path, words: tuple[str, ...], sentence: str
) -> None:
    assert refused(report(*words)) == sentence
    assert not path.exists()


@pytest.mark.usefixtures("_diary")
def test_a_single_day_is_a_period(report: Report) -> None:
    assert report("--from", ago(0).isoformat(), "--to", ago(0).isoformat()).code == 0


def test_without_a_diary_there_is_nothing_to_report(
    report: Report, tmp_path: Path, path: Path
) -> None:
    assert refused(report()) == "There is nothing to report yet."
    assert not path.exists()
    assert not (tmp_path / "data").exists()
    close_databases()
    database_in(tmp_path / "data")
    close_databases()
    assert refused(report()) == "There is nothing to report yet."


@pytest.mark.parametrize("name", ["report", "report.txt", ".pdf", "report.pdf.zip"])
def test_a_name_that_is_not_that_of_a_pdf_file_is_refused(
    say: Say, tmp_path: Path, name: str
) -> None:
    said = say("report", "-o", str(tmp_path / name))
    assert refused(said) == f'The name "{name}" has to end with .pdf.'


@pytest.mark.usefixtures("_diary")
def test_the_ending_may_be_in_capitals(say: Say, tmp_path: Path) -> None:
    assert say("report", "-o", str(tmp_path / "REPORT.PDF")).code == 0


@pytest.mark.usefixtures("_diary")
def test_a_folder_that_is_not_there_is_one_sentence(say: Say, tmp_path: Path) -> None:
    sentence = refused(say("report", "-o", str(tmp_path / "none" / "report.pdf")))
    assert "report.pdf" in sentence
    assert not (tmp_path / "none").exists()


def test_a_damaged_database_is_one_sentence(report: Report, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "backcoach.db").write_bytes(b"not a database" * 99)
    assert "damaged, or not a database" in refused(report())


def test_what_can_be_asked_for_is_what_can_be_printed() -> None:
    assert [*parser_paper.PARTS, "notes"] == [part.value for part in Part]
    assert [*parser_paper.PAPERS] == [paper.value for paper in Paper]
    assert [*parser_paper.LAYOUTS] == [layout.value for layout in Layout]
    assert parser_paper.MOST_DAYS == MOST_DAYS
    usual = Form()
    assert usual.layout.value == parser_paper.USUAL_LAYOUT
    assert usual.days == parser_paper.USUAL_DAYS


def test_an_unknown_part_names_those_that_there_are(report: Report) -> None:
    said = report("--without", "chart")
    assert said.code == 2
    assert "'pain'" in said.err


def test_the_command_explains_itself(say: Say) -> None:
    assert "--without" in say("report", "--help").out
    assert "report" in say("--help").out


HEAVY = {"PySide6.QtWidgets", "PySide6.QtPrintSupport", "pyqtgraph"}
CODE = """
import sys
from backcoach.cli import main
code = main(sys.argv[1:])
print(*sys.modules)
sys.exit(code)
"""


@pytest.mark.usefixtures("_diary")
def test_it_needs_neither_a_display_nor_anything_of_windows(tmp_path: Path, path: Path) -> None:
    words = "--data-dir", str(tmp_path / "data"), "report", "-o", str(path)
    done = subprocess.run(
        [sys.executable, "-c", CODE, *words], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert path.exists()
    assert not HEAVY & set(done.stdout.split())
