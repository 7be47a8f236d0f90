"""Why a rule reports something, and every reason why it reports nothing, worked out by hand."""

from datetime import date
from decimal import Decimal

import pytest
from attrs import evolve

from nirmodel import CATALOGUE, AsylumSeekerTraining, Case, DeadlinePolicy, IntroductionProgramme, check
from nirmodel.code_lists import EndReason, LeaveKind, ScopeUnit, SetBy, StopKind
from nirmodel.errors import InvalidValue, UnknownCode
from nirmodel.findings import Fact
from nirmodel.findings import Path as At
from nirmodel.law.deadlines import AnnouncedException
from nirmodel.law.regimes import Regime
from nirmodel.law.sources import CUT_OFF_2022
from nirmodel.reasons import Because, Reason
from nirmodel.records import (
    Complaint,
    End,
    Grant,
    Leave,
    MainActivity,
    Measure,
    Scope,
    Start,
    Stop,
    TrackPlacement,
)
from nirmodel.waivers import Waiver
from tests.rules.support import period, programme

D = date
HERE = "introduction_programmes[0]"
ENDED = End(id="e", ended_on=D(2020, 12, 31), known_on=D(2020, 12, 31))


def _why(case: Case, code: str, as_of: date, policy: DeadlinePolicy | None = None) -> list[Because]:
    report = check(case, as_of=as_of, policy=policy or DeadlinePolicy())
    (finding,) = report.of(code)
    why = report.why(finding)
    assert why.finding is finding
    return list(why.because)


def _steps(because: list[Because]) -> list[tuple[str, date | None, str]]:
    return [(each.reason.value, each.day, str(each.path) if each.path else "") for each in because]


def _why_not(case: Case, code: str, as_of: date, place: str = HERE) -> list[Because]:
    report = check(case, as_of=as_of)
    silent = report.why_not(code, place)
    assert silent is not None
    assert (silent.code, str(silent.participation)) == (code, place)
    return list(silent.because)


def test_a_duty_step_by_step() -> None:
    # two months from 31 December: February has no 31st, so 28 February, a Sunday, so 1 March
    because = _why(programme(ends=[ENDED]), "I041", D(2021, 2, 1), DeadlinePolicy(move_to_working_day=True))
    end = f"{HERE}.ends[0]"
    assert _steps(because) == [
        ("ground", D(2020, 12, 31), end),
        ("started", D(2020, 12, 31), ""),
        ("counted", D(2021, 2, 28), ""),
        ("clamped", D(2021, 2, 28), ""),
        ("moved", D(2021, 3, 1), ""),
        ("unsettled", D(2021, 2, 1), f"{end}.end_reason"),
    ]
    assert [each.text.en for each in because] == [
        f"It rests on the end at {end}, which counts from 31 December 2020",
        "The time limit runs from 31 December 2020",
        "The months are added: 28 February 2021",
        "The month has no such day, so it is the last one: 28 February 2021",
        "That is no working day, so the due day moves to 1 March 2021",
        "As of 1 February 2021 it is not settled. "
        'It is settled by: the field end_reason is provided; "not registered" is no end reason',
    ]
    assert because[0].facts == (
        Fact(At.parse(f"{end}.known_on"), "2020-12-31"),
        Fact(At.parse(f"{end}.ended_on"), "2020-12-31"),
    )


def test_an_announced_deadline_is_a_step() -> None:
    announced = AnnouncedException(
        first_due_on=D(2021, 2, 1), last_due_on=D(2021, 2, 28), due_on=D(2021, 4, 1), source=CUT_OFF_2022
    )
    because = _why(programme(ends=[ENDED]), "I041", D(2021, 2, 1), DeadlinePolicy(exceptions=(announced,)))
    assert ("extended", D(2021, 4, 1), "") in _steps(because)


