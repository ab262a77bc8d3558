"""Plans for the batch sizes that a training run meets."""

from collections import OrderedDict
from types import TracebackType

from engine.network import Network
from engine.plan.plan import Plan
from engine.plan.team import Team

MOST = 4  # plans kept: the usual batch, an epoch's last one, and what is tried in between


class PlanCache:
    """The plans of one network by batch size, those asked for last; they share their threads.

    with PlanCache(network, threads) as plans: plans.of(64).gradient(…)
    """

    def __init__(self, network: Network, threads: int) -> None:
        self._network, self._threads, self._team = network, threads, Team(threads)
        self._plans: OrderedDict[int, Plan] = OrderedDict()

    def of(self, batch: int) -> Plan:
        """The plan for batches of this size, compiled now if there is none."""
        plan = self._plans.pop(batch, None)
        if plan is None:
            while len(self._plans) >= MOST:
                self._plans.popitem(last=False)
            plan = Plan(self._network, batch, self._threads, self._team)
        self._plans[batch] = plan
        return plan

    def close(self) -> None:
        """End the threads and forget the plans."""
        self._plans.clear()
        self._team.close()

    def __enter__(self) -> "PlanCache":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()
