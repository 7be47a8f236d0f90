"""Validators of values, for attrs classes and as plain functions (validering).

Each raises :class:`~nirmodel.errors.InvalidValue` with the field and what was expected, never with the value. Call a
validator with the value alone; attrs calls it with instance, attribute and value.
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
    "LARGEST_FIGURE", "LAST_MODULE", "ONE_OF", "Validator", "day", "figure", "iso_week", "language_code",
    "module_number", "of_type", "opaque_id", "optional", "to_figure", "to_tuple", "tuple_of",
]  # fmt: skip

#: the largest number of hours or days that can be meant
LARGEST_FIGURE = Decimal(100_000)
#: the highest number that a module of social studies can have
LAST_MODULE = 20


@final
@frozen
class Validator:
    """A test of a value, with the words for what passes it (validator)."""

    #: the test
    passes: Callable[[Any], bool]
    #: the words for what was expected
    expected: Text
    #: a regular expression that matches the whole text, for JSON Schema too; empty if there is none
    pattern: str = ""
    #: the validator of each element of a tuple
    element: "Validator | None" = None
    #: whether the type of the value alone decides
    by_type: bool = False

    def __call__(self, *args: Any) -> None:
        """Checks a value, given alone or, as attrs does, after instance and attribute.

        Raises:
            InvalidValue: if the value does not pass.
        """
        value = args[-1]
        if not self.passes(value):
            raise InvalidValue(args[1].name if len(args) > 1 else "", self.expected)


#: the words for one of several codes
ONE_OF = Text("en av {words}", "ein av {words}", "one of {words}")


def optional(inner: Validator) -> Validator:
    """The same, but None passes too: it stands for a missing value."""
    expected = _OR_NULL.filled(expected=inner.expected)
    return Validator(
        lambda value: value is None or inner.passes(value), expected, inner.pattern, inner.element, inner.by_type
    )


def of_type(cls: type) -> Validator:
    """Instances of a class. A bool is not an int here."""
    expected = Text(cls.__name__, cls.__name__, cls.__name__)
    if issubclass(cls, Enum):
        expected = ONE_OF.filled(words=", ".join(str(each.value) for each in cls))
    return Validator(
        lambda value: isinstance(value, cls) and (cls is bool or not isinstance(value, bool)), expected, by_type=True
    )


def tuple_of(inner: Validator) -> Validator:
    """Tuples in which every element passes."""
    return Validator(
        lambda value: isinstance(value, tuple) and all(inner.passes(each) for each in value),
        _TUPLE_OF.filled(expected=inner.expected),
        inner.pattern,
        inner,
        inner.by_type,
    )


_OR_NULL = Text("{expected}, eller null", "{expected}, eller null", "{expected}, or null")
_TUPLE_OF = Text("en liste av {expected}", "ei liste av {expected}", "a tuple of {expected}")
#: the characters of an id; not as many digits as a personal number and nothing else; a space only beside a digit
_ID = (
    r"(?!([._: -]*[0-9]){11,12}[._: -]*$)(?!.*[^0-9] [^0-9])(?!.*  )(?! )(?!.* $)"
    r"[A-Za-z0-9._:/ -]{1,64}"
)
_WEEK = r"[0-9]{4}-W(0[1-9]|[1-4][0-9]|5[0-3])"
_LANGUAGE = r"[a-z]{2,3}"


def _matches(pattern: str) -> Callable[[object], bool]:
    whole = re.compile(pattern)
    return lambda value: isinstance(value, str) and whole.fullmatch(value) is not None


_has_the_form_of_an_id = _matches(_ID)
#: digits with anything but letters between them
_DIGITS = re.compile(r"[0-9](?:[^A-Za-z0-9]*[0-9])*")
#: the weights by which a birth number and a D-number are checked; each sum is a multiple of 11
_WEIGHTS = ((3, 7, 6, 1, 8, 9, 4, 5, 2, 1, 0), (5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1))
_OF_BIRTH_NUMBER, _OF_DUF_NUMBER = 11, 12
#: what is added to the day in a D-number, and to the month in the numbers of people who are made up for tests
_ADDED_TO_DAY, _ADDED_TO_MONTH = (0, 40), (0, 40, 65, 80)
#: how the digits of a DUF number are written, after the year that it begins with
_DUF_GROUPS = ((12,), (4, 8), (10, 2), (4, 6, 2))
_DUF_YEARS = range(1980, 2036)


def _is_birth_number(digits: str) -> bool:
    """True for eleven digits that can be a birth number or a D-number: by the date, and by the check digits."""
    day, month = int(digits[:2]), int(digits[2:4])
    if not any(1 <= day - added <= 31 for added in _ADDED_TO_DAY):
        return False
    if not any(1 <= month - added <= 12 for added in _ADDED_TO_MONTH):
        return False
    return all(sum(int(each) * by for each, by in zip(digits, weights, strict=True)) % 11 == 0 for weights in _WEIGHTS)


def _holds_birth_number(groups: list[str]) -> bool:
    """True if digits from the beginning of a group, or to the end of one, are such a number."""
    digits, ends = "".join(groups), {0}
    for group in groups:
        ends.add(max(ends) + len(group))
    starts = range(len(digits) - _OF_BIRTH_NUMBER + 1)
    return any(
        _is_birth_number(digits[start : start + _OF_BIRTH_NUMBER])
        for start in starts
        if start in ends or start + _OF_BIRTH_NUMBER in ends
    )


def _holds_duf_number(run: str, groups: list[str]) -> bool:
    """True if a run of twelve digits, written as a DUF number is, begins with a year."""
    lengths = tuple(len(group) for group in groups)
    written = lengths in _DUF_GROUPS and "/" not in run
    alone = (each for each in ([*groups, "".join(groups)] if written else groups) if len(each) == _OF_DUF_NUMBER)
    return any(int(each[:4]) in _DUF_YEARS for each in alone)


#: the form of a UUID, with a letter: drawn at random, some have digits like those of a birth number
_is_uuid = _matches(r"(?=[^A-Fa-f]*[A-Fa-f])[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}")


def _is_opaque(value: object) -> bool:
    """True for the form of an id without the number of a person anywhere in it, spaced, hyphenated or in one."""
    if not isinstance(value, str) or not _has_the_form_of_an_id(value):
        return False
    if len(value) < _OF_BIRTH_NUMBER or _is_uuid(value):
        return True
    for run in _DIGITS.findall(value):
        groups = re.findall("[0-9]+", run)
        if _holds_birth_number(groups) or _holds_duf_number(run, groups):
            return False
    return True


def _is_week(value: object) -> bool:
    """True for a week that its year has."""
    if not isinstance(value, str) or re.fullmatch(_WEEK, value) is None:
        return False
    try:
        date.fromisocalendar(int(value[:4]), int(value[6:]), 7)
    except (ValueError, OverflowError):
        return False
    return True


def _is_figure(value: object) -> bool:
    return isinstance(value, Decimal) and value.is_finite() and 0 <= value <= LARGEST_FIGURE


def _is_module(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= LAST_MODULE


#: an id that does not identify a person: no birth number, D-number or DUF number
opaque_id = Validator(
    _is_opaque,
    Text(
        "en nøytral id på 1 til 64 bokstaver (a-z), sifre eller ._:/- uten personnummer, mellomrom bare ved et siffer",
        "ein nøytral id på 1 til 64 bokstavar (a-z), siffer eller ._:/- utan personnummer, mellomrom berre ved eit "
        "siffer",
        "an opaque id of 1 to 64 letters (a-z), digits or ._:/- without a personal number, spaces only next to a digit",
    ),
    _ID,
)
#: a calendar day, without a time
day = Validator(
    lambda value: isinstance(value, date) and not isinstance(value, datetime),
    Text("en dato", "ein dato", "a date"),
    by_type=True,
)
#: a number of hours or days
figure = Validator(
    _is_figure, Text("et tall fra 0 til 100000", "eit tal frå 0 til 100000", "a number from 0 to 100000")
)
#: a week by ISO 8601
iso_week = Validator(
    _is_week, Text("en ISO-uke som 2020-W05", "ei ISO-veke som 2020-W05", "an ISO week such as 2020-W05"), _WEEK
)
#: a language code by ISO 639
language_code = Validator(
    _matches(_LANGUAGE),
    Text(
        "en ISO 639-kode på to eller tre bokstaver",
        "ein ISO 639-kode på to eller tre bokstavar",
        "an ISO 639 code of two or three letters",
    ),
    _LANGUAGE,
)
#: the number of a module of social studies
module_number = Validator(
    _is_module,
    Text(
        f"et helt tall fra 1 til {LAST_MODULE}",
        f"eit heilt tal frå 1 til {LAST_MODULE}",
        f"a whole number from 1 to {LAST_MODULE}",
    ),
)


def to_figure(value: Any) -> Any:
    """A number as a Decimal with at most six decimals; never 0 unless the number is 0.

    What is not a number is returned as it is, for the validator to refuse.
    """
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
    """A list as a tuple. What is not a list is returned as it is, for the validator to refuse."""
    return tuple(value) if isinstance(value, list) else value
