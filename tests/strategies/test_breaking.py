"""Complete cases are complete, and each rule can be broken alone and nearly broken, on the days that the law has it."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any, cast

import pytest
from attrs import asdict, evolve
from hypothesis import Phase, find, given, seed, settings
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from nirmodel import CATALOGUE, Case, DeadlinePolicy, Regime, State, check
from nirmodel.code_lists import EndReason
from nirmodel.law.catalogue import rule_of
from nirmodel.records import Record
from nirmodel.rules.breaking import Breaking
from nirmodel.rules.rule import Duty, Rule
from nirmodel.strategies import Broken, Complete, NearMiss, cases_breaking, complete_cases, near_misses
from nirmodel.strategies.changes_of_law import changes_of_law
from nirmodel.strategies.complete import first_day_of
from nirmodel.strategies.lives import Diary
from nirmodel.strategies.stories import Story, arises_on, wrong
from nirmodel.strategies.values import LAST_DAY

#: there are hundreds of rules, so each of them gets a part of the examples
_FOR_EACH_RULE = settings(max_examples=max(5, settings().max_examples // 10))
#: looks for an example of something; the smallest is not asked for
_SEARCH = settings(database=None, max_examples=500, phases=(Phase.generate,), derandomize=True)


def _limited(rule: Rule, regime: Regime) -> bool:
    """The rule can find something under the regime, on some day after the regime began."""
    return any(
        (version.within is not None or not isinstance(rule, Duty))
        and (version.last_day is None or version.last_day >= first_day_of(regime))
        for version in rule.under(regime)
    )


_UNDER = [(rule, regime) for rule in CATALOGUE for regime in rule.regimes if _limited(rule, regime)]
_NEVER = [(rule, regime) for rule in CATALOGUE for regime in Regime if (rule, regime) not in _UNDER]


def _name(value: Rule | Regime) -> str:
    return value.code if isinstance(value, Rule) else value.value


def _records(case: Case) -> Iterator[Record]:
    participations: tuple[Any, ...] = (
        *case.introduction_programmes,
        *case.norwegian_trainings,
        *case.asylum_seeker_trainings,
        *case.reception_qualifications,
    )
    for each in participations:
        for value in asdict(each, recurse=False).values():
            yield from value if isinstance(value, tuple) else ()


@given(complete_cases())
def test_complete_cases_have_nothing_but_met_and_deferred_rows(drawn: Complete) -> None:
    case, as_of = drawn
    assert {each.state for each in check(case, as_of=as_of).findings} <= {State.MET, State.DEFERRED}


@pytest.mark.parametrize("regime", Regime)
def test_complete_cases_meet_something(regime: Regime) -> None:
    def meets(drawn: Complete) -> bool:
        return bool(check(drawn.case, as_of=drawn.as_of).met)

    assert find(complete_cases(regime=regime), meets, settings=_SEARCH).case.regime is regime


def _states(rule: Rule, case: Case, as_of: date) -> set[State | None]:
    """The states in which what the rule finds may be."""
    if not isinstance(rule, Duty):
        return {None}
    assert case.regime is not None
    able = DeadlinePolicy().registrable_from(rule.item, case.regime.act)
    if rule.deferred and (able is None or as_of < able):
        return {State.DEFERRED}
    return {State.OPEN, State.OVERDUE}


@pytest.mark.parametrize(("rule", "regime"), _UNDER, ids=_name)
def test_each_rule_is_broken_alone(rule: Rule, regime: Regime) -> None:
    @_FOR_EACH_RULE
    @given(cases_breaking(rule.code, regime=regime))
    def broken(drawn: Broken) -> None:
        found = [each for each in check(drawn.case, as_of=drawn.as_of).findings if wrong(each, rule)]
        assert tuple(found) == drawn.findings
        assert {each.code for each in found} == {rule.code}
        assert {each.state for each in found} <= _states(rule, drawn.case, drawn.as_of)

    broken()


@pytest.mark.parametrize(("rule", "regime"), _UNDER, ids=_name)
def test_each_rule_is_nearly_broken(rule: Rule, regime: Regime) -> None:
    @_FOR_EACH_RULE
    @given(near_misses(rule.code, regime=regime))
    def near(drawn: NearMiss) -> None:
        report = check(drawn.case, as_of=drawn.as_of)
        assert all(each.settled or each.state is State.DEFERRED for each in report.findings)

    near()


def test_a_duty_that_is_nearly_broken_is_there_and_met() -> None:
    for code in ("I010", "I041", "I051", "N022", "A011", "R022"):
        drawn = find(near_misses(code), lambda _: True, settings=_SEARCH)
        assert check(drawn.case, as_of=drawn.as_of).of(code)


@pytest.mark.parametrize(("rule", "regime"), _NEVER, ids=_name)
@pytest.mark.parametrize("strategy", [cases_breaking, near_misses])
def test_a_regime_under_which_the_rule_never_holds(strategy: Any, rule: Rule, regime: Regime) -> None:
    drawn_from = strategy(rule.code, regime=regime)
    with pytest.raises(InvalidArgument, match=rule.code):
        find(drawn_from, lambda _: True)


@pytest.mark.parametrize("strategy", [cases_breaking, near_misses])
def test_a_code_that_no_rule_has(strategy: Any) -> None:
    drawn_from = strategy("I999")
    with pytest.raises(InvalidArgument, match="I999"):
        find(drawn_from, lambda _: True)


def _lasts(rule: Rule, regime: Regime, day: date) -> bool:
    return any(version.on(day) and version.within is not None for version in rule.under(regime))


@pytest.mark.parametrize(
    ("code", "regime", "day"),
    [
        ("I041", Regime.INTRODUCTION_ACT, date(2014, 4, 10)),
        ("N060", Regime.INTRODUCTION_ACT, date(2018, 8, 31)),
        ("A051", Regime.INTRODUCTION_ACT, date(2018, 9, 1)),
        ("I160", Regime.INTRODUCTION_ACT, date(2020, 12, 31)),
        ("I101", Regime.INTEGRATION_ACT, date(2021, 1, 1)),
        ("I111", Regime.COLLECTIVE_PROTECTION, date(2022, 6, 14)),
        ("I101", Regime.COLLECTIVE_PROTECTION, date(2022, 6, 15)),
        ("N132", Regime.COLLECTIVE_PROTECTION, date(2023, 7, 1)),
        ("I101", Regime.INTEGRATION_ACT, date(2025, 12, 31)),
        ("I111", Regime.COLLECTIVE_PROTECTION, date(2026, 1, 1)),
        ("N132", Regime.COLLECTIVE_PROTECTION, date(2028, 6, 30)),
        ("I041", Regime.INTEGRATION_ACT, LAST_DAY),
    ],
)
def test_the_days_on_which_the_law_changes_are_reached(code: str, regime: Regime, day: date) -> None:
    """What is wrong arises on the first or the last day of a version, or within a day or two of it."""
    assert _lasts(rule_of(code), regime, day)

    def near_the_change(drawn: Broken) -> bool:
        arises = arises_on(drawn.findings[0])
        return arises is not None and abs(arises - day) <= timedelta(days=2)

    assert find(cases_breaking(code, regime=regime), near_the_change, settings=_SEARCH)


@pytest.mark.parametrize("regime", Regime)
def test_complete_cases_reach_across_every_change_of_law_and_past_all_of_them(regime: Regime) -> None:
    changes = [day for day in changes_of_law() if day > first_day_of(regime)]
    crossed: set[date] = set()
    latest = date.min

    @settings(_SEARCH, max_examples=800)
    @given(complete_cases(regime=regime))
    def crosses(drawn: Complete) -> None:
        nonlocal latest
        known = [each.own_date for each in _records(drawn.case) if each.own_date is not None]
        if known:
            crossed.update(day for day in changes if min(known) < day <= max(known))
            latest = max(latest, *known)

    # the examples of one search are alike, so there are several, until all is reached
    for number in range(6):
        seed(number)(crosses)()
        if crossed == set(changes):
            break
    assert crossed == set(changes)
    assert latest > date(2036, 1, 1)


def test_both_states_are_reached() -> None:
    for state in (State.OPEN, State.OVERDUE):
        find(cases_breaking("I041"), lambda drawn, state=state: drawn.findings[0].state is state)  # type: ignore[misc]


@pytest.mark.parametrize("code", ["A011", "G017", "I041", "I063", "I090", "N059"])
def test_broken_cases_shrink_to_few_records(code: str) -> None:
    drawn = find(cases_breaking(code), lambda _: True, settings=settings(database=None, max_examples=50))
    assert len(list(_records(drawn.case))) <= 14


def test_exact_minimal_cases() -> None:
    case, _ = find(complete_cases(), lambda _: True)
    (least,) = case.introduction_programmes
    assert case == Case(id="case", regime=Regime.INTRODUCTION_ACT, introduction_programmes=(least,))
    provided = asdict(least, recurse=False)
    assert {name: len(records) for name, records in provided.items() if records} == {
        "offers": 1,
        "grants": 1,
        "starts": 1,
        "introduction_benefits": 1,
    }
    assert {each.own_date for each in _records(case)} == {date(2005, 9, 1)}
    case, as_of, (finding,) = find(cases_breaking("I041"), lambda _: True)
    (programme,) = case.introduction_programmes
    provided = asdict(programme, recurse=False)
    assert {name: len(records) for name, records in provided.items() if records} == {
        "offers": 1,
        "grants": 1,
        "starts": 1,
        "ends": 1,
        "main_activities": 1,
        "introduction_benefits": 1,
    }
    assert programme.ends is not None
    assert programme.ends[0].ended_on == date(2014, 4, 10)
    assert str(finding.path) == "introduction_programmes[0].ends[0].end_reason"
    assert as_of >= max(each.registered_on for each in _records(case) if each.registered_on)


@given(cases_breaking("I041"))
def test_mending_what_is_broken_makes_the_case_complete(drawn: Broken) -> None:
    (programme,) = drawn.case.introduction_programmes
    *others, last = programme.ends or ()
    mended = evolve(programme, ends=(*others, evolve(last, end_reason=EndReason.WORK)))
    report = check(evolve(drawn.case, introduction_programmes=(mended,)), as_of=drawn.as_of)
    assert report.overdue == report.open == ()


@pytest.mark.parametrize(
    ("edit", "leads_to"),
    [
        (lambda whole: whole, "nothing"),
        (lambda whole: evolve(whole, starts=None), "I031"),
        (lambda whole: evolve(whole, grants=None, ends=(evolve(whole.ends[-1], end_reason=None),)), "I021, I041"),
    ],
)
def test_an_edit_that_does_not_break_its_rule_alone(edit: Any, leads_to: str) -> None:
    rule = evolve(cast("Duty", rule_of("I041")), broken_by=Breaking("ends", edit))

    @st.composite
    def placed(draw: st.DrawFn) -> object:
        return Story(rule, rule.versions[2], Diary(draw)).placed(draw)

    with pytest.raises(AssertionError, match=f"I041 .* leads to {leads_to}"):
        find(placed(), lambda _: True)


def test_a_version_that_is_over_before_anything_can_arise() -> None:
    rule = cast("Duty", rule_of("I041"))
    on_one_day = evolve(rule.under(Regime.INTEGRATION_ACT)[0], last_day=first_day_of(Regime.INTEGRATION_ACT))

    @st.composite
    def begins(draw: st.DrawFn) -> list[object]:
        return [each for each in Story(rule, on_one_day, Diary(draw)).begins(draw) if not each[1]]

    # a programme does not end on the day on which its offer was made, unless the clerk hurries
    assert find(begins(), lambda begun: not begun) == []
