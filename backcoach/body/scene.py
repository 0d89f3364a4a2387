"""A figure with all that is needed to show any moment of it."""

from collections.abc import Callable, Iterable, Iterator

from backcoach.body.camera import View, view
from backcoach.body.carried import carried
from backcoach.body.flesh import Ball, body
from backcoach.body.framing import Box, around, bounds, circled, with_margin
from backcoach.body.furniture import draw_furniture
from backcoach.body.mirror import image_of, mirror, mirror_props
from backcoach.body.motion import Motion
from backcoach.body.muscles import Muscle
from backcoach.body.outline import Circle
from backcoach.body.pose import AnyProp, Figure
from backcoach.body.posture import Posture
from backcoach.body.props import draw_ground
from backcoach.body.shadow import shadows, spread
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
        self._image = image_of(figure)
        self._props = {False: figure.props, True: mirror_props(figure.props, self._image)}
        self._ground = self._of_props(draw_ground)
        self._furniture = self._of_props(draw_furniture)
        self.box = self._box()

    def posture(self, phase: str, fraction: float, *, mirrored: bool = False) -> Posture:
        """Return the posture when a fraction, 0 to 1, of a phase is over, or its mirror image."""
        posture = self._motion.at(phase, fraction)
        return mirror(posture, self._image) if mirrored else posture

    def bones(self, phase: str, fraction: float, *, mirrored: bool = False) -> Skeleton:
        """Return the bones of that moment."""
        return solve(self.posture(phase, fraction, mirrored=mirrored))

    def shapes(
        self, phase: str, fraction: float, *, mirrored: bool = False, breath: float = 0.0
    ) -> list[Shape]:
        """Return the shapes of that moment, the farthest first; breath is 0 to 1."""
        posture = self.posture(phase, fraction, mirrored=mirrored)
        bones = solve(posture)
        things = carried(self._props[mirrored], bones, posture.surfaces)
        return [
            *self._ground[mirrored],
            *shadows(bones, self.view),
            *self._furniture[mirrored],
            *draw(bones, self.view, self._muscles, breath, things, self._resting(mirrored)),
        ]

    def _resting(self, mirrored: bool) -> str:
        if self.figure.works == "both":
            return ""
        return "left" if mirrored else "right"

    def props(self, *, mirrored: bool = False) -> tuple[AnyProp, ...]:
        """Return what is around the body, or its mirror image."""
        return self._props[mirrored]

    def moments(self) -> Iterator[tuple[str, float, bool]]:
        """Yield the moments between which all others lie: phase, fraction, mirrored."""
        for mirrored in (False, True):
            for phase in self.figure.ways_of_its_own:
                for fraction in KEY_FRACTIONS:
                    yield phase, fraction, mirrored

    def _of_props(
        self, drawn: Callable[[Iterable[AnyProp], View], list[Shape]]
    ) -> dict[bool, list[Shape]]:
        return {side: drawn(props, self.view) for side, props in self._props.items()}

    def _box(self) -> Box:
        """Return the box that holds the whole movement, and its mirror image."""
        drawn = [*self._ground.values(), *self._furniture.values()]
        boxes = [bounds(shapes) for shapes in drawn if shapes]
        for phase, fraction, mirrored in self.moments():
            if not mirrored:
                posture = self.posture(phase, fraction)
                bones = solve(posture)
                boxes.append(circled(self._seen(self._balls(bones, posture))))
                if dark := tuple(spread(bones)):
                    boxes.append(circled(self._seen(dark), squash=self.view.tilt))
        return with_margin(around(boxes))

    def _balls(self, bones: Skeleton, posture: Posture) -> Iterator[Ball]:
        for solid in (*body(bones, 1.0), *carried(self.figure.props, bones, posture.surfaces)):
            yield from solid.balls

    def _seen(self, balls: Iterable[Ball]) -> Iterator[Circle]:
        """Yield how balls and their mirror images are seen."""
        balls = tuple(balls)
        for right, up, _near in (self.view, map(self._image, self.view)):
            (a, b, c), (d, e, f) = right, up  # thousands of balls: no calls for each
            for (x, y, z), radius, _joint in balls:
                yield a * x + b * y + c * z, d * x + e * y + f * z, radius
