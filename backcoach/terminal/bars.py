"""How far the phase, the breath, the repetitions and the session are, as lines of text."""

from collections.abc import Sequence
from itertools import accumulate, pairwise

from rich.text import Text

from backcoach.core import phrases
from backcoach.core.view import Segment
from backcoach.terminal.glyphs import Glyphs
from backcoach.text import Words

MOST_DOTS = 20
FILLED = "cyan"
TRACK = "dim"


def filled(done: float, width: int, glyphs: Glyphs) -> Text:
    """Return a bar that is filled from the left; done is 0 to 1."""
    full = round(done * width)
    return Text.assemble((glyphs.full * full, FILLED), (glyphs.empty * (width - full), TRACK))


def breath(swell: float, width: int, glyphs: Glyphs) -> Text:
    """Return a bar that swells from its middle; swell is 0 to 1."""
    half = round(swell * (width // 2 - 1)) + 1
    return Text.assemble(" " * (width // 2 - half), (glyphs.breath * (2 * half), FILLED))


def repetitions(rep: int, reps: int, glyphs: Glyphs, words: Words) -> Text:
    """Return which repetition is under way: in words, and as dots if there are not too many."""
    said = phrases.repetition(rep, reps, words)
    if reps > MOST_DOTS:
        return Text(said)
    done, to_do = [glyphs.done] * rep, [glyphs.to_do] * (reps - rep)
    return Text.assemble((" ".join(done + to_do), FILLED), f"  {said}")


def session(segments: Sequence[Segment], percent: int, width: int, glyphs: Glyphs) -> Text:
    """Return all items side by side, each as wide as it is long, and how much of all is done."""
    label = f" {percent:3} %"
    gap = " " if width > 4 * len(segments) else ""
    room = width - len(label) - len(gap) * (len(segments) - 1)
    widths = _shares([segment.length_ms for segment in segments], room)
    bars = zip(segments, widths, strict=True)
    line = Text(gap).join(filled(segment.done, wide, glyphs) for segment, wide in bars)
    return line.append(label)


def _shares(lengths: Sequence[int], width: int) -> list[int]:
    """Divide width by lengths, with no share left empty while there is one column for each."""
    spare = max(width - len(lengths), 0)
    least = min(width // max(len(lengths), 1), 1)
    ends = [round(spare * end / sum(lengths)) for end in accumulate(lengths, initial=0)]
    return [end - start + least for start, end in pairwise(ends)]
