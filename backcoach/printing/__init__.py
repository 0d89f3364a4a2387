"""Paper: the routine sheet and the progress report, from plain marks to printers and files."""
