"""Between what is stored and the pages: each gives its page values, and does what it asks for."""
