"""The muscles that an exercise works."""

from enum import StrEnum


class Muscle(StrEnum):
    """A group of muscles, as a physiotherapist would name it to a patient."""

    DEEP_CORE = "deep core"
    ABDOMINALS = "abdominals"
    OBLIQUES = "obliques"
    LOW_BACK = "low back"
    UPPER_BACK = "upper back"
    SHOULDERS = "shoulders"
    CHEST = "chest"
    GLUTES = "glutes"
    HIP_ABDUCTORS = "hip abductors"
    HIP_FLEXORS = "hip flexors"
    HAMSTRINGS = "hamstrings"
    QUADRICEPS = "quadriceps"
    CALVES = "calves"
    PELVIC_FLOOR = "pelvic floor"
