"""A routine becomes a PDF file, as this person does it; what is wrong is said in a sentence."""

import gc
import os
import subprocess
import sys
from argparse import Namespace
from calendar import month_name
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from pypdf import PdfReader

from backcoach.cli.options import uncollected
from backcoach.printing.paper import Paper
from tests.cli.conftest import Say
from tests.helpers.mounts import make_read_only, small_disk
from tests.helpers.pdf_text import text_of

ROOT = Path(__file__).parents[2]
HEAVY = ("PySide6.QtWidgets", "PySide6.QtPrintSupport", "PySide6.QtSvg", "pyqtgraph", "numpy")

pytestmark = pytest.mark.usefixtures("qapp")


def in_a_process(*words: str, before: str = "", **variables: str) -> "CompletedProcess[str]":
    """Run the command in a process of its own, after some code, without a display."""
    code = f"{before}\nfrom backcoach.cli import main\nimport sys\nraise SystemExit(main())"
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    plain = {name: value for name, value in os.environ.items() if name not in hidden}
    return subprocess.run(
        [sys.executable, "-c", code, *words],
        cwd=ROOT,
        env=plain | variables,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("layout", ["page", "standard", "large"])
def test_it_writes_the_routine_and_says_how_many_pages(
    say: Say, tmp_path: Path, layout: str
) -> None:
    path = tmp_path / "sheet.pdf"
    code, out, err = say("sheet", "gentle-start", "-o", str(path), "--layout", layout)
    pages = len(PdfReader(path).pages)
    counted = "1 page" if pages == 1 else f"{pages} pages"
    assert (code, out, err) == (0, f"Written: {path} ({counted}).\n", "")
    assert "Gentle start" in text_of(path)
    assert "Pelvic tilt" in text_of(path)


def test_a_routine_is_known_by_its_name_too(say: Say, tmp_path: Path) -> None:
    path = tmp_path / "sheet.PDF"
    assert say("sheet", "Gentle start", "-o", str(path)).code == 0
    assert "Gentle start" in text_of(path)


@pytest.mark.parametrize("paper", Paper)
def test_its_pages_are_as_large_as_the_paper(say: Say, tmp_path: Path, paper: Paper) -> None:
    path = tmp_path / "sheet.pdf"
    say("sheet", "gentle-start", "-o", str(path), "--paper", paper.value)
    for page in PdfReader(path).pages:
        assert (page.mediabox.width, page.mediabox.height) == paper.size


def test_paper_is_as_is_usual_there(
    say: Say, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "sheet.pdf"
    for name, paper in (("en_US.UTF-8", Paper.LETTER), ("en_GB.UTF-8", Paper.A4)):
        monkeypatch.setenv("LC_ALL", name)
        say("sheet", "gentle-start", "-o", str(path))
        assert PdfReader(path).pages[0].mediabox.height == paper.size.height


def test_a_sheet_for_more_days_says_otherwise_the_same(say: Say, tmp_path: Path) -> None:
    told = []
    for days in ("1", "31"):
        path = tmp_path / f"{days}.pdf"
        assert say("sheet", "gentle-start", "-o", str(path), "--days", days).code == 0
        told.append(text_of(path))
    assert "31" in told[1].split()
    assert "31" not in told[0].split()


@pytest.mark.parametrize("days", ["0", "32", "-1", "two", "1.5", ""])
def test_days_are_from_1_to_31(say: Say, tmp_path: Path, days: str) -> None:
    path = tmp_path / "sheet.pdf"
    code, _out, err = say("sheet", "gentle-start", "-o", str(path), f"--days={days}")
    assert code == 2
    assert f"expected a whole number from 1 to 31, not {days!r}" in err
    assert not path.exists()


@pytest.mark.parametrize("layout", ["page", "standard", "large"])
def test_what_is_ruled_out_is_not_on_it_and_that_is_said_without_its_reason(
    say: Say, tmp_path: Path, layout: str
) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "settings.json").write_text('{"exclusions": ["knee trouble"], "x": 1}')
    path = tmp_path / "sheet.pdf"
    code, _out, err = say("sheet", "gentle-start", "-o", str(path), "--layout", layout)
    assert code == 0
    assert err.startswith("backcoach: settings.json: ")
    assert "backcoach: Cat-cow is left out because of knee trouble." in err
    assert "Instead of Cat-cow: " in text_of(path)
    assert "knee trouble" not in text_of(path)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("gentle-strat", 'There is no routine "gentle-strat". Did you mean "gentle-start"?'),
        ("", 'There is no routine "".'),
        ("x" * 300, f'There is no routine "{"x" * 300}".'),
        ("שגרת בוקר", 'There is no routine "שגרת בוקר".'),
    ],
)
def test_an_unknown_routine_is_refused_with_the_nearest(
    say: Say, tmp_path: Path, asked: str, said: str
) -> None:
    path = tmp_path / "sheet.pdf"
    assert say("sheet", asked, "-o", str(path)) == (2, "", f"backcoach: {said}\n")
    assert not path.exists()


