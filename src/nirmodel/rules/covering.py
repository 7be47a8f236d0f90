"""Finds the periods that cover a day or share one, and whether periods cover every day of another (dekning).

A period without a last day covers its first day only; one that ends before it begins covers nothing. Each question
takes a search, and no look at every period.
"""

from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from heapq import heappop, heappush
from itertools import accumulate
from typing import Generic, TypeVar, final

from nirmodel.records import Period
from nirmodel.rules.choosing import FEW

__all__ = ["Cover", "Firsts", "Periods", "Sums"]

_T = TypeVar("_T")


@final
class Cover:
    """The days that some periods cover together; periods that meet count as one."""

    def __init__(self, periods: Iterable[Period]) -> None:
        self._first_days: list[int] = []
        self._last_days: list[int] = []
        for period in sorted(periods, key=lambda period: period.first_day):
            first, last = period.first_day.toordinal(), period.own_day.toordinal()
            if last < first:
                continue
            if self._last_days and first <= self._last_days[-1] + 1:
                self._last_days[-1] = max(self._last_days[-1], last)
            else:
                self._first_days.append(first)
                self._last_days.append(last)
        lengths = (last - first + 1 for first, last in zip(self._first_days, self._last_days, strict=True))
        #: the days before each of them
        self._before = list(accumulate(lengths, initial=0))

    def days(self, first_day: date, last_day: date) -> int:
        """How many of the days from the first to the last are covered."""
        return max(0, self._until(last_day.toordinal()) - self._until(first_day.toordinal() - 1))

    def _until(self, day: int) -> int:
        """How many days are covered up to a day, included."""
        place = bisect_right(self._first_days, day) - 1
        if place < 0:
            return 0
        return self._before[place] + min(day, self._last_days[place]) - self._first_days[place] + 1

    def holds(self, first_day: date, last_day: date) -> bool:
        """True if there are days from the first to the last, and all of them are covered."""
        first, last = first_day.toordinal(), last_day.toordinal()
        place = bisect_right(self._first_days, first) - 1
        return place >= 0 and first <= last <= self._last_days[place]


@final
class Periods(Generic[_T]):
    """Things with periods, to find those that certainly share a day with others: of many, those that last longest."""

    def __init__(self, found: Iterable[tuple[Period | None, _T]]) -> None:
        self._first_days: list[date] = []
        #: of the first so many to begin, those that last longest, each with its last day
        self._lasting: list[list[tuple[date, _T]]] = [[]]
        dated = [(period, each) for period, each in found if period is not None]
        for period, each in sorted(dated, key=lambda pair: pair[0].first_day):
            lasting = sorted([*self._lasting[-1], (period.own_day, each)], key=lambda pair: pair[0], reverse=True)
            self._first_days.append(period.first_day)
            self._lasting.append(lasting[: FEW + 1])

    def sharing(self, first_day: date, last_day: date) -> list[_T]:
        """Those that begin by the last day and do not end before the first: at most one more than a few."""
        begun = self._lasting[bisect_right(self._first_days, last_day)]
        return [each for own_day, each in begun if own_day >= first_day]


@final
class Firsts(Generic[_T]):
    """Things with periods, in an order, to find the first that covers a day."""

    def __init__(self, found: Iterable[tuple[Period | None, _T]]) -> None:
        dated = [(period, place, each) for place, (period, each) in enumerate(found) if period is not None]
        spans = sorted((period.first_day.toordinal(), period.own_day.toordinal(), place) for period, place, _ in dated)
        waiting = deque(spans)
        each_at = {place: each for _, place, each in dated}
        self._days = sorted({day for first, last, _ in spans for day in (first, last + 1)})
        #: what is first from each of these days to the next
        self._first: list[_T | None] = []
        begun: list[tuple[int, int]] = []
        for day in self._days:
            while waiting and waiting[0][0] <= day:
                _, last, place = waiting.popleft()
                heappush(begun, (place, last))
            while begun and begun[0][1] < day:
                heappop(begun)
            self._first.append(each_at[begun[0][0]] if begun else None)

    def on(self, day: date) -> _T | None:
        """The first of those whose periods cover the day."""
        place = bisect_right(self._days, day.toordinal()) - 1
        return self._first[place] if place >= 0 else None


@final
class Sums:
    """The sums, day by day, of amounts that each have a period."""

    def __init__(self, found: Iterable[tuple[Period | None, Decimal]]) -> None:
        dated = [(period, amount) for period, amount in found if period is not None]
        dated = [(period, amount) for period, amount in dated if period.first_day <= period.own_day]
        begun = sorted((period.first_day, amount) for period, amount in dated)
        over = sorted((period.own_day, amount) for period, amount in dated)
        self._first_days, self._begun = _summed(begun)
        self._last_days, self._over = _summed(over)

    def on(self, day: date) -> Decimal:
        """The sum of those whose periods cover the day."""
        return self._begun[bisect_right(self._first_days, day)] - self._over[bisect_left(self._last_days, day)]


def _summed(amounts: list[tuple[date, Decimal]]) -> tuple[list[date], list[Decimal]]:
    """The days, and the sum before each of them; the last is the sum of all."""
    return [day for day, _ in amounts], list(accumulate((amount for _, amount in amounts), initial=Decimal(0)))
