"""The report: facts, suggestions, texts, selections, order, and what the day of the question hides."""

from datetime import date
from decimal import Decimal
from itertools import permutations
from pathlib import Path as FilePath

import pytest
from attrs import evolve

from nirmodel import CATALOGUE, AsylumSeekerTraining, Case, DeadlinePolicy, IntroductionProgramme, Report, check
from nirmodel.code_lists import Activity, EndReason, ExtensionGround, LeaveKind, RegisteredVia
from nirmodel.findings import Fact, Finding, Path, State, Suggestion
from nirmodel.law.regimes import Regime
from nirmodel.law.sources import COUNTED_IN_MONTHS, Nature
from nirmodel.records import (
    Absence,
    Complaint,
    End,
    Grant,
    Leave,
    LeaveFollowUp,
    MainActivity,
    Measure,
    Offer,
    Period,
    Start,
    WeeklyHours,
)
from nirmodel.text import Language
from nirmodel.wire import read_cases
from tests.rules.support import period, programme

D = date
EXAMPLES = FilePath(__file__).parent.parent / "examples" / "municipality.jsonl"
CASES = [reading.case for reading in read_cases(EXAMPLES) if reading.case is not None]
AS_OF = D(2021, 3, 1)


def _only(report: Report, code: str) -> Finding:
    (finding,) = report.of(code)
    return finding


def test_what_a_finding_has() -> None:
    case = programme(id="p", ends=[End(id="e", ended_on=D(2020, 12, 31), known_on=D(2020, 12, 1))])
    finding = _only(check(case, as_of=AS_OF), "I041")
    assert (finding.code, finding.name, finding.item) == ("I041", "end-reason-missing", "I04")
    assert (finding.kind, finding.state, finding.record) == ("supply", "overdue", "e")
    end = Path(("introduction_programmes", 0, "ends", 0))
    assert finding.path == end / "end_reason"
    assert finding.facts == (
        Fact(end / "known_on", "2020-12-01"),
        Fact(end / "ended_on", "2020-12-31"),
        Fact(end / "end_reason", None),
    )
    assert finding.due is not None
    assert [step.day for step in finding.due.steps] == [D(2020, 12, 31), D(2021, 2, 28), D(2021, 2, 28)]
    assert finding.suggestion == Suggestion(end, None, ("end_reason",))
    assert finding.text.nb == "Avslutningsårsak mangler. Fristen 28.02.2021 er ute"
    assert finding.text.nn == "Avslutningsårsak manglar. Fristen 28.02.2021 er ute"
    assert finding.text.en == "Missing: end reason. The deadline of 28 February 2021 has passed"
    # since 2018 no regulation under the introduction act names the end reason: IMDi asks for it
    assert [source.reference for source in finding.sources[:1]] == ["introduksjonsprogram, punkt 4"]


def test_what_is_met() -> None:
    settled = [Offer(id="o", offered_on=D(2020, 1, 10), registered_on=D(2020, 1, 11))]
    report = check(programme(offers=settled, starts=[Start(started_on=D(2020, 2, 1))]), as_of=AS_OF)
    register, supply = _only(report, "I010"), _only(report, "I011")
    assert register.text.en == "The offer or claim: registered in time"
    assert supply.text.nb == "Tilbud eller krav: på plass"
    assert register.suggestion is supply.suggestion is None
    assert register.settled
    # the ground's date, then that of what settles it
    assert [fact.value for fact in supply.facts] == ["2020-02-01", "2020-01-11", "2020-01-10"]


def test_facts_are_what_the_rule_read_and_what_is_missing() -> None:
    leave = Leave(id="l", kind=LeaveKind.BIRTH, period=period("2020-01-01", "2020-11-30"))
    report = check(programme(leaves=[leave]), as_of=AS_OF)
    finding = _only(report, "I063")
    facts = {str(fact.path).split("[0].", 1)[1]: fact.value for fact in finding.facts}
    assert facts == {
        "leaves[0].id": "l",
        "leaves[0].period.first_day": "2020-01-01",
        "leaves[0].period.last_day": "2020-11-30",
        "leaves[0].kind": "birth",
        "leave_follow_ups": None,
    }
    assert finding.suggestion is not None
    assert finding.suggestion.record == LeaveFollowUp(leave_id="l")
    assert finding.suggestion.fill == ("absent_from", "reason")
    week = AsylumSeekerTraining(weekly_hours=(WeeklyHours(week="2020-W50", norwegian_hours=Decimal("0.5")),))
    case = Case(id="c", regime=Regime.INTRODUCTION_ACT, asylum_seeker_trainings=(week,))
    fact = _only(check(case, as_of=AS_OF), "A011").facts[-1]
    assert fact.value == 0.5


