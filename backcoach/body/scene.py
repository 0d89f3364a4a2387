"""A figure with all that is needed to show any moment of it."""

from collections.abc import Iterable, Iterator

from backcoach.body.camera import view
from backcoach.body.framing import Box, around, bounds, with_margin
from backcoach.body.mirror import mirror
from backcoach.body.motion import Motion
from backcoach.body.muscles import Muscle
from backcoach.body.pose import Figure
from backcoach.body.posture import Posture
from backcoach.body.props import draw_props
from backcoach.body.shape import Shape
from backcoach.body.shapes import draw
from backcoach.body.skeleton import Skeleton
from backcoach.body.solver import solve

KEY_FRACTIONS = (0.0, 0.25, 0.5, 0.75, 1.0)


class Scene:
    """The pictures of one exercise: its figure and the muscles that it works.

    file names the figure in what is said about it. Raises UserError for poses that are wrong.
    """

    def __init__(self, figure: Figure, muscles: Iterable[Muscle] = (), file: str = "") -> None:
        self.figure = figure
        self.view = view(figure.camera)
        self._muscles = tuple(muscles)
        self._motion = Motion(figure, file)
        self._props = draw_props(figure.props, self.view)
        self.box = self._box()

    def posture(self, phase: str, fraction: float, *, mirrored: bool = False) -> Posture:
        """Return the posture when a fraction, 0 to 1, of a phase is over, or its mirror image."""
        posture = self._motion.at(phase, fraction)
        return mirror(posture) if mirrored else posture

    def bones(self, phase: str, fraction: float, *, mirrored: bool = False) -> Skeleton:
        """Return the bones of that moment."""
        return solve(self.posture(phase, fraction, mirrored=mirrored))

    def shapes(
        self, phase: str, fraction: float, *, mirrored: bool = False, breath: float = 0.0
    ) -> list[Shape]:
        """Return the shapes of that moment, the farthest first; breath is 0 to 1."""
        bones = self.bones(phase, fraction, mirrored=mirrored)
        return [*self._props, *draw(bones, self.view, self._muscles, breath)]

    def moments(self) -> Iterator[tuple[str, float, bool]]:
        """Yield the moments between which all others lie: phase, fraction, mirrored."""
        for mirrored in (False, True):
            for phase in self.figure.ways:
                for fraction in KEY_FRACTIONS:
                    yield phase, fraction, mirrored

    def _box(self) -> Box:
        """Return the box that holds the whole movement on both sides."""
        boxes = [
            bounds(self.shapes(phase, fraction, mirrored=mirrored, breath=1.0))
            for phase, fraction, mirrored in self.moments()
        ]
        return with_margin(around(boxes))
