"""How results are written: JSON, or tables and text in the width of the terminal."""

import shutil
import sys
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

import msgspec

if TYPE_CHECKING:
    from rich.console import RenderableType

READABLE = 88
UNCUT = 1000


def write_json(value: Any) -> None:
    """Write a value as indented JSON."""
    print(msgspec.json.format(msgspec.json.encode(value)).decode())


def write_json_line(value: Any) -> None:
    """Write a value as one line of JSON, at once."""
    print(msgspec.json.encode(value).decode(), flush=True)


def write_table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Write rows under their column titles; only the last column is cut when it is too long."""
    from rich import box
    from rich.cells import cell_len
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    kept = list(rows)
    for number, column in enumerate(columns):
        widest = max(cell_len(row[number]) for row in [columns, *kept])
        last = number == len(columns) - 1
        table.add_column(column, no_wrap=True, min_width=None if last else widest)
    for row in kept:
        table.add_row(*row)
    _print([table], UNCUT if not sys.stdout.isatty() else None)


def write_text(lines: Iterable[str]) -> None:
    """Write lines: `# ` and `## ` before titles, hanging indents after `- ` and `1. `."""
    _print(map(_line, lines), min(shutil.get_terminal_size().columns, READABLE))


def _line(line: str) -> "RenderableType":
    from rich.table import Table
    from rich.text import Text

    mark, _space, rest = line.partition(" ")
    if set(mark) == {"#"}:
        return Text(rest, style="bold" if mark == "##" else "bold cyan")
    if mark == "-" or mark.removesuffix(".").isdigit():
        hanging = Table.grid(padding=(0, 1))
        hanging.add_row(mark, Text(rest))
        return hanging
    return Text(line)


def _print(parts: Iterable["RenderableType"], width: int | None) -> None:
    """Print parts without the blanks that rich puts at the ends of lines."""
    from rich.console import Console

    console = Console(file=sys.stdout, highlight=False, markup=False, width=width)
    with console.capture() as captured:
        for part in parts:
            console.print(part)
    for line in captured.get().splitlines():
        print(line.rstrip())


def has_keys() -> bool:
    """Tell whether a person can press keys and see what they do."""
    return sys.stdin.isatty() and sys.stdout.isatty()
