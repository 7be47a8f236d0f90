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
from nirmodel import Case, DeadlinePolicy, check
from nirmodel import records as kinds
from nirmodel.case import PARTICIPATIONS
from nirmodel.code_lists import CODE_LISTS, EndReason, Regime
from nirmodel.records import End, Period
from nirmodel.strategies import (
    Document,
    any_value_of,
    cases,
    codes,
    days,
    days_asked_for,
    ends,
    figures,
    iso_weeks,
    language_codes,
    opaque_ids,
    periods,
    policies,
    wire_documents,
)
from nirmodel.validators import figure, iso_week, language_code, opaque_id
from nirmodel.wire import read_case, write_case

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
    "reception_measures": kinds.ReceptionMeasure,
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


def test_records_shrink_to_nothing_told() -> None:
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
def test_wrong_arguments_are_told(wrong: Any) -> None:
    with pytest.raises(InvalidArgument):
        wrong()


@given(days(min_value=date(2020, 2, 1), max_value=date(2020, 3, 31)))
def test_days_keep_within(day: date) -> None:
    assert date(2020, 2, 1) <= day <= date(2020, 3, 31)


@pytest.mark.parametrize(
    "day", [date(2020, 2, 29), date(2020, 4, 12), date(2021, 5, 17), date(2020, 12, 31), date(2021, 1, 1)]
)
def test_days_reach_those_that_matter(day: date) -> None:
    assert find(days(), lambda drawn: drawn == day) == day


def test_days_at_the_ends_of_the_calendar() -> None:
    assert find(days(min_value=date.min, max_value=date.max), lambda _: True) == date(2000, 1, 1)
    assert find(days(min_value=date.max, max_value=date.max), lambda _: True) == date.max
    assert find(days(min_value=date(2020, 6, 10), max_value=date(2020, 6, 11)), lambda _: True) == date(2020, 6, 10)
    last = periods(min_value=date.max, max_value=date.max, last_day_told=True)
    assert find(last, lambda _: True) == Period(first_day=date.max, last_day=date.max)


@given(periods(), periods(last_day_told=True), periods(last_day_told=False))
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


@given(cases(), days_asked_for(), policies())
def test_any_case_can_be_checked_written_and_read(case: Case, as_of: date, policy: DeadlinePolicy) -> None:
    for finding in check(case, as_of=as_of, policy=policy).findings:
        assert finding.text.nb
    assert read_case(write_case(case)).case == case


@given(wire_documents())
def test_documents_are_valid_or_wrong_at_the_place_they_say(document: Document) -> None:
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
    for file in FilePath(public.__file__).parent.glob("*.py"):
        assert not re.search(r"\.filter\(|\bassume\(|suppress_health_check", file.read_text(encoding="utf-8")), file


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
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert "nirmodel[testing]" in told.stdout
    assert "hypothesis" not in sys.modules["nirmodel.checking"].__dict__


def test_without_hypothesis_the_strategies_tell_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "hypothesis", None)
    monkeypatch.delitem(sys.modules, "nirmodel.strategies")
    with pytest.raises(ModuleNotFoundError, match=r"nirmodel\[testing\]"):
        importlib.import_module("nirmodel.strategies")


def test_a_case_states_the_regime_asked_for() -> None:
    regime = Regime.COLLECTIVE_PROTECTION
    assert find(cases(regime=regime), lambda _: True).regime is regime
    with pytest.raises(InvalidArgument):
        public.cases_breaking("N022", regime=regime)
