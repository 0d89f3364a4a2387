"""What ten years of diary cost: the progress, Today, and the diary out and in."""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from backcoach.diary.screening import Outcome
from backcoach.storage.data_folder import DataFolder
from backcoach.storage.exchange import merging, reading, writing
from backcoach.storage.screenings import Screenings
from bench_data import ten_years
from bench_window import now, place, probe
from measuring import Figure

PAIRS = 5
OPENINGS = 9
PROBES = Path(__file__).with_name("diary_probes.py")


def progress() -> Iterator[Figure]:
    """Ten years of diary: the progress, against a bare plot of the same points."""
    with place(_fill) as (environment, folder):
        pairs = [
            (
                probe(environment, "plot", folder, script=PROBES),
                probe(environment, "progress", folder, script=PROBES),
            )
            for _ in range(1 + PAIRS)
        ][1:]  # the first pair is compiled
    bare, found = ([pair[side] for pair in pairs] for side in (0, 1))
    for what, name, against, goal in (
        (
            'ten years: the progress at "all" opens',
            "opened",
            "again",
            "under 200 ms, at most 2.5 x",
        ),
        ("… the first time, with its imports", "first", "first", ""),
    ):
        ratio = statistics.median(f[name] / b[against] for b, f in zip(bare, found, strict=True))
        taken, least = (
            statistics.median(each[key] for each in side)
            for side, key in ((found, name), (bare, against))
        )
        yield Figure(what, f"{taken:.0f} ms, {ratio:.2f} x {least:.0f} ms", goal)
    changed, worst = (statistics.median(f[key] for f in found) for key in ("changed", "worst"))
    yield Figure("… another range", f"{changed:.0f} ms, worst {worst:.0f} ms", "under 60 ms")


def today() -> Iterator[Figure]:
    """Today, with ten years of diary and with none."""
    with place(_fill) as (environment, full), place(_begin) as (other, empty):
        pairs = [
            (probe(other, "today", now(), empty), probe(environment, "today", now(), full))
            for _ in range(1 + OPENINGS)
        ][1:]
    more_ms = statistics.median(full["painted"] - empty["painted"] for empty, full in pairs)
    yield Figure("Today, ten years against an empty diary", f"{more_ms:+.0f} ms", "under 50 ms")


def exchanging() -> Iterator[Figure]:
    """Ten years of diary out to a file, and into an empty folder."""
    with tempfile.TemporaryDirectory() as folder:
        data, other = DataFolder(Path(folder) / "full"), DataFolder(Path(folder) / "empty")
        path = Path(folder) / "diary.json"
        with closing(data.open_database()) as database:
            ten_years(database)
            database.rows("PRAGMA wal_checkpoint(TRUNCATE)")
            size = sum(each.stat().st_size for each in data.path.iterdir()) / 1e6
            began = time.perf_counter()
            path.write_bytes(writing.document(database, data.settings_path))
            out_s = time.perf_counter() - began
        with closing(other.open_database()) as database:
            began = time.perf_counter()
            document = reading.decode(path.read_bytes(), path.name, datetime.now(UTC))
            merging.merge(database, document, other.settings_path)
            in_s = time.perf_counter() - began
    yield Figure("ten years: size of the database", f"{size:.1f} MB", "under 40 MB")
    yield Figure("… written to a file", f"{out_s:.2f} s")
    yield Figure("… read from it into an empty folder", f"{in_s:.2f} s", "under 5 s")


def _fill(data: DataFolder) -> None:
    with closing(data.open_database()) as database:
        Screenings(database).add(Outcome.CLEAR, datetime.now(UTC))
        ten_years(database, datetime.now(UTC))


def _begin(data: DataFolder) -> None:
    with closing(data.open_database()) as database:
        Screenings(database).add(Outcome.CLEAR, datetime.now(UTC))


MEASURES = (progress, today, exchanging)
