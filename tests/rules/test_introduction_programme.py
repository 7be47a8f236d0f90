"""I01 to I06 and the rest of the duties of an introduction programme: witness, near miss, both sides of the due day."""

from datetime import date
from decimal import Decimal

import pytest

from nirmodel.code_lists import (
    AbsenceReason,
    Activity,
    ComplaintOutcomeKind,
    EndReason,
    ExtentUnit,
    LeaveKind,
    MeasureKind,
    RefusalReason,
    ScopeUnit,
    SetBy,
    StopKind,
)
from nirmodel.deadlines import DeadlinePolicy, RegisterCapability
from nirmodel.findings import Kind
from nirmodel.records import (
    Absence,
    Claim,
    Complaint,
    ComplaintOutcome,
    End,
    Extent,
    Grant,
    Leave,
    LeaveFollowUp,
    MainActivity,
    Measure,
    Offer,
    Refusal,
    Scope,
    Start,
    Stop,
)
from nirmodel.sources import COMPLAINTS_OPENED
from tests.rules.support import found, late, met, owed, period, programme, silent, undetermined

D = date
WELFARE = LeaveKind.WELFARE


class TestI010:
    """The offer or claim must stand in NIR."""

    def test_days(self) -> None:
        # 30 December 2019 plus two months: February 2020 has a 29th but no 30th
        owed(
            "I010",
            programme(offers=[Offer(offered_on=D(2019, 12, 30))]),
            opens="2019-12-30",
            due="2020-02-29",
            at="offers[0]",
        )
        owed(
            "I010",
            programme(claims=[Claim(claimed_on=D(2020, 1, 15))]),
            opens="2020-01-15",
            due="2020-03-15",
            at="claims[0]",
        )

    def test_near_miss(self) -> None:
        met("I010", programme(offers=[Offer(offered_on=D(2019, 12, 30), registered_on=D(2020, 2, 29))]))
        late("I010", programme(offers=[Offer(offered_on=D(2019, 12, 30), registered_on=D(2020, 3, 1))]))
        silent("I010", programme(offers=()))

    def test_each_record_has_its_row(self) -> None:
        day = D(2020, 1, 15)
        case = programme(offers=[Offer(offered_on=day)], claims=[Claim(claimed_on=day)])
        assert len(found("I010", case, day)) == 2


class TestI011:
    """A programme begins with an offer or a claim."""

    def test_days(self) -> None:
        # a start on 31 August 2020: 31 October
        owed(
            "I011",
            programme(starts=[Start(started_on=D(2020, 8, 31))]),
            opens="2020-08-31",
            due="2020-10-31",
            at="offers",
        )

    def test_the_earliest_of_several_counts(self) -> None:
        case = programme(
            starts=[Start(started_on=D(2020, 9, 1))],
            grants=[Grant(decided_on=D(2020, 8, 20))],
            ends=[End(ended_on=D(2020, 12, 1))],
        )
        owed("I011", case, opens="2020-08-20", due="2020-10-20", at="offers")

    def test_near_miss(self) -> None:
        starts = [Start(started_on=D(2020, 8, 31))]
        met("I011", programme(starts=starts, claims=[Claim(claimed_on=D(2020, 8, 1))]))
        met("I011", programme(starts=starts, offers=[Offer(known_on=D(2020, 10, 31))]))
        late("I011", programme(starts=starts, offers=[Offer(known_on=D(2020, 11, 1))]))
        silent("I011", programme(offers=[Offer(offered_on=D(2020, 8, 1))]))

    def test_a_later_offer_does_not_settle_an_earlier_day(self) -> None:
        case = programme(starts=[Start(started_on=D(2020, 8, 31))], offers=[Offer(offered_on=D(2020, 12, 1))])
        assert [each.state for each in found("I011", case, D(2020, 11, 30))] == ["overdue"]


class TestI012:
    """An offer has its date, and so has a claim."""

    def test_days(self) -> None:
        owed(
            "I012",
            programme(offers=[Offer(known_on=D(2020, 12, 29))]),
            opens="2020-12-29",
            due="2021-02-28",
            at="offers[0].offered_on",
        )
        owed(
            "I012",
            programme(claims=[Claim(registered_on=D(2020, 5, 4))]),
            opens="2020-05-04",
            due="2020-07-04",
            at="claims[0].claimed_on",
        )

    def test_near_miss(self) -> None:
        met("I012", programme(offers=[Offer(offered_on=D(2020, 12, 29))]))
        undetermined("I012", programme(offers=[Offer()]), until="offers[0].known_on")