@pytest.mark.parametrize(
    ("code", "case", "settled"),
    [
        # registered: the day it was; supplied by another record: the day that was known; on the record itself: no day
        ("I040", programme(ends=[evolve(ENDED, registered_on=D(2021, 1, 9))]), (D(2021, 1, 9), f"{HERE}.ends[0]")),
        (
            "I042",
            programme(stops=[Stop(decided_on=D(2020, 12, 1), kind=StopKind.PERMANENT)], ends=[ENDED]),
            (D(2020, 12, 31), f"{HERE}.ends[0]"),
        ),
        ("I071", programme(ends=[ENDED], absences=[]), (None, f"{HERE}.absences")),
        ("I044", programme(ends=[ENDED]), (D(2020, 12, 31), f"{HERE}.ends[0]")),
    ],
)
def test_what_is_met_names_what_settled_it(code: str, case: Case, settled: tuple[date | None, str]) -> None:
    because = _why(case, code, D(2021, 2, 1))
    assert _steps(because)[-1] == ("settled", *settled)
    assert len([each for each in because if each.reason is Reason.GROUND]) == 1


def test_a_condition_names_the_records_that_count() -> None:
    case = programme(stops=[Stop(decided_on=D(2020, 12, 1), kind=StopKind.PERMANENT)])
    (condition,) = [each for each in _why(case, "I042", D(2021, 2, 1)) if each.reason is Reason.CONDITION]
    assert condition.text.en == "It is one of those that count: stop that is permanent"


def test_what_is_undetermined_names_what_would_settle_it() -> None:
    because = _why(programme(stops=[Stop(decided_on=D(2020, 12, 1))]), "I042", D(2021, 2, 1))
    assert _steps(because)[-1] == ("undetermined", None, f"{HERE}.stops[0].kind")
    assert because[-1].facts == (Fact(At.parse(f"{HERE}.stops[0].kind"), None),)


def test_what_the_register_cannot_take() -> None:
    complaint = Complaint(received_on=D(2021, 2, 1))
    first = _why(programme(complaints=[complaint]), "I090", D(2021, 3, 1))
    assert first[-2].text.en == "The register cannot take this yet"
    second = _why(programme(regime=Regime.INTEGRATION_ACT, complaints=[complaint]), "I090", D(2021, 3, 1))
    assert (second[-2].day, second[-2].text.en) == (D(2021, 5, 1), "The register cannot take this before 1 May 2021")
    third = _why(programme(regime=Regime.INTEGRATION_ACT, complaints=[complaint]), "I090", D(2021, 6, 1))
    opened = "The register can take it from 1 May 2021, and the time limit runs from then"
    assert (third[1].reason, third[1].day, third[1].text.en) == (Reason.OPENED, D(2021, 5, 1), opened)


def test_a_record_that_speaks_against_another_twice_is_named_a_single_time() -> None:
    # 20 and 20 hours a week in one grant, and 20 in another, all of them from 6 January 2020
    twenty = Measure(scope=Scope(amount=Decimal(20), unit=ScopeUnit.HOURS_PER_WEEK), period=period("2020-01-06"))
    two, one = (Grant(decided_on=D(2020, 1, 2), measures=measures) for measures in ((twenty, twenty), (twenty,)))
    report = check(programme(grants=[two, one]), as_of=D(2020, 2, 1))
    named = [[str(each.path) for each in report.why(finding).because] for finding in report.of("I029")]
    first, second = f"{HERE}.grants[0]", f"{HERE}.grants[1]"
    assert named == [[first, second], [first, second], [second, first]]


def test_a_contradiction_names_what_was_compared() -> None:
    case = programme(starts=[Start(started_on=D(2021, 1, 4))], ends=[ENDED])
    because = _why(case, "I047", D(2021, 2, 1))
    assert {each.reason for each in because} == {Reason.COMPARED}
    assert {str(each.path) for each in because} == {f"{HERE}.starts[0]", f"{HERE}.ends[0]"}
    # which regime a case is under rests on what the case states of itself, too
    whole, _ = _why(evolve(case, regime=None), "G039", D(2021, 2, 1))
    assert whole.text.en.startswith("The case as a whole has: applied_from_abroad null, ")


