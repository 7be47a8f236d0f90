"""How the records declare what may be not told, and how JSON spells a value (opplysninger)."""

from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any

from attrs import field

from nirmodel.validators import Validator, figure, optional, to_figure, to_tuple, tuple_of

__all__ = ["maybe", "maybe_figure", "maybe_many", "plain"]


def maybe(validator: Validator) -> Any:
    """One value, or None where it is not told."""
    return field(default=None, validator=optional(validator))


def maybe_figure() -> Any:
    """A figure, or None where it is not told; 0 is a figure."""
    return field(default=None, converter=to_figure, validator=optional(figure))


def maybe_many(validator: Validator) -> Any:
    """Several values, () where there are none, or None where it is not told."""
    return field(default=None, converter=to_tuple, validator=optional(tuple_of(validator)))


def plain(value: Any) -> Any:
    """A single value as JSON spells it; what is made of several is left as it is."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value
