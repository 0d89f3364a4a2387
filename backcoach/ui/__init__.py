"""Passive widgets: they are given values, and tell what the person wants."""
