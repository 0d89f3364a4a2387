"""The program's test of itself, where something is in its way."""

import pytest

from backcoach.app import self_test
from backcoach.app.hand_clock import HandClock
from backcoach.errors import UserError


@pytest.mark.usefixtures("qapp")
def test_a_self_test_that_is_held_up_says_so_and_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    passes = HandClock.pass_ms
    monkeypatch.setattr(HandClock, "pass_ms", lambda clock, ms: passes(clock, ms + 3_001))
    with pytest.raises(UserError, match="interrupted"):
        list(self_test.run())
