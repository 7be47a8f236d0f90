"""What the acts share, what only one of them asks for, and a case of which neither is settled."""

from datetime import date
from typing import Any

import pytest
from attrs import evolve

from nirmodel import Case, DeadlinePolicy, check
from nirmodel.code_lists import (
    Activity,
    ComplaintOutcomeKind,
    EndReason,
    LeaveKind,
    RefusalReason,
    SetBy,
    StopKind,
    Track,
)
from nirmodel.law.deadlines import StepKind
from nirmodel.law.regimes import Regime
from nirmodel.law.sources import COMPLAINTS_OPENED
from nirmodel.records import (
    Absence,
    Claim,
    Complaint,
    ComplaintOutcome,
    End,
    EndGoal,
    Grant,
    HoursAttended,
    LanguageBackground,
    Leave,
    MainActivity,
    Measure,
    Offer,
    Refusal,
    Start,
    Stop,
    TrackPlacement,
    TrainingOffer,
    TrainingStart,
)
from tests.rules.support import (
    COLLECTIVE,
    FIRST,
    SECOND,
    found,
    met,
    norwegian,
    one_day,
    owed,
    period,
    programme,
    silent,
)

D = date
DAY = D(2022, 3, 1)


def _programme(**lists: Any) -> Case:
    return programme(regime=SECOND, **lists)


def _training(**lists: Any) -> Case:
    return norwegian(regime=SECOND, **lists)


class TestOneActAlone:
    """What only one act asks for is silent under the other."""

    def test_the_introduction_act(self) -> None:
        lists = {
            "refusals": [Refusal(decided_on=DAY)],
            "ends": [End(ended_on=DAY)],
            "main_activities": [MainActivity(known_on=DAY, activity=Activity.WORK, statuses=(Activity.OTHER,))],
        }
        for code in ("I025", "I050", "I057"):
            assert found(code, programme(**lists), DAY)
            silent(code, _programme(**lists))
        assert found("I051", programme(ends=[End(ended_on=DAY)]), DAY)
        silent("I051", _programme(ends=[End(ended_on=DAY)]))
        trained = {
            "claims": [Claim(known_on=DAY)],
            "offers": [TrainingOffer(decided_on=DAY)],
            "refusals": [Refusal(decided_on=DAY)],
            "starts": [TrainingStart(started_on=DAY)],
            "hours": [HoursAttended(period=period("2022-03-01", "2022-03-01"))],
        }
        for code in ("N010", "N012", "N022", "N023", "N032", "N033", "N042", "N053"):
            assert found(code, norwegian(**trained), DAY), code
            silent(code, _training(**trained))

    def test_a_track_is_registered_under_the_introduction_act(self) -> None:
        # 11 March 2022 is the first day of collective protection
        day = D(2022, 3, 11)
        placed, given = TrackPlacement(placed_on=day, track=Track.TRACK_1), LanguageBackground(recorded_on=day)
        for regime, rows in ((FIRST, 2), (SECOND, 1), (COLLECTIVE, 1)):
            case = norwegian(regime=regime, language_backgrounds=[given], track_placements=[placed])
            assert len(found("N030", case, day)) == rows

    def test_social_studies_are_no_part_of_chapter_6a(self) -> None:
        # § 37 d holds from 15 June 2022
        for day, of_chapter_6a in ((D(2022, 6, 14), 1), (D(2022, 6, 15), 0)):
            hours = [HoursAttended(period=one_day(day))]
            for regime, rows in ((FIRST, 1), (SECOND, 1), (COLLECTIVE, of_chapter_6a)):
                assert len(found("N052", norwegian(regime=regime, hours=hours), day)) == rows
                assert len(found("N051", norwegian(regime=regime, hours=hours), day)) == 1

    def test_what_happened_before_the_act(self) -> None:
        # the integration act came on 1 January 2021
        for day, rows in ((D(2020, 12, 31), 0), (D(2021, 1, 1), 1)):
            assert len(found("I030", _programme(starts=[Start(started_on=day)]), D(2021, 2, 1))) == rows


