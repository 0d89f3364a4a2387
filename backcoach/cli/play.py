"""backcoach play: puts a session, its player, a stage and the history together."""

from argparse import Namespace
from contextlib import closing, suppress

from backcoach.cli import output, stages, unfinished
from backcoach.cli.context import Context
from backcoach.cli.output import has_keys
from backcoach.cli.stages import Stage
from backcoach.core import phrases, record, resumption, telling
from backcoach.core.command import Resume
from backcoach.core.event import Event
from backcoach.core.record import Outcome, Record
from backcoach.core.session import Session
from backcoach.core.timeline import Timeline
from backcoach.diary import pain
from backcoach.player import Listener, Player
from backcoach.services.clock import SystemClock
from backcoach.storage import ids
from backcoach.storage.history import History, Unfinished
from backcoach.storage.keeping import Keeping
from backcoach.storage.pain_entries import PainEntries
from backcoach.text import Words, _


def run(arguments: Namespace) -> int:
    """Play a routine in the window or, if that is asked for, in this terminal."""
    if arguments.terminal or arguments.json:
        return _play_here(arguments)
    from backcoach.cli import window

    return window.play(arguments)


def _play_here(arguments: Namespace) -> int:
    """Play a routine, or go on with a session that was cut off, and keep what was done."""
    context = Context(arguments.data_dir)
    routine = context.default_routine() if arguments.routine is None else arguments.routine
    timeline = context.timeline(routine, short=arguments.short)
    context.say_settings_problems()
    with context.data.playing(), closing(context.data.open_database()) as database:
        history = History(database, context.words)
        left = unfinished.to_go_on_with(history, arguments.unfinished, context.words)
        if left is None:
            context.say_changes(routine, timeline)
        session, began = _session(timeline, left, context.words)
        stage = _stage(session, context.words, json=arguments.json)
        keeping = Keeping(history, PainEntries(database), SystemClock(), stage.notice)
        listeners: list[Listener] = [*stage.listeners(keeping.begin(left)), keeping]
        if left is None:
            _ask(pain.Context.BEFORE, keeping, stage)
        player = Player(session, SystemClock(), listeners, arguments.speed)
        if left is not None:
            player.tell(began)
            player.send(Resume())
        stage.show(player)
        _conclude(keeping, stage, context.words, json=arguments.json)
    return 0


def _ask(when: pain.Context, keeping: Keeping, stage: Stage) -> bool:
    """Ask how the back is and keep the answer; tell whether it does not have to wait."""
    keeping.note(when, stage.ask_score())
    return keeping.store()


def _session(
    timeline: Timeline, left: Unfinished | None, words: Words
) -> tuple[Session, list[Event]]:
    if left is None:
        return Session(timeline, words), []
    gap = SystemClock().local_time() - left.last
    return resumption.go_on(left.events, words, max(round(gap.total_seconds() * 1000), 0))


def _stage(session: Session, words: Words, *, json: bool) -> Stage:
    if json:
        return stages.JsonLines()
    return stages.Screen(words) if has_keys() else stages.PlainLines(session, words)


def _conclude(keeping: Keeping, stage: Stage, words: Words, *, json: bool) -> None:
    """Say what was done, where it is kept, and ask how the back is now."""
    is_stored = keeping.store()
    if not is_stored:
        unfinished.save_elsewhere(keeping)
    told = record.fold(keeping.recorder.events, words)
    if json or told.outcome is Outcome.UNDER_WAY:
        return
    _say(told, words)
    if is_stored:
        id = ids.short(keeping.recorder.id)
        print(_("It is in your history: backcoach history {id}").format(id=id))
        with suppress(KeyboardInterrupt):  # which leaves it out
            if not _ask(pain.Context.AFTER, keeping, stage):
                output.say(_("Your answer could not be stored."))


def _say(told: Record, words: Words) -> None:
    if told.is_sharp:
        print("\n".join(["", *phrases.care(words), ""]))
    print(telling.summary(told, words))
    if told.speed != 1.0:
        print(_("Its speed was not the usual one, so it does not count as a session."))
