"""backcoach check-content."""

import signal
import sys
from argparse import Namespace
from collections.abc import Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from rich.console import Console
from rich.progress import track

from backcoach import assets, text
from backcoach.body.lint import lint
from backcoach.body.pose import Figure
from backcoach.cli.context import Context
from backcoach.core.catalogue import Catalogue
from backcoach.core.checking import findings
from backcoach.errors import UserError
from backcoach.storage.shelf import shipped
from backcoach.text import _


def run(arguments: Namespace) -> int:
    """Look at every file of the catalogue, and every frame of every figure; 2 if one is wrong."""
    context = Context(arguments.data_dir)
    catalogue = shipped(context.words)
    problems = [*findings(catalogue, context.words), *_wrong_figures(catalogue)]
    for problem in problems:
        print(f"! {problem}")
    if not problems:
        print(_all_is_well(catalogue))
    return 2 if problems else 0


def _all_is_well(catalogue: Catalogue) -> str:
    sentence = _(
        "All is well: exercises: {exercises}, routines: {routines}, activities: {activities},"
        " cards: {cards}."
    )
    return sentence.format(
        exercises=len(catalogue.exercises),
        routines=len(catalogue.routines),
        activities=len(catalogue.activities),
        cards=len(catalogue.cards),
    )


def _wrong_figures(catalogue: Catalogue) -> Iterator[str]:
    """Look at the figures of all exercises that can be read."""
    figures: dict[str, Figure] = {}
    for id in catalogue.exercises:
        try:
            figure = catalogue.exercises[id].figure
        except UserError:
            continue  # it was said, with all that cannot be read
        if figure is None:
            yield _("{file}: figure is missing.").format(file=f"{id}.toml")
        else:
            figures[f"{id}.toml"] = figure
    yield from _linted(figures)


def _linted(figures: Mapping[str, Figure]) -> Iterator[str]:
    """Look at every frame, on all cores, and show how far it is where somebody sees it."""
    with ProcessPoolExecutor(mp_context=get_context("spawn"), initializer=_begin) as pool:
        try:
            for problems in track(
                pool.map(_problems, figures.values(), figures),
                total=len(figures),
                description=_("Looking at every frame"),
                console=Console(file=sys.stderr),
                disable=not sys.stderr.isatty(),
                transient=True,
            ):
                yield from problems
        except KeyboardInterrupt:
            pool.shutdown(cancel_futures=True)
            raise


def _begin() -> None:
    """Prepare a process: Ctrl-C is for the one that started it, and the words are the same."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    text.use(text.load(assets.folder("locale")))


def _problems(figure: Figure, file: str) -> list[str]:
    try:
        return lint(figure, file)
    except UserError as error:
        return [str(error)]
