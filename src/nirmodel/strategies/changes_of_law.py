"""The days on which the law changes, read from the rules, the code lists and the regimes (lovendringer)."""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from nirmodel.code_lists import CODE_LISTS
from nirmodel.law.catalogue import CATALOGUE
from nirmodel.law.deadlines import DeadlinePolicy
from nirmodel.law.regimes import Regime

__all__ = ["changes_of_law", "days_around_changes"]

_DAY = timedelta(days=1)


def _first_days() -> Iterator[date]:
    """The first day of each version, each value of a list, each regime and each thing that the register can take."""
    versions = [version for rule in CATALOGUE for version in rule.versions]
    holdings = [each for code_list in CODE_LISTS for value in code_list for each in getattr(value, "holds", ())]
    for interval in (*versions, *holdings):
        yield interval.first_day
        if interval.last_day is not None:
            yield interval.last_day + _DAY
    yield from (regime.first_day for regime in Regime)
    yield from (each.from_day for each in DeadlinePolicy().capabilities)


@cache
def changes_of_law() -> tuple[date, ...]:
    """Every day on which something in the law begins, or no longer holds, in order."""
    return tuple(sorted(set(_first_days())))


@cache
def days_around_changes() -> tuple[date, ...]:
    """The last day before each change of law, the day itself and the day after, in order."""
    return tuple(sorted({day + number * _DAY for day in changes_of_law() for number in (-1, 0, 1)}))