def test_what_is_undetermined_under_every_regime_rests_on_what_each_of_them_hangs_on() -> None:
    # a stop of 2018 counts under the introduction act alone; one without any date may be of either time
    case = programme(regime=None, stops=[Stop(), Stop(decided_on=D(2018, 9, 1))])
    report = check(case, as_of=D(2022, 5, 2))
    (finding,) = report.of("I042")
    dated, undated = f"{HERE}.stops[1]", f"{HERE}.stops[0]"
    assert [str(each.path) for each in finding.grounds] == [dated, undated]
    named = [str(each.path) for each in report.why(finding).because if each.reason is Reason.GROUND]
    assert named == [dated, undated, undated]


def test_a_duty_on_which_the_regimes_differ_gives_the_answer_of_each() -> None:
    # the end goal is owed under the integration act, and not at all under the introduction act
    case = Case(id="c", introduction_programmes=(IntroductionProgramme(grants=(Grant(decided_on=D(2022, 4, 5)),)),))
    because = _why(case, "I101", D(2022, 5, 2))
    assert because[0].reason is Reason.READINGS_DIFFER
    assert because[1].text.en.startswith("Under the integration act: It rests on the decision to grant at")
    assert {str(each.path) for each in because[1:] if each.reason is Reason.GROUND} == {f"{HERE}.grants[0]"}
    # what all of them agree on has the steps that it has where the regime is known
    assert _why(case, "I020", D(2022, 5, 2))[0].reason is Reason.GROUND


def test_the_regimes_agree_from_the_first_day_of_the_integration_act() -> None:
    # the integration act began on 1 January 2021, and one who comes under it was granted nothing before
    for day, reason in ((D(2020, 12, 31), Reason.READINGS_DIFFER), (D(2021, 1, 1), Reason.GROUND)):
        because = _why(programme(regime=None, grants=[Grant(decided_on=day)]), "I020", D(2021, 2, 2))
        assert because[0].reason is reason


def test_of_two_such_duties_each_has_its_own() -> None:
    # a complaint is deferred under the introduction act, and owed under the integration act
    two = tuple(Complaint(id=name, received_on=D(2021, 5, 3)) for name in ("a", "b"))
    case = Case(id="c", introduction_programmes=(IntroductionProgramme(complaints=two),))
    report = check(case, as_of=D(2021, 6, 1))
    for place, finding in enumerate(report.of("I090")):
        because = report.why(finding).because
        assert because[0].reason is Reason.READINGS_DIFFER
        grounds = {str(each.path) for each in because if each.reason is Reason.GROUND}
        assert grounds == {f"{HERE}.complaints[{place}]"}


def test_why_is_answered_for_findings_of_the_report_alone() -> None:
    report = check(programme(ends=[ENDED]), as_of=D(2021, 2, 1))
    other = check(programme(ends=[ENDED]), as_of=D(2021, 5, 1))
    with pytest.raises(InvalidValue):
        report.why(other.of("I041")[0])
    unused = Waiver(code="I080", record="x", reason="r", by="b", until=D(2021, 6, 1))
    marked = check(programme(ends=[ENDED]), as_of=D(2021, 2, 1), waivers=[unused])
    with pytest.raises(InvalidValue):
        marked.why(marked.of("W029")[0])


def test_a_waiver_does_not_change_why() -> None:
    waiver = Waiver(code="I041", record="e", reason="r", by="b", until=D(2021, 6, 1))
    report = check(programme(ends=[ENDED]), as_of=D(2021, 2, 1), waivers=[waiver])
    assert report.why(report.of("I041")[0]).because == tuple(_why(programme(ends=[ENDED]), "I041", D(2021, 2, 1)))


STOPPED = Stop(decided_on=D(2021, 1, 4), kind=StopKind.TEMPORARY)


