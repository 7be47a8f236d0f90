"""Every public strategy: valid values, what it shrinks to, what it refuses, and what it reaches."""

import importlib
import inspect
import json
import re
import subprocess
import sys
from datetime import date
from decimal import Decimal
from pathlib import Path as FilePath
from typing import Any

import pytest
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

import nirmodel.strategies as public
from nirmodel import CATALOGUE, Case, DeadlinePolicy, check
from nirmodel import records as kinds
from nirmodel.case import PARTICIPATIONS
from nirmodel.code_lists import CODE_LISTS, EndReason, Regime
from nirmodel.records import End, Period
from nirmodel.strategies import (
    Document,
    any_value_of,
    as_of_days,
    cases,
    codes,
    days,
    ends,
    figures,
    iso_weeks,
    language_codes,
    opaque_ids,
    periods,
    policies,
    wire_documents,
)
from nirmodel.strategies.changes_of_law import changes_of_law
from nirmodel.strategies.values import FIRST_DAY, LAST_DAY
from nirmodel.validators import figure, iso_week, language_code, opaque_id
from nirmodel.wire import read_case, write_case

_SOURCES = list(FilePath(public.__file__).parent.rglob("*.py"))
RECORDS = [getattr(kinds, name) for name in kinds.__all__ if name != "Record"]
MADE = {
    "absences": kinds.Absence,
    "asylum_exemptions": kinds.AsylumExemption,
    "claims": kinds.Claim,
    "complaint_outcomes": kinds.ComplaintOutcome,
    "complaints": kinds.Complaint,
    "completions": kinds.Completion,
    "education_backgrounds": kinds.EducationBackground,
    "end_goals": kinds.EndGoal,
    "follow_up_trainings": kinds.FollowUpTraining,
    "full_time_upper_secondary": kinds.FullTimeUpperSecondary,
    "integration_contracts": kinds.IntegrationContract,
    "languages_of_instruction": kinds.LanguageOfInstruction,
    "norwegian_goals": kinds.NorwegianGoal,
    "introduction_benefits": kinds.IntroductionBenefit,
    "module_hours": kinds.ModuleHours,
    "reception_centres": kinds.ReceptionCentre,
    "reception_measures": kinds.ReceptionMeasure,
    "research_reservations": kinds.ResearchReservation,
    "training_ends": kinds.TrainingEnd,
    "training_providers": kinds.TrainingProvider,
    "ends": kinds.End,
    "extents": kinds.Extent,
    "grants": kinds.Grant,
    "hours_attended": kinds.HoursAttended,
    "language_backgrounds": kinds.LanguageBackground,
    "leave_follow_ups": kinds.LeaveFollowUp,
    "leaves": kinds.Leave,
    "main_activities": kinds.MainActivity,
    "measures": kinds.Measure,
    "offers": kinds.Offer,
    "refusals": kinds.Refusal,
    "scopes": kinds.Scope,
    "starts": kinds.Start,
    "stops": kinds.Stop,
    "track_placements": kinds.TrackPlacement,
    "training_exemptions": kinds.TrainingExemption,
    "training_leaves": kinds.TrainingLeave,
    "training_offers": kinds.TrainingOffer,
    "training_starts": kinds.TrainingStart,
    "weekly_hours": kinds.WeeklyHours,
    **dict(PARTICIPATIONS.items()),
}


def test_there_is_a_strategy_for_every_record() -> None:
    assert set(MADE.values()) == {*RECORDS, *PARTICIPATIONS.values()} - {Period}


@pytest.mark.parametrize("name", MADE)
def test_each_strategy_makes_its_class(name: str) -> None:
    @given(getattr(public, name)())
    def made(value: Any) -> None:
        assert type(value) is MADE[name]

    made()


def test_records_shrink_to_nothing_provided() -> None:
    assert find(ends(), lambda _: True) == End()
    assert find(cases(), lambda _: True) == Case(id="r0")
    assert find(cases(), lambda case: bool(case.introduction_programmes)).introduction_programmes == (
        PARTICIPATIONS["introduction_programmes"](),
    )


