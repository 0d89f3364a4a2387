"""Tones from this machine's loudspeakers, by way of Qt's multimedia.

That is slow to import, and lacks a library on some machines: it is imported inside functions.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QLoggingCategory, Qt, QUrl

from backcoach.services.ports import NullSound, Sound, Tone
from backcoach.text import _

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QSoundEffect

_HUSHED = "qt.multimedia.*=false"


def pick_sound() -> tuple[Sound, str]:
    """Return this machine's sound and, where it is silent, one sentence that says why.

    It takes about a tenth of a second: ask for it when the window is there.
    """
    with _hushed_qt():
        try:
            sound = QtSound()
        except ImportError as error:
            sentence = _("There are no tones, as a library for sound is missing: {problem}.")
            return NullSound(), sentence.format(problem=error)
        if sound.has_output:
            return sound, ""
        return sound, _("There are no tones until this computer has a sound output.")


class QtSound:
    """Tones on the system's output; when that is changed, Qt goes along by itself.

    Raises ImportError where a library of the system is missing.
    """

    def __init__(self) -> None:
        from PySide6.QtMultimedia import QMediaDevices

        self._devices = QMediaDevices()
        self._effects: dict[Tone, QSoundEffect] = {}
        self._sounding: QSoundEffect | None = None
        self._volume = 1.0

    @property
    def has_output(self) -> bool:
        """Whether anything can be heard now."""
        return not self._devices.defaultAudioOutput().isNull()

    def prepare(self) -> None:
        """Load all tones; where there is no output, do so as soon as there is one."""
        if not self.has_output:
            once = Qt.ConnectionType.SingleShotConnection
            self._devices.audioOutputsChanged.connect(self.prepare, once)
        else:
            self._effects = {tone: self._load(tone) for tone in Tone}

    def set_volume(self, percent: int) -> None:
        """Make the tones as loud as that, 0 to 100: half is heard as half."""
        from PySide6.QtMultimedia import QAudio

        scale = QAudio.VolumeScale
        heard, sent = scale.LogarithmicVolumeScale, scale.LinearVolumeScale
        self._volume = QAudio.convertVolume(percent / 100, heard, sent)
        for effect in self._effects.values():
            effect.setVolume(self._volume)

    def play(self, tone: Tone) -> None:
        """Sound a tone now, and stop the one before it."""
        effect = self._effects.get(tone)
        if effect is None or self._volume <= 0:
            return
        if self._sounding:
            self._sounding.stop()
        self._sounding = effect
        effect.play()

    def _load(self, tone: Tone) -> QSoundEffect:
        from PySide6.QtMultimedia import QSoundEffect

        effect = QSoundEffect()
        effect.setVolume(self._volume)
        effect.setSource(QUrl(f"qrc:/sounds/{tone}.wav"))
        return effect


@contextmanager
def _hushed_qt() -> Iterator[None]:
    """Keep Qt from telling the terminal what it finds, or what it misses, as it looks for sound."""
    QLoggingCategory.setFilterRules(f"{_HUSHED}\ndefault.warning=false")
    try:
        yield
    finally:
        QLoggingCategory.setFilterRules(_HUSHED)
