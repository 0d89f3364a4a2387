"""The exercises: which there are, what is found among them, and texts that are worth reading."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from backcoach.app import exercise_values
from backcoach.app.world import World
from backcoach.core.card import Card
from backcoach.core.exercise import Exercise
from backcoach.core.finding import Wanted, found, plain
from backcoach.errors import UserError
from backcoach.ui.pages.exercises import ExercisesPage, Title

T = TypeVar("T", Exercise, Card)


class ExercisesPresenter(QObject):
    """Fills the wall. What is in a file that is wrong is left out, and told of once."""

    told = Signal(str)

    def __init__(self, page: ExercisesPage, world: World) -> None:
        super().__init__()
        self.page = page
        self._world = world
        page.wanted.connect(self._find)
        page.figure_asked.connect(lambda id: page.take_figure(id, world.scenes.shown(id)))

    def refresh(self) -> None:
        """Look at everything again."""
        at_hand = self._world.preferences().equipment
        tiles = [exercise_values.tile(each) for each in self._exercises]
        titles = [Title(card.id, card.title) for card in self._cards]
        self.page.present(tiles, exercise_values.lists(self._exercises, at_hand), titles)

    @cached_property
    def _exercises(self) -> tuple[Exercise, ...]:
        readable = self._readable(self._world.catalogue.exercises)
        return tuple(sorted(readable, key=lambda exercise: plain(exercise.name)))

    @cached_property
    def _cards(self) -> tuple[Card, ...]:
        readable = self._readable(self._world.catalogue.cards)
        return tuple(sorted(readable, key=lambda card: plain(card.title)))

    def _readable(self, values: Mapping[str, T]) -> Iterator[T]:
        for id in values:
            try:
                yield values[id]
            except UserError as error:
                self.told.emit(str(error))

    def _find(self, wanted: Wanted) -> None:
        self.page.show_found(found(self._exercises, wanted, self._world.words))