def test_a_field_may_be_given() -> None:
    @given(ends(end_reason=st.just(EndReason.WORK)))
    def made(end: End) -> None:
        assert end.end_reason is EndReason.WORK

    made()


@pytest.mark.parametrize("code_list", CODE_LISTS, ids=lambda each: each.__name__)
def test_every_code_is_reached(code_list: Any) -> None:
    assert find(codes(code_list), lambda _: True) is next(iter(code_list))
    for member in code_list:
        assert find(codes(code_list), lambda drawn, member=member: drawn is member) is member  # type: ignore[misc]


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: codes(int),  # type: ignore[type-var]
        lambda: any_value_of(int),
        lambda: ends(reason=st.none()),
        lambda: days(min_value=date(2020, 1, 2), max_value=date(2020, 1, 1)),
        lambda: figures(max_value=-1),
    ],
)
def test_wrong_arguments_are_refused_when_drawn(wrong: Any) -> None:
    drawn_from = wrong()
    with pytest.raises(InvalidArgument):
        find(drawn_from, lambda _: True)


@given(days(min_value=date(2020, 2, 1), max_value=date(2020, 3, 31)))
def test_days_keep_within(day: date) -> None:
    assert date(2020, 2, 1) <= day <= date(2020, 3, 31)


@pytest.mark.parametrize(
    "day", [date(2020, 2, 29), date(2020, 4, 12), date(2020, 5, 17), date(2020, 12, 31), date(2021, 1, 1)]
)
def test_days_reach_month_ends_and_holidays(day: date) -> None:
    near = days(min_value=date(2020, 1, 1), max_value=date(2021, 12, 31))
    assert find(near, lambda drawn: drawn == day) == day


@pytest.mark.parametrize(
    "day",
    [
        date(2014, 4, 10), date(2018, 8, 31), date(2018, 9, 1), date(2021, 1, 1), date(2022, 6, 15), date(2023, 8, 2),
        date(2025, 12, 31), date(2026, 1, 1), date(2028, 6, 30), date(2028, 7, 1), date(2028, 7, 2),
    ],
)  # fmt: skip
def test_days_reach_the_changes_of_law(day: date) -> None:
    assert find(days(), lambda drawn: drawn == day) == day


def test_days_at_the_ends_of_the_calendar() -> None:
    assert find(days(min_value=date.min, max_value=date.max), lambda _: True) == date.min
    assert find(days(min_value=date.max, max_value=date.max), lambda _: True) == date.max
    assert find(days(min_value=date(2020, 6, 10), max_value=date(2020, 6, 11)), lambda _: True) == date(2020, 6, 10)
    last = periods(min_value=date.max, max_value=date.max, last_day_provided=True)
    assert find(last, lambda _: True) == Period(first_day=date.max, last_day=date.max)


@given(periods(), periods(last_day_provided=True), periods(last_day_provided=False))
def test_periods(either: Period, lasting: Period, open_ended: Period) -> None:
    assert either.last_day is None or either.first_day <= either.last_day
    assert lasting.last_day is not None
    assert open_ended.last_day is None


@given(figures(), opaque_ids(), iso_weeks(), language_codes(), policies())
def test_single_values_are_valid(hours: Decimal, key: str, week: str, language: str, policy: DeadlinePolicy) -> None:
    figure(hours)
    opaque_id(key)
    iso_week(week)
    language_code(language)
    assert isinstance(policy, DeadlinePolicy)


def test_figures_reach_nought_and_parts_of_an_hour() -> None:
    assert find(figures(), lambda _: True) == 0
    assert find(figures(), lambda hours: hours % 1 != 0) == Decimal("0.25")


@given(cases(), as_of_days(), policies())
def test_any_case_can_be_checked_written_and_read(case: Case, as_of: date, policy: DeadlinePolicy) -> None:
    for finding in check(case, as_of=as_of, policy=policy).findings:
        assert finding.text.nb
    assert read_case(write_case(case)).case == case


