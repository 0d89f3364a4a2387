"""Opens the window, once for each data folder, and returns when it is closed."""

import gc
import sys

from PySide6.QtWidgets import QApplication

from backcoach.app import dialogs, display, log
from backcoach.app.crash import CrashReporter
from backcoach.app.single_instance import Request, SingleInstance
from backcoach.app.stored import Stored
from backcoach.app.wiring import Program
from backcoach.errors import UserError
from backcoach.text import _

CRASHED = 1


def run(stored: Stored, request: Request) -> int:
    """Run the program and return its exit code.

    Where it is open already, that window comes to the front instead. Raises UserError, which is
    also said in a window where no terminal shows it; not that there is no display.
    """
    app = display.application()
    try:
        return _run(app, stored, request)
    except UserError as error:
        if sys.stderr is None or not sys.stderr.isatty():
            dialogs.tell(str(error))
        raise


def _run(app: QApplication, stored: Stored, request: Request) -> int:
    instance = SingleInstance(stored.folder.path)
    if not instance.acquire():
        if instance.tell(request):
            return 0
        raise UserError(_("BackCoach is already open, but does not answer. Try again in a moment."))
    log.start(stored.folder.log_path)
    try:
        with CrashReporter(stored.folder.log_path):
            return _show(app, stored, instance, request)
        return CRASHED
    finally:
        instance.close()
        log.stop()


def _show(
    app: QApplication,
    stored: Stored,
    instance: SingleInstance,
    request: Request,
) -> int:
    program = Program(stored)
    instance.asked.connect(program.ask_again)
    program.window.painted.connect(lambda: _settle(program, instance))
    program.open(request)
    try:
        return app.exec()
    finally:
        program.close()


def _settle(program: Program, instance: SingleInstance) -> None:
    """Do what the first picture did not need."""
    instance.listen()
    from backcoach.services.sound import pick_sound

    sound, why_silent = pick_sound()
    sound.prepare()
    program.take_sound(sound, why_silent)
    gc.freeze()  # what is there by now stays: to look through it over and over takes time
