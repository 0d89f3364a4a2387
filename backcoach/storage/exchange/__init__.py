"""All of the diary as one file that can be taken elsewhere, and read again."""
