"""SQLite and files: what was done is kept here, on this machine only."""
