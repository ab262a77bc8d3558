"""The front door: `neocog` opens the window, `neocog train …` and the others never import Qt.

A training process that is spawned imports this module too, so nothing heavy stands at its top.
"""

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import typer

USAGE, FAULT = 2, 1


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit status is 0, 2 for what the user can mend, or 1 for a fault."""
    from engine.errors import UserError  # noqa: PLC0415

    words = list(sys.argv[1:] if arguments is None else arguments)
    try:
        return _open_window(words) if _wants_window(words) else _run_command(words)
    except UserError as error:
        sys.stderr.write(f"neocog: {error}\n")
        return USAGE
    except KeyboardInterrupt:
        sys.stderr.write("neocog: interrupted; what was recorded until now is kept.\n")
        return 130
    except Exception as error:  # the edge: a traceback belongs in a file
        from engine.faults import write_fault  # noqa: PLC0415

        sys.stderr.write(
            f"neocog: an internal fault ({error}); the details are in {write_fault()}\n"
        )
        return FAULT


def _wants_window(words: list[str]) -> bool:
    return not words or words[0].endswith(".safetensors")


def _open_window(words: list[str]) -> int:
    from gui.system import check_screen  # noqa: PLC0415

    check_screen()
    from gui.app import run_window  # noqa: PLC0415

    return run_window(words)


def _run_command(words: list[str]) -> int:
    try:
        command_line()(words, prog_name="neocog")
    except SystemExit as ending:  # how typer ends: 0, or 2 after telling of wrong usage
        return ending.code if isinstance(ending.code, int) else FAULT
    return 0


def command_line() -> "typer.Typer":
    """All subcommands of the three floors."""
    import typer  # noqa: PLC0415

    import engine.commands  # noqa: PLC0415
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
    export.demo.add_commands(app)
    gui.doctor.add_commands(app)
    return app


if __name__ == "__main__":
    sys.exit(main())
