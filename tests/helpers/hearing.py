"""What an ear makes of samples: how strong a pitch is in them."""

import math
import wave
from array import array
from collections.abc import Sequence
from pathlib import Path

RATE_HZ = 48_000


def strength(samples: Sequence[int], hz: float) -> float:
    """Return how strong a pitch is: the peak of a pure tone. By Goertzel's algorithm."""
    step = 2 * math.cos(math.tau * hz / RATE_HZ)
    before = last = 0.0
    for sample in samples:
        before, last = last, sample + step * last - before
    power = before**2 + last**2 - step * before * last
    return 2 * math.sqrt(max(power, 0.0)) / len(samples)


def windows(samples: Sequence[int], ms: int) -> list[Sequence[int]]:
    """Return the samples in whole windows, one after the other."""
    size = RATE_HZ * ms // 1000
    return [samples[i : i + size] for i in range(0, len(samples) - size + 1, size)]


def listen(path: Path) -> Sequence[int]:
    """Return the samples of a WAV file."""
    with wave.open(str(path)) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, RATE_HZ)
        return array("h", file.readframes(file.getnframes()))
