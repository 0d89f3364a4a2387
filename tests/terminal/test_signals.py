import signal

import pytest

from backcoach.terminal.signals import Signal, Signals

if not hasattr(signal, "SIGHUP"):
    pytest.skip("this system has no such signals", allow_module_level=True)


def test_a_signal_ends_a_wait_and_is_told() -> None:
    def waiting() -> str:
        signal.raise_signal(signal.SIGINT)
        return "not reached"

    with Signals() as signals:
        assert signals.wait(waiting) is None
        assert signals.take() is Signal.INTERRUPT
        assert signals.take() is None


def test_a_signal_outside_of_a_wait_interrupts_nothing() -> None:
    with Signals() as signals:
        signal.raise_signal(signal.SIGHUP)
        signal.raise_signal(signal.SIGINT)

        assert signals.wait(lambda: "not called") is None
        assert [signals.take(), signals.take()] == [Signal.CLOSE, Signal.INTERRUPT]
        assert signals.wait(lambda: "a key") == "a key"


def test_the_old_handlers_are_restored_even_after_an_error() -> None:
    handled = (signal.SIGINT, signal.SIGHUP, signal.SIGTERM)
    before = [signal.getsignal(number) for number in handled]

    with pytest.raises(OSError, match="gone"), Signals() as signals:
        signals.wait(_fail)

    assert [signal.getsignal(number) for number in handled] == before


def test_what_was_ignored_stays_ignored() -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        with Signals():
            assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGHUP, before)


def test_only_what_is_wanted_is_handled() -> None:
    before = signal.getsignal(signal.SIGTSTP)
    with Signals(Signal.INTERRUPT):
        assert signal.getsignal(signal.SIGTSTP) is before
        assert signal.getsignal(signal.SIGINT) is not signal.default_int_handler


def _fail() -> None:
    raise OSError("gone")
