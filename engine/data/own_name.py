"""Which names a folder can have on every system Neocog runs on."""

from collections.abc import Sequence

from engine.errors import UserError

LONGEST = 60  # characters
FORBIDDEN = '/\\:*?"<>|'
PORTS = tuple(f"{port}{number}" for port in ("com", "lpt") for number in range(10))
DEVICES = ("con", "prn", "aux", "nul", *PORTS)  # on Windows
PARTS = ("train", "test", "val", "valid", "validation")  # would be read as the parts of a set


def check_name(name: str, what: str, taken: Sequence[str]) -> str:
    """The name without space around it. `what`: data set or class, for the sentences.

    Raises: UserError where no folder could have that name, or it is among those taken, in
    whatever case: some file systems know no difference.
    """
    name = name.strip()
    if not name:
        raise UserError(f"The {what} needs a name. Give it a short one.")
    if len(name) > LONGEST:
        raise UserError(
            f"The name of the {what} has {len(name)} characters; at most {LONGEST} will do."
        )
    strange = [sign for sign in name if sign in FORBIDDEN or not sign.isprintable()]
    if strange:
        raise UserError(
            f"The name {name!r} holds {strange[0]!r}, which no folder's name can hold everywhere. "
            "Use letters, digits, spaces and dashes."
        )
    if name[0] == "." or name[-1] == "." or name.split(".")[0].casefold() in DEVICES:
        raise UserError(f"No folder can be called {name!r} everywhere. Choose another name.")
    if name.casefold() in PARTS or name.startswith("__"):
        raise UserError(
            f"A {what} can't be called {name!r}: such a folder is read as a part of a set. "
            "Choose another name."
        )
    if name.casefold() in (other.casefold() for other in taken):
        raise UserError(f"There is a {what} {name!r} already. Choose another name.")
    return name