@given(wire_documents())
def test_documents_are_valid_or_wrong_at_the_place_they_state(document: Document) -> None:
    reading = read_case(document.text)
    found = [(each.code, str(each.path)) for each in reading.findings]
    assert found == ([] if document.error is None else [document.error])
    assert (reading.case is None) == (document.error is not None)


@pytest.mark.parametrize(
    ("code", "at"), [("S021", ""), ("S022", ""), ("S022", "known_onn"), ("S024", ""), ("S025", ""), ("S026", "")]
)
def test_documents_reach_each_error(code: str, at: str) -> None:
    def wanted(drawn: Document) -> bool:
        return drawn.error is not None and drawn.error[0] == code and drawn.error[1].endswith(at)

    reached = settings(phases=(Phase.generate,), database=None, max_examples=1_000, derandomize=True)
    document = find(wire_documents(), wanted, settings=reached)
    assert json.loads(document.text)["id"]


@pytest.mark.parametrize("cls", [Case, *PARTICIPATIONS.values(), *RECORDS], ids=lambda cls: cls.__name__)
def test_hypothesis_knows_the_classes_by_itself(cls: Any) -> None:
    assert isinstance(find(st.from_type(cls), lambda _: True), cls)


def test_nothing_is_filtered_or_assumed() -> None:
    for file in _SOURCES:
        assert not re.search(r"\.filter\(|\bassume\(|suppress_health_check", file.read_text(encoding="utf-8")), file


def test_no_rule_is_named() -> None:
    """The rules themselves state how they are broken, so that a new rule has its strategies."""
    codes_of_rules = re.compile("|".join(rf"\b{rule.code}\b" for rule in CATALOGUE))
    for file in _SOURCES:
        code = re.sub(r'""".*?"""', "", file.read_text(encoding="utf-8"), flags=re.DOTALL)
        assert not codes_of_rules.search(code), file


def test_days_reach_past_every_day_in_the_law_and_ten_years_on() -> None:
    changes = changes_of_law()
    assert FIRST_DAY <= date(2005, 9, 1) <= changes[-1]
    assert changes[-1].replace(year=changes[-1].year + 10) <= LAST_DAY
    assert {date(2014, 4, 10), date(2022, 1, 1), date(2026, 1, 1), date(2028, 7, 1)} <= set(changes)


def test_public_strategies_are_documented_and_take_keywords() -> None:
    for name in public.__all__:
        value = getattr(public, name)
        assert value.__doc__, name
        if inspect.isfunction(value) and name not in ("codes", "any_value_of", "cases_breaking", "near_misses"):
            taken = inspect.signature(value).parameters.values()
            assert all(each.kind in (each.KEYWORD_ONLY, each.VAR_KEYWORD) for each in taken), name


def test_the_library_works_without_hypothesis() -> None:
    program = (
        "import sys; sys.modules['hypothesis'] = None\n"
        "from datetime import date\n"
        "import nirmodel, nirmodel.wire, nirmodel.explaining, nirmodel.cli\n"
        "nirmodel.check(nirmodel.Case(id='c'), as_of=date(2021, 1, 1))\n"
        "try:\n    import nirmodel.strategies\n"
        "except ModuleNotFoundError as error:\n    print(error)\n"
    )
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert "nirmodel[testing]" in ran.stdout
    assert "hypothesis" not in sys.modules["nirmodel.checking"].__dict__


def test_without_hypothesis_the_strategies_name_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "hypothesis", None)
    monkeypatch.delitem(sys.modules, "nirmodel.strategies")
    with pytest.raises(ModuleNotFoundError, match=r"nirmodel\[testing\]"):
        importlib.import_module("nirmodel.strategies")


def test_a_case_states_the_regime_asked_for() -> None:
    regime = Regime.COLLECTIVE_PROTECTION
    assert find(cases(regime=regime), lambda _: True).regime is regime