@pytest.mark.parametrize(
    ("code", "case", "place", "expected"),
    [
        ("I040", programme(), HERE, [("missing", None, f"{HERE}.ends")]),
        ("I070", programme(absences=[]), HERE, [("none", None, f"{HERE}.absences")]),
        ("I042", programme(stops=[STOPPED]), HERE, [("condition_not_fulfilled", None, f"{HERE}.stops[0]")]),
        (
            "I040",
            programme(ends=[End(ended_on=D(2021, 1, 4), known_on=D(2021, 2, 2))]),
            HERE,
            [("not_yet_known", D(2021, 2, 2), f"{HERE}.ends[0]")],
        ),
        (
            "I041",
            programme(ends=[End(ended_on=D(2021, 3, 4), known_on=D(2021, 1, 2))]),
            HERE,
            [("ahead", D(2021, 3, 4), f"{HERE}.ends[0]")],
        ),
        (
            "I090",
            programme(complaints=[]),
            HERE,
            [("none", None, f"{HERE}.complaints"), ("missing", None, f"{HERE}.complaint_outcomes")],
        ),
        (
            "I040",
            programme(regime=Regime.INTEGRATION_ACT, ends=[ENDED]),
            HERE,
            [("not_in_force", D(2020, 12, 31), f"{HERE}.ends[0]")],
        ),
        # from 2005 there was a duty, and from 10 April 2014 a time limit
        (
            "I040",
            programme(ends=[End(ended_on=D(2014, 4, 9))]),
            HERE,
            [("no_limit", D(2014, 4, 9), f"{HERE}.ends[0]")],
        ),
        (
            "I087",
            programme(
                regime=Regime.INTEGRATION_ACT,
                stops=[Stop(decided_on=D(2020, 12, 31))],
                starts=[Start(started_on=D(2021, 1, 1))],
            ),
            HERE,
            [("not_in_force", D(2020, 12, 31), f"{HERE}.stops[0]")],
        ),
        (
            "I161",
            programme(starts=[Start(started_on=D(2021, 1, 1))]),
            HERE,
            [("not_in_force", D(2021, 1, 1), f"{HERE}.starts[0]")],
        ),
        ("I023", programme(grants=[Grant(decided_on=D(2021, 1, 4))]), HERE, [("no_parts", None, f"{HERE}.grants[0]")]),
        ("I047", programme(ends=[ENDED]), HERE, [("fits_together", None, "")]),
        ("I101", programme(), HERE, [("other_act", None, "")]),
        ("A011", programme(), HERE, [("other_participation", None, "")]),
        ("I041", programme(), "", [("other_participation", None, "")]),
        ("G017", programme(), "", [("fits_together", None, "")]),
        (
            "I043",
            programme(ends=[ENDED]),
            HERE,
            [("missing", None, f"{HERE}.ends")],
        ),
    ],
)  # fmt: skip
def test_why_not(code: str, case: Case, place: str, expected: list[tuple[str, date | None, str]]) -> None:
    because = _why_not(case, code, D(2021, 2, 1), place)
    assert _steps(because) == expected
    for each in because:
        assert "{" not in each.text.nb + each.text.nn + each.text.en


def test_why_not_names_the_days_of_the_rule() -> None:
    early = programme(ends=[End(ended_on=D(2014, 4, 9))])
    (because,) = _why_not(early, "I040", D(2021, 2, 1))
    assert because.text.en.startswith(
        f"{HERE}.ends[0] counts from 9 April 2014. There was a duty to register then, but no time limit: "
    )
    assert because.facts[0] == Fact(At.parse(f"{HERE}.ends[0].ended_on"), "2014-04-09")


MADE = End(id="r", ended_on=D(2021, 1, 4), end_reason=EndReason.NOT_REGISTERED, set_by=SetBy.REGISTER)
ILL = Leave(id="l", kind=LeaveKind.OWN_ILLNESS, period=period("2020-01-01", "2020-03-31"))


