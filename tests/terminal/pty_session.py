"""Played by test_play inside a pseudo-terminal: python -m tests.terminal.pty_session RESULT."""

import fcntl
import sys
import termios
from pathlib import Path

from backcoach.core.command import Start
from backcoach.core.event import SoreMarked
from backcoach.core.gaps import Gaps
from backcoach.player import Player
from backcoach.services.clock import SystemClock
from backcoach.terminal import play
from backcoach.text import ENGLISH
from tests.helpers.catalogue import session_of


def main(result: Path) -> None:
    """Play, then write how it ended and what was said to hurt, one to a line."""
    fcntl.ioctl(sys.stdin, termios.TIOCSCTTY, 0)
    session = session_of("bridge-march")
    notices: list[str] = []
    marks: list[str] = []
    player = Player(
        session,
        SystemClock(),
        [
            Gaps(ENGLISH, notices.append),
            lambda events: marks.extend(
                f"{mark.score} {mark.sharp}" for mark in events if isinstance(mark, SoreMarked)
            ),
        ],
    )
    player.send(Start())
    play.run(player, ENGLISH, notices)
    result.write_text("\n".join([session.state, *marks]), "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
