"""What findings rest on: both sides of a contradiction, all that was read, in an order that places do not change."""

from datetime import date
from decimal import Decimal

import pytest
from attrs import evolve

from nirmodel import CATALOGUE, Case, DeadlinePolicy, check
from nirmodel._engine.suggesting import _BLANKS, _blanks
from nirmodel._engine.views import _NAMES, _names
from nirmodel.case import PARTICIPATIONS
from nirmodel.code_lists import (
    AbsenceReason,
    Activity,
    AsylumExemptFrom,
    EndReason,
    LeaveKind,
    MeasureKind,
    ScopeUnit,
    StopKind,
    TrainingExemptFrom,
)
from nirmodel.findings import Kind, Path, Suggestion
from nirmodel.law.catalogue import rule_of
from nirmodel.law.deadlines import AnnouncedException, Months, due_date
from nirmodel.law.regimes import Act, Regime
from nirmodel.law.sources import (
    COUNTED_IN_MONTHS,
    IMDI_PAGE,
    PROGRAMME_PAGE,
    TRAINING_PAGE,
    TWO_MONTHS_2018,
    TWO_MONTHS_2021,
)
from nirmodel.law.versions import FIRST_ACT, holding
from nirmodel.records import (
    Absence,
    AsylumExemption,
    Claim,
    Complaint,
    ComplaintOutcome,
    End,
    FullTimeUpperSecondary,
    Grant,
    HoursAttended,
    Leave,
    LeaveFollowUp,
    MainActivity,
    Measure,
    Offer,
    Refusal,
    Scope,
    Start,
    Stop,
    TrackPlacement,
    TrainingExemption,
    TrainingOffer,
    TrainingStart,
    WeeklyHours,
)
from nirmodel.rules.breaking import Breaking
from nirmodel.rules.owed import Compares, Registered
from nirmodel.rules.rule import Contradiction, Duty, InvalidRule, Notice
from nirmodel.text import Text
from tests.properties.support import case_of_facts
from tests.rules.support import LONG_AFTER, asylum, found, norwegian, period, programme, reception

D = date
ONE = Decimal(1)
LIMIT = Months(2, TWO_MONTHS_2018)
STARTED, ENDED = Start(id="s", started_on=D(2020, 5, 4)), End(id="e", ended_on=D(2020, 5, 3))
LEAVE = Leave(id="l", kind=LeaveKind.BIRTH, period=period("2020-01-01", "2020-03-31"))
WEEK = WeeklyHours(id="w", week="2020-W50", norwegian_hours=ONE, culture_and_values_hours=Decimal(168))


def _exempt(what: AsylumExemptFrom) -> AsylumExemption:
    return AsylumExemption(id="x", exempt_from=what, period=period("2020-12-07", "2020-12-13"))


