"""What BackCoach costs: one table of measured figures beside their goals.

Each figure is taken here and now. The machine's speed varies, so what matters are the ratios, and
medians of many runs. Nothing in the tests depends on these figures.
"""

from __future__ import annotations

import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path

import bench_diary
import bench_paper
import bench_window
from backcoach.core.command import Start
from backcoach.core.event import Event, SessionFinished
from backcoach.core.session import Session
from backcoach.player import Player
from backcoach.services.clock import SystemClock
from backcoach.storage.data_folder import DataFolder
from backcoach.storage.database import Database
from backcoach.storage.history import History
from backcoach.storage.shelf import shipped
from backcoach.terminal import plain
from backcoach.text import ENGLISH
from bench_data import HOUR_MS, fill, gentle_start, hour_long
from measuring import Figure, busy_cores, in_ms, in_us, seconds_of, spread

SESSIONS = 2_000


def main() -> None:
    """Measure everything, or what is named, and print the table."""
    from rich.console import Console
    from rich.table import Table

    machine = f"{platform.system()} {platform.machine()}, Python {platform.python_version()}"
    table = Table("What", "Measured", "Goal", title=f"BackCoach on {machine}")
    modules = (bench_window, bench_diary, bench_paper)
    for measure in (*MEASURES, *(each for module in modules for each in module.MEASURES)):
        if sys.argv[1:] and measure.__name__ not in sys.argv[1:]:
            continue
        print(measure.__doc__, file=sys.stderr, flush=True)
        for figure in measure():
            table.add_row(*figure)
    Console().print(table)


def start() -> Iterator[Figure]:
    """Start to exit of a command, against an interpreter that does nothing."""
    nothing = [sys.executable, "-c", "pass"]
    listing = [sys.executable, "-m", "backcoach", "list"]
    pairs = [(_wall_ms(nothing), _wall_ms(listing)) for _ in range(15)]
    least, taken = (statistics.median(column) for column in zip(*pairs, strict=True))
    ratio = statistics.median(b / a for a, b in pairs)
    yield Figure("backcoach list, start to exit", f"{taken:.0f} ms")
    yield Figure("… against python -c pass", f"{ratio:.1f} x {least:.0f} ms", "at most 12 x")


def catalogue() -> Iterator[Figure]:
    """The catalogue from its files: all of it, and the routine that Today shows first."""
    times = seconds_of(_whole_catalogue, 20)
    yield Figure(f"the catalogue ({_whole_catalogue()} files)", in_ms(times), "under 40 ms")
    routine = seconds_of(lambda: shipped().routine("gentle-start"), 20)
    yield Figure("… a routine and all it leads to", in_ms(routine), "under 10 ms")


def compiling() -> Iterator[Figure]:
    """The compiler, on a routine of an hour."""
    times = seconds_of(hour_long, 50)
    steps = len(hour_long().steps)
    yield Figure(f"compile an hour ({steps} steps)", in_ms(times), "under 10 ms")


def advancing() -> Iterator[Figure]:
    """One frame of a session: advance by 33 ms, over a whole hour."""
    session = Session(hour_long(), ENGLISH)
    session.handle(Start(), 0)
    times = []
    for now_ms in range(33, HOUR_MS, 33):
        began = time.perf_counter_ns()
        session.advance(now_ms)
        times.append((time.perf_counter_ns() - began) / 1e9)
    yield Figure("one advance in it", in_us(times), "under 50 µs")


def waking() -> Iterator[Figure]:
    """How late events are told, with every core busy."""
    late_ms: list[float] = []
    clock, session, speed = SystemClock(), Session(hour_long(), ENGLISH), 10.0
    began_ms = clock.read().running_ms

    def listen(events: Sequence[Event]) -> None:
        passed_ms = time.monotonic_ns() / 1e6 - began_ms
        late_ms.extend(passed_ms - happened.at_ms / speed for happened in events)
        if passed_ms > 30_000:
            raise StopIteration

    player = Player(session, clock, [listen], speed)
    began_ms = clock.read().running_ms
    with busy_cores(2), suppress(StopIteration):
        plain.play(player)
    rank = statistics.quantiles(late_ms, n=100)
    measured = f"{statistics.median(late_ms):.1f} ms, 99th percentile {rank[98]:.1f} ms"
    yield Figure(f"lateness of {len(late_ms)} events, cores busy", measured, "under 10 ms")