class TestBothActs:
    """An item that both acts share has one rule, with the same days."""

    @pytest.mark.parametrize("regime", Regime)
    def test_days(self, regime: Regime) -> None:
        # 31 December 2022: 28 February 2023
        case = programme(regime=regime, ends=[End(ended_on=D(2022, 12, 31))])
        owed("I041", case, opens="2022-12-31", due="2023-02-28", at="ends[0].end_reason")
        owed("I040", case, opens="2022-12-31", due="2023-02-28", at="ends[0]")
        case = norwegian(regime=regime, starts=[TrainingStart(started_on=D(2022, 12, 31))])
        owed("N031", case, opens="2022-12-31", due="2023-02-28", at="language_backgrounds")
        owed("N054", case, opens="2022-12-31", due="2023-02-28", at="hours")

    @pytest.mark.parametrize("regime", Regime)
    def test_an_end_the_register_made(self, regime: Regime) -> None:
        made = End(ended_on=D(2022, 12, 31), set_by=SetBy.REGISTER, end_reason=EndReason.NOT_REGISTERED)
        case = programme(regime=regime, ends=[made])
        owed("I043", case, opens="2022-12-31", due="2023-02-28", at="ends")

    @pytest.mark.parametrize(
        ("regime", "day", "asked_by", "limited_by"),
        [
            (FIRST, D(2014, 4, 10), "FOR-2005-04-20-342 § 6 d", "FOR-2005-04-20-342 § 6"),
            (FIRST, D(2018, 8, 31), "FOR-2005-04-20-342 § 6 d", "FOR-2005-04-20-342 § 6"),
            (FIRST, D(2018, 9, 1), "FOR-2018-08-30-1283 § 9 a", "FOR-2018-08-30-1283 § 15"),
            (FIRST, D(2020, 12, 31), "FOR-2018-08-30-1283 § 9 a", "FOR-2018-08-30-1283 § 15"),
            # the regulation of 2018 was repealed, so the limit is guidance
            (FIRST, D(2021, 1, 1), "IMDi", "IMDi"),
            (SECOND, D(2021, 1, 1), "FOR-2020-12-15-2912 § 52 a", "FOR-2020-12-15-2912 § 58"),
            (COLLECTIVE, D(2021, 1, 1), "FOR-2020-12-15-2912 § 52 a", "FOR-2020-12-15-2912 § 58"),
        ],
    )
    def test_it_cites_the_law_of_its_day(self, regime: Regime, day: date, asked_by: str, limited_by: str) -> None:
        (finding,) = found("I040", programme(regime=regime, ends=[End(ended_on=day)]), day)
        assert finding.due is not None
        started, *counted = finding.due.steps
        for source, expected in ((finding.sources[0], asked_by), (started.source, limited_by)):
            act, *section = expected.split(" ", 1)
            assert act in source.act
            assert not section or section[0] == f"{source.section} {source.letter}".strip()
        assert {(each.source.act.split()[0], each.source.section) for each in counted} == {("domstolloven", "§ 148")}


class TestComplaints:
    """The register takes complaints under the integration act from May 2021, under the other act not yet."""

    def test_deferred_before_and_owed_after(self) -> None:
        complaints = [Complaint(received_on=D(2021, 3, 10))]
        for code, case in (("I090", _programme(complaints=complaints)), ("N090", _training(complaints=complaints))):
            states = {day: [each.state for each in found(code, case, day)] for day in (D(2021, 4, 30), D(2021, 5, 1))}
            assert states == {D(2021, 4, 30): ["deferred"], D(2021, 5, 1): ["open"]}
            # the clock runs from 1 May, so the due day is 1 July
            assert [each.state for each in found(code, case, D(2021, 7, 1))] == ["open"]
            assert [each.state for each in found(code, case, D(2021, 7, 2))] == ["overdue"]

    def test_the_steps_tell_that_the_register_opened(self) -> None:
        # what came on the day itself is counted as any other
        for received, kind in ((D(2021, 4, 30), StepKind.OPENED), (D(2021, 5, 1), StepKind.STARTED)):
            (row,) = found("I090", _programme(complaints=[Complaint(received_on=received)]), D(2021, 7, 2))
            assert row.due is not None
            first, second = row.due.steps
            assert (first.kind, first.day, second.day) == (kind, D(2021, 5, 1), D(2021, 7, 1))
            assert (first.source is COMPLAINTS_OPENED) == (kind is StepKind.OPENED)

    def test_of_a_later_day_it_is_owed_at_once(self) -> None:
        outcomes = [ComplaintOutcome(decided_on=D(2022, 8, 31))]
        for code in ("I091", "N091"):
            case = (_programme if code == "I091" else _training)(complaint_outcomes=outcomes)
            owed(code, case, opens="2022-08-31", due="2022-10-31", at="complaint_outcomes[0].outcome")
        given = [ComplaintOutcome(decided_on=D(2022, 8, 31), outcome=ComplaintOutcomeKind.UPHELD)]
        met("I091", _programme(complaint_outcomes=given))

    def test_under_the_introduction_act_and_by_policy(self) -> None:
        complaints = [Complaint(received_on=D(2021, 3, 10))]
        assert [each.state for each in found("I090", programme(complaints=complaints), D(2026, 1, 1))] == ["deferred"]
        closed = DeadlinePolicy(capabilities=())
        case = _programme(complaints=complaints)
        assert [each.state for each in found("I090", case, D(2026, 1, 1), closed)] == ["deferred"]


