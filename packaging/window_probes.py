"""Answers the questions of bench_window.py about a window, each in a process of its own.

    python packaging/window_probes.py NAME ARGUMENTS

writes what it found to standard output, as JSON.
"""

from __future__ import annotations

import gc
import json
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QListView, QPushButton, QWidget

from looking import Picture, TimerCounter, memory_mb, ms_since, percent_of_a_core, wait

if TYPE_CHECKING:
    from backcoach.app.conductor import Conductor
    from backcoach.app.single_instance import Request
    from backcoach.app.wiring import Program
    from backcoach.core.timeline import Timeline
    from backcoach.services.ports import Clock
    from backcoach.ui.widgets.stills import Stills

SETTLES_S = 2.0

Found = dict[str, float]


def bare(began_ns: str) -> Found:
    """Open a window with nothing in it: how long that takes, in ms, and its memory, in MB."""
    app = QApplication([])
    window = QWidget()
    window.resize(1280, 800)
    picture = Picture(window)
    window.show()
    picture.wait()
    found = _painted(began_ns)
    wait(SETTLES_S)
    found |= memory_mb()
    app.quit()
    return found


def today(began_ns: str, folder: str) -> Found:
    """Open Today: how long that takes, without and with its figure, in ms, and its memory."""

    def look(window: QWidget) -> Found:
        from backcoach.ui.widgets.figure_view import FigureView

        found = _painted(began_ns)
        Picture(next(each for each in window.findChildren(FigureView) if each.isVisible())).wait()
        found["whole"] = ms_since(int(began_ns))
        wait(SETTLES_S)
        return found | memory_mb()

    return _look_at_today(folder, look)


def idle(folder: str, seconds: str) -> Found:
    """Leave Today alone: its share of a core, the timers that run, and how often any rang."""

    def look(_window: QWidget) -> Found:
        wait(SETTLES_S)
        gc.unfreeze()
        timers = [each for each in gc.get_objects() if isinstance(each, QTimer)]
        running = sum(timer.isActive() for timer in timers)
        counter = TimerCounter(QApplication.instance() or QApplication())
        percent = percent_of_a_core(float(seconds))
        return {"percent": percent, "timers": running, "rang": counter.count - 1}  # 1 is our own

    return _look_at_today(folder, look)


def playing(folder: str, exercise: str, seconds: str) -> Found:
    """Play one exercise: its share of a core at 30 and 60 frames a second, and minimised."""
    from backcoach.core.command import Next
    from backcoach.core.dose import AnyDose, Paced, Timed
    from bench_data import timeline_of

    paced = Paced(sets=1, reps=90, out_s=2, hold_s=3, back_s=2, rest_s=0)
    timed = Timed(sets=1, move_s=900, rest_s=0)
    dose: AnyDose = timed if exercise == "march-on-the-spot" else paced
    found = {}
    with program_in(folder) as program:
        conductor = _begin(program, timeline_of(exercise, dose))
        conductor.send(Next())  # from getting ready to the work
        for frames in (30, 60):
            conductor.take_frame_ms(1000 / frames)
            wait(SETTLES_S)
            found[str(frames)] = percent_of_a_core(float(seconds))
        conductor.watch(False)
        wait(SETTLES_S)
        found["minimised"] = percent_of_a_core(float(seconds))
    return found


def tone(folder: str, speed: str, seconds: str) -> list[float]:
    """Play repetitions at a speed: how long after its time each tone is asked for, in ms."""
    from bench_data import hour_long
    from lateness import Ear, NotingClock

    timeline, clock = hour_long(), NotingClock()
    with program_in(folder, clock, float(speed)) as program:
        ear = Ear(program)
        program.take_sound(ear, "")
        _begin(program, timeline)
        wait(float(seconds))
        return list(ear.late_ms(timeline, clock.first_ms or 0, float(speed)))


def key(folder: str, times: str) -> list[float]:
    """Press Space in a session again and again: how long until it is seen, in ms."""
    from PySide6.QtTest import QTest

    from bench_data import hour_long

    taken_ms = []
    with program_in(folder) as program:
        _begin(program, hour_long())
        program.window.activateWindow()
        QTest.qWaitForWindowActive(program.window)
        buttons = program.window.findChildren(QPushButton)
        pause = next(each for each in buttons if each.text() == "Pause")
        for number in range(int(times)):
            wait(0.1 + 0.007 * (number % 10))  # at any moment between two frames
            picture = Picture(pause)
            began_ns = time.monotonic_ns()
            QTest.keyClick(program.window, Qt.Key.Key_Space)
            picture.wait()
            taken_ms.append(ms_since(began_ns))
    return taken_ms


