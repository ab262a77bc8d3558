"""`neocog bench`: how fast Neocog is here, beside others in the same minutes."""

import os
from typing import Annotated

import msgspec
import typer

from engine.commandline import AsJson, answer, note

Named = Annotated[
    list[str] | None,
    typer.Option(
        "--workload",
        help="A, B, C, R, M, or a preset such as lenet, lenet@256 or mlp-inference@1. Several may "
        "be named; the usual ones if left out.",
    ),
]
Against = Annotated[
    str, typer.Option(help="torch: measure eager PyTorch too, in its usual layout and the other.")
]
Threads = Annotated[int, typer.Option(help="So many only; 1, 2, 4, … cores if left out.", min=0)]
Profile = Annotated[bool, typer.Option("--profile", help="Also seconds by operation.")]
Growing = Annotated[
    bool, typer.Option("--growth", help="Also how time grows with batch, pictures, channels.")
]
Crowded = Annotated[
    bool, typer.Option("--contended", help="Also while another process burns one core.")
]
Memory = Annotated[bool, typer.Option(help="Measure peak memory, in processes of their own.")]
Rounds = Annotated[int, typer.Option(help="Samples of each contender.", min=1, max=1000)]
Seconds = Annotated[float, typer.Option(help="The length of a sample.", min=0.001, max=60)]


def add_bench_commands(app: typer.Typer) -> None:
    """Add `bench` to the command line."""
    app.command("bench")(bench)


def bench(
    workload: Named = None,
    against: Against = "",
    threads: Threads = 0,
    profile: Profile = False,
    growth: Growing = False,
    contended: Crowded = False,
    memory: Memory = True,
    rounds: Rounds = 7,
    seconds: Seconds = 0.2,
    as_json: AsJson = False,
) -> None:
    """Measure images a second, samples taken in turns, medians, disturbed samples thrown away."""
    from export.bench.environment import preset_variables, run_cleaned  # noqa: PLC0415
    from export.bench.report import tell  # noqa: PLC0415 - see the module
    from export.bench.run import Wishes, run_bench  # noqa: PLC0415
    from export.bench.sampler import Sampling  # noqa: PLC0415

    wishes = Wishes(
        tuple(workload or ()), against, threads, profile, growth, contended, memory,
        Sampling(rounds, seconds),
    )  # fmt: skip
    wishes.check()
    if slowing := preset_variables(os.environ):
        note(f"{', '.join(slowing)} slow BLAS down; measuring in a process without them.")
        raise typer.Exit(run_cleaned())
    result = run_bench(wishes, note)
    answer(msgspec.structs.asdict(result), tell(result), as_json)
