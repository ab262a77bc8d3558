"""The one error that a person can mend."""


class UserError(Exception):
    """Something the user can put right: the sentence says what was needed, what came, what to do.

    The window shows it as it stands; the command line prints it and exits with 2.
    """