class TestI020:
    """The decision must stand in NIR."""

    def test_days(self) -> None:
        # known four days after it was made: the clock runs from the day it was known
        grant = Grant(decided_on=D(2020, 6, 26), known_on=D(2020, 6, 30))
        owed("I020", programme(grants=[grant]), opens="2020-06-30", due="2020-08-30", at="grants[0]")
        owed(
            "I020",
            programme(refusals=[Refusal(decided_on=D(2020, 3, 1))]),
            opens="2020-03-01",
            due="2020-05-01",
            at="refusals[0]",
        )

    def test_near_miss(self) -> None:
        met("I020", programme(grants=[Grant(decided_on=D(2020, 6, 26), registered_on=D(2020, 8, 26))]))
        late("I020", programme(grants=[Grant(decided_on=D(2020, 6, 26), registered_on=D(2020, 8, 27))]))


class TestI021:
    """Whoever takes part has been granted the programme."""

    @pytest.mark.parametrize(
        "lists",
        [
            {"starts": [Start(started_on=D(2020, 4, 30))]},
            {"ends": [End(ended_on=D(2020, 4, 30))]},
            {"leaves": [Leave(decided_on=D(2020, 4, 30))]},
            {"absences": [Absence(period=period("2020-04-29", "2020-04-30"))]},
            {"stops": [Stop(decided_on=D(2020, 4, 30))]},
        ],
        ids=lambda lists: next(iter(lists)),
    )
    def test_days(self, lists: dict[str, object]) -> None:
        owed("I021", programme(**lists), opens="2020-04-30", due="2020-06-30", at="grants")

    def test_near_miss(self) -> None:
        met("I021", programme(starts=[Start(started_on=D(2020, 4, 30))], grants=[Grant(decided_on=D(2020, 4, 1))]))
        silent("I021", programme(offers=[Offer(offered_on=D(2020, 4, 30))]))

    def test_a_refusal_grants_nothing(self) -> None:
        case = programme(starts=[Start(started_on=D(2020, 4, 30))], refusals=[Refusal(decided_on=D(2020, 4, 1))])
        owed("I021", case, opens="2020-04-30", due="2020-06-30", at="grants")


class TestI022:
    """A grant tells its measures."""

    def test_days(self) -> None:
        owed(
            "I022",
            programme(grants=[Grant(decided_on=D(2021, 12, 30))]),
            opens="2021-12-30",
            due="2022-02-28",
            at="grants[0].measures",
        )

    def test_near_miss(self) -> None:
        met("I022", programme(grants=[Grant(decided_on=D(2021, 12, 30), measures=(Measure(),))]))
        met("I022", programme(grants=[Grant(decided_on=D(2021, 12, 30), measures=())]))
        silent("I022", programme(refusals=[Refusal(decided_on=D(2021, 12, 30))]))


def _granted(*measures: Measure) -> Grant:
    return Grant(decided_on=D(2020, 10, 5), measures=measures)


_SCOPE = Scope(amount=Decimal(30), unit=ScopeUnit.HOURS_PER_WEEK)


class TestI023:
    """Each measure tells its scope."""

    def test_days(self) -> None:
        case = programme(grants=[_granted(Measure(scope=_SCOPE), Measure(kind=MeasureKind.WORK))])
        (row, owing) = found("I023", case, D(2020, 10, 5))
        assert (row.state, owing.state) in [("met", "open"), ("open", "met")]
        only = programme(grants=[_granted(Measure(kind=MeasureKind.WORK))])
        owed("I023", only, opens="2020-10-05", due="2020-12-05", at="grants[0].measures[0].scope")

    def test_near_miss(self) -> None:
        met("I023", programme(grants=[_granted(Measure(scope=_SCOPE))]))
        met("I023", programme(grants=[_granted(Measure(scope=Scope(amount=Decimal(0), unit=ScopeUnit.PERCENT)))]))
        silent("I023", programme(grants=[_granted()]))
        silent("I023", programme(grants=[Grant(decided_on=D(2020, 10, 5))]))


class TestI024:
    """Each measure tells its duration."""

    def test_days(self) -> None:
        for measure in (Measure(), Measure(period=period("2020-10-12"))):
            case = programme(grants=[_granted(measure)])
            owed("I024", case, opens="2020-10-05", due="2020-12-05", at="grants[0].measures[0].period.last_day")

    def test_near_miss(self) -> None:
        met("I024", programme(grants=[_granted(Measure(period=period("2020-10-12", "2021-06-18")))]))


class TestI025:
    """A refusal gives its reasons."""

    def test_days(self) -> None:
        case = programme(refusals=[Refusal(decided_on=D(2020, 7, 31))])
        owed("I025", case, opens="2020-07-31", due="2020-09-30", at="refusals[0].reasons")

    def test_near_miss(self) -> None:
        met("I025", programme(refusals=[Refusal(decided_on=D(2020, 7, 31), reasons=(RefusalReason.OTHER,))]))
        silent("I025", programme(grants=[Grant(decided_on=D(2020, 7, 31))]))


