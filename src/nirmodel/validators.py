"""Value validators other projects can reuse: as attrs validators and as plain functions.

Each raises :class:`~nirmodel.errors.InvalidValue` with the field and what was expected, never the value.
Called with one argument it is a plain function; attrs calls it with three.
"""

import re
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from typing import Any, final

from attrs import frozen

from nirmodel.errors import InvalidValue

__all__ = ["Validator", "day", "figure", "iso_week", "language_code", "of_type", "opaque_id", "optional", "to_figure", "tuple_of"]

#: the largest figure of hours or days that can be meant
LARGEST_FIGURE = Decimal(100_000)


@final
@frozen
class Validator:
    """A test with the words for what passes it (validator)."""

    passes: Callable[[Any], bool]
    #: what would be right, in English
    expected: str

    def __call__(self, *args: Any) -> None:
        """Call with the value alone, or as attrs does with instance, attribute and value."""
        value = args[-1]
        if not self.passes(value):
            raise InvalidValue(args[1].name if len(args) > 1 else "", self.expected)


def optional(inner: Validator) -> Validator:
    """Lets None through, which means not told."""
    return Validator(lambda value: value is None or inner.passes(value), f"{inner.expected}, or null")


def of_type(cls: type, expected: str = "") -> Validator:
    """Exactly an instance of the class; bool is no int."""
    return Validator(
        lambda value: isinstance(value, cls) and (cls is bool or not isinstance(value, bool)), expected or cls.__name__
    )


def tuple_of(inner: Validator) -> Validator:
    """A tuple whose every element passes."""
    return Validator(
        lambda value: isinstance(value, tuple) and all(inner.passes(each) for each in value), f"a tuple of {inner.expected}"
    )


_ID = re.compile(r"[A-Za-z0-9._:-]{1,64}")
_WEEK = re.compile(r"([0-9]{4})-W([0-9]{2})")


def _is_opaque(value: object) -> bool:
    if not isinstance(value, str) or not _ID.fullmatch(value):
        return False
    bare = re.sub(r"[._:-]", "", value)
    return not (bare.isdigit() and len(bare) in (11, 12))


def _is_week(value: object) -> bool:
    match = _WEEK.fullmatch(value) if isinstance(value, str) else None
    if match is None:
        return False
    try:
        date.fromisocalendar(int(match[1]), int(match[2]), 7)
    except (ValueError, OverflowError):
        return False
    return True


def _is_figure(value: object) -> bool:
    return isinstance(value, Decimal) and value.is_finite() and 0 <= value <= LARGEST_FIGURE


def _is_language(value: object) -> bool:
    return isinstance(value, str) and re.fullmatch(r"[a-z]{2,3}", value) is not None


#: an id that says nothing of a person
opaque_id = Validator(_is_opaque, "an opaque id of 1 to 64 letters, digits or ._:- that is no personal number")
#: a calendar day
day = Validator(lambda value: isinstance(value, date) and not isinstance(value, datetime), "a date")
#: hours or days
figure = Validator(_is_figure, "a number from 0 to 100000")
#: a week, ISO 8601
iso_week = Validator(_is_week, "an ISO week such as 2020-W05")
#: ISO 639
language_code = Validator(_is_language, "an ISO 639 code of two or three letters")


def to_figure(value: Any) -> Any:
    """A Decimal of at most six decimals; what is no number is left for the validator to refuse."""
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        return value
    exact = Decimal(repr(value)) if isinstance(value, float) else Decimal(value)
    if not exact.is_finite() or abs(exact) > LARGEST_FIGURE:
        return exact
    rounded = round(exact, 6)
    return rounded.normalize() if rounded else Decimal(0)
