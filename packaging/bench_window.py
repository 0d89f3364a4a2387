"""What the window costs. Each question is answered by a process of its own, window_probes.py.

The window is on an X server in memory; where there is none, it is painted and not shown.
"""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from backcoach.diary.screening import Outcome
from backcoach.storage.data_folder import DataFolder
from backcoach.storage.screenings import Screenings
from bench_data import fill
from measuring import Figure, busy_cores
from x_server import x_server

PAIRS, SESSIONS = 15, 20
SECONDS = 20
PRESSES = 50
OPENINGS, TILES = 5, 200
TONES_S, TONES_SPEED = 45, 10
# What is compared, by its name in the bare window's findings and in the program's.
STARTS = (
    ("Today painted", "painted", "painted", "ms"),
    ("… with its figure", "painted", "whole", "ms"),
    ("… processor time until then", "worked", "worked", "ms"),
    ("Today's memory, resident", "Rss", "Rss", "MB"),
    ("… its own share", "Pss", "Pss", "MB"),
)
PROBES = Path(__file__).with_name("window_probes.py")


def window_start() -> Iterator[Figure]:
    """Start of the process to Today, and its memory, against a window with nothing in it."""
    with place() as (environment, folder):
        pairs = [
            (probe(environment, "bare", now()), probe(environment, "today", now(), folder))
            for _ in range(1 + PAIRS)
        ][1:]  # the first pair is compiled
    bare, today = ([pair[side] for pair in pairs] for side in (0, 1))
    for what, bare_name, name, unit in STARTS:
        if name in today[0]:
            yield _compared(what, [b[bare_name] for b in bare], [t[name] for t in today], unit)


def playing() -> Iterator[Figure]:
    """The share of a core that a session takes."""
    goals = {"30": "under 12 %", "60": "under 25 %", "minimised": "under 3 %"}
    for exercise in ("glute-bridge", "march-on-the-spot"):
        with place() as (environment, folder):
            found = probe(environment, "playing", folder, exercise, str(SECONDS))
        for name, goal in goals.items():
            what = name if name == "minimised" else f"{name} frames a second"
            yield Figure(f"{exercise}, {what}", f"{found[name]:.2f} % of a core", goal)


def idle() -> Iterator[Figure]:
    """The share of a core that Today takes when nobody does anything."""
    with place() as (environment, folder):
        found = probe(environment, "idle", folder, str(SECONDS))
    yield Figure("Today, left alone", f"{found['percent']:.2f} % of a core", "under 0.3 %")
    yield Figure("… timers that run", f"{found['timers']}", "0")
    yield Figure("… times that a timer rang", f"{found['rang']} in {SECONDS} s")


def tone() -> Iterator[Figure]:
    """How late tones are asked for, with all other cores busy."""
    with place() as (environment, folder), busy_cores(max((os.cpu_count() or 1) - 1, 1)):
        late_ms = probe(environment, "tone", folder, str(TONES_SPEED), str(TONES_S))
    rank = statistics.quantiles(late_ms, n=100)
    measured = f"{statistics.median(late_ms):.1f} ms, 99th percentile {rank[98]:.1f} ms"
    yield Figure(f"lateness of {len(late_ms)} tones", measured, "99th percentile under 10 ms")


def key() -> Iterator[Figure]:
    """How long after a key is pressed it can be seen."""
    with place() as (environment, folder):
        taken_ms = probe(environment, "key", folder, str(PRESSES))
    measured = f"{statistics.median(taken_ms):.1f} ms, worst {max(taken_ms):.1f} ms"
    yield Figure(f"Space until it is seen, {PRESSES} times", measured, "under 50 ms")


def exercises() -> Iterator[Figure]:
    """How long after a click the exercises can be seen; the catalogue was read before."""
    with place() as (environment, folder):
        runs = [probe(environment, "exercises", folder) for _ in range(1 + OPENINGS)][1:]
    middle = {name: statistics.median(run[name] for run in runs) for name in runs[0]}
    what = f"{middle['exercises']:.0f} exercises: the wall"
    yield Figure(f"{what}, with names", f"{middle['painted']:.0f} ms")
    yield Figure("… its first row, with figures", f"{middle['row']:.0f} ms", "under 150 ms")
    pictures = f"{middle['pictures']:.0f} figures in sight"
    yield Figure(f"… all {pictures}", f"{middle['sight']:.0f} ms")


def scrolling() -> Iterator[Figure]:
    """How long the wall of exercises is painted for, while somebody scrolls through it."""
    with place() as (environment, folder):
        found = probe(environment, "scrolling", folder, str(TILES))
    ways = {"first": "figures still to be drawn", "again": "again"}
    for name, said in ways.items():
        taken_ms = found[name]
        rank = statistics.quantiles(taken_ms, n=100)
        measured = f"{statistics.median(taken_ms):.1f} ms, 99th percentile {rank[98]:.1f} ms"
        yield Figure(f"a painting of {TILES} exercises, {said}", measured, "99th under 16 ms")


def _compared(what: str, bare: Sequence[float], today: Sequence[float], unit: str) -> Figure:
    ratio = statistics.median(t / b for b, t in zip(bare, today, strict=True))
    middle, least = statistics.median(today), statistics.median(bare)
    measured = f"{middle:.0f} {unit}, {ratio:.2f} x {least:.0f} {unit}"
    return Figure(what, measured, "at most 1.5 x")


def _fill(data: DataFolder) -> None:
    """Store a few sessions."""
    began = datetime.now(UTC)
    with closing(data.open_database()) as database:
        Screenings(database).add(Outcome.CLEAR, began)
        fill(database, began - timedelta(hours=12 * SESSIONS), SESSIONS)


@contextmanager
def place(filled: Callable[[DataFolder], None] = _fill) -> Iterator[tuple[dict[str, str], str]]:
    """Yield the environment of a window, and the data folder of somebody who uses the program."""
    with tempfile.TemporaryDirectory() as folder:
        data = DataFolder(Path(folder) / "data")
        filled(data)
        compiled = {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": f"{folder}/compiled"}
        environment = os.environ | compiled | {"XDG_RUNTIME_DIR": folder}
        if not shutil.which("Xvfb"):
            yield environment | {"QT_QPA_PLATFORM": "offscreen"}, str(data.path)
            return
        with x_server() as display:
            yield environment | {"QT_QPA_PLATFORM": "xcb", "DISPLAY": display}, str(data.path)


def probe(environment: dict[str, str], *arguments: str, script: Path = PROBES) -> Any:
    """Return what a script of probes finds in a process of its own."""
    command = [sys.executable, str(script), *arguments]
    ran = subprocess.run(command, env=environment, stdout=subprocess.PIPE, check=True)
    return json.loads(ran.stdout)


def now() -> str:
    """Return a moment that another process can compare with its own clock, in ns."""
    return str(time.monotonic_ns())


MEASURES = (window_start, playing, idle, tone, key, exercises, scrolling)
