"""A scene: all of a movement in one box, with what is around it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from backcoach.body.camera import view
from backcoach.body.framing import Box, around, bounds, with_margin
from backcoach.body.outline import hull
from backcoach.body.pose import Camera, Mat, Wall
from backcoach.body.props import draw_ground
from backcoach.body.scene import Scene
from backcoach.body.shape import Role, Shape
from backcoach.errors import UserError
from tests.helpers.figures import FIGURE, SCENES, figure_of

PHASES = st.sampled_from(("ready", "out", "hold", "back", "move", "free"))
LEVEL = view(Camera(yaw_deg=0, pitch_deg=0))
ABOVE = view(Camera(yaw_deg=0, pitch_deg=90))


@given(st.sampled_from(sorted(SCENES)), PHASES, st.floats(0, 1), st.booleans(), st.floats(0, 1))
def test_the_box_holds_every_moment(
    name: str, phase: str, fraction: float, mirrored: bool, breath: float
) -> None:
    scene = SCENES[name]
    shapes = scene.shapes(phase, fraction, mirrored=mirrored, breath=breath)
    assert scene.box.holds(bounds(shapes))


@pytest.mark.parametrize("name", sorted(SCENES))
def test_the_box_is_not_much_larger_than_the_movement(name: str) -> None:
    scene = SCENES[name]
    moments = around(
        bounds(scene.shapes(phase, fraction, mirrored=mirrored, breath=1.0))
        for phase, fraction, mirrored in scene.moments()
    )
    assert scene.box.width == pytest.approx(moments.width, abs=0.1)
    assert scene.box.height == pytest.approx(moments.height, abs=0.1)


@pytest.mark.parametrize("name", sorted(SCENES))
def test_the_moments_are_all_phases_on_both_sides(name: str) -> None:
    scene = SCENES[name]
    found = {(phase, mirrored) for phase, _fraction, mirrored in scene.moments()}
    ways = scene.figure.ways_of_its_own
    assert found == {(phase, side) for phase in ways for side in (False, True)}
    assert {0.0, 1.0} <= {fraction for _phase, fraction, _mirrored in scene.moments()}


def test_what_is_around_the_body_is_behind_it() -> None:
    roles = [shape.role for shape in Scene(FIGURE).shapes("out", 0.0)]
    assert roles[:2] == [Role.MAT_EDGE, Role.MAT]
    assert Role.MAT not in roles[2:]


def test_a_scene_names_its_file_when_poses_are_wrong() -> None:
    with pytest.raises(UserError, match=r"^plank\.toml: pose start: "):
        Scene(figure_of("floating"), file="plank.toml")


def test_the_other_side_is_another_picture() -> None:
    scene = SCENES["march-on-the-spot"]
    left, right = (scene.bones("out", 1.0, mirrored=mirrored) for mirrored in (False, True))
    assert left.limbs["left leg"].end[1] > left.limbs["right leg"].end[1]
    assert right.limbs["left leg"].end[1] < right.limbs["right leg"].end[1]
    assert scene.shapes("out", 1.0) != scene.shapes("out", 1.0, mirrored=True)


def test_a_mat_is_as_long_and_as_wide_as_it_says() -> None:
    mat = bounds(draw_ground([Mat(x=0.3, length=1.2, width=0.5)], ABOVE))
    assert mat == pytest.approx((-0.3, -0.25, 0.9, 0.25))


def test_a_mat_looks_flat_from_the_side() -> None:
    mat = bounds(draw_ground([Mat(length=1.2)], LEVEL))
    assert mat.width == pytest.approx(1.2)
    assert mat.height < 0.05
    assert mat.top < 0.01


def test_a_wall_stands_on_the_floor_and_begins_at_its_place() -> None:
    edge, face = (bounds([shape]) for shape in draw_ground([Wall(x=0.5)], LEVEL))
    assert edge.left == pytest.approx(face.left)
    assert face.left == pytest.approx(0.5, abs=0.01)
    assert edge.right > face.right
    assert edge.bottom == pytest.approx(0, abs=0.01)
    assert edge.top > 1


def test_props_come_in_their_order() -> None:
    shapes = draw_ground([Wall(x=0.5), Mat()], LEVEL)
    assert [shape.role for shape in shapes] == [Role.WALL_EDGE, Role.WALL, Role.MAT_EDGE, Role.MAT]
    assert draw_ground([], LEVEL) == []


def test_without_props_there_is_only_the_body() -> None:
    bare = Scene(replace(FIGURE, props=())).shapes("out", 0.0)
    assert Scene(FIGURE).shapes("out", 0.0)[2:] == bare


def test_a_box_holds_itself_and_what_is_inside_and_nothing_else() -> None:
    box = Box(0, 0, 2, 1)
    assert box.holds(box)
    assert box.holds(Box(0.5, 0.5, 1, 1))
    assert not box.holds(Box(0.5, 0.5, 1, 1.1))
    assert not box.holds(Box(-0.1, 0, 1, 1))


def test_the_box_around_boxes_holds_them_all() -> None:
    one, other = Box(0, 0, 1, 1), Box(-1, 0.5, 0.5, 3)
    both = around([one, other])
    assert both == Box(-1, 0, 1, 3)
    assert (both.width, both.height) == (2, 3)
    assert with_margin(both).holds(both)
    assert not both.holds(with_margin(both))


def test_around_nothing_there_is_no_box() -> None:
    with pytest.raises(ValueError, match="not enough values"):
        around([])


def test_a_shadow_needs_room_as_wide_as_it_spreads() -> None:
    disc = Shape(Role.SHADOW, hull([(0.0, 0.4, 0.1)]), squash=0.5, spread=0.02)
    assert bounds([disc]) == pytest.approx((-0.12, 0.14, 0.12, 0.26))
