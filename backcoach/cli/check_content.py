"""backcoach check-content."""

import sys
from argparse import Namespace
from collections.abc import Callable, Iterator
from functools import partial

from rich.console import Console
from rich.progress import track

from backcoach.body.lint import lint
from backcoach.cli.context import Context
from backcoach.core.catalogue import Catalogue
from backcoach.errors import UserError
from backcoach.text import _


def run(arguments: Namespace) -> int:
    """Look at every routine and exercise, and every frame of every figure; 2 if one is wrong."""
    catalogue = Context(arguments.data_dir).catalogue
    checks = [
        *(partial(_routine, catalogue, id) for id in catalogue.routines),
        *(partial(_exercise, catalogue, id) for id in catalogue.exercises),
    ]
    shown = track(
        checks,
        description=_("Looking at every frame"),
        console=Console(file=sys.stderr),
        disable=not sys.stderr.isatty(),
        transient=True,
    )
    problems = list(dict.fromkeys(problem for check in shown for problem in _problems(check)))
    for problem in problems:
        print(f"! {problem}")
    if not problems:
        sentence = _("All is well: exercises: {exercises}, routines: {routines}.")
        counts = {"exercises": len(catalogue.exercises), "routines": len(catalogue.routines)}
        print(sentence.format(**counts))
    return 2 if problems else 0


def _problems(check: Callable[[], Iterator[str]]) -> Iterator[str]:
    try:
        yield from check()
    except UserError as error:
        yield str(error)


def _routine(catalogue: Catalogue, id: str) -> Iterator[str]:
    catalogue.routine(id)
    yield from ()


def _exercise(catalogue: Catalogue, id: str) -> Iterator[str]:
    catalogue.check_links(id)
    figure = catalogue.exercises[id].figure
    file = f"{id}.toml"
    if figure is None:
        yield _("{file}: figure is missing.").format(file=file)
    else:
        yield from lint(figure, file)