class TestI026:
    """A decision has its date."""

    def test_days(self) -> None:
        case = programme(grants=[Grant(known_on=D(2020, 11, 30))])
        owed("I026", case, opens="2020-11-30", due="2021-01-30", at="grants[0].decided_on")
        case = programme(refusals=[Refusal(known_on=D(2020, 11, 30))])
        owed("I026", case, opens="2020-11-30", due="2021-01-30", at="refusals[0].decided_on")

    def test_near_miss(self) -> None:
        met("I026", programme(grants=[Grant(decided_on=D(2020, 11, 30))]))


class TestI030:
    """The start must stand in NIR."""

    def test_days(self) -> None:
        owed(
            "I030",
            programme(starts=[Start(started_on=D(2020, 9, 1))]),
            opens="2020-09-01",
            due="2020-11-01",
            at="starts[0]",
        )

    def test_a_planned_start_is_owed_from_the_day_it_was_known(self) -> None:
        case = programme(starts=[Start(started_on=D(2020, 9, 1), known_on=D(2020, 6, 15))])
        owed("I030", case, opens="2020-06-15", due="2020-08-15", at="starts[0]")

    def test_near_miss(self) -> None:
        met("I030", programme(starts=[Start(started_on=D(2020, 9, 1), registered_on=D(2020, 8, 10))]))


class TestI031:
    """Whoever ends, is away or is stopped has started."""

    def test_days(self) -> None:
        case = programme(absences=[Absence(period=period("2020-02-10", "2020-02-29"))])
        owed("I031", case, opens="2020-02-29", due="2020-04-29", at="starts")

    def test_it_runs_from_the_first_day_on_which_it_is_in_force(self) -> None:
        # the register came on 1 September 2005, so what was known the day before asks for nothing; the next one does
        before, after = Absence(known_on=D(2005, 8, 31)), Absence(known_on=D(2020, 2, 29))
        silent("I031", programme(absences=[before]))
        owed("I031", programme(absences=[before, after]), opens="2020-02-29", due="2020-04-29", at="starts")

    def test_near_miss(self) -> None:
        case = programme(ends=[End(ended_on=D(2020, 2, 29))], starts=[Start(started_on=D(2019, 2, 1))])
        met("I031", case)
        silent("I031", programme(grants=[Grant(decided_on=D(2020, 2, 29))]))


class TestI032:
    """A start has its date."""

    def test_days(self) -> None:
        case = programme(starts=[Start(known_on=D(2020, 12, 31))])
        owed("I032", case, opens="2020-12-31", due="2021-02-28", at="starts[0].started_on")

    def test_near_miss(self) -> None:
        met("I032", programme(starts=[Start(started_on=D(2020, 12, 31))]))
        silent("I032", programme(offers=[Offer(known_on=D(2020, 12, 31))]))


class TestI040:
    """The municipality's end must stand in NIR."""

    def test_days(self) -> None:
        owed("I040", programme(ends=[End(ended_on=D(2020, 1, 31))]), opens="2020-01-31", due="2020-03-31", at="ends[0]")

    def test_near_miss(self) -> None:
        met("I040", programme(ends=[End(ended_on=D(2020, 1, 31), registered_on=D(2020, 3, 31))]))
        late("I040", programme(ends=[End(ended_on=D(2020, 1, 31), registered_on=D(2020, 4, 1))]))
        silent("I040", programme(ends=[End(ended_on=D(2020, 1, 31), set_by=SetBy.REGISTER)]))


class TestI041:
    """An end has a reason."""

    def test_days(self) -> None:
        for reason in (None, EndReason.NOT_REGISTERED):
            case = programme(ends=[End(ended_on=D(2020, 12, 31), end_reason=reason)])
            owed("I041", case, opens="2020-12-31", due="2021-02-28", at="ends[0].end_reason")

    def test_a_planned_end_owes_nothing_before_it_has_come(self) -> None:
        case = programme(ends=[End(ended_on=D(2020, 12, 31), known_on=D(2020, 10, 1))])
        owed("I041", case, opens="2020-12-31", due="2021-02-28", at="ends[0].end_reason")

    def test_near_miss(self) -> None:
        met("I041", programme(ends=[End(ended_on=D(2020, 12, 31), end_reason=EndReason.WORK)]))


