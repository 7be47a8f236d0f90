"""Any valid value of a class of the library or of a code list, with data missing now and then (vilkårlige verdier)."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, cast, get_args, get_origin

from attrs import fields, has, resolve_types
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from nirmodel import records as kinds
from nirmodel.law.regimes import Regime
from nirmodel.strategies.refusing import refused
from nirmodel.strategies.values import days, figures, iso_weeks, language_codes, opaque_ids, periods

__all__ = ["any_value_of", "codes"]

_T = TypeVar("_T")
_E = TypeVar("_E", bound=Enum)


def codes(code_list: type[_E]) -> SearchStrategy[_E]:
    """The members of a code list, such as :class:`~nirmodel.code_lists.EndReason`.

    Shrinks towards the first.

    Args:
        code_list: the list.

    .. versionadded:: 0.1.0
    """
    if not issubclass(code_list, Enum):
        return refused(f"{code_list!r} is no code list")
    return st.sampled_from(code_list)


def any_value_of(cls: type[_T], **given: SearchStrategy[Any]) -> SearchStrategy[_T]:
    """Any valid value of a class of this library.

    Shrinks towards a value in which nothing is provided.

    Args:
        cls: the class of a record, a participation or a case.
        **given: strategies that take the place of those for the fields with these names.

    .. versionadded:: 0.1.0
    """
    if not has(cls):
        return refused(f"{cls!r} is no class of records")
    known = _strategies(cast("Any", cls))
    unknown = given.keys() - known.keys()
    if unknown:
        return refused(f"{cls.__name__} has no {', '.join(sorted(unknown))}")
    return st.builds(cast("Callable[..., _T]", cls), **known | given)


@cache
def _strategies(cls: Any) -> dict[str, SearchStrategy[Any]]:
    resolve_types(cls)
    return {each.name: _field(each.name, each.type) for each in fields(cls)}


def _field(name: str, hint: Any) -> SearchStrategy[Any]:
    by_name: dict[str, SearchStrategy[Any]] = {
        "act": st.none(),
        "regime": st.sampled_from([None, *Regime]),
        "mother_tongue": st.none() | language_codes(),
        "language": st.none() | language_codes(),
        "training_languages": st.none() | st.lists(language_codes(), max_size=2, unique=True).map(tuple),
        "week": st.none() | iso_weeks(),
        "module": st.integers(1, 20),
    }
    return by_name[name] if name in by_name else _of(hint)


def _of(hint: Any) -> SearchStrategy[Any]:
    if isinstance(hint, UnionType):
        return st.one_of([_of(each) for each in sorted(get_args(hint), key=lambda each: each is not NoneType)])
    if get_origin(hint) is tuple:
        return st.lists(_of(get_args(hint)[0]), max_size=2).map(tuple)
    plain: dict[Any, SearchStrategy[Any]] = {
        NoneType: st.none(),
        str: opaque_ids(),
        bool: st.booleans(),
        date: days(),
        Decimal: figures(),
        kinds.Period: periods(),
    }
    if hint in plain:
        return plain[hint]
    return codes(hint) if issubclass(hint, Enum) else st.deferred(lambda: any_value_of(hint))