class TestNoTimeLimit:
    """Before 10 April 2014 there was a duty to register, and no day by which it was due."""

    @staticmethod
    def _all_of(day: date) -> Case:
        lists = {
            "offers": [Offer(offered_on=day)],
            "grants": [Grant(decided_on=day, measures=(Measure(),))],
            "refusals": [Refusal(decided_on=day)],
            "starts": [Start(started_on=day)],
            "ends": [End(ended_on=day), End(ended_on=day, set_by=SetBy.REGISTER)],
            "leaves": [Leave(decided_on=day, kind=LeaveKind.WELFARE)],
            "absences": [Absence(period=one_day(day))],
            "stops": [Stop(decided_on=day, kind=StopKind.PERMANENT), Stop(decided_on=day)],
            "complaints": [Complaint(received_on=day)],
        }
        return programme(**lists)

    def test_no_row_of_any_kind(self) -> None:
        for day in (D(2005, 9, 1), D(2014, 4, 9)):
            assert [each for each in check(self._all_of(day), as_of=D(2026, 1, 1)).findings if each.state] == []
        report = check(self._all_of(D(2014, 4, 10)), as_of=D(2014, 6, 10))
        assert {each.due.day for each in report.open if each.due} == {D(2014, 6, 10)}
        assert report.overdue == ()
        assert len(check(self._all_of(D(2014, 4, 10)), as_of=D(2014, 6, 11)).overdue) == len(report.open)

    def test_a_day_before_the_register_is_no_day(self) -> None:
        # an event of 31 August 2005 is a contradiction, and makes no duty vanish: it counts as undated
        findings = check(self._all_of(D(2005, 8, 31)), as_of=D(2026, 1, 1)).findings
        assert {each.state for each in findings if each.kind == "register"} == {"undetermined", "deferred"}

    @pytest.mark.parametrize(("day", "reason"), [(D(2005, 9, 1), "no_limit"), (D(2014, 4, 9), "no_limit")])
    def test_why_not_states_which_it_is(self, day: date, reason: str) -> None:
        report = check(programme(starts=[Start(started_on=day)]), as_of=D(2026, 1, 1))
        for code in ("I030", "I011"):
            answer = report.why_not(code, "introduction_programmes[0]")
            assert answer is not None
            passed = [each for each in answer.because if each.path and str(each.path).endswith("starts[0]")]
            assert [(each.reason, each.day) for each in passed] == [(reason, day)]


class TestNotSettled:
    """A case of which it is not settled which regime it is under."""

    def test_what_both_acts_ask_for_is_answered(self) -> None:
        case = programme(regime=None, ends=[End(ended_on=D(2022, 12, 31))])
        owed("I041", case, opens="2022-12-31", due="2023-02-28", at="ends[0].end_reason")

    def test_a_day_before_collective_protection(self) -> None:
        # owed under both acts, whose rules hold for chapter 6A too until it differs
        case = programme(regime=None, ends=[End(ended_on=D(2022, 3, 10))])
        assert [each.state for each in found("I041", case, D(2022, 4, 1))] == ["open"]
        permit = evolve(case, first_permit_on=D(2022, 3, 10))
        assert [each.state for each in found("I041", permit, D(2022, 4, 1))] == ["open"]

    def test_what_one_act_asks_for_is_undetermined(self) -> None:
        case = programme(regime=None, ends=[End(ended_on=D(2021, 12, 31))])
        for code in ("I051", "I141"):
            (finding,) = found(code, case, DAY)
            assert (finding.state, finding.due, str(finding.missing)) == ("undetermined", None, "first_permit_on")
        complaints = programme(regime=None, complaints=[Complaint(received_on=D(2021, 12, 31))])
        assert [each.state for each in found("I090", complaints, DAY)] == ["undetermined"]
        assert found("I107", programme(regime=None, end_goals=[EndGoal(set_on=DAY)]), DAY) == []

    def test_a_day_before_the_integration_act(self) -> None:
        # owed under the introduction act, and of a time before the other
        case = programme(regime=None, starts=[Start(started_on=D(2020, 12, 31))])
        assert [each.state for each in found("I030", case, DAY)] == ["undetermined"]

    def test_refusals(self) -> None:
        refused = programme(regime=None, refusals=[Refusal(decided_on=DAY, reasons=(RefusalReason.OTHER,))])
        assert [each.state for each in found("I025", refused, DAY)] == ["undetermined"]

    def test_the_dates_settle_it(self) -> None:
        given = {"ends": [End(ended_on=D(2021, 12, 31))]}
        (programmes,) = programme(**given).introduction_programmes
        for permit, code in ((D(2020, 12, 31), "I051"), (D(2021, 1, 1), "I141")):
            case = Case(id="c", first_permit_on=permit, arrived_on=permit, introduction_programmes=(programmes,))
            report = check(case, as_of=DAY)
            assert [each.state for each in report.of(code)] == ["overdue" if D(2022, 2, 28) < DAY else "open"]
            assert report.undetermined == ()
