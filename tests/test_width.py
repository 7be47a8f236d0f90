"""However many records a case has, what is done for one more is the same: no list is held against all of another."""

import sys
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from enum import Enum
from types import FrameType, NoneType
from typing import Any, get_args, get_origin

import pytest
from attrs import fields, has, resolve_types

from nirmodel import Case, check
from nirmodel.case import PARTICIPATIONS
from nirmodel.code_lists import Regime

pytestmark = pytest.mark.search

AS_OF = date(2022, 6, 1)
FEWER, MORE = 50, 200
#: four times as many records may take little more than four times as much; the same with all of another list, sixteen
MOST = 1.2 * MORE / FEWER
LISTS = [
    (about, each.name)
    for about, participation in PARTICIPATIONS.items()
    for each in fields(participation)
    if each.name != "id"
]
#: lists of which each record is held against those of the other
PAIRS = [
    ("introduction_programmes", "offers", "grants"),
    ("introduction_programmes", "grants", "starts"),
    ("introduction_programmes", "starts", "ends"),
    ("introduction_programmes", "starts", "leaves"),
    ("introduction_programmes", "leaves", "ends"),
    ("introduction_programmes", "leaves", "absences"),
    ("introduction_programmes", "leaves", "leave_follow_ups"),
    ("introduction_programmes", "complaints", "complaint_outcomes"),
    ("norwegian_trainings", "starts", "hours"),
    ("norwegian_trainings", "exemptions", "hours"),
    ("norwegian_trainings", "offers", "education_backgrounds"),
    ("norwegian_trainings", "leaves", "follow_up_trainings"),
    ("norwegian_trainings", "complaints", "complaint_outcomes"),
    ("asylum_seeker_trainings", "exemptions", "weekly_hours"),
    ("reception_qualifications", "exemptions", "hours"),
]


def _value(hint: Any, name: str) -> Any:
    """Something of a type: always the same, so that every record is like every other and names every other."""
    if NoneType in get_args(hint):
        (hint,) = (each for each in get_args(hint) if each is not NoneType)
    if get_origin(hint) is tuple:
        return (_value(get_args(hint)[0], name),)
    if has(hint):
        resolve_types(hint)
        return hint(
            **{each.name: _value(each.type, each.name) for each in fields(hint) if each.name != "registered_via"}
        )
    if issubclass(hint, Enum):
        return next(iter(hint))
    texts = {"week": "2021-W05", "mother_tongue": "ar", "language": "ar", "training_languages": "ar"}
    days = {"first_day": date(2020, 1, 1), "last_day": date(2021, 12, 31)}
    plain: dict[Any, Any] = {
        str: texts.get(name, "a"), date: days.get(name, date(2021, 3, 1)), bool: True, Decimal: Decimal(30), int: 1,
    }  # fmt: skip
    return plain[hint]


def _case(about: str, kinds: tuple[str, ...], number: int, regime: Regime | None) -> Case:
    """A case with so many records in these lists, and one in every other list of the participation."""
    participation = resolve_types(PARTICIPATIONS[about])
    lists = {
        each.name: _value(each.type, each.name) * (number if each.name in kinds else 1)
        for each in fields(participation)
        if each.name != "id"
    }
    told: dict[str, Any] = {about: (participation(**lists),)}
    return Case(id="wide", regime=regime, **told)


def _calls(job: Callable[[], object]) -> int:
    """How many functions are called, or go on, until it is done."""
    counted = 0

    def count(_: FrameType, event: str, __: object) -> None:
        nonlocal counted
        counted += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        job()
    finally:
        sys.setprofile(before)
    return counted


def _grows_with_the_records(fewer: Case, more: Case) -> None:
    """Both what is done for a case and what its findings hold."""
    grounds = [sum(len(each.grounds) for each in check(case, as_of=AS_OF).findings) for case in (fewer, more)]
    calls = [_calls(lambda case=case: check(case, as_of=AS_OF)) for case in (fewer, more)]  # type: ignore[misc]
    assert grounds[1] <= MOST * grounds[0], grounds
    assert calls[1] <= MOST * calls[0], calls


def _explained(case: Case) -> None:
    report = check(case, as_of=AS_OF)
    for each in report.findings:
        report.why(each)


@pytest.mark.parametrize("regime", [Regime.INTRODUCTION_ACT, Regime.INTEGRATION_ACT, None])
@pytest.mark.parametrize(("about", "kind"), LISTS)
def test_a_long_list(about: str, kind: str, regime: Regime | None) -> None:
    fewer, more = (_case(about, (kind,), number, regime) for number in (FEWER, MORE))
    _grows_with_the_records(fewer, more)


@pytest.mark.parametrize(("about", "one", "other"), PAIRS)
def test_two_long_lists(about: str, one: str, other: str) -> None:
    for regime in (Regime.INTRODUCTION_ACT, Regime.INTEGRATION_ACT):
        fewer, more = (_case(about, (one, other), number, regime) for number in (FEWER, MORE))
        _grows_with_the_records(fewer, more)


@pytest.mark.parametrize("about", PARTICIPATIONS)
def test_every_finding_of_long_lists_explained(about: str) -> None:
    kinds = tuple(kind for of, kind in LISTS if of == about)
    fewer, more = (_case(about, kinds, number, Regime.INTEGRATION_ACT) for number in (FEWER // 10, MORE // 10))
    _explained(fewer)
    assert _calls(lambda: _explained(more)) <= MOST * _calls(lambda: _explained(fewer))