@pytest.mark.parametrize(
    ("code", "case", "expected"),
    [
        ("I040", programme(ends=[MADE]), ("condition_not_fulfilled", None, f"{HERE}.ends[0]")),
        ("I063", programme(leaves=[ILL]), ("condition_not_fulfilled", None, f"{HERE}.leaves[0]")),
        (
            "I011",
            programme(starts=[Start(started_on=D(2021, 3, 4), known_on=D(2021, 1, 2))]),
            ("ahead", D(2021, 3, 4), f"{HERE}.starts[0]"),
        ),
        (
            "I011",
            programme(regime=Regime.INTEGRATION_ACT, starts=[Start(started_on=D(2020, 12, 31))]),
            ("not_in_force", D(2020, 12, 31), f"{HERE}.starts[0]"),
        ),
    ],
)
def test_each_record_that_is_passed_over_is_named(
    code: str, case: Case, expected: tuple[str, date | None, str]
) -> None:
    assert expected in _steps(_why_not(case, code, D(2021, 2, 1)))


def test_the_end_decides_when_a_main_activity_is_known() -> None:
    # dated by the end of 4 January, it was known on the day it was registered, had the end been known later
    activity = MainActivity(id="m", registered_on=D(2021, 3, 4))
    hidden = _why_not(programme(main_activities=[activity]), "I050", D(2021, 2, 1))
    assert _steps(hidden) == [("not_yet_known", D(2021, 3, 4), f"{HERE}.main_activities[0]")]
    ended = programme(main_activities=[activity], ends=[End(ended_on=D(2021, 1, 4))])
    assert check(ended, as_of=D(2021, 2, 1)).why_not("I050", HERE) is None


def test_the_registers_end_stands_aside_for_the_municipalitys_own() -> None:
    made = End(id="r", ended_on=D(2021, 1, 4), end_reason=EndReason.NOT_REGISTERED, set_by=SetBy.REGISTER)
    own = End(id="m", ended_on=D(2021, 3, 4), known_on=D(2021, 1, 2))
    because = _why_not(programme(ends=[made, own]), "I041", D(2021, 2, 1))
    assert ("stands_aside", None, f"{HERE}.ends[0]") in _steps(because)


def test_a_condition_has_the_facts_it_read() -> None:
    (because,) = _why_not(programme(stops=[STOPPED]), "I042", D(2021, 2, 1))
    assert because.facts == (
        Fact(At.parse(f"{HERE}.stops[0].decided_on"), "2021-01-04"),
        Fact(At.parse(f"{HERE}.stops[0].kind"), "temporary"),
    )
    assert because.text.en == f"{HERE}.stops[0] is not one of those that count: stop that is permanent"


def test_none_if_the_rule_reports_something() -> None:
    report = check(programme(ends=[ENDED]), as_of=D(2021, 2, 1))
    assert report.why_not("I041", HERE) is None
    assert report.why_not("I041", At.parse(HERE)) is None


def test_a_rule_that_was_not_checked() -> None:
    report = check(programme(ends=[ENDED]), as_of=D(2021, 2, 1), rules=CATALOGUE.rules[:1])
    silent = report.why_not("I041", HERE)
    assert silent is not None
    assert [each.reason for each in silent.because] == [Reason.NOT_CHECKED]


def test_what_only_one_regime_would_report() -> None:
    # only the introduction act has rules for asylum seekers' training
    training = AsylumSeekerTraining(track_placements=(TrackPlacement(placed_on=D(2021, 1, 4)),))
    report = check(Case(id="c", asylum_seeker_trainings=(training,)), as_of=D(2021, 2, 1))
    silent = report.why_not("G029", "")
    assert silent is not None
    assert silent.because[0].reason is Reason.READINGS_DIFFER
    assert "introduction act" in silent.because[0].text.en


def test_misuse() -> None:
    report = check(programme(), as_of=D(2021, 2, 1))
    with pytest.raises(UnknownCode):
        report.why_not("I999", HERE)
    for place in ("introduction_programmes[1]", "no path at all", "ends"):
        with pytest.raises(InvalidValue):
            report.why_not("I041", place)
