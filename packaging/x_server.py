"""An X server in memory, for windows that nobody sees."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

SCREEN = "1400x900x24"


@contextmanager
def x_server() -> Iterator[str]:
    """Start Xvfb on a free display and yield its name, as for DISPLAY."""
    reading, writing = os.pipe()
    screen = ["-screen", "0", SCREEN, "-nolisten", "tcp", "-noreset"]
    command = ["Xvfb", "-displayfd", str(writing), *screen]
    nothing = subprocess.DEVNULL
    with subprocess.Popen(command, pass_fds=(writing,), stdout=nothing, stderr=nothing) as server:
        os.close(writing)
        try:
            with os.fdopen(reading) as told:
                yield f":{told.readline().strip()}"
        finally:
            server.terminate()