def test_a_blank_record_of_the_kind_owed() -> None:
    finding = _only(check(programme(starts=[Start(started_on=D(2020, 2, 1))]), as_of=AS_OF), "I021")
    assert finding.suggestion is not None
    assert finding.suggestion.record == Grant()
    assert finding.suggestion.fill == ("decided_on", "measures", "extension_ground")


def test_selections_and_counts() -> None:
    ends = [End(ended_on=D(2020, 12, 31), end_reason=EndReason.WORK, registered_on=D(2021, 3, 1)), End()]
    complaints = [Complaint(received_on=D(2021, 1, 5))]
    starts = [Start(started_on=D(2021, 1, 20)), Start(started_on=D(2021, 1, 15)), Start(started_on=D(2021, 2, 10))]
    report = check(programme(ends=ends, starts=starts, complaints=complaints), as_of=AS_OF)
    for state in State:
        selected = getattr(report, state.value)
        assert selected
        assert all(each.state is state for each in selected)
    assert {each.code for each in report.contradictions} == {"I047", "I048"}
    assert report.counts["I04"][State.MET_LATE] == 1
    assert sum(sum(counted.values()) for counted in report.counts.values()) == len(
        [each for each in report.findings if each.state]
    )
    assert {each.code for each in report.of("I03")} == {"I030", "I031", "I032"}
    near = report.due_within(21)
    assert [each.due and each.due.day for each in near] == sorted(each.due.day for each in near if each.due)
    assert {each.due and each.due.day for each in near} == {D(2021, 3, 15), D(2021, 3, 20)}
    assert set(report.due_within(10**9)) == set(report.open)


def test_notices() -> None:
    report = check(programme(starts=[Start(started_on=D(2018, 1, 1))]), as_of=AS_OF)
    assert [each.code for each in report.notices] == ["I049"]


def test_the_order_of_records_does_not_matter() -> None:
    leaves = [
        Leave(id="b", period=period("2020-02-01", "2020-02-10")),
        Leave(period=period("2020-02-05", "2020-03-01")),
        Leave(period=period("2020-02-05", "2020-04-01")),
        Leave(id="a", decided_on=D(2020, 1, 1)),
    ]
    answers = {
        tuple(
            (each.code, each.record, each.state, each.due and each.due.day, tuple(fact.value for fact in each.facts))
            for each in check(programme(leaves=order), as_of=AS_OF).findings
        )
        for order in permutations(leaves)
    }
    assert len(answers) == 1


def test_rows_of_one_rule_are_sorted_by_record_then_due_day_then_state() -> None:
    starts = [
        Start(id="b", known_on=D(2019, 1, 1), started_on=D(2019, 1, 1)),
        Start(known_on=D(2020, 12, 1), started_on=D(2020, 12, 1)),
        Start(known_on=D(2020, 1, 1), started_on=D(2020, 1, 1)),
        Start(id="a", known_on=D(2019, 6, 1), started_on=D(2019, 6, 1)),
        Start(id="b", known_on=D(2019, 1, 1), started_on=D(2019, 1, 1), registered_on=D(2019, 1, 2)),
    ]
    rows = check(programme(starts=starts), as_of=AS_OF).of("I030")
    assert [int(each.path.parts[3]) for each in rows] == [2, 1, 3, 4, 0]


