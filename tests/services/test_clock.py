"""The clocks of this machine, and the fake one that the other tests are wound by."""

import sys
import time
from datetime import UTC, datetime, timedelta

import pytest

from backcoach.services import clock
from backcoach.services.clock import SystemClock
from backcoach.services.ports import Clock, Reading
from tests.helpers.clock import FakeClock


def test_neither_clock_goes_back() -> None:
    machine: Clock = SystemClock()
    first, second = machine.read(), machine.read()
    assert first.running_ms <= second.running_ms
    assert first.total_ms <= second.total_ms


def test_without_a_clock_that_runs_in_sleep_both_are_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(clock, "_TOTAL", None)
    reading = SystemClock().read()
    assert reading.total_ms == reading.running_ms


def test_on_a_mac_another_clock_runs_in_sleep(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    assert clock._clock_that_runs_in_sleep() == time.CLOCK_MONOTONIC_RAW


def test_local_time_has_its_zone() -> None:
    now = SystemClock().local_time()
    assert now.tzinfo is not None
    assert abs(datetime.now(UTC) - now) < timedelta(minutes=1)


def test_the_fake_clock_tells_waking_from_sleeping() -> None:
    fake: FakeClock = FakeClock()
    before, at = fake.read(), fake.local_time()
    fake.pass_ms(1_000)
    fake.sleep_ms(60_000)
    assert fake.read() == Reading(before.running_ms + 1_000, before.total_ms + 61_000)
    assert fake.local_time() - at == timedelta(seconds=61)


def test_the_fake_clock_goes_back_only_on_the_wall() -> None:
    fake = FakeClock()
    before, at = fake.read(), fake.local_time()
    fake.set_back(timedelta(hours=1))
    assert fake.read() == before
    assert fake.local_time() == at - timedelta(hours=1)
    for move in (fake.pass_ms, fake.sleep_ms):
        with pytest.raises(ValueError, match="never go back"):
            move(-1)
    assert fake.read() == before
