"""The three ways in which `play` shows a session: a screen with keys, plain lines, JSON."""

from collections.abc import Sequence
from typing import Protocol

import msgspec

from backcoach.cli import output
from backcoach.core.event import Event
from backcoach.core.session import Session
from backcoach.player import Listener, Player
from backcoach.storage.recorder import Recorder
from backcoach.text import Words


class Stage(Protocol):
    """Where a session is shown."""

    def listeners(self, recorder: Recorder) -> list[Listener]:
        """Return who gets the events, in order, the recorder among them."""
        ...

    def notice(self, sentence: str) -> None:
        """Tell the person something that is not part of the session."""
        ...

    def ask_score(self) -> int | None:
        """Ask how the back is now, 0 to 10; None when it is left out, or nobody is there."""
        ...

    def show(self, player: Player) -> None:
        """Play a session, from its start if it has not begun, until it is over or left."""
        ...


class Screen:
    """The whole terminal, with keys."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._notices: list[str] = []

    def listeners(self, recorder: Recorder) -> list[Listener]:
        """Tell about gaps, then keep."""
        from backcoach.core.gaps import Gaps

        return [Gaps(self._words, self.notice), recorder]

    def notice(self, sentence: str) -> None:
        """Show a sentence on a line of the screen."""
        self._notices.append(sentence)

    def ask_score(self) -> int | None:
        """Ask in a line of its own, outside the session."""
        from backcoach.terminal import ask

        return ask.score(self._words.gettext("How is your back now?"), self._words)

    def show(self, player: Player) -> None:
        """Play with keys."""
        from backcoach.terminal import play

        play.run(player, self._words, self._notices)


class PlainLines:
    """Standard output, line by line, with no keys."""

    def __init__(self, session: Session, words: Words) -> None:
        from backcoach.terminal.plain import Lines

        self._lines = Lines(session, words)

    def listeners(self, recorder: Recorder) -> list[Listener]:
        """Write a line, then keep."""
        return [self._lines, recorder]

    def notice(self, sentence: str) -> None:
        """Write a sentence to standard error."""
        output.say(sentence)

    def ask_score(self) -> int | None:
        """Ask nothing: there are no keys."""
        return None

    def show(self, player: Player) -> None:
        """Play without keys."""
        from backcoach.terminal import plain

        plain.play(player, self._lines)
        if self._lines.error is not None:
            raise self._lines.error


class JsonLines:
    """Standard output, one line of JSON for each event, once it is stored."""

    def listeners(self, recorder: Recorder) -> list[Listener]:
        """Keep, then write what was kept."""
        written = recorder.committed

        def write(_events: Sequence[Event]) -> None:
            nonlocal written
            for happened in recorder.events[written : recorder.committed]:
                written += 1
                place = {"session": recorder.id, "number": written}
                output.write_json_line(place | msgspec.to_builtins(happened))

        return [recorder, write]

    def notice(self, sentence: str) -> None:
        """Write a sentence to standard error."""
        output.say(sentence)

    def ask_score(self) -> int | None:
        """Ask nothing: there are no keys."""
        return None

    def show(self, player: Player) -> None:
        """Play without keys."""
        from backcoach.terminal import plain

        plain.play(player)
