"""The sounds in assets/sounds: made by packaging/make_sounds.py, gentle, and easy to tell apart."""

import math
from collections.abc import Sequence
from itertools import combinations, pairwise
from pathlib import Path

import pytest

import make_sounds
from tests.helpers.hearing import RATE_HZ, listen, strength, windows

NAMES = ("get-ready", "go", "hold", "switch", "done", "breathe-in", "breathe-out")
SEMITONES_HZ = [311.13 * 2 ** (i / 12) for i in range(20)]  # from the D sharp above middle C
AUDIBLE = 300
RHYTHMS_MS = {
    "get-ready": [0, 260],
    "go": [0, 90],
    "hold": [0],
    "switch": [0, 130, 350, 480],
    "done": [0, 130, 340],
}


@pytest.fixture(scope="module")
def sounds() -> dict[str, Sequence[int]]:
    return {path.stem: listen(path) for path in make_sounds.FOLDER.glob("*.wav")}


def test_they_are_what_is_made_now(sounds: dict[str, Sequence[int]], tmp_path: Path) -> None:
    make_sounds.write_sounds(tmp_path)
    made = {path.stem: listen(path) for path in tmp_path.iterdir()}
    assert sorted(made) == sorted(sounds) == sorted(NAMES)
    for name, samples in made.items():
        # sines may differ in their last bits from machine to machine
        assert len(samples) == len(sounds[name])
        assert max(abs(a - b) for a, b in zip(samples, sounds[name], strict=True)) <= 2


@pytest.mark.parametrize("name", NAMES)
def test_none_is_long_or_loud(sounds: dict[str, Sequence[int]], name: str) -> None:
    assert len(sounds[name]) <= RATE_HZ * 900 // 1000
    assert -20 < decibels(max(map(abs, sounds[name]))) < -3


@pytest.mark.parametrize("name", NAMES)
def test_each_comes_from_silence_and_goes_back_to_it(
    sounds: dict[str, Sequence[int]], name: str
) -> None:
    samples = sounds[name]
    first, *_, last = windows(samples, ms=1)
    assert decibels(max(map(abs, first))) < -30
    assert decibels(max(map(abs, last))) < -70
    assert max(abs(a - b) for a, b in pairwise(samples)) < 3_000  # a click is a leap


def test_breaths_are_softer_than_tones(sounds: dict[str, Sequence[int]]) -> None:
    loudest = {name: max(map(energy, windows(sounds[name], ms=50))) for name in NAMES}
    softest_tone = min(loudest[name] for name in RHYTHMS_MS)
    assert max(loudest["breathe-in"], loudest["breathe-out"]) < softest_tone / 2


@pytest.mark.parametrize("name", RHYTHMS_MS)
def test_each_tone_has_its_rhythm(sounds: dict[str, Sequence[int]], name: str) -> None:
    assert onsets_ms(sounds[name]) == pytest.approx(RHYTHMS_MS[name], abs=20)


def test_the_pitch_goes_its_own_way_in_each(sounds: dict[str, Sequence[int]]) -> None:
    ways = {name: contour(samples) for name, samples in sounds.items()}
    for one, other in combinations(ways, 2):
        different = sum(a != b for a, b in zip(ways[one], ways[other], strict=False))
        assert different >= 3, (one, ways[one], other, ways[other])


def test_the_pitch_rises_and_falls_with_the_breath(sounds: dict[str, Sequence[int]]) -> None:
    rising, falling = heard(contour(sounds["breathe-in"])), heard(contour(sounds["breathe-out"]))
    assert rising == sorted(rising)
    assert falling == sorted(falling, reverse=True)
    assert len(set(rising)) == len(set(falling)) >= 5


def decibels(peak: float) -> float:
    return 20 * math.log10(max(peak, 1) / 32_768)


def energy(samples: Sequence[int]) -> float:
    return sum(sample * sample for sample in samples) / len(samples)


def onsets_ms(samples: Sequence[int]) -> list[int]:
    """Return when something is struck: when it is suddenly louder than 20 ms before."""
    energies = [0.0, 0.0, *map(energy, windows(samples, ms=10))]
    louder = [now > 1.5 * before + 1e5 for before, now in zip(energies, energies[2:], strict=False)]
    return [10 * i for i, (was, now) in enumerate(pairwise([False, *louder])) if now and not was]


def contour(samples: Sequence[int]) -> list[int | None]:
    """Return the strongest semitone of each 100 ms, by number; None where nothing is heard."""
    return [strongest(window) for window in windows(samples, ms=100)]


def strongest(samples: Sequence[int]) -> int | None:
    strengths = [strength(samples, hz) for hz in SEMITONES_HZ]
    return strengths.index(max(strengths)) if max(strengths) > AUDIBLE else None


def heard(way: list[int | None]) -> list[int]:
    return [semitone for semitone in way if semitone is not None]
