"""A leaf: the one kind of error that is shown to the person as it is."""


class UserError(Exception):
    """Something in the person's world is wrong; the message is one plain sentence.

    It names the file, the place in it and what was expected. Everything else that is raised is a
    mistake of ours.
    """
