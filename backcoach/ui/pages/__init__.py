"""The screens, each with one `present` and the signals of what the person wants."""
