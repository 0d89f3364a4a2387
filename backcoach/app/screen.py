"""Whether there is a screen for a window. Known without Qt, which ends the process without one."""

import os
import sys

from backcoach.errors import UserError
from backcoach.text import _

_WANTED = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def require_screen() -> None:
    """Raise UserError where no window can be shown."""
    if sys.platform.startswith("linux") and not any(os.environ.get(name) for name in _WANTED):
        raise UserError(
            _("There is no display here for a window. backcoach play --terminal needs none.")
        )