class TestI042:
    """A permanent stop is followed by an end."""

    def test_days(self) -> None:
        case = programme(stops=[Stop(decided_on=D(2020, 12, 15), kind=StopKind.PERMANENT)])
        owed("I042", case, opens="2020-12-15", due="2021-02-15", at="ends")

    def test_the_earliest_permanent_stop_counts(self) -> None:
        stops = [
            Stop(decided_on=D(2020, 11, 2), kind=StopKind.TEMPORARY),
            Stop(decided_on=D(2020, 11, 3)),
            Stop(decided_on=D(2020, 12, 20), kind=StopKind.PERMANENT),
            Stop(decided_on=D(2020, 12, 15), kind=StopKind.PERMANENT),
        ]
        owed_from = found("I042", programme(stops=stops), D(2021, 2, 16))
        assert [(each.state, each.due and each.due.day) for each in owed_from] == [("overdue", D(2021, 2, 15))]

    def test_near_miss(self) -> None:
        silent("I042", programme(stops=[Stop(decided_on=D(2020, 12, 15), kind=StopKind.TEMPORARY)]))
        undetermined("I042", programme(stops=[Stop(decided_on=D(2020, 12, 15))]), until="stops[0].kind")
        permanent = [Stop(decided_on=D(2020, 12, 15), kind=StopKind.PERMANENT)]
        met("I042", programme(stops=permanent, ends=[End(ended_on=D(2020, 12, 15))]))
        met("I042", programme(stops=permanent, ends=[End(ended_on=D(2021, 1, 5), set_by=SetBy.REGISTER)]))
        late("I042", programme(stops=permanent, ends=[End(ended_on=D(2021, 2, 16))]))


class TestI043:
    """An end that the register made is confirmed by the municipality's own."""

    MADE = End(ended_on=D(2020, 12, 1), set_by=SetBy.REGISTER)

    def test_days(self) -> None:
        owed("I043", programme(ends=[self.MADE]), opens="2020-12-01", due="2021-02-01", at="ends")

    def test_near_miss(self) -> None:
        met("I043", programme(ends=[self.MADE, End(ended_on=D(2020, 11, 20))]))
        late("I043", programme(ends=[self.MADE, End(ended_on=D(2020, 11, 20), known_on=D(2021, 2, 2))]))
        silent("I043", programme(ends=[End(ended_on=D(2020, 12, 1))]))

    def test_the_municipalitys_own_end_stands_for_every_other_rule(self) -> None:
        own = End(ended_on=D(2020, 12, 31))
        owed("I041", programme(ends=[own]), opens="2020-12-31", due="2021-02-28", at="ends[0].end_reason")
        (row,) = found("I041", programme(ends=[self.MADE, own]), D(2021, 1, 1))
        assert str(row.path) == "introduction_programmes[0].ends[1].end_reason"

    def test_until_then_other_rules_run_on_the_registers(self) -> None:
        owed("I041", programme(ends=[self.MADE]), opens="2020-12-01", due="2021-02-01", at="ends[0].end_reason")


class TestI044:
    """An end has its date."""

    def test_days(self) -> None:
        case = programme(ends=[End(known_on=D(2020, 8, 30))])
        owed("I044", case, opens="2020-08-30", due="2020-10-30", at="ends[0].ended_on")

    def test_near_miss(self) -> None:
        met("I044", programme(ends=[End(ended_on=D(2020, 8, 30))]))


class TestI050:
    """The main activity must stand in NIR, from the day of the end."""

    def test_days(self) -> None:
        activity = MainActivity(activity=Activity.WORK)
        case = programme(ends=[End(ended_on=D(2020, 12, 31))], main_activities=[activity])
        days = [D(2020, 12, 30), D(2020, 12, 31), D(2021, 2, 28), D(2021, 3, 1)]
        states = [each.state for day in days for each in found("I050", case, day)]
        # before the end is known nothing dates the main activity
        assert states == ["undetermined", "open", "open", "overdue"]

    def test_near_miss(self) -> None:
        activity = MainActivity(activity=Activity.WORK, registered_on=D(2021, 2, 28))
        met("I050", programme(ends=[End(ended_on=D(2020, 12, 31))], main_activities=[activity]))

    def test_without_an_end_nothing_dates_it(self) -> None:
        case = programme(main_activities=[MainActivity(activity=Activity.WORK)])
        undetermined("I050", case, until="main_activities[0].known_on")


class TestI051:
    """At the end there is one main activity; which one the municipality judges."""

    def test_days(self) -> None:
        case = programme(ends=[End(ended_on=D(2020, 6, 30))])
        owed("I051", case, opens="2020-06-30", due="2020-08-30", at="main_activities")

    def test_several_statuses_are_candidates_and_never_an_answer(self) -> None:
        statuses = (
            Activity.SOCIAL_ASSISTANCE,
            Activity.WORK,
        )
        case = programme(ends=[End(ended_on=D(2020, 6, 30))], main_activities=[MainActivity(statuses=statuses)])
        owed("I051", case, opens="2020-06-30", due="2020-08-30", at="main_activities")
        (row,) = found("I051", case, D(2020, 7, 1))
        assert row.kind is Kind.JUDGE
        assert row.suggestion is not None
        assert row.suggestion.candidates == ("social_assistance", "work")
        # the record that is there lacks its activity, so no second one is suggested
        assert (str(row.suggestion.path)[-18:], row.suggestion.record) == ("main_activities[0]", None)
        assert row.suggestion.fill == ("activity",)
        assert row.text.nb.endswith("Oppgitt: sosialstønad og arbeid")
        assert "individual plan" in row.text.en
        assert "individuell plan" in row.text.nb

    def test_near_miss(self) -> None:
        case = programme(ends=[End(ended_on=D(2020, 6, 30))], main_activities=[MainActivity(activity=Activity.OTHER)])
        met("I051", case)
        silent("I051", programme(starts=[Start(started_on=D(2020, 6, 30))]))


