"""Seconds by operation: every phase belongs to somebody, and the parts make up the step."""

import functools

import pytest

from engine.draws import Draws
from engine.losses import CrossEntropy
from engine.plan.plan import Plan
from engine.presets import PRESETS
from export.bench.profile import profile
from export.bench.report import tell_profile
from export.bench.stopwatch import TimingTeam, owner
from export.bench.workloads import Workload, material


@pytest.mark.parametrize("preset", PRESETS)
def test_every_phase_of_a_plan_has_an_owner(preset):
    workload = Workload(preset, 2)
    team = TimingTeam(1)
    plan = Plan(workload.network(), 2, 1, team)
    given = material(workload.network(), 2)
    plan.gradient(CrossEntropy(), given.weights, given.x, given.labels, Draws(0))
    known = {id(node) for node in plan.nodes} | {id(plan)}
    owners = [id(owner(phase)) for phase in team.phases]
    assert set(owners) <= known
    assert owners.count(id(plan)) == 2


def test_parts_make_up_the_step_and_each_kernel_appears_in_both_directions():
    parts = profile(Workload("lenet", 8), 2)
    assert sum(part.share for part in parts) == pytest.approx(1.0)
    assert all(part.seconds >= 0 for part in parts[:-1])
    convolutions = [part.phase for part in parts if "convolution" in part.operation]
    assert convolutions == ["forward", "forward", "backward", "backward"]
    names = [part.operation for part in parts]
    assert names[0] == "pictures" and names[-2:] == ["momentum update", "waiting and the rest"]
    assert names.count("loss") == 1 and "unknown" not in names
    text = tell_profile(parts)
    assert text.startswith("lenet, batch 8, 2 threads\n") and "1 × 28 × 28 → 8 × 14 × 14" in text


@pytest.mark.parametrize(("batch", "threads"), [(1, 2), (40, 2), (3, 1)])
def test_inference_is_told_by_operation(batch, threads):
    parts = profile(Workload("lenet", batch, inference=True), threads)
    assert sum(part.share for part in parts) == pytest.approx(1.0)
    assert all(part.seconds > 0 and part.phase == "" for part in parts)
    kernels = [part.operation.split()[1].partition("-")[0] for part in parts[:-1]]
    assert [name for name in kernels if name in ("convolution", "dense")] == (
        ["convolution", "convolution", "dense", "dense"]
    )
    assert parts[-1].operation == "waiting and the rest"


def test_a_timing_team_adds_up_by_phase_and_shard():
    seconds = iter([0, 1, 10, 12, 20, 24, 30, 38])
    done = []
    team = TimingTeam(1, lambda: next(seconds))
    first, second = functools.partial(done.append), functools.partial(done.append)
    team.run([[first], [second]], shards=2, workers=1)
    assert team.seconds == [[1, 2], [4, 8]]
    assert done == [0, 1, 0, 1]


def test_a_phase_that_fails_fails_the_run():
    def broken(shard):
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        TimingTeam(1).run([[broken]], 1, 1)
