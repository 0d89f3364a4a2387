"""Makes the sounds in assets/sounds: five soft tones and two breaths, each a short score.

They differ in rhythm and in the way the pitch goes, so that they can be told apart on small
loudspeakers and by people who do not hear high notes: all lies between 330 and 3200 Hz. What is
struck sounds like a bar of wood, which is tuned to its note and to two octaves above it.
"""

from __future__ import annotations

import math
import wave
from array import array
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

RATE_HZ = 48_000
FOLDER = Path(__file__).parents[1] / "assets/sounds"

E4, A4, C5, D5, E5, G5 = 329.63, 440.0, 523.25, 587.33, 659.26, 783.99

LOUD = 0.6  # the highest peak, of 1
SOFT = 0.2
ATTACK_MS = 8
FADE_MS = 60
PARTIALS = ((1, 1.0, 1.0), (4, 0.15, 0.3))  # times its pitch, how loud, how long it rings


class Strike(NamedTuple):
    """A note that is struck at a time and dies away to a third in ring_ms."""

    at_ms: int
    pitch_hz: float
    ring_ms: int

    def at(self, ms: float) -> float:
        """Return what it adds at a time."""
        since_ms = ms - self.at_ms
        if since_ms <= 0:
            return 0.0
        return _rise(since_ms / ATTACK_MS) * sum(
            loud
            * math.exp(-since_ms / (self.ring_ms * long))
            * math.sin(math.tau * times * self.pitch_hz * since_ms / 1000)
            for times, loud, long in PARTIALS
        )


class Swell(NamedTuple):
    """A note that glides from a pitch to another, and is loudest after loudest_ms."""

    from_hz: float
    to_hz: float
    loudest_ms: int
    length_ms: int

    def at(self, ms: float) -> float:
        """Return what it adds at a time."""
        glide = (self.to_hz - self.from_hz) / self.length_ms
        turns = (self.from_hz * ms + glide * ms * ms / 2) / 1000
        loud = _rise(ms / self.loudest_ms)
        loud *= _rise((self.length_ms - ms) / (self.length_ms - self.loudest_ms))
        return loud * (math.sin(math.tau * turns) + 0.1 * math.sin(2 * math.tau * turns))


class Sound(NamedTuple):
    """A short score: all its notes, how long it lasts, and its highest peak, of 1."""

    parts: Sequence[Strike | Swell]
    length_ms: int
    peak: float


SOUNDS: Mapping[str, Sound] = {
    # one low note twice, without haste: it is about to begin
    "get-ready": Sound((Strike(0, A4, 110), Strike(260, A4, 140)), 800, LOUD),
    # a quick step up
    "go": Sound((Strike(0, C5, 70), Strike(90, G5, 140)), 700, LOUD),
    # one note that stays
    "hold": Sound((Strike(0, E5, 240),), 900, LOUD),
    # to and fro, twice
    "switch": Sound(
        (Strike(0, G5, 60), Strike(130, D5, 60), Strike(350, G5, 60), Strike(480, D5, 110)),
        900,
        LOUD,
    ),
    # down and to rest, each step slower
    "done": Sound((Strike(0, G5, 90), Strike(130, E5, 110), Strike(340, C5, 170)), 900, LOUD),
    "breathe-in": Sound((Swell(E4, C5, 600, 900),), 900, SOFT),
    "breathe-out": Sound((Swell(C5, E4, 250, 900),), 900, SOFT),
}


def samples(sound: Sound) -> array[int]:
    """Return a sound as 16-bit samples, its highest peak as loud as wanted, its end faded out."""
    times_ms = [1000 * i / RATE_HZ for i in range(sound.length_ms * RATE_HZ // 1000)]
    heard = [
        sum(part.at(ms) for part in sound.parts) * _rise((sound.length_ms - ms) / FADE_MS)
        for ms in times_ms
    ]
    scale = 32_767 * sound.peak / max(map(abs, heard))
    return array("h", (round(each * scale) for each in heard))


def write_sounds(folder: Path) -> None:
    """Write all sounds into a folder, as WAV files of one channel."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, sound in SOUNDS.items():
        with wave.open(str(folder / f"{name}.wav"), "wb") as file:
            file.setparams((1, 2, RATE_HZ, 0, "NONE", ""))
            file.writeframes(samples(sound).tobytes())


def _rise(part: float) -> float:
    """Return a way from 0 to 1 that begins and ends gently, for 0 to 1 and beyond."""
    return 0.5 - 0.5 * math.cos(math.pi * min(max(part, 0.0), 1.0))


if __name__ == "__main__":
    write_sounds(FOLDER)
