"""The outside world: what each service promises, and how this machine keeps it."""
