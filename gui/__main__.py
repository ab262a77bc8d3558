"""The front door: `neocog` opens the window, `neocog train …` and the others never import Qt.

A training process that is spawned imports this module too, so nothing heavy stands at its top.
"""

import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from engine.errors import UserError
from engine.faults import write_fault
from engine.streams import write_line

if TYPE_CHECKING:
    import typer

USAGE, FAULT, INTERRUPTED = 2, 1, 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit status is 0, 2 for what the user can mend, or 1 for a fault."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    try:
        return _open_window(words) if _wants_window(words) else _run_command(words)
    except UserError as error:
        write_line(f"neocog: {error}", sys.stderr)
        return USAGE
    except KeyboardInterrupt:
        write_line("neocog: interrupted; what was recorded until now is kept.", sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:  # nobody reads on, as with `| head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:  # the edge: a traceback belongs in a file
        place = write_fault()
        fault = f"{type(error).__name__} {error}".strip()
        write_line(f"neocog: an internal fault ({fault}); the details are in {place}", sys.stderr)
        return FAULT


def _wants_window(words: list[str]) -> bool:
    return not words or words[0].endswith(".safetensors")


def _open_window(words: list[str]) -> int:
    from gui.system import check_screen  # noqa: PLC0415

    check_screen()
    from gui.app import run_window  # noqa: PLC0415

    return run_window(words)


def _run_command(words: list[str]) -> int:
    import typer  # noqa: PLC0415

    try:
        result = command_line()(words, prog_name="neocog", standalone_mode=False)
    except typer.TyperException as error:  # wrong usage: one plain sentence
        raise UserError(f"{error.format_message()} `neocog --help` shows the commands.") from error
    except typer.Abort:
        raise KeyboardInterrupt from None
    return result if isinstance(result, int) else 0


def command_line() -> "typer.Typer":
    """All subcommands of the three floors."""
    import typer  # noqa: PLC0415

    import engine.commands  # noqa: PLC0415
    import export.bench.commands  # noqa: PLC0415
    import export.commands  # noqa: PLC0415
    import export.demo  # noqa: PLC0415
    import gui.doctor  # noqa: PLC0415

    app = typer.Typer(
        help="Neocog, a lab for convolutional networks. Without a command it opens the window.",
        no_args_is_help=False,
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,  # wrong usage is one plain sentence
    )
    engine.commands.add_commands(app)
    export.commands.add_commands(app)
    export.bench.commands.add_bench_commands(app)
    export.demo.add_commands(app)
    gui.doctor.add_commands(app)
    return app


if __name__ == "__main__":
    sys.exit(main())
