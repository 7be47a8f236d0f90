"""However many records a case has, one more costs the same: no list is compared with all of another."""

import sys
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from enum import Enum
from types import FrameType, NoneType
from typing import Any, get_args, get_origin

import pytest
from attrs import evolve, fields, fields_dict, has, resolve_types

from nirmodel import Case, Regime, Report, check
from nirmodel.case import PARTICIPATIONS
from nirmodel.code_lists.listed import Listed
from nirmodel.rules.choosing import FEW
from nirmodel.rules.rule import lists_of

pytestmark = pytest.mark.search

AS_OF = date(2022, 6, 1)
#: the day that records are about
DAY = date(2021, 3, 1)
FEWER, MORE = 50, 200
#: four times as many records may cost little more than four times as much; comparing each with all costs sixteen times
MOST = 1.2 * MORE / FEWER
#: the lists of each kind of participation, and of the case itself
LISTS = [
    (about, each.name)
    for about, owner in {**PARTICIPATIONS, "case": Case}.items()
    for each in fields(owner)
    if each.name in lists_of(about) and each.name not in PARTICIPATIONS
]
#: lists whose records are compared with those of the other
PAIRS = [
    ("introduction_programmes", "offers", "grants"),
    ("introduction_programmes", "grants", "starts"),
    ("introduction_programmes", "grants", "introduction_benefits"),
    ("introduction_programmes", "starts", "ends"),
    ("introduction_programmes", "starts", "leaves"),
    ("introduction_programmes", "leaves", "ends"),
    ("introduction_programmes", "leaves", "absences"),
    ("introduction_programmes", "leaves", "leave_follow_ups"),
    ("introduction_programmes", "complaints", "complaint_outcomes"),
    ("norwegian_trainings", "starts", "hours"),
    ("norwegian_trainings", "starts", "ends"),
    ("norwegian_trainings", "exemptions", "hours"),
    ("norwegian_trainings", "offers", "education_backgrounds"),
    ("norwegian_trainings", "leaves", "absences"),
    ("norwegian_trainings", "leaves", "leave_follow_ups"),
    ("norwegian_trainings", "leaves", "follow_up_trainings"),
    ("norwegian_trainings", "complaints", "complaint_outcomes"),
    ("asylum_seeker_trainings", "exemptions", "weekly_hours"),
    ("asylum_seeker_trainings", "starts", "stops"),
    ("asylum_seeker_trainings", "starts", "reception_centres"),
    ("reception_qualifications", "exemptions", "hours"),
    ("reception_qualifications", "starts", "reception_centres"),
]
#: records with parts, and the list of their parts
PARTS = [
    ("introduction_programmes", "grants", "measures"),
    ("introduction_programmes", "main_activities", "statuses"),
    ("introduction_programmes", "refusals", "reasons"),
    ("norwegian_trainings", "hours", "social_studies_modules"),
    ("norwegian_trainings", "language_backgrounds", "training_languages"),
]
REGIMES = (*Regime, None)


def _inner(hint: Any) -> Any:
    """The type of a field that may be missing."""
    return next((each for each in get_args(hint) if each not in (NoneType, ...)), hint)


def _value(hint: Any, name: str, choose: Callable[[type[Enum]], Enum]) -> Any:
    """A value of a type: always the same, so that every record is like every other and names every other."""
    if NoneType in get_args(hint):
        hint = _inner(hint)
    if get_origin(hint) is tuple:
        return (_value(_inner(hint), name, choose),)
    if has(hint):
        resolve_types(hint)
        return hint(
            **{
                each.name: _value(each.type, each.name, choose)
                for each in fields(hint)
                if each.name != "registered_via"
            }
        )
    if issubclass(hint, Enum):
        return choose(hint)
    texts = {"week": "2021-W05", "mother_tongue": "ar", "language": "ar", "training_languages": "ar"}
    days = {"first_day": date(2020, 1, 1), "last_day": date(2021, 12, 31)}
    plain: dict[Any, Any] = {
        str: texts.get(name, "a"), date: days.get(name, DAY), bool: True, Decimal: Decimal(30), int: 1,
    }  # fmt: skip
    return plain[hint]


def _first(code_list: type[Enum]) -> Enum:
    return next(iter(code_list))


def _out_of_its_days(regime: Regime) -> Callable[[type[Enum]], Enum]:
    """Chooses a value that the law does not have on the day of the records, if there is one."""

    def choose(code_list: type[Enum]) -> Enum:
        values = [each for each in code_list if isinstance(each, Listed) and not each.holds_on(regime, DAY)]
        return values[0] if values else _first(code_list)

    return choose


