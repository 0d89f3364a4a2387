"""backcoach self-test."""

from argparse import Namespace

from backcoach.core import phrases
from backcoach.text import _, chosen


def run(arguments: Namespace) -> int:
    """Follow routines where nobody sees it, and say whether each was kept."""
    from backcoach.app import self_test

    sentence = _("All is well: {name}, {done} of {n} sets in {length}, was followed and stored.")
    for record in self_test.run(whole=arguments.all):
        print(
            sentence.format(
                name=record.routine_name,
                done=record.done_blocks,
                n=len(record.blocks),
                length=phrases.length(record.active_ms, chosen()),
            ),
            flush=True,
        )
    return 0
