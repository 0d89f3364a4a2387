"""Sheets and reports as the program makes them, of routines and people that are always the same."""

from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from backcoach.app import report_contents, sample
from backcoach.app.hand_clock import NOW, HandClock
from backcoach.app.press import Press
from backcoach.app.scenes import Scenes
from backcoach.app.stored import open_stored
from backcoach.app.wiring import Program
from backcoach.core import exclusion
from backcoach.core.compiler import compile_routine
from backcoach.core.preferences import Preferences
from backcoach.printing.flow import Document
from backcoach.printing.paper import Paper
from backcoach.printing.report import USUAL_PARTS, Contents
from backcoach.printing.sheet import Form, Layout
from backcoach.storage.data_folder import DataFolder
from backcoach.storage.shelf import shipped
from backcoach.text import ENGLISH

SHIPPED = shipped()
PRESS = Press(Scenes(SHIPPED.exercises), ENGLISH)
TODAY = NOW.date()


def sheet(routine: str, layout: Layout, paper: Paper = Paper.A4) -> Document:
    """Return the sheet of a routine that came with the program, for somebody without conditions."""
    adapted = exclusion.adapted(SHIPPED.routine(routine), SHIPPED.exercises, ())
    timeline = compile_routine(adapted.routine, SHIPPED.exercises, Preferences(), ENGLISH)
    return PRESS.sheet(adapted, timeline, Form(layout, paper), TODAY)


def report() -> Document:
    """Return the report of somebody who has kept a diary for twelve weeks."""
    with TemporaryDirectory() as folder:
        return PRESS.report(_twelve_weeks(DataFolder(Path(folder))), USUAL_PARTS, Paper.A4)


def _twelve_weeks(folder: DataFolder) -> Contents:
    program = Program(open_stored(folder, ENGLISH), HandClock())
    sample.fill(program.world)
    program.close()
    with closing(folder.open_database()) as database:
        period = report_contents.usual_period(database, TODAY)
        return report_contents.contents(
            database, SHIPPED.exercises, period, TODAY, 1, ENGLISH, "Sam Taylor"
        )


DOCUMENTS: Mapping[str, Callable[[], Document]] = {
    "sheet": lambda: sheet("gentle-start", Layout.STANDARD),
    "report": report,
}
