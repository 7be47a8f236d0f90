"""Value validators other projects can reuse: as attrs validators and as plain functions.

Each raises :class:`~nirmodel.errors.InvalidValue` with the field and what was expected, never the value.
Called with one argument it is a plain function; attrs calls it with three.
"""

import re
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any, final

from attrs import frozen

from nirmodel.errors import InvalidValue
from nirmodel.text import Text

__all__ = [
    "LARGEST_FIGURE", "ONE_OF", "Validator", "day", "figure", "iso_week", "language_code", "of_type", "opaque_id",
    "optional", "to_figure", "to_tuple", "tuple_of",
]  # fmt: skip

#: the largest figure of hours or days that can be meant
LARGEST_FIGURE = Decimal(100_000)


@final
@frozen
class Validator:
    """A test with the words for what passes it (validator)."""

    passes: Callable[[Any], bool]
    #: what would be right
    expected: Text
    #: the whole of a text that passes, as a regular expression that JSON Schema shares; empty where there is none
    pattern: str = ""
    #: what each element of a tuple has to pass
    element: "Validator | None" = None
    #: whether the type alone decides
    by_type: bool = False

    def __call__(self, *args: Any) -> None:
        """Call with the value alone, or as attrs does with instance, attribute and value."""
        value = args[-1]
        if not self.passes(value):
            raise InvalidValue(args[1].name if len(args) > 1 else "", self.expected)


#: one of several words
ONE_OF = Text("en av {words}", "ein av {words}", "one of {words}")


def optional(inner: Validator) -> Validator:
    """Lets None through, which means not told."""
    expected = _OR_NULL.filled(expected=inner.expected)
    return Validator(
        lambda value: value is None or inner.passes(value), expected, inner.pattern, inner.element, inner.by_type
    )


def of_type(cls: type) -> Validator:
    """Exactly an instance of the class; bool is no int."""
    expected = Text(cls.__name__, cls.__name__, cls.__name__)
    if issubclass(cls, Enum):
        expected = ONE_OF.filled(words=", ".join(str(each.value) for each in cls))
    return Validator(
        lambda value: isinstance(value, cls) and (cls is bool or not isinstance(value, bool)), expected, by_type=True
    )


def tuple_of(inner: Validator) -> Validator:
    """A tuple whose every element passes."""
    return Validator(
        lambda value: isinstance(value, tuple) and all(inner.passes(each) for each in value),
        _TUPLE_OF.filled(expected=inner.expected),
        inner.pattern,
        inner,
        inner.by_type,
    )


_OR_NULL = Text("{expected}, eller null", "{expected}, eller null", "{expected}, or null")
_TUPLE_OF = Text("en liste av {expected}", "ei liste av {expected}", "a tuple of {expected}")
_ID = r"(?!([._:-]*[0-9]){11,12}[._:-]*$)[A-Za-z0-9._:-]{1,64}"
_WEEK = r"[0-9]{4}-W(0[1-9]|[1-4][0-9]|5[0-3])"
_LANGUAGE = r"[a-z]{2,3}"


def _matches(pattern: str) -> Callable[[object], bool]:
    whole = re.compile(pattern)
    return lambda value: isinstance(value, str) and whole.fullmatch(value) is not None


def _is_week(value: object) -> bool:
    """Spelled as a week, and one that its year has."""
    if not isinstance(value, str) or re.fullmatch(_WEEK, value) is None:
        return False
    try:
        date.fromisocalendar(int(value[:4]), int(value[6:]), 7)
    except (ValueError, OverflowError):
        return False
    return True


def _is_figure(value: object) -> bool:
    return isinstance(value, Decimal) and value.is_finite() and 0 <= value <= LARGEST_FIGURE


#: an id that says nothing of a person
opaque_id = Validator(
    _matches(_ID),
    Text(
        "en nøytral id på 1 til 64 bokstaver, sifre eller ._:- som ikke er et personnummer",
        "ein nøytral id på 1 til 64 bokstavar, siffer eller ._:- som ikkje er eit personnummer",
        "an opaque id of 1 to 64 letters, digits or ._:- that is no personal number",
    ),
    _ID,
)
#: a calendar day
day = Validator(
    lambda value: isinstance(value, date) and not isinstance(value, datetime),
    Text("en dato", "ein dato", "a date"),
    by_type=True,
)
#: hours or days
figure = Validator(
    _is_figure, Text("et tall fra 0 til 100000", "eit tal frå 0 til 100000", "a number from 0 to 100000")
)
#: a week, ISO 8601
iso_week = Validator(
    _is_week, Text("en ISO-uke som 2020-W05", "ei ISO-veke som 2020-W05", "an ISO week such as 2020-W05"), _WEEK
)
#: ISO 639
language_code = Validator(
    _matches(_LANGUAGE),
    Text(
        "en ISO 639-kode på to eller tre bokstaver",
        "ein ISO 639-kode på to eller tre bokstavar",
        "an ISO 639 code of two or three letters",
    ),
    _LANGUAGE,
)


def to_figure(value: Any) -> Any:
    """A Decimal of at most six decimals, but never 0 for what is not; what is no number the validator refuses."""
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        return value
    exact = Decimal(repr(value)) if isinstance(value, float) else Decimal(value)
    if not exact.is_finite() or exact.copy_abs() > LARGEST_FIGURE:
        return exact
    rounded = round(exact, 6)
    if exact and not rounded:
        return exact.normalize()
    whole = rounded.to_integral_value()
    return (whole or Decimal(0)) if whole == rounded else rounded.normalize()


def to_tuple(value: Any) -> Any:
    """A list as a tuple; what is no list is left for the validator to refuse."""
    return tuple(value) if isinstance(value, list) else value
