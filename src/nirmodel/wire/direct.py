"""The fast path for valid input: builds a case, or a part of one, and raises at the first error (rett fram).

``structuring`` reads the input again when there is an error, and reports all of them. A property among the tests
checks that both accept the same input and build the same objects.
"""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import cache, lru_cache
from types import NoneType
from typing import Any, get_args, get_origin

from attrs import NOTHING, fields, has, resolve_types

from nirmodel.code_lists import CODE_LISTS
from nirmodel.validators import to_figure

__all__ = ["builder"]

_Build = Callable[[Any], Any]


def _day(value: str) -> date:
    if value[4] != "-" or value[7] != "-" or len(value) != 10:
        raise ValueError
    return date.fromisoformat(value)


@lru_cache(maxsize=1024, typed=True)
def _figure(value: Any) -> Decimal:
    """A figure, as the converter of the records makes it. Cached, because the same few figures are common."""
    if type(value) not in (int, float, Decimal):
        raise TypeError
    made: Decimal = to_figure(value)
    return made


def _exactly(cls: type) -> _Build:
    def build(value: Any) -> Any:
        if type(value) is not cls:
            raise TypeError
        return value

    return build


def _word(code_list: Any) -> _Build:
    words = {each.value: each for each in code_list}
    kinds = {type(each.value) for each in code_list}

    def build(value: Any) -> Any:
        if type(value) not in kinds:
            raise TypeError
        return words[value]

    return build


def _many(inner: _Build) -> _Build:
    def build(value: Any) -> Any:
        if type(value) is not list:
            raise TypeError
        return tuple([inner(each) for each in value])

    return build


@cache
def builder(cls: Any) -> _Build:
    """A function that builds an object of an attrs class from plain values, and raises some error if any is wrong.

    It sets the fields of a new object directly, because it has already converted and checked the values. It calls the
    validator of a field only if the type alone does not decide, or if the value is None.
    """
    resolve_types(cls)
    names = {each.name for each in fields(cls)}
    parts = [
        (each.name, getattr(cls, each.name).__set__, _of(each.type), _checks(each.validator), each.default)
        for each in fields(cls)
    ]
    new = cls.__new__

    def build(value: Any) -> Any:
        if type(value) is not dict or not value.keys() <= names:
            raise TypeError
        made = new(cls)
        for name, put, inner, (passes, may_be_none), default in parts:
            if name in value:
                provided = value[name]
                if provided is not None:
                    provided = inner(provided)
                    if passes is not None and not passes(provided):
                        raise ValueError
                elif not may_be_none:
                    raise ValueError
                put(made, provided)
            elif default is NOTHING:
                raise TypeError
            else:
                put(made, default)
        return made

    return build


def _checks(validator: Any) -> tuple[Callable[[Any], bool] | None, bool]:
    """The check of a value of the right type, or None if there is none to make; and whether None passes."""
    return None if validator.by_type else validator.passes, validator.passes(None)


def _of(hint: Any) -> _Build:
    """A function that builds a value of a type. The validator of the field decides on None."""
    if NoneType in get_args(hint):
        (hint,) = (each for each in get_args(hint) if each is not NoneType)
    if get_origin(hint) is tuple:
        return _many(_of(get_args(hint)[0]))
    if has(hint):
        return builder(hint)
    if hint in CODE_LISTS:
        return _word(hint)
    builders: dict[Any, _Build] = {
        date: _day, Decimal: _figure, str: _exactly(str), int: _exactly(int), bool: _exactly(bool),
    }  # fmt: skip
    return builders[hint]
