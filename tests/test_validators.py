"""The validators on a class that is not ours, and as plain functions."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest
from attrs import field, frozen

from nirmodel.code_lists import EndReason
from nirmodel.errors import InvalidValue, NirModelError
from nirmodel.validators import (
    Validator,
    day,
    figure,
    iso_week,
    language_code,
    of_type,
    opaque_id,
    optional,
    to_figure,
    to_tuple,
    tuple_of,
)

CASES: list[tuple[str, Validator, list[Any], list[Any]]] = [
    (
        "opaque_id",
        opaque_id,
        [
            "a",
            "A.b_c:d-1",
            "0" * 10,
            "1" * 13,
            "x" * 64,
            "12345678901a",
            "0" * 13,
            "a-99123456-7890",
            "a-01993456-7890",
        ],
        [
            "",
            "x" * 65,
            "a b",
            "æ",
            1,
            None,
            "12345678901",
            "123456789012",
            "123456-78901",
            "1.2.3.4.5.6.7.8.9.0.1.",
            # made up for tests: 80 is added to the month
            "case-018120-00051",
            "x01812000051-1",
            "a2002-01234567",
            "a\n",
        ],
    ),
    ("day", day, [date(1, 1, 1), date(9999, 12, 31)], [datetime(2020, 1, 1), "2020-01-01", None]),
    (
        "figure",
        figure,
        [Decimal(0), Decimal("37.5"), Decimal(100_000)],
        [Decimal("-0.1"), Decimal("100000.1"), Decimal("NaN"), Decimal("Infinity"), 1, 1.5, True, None],
    ),
    (
        "iso_week",
        iso_week,
        ["2020-W01", "2020-W53", "0001-W01"],
        ["2021-W53", "2020-W00", "2020-W54", "2020W01", "0000-W01", "9999-W53", 202001, None],
    ),
    ("language_code", language_code, ["ti", "ara"], ["t", "TI", "norwegian", "", 1, None]),
    ("of_type", of_type(EndReason), [EndReason.WORK], ["work", None]),
    ("of_type int", of_type(int), [0, 7], [True, 1.0]),
    ("of_type bool", of_type(bool), [True, False], [0, None]),
    ("optional", optional(day), [None, date(2020, 1, 1)], ["2020-01-01"]),
    ("tuple_of", tuple_of(language_code), [(), ("ti", "en")], [["ti"], ("ti", 1), "ti", None]),
]
IDS = [name for name, *_ in CASES]


@pytest.mark.parametrize(("validator", "good", "bad"), [each[1:] for each in CASES], ids=IDS)
def test_as_a_plain_function(validator: Validator, good: list[Any], bad: list[Any]) -> None:
    for value in good:
        validator(value)
    for value in bad:
        with pytest.raises(InvalidValue) as raised:
            validator(value)
        assert (raised.value.field, raised.value.expected) == ("", validator.expected)
        assert str(raised.value) == f"expected {validator.expected.en}"


@pytest.mark.parametrize(("validator", "good", "bad"), [each[1:] for each in CASES], ids=IDS)
def test_on_a_foreign_class(validator: Validator, good: list[Any], bad: list[Any]) -> None:
    @frozen
    class Foreign:
        given: Any = field(validator=validator)

    for value in good:
        assert Foreign(value).given == value
    for value in bad:
        with pytest.raises(NirModelError) as raised:
            Foreign(value)
        assert str(raised.value) == f"given: expected {validator.expected.en}"


def test_the_value_is_never_repeated() -> None:
    with pytest.raises(InvalidValue) as raised:
        opaque_id("Marked Person")
    assert "Marked" not in f"{raised.value} {raised.value!r}"


@pytest.mark.parametrize(
    ("value", "figure_of_it"),
    [
        (0, "0"),
        (7.5, "7.5"),
        (Decimal("20.50"), "20.5"),
        (Decimal("0.1234567"), "0.123457"),
        (0.1, "0.1"),
        (Decimal("-0.0"), "0"),
        (300, "300"),
        (Decimal("0.0000001"), "1E-7"),
    ],
)
def test_to_figure(value: float | Decimal, figure_of_it: str) -> None:
    assert str(to_figure(value)) == figure_of_it


def test_what_is_no_figure_is_left_for_the_validator() -> None:
    assert to_figure(True) is True
    assert to_figure("7") == "7"
    assert to_figure(float("inf")) == Decimal("Infinity")
    assert to_figure(10**30) == 10**30
    assert to_tuple([1]) == (1,)
    assert to_tuple("no list") == "no list"
