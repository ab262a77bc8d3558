"""Races on a tiny task: fair, reproducible, and kept as runs of the store."""

import msgspec
import numpy as np
import pytest

import engine.race.race as racing
from engine.errors import UserError
from engine.model import load_model
from engine.optimizers import SGD, Adam
from engine.race.events import Entered, Lap, RaceEnded, RateChosen, RateTried
from engine.race.race import run_race
from engine.race.rules import RACED, RATES, Race, optimizer_race, read_race
from engine.race.search import choose_rates, try_rates
from engine.regularisation import EarlyStopping, WeightDecay
from engine.runs.store import RunStore
from engine.schedules import Constant
from engine.spec import to_json
from engine.training.data import split_data
from engine.training.events import EpochDone, Failed, Finished, StepDone
from tests.engine.training.halves import halves, recipe, training, weights_after


@pytest.fixture(autouse=True)
def tiny_data(monkeypatch):
    monkeypatch.setattr(racing, "prepare_data", lambda chosen: split_data(chosen, halves()))


def race(optimizers=("SGD", "Adam"), **options):
    options = {"rates": (0.001, 0.01), **options}
    return optimizer_race(recipe(epochs=2), optimizers, **options)


def losses(events):
    found = {}
    for event in events:
        if isinstance(event, Lap) and isinstance(event.event, StepDone):
            found.setdefault(event.entrant, []).append(event.event.loss)
    return found


def test_by_default_seven_optimizers_race_over_one_grid():
    made = optimizer_race(recipe())
    assert made.names == RACED and made.rates == RATES and len(RACED) == 7
    assert read_race(to_json(made)) == made
    assert Race((recipe(), recipe())).names == ("Adam 1", "Adam 2")


@pytest.mark.parametrize("count", [1, 9])
def test_a_race_has_two_to_eight_entrants(count):
    with pytest.raises(UserError, match="2 to 8"):
        Race((recipe(),) * count)


@pytest.mark.parametrize("change", [{"seed": 1}, {"batch_size": 8}, {"threads": 1}], ids=str)
def test_an_unfair_race_is_refused_with_the_reason(change):
    with pytest.raises(UserError, match=next(iter(change))):
        Race((recipe(), recipe(**change)))


def test_the_grid_gives_each_the_same_budget_and_what_training_alone_would_give():
    made = race(search_epochs=2)
    data = split_data(recipe(), halves())
    tried = list(try_rates(made, data, lambda: False))
    places = [(one.entrant, one.learning_rate, one.done, one.total) for one in tried]
    assert places == [(0, 0.001, 1, 4), (0, 0.01, 2, 4), (1, 0.001, 3, 4), (1, 0.01, 4, 4)]
    alone = training(recipe(epochs=2, optimizer=Adam(), schedule=made.recipes[1].schedule))
    rate = msgspec.structs.replace(alone.recipe.schedule, learning_rate=0.01)
    alone = training(recipe(epochs=2, optimizer=Adam(), schedule=rate))
    *_, last = (event for event in alone if isinstance(event, EpochDone))
    assert tried[3].loss == last.validation_loss


def test_the_lowest_validation_loss_chooses_the_rate_and_an_edge_is_told():
    made = race(rates=(0.001, 0.01, 0.1))
    data = split_data(recipe(), halves())
    tried = list(try_rates(made, data, lambda: False))
    for entrant, chosen in enumerate(choose_rates(made, tried)):
        own = {one.learning_rate: one.loss for one in tried if one.entrant == entrant}
        assert own[chosen.learning_rate] == min(own.values())
        assert chosen.at_edge == (chosen.learning_rate in (0.001, 0.1))


def test_a_rate_that_leaves_the_numbers_is_none_and_never_chosen():
    lost = RateTried(0.0, 0, 1.0, None, None, 1, 2)
    fair = RateTried(0.0, 0, 0.1, 0.5, 0.9, 1, 2)
    other = RateTried(0.0, 1, 0.1, 0.5, 0.9, 1, 2)
    made = race(rates=(0.01, 0.1, 1.0))
    assert choose_rates(made, [lost, fair, other])[0].learning_rate == 0.1
    with pytest.raises(UserError, match="Add smaller rates"):
        choose_rates(made, [lost, other])


def growing():
    """A recipe whose weights grow a hundredfold with every step at a rate of 100."""
    return recipe(epochs=2, optimizer=SGD(), decay=WeightDecay(l2=1.0), schedule=Constant(0.01))


def test_a_divergent_rate_has_no_loss():
    made = Race((growing(), growing()), (0.01, 100.0), search_epochs=4)
    tried = list(try_rates(made, split_data(growing(), halves()), lambda: False))
    assert [one.loss is None for one in tried] == [False, True, False, True]


