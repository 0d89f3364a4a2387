"""From a key to what the player is asked to do."""

from backcoach.core import command
from backcoach.core.command import Command
from backcoach.core.session import IllegalCommandError
from backcoach.player import Player
from backcoach.terminal import keys, questions
from backcoach.terminal.keys import Intent
from backcoach.terminal.questions import Question
from backcoach.text import Words


class Controls:
    """The keys of one session: the question that is open, and whether the last key was refused."""

    def __init__(self, player: Player, words: Words) -> None:
        self._player = player
        self._words = words
        self._question: Question | None = None
        self.refused = False

    @property
    def question(self) -> Question | None:
        """What is being asked, if anything is."""
        return self._question

    def press(self, key: str) -> None:
        """Follow a key, by its name. One that nothing can be done with is refused."""
        self.refused = False
        if self._question is not None:
            self._question, commands = self._question.press(key)
            if isinstance(self._question, questions.End):
                self._pause()
            self._send(*commands)
        elif intent := keys.intent_of(key):
            self._follow(intent, key)

    def leave(self) -> None:
        """Pause, so that the session is unfinished and can be offered again."""
        self._question = None
        self._pause()

    def _follow(self, intent: Intent, key: str) -> None:
        if not keys.is_legal(intent, self._player.session):
            self.refused = True
            return
        match intent:
            case Intent.SORE:
                easier = keys.form(Intent.EASIER, self._player.session)
                self._send(command.Sore())
                self._question = questions.Score(easier)
            case Intent.END:
                self._pause()
                self._question = questions.End(key)
            case Intent.JUMP:
                self._question = questions.JumpTo(self._names())
            case Intent.HELP:
                self._question = questions.Help()
            case _:
                asked = keys.command_for(intent, self._player.session)
                self._send(*[asked] if asked else [])

    def _names(self) -> tuple[str, ...]:
        timeline = self._player.session.timeline
        firsts = (timeline.first_step(item) for item in range(1, timeline.item_count + 1))
        return tuple(timeline.exercise(timeline.steps[first]).name for first in firsts)

    def _pause(self) -> None:
        if self._player.session.allows(command.Pause):
            self._send(command.Pause())

    def _send(self, *commands: Command) -> None:
        for asked in commands:
            try:
                self._player.send(asked)
            except IllegalCommandError:
                self.refused = True
                return
