"""The player's view without a window: a screen with keys, or plain lines.

Whoever plays a session builds it and its player (and tells the events of one that is gone on
with), and hands the player over:

- For a pipe or a dumb terminal: `lines = plain.Lines(session, words)` is one of the listeners;
  `plain.play(player, lines)` plays until the session is over or nobody reads any more.
- For a terminal with keys: `gaps.Gaps(words, notices.append)` is one of the listeners;
  `play.run(player, words, notices)` plays until the session is over or the terminal is gone. The
  last of the notices, a list of sentences that everybody may append to, has a line of the screen.
- `ask.choose(question, options, words)` and `ask.path(question)` ask something outside a session.

Afterwards `player.session.state` says how it ended: FINISHED, STOPPED, or PAUSED when the terminal
or the pipe was closed: that session is unfinished, and can be offered again.

Nothing is imported here: rich and blessed are loaded with the module that needs them.
"""
