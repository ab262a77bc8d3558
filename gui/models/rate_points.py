"""Control points of a learning rate, edited without widgets."""

from dataclasses import dataclass, replace
from math import ceil, inf, log10

import numpy as np

from engine.array import Array
from engine.schedules import Drawn

MOST_FOUND = 9  # points that stand for a curve of another kind
CLOSE = 0.03  # powers of ten: as near as they must come to it
DEEP = 3  # powers of ten below the axis's top: as low as they go by themselves
MOST = 60  # points altogether
LOWEST, HIGHEST = 1e-9, 100.0  # of a rate


@dataclass(frozen=True)
class RatePoints:
    """Points from left to right, the first at 0; what lies before `now` can't be moved any more.

    The last one stands where another rule begins: at the run's end, or at a switch. Rates are
    joined by straight lines on an axis of powers of ten, as in `Drawn`.
    """

    x: tuple[float, ...]  # epochs
    rate: tuple[float, ...]
    end: float  # epochs in the run
    now: float = 0.0  # epochs done

    @property
    def free(self) -> tuple[int, ...]:
        """The numbers of the points that can be moved."""
        least = -inf if self.now == 0 else self.now
        return tuple(number for number, x in enumerate(self.x) if x > least)

    def at(self, x: float) -> float:
        """The rate there."""
        after = sum(each <= x for each in self.x)
        if after in (0, len(self.x)):
            return self.rate[0] if after == 0 else self.rate[-1]
        left, right = self.x[after - 1 : after + 1]
        low, high = self.rate[after - 1 : after + 1]
        return float(low * (high / low) ** ((x - left) / (right - left)))

    def moved(self, number: int, x: float, rate: float) -> "RatePoints":
        """One point elsewhere, between its neighbours; those at the ends only go up and down."""
        places, rates = list(self.x), list(self.rate)
        if 0 < number < len(self.x) - 1:
            places[number] = min(max(x, self.now, self.x[number - 1]), self.x[number + 1])
        rates[number] = float(f"{min(max(rate, LOWEST), HIGHEST):.4g}")
        return replace(self, x=tuple(places), rate=tuple(rates))

    def with_point(self, x: float) -> tuple["RatePoints", int]:
        """One more point on the line at x, and its number; no more than a person can tell apart."""
        x = min(max(x, self.now), self.x[-1])
        number = min(sum(each <= x for each in self.x), len(self.x) - 1)
        if len(self.x) >= MOST:
            return self, number
        places = (*self.x[:number], x, *self.x[number:])
        rates = (*self.rate[:number], float(f"{self.at(x):.4g}"), *self.rate[number:])
        return replace(self, x=places, rate=rates), number

    def without(self, number: int) -> "RatePoints":
        """One point less; those at the ends stay."""
        if not 0 < number < len(self.x) - 1:
            return self
        places = (*self.x[:number], *self.x[number + 1 :])
        return replace(self, x=places, rate=(*self.rate[:number], *self.rate[number + 1 :]))

    def until(self, x: float) -> "RatePoints":
        """Those up to there, and one there."""
        kept = [(at, rate) for at, rate in zip(self.x, self.rate, strict=True) if at < x]
        places, rates = zip(*kept, (x, self.at(x)), strict=True)
        return replace(self, x=places, rate=rates)

    def after(self, x: float) -> "RatePoints":
        """The same with more of the run done."""
        return replace(self, now=min(x, self.end))

    def drawn(self) -> Drawn:
        """The schedule that they are; from `now` on alone, so that nothing jumps there."""
        pairs = list(zip(self.x, self.rate, strict=True))
        if self.now > 0:
            pairs = [(self.now, self.at(self.now)), *(pair for pair in pairs if pair[0] > self.now)]
        highest = max(rate for _, rate in pairs)
        places = tuple(round(min(x / self.end, 1.0), 7) for x, _ in pairs)
        return Drawn(highest, places, tuple(rate / highest for _, rate in pairs))


def points_of(drawn: Drawn, end: float) -> RatePoints:
    """The points of a drawn schedule; at both ends of the run there is one."""
    x = [place * end for place in drawn.places]
    rate = [share * drawn.learning_rate for share in drawn.shares]
    if x[0] > 0:
        x, rate = [0.0, *x], [rate[0], *rate]
    if x[-1] < end:
        x, rate = [*x, end], [*rate, rate[-1]]
    return RatePoints(tuple(x), tuple(rate), end)


def points_along(x: Array, rate: Array, last: float, end: float) -> RatePoints:
    """A few points that stand for a curve of any kind, which ends at `last`.

    The one that is farthest from the line so far is the next.

    Source: as Ramer 1972 and Douglas & Peucker 1973 choose them, one at a time.
    """
    top = max(float(rate.max()), LOWEST)
    powers = np.maximum(np.log10(np.maximum(rate, LOWEST)), ceil(log10(top)) - DEEP)
    chosen = [0, len(x) - 1] if len(x) > 1 else [0]
    while len(chosen) < MOST_FOUND:
        away = np.abs(powers - np.interp(x, x[chosen], powers[chosen]))
        farthest = int(away.argmax())
        if away[farthest] <= CLOSE:
            break
        chosen = sorted((*chosen, farthest))
    places = [float(x[number]) for number in chosen]
    rates = [float(f"{10 ** powers[number]:.4g}") for number in chosen]
    if len(places) == 1:
        places, rates = places * 2, rates * 2
    places[0], places[-1] = 0.0, last
    return RatePoints(tuple(places), tuple(rates), end)


def height(rate: float) -> float:
    """Where a rate stands on an axis of powers of ten."""
    return log10(max(rate, LOWEST))
