"""Values of a class anywhere inside a record, also in its parts and lists (verdier i en registrering)."""

from collections.abc import Iterator
from functools import cache
from typing import Any, get_args

from attrs import fields, has, resolve_types

__all__ = ["values_in"]

Place = tuple[str | int, ...]


def values_in(record: Any, wanted: tuple[type, ...]) -> Iterator[tuple[Place, Any]]:
    """The values of these classes inside a record, each with its place there.

    Example:
        >>> from nirmodel.records import Grant, Measure, Period
        >>> from datetime import date
        >>> grant = Grant(measures=(Measure(period=Period(first_day=date(2020, 1, 1))),))
        >>> [place for place, _ in values_in(grant, (Period,))]
        [('measures', 0, 'period')]
    """
    for name in _names(record.__class__, wanted):
        yield from _within(getattr(record, name), (name,), wanted)


def _within(value: Any, place: Place, wanted: tuple[type, ...]) -> Iterator[tuple[Place, Any]]:
    if isinstance(value, wanted):
        yield place, value
    elif isinstance(value, tuple):
        for index, each in enumerate(value):
            yield from _within(each, (*place, index), wanted)
    elif value is not None:
        for name in _names(value.__class__, wanted):
            yield from _within(getattr(value, name), (*place, name), wanted)


@cache
def _names(cls: Any, wanted: tuple[type, ...]) -> tuple[str, ...]:
    """The fields of a class that can hold such a value, themselves or in their parts."""
    if not has(cls):
        return ()
    return tuple(each.name for each in fields(resolve_types(cls)) if _can_hold(each.type, wanted))


def _can_hold(hint: Any, wanted: tuple[type, ...]) -> bool:
    inner = get_args(hint)
    if inner:
        return any(_can_hold(each, wanted) for each in inner)
    return hint is not ... and (issubclass(hint, wanted) or bool(_names(hint, wanted)))
