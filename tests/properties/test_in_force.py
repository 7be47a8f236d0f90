"""A rule finds on the days of a version exactly what it would find if that version had always held."""

from datetime import date
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from nirmodel import CATALOGUE, Case, Finding, Regime, check
from nirmodel.law.catalogue import catalogue_at, rule_of
from nirmodel.rules.catalogue import Catalogue
from nirmodel.rules.owed import Owed
from nirmodel.rules.rule import Duty, Rule
from nirmodel.strategies import Broken, as_of_days, cases, cases_breaking, days
from tests.properties.support import FOR_EACH_RULE, start_of


def _always(catalogue: Catalogue) -> Catalogue:
    """The rules of one day as if they held on every day."""

    def always(rule: Any) -> Rule:
        versions = tuple(evolve(each, first_day=date.min, last_day=None) for each in rule.versions)
        return evolve(rule, versions=versions)  # type: ignore[no-any-return]

    return Catalogue(always(rule) for rule in catalogue)


def _asks_each_by_itself(rule: Rule) -> bool:
    """True if no other record changes from when a duty runs."""
    return not any(isinstance(part, Owed) for version in rule.versions for part in rule.asked_by(version))


#: they find what the regime has no rules for, and that follows from all rules there are
_ABOUT_THE_CATALOGUE = ("G029",)


def _deciding_day(finding: Finding) -> date | None:
    """The day on which the rule has to be in force; None if nothing dates what it rests on."""
    if finding.state is not None:
        return start_of(finding)
    first, within = finding.grounds[0], finding.grounds[0].path.parts
    about = finding.grounds if not within or finding.path.parts[: len(within)] != within else (first,)
    return max((day for each in about if (day := each.own or each.known) is not None), default=None)


def _found(case: Case, as_of: date, rules: Catalogue, held: Catalogue) -> dict[str, list[Finding]]:
    """What rules find on the days of the versions of other rules, by code."""
    (regime,) = case.regimes
    found: dict[str, list[Finding]] = {}
    for finding in check(case, as_of=as_of, rules=rules).findings:
        day = _deciding_day(finding) if finding.grounds else None
        if day is not None and any(each.code == finding.code for each in held):
            version = held.rule(finding.code).version(regime, day)
            if version is not None and (version.within is not None or finding.state is None):
                found.setdefault(finding.code, []).append(finding)
    return found


@given(st.sampled_from(Regime).flatmap(lambda regime: cases(regime=regime)), as_of_days(), days())
def test_a_rule_finds_what_its_version_would_always_find(case: Case, as_of: date, day: date) -> None:
    """The versions of any one day, as if they had always held, find the same on their own days, and nothing is lost."""
    held = Catalogue(each for each in catalogue_at(day) if _asks_each_by_itself(rule_of(each.code)))
    held = Catalogue(each for each in held if each.code not in _ABOUT_THE_CATALOGUE)
    assert _found(case, as_of, _always(held), held) == _found(case, as_of, CATALOGUE, held)


@given(st.sampled_from(Regime).flatmap(lambda regime: cases(regime=regime)), as_of_days())
def test_contradictions_and_notices_are_found_in_force_alone(case: Case, as_of: date) -> None:
    """What is found on other days than duties has a version on the day of the record that it is about."""
    report, (regime,) = check(case, as_of=as_of), case.regimes
    for finding in (*report.contradictions, *report.notices):
        day, rule = _deciding_day(finding), rule_of(finding.code)
        if day is None:
            assert any(each.first_day <= as_of for each in rule.under(regime)), finding
        else:
            assert rule.version(regime, day) is not None, (finding, day)


@pytest.mark.parametrize("rule", [each for each in CATALOGUE if not isinstance(each, Duty)], ids=lambda each: each.code)
def test_each_contradiction_and_notice_is_found_in_force(rule: Rule) -> None:
    """For every one of them, on the first and last days of its versions, too."""

    @FOR_EACH_RULE
    @given(cases_breaking(rule.code))
    def in_force(drawn: Broken) -> None:
        for finding in drawn.findings:
            day = _deciding_day(finding)
            assert day is None or any(rule.version(regime, day) for regime in drawn.case.regimes), finding

    in_force()