class TestI060:
    """A leave, and what came after it, must stand in NIR."""

    def test_days(self) -> None:
        case = programme(leaves=[Leave(decided_on=D(2020, 2, 3), period=period("2020-03-02"))])
        owed("I060", case, opens="2020-02-03", due="2020-04-03", at="leaves[0]")
        case = programme(leaves=[Leave(period=period("2020-03-02"))])
        owed("I060", case, opens="2020-03-02", due="2020-05-02", at="leaves[0]")
        case = programme(leave_follow_ups=[LeaveFollowUp(absent_from=D(2020, 8, 31))])
        owed("I060", case, opens="2020-08-31", due="2020-10-31", at="leave_follow_ups[0]")

    def test_near_miss(self) -> None:
        met("I060", programme(leaves=[Leave(decided_on=D(2020, 2, 3), registered_on=D(2020, 4, 3))]))


class TestI061:
    """A leave has the date of its decision."""

    def test_days(self) -> None:
        case = programme(leaves=[Leave(period=period("2020-12-31", "2021-01-31"))])
        owed("I061", case, opens="2020-12-31", due="2021-02-28", at="leaves[0].decided_on")

    def test_near_miss(self) -> None:
        met("I061", programme(leaves=[Leave(decided_on=D(2020, 12, 31))]))


class TestI062:
    """A leave has its duration."""

    def test_days(self) -> None:
        for leave in (Leave(decided_on=D(2020, 5, 31)), Leave(decided_on=D(2020, 5, 31), period=period("2020-06-08"))):
            owed(
                "I062", programme(leaves=[leave]), opens="2020-05-31", due="2020-07-31", at="leaves[0].period.last_day"
            )

    def test_near_miss(self) -> None:
        met("I062", programme(leaves=[Leave(decided_on=D(2020, 5, 31), period=period("2020-06-08", "2020-06-08"))]))


