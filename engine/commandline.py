"""How every subcommand answers: JSON or text on standard output, progress on standard error."""

import json
import sys
from collections.abc import Mapping
from typing import Annotated, Any

import msgspec
import typer

from engine.streams import write_line

AsJson = Annotated[
    bool, typer.Option("--json", help="Print one JSON object as the last line of the output.")
]


def answer(result: Mapping[str, Any], text: str, as_json: bool) -> None:
    """Print the result: exactly one JSON object as the last line, or the text for a reader."""
    line = json.dumps(msgspec.to_builtins(result)) if as_json else text  # JSON in ASCII alone
    write_line(line, sys.stdout)


def note(text: str) -> None:
    """Tell the user something beside the answer."""
    write_line(text, sys.stderr)
