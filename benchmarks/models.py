"""The wire format in pydantic and in msgspec, made from the library's own classes, so that no field is copied by hand.

Unknown keys are forbidden, types are strict and values cannot be changed, as in the library. What an id, a week or a
language looks like and how large a figure may be are left out, unless `limits` asks pydantic for them.
"""

from collections.abc import Callable
from decimal import Decimal
from functools import cache
from types import NoneType
from typing import Annotated, Any, get_args, get_origin

import msgspec
from attrs import NOTHING, Attribute, fields, has, resolve_types
from pydantic import BaseModel, ConfigDict, Field, create_model

from nirmodel import Case
from nirmodel.validators import LARGEST_FIGURE

__all__ = ["pydantic_model", "struct"]

#: Python's own regular expressions, since the pattern of an id looks ahead
_STRICT = ConfigDict(extra="forbid", strict=True, frozen=True, regex_engine="python-re")


@cache
def pydantic_model(cls: type = Case, limits: bool = False) -> type[BaseModel]:
    """The model of a class and of all that it is made of."""

    def made(inner: type) -> type[BaseModel]:
        return pydantic_model(inner, limits)

    members: dict[str, Any] = {
        each.name: (
            _limited(each, made) if limits else _hint(each.type, made),
            ... if _required(each) else each.default,
        )
        for each in _fields(cls)
    }
    model: type[BaseModel] = create_model(cls.__name__, __config__=_STRICT, **members)
    return model


@cache
def struct(cls: type = Case) -> type[msgspec.Struct]:
    """The struct of a class and of all that it is made of."""
    members: list[Any] = [
        (each.name, _hint(each.type, struct), *([] if _required(each) else [each.default])) for each in _fields(cls)
    ]
    made: type[msgspec.Struct] = msgspec.defstruct(
        cls.__name__, members, forbid_unknown_fields=True, frozen=True, kw_only=True
    )
    return made


def _fields(cls: Any) -> tuple["Attribute[Any]", ...]:
    resolve_types(cls)
    found: tuple[Attribute[Any], ...] = fields(cls)
    return found


def _required(each: "Attribute[Any]") -> bool:
    return each.default is NOTHING


def _hint(hint: Any, made: Callable[[type], Any]) -> Any:
    """The same hint with the model in the place of each class."""
    if NoneType in get_args(hint):
        (inner,) = (each for each in get_args(hint) if each is not NoneType)
        return _hint(inner, made) | None
    if get_origin(hint) is tuple:
        return tuple[_hint(get_args(hint)[0], made), ...]  # type: ignore[misc]  # a hint made as it runs
    return made(hint) if has(hint) else hint


def _limited(each: "Attribute[Any]", made: Callable[[type], Any]) -> Any:
    """The hint with what the field's validator asks for."""
    validator: Any = each.validator
    hint = _hint(each.type, made)
    if validator.pattern:
        pattern = Field(pattern=f"^(?:{validator.pattern})$")
        texts = tuple[Annotated[str, pattern], ...] if validator.element else Annotated[str, pattern]
        return texts if _required(each) else texts | None
    if Decimal in (each.type, *get_args(each.type)):
        figure = Annotated[Decimal, Field(ge=0, le=LARGEST_FIGURE)]
        return figure if _required(each) else figure | None
    return hint