def test_the_same_race_gives_the_same_curves_in_turns_or_one_by_one():
    events = [list(run_race(race(in_turns=turns), RunStore())) for turns in (True, True, False)]
    first, again, one_by_one = map(losses, events)
    assert first == again == one_by_one
    order = [e.entrant for e in events[0] if isinstance(e, Lap) and isinstance(e.event, StepDone)]
    assert order[:4] == [0, 1, 0, 1]
    later = [e.entrant for e in events[2] if isinstance(e, Lap)]
    assert later == sorted(later)


def test_an_entrant_learns_what_its_recipe_would_learn_alone():
    *_, ended = run_race(race(rates=()), RunStore())
    for standing in ended.standings:
        run = RunStore().run(standing.run)
        alone = weights_after(training(run.recipe))
        assert run.recipe.schedule.learning_rate == standing.learning_rate

        kept = load_model(run.model_path).weights
        assert all(np.array_equal(kept[path], alone[path]) for path in alone)


def test_all_start_from_the_same_weights_on_the_same_first_batch():
    events = list(run_race(race(optimizers=RACED[:4], rates=()), RunStore()))
    firsts = [own[0] for own in losses(events).values()]
    assert len(firsts) == 4 and len(set(firsts)) == 1


def test_the_runs_stay_in_the_store_under_a_tag_of_their_own():
    store = RunStore()
    events = list(run_race(race(), store))
    entered = next(event for event in events if isinstance(event, Entered))
    rates = [event.learning_rate for event in events if isinstance(event, RateChosen)]
    assert entered.tag == "race 1" and list(entered.rates) == rates
    rows = {row.id: row for row in store.runs()}
    assert set(rows) == set(entered.runs)
    assert all(row.tags == ("race 1",) and row.state == "finished" for row in rows.values())
    assert all(row.test_accuracy is not None for row in rows.values())
    ended = events[-1]
    assert isinstance(ended, RaceEnded)
    ranked = [one.validation_loss for one in ended.standings]
    assert ranked == sorted(ranked) and all(one.seconds > 0 for one in ended.standings)
    assert [e.tag for e in run_race(race(), store) if isinstance(e, Entered)] == ["race 2"]


def test_an_entrant_that_fails_falls_out_alone_and_comes_last():
    tame = msgspec.structs.replace(growing(), epochs=4)
    wild = msgspec.structs.replace(tame, schedule=Constant(100.0))
    events = list(run_race(Race((wild, tame, tame), rates=()), RunStore()))
    failed = [e.entrant for e in events if isinstance(e, Lap) and isinstance(e.event, Failed)]
    ended = events[-1]
    assert failed == [0] and ended.standings[-1].outcome == "failed"
    assert RunStore().run(ended.standings[-1].run).state == "failed"
    assert [one.outcome for one in ended.standings[:2]] == ["finished"] * 2


def test_a_race_that_is_stopped_keeps_checkpoints_and_tells_its_standings():
    count = 0

    def asked():
        return count > 6

    events = []
    for event in run_race(race(rates=()), RunStore(), asked):
        count += isinstance(event, Lap)
        events.append(event)
    ended = events[-1]
    assert {one.outcome for one in ended.standings} == {"stopped"}
    for one in ended.standings:
        assert RunStore().run(one.run).checkpoint_path.exists()
        assert RunStore().run(one.run).state == "stopped"


def test_a_race_stopped_at_its_grid_makes_no_run():
    tried = []

    def asked():
        return len(tried) >= 2

    events = []
    for event in run_race(race(), RunStore(), asked):
        events.append(event)
        tried.extend([event] * isinstance(event, RateTried))
    assert events[-1].standings == () and RunStore().runs() == ()


def test_early_stopping_does_not_change_the_grids_budget():
    base = recipe(epochs=2, stopping=EarlyStopping(patience=1, improvement=10.0))
    made = optimizer_race(base, ("SGD", "Adam"), rates=(0.001,), search_epochs=4)
    plain = optimizer_race(recipe(epochs=2), ("SGD", "Adam"), rates=(0.001,), search_epochs=4)
    data = split_data(base, halves())
    tried = [[one.loss for one in try_rates(each, data, lambda: False)] for each in (made, plain)]
    assert tried[0] == tried[1]


def test_the_laps_tell_of_every_step_and_epoch():
    events = list(run_race(race(rates=()), RunStore()))
    entered = events[0]
    kinds = [type(event.event) for event in events if isinstance(event, Lap)]
    assert kinds.count(StepDone) == 2 * entered.steps
    assert (kinds.count(EpochDone), kinds.count(Finished)) == (4, 2)