class TestI063:
    """The reason for absence after an ended birth or adoption leave."""

    # the leave ends on Thursday 31 December 2020; 1 January is a holiday, so W is Monday 4 January 2021;
    # the clock starts on 1 January, so the due day is 1 March
    LEAVE = Leave(id="l", decided_on=D(2020, 3, 2), kind=LeaveKind.BIRTH, period=period("2020-04-01", "2020-12-31"))

    def _after(self, **follow_up: object) -> object:
        return LeaveFollowUp(leave_id="l", **follow_up)  # type: ignore[arg-type]

    def test_days(self) -> None:
        # W is Monday 4 January 2021, so the absence is known from then; the clock ran from 1 January all the same
        case = programme(leaves=[self.LEAVE], leave_follow_ups=[self._after(absent_from=D(2021, 1, 4))])
        assert [each.state for each in found("I063", case, D(2020, 12, 31))] == []
        assert [each.state for each in found("I063", case, D(2021, 1, 1))] == ["undetermined"]
        assert [each.state for each in found("I063", case, D(2021, 1, 4))] == ["open"]
        assert [each.state for each in found("I063", case, D(2021, 3, 1))] == ["open"]
        (row,) = found("I063", case, D(2021, 3, 2))
        assert (row.state, row.due and row.due.day) == ("overdue", D(2021, 3, 1))
        assert row.suggestion is not None
        assert row.suggestion.record == LeaveFollowUp(leave_id="l")

    def test_a_leave_known_late_starts_the_clock_late(self) -> None:
        leave = Leave(
            id="l", kind=LeaveKind.ADOPTION, period=period("2020-04-01", "2020-12-31"), known_on=D(2021, 1, 31)
        )
        case = programme(leaves=[leave], leave_follow_ups=[self._after(absent_from=D(2021, 1, 4))])
        owed("I063", case, opens="2021-01-31", due="2021-03-31", at="leave_follow_ups")

    def test_a_follow_up_of_another_leave_says_nothing_of_this_one(self) -> None:
        other = LeaveFollowUp(leave_id="other", returned_on=D(2021, 1, 4))
        case = programme(leaves=[self.LEAVE], leave_follow_ups=[other])
        undetermined("I063", case, until="leave_follow_ups")

    @pytest.mark.parametrize("returned", [D(2020, 12, 31), D(2021, 1, 4)])
    def test_returned_on_or_before_the_first_working_day(self, returned: date) -> None:
        silent("I063", programme(leaves=[self.LEAVE], leave_follow_ups=[self._after(returned_on=returned)]))

    def test_returned_the_day_after_the_first_working_day(self) -> None:
        case = programme(leaves=[self.LEAVE], leave_follow_ups=[self._after(returned_on=D(2021, 1, 5))])
        assert [each.state for each in found("I063", case, D(2021, 3, 1))] == ["open"]

    def test_an_absence_that_covers_the_day(self) -> None:
        absence = Absence(period=period("2021-01-04", "2021-01-15"))
        case = programme(leaves=[self.LEAVE], absences=[absence])
        assert [each.state for each in found("I063", case, D(2021, 1, 20))] == ["open"]
        told = Absence(period=period("2021-01-04", "2021-01-15"), reason=AbsenceReason.OWN_ILLNESS)
        met("I063", programme(leaves=[self.LEAVE], absences=[told]))
        later = Absence(period=period("2021-01-05", "2021-01-15"))
        undetermined("I063", programme(leaves=[self.LEAVE], absences=[later]), until="leave_follow_ups")

    @pytest.mark.parametrize(
        ("absent", "states"),
        [
            (D(2020, 12, 31), ["open"]),
            (D(2021, 1, 4), ["open"]),
            (D(2021, 1, 5), ["undetermined"]),
            (D(2021, 1, 25), ["undetermined"]),
        ],
    )
    def test_absent_from_the_first_working_day_or_later(self, absent: date, states: list[str]) -> None:
        case = programme(leaves=[self.LEAVE], leave_follow_ups=[self._after(absent_from=absent)])
        assert [each.state for each in found("I063", case, D(2021, 3, 1))] == states

    def test_absent_later_and_back_after_that(self) -> None:
        told = {"absent_from": D(2021, 1, 25), "returned_on": D(2021, 1, 4)}
        silent("I063", programme(leaves=[self.LEAVE], leave_follow_ups=[self._after(**told)]))
        told["returned_on"] = D(2021, 1, 5)
        case = programme(leaves=[self.LEAVE], leave_follow_ups=[self._after(**told)])
        assert [each.state for each in found("I063", case, D(2021, 3, 1))] == ["open"]

    def test_what_is_not_told_of_the_absence(self) -> None:
        other = LeaveFollowUp(leave_id="other", returned_on=D(2021, 1, 4))
        reason = self._after(reason=AbsenceReason.OTHER, known_on=D(2021, 1, 20))
        for told, path in (
            ({"leave_follow_ups": [other, self._after(absent_from=D(2021, 1, 25))]}, "leave_follow_ups[1].returned_on"),
            ({"leave_follow_ups": [other, reason]}, "leave_follow_ups[1].absent_from"),
            ({"absences": [Absence(period=period("2021-01-01"))]}, "absences[0].period.last_day"),
            ({"absences": [Absence(registered_on=D(2021, 1, 20))]}, "absences[0].period"),
            ({"absences": [Absence(period=period("2021-01-05"))]}, "leave_follow_ups"),
            ({"absences": [Absence(period=period("2021-01-01", "2021-01-03"))]}, "leave_follow_ups"),
        ):
            undetermined("I063", programme(leaves=[self.LEAVE], **told), until=path)

    def test_the_reason_on_the_follow_up(self) -> None:
        told = {"absent_from": D(2021, 1, 4), "reason": AbsenceReason.OTHER}
        met("I063", programme(leaves=[self.LEAVE], leave_follow_ups=[self._after(**told)]))
        late("I063", programme(leaves=[self.LEAVE], leave_follow_ups=[self._after(**told, known_on=D(2021, 3, 2))]))

    def test_ended_or_on_another_leave(self) -> None:
        silent("I063", programme(leaves=[self.LEAVE], ends=[End(ended_on=D(2021, 1, 4))]))
        undetermined(
            "I063", programme(leaves=[self.LEAVE], ends=[End(ended_on=D(2021, 1, 5))]), until="leave_follow_ups"
        )
        other = Leave(kind=LeaveKind.WELFARE, period=period("2021-01-01", "2021-01-04"))
        silent("I063", programme(leaves=[self.LEAVE, other]))

    def test_what_may_explain_the_absence(self) -> None:
        absence = [Absence(period=period("2021-01-04", "2021-01-15"))]
        for told, path in (
            ({"leaves": [self.LEAVE, Leave(kind=WELFARE, decided_on=D(2020, 12, 1))]}, "leaves[1].period"),
            ({"leaves": [self.LEAVE, Leave(kind=WELFARE, period=period("2021-01-04"))]}, None),
            ({"leaves": [self.LEAVE, Leave(kind=WELFARE, period=period("2021-01-02"))]}, "leaves[1].period.last_day"),
            ({"leaves": [self.LEAVE, Leave(kind=WELFARE, period=period("2021-01-05"))]}, "open"),
            ({"leaves": [self.LEAVE], "ends": [End(known_on=D(2021, 1, 10))]}, "ends[0].ended_on"),
        ):
            case = programme(**told, absences=absence)
            if path is None:
                silent("I063", case)
            elif path == "open":
                assert [each.state for each in found("I063", case, D(2021, 3, 1))] == ["open"]
            else:
                undetermined("I063", case, until=path)

    def test_a_follow_up_that_may_be_of_another_leave(self) -> None:
        absence = [Absence(period=period("2021-01-04", "2021-01-15"))]
        other = Leave(id="k", decided_on=D(2018, 4, 2), period=period("2018-04-02", "2018-12-28"))
        follow_ups = [LeaveFollowUp(known_on=D(2021, 1, 20), reason=AbsenceReason.OTHER)]
        case = programme(leaves=[self.LEAVE, other], absences=absence, leave_follow_ups=follow_ups)
        rows = {str(each.record): str(each.missing).split(".", 1)[1] for each in found("I063", case, D(2021, 3, 1))}
        assert rows == {"k": "leaves[1].kind", "l": "leave_follow_ups[0].leave_id"}

    def test_both_told(self) -> None:
        absence = Absence(period=period("2021-01-04", "2021-01-04"))
        back = self._after(returned_on=D(2021, 1, 4))
        case = programme(leaves=[self.LEAVE], absences=[absence], leave_follow_ups=[back])
        silent("I063", case)

    def test_other_leaves_owe_nothing(self) -> None:
        leave = Leave(id="l", kind=LeaveKind.OWN_ILLNESS, period=period("2020-04-01", "2020-12-31"))
        silent("I063", programme(leaves=[leave], leave_follow_ups=[self._after(absent_from=D(2021, 1, 4))]))

    def test_what_is_not_told_of_the_leave(self) -> None:
        kind = Leave(id="l", period=period("2020-04-01", "2020-12-31"))
        absent = [self._after(absent_from=D(2021, 1, 4))]
        undetermined("I063", programme(leaves=[kind], leave_follow_ups=absent), until="leaves[0].kind")
        silent("I063", programme(leaves=[kind], leave_follow_ups=[self._after(returned_on=D(2021, 1, 4))]))
        last = Leave(id="l", decided_on=D(2020, 3, 2), kind=LeaveKind.BIRTH, period=period("2020-04-01"))
        undetermined("I063", programme(leaves=[last]), until="leaves[0].period.last_day")
        whole = Leave(id="l", decided_on=D(2020, 3, 2), kind=LeaveKind.BIRTH)
        undetermined("I063", programme(leaves=[whole]), until="leaves[0].period")
        silent("I063", programme(leaves=[last]), D(2020, 4, 1))

    def test_a_follow_up_that_names_no_leave(self) -> None:
        absent = [LeaveFollowUp(absent_from=D(2021, 1, 4))]
        case = programme(leaves=[self.LEAVE], leave_follow_ups=absent)
        assert [each.state for each in found("I063", case, D(2021, 3, 1))] == ["open"]
        earlier = Leave(id="k", kind=LeaveKind.BIRTH, period=period("2018-04-02", "2018-12-28"))
        case = programme(leaves=[self.LEAVE, earlier], leave_follow_ups=absent)
        assert [each.state for each in found("I063", case, D(2021, 3, 1))] == ["undetermined", "undetermined"]


