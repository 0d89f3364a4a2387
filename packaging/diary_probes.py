"""Answers the questions of bench_diary.py about a window with a long diary, as window_probes does.

python packaging/diary_probes.py NAME ARGUMENTS
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from statistics import median

from PySide6.QtWidgets import QPushButton, QWidget

from looking import Picture, ms_since
from window_probes import Found, program_in

TIMES = 7


def progress(folder: str) -> Found:
    """Open the progress at "all": the first time with its imports, then again; in ms.

    Then change the range: the median of several changes.
    """
    with program_in(folder) as program:
        found = {}
        began_ns = time.monotonic_ns()
        import pyqtgraph  # type: ignore[import-untyped]  # noqa: F401

        found["imported"] = ms_since(began_ns)
        program.go_to("progress")
        Picture(program.window).wait()
        page = program.pages.progress.page
        found["first"] = ms_since(began_ns)
        _press(page, "All")
        Picture(program.window).wait()
        opened, changed = [], []
        for _time in range(TIMES):
            program.go_to("today")
            Picture(program.window).wait()
            began_ns = time.monotonic_ns()
            program.go_to("progress")
            Picture(program.window).wait()
            opened.append(ms_since(began_ns))
            for name in ("1 year", "12 weeks", "4 weeks", "All"):
                began_ns = time.monotonic_ns()
                _press(page, name)
                Picture(program.window).wait()
                changed.append(ms_since(began_ns))
        found["opened"], found["changed"] = median(opened), median(changed)
        found["worst"] = max(changed)
    return found


def plot(folder: str) -> Found:
    """Show the same points in a bare plot: the first time with its imports, then again; in ms."""
    from backcoach.storage import diary

    with program_in(folder) as program:
        read = diary.read(program.world.stored.database, program.world.clock.local_time().date(), 1)
        dots = [(score.day.toordinal(), score.score) for score in read.scores]
        began_ns = time.monotonic_ns()
        _plot(dots, len(read.sessions))
        found = {"first": ms_since(began_ns)}
        again = []
        for _time in range(TIMES):
            began_ns = time.monotonic_ns()
            _plot(dots, len(read.sessions))
            again.append(ms_since(began_ns))
    return found | {"again": median(again)}


def _plot(dots: list[tuple[int, int]], bars: int) -> None:
    """Show dots, a line through them and bars in the plainest way that pyqtgraph has."""
    import pyqtgraph as pg

    days, scores = ([dot[side] for dot in dots] for side in (0, 1))
    both = pg.GraphicsLayoutWidget()
    above, beneath = both.addPlot(row=0, col=0), both.addPlot(row=1, col=0)
    above.addItem(pg.ScatterPlotItem(x=days, y=scores))
    above.addItem(pg.PlotCurveItem(x=days, y=scores))
    beneath.addItem(pg.BarGraphItem(x=range(bars), height=[1] * bars, width=0.8))
    both.resize(900, 600)
    both.show()
    Picture(both.viewport()).wait()
    both.close()
    both.deleteLater()


def _press(page: QWidget, text: str) -> None:
    next(each for each in page.findChildren(QPushButton) if each.text() == text).click()


PROBES: dict[str, Callable[..., object]] = {"progress": progress, "plot": plot}

if __name__ == "__main__":
    print(json.dumps(PROBES[sys.argv[1]](*sys.argv[2:])))
