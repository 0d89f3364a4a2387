"""What paper costs: a sheet and a report from the command line, from start to exit."""

from __future__ import annotations

import statistics
import subprocess
import sys
from collections.abc import Iterator, Mapping
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from backcoach.app.hand_clock import NOW, HandClock
from backcoach.app.sample_people import THREE_YEARS
from backcoach.storage.data_folder import DataFolder
from backcoach.text import ENGLISH
from bench_window import place
from measuring import Figure, seconds_of

PAIRS = 9
ROUTINE = "gentle-start"  # of 8 exercises
BARE = """
import sys
from PySide6.QtGui import QGuiApplication, QPainter, QPdfWriter
application = QGuiApplication(["bare", "-platform", "offscreen"])
writer = QPdfWriter(sys.argv[1])
painter = QPainter(writer)
painter.drawText(1000, 1000, "One line")
painter.end()
"""


def paper_sheet() -> Iterator[Figure]:
    """A sheet of 8 exercises, against a bare QGuiApplication that writes one line to a PDF."""
    with place(lambda _data: None) as (environment, folder):
        taken_s, ratio = _against_bare(environment, folder, "sheet", ROUTINE)
    least_s = taken_s / ratio
    yield Figure("a sheet of 8 exercises, start to exit", f"{taken_s:.2f} s")
    yield Figure("… against one line in a PDF", f"{ratio:.2f} x {least_s:.2f} s", "at most 3 x")


def paper_report() -> Iterator[Figure]:
    """A report of three years, against the same."""
    first = NOW - timedelta(days=THREE_YEARS.days - 1)
    period = ["--from", f"{first:%Y-%m-%d}", "--to", f"{NOW:%Y-%m-%d}"]
    with place(_three_years) as (environment, folder):
        taken_s, ratio = _against_bare(environment, folder, "report", *period)
    least_s = taken_s / ratio
    yield Figure("a report of 3 years, start to exit", f"{taken_s:.2f} s", "under 2 s")
    yield Figure("… against one line in a PDF", f"{ratio:.2f} x {least_s:.2f} s")


def _against_bare(environment: Mapping[str, str], folder: str, *words: str) -> tuple[float, float]:
    """Return the median of what a command takes, in s, and of how often the bare one fits in."""
    with TemporaryDirectory() as written:
        path = str(Path(written) / "paper.pdf")
        bare = [sys.executable, "-c", BARE, path]
        program = [sys.executable, "-m", "backcoach", "--data-dir", folder]
        ours = [*program, *words, "-o", path]
        pairs = [
            (_seconds(bare, environment), _seconds(ours, environment)) for _ in range(1 + PAIRS)
        ][1:]  # the first pair is compiled
    ratio = statistics.median(taken / least for least, taken in pairs)
    return statistics.median(taken for _least, taken in pairs), ratio


def _seconds(command: list[str], environment: Mapping[str, str]) -> float:
    """Return how long a command takes, from start to exit."""

    def run() -> None:
        subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL)

    return seconds_of(run, 1)[0]


def _three_years(data: DataFolder) -> None:
    """Store the diary of a made-up person."""
    from backcoach.app import display, sample
    from backcoach.app.stored import open_stored
    from backcoach.app.wiring import Program

    display.application(offscreen=True)
    program = Program(open_stored(data, ENGLISH), HandClock())
    sample.fill(program.world, THREE_YEARS)
    program.close()


MEASURES = (paper_sheet, paper_report)
