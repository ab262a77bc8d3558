"""What is done with runs that ended: words, repeating, deleting, exporting."""

import csv
import json

import pytest

from engine.errors import UserError
from engine.runs.curves import read_curves
from engine.runs.export import export_runs
from engine.runs.store import RunStore
from engine.schedules import Drawn
from engine.training.compose import compose
from engine.training.events import EpochDone, LearningRateSet, StepDone, Switched
from engine.training.recipe import Intervention


@pytest.fixture
def store():
    return RunStore()


def told(store, **changes):
    """A run of two epochs of 3 steps of 64 pictures at 64 pictures a second, and one step more."""
    run = store.create(compose(**changes))
    for epoch in (1, 2, 3):
        for number in (1, 2, 3)[: 1 if epoch == 3 else 3]:
            step = 3 * (epoch - 1) + number
            run.write(StepDone(1e6 * step, step, epoch, 1 / step, 0.5, 0.01, 64.0))
        if epoch < 3:
            run.write(
                EpochDone(0.0, epoch, 3 * epoch, 0.5, 0.8, 0.4, 0.85, 64.0, 2.5, best_epoch=epoch)
            )
    return run


def test_tags_are_kept_once_in_their_order_without_blanks(store):
    run = store.create(compose(), tags=["race 1"])
    assert run.tags == ("race 1",)
    run.tag([" b", "a", "b", "  "])
    run.note("Zeile\nund 行")
    row = RunStore().runs()[0]
    assert (row.tags, row.notes) == (("b", "a"), "Zeile\nund 行")


def test_the_list_knows_optimizer_best_epoch_and_training_time(store):
    told(store, optimizer="SGD")
    (row,) = store.runs()
    assert (row.optimizer, row.best_epoch) == ("SGD", 2)
    assert row.seconds == pytest.approx(2 * 2.5 + 1.0)  # two epochs, and a step of a second


def test_training_time_leaves_the_pauses_out(store):
    curves = read_curves(told(store))
    assert curves.step_seconds.tolist() == pytest.approx([1, 2, 2.5, 3.5, 4.5, 5, 6])
    assert curves.epoch_seconds.tolist() == [2.5, 5.0]
    assert curves.steps_per_epoch == 3


def test_curves_of_bounded_length_hold_means_at_the_same_times(store):
    run = told(store)
    curves = read_curves(run, most=4)
    assert [step.step for step in curves.steps] == [2, 4, 6, 7]
    assert [step.loss for step in curves.steps] == pytest.approx(
        [(1 + 1 / 2) / 2, (1 / 3 + 1 / 4) / 2, (1 / 5 + 1 / 6) / 2, 1 / 7]
    )
    assert curves.step_seconds.tolist() == pytest.approx([2, 3.5, 5, 6])


def test_curves_of_a_run_without_a_step_are_empty(store):
    curves = read_curves(store.create(compose()))
    assert (curves.steps, curves.step_seconds.size, curves.epoch_seconds.size) == ((), 0, 0)


@pytest.mark.parametrize("with_them", [True, False])
def test_a_rerun_has_the_recipe_and_the_changes_made_where_wanted(store, with_them):
    old = store.create(compose(epochs=3))
    old.write(LearningRateSet(1.0, 7, 0.02))
    old.write(Switched(1.0, 9, "SGD", "asked"))
    old.write(LearningRateSet(1.0, 9, None, drawn=Drawn(0.1)))
    new = store.rerun(old.id, with_them)
    made = (
        Intervention(7, 0.02), Intervention(9, switch=True), Intervention(9, drawn=Drawn(0.1)),
    )  # fmt: skip
    assert new.interventions() == (made if with_them else ())
    assert (new.recipe, new.state, new.id != old.id) == (old.recipe, "created", True)
    assert store.runs()[0].origin == old.id
    assert old.interventions() == made


def test_a_deleted_run_is_gone_until_it_is_brought_back_with_all_it_had(store):
    run = told(store)
    (run.folder / "model.safetensors").write_bytes(b"weights")
    store.delete(run.id)
    assert store.runs() == () and not run.folder.exists()
    with pytest.raises(UserError, match="no run '1'"):
        store.run(run.id)
    back = RunStore().restore(run.id)
    assert back.model_path.read_bytes() == b"weights"
    assert len(back.steps()) == 7 and store.runs()[0].id == run.id


def test_a_run_deleted_long_ago_is_purged_with_its_steps_and_files(store):
    kept, old = told(store), told(store)
    store.delete(kept.id)
    store.delete(old.id)
    store._database.execute("UPDATE runs SET deleted=deleted - 8 * 86400 WHERE id=?", (old.id,))
    assert store.purge() == 1
    assert [path.name for path in (store.folder / "deleted-runs").iterdir()] == [kept.id]
    left = store._database.rows("SELECT DISTINCT run FROM steps")
    assert [row["run"] for row in left] == [int(kept.id)]
    with pytest.raises(UserError, match="no deleted run"):
        store.restore(old.id)
    assert store.create(compose()).id == "3"  # its number is never another run's


def test_a_run_that_is_trained_cannot_be_deleted(store):
    run = store.create(compose())
    claim = run.claim()
    with pytest.raises(UserError, match="being trained"):
        store.delete(run.id)
    claim.release()
    store.delete(run.id)


def test_a_run_whose_folder_is_gone_can_still_be_deleted_and_restored(store):
    run = told(store)
    for path in run.folder.iterdir():
        path.unlink()
    run.folder.rmdir()
    store.delete(run.id)
    assert store.restore(run.id).id == run.id


def test_csv_has_a_line_a_step_and_the_epochs_figures_where_it_ended(store, tmp_path):
    runs = [told(store), told(store)]
    export_runs(runs, store.runs()[::-1], tmp_path / "runs.csv")
    lines = list(csv.DictReader((tmp_path / "runs.csv").read_text().splitlines()))
    assert [line["run"] for line in lines] == ["1"] * 7 + ["2"] * 7
    assert [line["validation_accuracy"] for line in lines[:4]] == ["", "", "0.85", ""]
    assert float(lines[1]["loss"]) == 0.5 and float(lines[6]["seconds"]) == 6.0


def test_json_has_everything(store, tmp_path):
    run = told(store)
    run.write(LearningRateSet(1.0, 2, 0.02))
    run.write(Switched(1.0, 3, "SGD", "plateau"))
    run.tag(["a"])
    export_runs([run], store.runs(), tmp_path / "run.json")
    (found,) = json.loads((tmp_path / "run.json").read_text())["runs"]
    assert (found["id"], found["tags"], len(found["steps"])) == ("1", ["a"], 7)
    assert found["recipe"]["optimizer"]["type"] == "Adam"
    assert found["interventions"][0]["learning_rate"] == 0.02
    assert found["details"]["Switched"][0]["reason"] == "plateau"
    assert [epoch["epoch"] for epoch in found["epochs_done"]] == [1, 2]


def test_another_ending_is_a_sentence(store, tmp_path):
    with pytest.raises(UserError, match=r"\.csv or \.json"):
        export_runs([told(store)], store.runs(), tmp_path / "run.xlsx")
