"""The body that is drawn. Pure: knows neither Qt nor time."""
