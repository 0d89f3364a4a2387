"""How results are written: JSON, or tables and text in the width of the terminal."""

import io
import os
import shutil
import sys
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

import msgspec

if TYPE_CHECKING:
    from rich.console import RenderableType

READABLE = 88


def write_json(value: Any) -> None:
    """Write a value as indented JSON."""
    print(msgspec.json.format(msgspec.json.encode(value)).decode())


def write_json_line(value: Any) -> None:
    """Write a value as one line of JSON, at once."""
    print(msgspec.json.encode(value).decode(), flush=True)


def write_table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Write rows under their column titles; on a terminal the last column is cut to fit.

    Rich's own tables take as long to load as all the rest of a command.
    """
    from rich.cells import cell_len, set_cell_size

    table = [columns, *rows]
    widths = [max(map(cell_len, column)) for column in zip(*table, strict=True)]
    if sys.stdout.isatty():
        room = shutil.get_terminal_size().columns - sum(width + 2 for width in widths[:-1])
        widths[-1] = min(widths[-1], max(room, 1))
    rule = ["-" * width for width in widths]
    for row in (columns, rule, *table[1:]):
        print("  ".join(map(set_cell_size, row, widths)).rstrip())
    print()


def write_text(lines: Iterable[str]) -> None:
    """Write lines: `# ` and `## ` before titles, hanging indents after `- ` and `1. `."""
    from rich.console import Console

    width = min(shutil.get_terminal_size().columns, READABLE)
    console = Console(file=sys.stdout, highlight=False, markup=False, width=width)
    with console.capture() as captured:
        for line in lines:
            console.print(_line(line))
    for drawn in captured.get().splitlines():
        print(drawn.rstrip())


def _line(line: str) -> "RenderableType":
    from rich.table import Table
    from rich.text import Text

    mark, _space, rest = line.partition(" ")
    if set(mark) == {"#"}:
        return Text(rest, style="bold" if mark == "##" else "bold cyan")
    if mark == "-" or mark.removesuffix(".").isdigit():
        hanging = Table.grid(padding=(0, 1))
        hanging.add_column()
        hanging.add_column(overflow="fold")
        hanging.add_row(mark, Text(rest))
        return hanging
    return Text(line)


def say(sentence: str) -> None:
    """Write a sentence to standard error."""
    print(f"backcoach: {sentence}", file=sys.stderr)


def has_keys() -> bool:
    """Tell whether a person can press keys and see what they do."""
    streams = (sys.stdin, sys.stdout)
    able = os.environ.get("TERM") != "dumb"
    return able and all(stream is not None and stream.isatty() for stream in streams)


def forgive_encodings() -> None:
    """Write a question mark where the output's encoding lacks a character."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