class TestI070:
    """Absence must stand in NIR, from its last day."""

    def test_days(self) -> None:
        case = programme(absences=[Absence(period=period("2020-09-21", "2020-09-30"))])
        owed("I070", case, opens="2020-09-30", due="2020-11-30", at="absences[0]")
        case = programme(absences=[Absence(period=period("2020-09-21"))])
        owed("I070", case, opens="2020-09-21", due="2020-11-21", at="absences[0]")

    def test_near_miss(self) -> None:
        met(
            "I070",
            programme(absences=[Absence(period=period("2020-09-21", "2020-09-30"), registered_on=D(2020, 10, 1))]),
        )
        silent("I070", programme(absences=()))


class TestI071:
    """When the programme closes, absence is told, also as none."""

    def test_days(self) -> None:
        owed(
            "I071", programme(ends=[End(ended_on=D(2020, 3, 31))]), opens="2020-03-31", due="2020-05-31", at="absences"
        )
        stop = Stop(decided_on=D(2020, 3, 30), kind=StopKind.PERMANENT)
        owed("I071", programme(stops=[stop]), opens="2020-03-30", due="2020-05-30", at="absences")

    def test_near_miss(self) -> None:
        ends = [End(ended_on=D(2020, 3, 31))]
        met("I071", programme(ends=ends, absences=()))
        met("I071", programme(ends=ends, absences=[Absence(period=period("2020-01-07", "2020-01-08"))]))
        late("I071", programme(ends=ends, absences=[Absence(known_on=D(2020, 6, 1))]))
        silent("I071", programme(stops=[Stop(decided_on=D(2020, 3, 31), kind=StopKind.TEMPORARY)]))
        undetermined("I071", programme(stops=[Stop(decided_on=D(2020, 3, 31))]), until="stops[0].kind")

    def test_a_list_emptied_by_visibility_is_not_told(self) -> None:
        later = [Absence(period=period("2020-05-04", "2020-05-05"))]
        case = programme(ends=[End(ended_on=D(2020, 3, 31))], absences=later)
        assert [each.state for each in found("I071", case, D(2020, 5, 4))] == ["open"]
        assert [each.state for each in found("I071", case, D(2020, 5, 5))] == ["met"]


