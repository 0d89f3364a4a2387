"""backcoach tour."""

from argparse import Namespace
from pathlib import Path

from backcoach.cli.context import Context
from backcoach.errors import UserError
from backcoach.text import _


def run(arguments: Namespace) -> int:
    """Write the pictures that were asked for, and say each file."""
    from backcoach.app import animation, figure_sheets, tour

    catalogue = Context(arguments.data_dir).catalogue
    folder: Path = arguments.output
    try:
        if arguments.animate:
            exercise = catalogue.exercise(arguments.animate)
            print(animation.animate(exercise, catalogue.exercises, folder), flush=True)
        if arguments.figures:
            for path in figure_sheets.figure_sheets(list(catalogue.exercises.values()), folder):
                print(path, flush=True)
        if not arguments.figures and not arguments.animate:
            for path in tour.screens(folder, arguments.theme, arguments.text_size):
                print(path, flush=True)
    except OSError as error:
        sentence = _("Pictures cannot be written to {folder}: {problem}.")
        problem = error.strerror or str(error)
        raise UserError(sentence.format(folder=folder, problem=problem)) from error
    return 0
