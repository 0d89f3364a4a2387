"""What stands where routines would be, if there are none that can be done."""

from backcoach.text import _
from backcoach.ui.widgets.basics import Card, label


class NoRoutine(Card):
    """Says that there is no routine to do, and why that may be."""

    def __init__(self) -> None:
        why = _(
            "Each of them either cannot be read or is left out because of what you ticked in"
            " Settings."
        )
        heading = label(_("There is no routine to do now"), "heading")
        super().__init__(heading, label(why, "muted-large"))
