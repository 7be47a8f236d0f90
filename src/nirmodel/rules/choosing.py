"""Which of several records is taken: by days, kind and id, never by its place in the case (valg)."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from itertools import groupby
from typing import Any, TypeVar

from nirmodel.findings import Visible

__all__ = ["FEW", "by_known", "few", "first_dated", "first_ground", "first_known", "first_of", "grouped", "steady"]

_T = TypeVar("_T")
_Key = TypeVar("_Key")

#: so many records are named at most where each of a list is held against all of another: a finding is for people to
#: read, and what names all of them for each would grow with the product of both
FEW = 20


def first_of(found: Iterable[_T], keys: Sequence[Callable[[_T], Any]], record: Callable[[_T], Visible]) -> _T | None:
    """The first by these keys, each asked of those that are equal so far; at last by all that their records say."""

    def said(each: _T) -> str:
        return repr(record(each).record)

    left = list(found)
    for key in (*keys, said):
        if len(left) < 2:
            break
        told = [key(each) for each in left]
        lowest = min(told)
        left = [each for each, own in zip(left, told, strict=True) if own == lowest]
    return left[0] if left else None


def grouped(found: Iterable[_T], key: Callable[[_T], _Key]) -> dict[_Key, list[_T]]:
    """Those that have the same key together, in the order they come."""
    groups: dict[_Key, list[_T]] = {}
    for each in found:
        groups.setdefault(key(each), []).append(each)
    return groups


def steady(found: Iterable[Visible]) -> list[Visible]:
    """These records, each once, in an order that does not hang on their places; what all of it says is asked last."""
    return _ordered({id(each): each for each in found}.values(), _id_and_days)


def by_known(found: Iterable[Visible]) -> list[Visible]:
    """These records, that which was known first ahead, the undated before all others."""
    return _ordered(found, lambda each: (_known(each), _kind_and_id(each)))


def _ordered(found: Iterable[Visible], key: Callable[[Visible], Any]) -> list[Visible]:
    ordered: list[Visible] = []
    for _, equals in groupby(sorted(found, key=key), key):
        alike = list(equals)
        ordered += alike if len(alike) == 1 else sorted(alike, key=lambda each: repr(each.record))
    return ordered


def few(found: Iterable[Visible]) -> list[Visible]:
    """The first few of these in that order."""
    return steady(found)[:FEW]


def _id_and_days(each: Visible) -> tuple[str, date, date]:
    return each.record.id or "", each.own or date.min, each.known or date.min


def _kind_and_id(each: Visible) -> tuple[str, str]:
    return str(each.path.parts[2]), each.record.id or ""


def first_ground(pairs: Iterable[tuple[Visible, _T]]) -> tuple[Visible, _T] | None:
    """The record that grounds a duty first, the undated last, with what it comes with."""

    def day(pair: tuple[Visible, _T]) -> tuple[bool, date]:
        return pair[0].ground_day is None, pair[0].ground_day or date.max

    return first_of(pairs, (day, lambda pair: _kind_and_id(pair[0])), lambda pair: pair[0])


def first_known(found: Iterable[Visible]) -> Visible | None:
    """The record that was known first, the undated before all others."""
    return first_of(found, (_known, _kind_and_id), _itself)


def first_dated(found: Iterable[Visible]) -> Visible | None:
    """The record with the earliest date of its own, of those that have one."""
    dated = [each for each in found if each.own is not None]
    return first_of(dated, (lambda each: each.own, lambda each: each.record.id or ""), _itself)


def _known(each: Visible) -> date:
    return each.known or date.min


def _itself(each: Visible) -> Visible:
    return each
