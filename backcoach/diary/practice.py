"""What was practised in a period: each exercise, in which doses, and where it hurt."""

from typing import NamedTuple


class PracticeRow(NamedTuple):
    """An exercise and what is said about it.

    done is in how many sessions it was done. doses has what was prescribed first and, from its day
    on, whatever it was changed to. sore says where it hurt, how often and how much; empty if never.
    """

    name: str
    done: str
    doses: tuple[str, ...]
    sore: tuple[str, ...]