EXPECTED: list[tuple[str, Case, list[str]]] = [
    (
        "I027",
        programme(
            grants=[Grant(decided_on=D(2020, 1, 1))],
            offers=[Offer(id="o", offered_on=D(2020, 1, 2))],
            claims=[Claim(id="c", claimed_on=D(2020, 1, 3))],
        ),
        ["2020-01-01", "2020-01-03", "2020-01-02"],
    ),
    (
        "I037",
        programme(
            starts=[STARTED],
            grants=[Grant(id="g", decided_on=D(2020, 5, 5))],
            refusals=[Refusal(id="r", decided_on=D(2020, 5, 6))],
        ),
        ["2020-05-04", "2020-05-05", "2020-05-06"],
    ),
    (
        "I038",
        programme(
            starts=[STARTED],
            ends=[End(id="e", ended_on=D(2020, 6, 1))],
            absences=[Absence(period=period("2020-05-03", "2020-05-03"))],
        ),
        ["2020-05-03", "2020-05-03", "2020-06-01", "2020-05-04"],
    ),
    (
        "I039",
        programme(
            starts=[STARTED],
            ends=[End(id="e", ended_on=D(2022, 7, 5))],
            leaves=[Leave(id="l", period=period("2021-01-01", "2021-01-02"))],
        ),
        ["2020-05-04", "2022-07-05", "2021-01-01", "2021-01-02"],
    ),
    (
        "I049",
        programme(
            starts=[STARTED],
            ends=[End(id="e", ended_on=D(2023, 7, 5))],
            leaves=[Leave(id="l", period=period("2021-01-01", "2021-01-02"))],
        ),
        ["2020-05-04", "2023-07-05", "2021-01-01", "2021-01-02"],
    ),
    ("I047", programme(starts=[STARTED], ends=[ENDED]), ["2020-05-03", "2020-05-04"]),
    (
        "I087",
        programme(starts=[STARTED], stops=[Stop(decided_on=D(2020, 5, 3), kind=StopKind.TEMPORARY)]),
        ["2020-05-03", "2020-05-04"],
    ),
    (
        "I068",
        programme(
            leaves=[LEAVE],
            leave_follow_ups=[LeaveFollowUp(id="f", leave_id="l", returned_on=D(2020, 4, 1))],
            absences=[Absence(id="a", period=period("2020-04-01", "2020-04-02"))],
        ),
        ["l", "birth", "2020-01-01", "2020-03-31", "l", "2020-04-01", "2020-04-01", "2020-04-02"],
    ),
    (
        "I078",
        programme(leaves=[LEAVE], absences=[Absence(period=period("2020-03-31", "2020-03-31"))]),
        ["2020-03-31", "2020-03-31", "2020-01-01", "2020-03-31"],
    ),
    (
        "I069",
        programme(leave_follow_ups=[LeaveFollowUp(leave_id="gone", absent_from=D(2020, 4, 1))]),
        ["2020-04-01", "gone"],
    ),
    (
        "I097",
        programme(
            complaints=[Complaint(id="k", received_on=D(2020, 2, 2))],
            complaint_outcomes=[ComplaintOutcome(complaint_id="k", decided_on=D(2020, 2, 1))],
        ),
        ["2020-02-01", "k", "k", "2020-02-02"],
    ),
    (
        "I099",
        programme(complaint_outcomes=[ComplaintOutcome(complaint_id="gone", decided_on=D(2020, 2, 1))]),
        ["2020-02-01", "gone"],
    ),
    (
        "N057",
        norwegian(
            starts=[TrainingStart(id="s", started_on=D(2020, 8, 17))],
            hours=[HoursAttended(period=period("2020-08-01", "2020-08-16"), norwegian_hours=ONE)],
        ),
        ["2020-08-01", "2020-08-16", "1", "None", "2020-08-17"],
    ),
    (
        "N079",
        norwegian(
            exemptions=[
                TrainingExemption(
                    id="x", exempt_from=TrainingExemptFrom.TRAINING, period=period("2020-08-01", "2020-08-31")
                )
            ],
            hours=[HoursAttended(period=period("2020-08-02", "2020-08-16"), norwegian_hours=ONE)],
        ),
        ["2020-08-02", "2020-08-16", "1", "None", "training", "2020-08-01", "2020-08-31"],
    ),
    (
        "N059",
        norwegian(
            offers=[TrainingOffer(id="o", decided_on=D(2020, 1, 1), scope_hours=Decimal(0))],
            hours=[HoursAttended(id="h", period=period("2020-08-02", "2020-08-16"), norwegian_hours=ONE)],
        ),
        ["2020-08-02", "2020-08-16", "1", "None", "2020-01-01", "0"],
    ),
    (
        "N087",
        norwegian(starts=[TrainingStart(started_on=D(2020, 8, 17))], absences=[Absence(period=period("2020-08-16"))]),
        ["2020-08-16", "None", "2020-08-17"],
    ),
    (
        "A018",
        asylum(weekly_hours=[WEEK], exemptions=[_exempt(AsylumExemptFrom.NORWEGIAN)]),
        ["2020-W50", "1", "norwegian", "2020-12-07", "2020-12-13"],
    ),
    (
        "A028",
        asylum(weekly_hours=[WEEK], exemptions=[_exempt(AsylumExemptFrom.CULTURE_AND_VALUES)]),
        ["2020-W50", "168", "culture_and_values", "2020-12-07", "2020-12-13"],
    ),
    ("A027", asylum(weekly_hours=[WEEK]), ["2020-W50", "1", "168"]),
]


