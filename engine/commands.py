"""The engine's part of the command line: train, rate, race, runs, data."""

import typer

from engine.data.commands import add_data_commands
from engine.race.commands import add_race_commands
from engine.rate_commands import add_rate_commands
from engine.runs.commands import add_run_commands
from engine.train_command import train


def add_commands(app: typer.Typer) -> None:
    """Add `train`, `rate`, `race`, `runs` and `data` to the command line."""
    app.command()(train)
    add_run_commands(app)
    add_data_commands(app)
    add_rate_commands(app)
    add_race_commands(app)
