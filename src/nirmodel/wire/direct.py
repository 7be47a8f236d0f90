"""Builds what nothing is wrong in, a case or a part of one (rett fram); the rest is left to the way that tells why.

What it builds, and what it leaves, is held to the full way of ``structuring`` by a law among the tests.
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
    """As the record's own converter makes it; the same few come again and again."""
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
    """What builds an object of an attrs class; it raises something or other where anything at all is wrong.

    What is told is put straight into a new object: what attrs' own constructor would do to it is done already. The
    validator of a field is asked of what is told where its type alone does not decide, and of None.
    """
    resolve_types(cls)
    names = {each.name for each in fields(cls)}
    parts = [
        (each.name, getattr(cls, each.name).__set__, _of(each.type), _judged(each.validator), each.default)
        for each in fields(cls)
    ]
    new = cls.__new__

    def build(value: Any) -> Any:
        if type(value) is not dict or not value.keys() <= names:
            raise TypeError
        made = new(cls)
        for name, put, inner, (passes, may_be_none), default in parts:
            if name in value:
                told = value[name]
                if told is not None:
                    told = inner(told)
                    if passes is not None and not passes(told):
                        raise ValueError
                elif not may_be_none:
                    raise ValueError
                put(made, told)
            elif default is NOTHING:
                raise TypeError
            else:
                put(made, default)
        return made

    return build


def _judged(validator: Any) -> tuple[Callable[[Any], bool] | None, bool]:
    """What a value of the right type has to pass, if anything; and whether None does."""
    return None if validator.by_type else validator.passes, validator.passes(None)


def _of(hint: Any) -> _Build:
    """What builds a value of a type; None is left to the validator of the field."""
    if NoneType in get_args(hint):
        (hint,) = (each for each in get_args(hint) if each is not NoneType)
    if get_origin(hint) is tuple:
        return _many(_of(get_args(hint)[0]))
    if has(hint):
        return builder(hint)
    if hint in CODE_LISTS:
        return _word(hint)
    builders: dict[Any, _Build] = {date: _day, Decimal: _figure, str: _exactly(str), bool: _exactly(bool)}
    return builders[hint]