@pytest.mark.parametrize(("code", "case", "values"), EXPECTED, ids=[each[0] for each in EXPECTED])
def test_both_sides_are_facts(code: str, case: Case, values: list[str]) -> None:
    (finding,) = found(code, case, LONG_AFTER)
    given = [str(fact.value) for fact in finding.facts]
    assert sorted(set(given)) == sorted(set(values))
    assert all(str(fact.path).startswith(str(finding.path).split(".")[0].split("[")[0]) for fact in finding.facts)


@pytest.mark.parametrize(
    ("code", "case"),
    [
        (
            "G017",
            programme(
                offers=[Offer(id="x", offered_on=D(2020, 1, 1))], claims=[Claim(id="x", claimed_on=D(2020, 1, 2))]
            ),
        ),
        ("I048", programme(ends=[End(id="a", ended_on=D(2020, 1, 1)), End(id="b", ended_on=D(2020, 1, 2))])),
        (
            "I058",
            programme(
                main_activities=[
                    MainActivity(id="a", activity=Activity.WORK, known_on=D(2020, 1, 1)),
                    MainActivity(id="b", activity=Activity.WORK, known_on=D(2020, 1, 2)),
                ]
            ),
        ),
        (
            "I067",
            programme(
                leaves=[
                    Leave(id="a", period=period("2020-01-01", "2020-01-02")),
                    Leave(id="b", period=period("2020-01-02")),
                ]
            ),
        ),
        (
            "A017",
            asylum(
                weekly_hours=[
                    WeeklyHours(id="a", week="2020-W50", known_on=D(2020, 1, 1)),
                    WeeklyHours(id="b", week="2020-W50", known_on=D(2020, 1, 2)),
                ]
            ),
        ),
    ],
    ids=["G017", "I048", "I058", "I067", "A017"],
)
def test_each_of_two_names_the_other(code: str, case: Case) -> None:
    one, other = found(code, case, LONG_AFTER)
    for finding, against in ((one, other), (other, one)):
        given = {fact.value for fact in finding.facts}
        assert {"2020-01-01", "2020-01-02"} <= given
        assert finding.record is not None
        assert str(against.path).split(".")[1] in " ".join(str(fact.path) for fact in finding.facts)


OFFERED = Offer(id="o", offered_on=D(2020, 1, 1))
TWO_ENDS = [End(id="a", ended_on=D(2020, 1, 1)), End(id="b", ended_on=D(2020, 1, 2))]
TWO_ACTIVITIES = [
    MainActivity(id="a", activity=Activity.WORK, known_on=D(2020, 1, 1)),
    MainActivity(id="b", activity=Activity.OTHER, known_on=D(2020, 1, 2)),
]
BACK_AND_AWAY = [
    LeaveFollowUp(id="a", leave_id="l", returned_on=D(2020, 4, 1)),
    LeaveFollowUp(id="b", leave_id="l", absent_from=D(2020, 4, 1), reason=AbsenceReason.OTHER),
]
TWO_WEEKS = [WeeklyHours(id=name, week="2020-W50", known_on=D(2020, 12, 14)) for name in ("a", "b")]
FULL = period("2020-02-03", "2020-06-01")
TOO_MUCH = Grant(
    id="g",
    decided_on=D(2020, 2, 1),
    measures=tuple(
        Measure(kind=kind, scope=Scope(amount=Decimal(20), unit=ScopeUnit.HOURS_PER_WEEK), period=FULL)
        for kind in (MeasureKind.LANGUAGE_PRACTICE, MeasureKind.NORWEGIAN_TRAINING)
    ),
)


