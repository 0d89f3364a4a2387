"""Which paper is usual where this computer is."""

import os

from PySide6.QtCore import QLocale

from backcoach.printing.paper import Paper, usual

# The first one that is set says it; Qt does not know the second.
_VARIABLES = ("LC_ALL", "LC_PAPER", "LANG")


def usual_paper() -> Paper:
    """Return the paper of the person's locale."""
    named = map(os.environ.get, _VARIABLES) if os.name == "posix" else ()
    name = next(filter(None, named), None)
    locale = QLocale(name) if name else QLocale.system()
    return usual(QLocale.territoryToCode(locale.territory()))
