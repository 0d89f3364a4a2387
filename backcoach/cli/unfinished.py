"""What `play` does about sessions that were cut off, or could not be stored."""

import sys
import tempfile
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from backcoach.cli import output
from backcoach.cli.output import has_keys
from backcoach.core import phrases, record
from backcoach.core.record import Record
from backcoach.services.clock import SystemClock
from backcoach.storage.database import StorageError
from backcoach.storage.history import History, Unfinished
from backcoach.storage.keeping import Keeping
from backcoach.text import Words, _


def to_go_on_with(history: History, answer: str, words: Words) -> Unfinished | None:
    """Return the session that was cut off, if the person wants to go on with it.

    answer is go-on, keep, discard, or ask. Raises KeyboardInterrupt when asking is broken off, and
    SystemExit when the person chooses to end there.
    """
    now = SystemClock().local_time()
    _close_old(history, now)
    left = history.offer(now)
    if left is None:
        return None
    told = record.fold(left.events, words)
    match _ask(left, told, words) if answer == "ask" else answer:
        case "go-on":
            return left
        case "keep":
            history.keep(left, now)
        case "end":
            history.keep(left, now)
            raise SystemExit(0)
        case "discard":
            history.discard(left.id)
    return None


def save_elsewhere(keeping: Keeping) -> None:
    """Offer another place for a session that could not be stored; without keys, choose one."""
    while path := _elsewhere(keeping.recorder.id):
        try:
            keeping.save_elsewhere(path)
        except StorageError as error:
            output.say(str(error))
            if not has_keys():
                return
        else:
            print(_("What you did is saved in {path}.").format(path=path), file=sys.stderr)
            return


def _close_old(history: History, now: datetime) -> None:
    """End what cannot be gone on with; where that cannot be written, it is tried the next time."""
    try:
        history.close_old(now)
    except StorageError as error:
        output.say(str(error))


def _elsewhere(id: str) -> Path | None:
    if not has_keys():
        return Path(tempfile.gettempdir()) / f"backcoach-{id}.json"
    from backcoach.terminal import ask

    return ask.path(_("This session could not be stored. Save it to which file?"))


def _ask(left: Unfinished, told: Record, words: Words) -> str:
    question = phrases.cut_off(
        told.routine_name, left.last, told.done_blocks, len(told.blocks), words
    )
    if not has_keys():
        hint = _("It waits; choose with --unfinished go-on, keep or discard.")
        output.say(f"{question} {hint}")
        return "later"
    if told.is_sharp:
        print("\n".join([*phrases.care(words), ""]))
        answers = {
            "k": ("end", _("keep it, and end here")),
            "o": ("go-on", _("go on all the same")),
        }
        return _choice(question, answers, words)
    answers = {
        "g": ("go-on", _("go on where you were")),
        "k": ("keep", _("keep it as it is, and begin anew")),
        "d": ("discard", _("forget it, and begin anew")),
    }
    answer = _choice(question, answers, words)
    if answer == "discard":
        sure = {"f": ("discard", _("forget it for good")), "k": ("keep", _("keep it after all"))}
        lost = _("What was done in it cannot be brought back then.")
        stays = _("What you noted about your back stays.")
        return _choice(f"{lost} {stays}", sure, words)
    return answer


def _choice(question: str, answers: Mapping[str, tuple[str, str]], words: Words) -> str:
    """Ask, and return the answer; answers has for each key the answer and what it does."""
    from backcoach.terminal import ask

    key = ask.choose(question, {key: does for key, (_answer, does) in answers.items()}, words)
    if key is None:
        raise KeyboardInterrupt
    return answers[key][0]