@pytest.mark.parametrize("name", ["sheet", "sheet.txt", ".pdf", "sheet.pdf.txt"])
def test_the_name_has_to_end_with_pdf(say: Say, tmp_path: Path, name: str) -> None:
    said = f'backcoach: The name "{name}" has to end with .pdf.\n'
    assert say("sheet", "gentle-start", "-o", str(tmp_path / name)) == (2, "", said)


def test_a_file_that_is_there_is_replaced_wholly(say: Say, tmp_path: Path) -> None:
    path = tmp_path / "sheet.pdf"
    path.write_bytes(b"old" * 1_000_000)
    assert say("sheet", "gentle-start", "-o", str(path)).code == 0
    assert path.read_bytes().startswith(b"%PDF")
    assert [each.name for each in tmp_path.glob("sheet*")] == ["sheet.pdf"]


def test_a_folder_that_is_missing_is_said(say: Say, tmp_path: Path) -> None:
    path = tmp_path / "missing" / "sheet.pdf"
    said = f"backcoach: {path} cannot be written: No such file or directory.\n"
    assert say("sheet", "gentle-start", "-o", str(path)) == (2, "", said)


def test_a_folder_of_that_name_stays(say: Say, tmp_path: Path) -> None:
    path = tmp_path / "sheet.pdf"
    path.mkdir()
    said = f"backcoach: {path} cannot be written: Is a directory.\n"
    assert say("sheet", "gentle-start", "-o", str(path)) == (2, "", said)
    assert list(tmp_path.glob("sheet*")) == [path]


def test_a_disk_that_can_only_be_read_is_said(say: Say, tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", "1m") as disk:
        make_read_only(disk)
        path = disk / "sheet.pdf"
        said = f"backcoach: {path} cannot be written: Read-only file system.\n"
        assert say("sheet", "gentle-start", "-o", str(path)) == (2, "", said)


def test_a_disk_that_gets_full_keeps_the_old_file_and_no_half_one(say: Say, tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", "40k") as disk:
        path = disk / "sheet.pdf"
        path.write_bytes(b"old")
        said = f"backcoach: {path} cannot be written: No space left on device.\n"
        assert say("sheet", "gentle-start", "-o", str(path)) == (2, "", said)
        assert path.read_bytes() == b"old"
        assert list(disk.iterdir()) == [path]


@pytest.mark.skipif(os.name != "posix", reason="only there are files limited so")
def test_a_file_that_may_not_get_so_large_is_not_left_half(tmp_path: Path) -> None:
    path = tmp_path / "sheet.pdf"
    limited = (
        "import resource, signal\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))"
    )
    done = in_a_process(
        *("--data-dir", str(tmp_path / "data"), "sheet", "gentle-start", "-o", str(path)),
        before=f"import sys; sys.dont_write_bytecode = True\n{limited}",
    )
    said = f"backcoach: {path} cannot be written: File too large.\n"
    assert (done.returncode, done.stdout, done.stderr) == (2, "", said)
    assert list(tmp_path.iterdir()) == []


def test_it_needs_no_display_and_nothing_heavy(tmp_path: Path) -> None:
    path = tmp_path / "sheet.pdf"
    blocked = f"import sys\nfor name in {HEAVY!r}: sys.modules[name] = None"
    done = in_a_process(
        *("--data-dir", str(tmp_path / "data"), "sheet", "gentle-start", "-o", str(path)),
        before=blocked,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "Gentle start" in text_of(path)
    assert list(tmp_path.iterdir()) == [path]


def test_dates_are_in_english_whatever_the_system_speaks(tmp_path: Path) -> None:
    """The whole sheet is in one language; in Finnish, no month is called as it is in English."""
    path = tmp_path / "sheet.pdf"
    words = ("--data-dir", str(tmp_path / "data"), "sheet", "gentle-start", "-o", str(path))
    assert in_a_process(*words, LC_ALL="fi_FI.UTF-8").returncode == 0
    assert any(f"{month} 20" in text_of(path) for month in month_name[1:])


@pytest.mark.parametrize("name", ["C", "xx_YY"])
def test_a_locale_that_is_not_there_is_not_spoken_of(tmp_path: Path, name: str) -> None:
    path = tmp_path / "sheet.pdf"
    words = ("--data-dir", str(tmp_path / "data"), "sheet", "gentle-start", "-o", str(path))
    done = in_a_process(*words, LC_ALL=name)
    assert (done.returncode, done.stderr) == (0, "")


def test_garbage_is_looked_for_again_when_it_is_written() -> None:
    assert not uncollected(lambda _arguments: gc.isenabled())(Namespace())
    assert gc.isenabled()
