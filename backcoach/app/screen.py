"""Whether there is a screen for a window. Known without Qt, which ends the process without one."""

import os
import sys

from backcoach.errors import UserError
from backcoach.text import _

_WANTED = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def require_screen() -> None:
    """Raise UserError where no window can be shown."""
    if sys.platform.startswith("linux") and not any(os.environ.get(name) for name in _WANTED):
        raise UserError(no_screen())


def no_screen() -> str:
    """Return what is said where there is none, or one that does not answer."""
    return _("There is no display here for a window. backcoach play --terminal needs none.")
