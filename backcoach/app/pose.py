"""Shows the figure in a file, and shows it again whenever the file is saved."""

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject

from backcoach.app import display
from backcoach.app.scenes import scene_of
from backcoach.body.lint import lint
from backcoach.core.decoding import decode_toml
from backcoach.core.exercise import Exercise
from backcoach.errors import UserError
from backcoach.text import _
from backcoach.ui.pose_window import PoseWindow


def show(path: Path, *, watch: bool) -> int:
    """Open the window and return when it is closed.

    Raises UserError for a file that cannot be drawn, and where there is no display.
    """
    scene_of(read(path))
    app = display.application()
    window = PoseWindow(path.name)
    present(window, path)
    if watch:
        Watch(window, path)
    window.show()
    return app.exec()


class Watch(QObject):
    """Draws a figure again whenever its file is saved, also by writing a new one in its place.

    It lives as long as the window.
    """

    def __init__(self, window: PoseWindow, path: Path) -> None:
        super().__init__(window)
        self._window, self._path = window, path
        self._watcher = QFileSystemWatcher([str(path), str(path.parent)], self)
        self._watcher.fileChanged.connect(self._saved)
        self._watcher.directoryChanged.connect(self._saved)

    def _saved(self) -> None:
        if self._path.exists():
            self._watcher.addPath(str(self._path))
            present(self._window, self._path)


def present(window: PoseWindow, path: Path) -> None:
    """Show the figure in a file, or say why it cannot be drawn and leave the last one there."""
    try:
        exercise = read(path)
        scene = scene_of(exercise)
        window.present(scene, lint(scene.figure, path.name))
    except UserError as error:
        window.present(None, [str(error)])


def read(path: Path) -> Exercise:
    """Return the exercise in a file. Raises UserError."""
    try:
        return decode_toml(path.read_bytes(), Exercise, path.name, id=path.stem)
    except OSError as error:
        sentence = _("{file} cannot be read: {problem}.")
        raise UserError(sentence.format(file=path, problem=error.strerror)) from error
