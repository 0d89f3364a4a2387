"""Opens the window, once for each data folder, and returns when it is closed."""

from PySide6.QtWidgets import QApplication

from backcoach.app import display, log
from backcoach.app.crash import CrashReporter
from backcoach.app.single_instance import Request, SingleInstance
from backcoach.app.stored import Stored
from backcoach.app.wiring import Program
from backcoach.errors import UserError
from backcoach.text import _

CRASHED = 1


def run(stored: Stored, request: Request, speed: float = 1.0) -> int:
    """Run the program and return its exit code.

    Where it is open already, that window comes to the front instead. Raises UserError where there
    is no display.
    """
    app = display.application()
    instance = SingleInstance(stored.folder.path)
    if not instance.acquire():
        if instance.tell(request):
            return 0
        raise UserError(_("BackCoach is already open, but does not answer. Try again in a moment."))
    log.start(stored.folder.log_path)
    try:
        with CrashReporter(stored.folder.log_path):
            return _show(app, stored, instance, request, speed)
        return CRASHED
    finally:
        instance.close()
        log.stop()


def _show(
    app: QApplication,
    stored: Stored,
    instance: SingleInstance,
    request: Request,
    speed: float,
) -> int:
    program = Program(stored, speed=speed)
    instance.asked.connect(program.ask_again)
    program.window.painted.connect(lambda: _settle(program, instance))
    program.open(request)
    try:
        return app.exec()
    finally:
        program.close()


def _settle(program: Program, instance: SingleInstance) -> None:
    """Do what the first picture did not need."""
    from backcoach.services.sound import pick_sound

    sound, why_silent = pick_sound()
    sound.prepare()
    program.take_sound(sound, why_silent)
    instance.listen()