@pytest.mark.parametrize(
    ("code", "case", "read"),
    [
        ("G017", programme(offers=[OFFERED], claims=[Claim(id="o", claimed_on=D(2020, 1, 2))]),
         [("id", "o"), ("id", "o")]),
        ("G018", programme(offers=[evolve(OFFERED, act=Act.INTEGRATION_ACT)]),
         [("act", "integration_act"), ("regime", "introduction_act")]),
        ("G037", evolve(programme(offers=[OFFERED]), first_permit_on=D(2021, 1, 1)),
         [("first_permit_on", "2021-01-01"), ("regime", "introduction_act")]),
        ("G039", evolve(programme(offers=[OFFERED]), regime=None, first_permit_on=D(2020, 12, 31)),
         [("first_permit_on", "2020-12-31"), ("regime", None)]),
        ("I029", programme(grants=[TOO_MUCH]),
         [("amount", 20), ("amount", 20), ("kind", "language_practice"), ("kind", "norwegian_training")]),
        ("I048", programme(ends=TWO_ENDS), [("set_by", "municipality"), ("set_by", "municipality")]),
        ("I058", programme(main_activities=TWO_ACTIVITIES), [("activity", "work"), ("activity", "other")]),
        ("I068", programme(leaves=[LEAVE], leave_follow_ups=BACK_AND_AWAY),
         [("id", "l"), ("kind", "birth"), ("leave_id", "l"), ("leave_id", "l")]),
        ("A017", asylum(weekly_hours=TWO_WEEKS), [("week", "2020-W50"), ("week", "2020-W50")]),
    ],
    ids=["G017", "G018", "G037", "G039", "I029", "I048", "I058", "I068", "A017"],
)  # fmt: skip
def test_what_a_contradiction_read_is_among_its_facts(
    code: str, case: Case, read: list[tuple[str, str | int | None]]
) -> None:
    findings = found(code, case, LONG_AFTER)
    assert findings
    for finding in findings:
        given = [(str(fact.path.parts[-1]), fact.value) for fact in finding.facts]
        assert sorted(set(read), key=str) == sorted({each for each in given if each in read}, key=str)
        assert all(given.count(each) >= read.count(each) for each in read), given
        alone = check(case_of_facts(finding.facts, case), as_of=LONG_AFTER).of(code)
        assert finding.path.parts[::2] in [each.path.parts[::2] for each in alone]


def test_what_sets_the_limit_is_cited_for_the_deadline() -> None:
    of_2021 = TrainingOffer(id="o", decided_on=D(2021, 2, 1))
    granted = [Grant(decided_on=D(2021, 2, 1))]
    school = FullTimeUpperSecondary(id="s", known_on=D(2021, 2, 1))
    cases = {
        "I010": (programme(offers=[OFFERED]), TWO_MONTHS_2018),
        # the regulation sets the two months of the integration act, whatever the participation
        "I020": (programme(regime=Regime.INTEGRATION_ACT, grants=granted), TWO_MONTHS_2021),
        "N020": (norwegian(regime=Regime.INTEGRATION_ACT, offers=[of_2021]), TWO_MONTHS_2021),
        "R010": (reception(offers=[of_2021]), TWO_MONTHS_2021),
        # IMDi asks for what no letter names, and the limit is that of its page
        "I111": (programme(regime=Regime.INTEGRATION_ACT, grants=granted), PROGRAMME_PAGE),
        "N150": (norwegian(regime=Regime.INTEGRATION_ACT, full_time_upper_secondary=[school]), TRAINING_PAGE),
        # the regulation names education among what is mapped
        "N131": (norwegian(regime=Regime.INTEGRATION_ACT, offers=[of_2021]), TWO_MONTHS_2021),
    }
    for code, (case, source) in cases.items():
        (finding,) = found(code, case, LONG_AFTER)
        assert finding.due is not None
        assert [each.source for each in finding.due.steps] == [source, COUNTED_IN_MONTHS], code