def test_rows_of_one_record_are_in_the_order_of_its_parts() -> None:
    # their last days, in another order, do not decide; nor does 10 come before 2
    measures = [Measure(period=Period(first_day=D(2019, 1, 28 - number), last_day=None)) for number in range(12)]
    grants = [
        Grant(decided_on=D(2019, 1, 1), measures=tuple(measures)),
        Grant(decided_on=D(2019, 1, 1), measures=tuple(measures[:2]), extension_ground=ExtensionGround.COVID_ACT),
    ]
    for order in (grants, grants[::-1]):
        first = order.index(grants[0])
        rows = check(programme(grants=order), as_of=AS_OF).of("I024")
        placed = [(int(each.path.parts[3]) == first, int(each.path.parts[5])) for each in rows]
        assert placed == [*((False, part) for part in range(2)), *((True, part) for part in range(12))]


def test_participations_of_a_case_each_have_their_rows() -> None:
    first = IntroductionProgramme(id="one", ends=(End(ended_on=D(2019, 5, 1)),))
    second = IntroductionProgramme(id="two", starts=(Start(started_on=D(2020, 5, 1)),))
    report = check(Case(id="c", regime=Regime.INTRODUCTION_ACT, introduction_programmes=(second, first)), as_of=AS_OF)
    assert [str(each.path) for each in report.of("I011")] == [
        "introduction_programmes[1].offers",
        "introduction_programmes[0].offers",
    ]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_what_came_after_the_day_changes_nothing(case: Case) -> None:
    later = Offer(id="later", offered_on=D(2021, 3, 2))
    programmes = tuple(evolve(each, offers=(*(each.offers or ()), later)) for each in case.introduction_programmes)
    more = evolve(case, introduction_programmes=programmes)
    if all(each.offers != () for each in case.introduction_programmes):
        assert check(more, as_of=AS_OF).findings == check(case, as_of=AS_OF).findings


def test_registered_after_the_day_is_not_registered() -> None:
    case = programme(offers=[Offer(offered_on=D(2020, 1, 1), registered_on=D(2020, 2, 1))])
    assert [each.state for each in check(case, as_of=D(2020, 1, 31)).of("I010")] == ["open"]
    assert [each.state for each in check(case, as_of=D(2020, 2, 1)).of("I010")] == ["met"]


def test_a_main_activity_is_dated_by_the_end_as_soon_as_that_is_known() -> None:
    activity = MainActivity(activity=Activity.WORK)
    case = programme(ends=[End(ended_on=D(2020, 6, 1), known_on=D(2020, 6, 20))], main_activities=[activity])
    assert {each.state for each in check(case, as_of=D(2020, 6, 19)).of("I050")} == {State.UNDETERMINED}
    assert [each.due and each.due.day for each in check(case, as_of=D(2020, 6, 20)).of("I050")] == [D(2020, 8, 1)]


def test_what_was_registered_later_is_in_no_fact() -> None:
    later = End(ended_on=D(2020, 12, 31), registered_on=D(2021, 12, 1), registered_via=RegisteredVia.NIR_WEB)
    never = End(ended_on=D(2020, 12, 31))
    reports = [check(programme(ends=[each]), as_of=D(2021, 2, 1)) for each in (later, never)]
    assert reports[0] == reports[1]
    assert [each.facts for each in reports[0].findings] == [each.facts for each in reports[1].findings]


def test_contradictions_have_both_sides() -> None:
    case = programme(starts=[Start(started_on=D(2020, 5, 4))], ends=[End(ended_on=D(2020, 5, 3))])
    facts = [fact.value for fact in _only(check(case, as_of=AS_OF), "I047").facts]
    assert facts == ["2020-05-03", "2020-05-04"]
    activities = [MainActivity(activity=Activity.WORK, statuses=(Activity.OTHER,), known_on=D(2020, 1, 1))]
    facts = [fact.value for fact in _only(check(programme(main_activities=activities), as_of=AS_OF), "I057").facts]
    assert facts == ["2020-01-01", "work", "other"]


def test_chosen_rules_only() -> None:
    chosen = tuple(each for each in CATALOGUE if each.code == "I041")
    report = check(programme(ends=[End(ended_on=D(2020, 12, 31))]), as_of=AS_OF, rules=chosen)
    assert [each.code for each in report.findings] == ["I041"]