class TestI072:
    """An absence tells its extent."""

    def test_days(self) -> None:
        case = programme(absences=[Absence(period=period("2020-11-02", "2020-11-29"))])
        owed("I072", case, opens="2020-11-29", due="2021-01-29", at="absences[0].extent")

    def test_near_miss(self) -> None:
        extent = Extent(amount=Decimal(0), unit=ExtentUnit.DAYS)
        met("I072", programme(absences=[Absence(period=period("2020-11-02", "2020-11-29"), extent=extent)]))


class TestI080:
    """A stop must stand in NIR, be it temporary or permanent."""

    def test_days(self) -> None:
        for kind in (None, *StopKind):
            case = programme(stops=[Stop(decided_on=D(2020, 10, 31), kind=kind)])
            owed("I080", case, opens="2020-10-31", due="2020-12-31", at="stops[0]")

    def test_near_miss(self) -> None:
        met("I080", programme(stops=[Stop(decided_on=D(2020, 10, 31), registered_on=D(2020, 12, 31))]))
        late("I080", programme(stops=[Stop(decided_on=D(2020, 10, 31), registered_on=D(2021, 1, 1))]))


class TestI081:
    """A stop has the date of its decision."""

    def test_days(self) -> None:
        case = programme(stops=[Stop(known_on=D(2020, 4, 1))])
        owed("I081", case, opens="2020-04-01", due="2020-06-01", at="stops[0].decided_on")

    def test_near_miss(self) -> None:
        met("I081", programme(stops=[Stop(decided_on=D(2020, 4, 1))]))


OPENED = DeadlinePolicy(
    capabilities=(
        RegisterCapability(item="I09", from_day=D(2021, 5, 1), source=COMPLAINTS_OPENED),
        RegisterCapability(item="N09", from_day=D(2021, 5, 1), source=COMPLAINTS_OPENED),
    )
)


class TestI090:
    """Complaints are owed by law, but the register cannot take them."""

    CASE = programme(complaints=[Complaint(received_on=D(2020, 12, 1))])

    def test_deferred_and_never_overdue(self) -> None:
        for day in (D(2020, 12, 1), D(2021, 2, 2), D(2030, 1, 1)):
            (row,) = found("I090", self.CASE, day)
            assert (row.state, row.due) == ("deferred", None)

    def test_once_the_register_can_the_clock_runs_from_that_day(self) -> None:
        # 1 May 2021 plus two months is 1 July
        for day, state in [
            (D(2021, 4, 30), "deferred"),
            (D(2021, 5, 1), "open"),
            (D(2021, 7, 1), "open"),
            (D(2021, 7, 2), "overdue"),
        ]:
            assert [each.state for each in found("I090", self.CASE, day, OPENED)] == [state]

    def test_a_later_complaint_runs_from_its_own_day(self) -> None:
        case = programme(complaints=[Complaint(received_on=D(2021, 12, 31))])
        (row,) = found("I090", case, D(2022, 1, 1), OPENED)
        assert (row.state, row.due and row.due.day) == ("open", D(2022, 2, 28))

    def test_near_miss(self) -> None:
        met("I090", programme(complaints=[Complaint(received_on=D(2020, 12, 1), registered_on=D(2020, 12, 2))]))
        silent("I090", programme(stops=[Stop(decided_on=D(2020, 12, 1))]))


class TestI091:
    """An outcome that does not tell what came of it."""

    def test_deferred(self) -> None:
        case = programme(complaint_outcomes=[ComplaintOutcome(decided_on=D(2021, 3, 31))])
        assert [each.state for each in found("I091", case, D(2022, 1, 1))] == ["deferred"]

    def test_once_the_register_can(self) -> None:
        case = programme(complaint_outcomes=[ComplaintOutcome(decided_on=D(2021, 6, 30))])
        for day, state in [(D(2021, 6, 30), "open"), (D(2021, 8, 30), "open"), (D(2021, 8, 31), "overdue")]:
            assert [each.state for each in found("I091", case, day, OPENED)] == [state]

    def test_near_miss(self) -> None:
        outcome = ComplaintOutcome(decided_on=D(2021, 3, 31), outcome=ComplaintOutcomeKind.UPHELD)
        met("I091", programme(complaint_outcomes=[outcome]))
        silent("I091", programme(complaints=[Complaint(received_on=D(2021, 3, 31))]))