def test_a_rule_of_your_own() -> None:
    """A duty works out its kind and title from what it states; a contradiction and a notice have their own."""
    subject, title = Text("noe", "noko", "something"), Text("Noe er galt", "Noko er gale", "Something is wrong")
    versions = holding(FIRST_ACT, IMDI_PAGE)

    def duty(code: str) -> Duty:
        return Duty(
            code=code, name="own", subject=subject, about="case", owed=Registered("research_reservations"),
            versions=versions,
        )  # fmt: skip

    def comparison(kind: type[Contradiction | Notice], code: str) -> Contradiction | Notice:
        broken_by = Breaking((), lambda whole: whole)
        finds = Compares("records", lambda _: ())
        return kind(
            code=code, name="own", title=title, about="case", finds=finds, versions=versions, broken_by=broken_by
        )

    assert [duty(f"X01{digit}").kind for digit in "0123456"] == [Kind.REGISTER, *[Kind.SUPPLY] * 6]
    assert [duty(code).title for code in ("X010", "X011")] == [
        Text("Registrer noe", "Registrer noko", "Register something"),
        Text("Noe mangler", "Noko manglar", "Missing: something"),
    ]
    assert [comparison(Contradiction, f"X01{digit}").kind for digit in "78"] == [Kind.CONTRADICTION] * 2
    notice = comparison(Notice, "X019")
    assert (notice.kind, notice.title, notice.item, notice.sources) == (Kind.NOTICE, title, "X01", (IMDI_PAGE,))
    for kind, code in ((Contradiction, "X019"), (Notice, "X018")):
        with pytest.raises(InvalidRule, match=f"{code} own"):
            comparison(kind, code)


def test_an_earlier_ground_that_is_not_certain() -> None:
    """Where a stop of a missing kind may be the first, what hangs on it is undetermined."""
    incomplete, permanent = (
        Stop(id="a", decided_on=D(2020, 1, 10)),
        Stop(id="b", decided_on=D(2020, 3, 10), kind=StopKind.PERMANENT),
    )

    def state(as_of: date, *ends: End) -> list[tuple[object, object, object]]:
        case = programme(stops=[permanent, incomplete], ends=ends or None)
        return [(each.state, each.record, each.suggestion is None) for each in found("I042", case, as_of)]

    # the one that is certain is due on 10 May, the other would have been due on 10 March
    assert state(D(2020, 4, 1)) == [("undetermined", "a", False)]
    assert state(D(2020, 5, 11)) == [("overdue", "b", False)]
    # an end on 1 April is in time for the one and late for the other; one on 1 March in time for both
    assert state(D(2020, 6, 1), End(id="e", ended_on=D(2020, 4, 1))) == [("undetermined", "a", True)]
    assert state(D(2020, 6, 1), End(id="e", ended_on=D(2020, 3, 1))) == [("met", "b", True)]
    assert state(D(2020, 6, 1), End(id="e", ended_on=D(2020, 5, 20))) == [("met_late", "b", True)]
    # of the same day, the one that is certain decides
    same = programme(stops=[Stop(id="a", decided_on=D(2020, 3, 10)), permanent])
    assert [each.state for each in found("I042", same, D(2020, 4, 1))] == ["open"]


def test_the_first_day_with_a_time_limit_is_one() -> None:
    first, before = (programme(grants=[Grant(decided_on=day)]) for day in (D(2014, 4, 10), D(2014, 4, 9)))
    assert [each.state for each in found("I011", first, LONG_AFTER)] == ["overdue"]
    assert found("I011", before, LONG_AFTER) == []


def test_what_is_read_of_the_ground_is_a_fact() -> None:
    stop = Stop(decided_on=D(2020, 3, 10), kind=StopKind.PERMANENT)
    values = {
        code: [f.value for f in found(code, programme(stops=[stop]), D(2020, 4, 1))[0].facts]
        for code in ("I042", "I080")
    }
    assert values == {"I042": ["2020-03-10", "permanent"], "I080": ["2020-03-10", None]}
    incomplete = found("I042", programme(stops=[Stop(decided_on=D(2020, 3, 10))]), D(2020, 4, 1))[0]
    assert [fact.value for fact in incomplete.facts] == ["2020-03-10", None]
    placed = [TrackPlacement(id="t", placed_on=D(2020, 12, 1))]
    report = check(asylum(track_placements=placed), as_of=LONG_AFTER, policy=DeadlinePolicy())
    assert [str(each.missing) for each in report.of("A011")] == ["asylum_seeker_trainings[0].weekly_hours"]
    assert Path.parse("a[0].b").parts == ("a", 0, "b")


