"""How the records declare what may be not told, and how JSON spells a value (opplysninger)."""

from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any

from attrs import field, fields

from nirmodel.validators import Validator, figure, optional, to_figure, to_tuple, tuple_of

__all__ = ["maybe", "maybe_figure", "maybe_many", "plain", "repr_of_told"]


def maybe(validator: Validator) -> Any:
    """One value, or None where it is not told."""
    return field(default=None, validator=optional(validator))


def maybe_figure() -> Any:
    """A figure, or None where it is not told; 0 is a figure."""
    return field(default=None, converter=to_figure, validator=optional(figure))


def maybe_many(validator: Validator) -> Any:
    """Several values, () where there are none, or None where it is not told."""
    return field(default=None, converter=to_tuple, validator=optional(tuple_of(validator)))


def repr_of_told(self: Any) -> str:
    """For ``__repr__``: the fields that are told, and nothing of the rest; one for all classes is imported fastest."""
    told = ((each.name, getattr(self, each.name)) for each in fields(type(self)))
    return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in told if value is not None)})"


def plain(value: Any) -> Any:
    """A single value as JSON spells it; what is made of several is left as it is."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value
