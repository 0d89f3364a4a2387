"""A small window for whoever writes poses: the figure in motion, and what is wrong with it."""

from collections.abc import Sequence

from PySide6.QtCore import QElapsedTimer, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from backcoach.body.scene import Scene
from backcoach.drawing.figure import Inks, lens, paint
from backcoach.drawing.joints import paint_contacts, paint_joints
from backcoach.text import _
from backcoach.theme import LIGHT, LINE_ART

FRAME_MS = 33
# How long each phase is shown.
PHASE_MS = 2_000
JOINTS, CONTACTS = QColor("#A83222"), QColor("#0F7173")


class FigureView(QWidget):
    """A figure at one moment, with joints and contacts on demand."""

    def __init__(self) -> None:
        super().__init__()
        self._scene: Scene | None = None
        self._phase, self._fraction = "out", 0.0
        self.mirrored = self.line_art = self.joints = False

    def sizeHint(self) -> QSize:
        """Return a size at which hands and feet can be judged."""
        return QSize(900, 620)

    def present(self, scene: Scene) -> None:
        """Show another figure."""
        self._scene = scene
        self.update()

    def show_moment(self, phase: str, fraction: float) -> None:
        """Show another moment of the figure."""
        self._phase, self._fraction = phase, fraction
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the figure, or nothing before there is one."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(LIGHT.surface))
        if self._scene is None:
            return
        scene, now = self._scene, (self._phase, self._fraction)
        through = lens(scene.box, QRectF(self.rect()))
        inks = Inks(LINE_ART if self.line_art else LIGHT.figure)
        paint(painter, scene.shapes(*now, mirrored=self.mirrored, breath=0.5), through, inks)
        if self.joints:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            bones = scene.bones(*now, mirrored=self.mirrored)
            posture = scene.posture(*now, mirrored=self.mirrored)
            paint_contacts(painter, posture, bones, scene.view, through, CONTACTS)
            paint_joints(painter, bones, scene.view, through, JOINTS)


class PoseWindow(QWidget):
    """Plays the phases of a figure one after the other."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setWindowTitle(title)
        self.view = FigureView()
        self.problems = QLabel()
        self.problems.setWordWrap(True)
        self.problems.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.playing = self._switch(_("&Moving"), "Space")
        self.joints = self._switch(_("&Joints and contacts"), "J")
        self.line_art = self._switch(_("&Line art"), "L")
        self.other_side = self._switch(_("&Other side"), "O")
        self._lay_out()
        self._phases: tuple[str, ...] = ("out", "hold", "back")
        self._passed_ms = 0
        self._clock = QElapsedTimer()
        self._clock.start()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)
        self.playing.toggled.connect(self._play)
        for switch in (self.joints, self.line_art, self.other_side):
            switch.toggled.connect(self._look)
        self.playing.setChecked(True)

    def present(self, scene: Scene | None, problems: Sequence[str]) -> None:
        """Show a figure and what is wrong with it; the last one stays when there is none."""
        if scene is not None:
            self._phases = ("move",) if scene.figure.cycle else ("out", "hold", "back")
            self.view.present(scene)
        self.problems.setText("\n".join(problems) or _("Nothing is wrong."))

    def _switch(self, text: str, key: str) -> QCheckBox:
        switch = QCheckBox(text)
        QShortcut(key, self, switch.toggle)
        return switch

    def _lay_out(self) -> None:
        switches = QHBoxLayout()
        for switch in (self.playing, self.joints, self.line_art, self.other_side):
            switches.addWidget(switch)
        switches.addStretch()
        column = QVBoxLayout(self)
        column.addWidget(self.view, stretch=1)
        column.addLayout(switches)
        column.addWidget(self.problems)

    def _play(self, moving: bool) -> None:
        if moving:
            self._clock.restart()
            self._timer.start(FRAME_MS)
        else:
            self._timer.stop()

    def _tick(self) -> None:
        self._passed_ms += self._clock.restart()
        number, into_ms = divmod(self._passed_ms, PHASE_MS)
        self.view.show_moment(self._phases[number % len(self._phases)], into_ms / PHASE_MS)

    def _look(self) -> None:
        self.view.joints = self.joints.isChecked()
        self.view.line_art = self.line_art.isChecked()
        self.view.mirrored = self.other_side.isChecked()
        self.view.update()