def _case(
    about: str,
    kinds: tuple[str, ...],
    number: int,
    regime: Regime | None,
    choose: Callable[[type[Enum]], Enum] = _first,
) -> Case:
    """A case with so many records in these lists, and one in every other list of the participation or of the case."""
    owner = resolve_types(Case if about == "case" else PARTICIPATIONS[about])
    lists: dict[str, Any] = {
        name: _value(fields_dict(owner)[name].type, name, choose) * (number if name in kinds else 1)
        for of, name in LISTS
        if of == about
    }
    if about == "case":
        return Case(id="wide", regime=regime, **lists)
    participations: dict[str, Any] = {about: (owner(**lists),)}
    return Case(id="wide", regime=regime, **participations)


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


def _records_held(report: Report) -> int:
    """How many records the findings rest on, in all."""
    return sum(len(each.grounds) for each in report.findings)


def _assert_linear(fewer: Case, more: Case) -> None:
    """Both the work and the records that the findings hold grow with the number of records."""
    held = [_records_held(check(case, as_of=AS_OF)) for case in (fewer, more)]
    calls = [_calls(lambda case=case: _records_held(check(case, as_of=AS_OF))) for case in (fewer, more)]  # type: ignore[misc]
    assert held[1] <= MOST * held[0], held
    assert calls[1] <= MOST * calls[0], calls


@pytest.mark.parametrize("regime", REGIMES)
@pytest.mark.parametrize(("about", "kind"), LISTS)
def test_a_long_list(about: str, kind: str, regime: Regime | None) -> None:
    fewer, more = (_case(about, (kind,), number, regime) for number in (FEWER, MORE))
    _assert_linear(fewer, more)


@pytest.mark.parametrize(("about", "one", "other"), PAIRS)
def test_two_long_lists(about: str, one: str, other: str) -> None:
    for regime in (Regime.INTRODUCTION_ACT, Regime.INTEGRATION_ACT):
        fewer, more = (_case(about, (one, other), number, regime) for number in (FEWER, MORE))
        _assert_linear(fewer, more)


@pytest.mark.parametrize("regime", Regime)
@pytest.mark.parametrize("about", [*PARTICIPATIONS, "case"])
def test_every_list_is_long_and_its_values_are_out_of_their_days(about: str, regime: Regime) -> None:
    kinds = tuple(kind for of, kind in LISTS if of == about)
    fewer, more = (_case(about, kinds, number, regime, _out_of_its_days(regime)) for number in (FEWER // 2, MORE // 2))
    _assert_linear(fewer, more)


def test_such_values_are_found() -> None:
    """Without findings the test above would show nothing."""
    choose = _out_of_its_days(Regime.INTEGRATION_ACT)
    case = _case("introduction_programmes", ("leaves", "end_goals"), FEWER, Regime.INTEGRATION_ACT, choose)
    assert len(check(case, as_of=AS_OF).of("G059")) >= 2 * FEWER


@pytest.mark.parametrize(("about", "kind", "parts"), PARTS)
def test_a_record_with_many_parts(about: str, kind: str, parts: str) -> None:
    for regime in (Regime.INTRODUCTION_ACT, Regime.INTEGRATION_ACT):
        cases = []
        for number in (FEWER, MORE):
            case = _case(about, (), 1, regime, _out_of_its_days(regime))
            (whole,) = getattr(case, about)
            (record,) = getattr(whole, kind)
            longer: dict[str, Any] = {kind: (evolve(record, **{parts: getattr(record, parts) * number}),)}
            changed: dict[str, Any] = {about: (evolve(whole, **longer),)}
            cases.append(evolve(case, **changed))
        _assert_linear(*cases)


def test_many_participations() -> None:
    for about in PARTICIPATIONS:
        cases = []
        for number in (FEWER // 5, MORE // 5):
            case = _case(about, (), 1, Regime.INTEGRATION_ACT)
            many: dict[str, Any] = {about: getattr(case, about) * number}
            cases.append(evolve(case, **many))
        _assert_linear(*cases)


def _explained(case: Case) -> None:
    """Asks for all that is computed only if it is asked for."""
    report = check(case, as_of=AS_OF)
    for each in report.findings:
        assert report.why(each).because
        assert each.facts is not None
        assert each.text is not None


@pytest.mark.parametrize("about", [*PARTICIPATIONS, "case"])
def test_every_finding_of_long_lists_explained(about: str) -> None:
    """There are more records than a finding names, and few enough to be explained in seconds."""
    kinds = tuple(kind for of, kind in LISTS if of == about)
    fewer, more = (_case(about, kinds, number, Regime.INTEGRATION_ACT) for number in (FEW + 5, 3 * (FEW + 5)))
    _explained(fewer)
    assert _calls(lambda: _explained(more)) <= 3 * 1.2 * _calls(lambda: _explained(fewer))
