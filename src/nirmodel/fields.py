"""How the records declare what may be not told: None unless given (opplysninger)."""

from typing import Any

from attrs import field

from nirmodel.validators import Validator, figure, optional, to_figure, to_tuple, tuple_of

__all__ = ["maybe", "maybe_figure", "maybe_many"]


def maybe(validator: Validator) -> Any:
    """One value, or None where it is not told."""
    return field(default=None, validator=optional(validator))


def maybe_figure() -> Any:
    """A figure, or None where it is not told; 0 is a figure."""
    return field(default=None, converter=to_figure, validator=optional(figure))


def maybe_many(validator: Validator) -> Any:
    """Several values, () where there are none, or None where it is not told."""
    return field(default=None, converter=to_tuple, validator=optional(tuple_of(validator)))