def exercises(folder: str) -> Found:
    """Go to the exercises: how long until the wall, its first row, all in sight are there, in ms.

    The catalogue is read before.
    """
    from backcoach.ui.widgets.stills import Stills

    made: list[float] = []
    with program_in(folder) as program:
        count = len(list(program.world.catalogue.exercises.values()))
        began_ns = time.monotonic_ns()
        program.go_to("exercises")
        wall = program.pages.exercises.page.wall
        stills = wall.findChildren(Stills)[0]
        stills.made.connect(lambda _id: made.append(ms_since(began_ns)))
        Picture(wall.viewport()).wait()
        found = {"painted": ms_since(began_ns), "exercises": count}
        while stills.is_busy:
            QApplication.processEvents()
        columns = wall.viewport().width() // wall.gridSize().width()
    return found | {"row": made[columns - 1], "sight": made[-1], "pictures": len(made)}


def scrolling(folder: str, count: str) -> dict[str, list[float]]:
    """Scroll through a wall of so many exercises: how long each painting takes, in ms.

    Once while the pictures are still to be made, in the turns between, and once when they are.
    """
    from backcoach.app import exercise_values
    from backcoach.ui.widgets.exercise_wall import ExerciseWall
    from backcoach.ui.widgets.stills import Stills

    found = {}
    with program_in(folder) as program:
        catalogue, scenes = list(program.world.catalogue.exercises.values()), program.world.scenes
        wall = ExerciseWall()
        wall.figure_asked.connect(
            lambda id: wall.take_figure(id, scenes.shown(id.rpartition(" ")[0]))
        )
        several = [catalogue[number % len(catalogue)] for number in range(int(count))]
        tiles = [exercise_values.tile(each, ()) for each in several]
        wall.present(tile._replace(id=f"{tile.id} {number}") for number, tile in enumerate(tiles))
        wall.resize(1040, 620)
        wall.show()
        wait(SETTLES_S)
        for name in ("first", "again"):
            found[name] = list(_scroll(wall, wall.findChildren(Stills)[0]))
    return found


def _scroll(wall: QListView, stills: Stills) -> Iterator[float]:
    """Yield how long the wall takes to be painted, for each step on the way to its end."""
    bar = wall.verticalScrollBar()
    for step, value in enumerate(range(0, bar.maximum(), 60)):
        began_ns = time.monotonic_ns()
        bar.setValue(value)
        wall.viewport().repaint()
        yield ms_since(began_ns)
        while stills.is_busy and step % 4 == 3:  # what is in sight for long enough is drawn
            QApplication.processEvents()


def _painted(began_ns: str) -> Found:
    """Return how long this process has run by now, and worked, in ms."""
    return {"painted": ms_since(int(began_ns)), "worked": time.process_time() * 1000}


def _look_at_today(folder: str, look: Callable[[QWidget], Found]) -> Found:
    """Run the program as its command does; once its first picture is there, look, and close it."""
    from backcoach import cli
    from backcoach.app.wiring import Program

    found, open_program = Found(), Program.open

    def open_watched(program: Program, request: Request) -> None:
        picture = Picture(program.window)
        picture.painted.connect(lambda: see(program.window))
        open_program(program, request)

    def see(window: QWidget) -> None:
        found.update(look(window))
        window.close()

    Program.open = open_watched  # type: ignore[assignment,method-assign]
    cli.main(["--data-dir", folder])
    return found


@contextmanager
def program_in(folder: str, clock: Clock | None = None, speed: float = 1.0) -> Iterator[Program]:
    """Open the program's window, with its sound."""
    from backcoach.app import display
    from backcoach.app.single_instance import Request
    from backcoach.app.stored import open_stored
    from backcoach.app.wiring import Program
    from backcoach.services.sound import pick_sound
    from backcoach.storage.data_folder import DataFolder
    from backcoach.text import ENGLISH

    display.application()
    program = Program(open_stored(DataFolder(Path(folder)), ENGLISH), clock, speed)
    picture = Picture(program.window)
    program.open(Request())
    picture.wait()
    sound, why_silent = pick_sound()
    sound.prepare()
    program.take_sound(sound, why_silent)
    gc.freeze()
    yield program
    program.close()


def _begin(program: Program, timeline: Timeline) -> Conductor:
    program.session.begin(timeline, None)
    conductor = program.session.conductor
    assert conductor is not None
    return conductor


PROBES: dict[str, Callable[..., object]] = {
    probe.__name__: probe for probe in (bare, today, idle, playing, tone, key, exercises, scrolling)
}

if __name__ == "__main__":
    print(json.dumps(PROBES[sys.argv[1]](*sys.argv[2:])))