def test_each_act_has_its_own_rules_and_sources() -> None:
    ends = [End(ended_on=D(2021, 2, 1))]
    codes = {
        regime: {each.code for each in check(programme(regime=regime, ends=ends), as_of=AS_OF).findings}
        for regime in (Regime.INTRODUCTION_ACT, Regime.INTEGRATION_ACT)
    }
    assert codes[Regime.INTRODUCTION_ACT] - codes[Regime.INTEGRATION_ACT] == {"I051"}
    assert codes[Regime.INTEGRATION_ACT] - codes[Regime.INTRODUCTION_ACT] == {"I141", "I151"}
    duty_to_register = {Regime.INTRODUCTION_ACT: "§ 25 a", Regime.INTEGRATION_ACT: "§ 43"}
    for regime, section in duty_to_register.items():
        (finding,) = check(programme(regime=regime, ends=ends), as_of=AS_OF).of("I040")
        assert {*duty_to_register.values()} & {each.section for each in finding.sources} == {section}
        assert finding.due is not None
        # the regulation of 2018 is repealed, so the two months of the introduction act are guidance
        started, *counted = (step.source for step in finding.due.steps)
        guidance = regime is Regime.INTRODUCTION_ACT
        assert (started.nature is Nature.GUIDANCE) == guidance
        assert counted == [COUNTED_IN_MONTHS]


def test_before_there_was_a_time_limit_nothing_is_owed() -> None:
    # the regulation on the register is in force from 1 September 2005, and sets a limit from 10 April 2014
    for day in (D(2005, 9, 1), D(2014, 4, 9)):
        assert check(programme(offers=[Offer(offered_on=day)]), as_of=AS_OF).findings == ()
    assert len(check(programme(offers=[Offer(offered_on=D(2014, 4, 10))]), as_of=AS_OF).of("I010")) == 1


def test_a_day_before_the_register_began_is_reported_and_settles_nothing() -> None:
    report = check(programme(offers=[Offer(offered_on=D(2005, 8, 31))]), as_of=AS_OF)
    assert [(each.code, each.state) for each in report.findings] == [
        ("G068", None), ("I010", State.UNDETERMINED), ("I012", State.UNDETERMINED),
    ]  # fmt: skip
    assert str(report.findings[0].path) == "introduction_programmes[0].offers[0].offered_on"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
@pytest.mark.parametrize("as_of", [date.min, D(2021, 3, 1), date.max])
def test_every_finding_of_the_examples_has_its_words(case: Case, as_of: date) -> None:
    report = check(case, as_of=as_of, policy=DeadlinePolicy(move_to_working_day=True))
    assert report == check(case, as_of=as_of, policy=DeadlinePolicy(move_to_working_day=True))
    for finding in report.findings:
        for language in Language:
            words = finding.text.in_language(language)
            assert words
            assert "{" not in words
        assert Path.parse(str(finding.path)) == finding.path
        assert finding.facts or finding.state is None


@pytest.mark.parametrize("day", [date.min, D(9999, 10, 31), date.max])
def test_the_ends_of_the_calendar(day: date) -> None:
    lists = {
        "offers": [Offer(offered_on=day)],
        "grants": [Grant(decided_on=day)],
        "starts": [Start(started_on=day)],
        "ends": [End(ended_on=day)],
        "leaves": [Leave(kind=LeaveKind.BIRTH, decided_on=day, period=period(day.isoformat(), day.isoformat()))],
        "absences": [Absence(period=period(day.isoformat()))],
    }
    weeks = (WeeklyHours(week="0001-W01"), WeeklyHours(week="9999-W51"))
    case = evolve(programme(**lists), asylum_seeker_trainings=(AsylumSeekerTraining(weekly_hours=weeks),))
    for as_of in (date.min, date.max):
        for finding in check(case, as_of=as_of, policy=DeadlinePolicy(move_to_working_day=True)).findings:
            assert finding.text.en


def test_paths() -> None:
    path = Path(("introduction_programmes", 0, "ends", 12, "end_reason"))
    assert str(path) == "introduction_programmes[0].ends[12].end_reason"
    assert Path.parse(str(path)) == path
    assert Path.parse("") == Path()
    with pytest.raises(ValueError, match="not a path"):
        Path.parse("a..b")


def test_no_record_is_repeated_in_a_repr() -> None:
    case = programme(ends=[End(ended_on=D(2020, 12, 31), end_reason=EndReason.WORK)])
    assert "work" not in repr(check(case, as_of=AS_OF))
