"""Opens the window, once for each data folder, and returns when it is closed."""

from PySide6.QtWidgets import QApplication

from backcoach.app import display, log
from backcoach.app.crash import CrashReporter
from backcoach.app.single_instance import Request, SingleInstance
from backcoach.app.wiring import Program
from backcoach.errors import UserError
from backcoach.storage.data_folder import DataFolder
from backcoach.text import _

CRASHED = 1


def run(folder: DataFolder, request: Request, speed: float = 1.0) -> int:
    """Run the program and return its exit code.

    Where it is open already, that window comes to the front instead. Raises UserError where there
    is no display.
    """
    app = display.application()
    instance = SingleInstance(folder.path)
    if not instance.acquire():
        if instance.tell(request):
            return 0
        raise UserError(_("BackCoach is already open, but does not answer. Try again in a moment."))
    log.start(folder.log_path)
    try:
        with CrashReporter(folder.log_path):
            return _show(app, folder, instance, request, speed)
        return CRASHED
    finally:
        instance.close()
        log.stop()


def _show(
    app: QApplication,
    folder: DataFolder,
    instance: SingleInstance,
    request: Request,
    speed: float,
) -> int:
    program = Program(folder)
    program.session.speed = speed
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
