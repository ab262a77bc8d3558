"""How every subcommand answers: JSON or text on standard output, progress on standard error."""

import sys
from collections.abc import Mapping
from typing import Annotated, Any

import msgspec
import typer

AsJson = Annotated[
    bool, typer.Option("--json", help="Print one JSON object as the last line of the output.")
]


def answer(result: Mapping[str, Any], text: str, as_json: bool) -> None:
    """Print the result: exactly one JSON object as the last line, or the text for a reader."""
    line = msgspec.json.encode(result).decode() if as_json else text
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def note(text: str) -> None:
    """Tell the user something beside the answer."""
    sys.stderr.write(f"{text}\n")
    sys.stderr.flush()