def drift() -> Iterator[Figure]:
    """An hour woken at every event: the end against the plan."""
    timeline = hour_long()
    session = Session(timeline, ENGLISH)
    events = session.handle(Start(), 0)
    while session.due_ms is not None:
        events = session.advance(session.due_ms)
    ended = next(e.at_ms for e in events if isinstance(e, SessionFinished))
    yield Figure("drift over a simulated hour", f"{ended - timeline.total_ms} ms", "0 ms")


def storing() -> Iterator[Figure]:
    """Commits, and the history after years of use."""
    with tempfile.TemporaryDirectory() as folder:
        data = DataFolder(Path(folder))
        with closing(data.open_database()) as database:
            yield from _commits(database)
            fill(database, datetime(2020, 1, 1, 8, tzinfo=UTC), SESSIONS)
            database.rows("PRAGMA wal_checkpoint(TRUNCATE)")
        times = seconds_of(lambda: _open_history(data), 20)
        size = sum(path.stat().st_size for path in Path(folder).iterdir()) / 1e6
    yield Figure(f"{SESSIONS} sessions: the history opens in", in_ms(times), "under 50 ms")
    yield Figure(f"{SESSIONS} sessions: size of the database", f"{size:.1f} MB", "under 30 MB")


def drawing() -> Iterator[Figure]:
    """One frame of each figure, solved and shaped, then painted at 800 x 600."""
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QImage, QPainter

    from backcoach.app.offscreen import application
    from backcoach.app.scenes import scene_of
    from backcoach.drawing.figure import Inks, lens, paint
    from backcoach.theme import LIGHT

    application()
    image = QImage(800, 600, QImage.Format.Format_RGB32)
    inks, room = Inks(LIGHT.figure), QRectF(image.rect())
    scenes = [scene_of(exercise) for exercise in shipped().exercises.values()]
    shaped, painted = [], []
    for frame in range(2_000):
        scene = scenes[frame % len(scenes)]
        began = time.perf_counter()
        shapes = scene.shapes("out", frame / 2_000, breath=0.5)
        solved = time.perf_counter()
        painter = QPainter(image)
        paint(painter, shapes, lens(scene.box, room), inks)
        painter.end()
        shaped.append(solved - began)
        painted.append(time.perf_counter() - began)
    yield Figure("a frame solved and shaped", spread(shaped), "under 0.5 ms")
    yield Figure("a frame solved and painted", spread(painted), "under 3 ms")


def _whole_catalogue() -> int:
    """Read everything, and return how many files that are."""
    found = shipped()
    shelves = (found.exercises, found.routines, found.activities, found.cards)
    return sum(len(list(shelf.values())) for shelf in shelves)


def _commits(database: Database) -> Iterator[Figure]:
    history, now, events = History(database, ENGLISH), datetime.now(UTC), gentle_start()
    times = []
    for number, happened in enumerate(events[:-1], start=1):
        began = time.perf_counter()
        history.add("warm-up", [(number, now, happened)], events[:number])
        times.append(time.perf_counter() - began)
    yield Figure("commit of an event", in_ms(times[1:]))


def _open_history(data: DataFolder) -> None:
    with closing(data.open_database()) as database:
        rows = History(database, ENGLISH).sessions()
    if len(rows) != SESSIONS:
        raise RuntimeError(f"{len(rows)} sessions, not {SESSIONS}")


def _wall_ms(command: Sequence[str]) -> float:
    began = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return (time.perf_counter() - began) * 1000


MEASURES = (start, catalogue, compiling, advancing, waking, drift, storing, drawing)

if __name__ == "__main__":
    main()