def test_what_is_worked_out_at_import() -> None:
    """It is what the functions that work it out return now, so that a change of them is seen."""
    assert {each: _blanks(each) for each in (*PARTICIPATIONS, "case")} == _BLANKS
    assert {each: _names(each) for each in (*PARTICIPATIONS, "case")} == _NAMES
    codes = [each.code for each in CATALOGUE]
    assert codes == sorted(codes, key=lambda code: (code[0], int(code[1:])))
    assert (codes[0], codes[-1]) == ("A010", "R113")


def test_the_first_working_day_after_a_leave_in_the_middle_of_a_week() -> None:
    # the leave ends on Tuesday 10 March 2020, so the first working day after it is Wednesday 11 March
    leave = Leave(id="l", kind=LeaveKind.BIRTH, period=period("2020-01-01", "2020-03-10"))
    for returned, owed in ((D(2020, 3, 11), []), (D(2020, 3, 12), ["overdue"])):
        case = programme(leaves=[leave], leave_follow_ups=[LeaveFollowUp(leave_id="l", returned_on=returned)])
        assert [each.state for each in found("I063", case, LONG_AFTER)] == owed
    # a leave that begins on that day leaves open whether it covers it
    other = Leave(id="k", kind=LeaveKind.WELFARE, period=period("2020-03-11"))
    absent = [Absence(period=period("2020-03-11", "2020-03-12"))]
    assert found("I063", programme(leaves=[leave, other], absences=absent), LONG_AFTER) == []


def test_attended_as_much_as_offered_is_not_more() -> None:
    hours = [HoursAttended(norwegian_hours=ONE)]
    for scope, times in ((ONE, 0), (Decimal(0), 1)):
        assert (
            len(found("N059", norwegian(offers=[TrainingOffer(scope_hours=scope)], hours=hours), LONG_AFTER)) == times
        )


def test_an_announced_exception_is_for_its_codes() -> None:
    extended = AnnouncedException(
        codes=("I041",), first_due_on=D(2020, 7, 1), last_due_on=D(2020, 7, 31), due_on=D(2020, 9, 1), source=IMDI_PAGE
    )
    policy = DeadlinePolicy(exceptions=(extended,))
    case = programme(ends=[ENDED])
    due = {code: found(code, case, D(2020, 6, 1), policy)[0].due for code in ("I041", "I040")}
    assert {code: each and each.day for code, each in due.items()} == {"I041": D(2020, 9, 1), "I040": D(2020, 7, 3)}


def test_a_claim_alone_comes_before_a_decision() -> None:
    claims = [Claim(claimed_on=D(2020, 1, 2))]
    assert len(found("I027", programme(claims=claims, grants=[Grant(decided_on=D(2020, 1, 1))]), LONG_AFTER)) == 1
    assert found("I027", programme(claims=claims, grants=[Grant(decided_on=D(2020, 1, 2))]), LONG_AFTER) == []


def test_a_refusal_on_the_day_of_the_start_is_before_it() -> None:
    case = programme(starts=[STARTED], refusals=[Refusal(decided_on=D(2020, 5, 4))])
    assert len(found("I037", case, LONG_AFTER)) == 1


def test_a_blank_record_belongs_in_its_list() -> None:
    case = programme(
        leaves=[LEAVE],
        absences=[Absence(period=period("2020-04-01", "2020-04-02"))],
        ends=[End(ended_on=D(2020, 6, 1))],
    )
    suggestions = {code: found(code, case, LONG_AFTER)[0].suggestion for code in ("I063", "I051", "I021")}
    assert {code: str(each and each.path).split(".")[1] for code, each in suggestions.items()} == {
        "I063": "leave_follow_ups",
        "I051": "main_activities",
        "I021": "grants",
    }
    given = programme(
        leaves=[LEAVE],
        leave_follow_ups=[LeaveFollowUp(leave_id="l", absent_from=D(2020, 4, 1), reason=AbsenceReason.OTHER)],
    )
    (settled,) = found("I063", given, LONG_AFTER)
    assert (settled.state, settled.suggestion) == ("met", None)


