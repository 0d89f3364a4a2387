"""Follows whole routines in a window that nobody sees, and reads back what was stored."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QCoreApplication

from backcoach.app import display
from backcoach.app.hand_clock import HandClock
from backcoach.app.stored import open_stored
from backcoach.app.wiring import Program
from backcoach.core import command
from backcoach.core.playhead import State
from backcoach.core.preferences import Preferences
from backcoach.core.record import Outcome, Record
from backcoach.core.timeline import Phase
from backcoach.errors import UserError
from backcoach.storage.data_folder import DataFolder
from backcoach.storage.shelf import shipped
from backcoach.text import _, chosen


def run(*, whole: bool = False) -> Iterator[Record]:
    """Yield the record of each session as it was read back: of the usual routine, or of every one.

    Raises UserError if not all is there.
    """
    display.application(offscreen=True)
    catalogue = shipped(chosen())
    names = catalogue.routines if whole else (Preferences().default_routine,)
    for name in names:
        yield _followed(name)


def _followed(name: str) -> Record:
    with TemporaryDirectory() as folder:
        clock = HandClock()
        program = Program(open_stored(DataFolder(Path(folder)), chosen()), clock)
        try:
            program.window.show()
            routine = program.world.catalogue.routine(name)
            program.session.begin(program.world.compiled(routine), None)
            _play(program, clock)
            return _checked(program)
        finally:
            program.window.close()
            program.close()


def _play(program: Program, clock: HandClock) -> None:
    """Let the time of the session pass from event to event, each shown as it would be."""
    while (conductor := program.session.conductor) is not None:
        session = conductor.player.session
        if session.state is State.PAUSED:
            raise UserError(_("The session was interrupted."))
        clock.pass_ms(conductor.player.wait_ms() or 0)
        if session.step.phase is Phase.FREE:
            conductor.send(command.Next())
        else:
            conductor.wake()
        QCoreApplication.processEvents()


def _checked(program: Program) -> Record:
    stored = program.world.stored
    rows = stored.history.sessions()
    if len(rows) != 1:
        raise UserError(" ".join((_("The session was not stored."), *stored.problems)))
    _row, record = stored.history.find(rows[0].id)
    if record.outcome is not Outcome.FINISHED or record.done_blocks != len(record.blocks):
        raise UserError(_("The session was stored, but not all of it."))
    return record
