"""What the person notes down besides the sessions. Pure."""
