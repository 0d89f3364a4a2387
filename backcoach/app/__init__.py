"""The program with Qt: what puts the parts together."""
