"""How records declare fields that may be missing, and how JSON writes a value (opplysninger)."""

from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any

from attrs import field, fields

from nirmodel.validators import Validator, figure, optional, to_figure, to_tuple, tuple_of

__all__ = ["maybe", "maybe_figure", "maybe_many", "plain", "repr_of_provided"]


def maybe(validator: Validator) -> Any:
    """A field with one value; None if it is missing."""
    return field(default=None, validator=optional(validator))


def maybe_figure() -> Any:
    """A field with a figure; None if it is missing. 0 is a figure."""
    return field(default=None, converter=to_figure, validator=optional(figure))


def maybe_many(validator: Validator) -> Any:
    """A field with several values; () if there are none, None if it is missing."""
    return field(default=None, converter=to_tuple, validator=optional(tuple_of(validator)))


def repr_of_provided(self: Any) -> str:
    """A ``__repr__`` that shows the fields that are provided, and leaves out the rest.

    All classes share this one function, because attrs would generate one for each, which makes the import slower.
    """
    provided = ((each.name, getattr(self, each.name)) for each in fields(type(self)))
    return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in provided if value is not None)})"


def plain(value: Any) -> Any:
    """The JSON form of a single value. A value made of several is returned as it is."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value
