"""The scenes of the catalogue's figures, each made when it is first shown."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from backcoach.core.exercise import Exercise
from backcoach.core.movement import Moment, moment
from backcoach.errors import UserError
from backcoach.text import _

if TYPE_CHECKING:
    from backcoach.body.scene import Scene
    from backcoach.core.session import Session
    from backcoach.ui.widgets.moving_figure import Shown


def scene_of(exercise: Exercise) -> Scene:
    """Return the scene of an exercise. Raises UserError when it has no figure, or a wrong one."""
    from backcoach.body.scene import Scene

    file = f"{exercise.id}.toml"
    if exercise.figure is None:
        raise UserError(_("{file}: figure is missing.").format(file=file))
    return Scene(exercise.figure, exercise.muscles, file)


class Scenes:
    """Scenes by the ids of exercises; None for what cannot be drawn: it is followed without."""

    def __init__(self, exercises: Mapping[str, Exercise]) -> None:
        self._exercises = exercises
        self._made: dict[str, Scene | None] = {}

    def of(self, id: str) -> Scene | None:
        """Return the scene of an exercise, if it can be drawn."""
        if id not in self._made:
            try:
                self._made[id] = scene_of(self._exercises[id])
            except (KeyError, UserError):
                self._made[id] = None
        return self._made[id]

    def shown(self, id: str) -> Shown | None:
        """Return the figure of an exercise and how it is shown, if it can be drawn."""
        from backcoach.core.demonstration import Demonstration
        from backcoach.ui.widgets.moving_figure import Shown

        scene = self.of(id)
        return None if scene is None else Shown(scene, Demonstration(self._exercises[id]))

    def now(self, session: Session) -> tuple[Scene | None, Moment | None]:
        """Return the scene of what is done in a session, and the moment of it."""
        step = session.step
        scene = self.of(step.exercise)
        if scene is None:
            return None, None
        return scene, moment(step, self._exercises[step.exercise], session.into_ms)
