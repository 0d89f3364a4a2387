"""The exercises: which there are, what is found among them, and texts that are worth reading."""

from functools import cached_property

from PySide6.QtCore import QObject, Signal

from backcoach.app import exercise_values
from backcoach.app.world import World
from backcoach.core.card import Card
from backcoach.core.catalogue import readable
from backcoach.core.exercise import Exercise
from backcoach.core.finding import Wanted, found, in_order, plain
from backcoach.ui.pages.exercises import ExercisesPage, Title


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
        preferences = self._world.preferences()
        tiles = [exercise_values.tile(each, preferences.exclusions) for each in self._exercises]
        lists = exercise_values.lists(self._exercises, preferences.equipment)
        titles = [Title(card.id, card.title) for card in self._cards]
        self.page.present(tiles, lists, titles)

    @cached_property
    def _exercises(self) -> tuple[Exercise, ...]:
        return in_order(readable(self._world.catalogue.exercises, self.told.emit))

    @cached_property
    def _cards(self) -> tuple[Card, ...]:
        cards = readable(self._world.catalogue.cards, self.told.emit)
        return tuple(sorted(cards, key=lambda card: plain(card.title)))

    def _find(self, wanted: Wanted) -> None:
        self.page.show_found(found(self._exercises, wanted, self._world.words))
