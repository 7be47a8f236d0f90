"""What cannot both be right, and what is worth a look: witness and near miss of each code."""

from datetime import date, timedelta
from decimal import Decimal
from itertools import permutations
from typing import Any

from attrs import evolve

from nirmodel import Case, IntroductionProgramme, NorwegianTraining, check
from nirmodel.code_lists import (
    Act,
    Activity,
    AsylumExemptFrom,
    ExtensionGround,
    LeaveKind,
    Regime,
    ScopeUnit,
    SetBy,
    TrainingExemptFrom,
)
from nirmodel.records import (
    Absence,
    AsylumExemption,
    Claim,
    Complaint,
    ComplaintOutcome,
    End,
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
from tests.rules.support import LONG_AFTER, asylum, clashes, fits, found, norwegian, period, programme, reception

D = date
DAY = timedelta(days=1)


class TestG017:
    """Two records with one id."""

    def test_witness(self) -> None:
        case = Case(
            id="c",
            introduction_programmes=(IntroductionProgramme(id="p", offers=(Offer(id="x", offered_on=D(2020, 1, 1)),)),),
            norwegian_trainings=(NorwegianTraining(id="n", claims=(Claim(id="x", claimed_on=D(2020, 1, 2)),)),),
        )
        clashes("G017", case, "offers[0]", "claims[0]")
        fits("G017", case, D(2020, 1, 1))

    def test_near_miss(self) -> None:
        fits("G017", programme(offers=[Offer(id="x"), Offer(id="y"), Offer(), Offer()]))

    def test_the_same_end_is_not_two(self) -> None:
        fits("G017", programme(ends=[End(id="e", ended_on=D(2020, 1, 1), set_by=SetBy.REGISTER)]))


class TestG018:
    """A record of another act."""

    def test_witness(self) -> None:
        clashes("G018", programme(offers=[Offer(act=Act.INTEGRATION_ACT)]), "offers[0].act")

    def test_near_miss(self) -> None:
        fits("G018", programme(offers=[Offer(act=Act.INTRODUCTION_ACT), Offer()]))
        # chapter 6A is of the integration act
        fits("G018", programme(regime=Regime.COLLECTIVE_PROTECTION, offers=[Offer(act=Act.INTEGRATION_ACT)]))


class TestG029:
    """A participation that the act of the case has no rules for."""

    def test_witness(self) -> None:
        weeks = [WeeklyHours(week="2021-W05", norwegian_hours=Decimal(10))]
        case = evolve(asylum(weekly_hours=weeks), regime=Regime.INTEGRATION_ACT)
        (finding,) = found("G029", case, LONG_AFTER)
        assert str(finding.path) == "asylum_seeker_trainings[0]"
        assert [each.code for each in check(case, as_of=LONG_AFTER).findings] == ["G029"]
        starts = [TrainingStart(started_on=D(2020, 5, 1))]
        case = reception(regime=Regime.INTRODUCTION_ACT, starts=starts)
        assert [str(each.path) for each in found("G029", case, LONG_AFTER)] == ["reception_qualifications[0]"]
        assert found("G029", case, D(2020, 4, 30)) == []

    def test_near_miss(self) -> None:
        starts = [TrainingStart(started_on=D(2021, 5, 1))]
        for regime in (Regime.INTEGRATION_ACT, Regime.COLLECTIVE_PROTECTION):
            fits("G029", reception(regime=regime, starts=starts))
        fits("G029", asylum(track_placements=[TrackPlacement(placed_on=D(2020, 5, 1))]))
        fits("G029", reception(regime=Regime.INTRODUCTION_ACT))


class TestG037:
    """The regime that is stated, against the dates."""

    def test_witness(self) -> None:
        # a permit from 1 January 2021 is under the integration act, wherever it was applied for
        case = evolve(programme(), first_permit_on=D(2021, 1, 1))
        assert [str(each.path) for each in found("G037", case, LONG_AFTER)] == ["regime"]
        protected = evolve(programme(regime=Regime.INTEGRATION_ACT), collective_protection=True)
        assert len(found("G037", protected, LONG_AFTER)) == 1
        # nobody had collective protection before 11 March 2022
        too_early = Case(id="c", first_permit_on=D(2022, 3, 10), collective_protection=True)
        assert len(found("G037", too_early, LONG_AFTER)) == 1
        fits("G037", evolve(too_early, first_permit_on=D(2022, 3, 11)))

    def test_near_miss(self) -> None:
        fits("G037", evolve(programme(), first_permit_on=D(2020, 12, 31), arrived_on=D(2020, 12, 31)))
        # either act is possible, so neither is against the dates
        for regime in (Regime.INTRODUCTION_ACT, Regime.INTEGRATION_ACT):
            fits("G037", evolve(programme(regime=regime), first_permit_on=D(2020, 12, 31), arrived_on=D(2021, 1, 1)))
        fits("G037", programme())

    def test_what_is_stated_stands(self) -> None:
        case = evolve(programme(ends=[End(ended_on=D(2021, 2, 1))]), first_permit_on=D(2021, 1, 1))
        assert len(found("I051", case, LONG_AFTER)) == 1


class TestG039:
    """A case whose regime is not settled."""

    def test_witness(self) -> None:
        case = programme(regime=None, offers=[Offer(offered_on=D(2021, 2, 1))])
        assert [str(each.path) for each in found("G039", case, LONG_AFTER)] == ["regime"]
        assert found("G039", case, D(2021, 1, 31)) == []

    def test_near_miss(self) -> None:
        case = programme(regime=None, offers=[Offer(offered_on=D(2021, 2, 1))])
        fits("G039", evolve(case, first_permit_on=D(2021, 1, 1)))
        fits("G039", programme(regime=None))


class TestG027:
    """Registered before the day it is said to have been known."""

    def test_witness(self) -> None:
        offer = Offer(known_on=D(2020, 3, 2), registered_on=D(2020, 3, 1))
        clashes("G027", programme(offers=[offer]), "offers[0].registered_on")

    def test_near_miss(self) -> None:
        fits("G027", programme(offers=[Offer(known_on=D(2020, 3, 1), registered_on=D(2020, 3, 1))]))
        # a plan registered ahead of its own date is as it should be
        fits("G027", programme(offers=[Offer(offered_on=D(2020, 3, 2), registered_on=D(2020, 3, 1))]))


class TestG028:
    """A period that ends before it begins."""

    def test_witness(self) -> None:
        clashes("G028", programme(leaves=[Leave(period=period("2020-03-02", "2020-03-01"))]), "leaves[0].period")
        measures = (
            Measure(),
            Measure(period=period("2020-03-02", "2020-03-01")),
        )
        grants = [Grant(decided_on=D(2020, 3, 1), measures=measures)]
        clashes("G028", programme(grants=grants), "grants[0].measures[1].period")
        hours = [HoursAttended(period=period("2020-03-02", "2020-03-01"))]
        clashes("G028", norwegian(hours=hours), "hours[0].period")

    def test_near_miss(self) -> None:
        fits(
            "G028",
            programme(leaves=[Leave(period=period("2020-03-02", "2020-03-02")), Leave(period=period("2020-03-02"))]),
        )


class TestI027:
    """A decision before every offer and claim."""

    def _case(self, decided: date, **asked: Any) -> Case:
        return programme(grants=[Grant(decided_on=decided)], **asked)

    def test_witness(self) -> None:
        offers, claims = [Offer(offered_on=D(2020, 3, 10))], [Claim(claimed_on=D(2020, 3, 12))]
        clashes("I027", self._case(D(2020, 3, 9), offers=offers, claims=claims), "grants[0].decided_on")
        refused = programme(refusals=[Refusal(decided_on=D(2020, 3, 9))], offers=offers)
        clashes("I027", refused, "refusals[0].decided_on")

    def test_near_miss(self) -> None:
        offers, claims = [Offer(offered_on=D(2020, 3, 10))], [Claim(claimed_on=D(2020, 3, 12))]
        fits("I027", self._case(D(2020, 3, 10), offers=offers, claims=claims))
        fits("I027", self._case(D(2020, 3, 11), offers=offers, claims=claims))
        fits("I027", self._case(D(2020, 3, 9)))
        undated = [Offer(offered_on=D(2020, 3, 10)), Offer()]
        fits("I027", self._case(D(2020, 3, 9), offers=undated))


def _weekly(amount: str, first: str, last: str | None, unit: ScopeUnit = ScopeUnit.HOURS_PER_WEEK) -> Measure:
    return Measure(scope=Scope(amount=Decimal(amount), unit=unit), period=period(first, last))


class TestI029:
    """More than 37.5 hours a week."""

    def test_witness(self) -> None:
        measures = (
            _weekly("20", "2020-01-06", "2020-06-30"),
            _weekly("18", "2020-06-30", "2020-12-18"),
        )
        case = programme(grants=[Grant(decided_on=D(2020, 1, 2), measures=measures)])
        clashes("I029", case, "grants[0].measures[1].scope")
        alone = Measure(scope=Scope(amount=Decimal(40), unit=ScopeUnit.HOURS_PER_WEEK))
        clashes(
            "I029",
            programme(grants=[Grant(decided_on=D(2020, 1, 2), measures=(alone,))]),
            "grants[0].measures[0].scope",
        )
        one = programme(grants=[Grant(decided_on=D(2020, 1, 2), measures=(_weekly("37.6", "2020-01-06", None),))])
        clashes("I029", one, "grants[0].measures[0].scope")

    def test_near_miss(self) -> None:
        after = (
            _weekly("20", "2020-01-06", "2020-06-29"),
            _weekly("18", "2020-06-30", "2020-12-18"),
        )
        fits("I029", programme(grants=[Grant(decided_on=D(2020, 1, 2), measures=after)]))
        full = (
            _weekly("20", "2020-01-06", "2020-06-30"),
            _weekly("17.5", "2020-06-30", "2020-12-18"),
        )
        fits("I029", programme(grants=[Grant(decided_on=D(2020, 1, 2), measures=full)]))
        total = (_weekly("400", "2020-01-06", "2020-06-30", ScopeUnit.HOURS_IN_TOTAL),)
        fits("I029", programme(grants=[Grant(decided_on=D(2020, 1, 2), measures=total)]))


class TestI037:
    """A start before the grant, or after a refusal alone."""

    def test_witness(self) -> None:
        starts = [Start(started_on=D(2020, 5, 4))]
        clashes("I037", programme(starts=starts, grants=[Grant(decided_on=D(2020, 5, 5))]), "starts[0].started_on")
        clashes("I037", programme(starts=starts, refusals=[Refusal(decided_on=D(2020, 5, 1))]), "starts[0].started_on")

    def test_near_miss(self) -> None:
        starts = [Start(started_on=D(2020, 5, 4))]
        fits("I037", programme(starts=starts, grants=[Grant(decided_on=D(2020, 5, 4))]))
        fits("I037", programme(starts=starts))
        fits("I037", programme(starts=starts, refusals=[Refusal(decided_on=D(2020, 5, 5))]))
        both = programme(
            starts=starts, grants=[Grant(decided_on=D(2020, 5, 1))], refusals=[Refusal(decided_on=D(2020, 3, 1))]
        )
        fits("I037", both)
        fits("I037", programme(starts=starts, grants=[Grant(decided_on=D(2020, 5, 5)), Grant()]))


class TestI038:
    """A leave, an absence or a measure outside the programme."""

    LIFE: dict[str, Any] = {"starts": [Start(started_on=D(2020, 2, 3))], "ends": [End(ended_on=D(2020, 11, 30))]}

    def test_witness(self) -> None:
        before = period("2020-02-02", "2020-02-10")
        clashes("I038", programme(**self.LIFE, leaves=[Leave(period=before)]), "leaves[0].period")
        clashes("I038", programme(**self.LIFE, absences=[Absence(period=before)]), "absences[0].period")
        measures = (Grant(decided_on=D(2020, 1, 6), measures=(Measure(period=before),)),)
        clashes("I038", programme(**self.LIFE, grants=measures), "grants[0].measures[0].period")
        after = period("2020-12-01", "2020-12-04")
        clashes("I038", programme(**self.LIFE, leaves=[Leave(period=after)]), "leaves[0].period")
        over = period("2020-11-30", "2020-12-01")
        clashes("I038", programme(**self.LIFE, absences=[Absence(period=over)]), "absences[0].period")

    def test_near_miss(self) -> None:
        whole = period("2020-02-03", "2020-11-30")
        measures = (
            Grant(
                decided_on=D(2020, 1, 6),
                measures=(
                    Measure(period=whole),
                    Measure(),
                ),
            ),
        )
        fits(
            "I038",
            programme(
                **self.LIFE, leaves=[Leave(period=whole), Leave()], absences=[Absence(period=whole)], grants=measures
            ),
        )

    def test_what_was_decided_ahead_may_be_cut_short_by_the_end(self) -> None:
        planned = period("2020-11-30", "2021-06-18")
        measures = (Grant(decided_on=D(2020, 1, 6), measures=(Measure(period=planned),)),)
        fits("I038", programme(**self.LIFE, leaves=[Leave(period=planned)], grants=measures))

    def test_undated_starts_and_ends_decide_nothing(self) -> None:
        life = {"starts": [Start(started_on=D(2020, 2, 3)), Start()], "ends": [End(ended_on=D(2020, 11, 30)), End()]}
        fits("I038", programme(**life, absences=[Absence(period=period("2019-01-01", "2022-01-01"))]))


class TestI039:
    """A programme past two years plus leave."""

    START = [Start(started_on=D(2018, 2, 28))]

    def test_witness(self) -> None:
        # two years from 28 February 2018 is 28 February 2020
        clashes("I039", programme(starts=self.START), "starts[0].started_on", as_of=D(2020, 2, 28))
        ended = programme(starts=self.START, ends=[End(ended_on=D(2020, 2, 28))])
        clashes("I039", ended, "starts[0].started_on", as_of=D(2023, 1, 1))

    def test_near_miss(self) -> None:
        fits("I039", programme(starts=self.START), D(2020, 2, 27))
        fits("I039", programme(starts=self.START, ends=[End(ended_on=D(2020, 2, 27))]), D(2023, 1, 1))
        extended = [Grant(decided_on=D(2018, 2, 1), extension_ground=ExtensionGround.INTRODUCTION_ACT)]
        fits("I039", programme(starts=self.START, grants=extended), D(2020, 2, 28))
        fits("I039", programme(starts=[Start()]))
        fits("I039", programme(ends=[End(ended_on=D(2017, 1, 1))], starts=self.START))

    def test_leave_counts_once(self) -> None:
        # 30 days in June and the last 10 of them again: 28 February 2020 plus 30 days is 29 March 2020
        leaves = [
            Leave(period=period("2019-06-01", "2019-06-30")),
            Leave(period=period("2019-06-21", "2019-06-30")),
        ]
        case = programme(starts=self.START, leaves=leaves)
        fits("I039", case, D(2020, 3, 28))
        clashes("I039", case, "starts[0].started_on", as_of=D(2020, 3, 29))

    def test_what_is_not_told_may_explain_it(self) -> None:
        for leave in (Leave(period=period("2019-01-01")), Leave(decided_on=D(2019, 1, 1))):
            fits("I039", programme(starts=self.START, leaves=[leave]), D(2020, 3, 29))
        fits("I039", programme(starts=self.START, ends=[End(known_on=D(2019, 1, 1))]), D(2020, 3, 29))


class TestI047:
    """An end before the start."""

    def test_witness(self) -> None:
        case = programme(starts=[Start(started_on=D(2020, 5, 4))], ends=[End(ended_on=D(2020, 5, 3))])
        clashes("I047", case, "ends[0].ended_on")

    def test_near_miss(self) -> None:
        fits("I047", programme(starts=[Start(started_on=D(2020, 5, 4))], ends=[End(ended_on=D(2020, 5, 4)), End()]))


class TestI048:
    """Two ends of one programme, both the municipality's."""

    def test_witness(self) -> None:
        ends = [End(ended_on=D(2020, 5, 4)), End(ended_on=D(2020, 5, 5))]
        clashes("I048", programme(ends=ends), "ends[0]", "ends[1]")

    def test_near_miss(self) -> None:
        made = End(ended_on=D(2020, 5, 4), set_by=SetBy.REGISTER)
        fits("I048", programme(ends=[made, End(ended_on=D(2020, 5, 5))]))
        fits("I048", programme(ends=[made, made]))


class TestI049:
    """A programme past three years plus leave; the covid act is an exception."""

    START = [Start(started_on=D(2016, 2, 29))]

    def test_witness(self) -> None:
        # three years from 29 February 2016: 28 February 2019
        clashes("I049", programme(starts=self.START), "starts[0].started_on", as_of=D(2019, 2, 28))
        fits("I039", programme(starts=self.START), D(2019, 2, 28))
        extended = [Grant(decided_on=D(2016, 2, 1), extension_ground=ExtensionGround.INTRODUCTION_ACT)]
        clashes("I049", programme(starts=self.START, grants=extended), "starts[0].started_on", as_of=D(2019, 2, 28))

    def test_near_miss(self) -> None:
        fits("I049", programme(starts=self.START), D(2019, 2, 27))
        covid = [Grant(decided_on=D(2020, 6, 1), extension_ground=ExtensionGround.COVID_ACT)]
        fits("I049", programme(starts=self.START, grants=covid), D(2021, 1, 1))

    def test_the_calendar_ends(self) -> None:
        fits("I049", programme(starts=[Start(started_on=D(9998, 1, 1))]), date.max)


class TestI057:
    """A main activity that is not among the statuses."""

    def test_witness(self) -> None:
        activities = [MainActivity(activity=Activity.WORK, statuses=(Activity.PRIMARY_SCHOOL,))]
        clashes("I057", programme(main_activities=activities), "main_activities[0].activity")
        clashes(
            "I057",
            programme(main_activities=[MainActivity(activity=Activity.WORK, statuses=())]),
            "main_activities[0].activity",
        )

    def test_near_miss(self) -> None:
        told = MainActivity(
            activity=Activity.WORK,
            statuses=(
                Activity.PRIMARY_SCHOOL,
                Activity.WORK,
            ),
        )
        untold = [MainActivity(activity=Activity.WORK), MainActivity(statuses=(Activity.WORK,))]
        fits("I057", programme(main_activities=[told, *untold]))


class TestI058:
    """Two main activities for one end."""

    def test_witness(self) -> None:
        activities = [MainActivity(activity=Activity.WORK), MainActivity(activity=Activity.OTHER)]
        clashes("I058", programme(main_activities=activities), "main_activities[0]", "main_activities[1]")

    def test_near_miss(self) -> None:
        fits("I058", programme(main_activities=[MainActivity(activity=Activity.WORK), MainActivity()]))


class TestI067:
    """Leaves that overlap."""

    LEAVES = (
        Leave(id="a", period=period("2020-03-02", "2020-03-31")),
        Leave(id="b", period=period("2020-03-31", "2020-04-30")),
        Leave(id="c", period=period("2020-05-01", "2020-05-31")),
    )

    def test_witness(self) -> None:
        for leaves in permutations(self.LEAVES):
            paths = [f"leaves[{at}].period" for at, leave in enumerate(leaves) if leave.id != "c"]
            clashes("I067", programme(leaves=leaves), *paths)

    def test_near_miss(self) -> None:
        fits("I067", programme(leaves=[self.LEAVES[1], self.LEAVES[2], Leave()]))

    def test_a_leave_without_a_last_day_is_sure_of_its_first_only(self) -> None:
        fits("I067", programme(leaves=[Leave(period=period("2020-04-01")), self.LEAVES[2]]))
        clashes(
            "I067",
            programme(leaves=[Leave(period=period("2020-05-31")), self.LEAVES[2]]),
            "leaves[0].period",
            "leaves[1].period",
        )


class TestI068:
    """Both back and absent on the first working day after the leave."""

    # the leave ends on Maundy Thursday, 9 April 2020; the first working day after it is Tuesday 14 April
    LEAVE = Leave(id="l", kind=LeaveKind.BIRTH, period=period("2019-06-01", "2020-04-09"))

    def test_witness(self) -> None:
        follow_up = LeaveFollowUp(leave_id="l", returned_on=D(2020, 4, 14), absent_from=D(2020, 4, 14))
        clashes("I068", programme(leaves=[self.LEAVE], leave_follow_ups=[follow_up]), "leaves[0]")
        absence = Absence(period=period("2020-04-14", "2020-04-14"))
        back = LeaveFollowUp(leave_id="l", returned_on=D(2020, 4, 10))
        clashes("I068", programme(leaves=[self.LEAVE], leave_follow_ups=[back], absences=[absence]), "leaves[0]")

    def test_near_miss(self) -> None:
        back = LeaveFollowUp(leave_id="l", returned_on=D(2020, 4, 14))
        absence = Absence(period=period("2020-04-15", "2020-04-17"))
        fits("I068", programme(leaves=[self.LEAVE], leave_follow_ups=[back], absences=[absence]))
        again = LeaveFollowUp(leave_id="l", returned_on=D(2020, 4, 14), absent_from=D(2020, 4, 15))
        fits("I068", programme(leaves=[self.LEAVE], leave_follow_ups=[again]))
        back_and_away = [back, LeaveFollowUp(leave_id="l", absent_from=D(2020, 4, 15))]
        fits("I068", programme(leaves=[self.LEAVE], leave_follow_ups=back_and_away))
        welfare = Leave(id="w", kind=LeaveKind.WELFARE, period=period("2020-04-10", "2020-04-24"))
        away = LeaveFollowUp(leave_id="l", absent_from=D(2020, 4, 27))
        fits("I068", programme(leaves=[self.LEAVE, welfare], leave_follow_ups=[away]))
        illness = evolve(self.LEAVE, kind=LeaveKind.OWN_ILLNESS)
        both = LeaveFollowUp(leave_id="l", returned_on=D(2020, 4, 14), absent_from=D(2020, 4, 14))
        fits("I068", programme(leaves=[illness], leave_follow_ups=[both]))


class TestI069:
    """A follow-up that names a leave that is not there."""

    def test_witness(self) -> None:
        follow_up = LeaveFollowUp(leave_id="gone", returned_on=D(2020, 4, 14))
        clashes("I069", programme(leave_follow_ups=[follow_up]), "leave_follow_ups[0].leave_id")

    def test_near_miss(self) -> None:
        follow_ups = [LeaveFollowUp(leave_id="l"), LeaveFollowUp(returned_on=D(2020, 4, 14))]
        fits("I069", programme(leaves=[Leave(id="l")], leave_follow_ups=follow_ups))


class TestI078:
    """An absence inside a leave."""

    LEAVES = [Leave(period=period("2020-03-02", "2020-03-31"))]

    def test_witness(self) -> None:
        for first, last in [("2020-03-10", "2020-03-11"), ("2020-03-31", "2020-04-02"), ("2020-02-20", "2020-03-02")]:
            clashes(
                "I078",
                programme(leaves=self.LEAVES, absences=[Absence(period=period(first, last))]),
                "absences[0].period",
            )

    def test_near_miss(self) -> None:
        outside = [
            Absence(period=period("2020-04-01", "2020-04-02")),
            Absence(period=period("2020-02-03", "2020-03-01")),
            Absence(),
        ]
        fits("I078", programme(leaves=self.LEAVES, absences=outside))


class TestI087:
    """A stop before the start."""

    def test_witness(self) -> None:
        case = programme(starts=[Start(started_on=D(2020, 5, 4))], stops=[Stop(decided_on=D(2020, 5, 3))])
        clashes("I087", case, "stops[0].decided_on")

    def test_near_miss(self) -> None:
        fits(
            "I087", programme(starts=[Start(started_on=D(2020, 5, 4))], stops=[Stop(decided_on=D(2020, 5, 4)), Stop()])
        )
        two = [Start(started_on=D(2020, 5, 4)), Start()]
        fits("I087", programme(starts=two, stops=[Stop(decided_on=D(2020, 5, 3))]))


def _complained(decided: date | None, named: str = "k") -> dict[str, Any]:
    return {
        "complaints": [Complaint(id="k", received_on=D(2020, 6, 15)), Complaint(received_on=D(2020, 7, 1))],
        "complaint_outcomes": [ComplaintOutcome(complaint_id=named, decided_on=decided), ComplaintOutcome()],
    }


class TestI097:
    """A complaint decided before it was received."""

    def test_witness(self) -> None:
        clashes("I097", programme(**_complained(D(2020, 6, 14))), "complaint_outcomes[0].decided_on")

    def test_near_miss(self) -> None:
        fits("I097", programme(**_complained(D(2020, 6, 15))))
        fits("I097", programme(**_complained(None)))
        # of two complaints with one id the outcome may belong to the first
        two = (Complaint(id="k", received_on=D(2020, 1, 1)), Complaint(id="k", received_on=D(2020, 6, 15)))
        for complaints in (two, two[::-1], (Complaint(id="k"),)):
            fits("I097", programme(**_complained(D(2020, 3, 1)) | {"complaints": complaints}))


class TestI099:
    """An outcome that names a complaint that is not there."""

    def test_witness(self) -> None:
        clashes("I099", programme(**_complained(D(2020, 7, 1), "gone")), "complaint_outcomes[0].complaint_id")

    def test_near_miss(self) -> None:
        fits("I099", programme(**_complained(D(2020, 7, 1))))


STARTED = [TrainingStart(started_on=D(2020, 8, 17))]
ONE = Decimal(1)


class TestN057:
    """Hours before the start."""

    def test_witness(self) -> None:
        hours = [HoursAttended(period=period("2020-08-01", "2020-08-16"), social_studies_hours=ONE)]
        clashes("N057", norwegian(starts=STARTED, hours=hours), "hours[0].period")

    def test_near_miss(self) -> None:
        hours = [
            HoursAttended(period=period("2020-08-01", "2020-08-17"), norwegian_hours=ONE),
            HoursAttended(period=period("2020-08-01", "2020-08-16"), norwegian_hours=Decimal(0)),
            HoursAttended(period=period("2020-08-01", "2020-08-16")),
            HoursAttended(norwegian_hours=ONE),
        ]
        fits("N057", norwegian(starts=STARTED, hours=hours))


class TestN058:
    """Hours attended in a period of full exemption."""

    EXEMPT = TrainingExemption(exempt_from=TrainingExemptFrom.TRAINING, period=period("2020-09-01", "2020-09-30"))

    def test_witness(self) -> None:
        hours = [HoursAttended(period=period("2020-09-01", "2020-09-30"), norwegian_beyond_statutory_hours=ONE)]
        clashes("N058", norwegian(exemptions=[self.EXEMPT], hours=hours), "hours[0]")

    def test_exemptions_that_together_cover_the_period(self) -> None:
        rest = evolve(self.EXEMPT, period=period("2020-10-01", "2020-10-15"))
        hours = [HoursAttended(period=period("2020-09-20", "2020-10-10"), norwegian_hours=ONE)]
        clashes("N058", norwegian(exemptions=[rest, self.EXEMPT], hours=hours), "hours[0]")
        later = evolve(rest, period=period("2020-10-02", "2020-10-15"))
        fits("N058", norwegian(exemptions=[later, self.EXEMPT], hours=hours))

    def test_near_miss(self) -> None:
        inside = period("2020-09-07", "2020-09-11")
        for hours in (
            HoursAttended(period=period("2020-08-31", "2020-09-30"), norwegian_hours=ONE),
            HoursAttended(period=period("2020-09-01", "2020-10-01"), norwegian_hours=ONE),
            HoursAttended(period=inside, norwegian_hours=Decimal(0)),
            HoursAttended(period=period("2020-09-11", "2020-09-07"), norwegian_hours=ONE),
            HoursAttended(norwegian_hours=ONE),
        ):
            fits("N058", norwegian(exemptions=[self.EXEMPT], hours=[hours]))
        attended = [HoursAttended(period=inside, norwegian_hours=ONE)]
        for exemption in (
            evolve(self.EXEMPT, exempt_from=TrainingExemptFrom.FINAL_EXAM),
            evolve(self.EXEMPT, exempt_from=None),
            evolve(self.EXEMPT, period=None),
        ):
            fits("N058", norwegian(exemptions=[exemption], hours=attended))


class TestN059:
    """More hours attended than offered."""

    def _case(self, *scopes: int | None) -> Case:
        offers = [TrainingOffer(scope_hours=None if scope is None else Decimal(scope)) for scope in scopes]
        hours = [
            HoursAttended(norwegian_hours=Decimal(250), social_studies_hours=Decimal(40)),
            HoursAttended(norwegian_hours=Decimal(10), norwegian_beyond_statutory_hours=Decimal("0.5")),
        ]
        return norwegian(offers=offers, hours=hours)

    def test_witness(self) -> None:
        clashes("N059", self._case(300), "hours")

    def test_near_miss(self) -> None:
        fits("N059", self._case(301))
        fits("N059", self._case(300, 1))
        fits("N059", self._case(300, None))
        fits("N059", self._case())


class TestN087:
    """An absence before the start."""

    def test_witness(self) -> None:
        absences = [Absence(period=period("2020-08-16", "2020-08-16"))]
        clashes("N087", norwegian(starts=STARTED, absences=absences), "absences[0].period")

    def test_near_miss(self) -> None:
        fits("N087", norwegian(starts=STARTED, absences=[Absence(period=period("2020-08-17", "2020-08-17"))]))


class TestN097:
    """A complaint decided before it was received."""

    def test_witness(self) -> None:
        clashes("N097", norwegian(**_complained(D(2020, 6, 14))), "complaint_outcomes[0].decided_on")

    def test_near_miss(self) -> None:
        fits("N097", norwegian(**_complained(D(2020, 6, 15))))


class TestN099:
    """An outcome that names a complaint that is not there."""

    def test_witness(self) -> None:
        clashes("N099", norwegian(**_complained(D(2020, 7, 1), "gone")), "complaint_outcomes[0].complaint_id")

    def test_near_miss(self) -> None:
        fits("N099", norwegian(**_complained(D(2020, 7, 1))))


class TestN107:
    """A stop before the start."""

    def test_witness(self) -> None:
        clashes("N107", norwegian(starts=STARTED, stops=[Stop(decided_on=D(2020, 8, 16))]), "stops[0].decided_on")

    def test_near_miss(self) -> None:
        fits("N107", norwegian(starts=STARTED, stops=[Stop(decided_on=D(2020, 8, 17))]))


class TestA017:
    """The same week twice."""

    def test_witness(self) -> None:
        weeks = [WeeklyHours(week="2020-W53"), WeeklyHours(week="2020-W52"), WeeklyHours(week="2020-W53")]
        clashes("A017", asylum(weekly_hours=weeks), "weekly_hours[0].week", "weekly_hours[2].week")

    def test_near_miss(self) -> None:
        weeks = [WeeklyHours(week="2020-W50"), WeeklyHours(week="2019-W50"), WeeklyHours(), WeeklyHours()]
        fits("A017", asylum(weekly_hours=weeks))


def _week_and_exemption(what: AsylumExemptFrom, last: str = "2020-12-13", **figures: Any) -> Case:
    exemption = AsylumExemption(exempt_from=what, period=period("2020-12-07", last))
    return asylum(weekly_hours=[WeeklyHours(week="2020-W50", **figures)], exemptions=[exemption])


class TestA018:
    """Hours of Norwegian in a week with exemption from it."""

    def test_witness(self) -> None:
        clashes(
            "A018",
            _week_and_exemption(AsylumExemptFrom.NORWEGIAN, norwegian_hours=ONE),
            "weekly_hours[0].norwegian_hours",
        )

    def test_near_miss(self) -> None:
        fits("A018", _week_and_exemption(AsylumExemptFrom.NORWEGIAN, norwegian_hours=Decimal(0)))
        fits("A018", _week_and_exemption(AsylumExemptFrom.NORWEGIAN, "2020-12-12", norwegian_hours=ONE))
        fits("A018", _week_and_exemption(AsylumExemptFrom.CULTURE_AND_VALUES, norwegian_hours=ONE))


class TestA027:
    """More hours than a week has, which is 168."""

    def test_witness(self) -> None:
        weeks = [WeeklyHours(week="2020-W50", norwegian_hours=Decimal(100), culture_and_values_hours=Decimal("68.5"))]
        clashes("A027", asylum(weekly_hours=weeks), "weekly_hours[0]")

    def test_near_miss(self) -> None:
        weeks = [WeeklyHours(week="2020-W50", norwegian_hours=Decimal(100), culture_and_values_hours=Decimal(68))]
        fits("A027", asylum(weekly_hours=weeks))
        fits("A027", asylum(weekly_hours=[WeeklyHours(week="2020-W50")]))


class TestA028:
    """Hours of culture and values in a week with exemption from them."""

    def test_witness(self) -> None:
        case = _week_and_exemption(AsylumExemptFrom.CULTURE_AND_VALUES, culture_and_values_hours=ONE)
        clashes("A028", case, "weekly_hours[0].culture_and_values_hours")

    def test_near_miss(self) -> None:
        fits("A028", _week_and_exemption(AsylumExemptFrom.CULTURE_AND_VALUES, culture_and_values_hours=Decimal(0)))
        fits("A028", _week_and_exemption(AsylumExemptFrom.NORWEGIAN, culture_and_values_hours=ONE))
