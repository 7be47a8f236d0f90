"""Which of several records is taken: by days, kind and id, never by its place in the case (valg)."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any, TypeVar

from nirmodel.findings import Visible

__all__ = ["first_dated", "first_ground", "first_known", "first_of", "steady"]

_T = TypeVar("_T")


def first_of(found: Iterable[_T], key: Callable[[_T], Any], record: Callable[[_T], Visible]) -> _T | None:
    """The first by a key; between equals, by all that their records say, which is asked only then."""
    several: Sequence[_T] = list(found)
    if len(several) < 2:
        return several[0] if several else None
    keys = [key(each) for each in several]
    lowest = min(keys)
    equals = [each for each, own in zip(several, keys, strict=True) if own == lowest]
    return equals[0] if len(equals) == 1 else min(equals, key=lambda each: repr(record(each).record))


def steady(each: Visible) -> tuple[str, date, date, str]:
    """For sorting: an order of records that does not hang on their places."""
    return each.record.id or "", each.own or date.min, each.known or date.min, repr(each.record)


def _kind_and_id(each: Visible) -> tuple[str, str]:
    return str(each.path.parts[2]), each.record.id or ""


def first_ground(pairs: Iterable[tuple[Visible, _T]]) -> tuple[Visible, _T] | None:
    """The record that grounds a duty first, the undated last, with what it comes with."""

    def key(pair: tuple[Visible, _T]) -> tuple[Any, ...]:
        each = pair[0]
        return each.ground_day is None, each.ground_day or date.max, *_kind_and_id(each)

    return first_of(pairs, key, lambda pair: pair[0])


def first_known(found: Iterable[Visible]) -> Visible | None:
    """The record that was known first, the undated before all others."""
    return first_of(found, lambda each: (each.known or date.min, *_kind_and_id(each)), lambda each: each)


def first_dated(found: Iterable[Visible]) -> Visible | None:
    """The record with the earliest date of its own, of those that have one."""
    dated = [each for each in found if each.own is not None]
    return first_of(dated, lambda each: (each.own, each.record.id or ""), lambda each: each)
