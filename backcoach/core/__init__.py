"""Movement science: what is prescribed, when it happens, and what was done. Pure."""
