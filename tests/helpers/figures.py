"""A small figure: someone on hands and knees who lets the head hang."""

from backcoach.body.pose import Figure, Pose, Turn

FIGURE = Figure(
    poses={
        "start": Pose(like="hands-and-knees"),
        "end": Pose(like="start", head=Turn(up=(-1, -0.6, 0), front=(0.4, -1, 0))),
    }
)
