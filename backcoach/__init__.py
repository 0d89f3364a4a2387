"""BackCoach: a guided back-care program that steps a person through each exercise."""

__version__ = "0.1.0"
