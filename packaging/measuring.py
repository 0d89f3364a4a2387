"""What the measures of bench.py and bench_window.py share: figures, times, busy cores."""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import NamedTuple


class Figure(NamedTuple):
    """One row of the table."""

    what: str
    measured: str
    goal: str = ""


def seconds_of(work: Callable[[], object], runs: int) -> list[float]:
    """Return how long each run of some work took, in s."""
    taken = []
    for _ in range(runs):
        began = time.perf_counter()
        work()
        taken.append(time.perf_counter() - began)
    return taken


def in_ms(seconds: Iterable[float]) -> str:
    """Return the median in ms."""
    return f"{statistics.median(seconds) * 1e3:.2f} ms"


def in_us(seconds: Iterable[float]) -> str:
    """Return the median in µs."""
    return f"{statistics.median(seconds) * 1e6:.1f} µs"


def spread(seconds: Sequence[float]) -> str:
    """Return the median and the 99th percentile, in ms."""
    middle, rank = statistics.median(seconds) * 1e3, statistics.quantiles(seconds, n=100)
    return f"{middle:.2f} ms, 99th percentile {rank[98] * 1e3:.2f} ms"


@contextmanager
def busy_cores(count: int) -> Iterator[None]:
    """Keep some cores busy."""
    burn = [sys.executable, "-c", "while True: pass"]
    burning = [subprocess.Popen(burn) for _ in range(count)]
    try:
        yield
    finally:
        for process in burning:
            process.kill()
            process.wait()