def test_exemptions_that_may_cover_a_week_only_in_part() -> None:
    # given to Wednesday 9 December, and from the 8th; what it is from is not given, but it never covers the whole week
    part = AsylumExemption(id="x", granted_on=D(2020, 12, 1), period=period("2020-12-07", "2020-12-09"))
    late = AsylumExemption(id="y", granted_on=D(2020, 12, 1), period=period("2020-12-08"))
    for exemption in (part, late):
        case = asylum(weekly_hours=[WeeklyHours(week="2020-W50")], exemptions=[exemption])
        assert [each.state for each in found("A011", case, LONG_AFTER)] == ["overdue"]
    both = asylum(weekly_hours=[WeeklyHours(week="2020-W50")], exemptions=[late, part])
    assert [str(each.missing).split(".")[1] for each in found("A011", both, LONG_AFTER)] == ["exemptions[1]"]


def test_hours_of_a_week_that_are_missing_add_nothing() -> None:
    for hours in ({"norwegian_hours": Decimal(168)}, {"culture_and_values_hours": Decimal(168)}):
        assert found("A027", asylum(weekly_hours=[WeeklyHours(week="2020-W50", **hours)]), LONG_AFTER) == []  # type: ignore[arg-type]


def test_every_record_of_hours_is_looked_at() -> None:
    exemption = TrainingExemption(exempt_from=TrainingExemptFrom.TRAINING, period=period("2020-08-01", "2020-08-31"))
    hours = [HoursAttended(), HoursAttended(period=period("2020-08-02", "2020-08-02"), norwegian_hours=ONE)]
    assert len(found("N079", norwegian(exemptions=[exemption], hours=hours), LONG_AFTER)) == 1


def test_what_has_not_come_hides_nothing_behind_it() -> None:
    planned, past = End(id="p", ended_on=D(2026, 1, 1), known_on=D(2020, 1, 1)), End(id="q", ended_on=D(2020, 6, 1))
    assert [each.record for each in found("I041", programme(ends=[planned, past]), LONG_AFTER)] == ["q"]
    undated, early = ComplaintOutcome(complaint_id="k"), ComplaintOutcome(complaint_id="k", decided_on=D(2020, 1, 1))
    case = programme(complaints=[Complaint(id="k", received_on=D(2020, 2, 1))], complaint_outcomes=[undated, early])
    assert len(found("I097", case, LONG_AFTER)) == 1


def test_a_report_is_of_its_case_and_day() -> None:
    report = check(programme(), as_of=D(2020, 1, 1))
    assert (report.case_id, report.as_of) == ("case", D(2020, 1, 1))


def test_what_registering_takes() -> None:
    (finding,) = found("I030", programme(starts=[STARTED]), D(2020, 6, 1))
    assert finding.suggestion == Suggestion(finding.path, None, ("registered_on",))
    (finding,) = found("I040", programme(ends=[End(ended_on=D(2020, 5, 3), end_reason=EndReason.WORK)]), D(2020, 6, 1))
    assert [fact.value for fact in finding.facts] == ["2020-05-03", None, "municipality"]


def test_the_last_year_of_the_calendar_is_a_year() -> None:
    due = due_date(D(9999, 1, 15), LIMIT, DeadlinePolicy())
    assert due.day == D(9999, 3, 15)
    for start in (D(9999, 12, 31), D(2020, 12, 31)):
        started, *counted = due_date(start, LIMIT, DeadlinePolicy()).steps
        assert started.source is TWO_MONTHS_2018
        assert {step.source for step in counted} == {COUNTED_IN_MONTHS}


def test_a_heading_is_what_the_rule_states() -> None:
    stated = rule_of("I051")
    assert isinstance(stated, Duty)
    own = evolve(stated, code="X051", broken_by=stated.broken_by)
    (finding,) = check(programme(ends=[End(ended_on=D(2020, 5, 4))]), as_of=D(2020, 6, 1), rules=(own,)).findings
    heading = finding.heading
    assert (heading.kind, heading.advice, heading.code, heading.item) == (Kind.JUDGE, stated.advice, "X051", "X05")
    version = own.version(Regime.INTRODUCTION_ACT, D(2020, 5, 4))
    assert version is not None
    assert heading.sources == version.sources
