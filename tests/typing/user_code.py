"""How a case system uses the library, for mypy and pyright: never run, only typed."""

from datetime import date
from decimal import Decimal
from typing import assert_type

from attrs import evolve, field, frozen

from nirmodel import (
    CATALOGUE,
    Case,
    DeadlinePolicy,
    Finding,
    IntroductionProgramme,
    Regime,
    Report,
    State,
    Waiver,
    check,
    compare,
    read_case,
    read_cases,
)
from nirmodel.code_lists import EndReason, SetBy
from nirmodel.comparing import Change, Comparison
from nirmodel.findings import Kind
from nirmodel.law.catalogue import catalogue_at, rule_of
from nirmodel.records import Absence, End, Extent, Period, WeeklyHours
from nirmodel.rules.catalogue import Catalogue
from nirmodel.rules.rule import Rule
from nirmodel.rules.verdict import Verdict, verdict
from nirmodel.rules.views import Visible
from nirmodel.text import Text
from nirmodel.validators import language_code, opaque_id, optional
from nirmodel.wire import Reading, write_case


@frozen
class Participant:
    """A class of the case system's own."""

    key: str = field(validator=opaque_id)
    language: str | None = field(default=None, validator=optional(language_code))


end = End(ended_on=date(2020, 12, 31), end_reason=EndReason.WORK, set_by=SetBy.MUNICIPALITY)
assert_type(end.ended_on, date | None)
assert_type(end.end_reason, EndReason | None)
assert_type(WeeklyHours(week="2020-W50", norwegian_hours=Decimal(6)).norwegian_hours, Decimal | None)
assert_type(Absence().extent, Extent | None)
assert_type(Period(first_day=date(2020, 1, 1)).last_day, date | None)

case = Case(id=Participant("a-1").key, introduction_programmes=(IntroductionProgramme(ends=(end,)),))
assert_type(evolve(case, id="a-2"), Case)
report = check(case, as_of=date(2021, 3, 1), policy=DeadlinePolicy(move_to_working_day=True))
assert_type(report, Report)
waiver = Waiver(code="I041", record="e-1", reason="see our archive", by="unit 4", until=date(2021, 6, 30))
waived = check(
    evolve(case, regime=Regime.INTRODUCTION_ACT), as_of=date(2021, 3, 1), rules=[rule_of("I041")], waivers=[waiver]
)
assert_type(compare(report, waived), Comparison)
assert_type(compare(report, waived).changes, tuple[Change, ...])
assert_type(report.overdue, tuple[Finding, ...])
for finding in report.findings:
    assert_type(finding.state, State | None)
    assert_type(finding.kind, Kind)
    assert_type(finding.text, Text)
assert_type((report.edition, report.version), tuple[str, str])
assert_type(rule_of("I041"), Rule)
assert_type(CATALOGUE, Catalogue)
assert_type(catalogue_at(date(2021, 3, 1)), Catalogue)
for rule in CATALOGUE:
    assert_type(rule, Rule)
assert_type(read_case("{}"), Reading)
for reading in read_cases("cases.jsonl"):
    assert_type(reading.case, Case | None)
assert_type(write_case(case), str)


def is_own(end: Visible[End]) -> Verdict:
    """A condition of a rule of the case system's own."""
    assert_type(end.record.set_by, SetBy)
    return verdict(end.record.set_by is SetBy.MUNICIPALITY)


def is_misspelt(end: Visible[End]) -> bool:
    """Has a misspelt field; mypy reports an ignore that nothing needs, so it fails if this passes."""
    return end.record.setby is None  # type: ignore[attr-defined]
