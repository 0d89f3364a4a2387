"""backcoach self-test."""

from argparse import Namespace

from backcoach.core import phrases
from backcoach.text import _, chosen


def run(_arguments: Namespace) -> int:
    """Follow a routine where nobody sees it, and say whether it was kept."""
    from backcoach.app import self_test

    record = self_test.run()
    sentence = _("All is well: {name}, {done} of {n} sets in {length}, was followed and stored.")
    print(
        sentence.format(
            name=record.routine_name,
            done=record.done_blocks,
            n=len(record.blocks),
            length=phrases.length(record.active_ms, chosen()),
        )
    )
    return 0
