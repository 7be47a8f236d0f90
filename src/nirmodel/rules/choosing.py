"""Chooses one of several records: by days, kind and id, never by its place in the case (valg)."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from itertools import groupby
from typing import Any, TypeVar

from nirmodel.rules.views import Visible

__all__ = ["FEW", "by_known", "few", "first_dated", "first_ground", "first_known", "first_of", "grouped", "steady"]

_T = TypeVar("_T")
_Key = TypeVar("_Key")

#: the most records that a finding names when each record of a list is compared with all of another: people read it,
#: and its size must not grow with the product of both lists
FEW = 20


def first_of(
    found: Iterable[_T], keys: Sequence[Callable[[_T], Any]], record: Callable[[_T], Visible[Any]]
) -> _T | None:
    """The first by these keys, each applied to those that are equal so far; last by all that their records hold."""

    def contents(each: _T) -> str:
        return repr(record(each).record)

    left = list(found)
    for key in (*keys, contents):
        if len(left) < 2:
            break
        values = [key(each) for each in left]
        lowest = min(values)
        left = [each for each, own in zip(left, values, strict=True) if own == lowest]
    return left[0] if left else None


def grouped(found: Iterable[_T], key: Callable[[_T], _Key]) -> dict[_Key, list[_T]]:
    """Those with the same key together, in their order."""
    groups: dict[_Key, list[_T]] = {}
    for each in found:
        groups.setdefault(key(each), []).append(each)
    return groups


def steady(found: Iterable[Visible[Any]]) -> list[Visible[Any]]:
    """These records without repeats, in an order that does not depend on their places in the case."""
    return _ordered({id(each): each for each in found}.values(), _id_and_days)


def by_known(found: Iterable[Visible[Any]]) -> list[Visible[Any]]:
    """These records in the order in which they became known, undated ones first."""
    return _ordered(found, lambda each: (_known(each), _kind_and_id(each)))


def _ordered(found: Iterable[Visible[Any]], key: Callable[[Visible[Any]], Any]) -> list[Visible[Any]]:
    ordered: list[Visible[Any]] = []
    for _, equals in groupby(sorted(found, key=key), key):
        alike = list(equals)
        ordered += alike if len(alike) == 1 else sorted(alike, key=lambda each: repr(each.record))
    return ordered


def few(found: Iterable[Visible[Any]]) -> list[Visible[Any]]:
    """The first few of these, in the order of :func:`steady`."""
    return steady(found)[:FEW]


def _id_and_days(each: Visible[Any]) -> tuple[str, date, date]:
    return each.record.id or "", each.own or date.min, each.known or date.min


def _kind_and_id(each: Visible[Any]) -> tuple[str, str]:
    return str(each.path.parts[-2]), each.record.id or ""


def first_ground(pairs: Iterable[tuple[Visible[Any], _T]]) -> tuple[Visible[Any], _T] | None:
    """The pair whose record is the earliest ground; undated records come last."""

    def day(pair: tuple[Visible[Any], _T]) -> tuple[bool, date]:
        return pair[0].ground_day is None, pair[0].ground_day or date.max

    return first_of(pairs, (day, lambda pair: _kind_and_id(pair[0])), lambda pair: pair[0])


def first_known(found: Iterable[Visible[Any]]) -> Visible[Any] | None:
    """The record that was known first; undated records come before all others."""
    return first_of(found, (_known, _kind_and_id), _itself)


def first_dated(found: Iterable[Visible[Any]]) -> Visible[Any] | None:
    """The record with the earliest date of its own."""
    dated = [each for each in found if each.own is not None]
    return first_of(dated, (lambda each: each.own, lambda each: each.record.id or ""), _itself)


def _known(each: Visible[Any]) -> date:
    return each.known or date.min


def _itself(each: Visible[Any]) -> Visible[Any]:
    return each
