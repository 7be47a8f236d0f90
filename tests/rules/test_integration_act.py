"""I10 to I15, N11 to N15 and what only the introduction act asks for: witness, near miss, both sides of the due day."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from nirmodel import CATALOGUE, Case, check
from nirmodel.code_lists import (
    Activity,
    ComplaintOutcomeKind,
    EndGoalKind,
    EndReason,
    LeaveKind,
    NorwegianLevel,
    RefusalReason,
    Regime,
    SetBy,
    StopKind,
    Track,
)
from nirmodel.deadlines import DeadlinePolicy, StepKind
from nirmodel.records import (
    Claim,
    Complaint,
    ComplaintOutcome,
    Completion,
    EducationBackground,
    End,
    EndGoal,
    FollowUpTraining,
    FullTimeUpperSecondary,
    Grant,
    HoursAttended,
    IntegrationContract,
    LanguageBackground,
    LanguageOfInstruction,
    MainActivity,
    NorwegianGoal,
    Offer,
    Refusal,
    Start,
    Stop,
    TrackPlacement,
    TrainingLeave,
    TrainingOffer,
    TrainingStart,
)
from nirmodel.sources import COMPLAINTS_OPENED
from tests.rules.support import found, late, met, norwegian, owed, period, programme, silent, undetermined

D = date
FIRST, SECOND, COLLECTIVE = Regime
PERMANENT, TEMPORARY = StopKind.PERMANENT, StopKind.TEMPORARY


def _programme(**lists: object) -> Case:
    return programme(regime=SECOND, **lists)


def _training(**lists: object) -> Case:
    return norwegian(regime=SECOND, **lists)


class TestI100:
    """The end goal must stand in NIR."""

    def test_days(self) -> None:
        # 31 December 2021 plus two months: 2022 has no 29 February
        case = _programme(end_goals=[EndGoal(set_on=D(2021, 12, 31))])
        owed("I100", case, opens="2021-12-31", due="2022-02-28", at="end_goals[0]")

    def test_near_miss(self) -> None:
        met("I100", _programme(end_goals=[EndGoal(set_on=D(2021, 12, 31), registered_on=D(2022, 2, 28))]))
        late("I100", _programme(end_goals=[EndGoal(set_on=D(2021, 12, 31), registered_on=D(2022, 3, 1))]))
        silent("I100", _programme(end_goals=()))
        silent("I100", programme(end_goals=[EndGoal(set_on=D(2021, 12, 31))]))


class TestI101:
    """A decision is made together with the plan, which has the end goal."""

    def test_days(self) -> None:
        # 30 June 2022: 30 August
        owed(
            "I101",
            _programme(grants=[Grant(decided_on=D(2022, 6, 30))]),
            opens="2022-06-30",
            due="2022-08-30",
            at="end_goals",
        )
        owed(
            "I101",
            _programme(starts=[Start(started_on=D(2022, 6, 30))]),
            opens="2022-06-30",
            due="2022-08-30",
            at="end_goals",
        )

    def test_near_miss(self) -> None:
        grants = [Grant(decided_on=D(2022, 6, 30))]
        met("I101", _programme(grants=grants, end_goals=[EndGoal(set_on=D(2022, 8, 30), goal=EndGoalKind.WORK)]))
        late("I101", _programme(grants=grants, end_goals=[EndGoal(set_on=D(2022, 8, 31), goal=EndGoalKind.WORK)]))
        silent("I101", _programme(offers=[Offer(offered_on=D(2022, 6, 1))]))
        silent("I101", programme(grants=grants))

    def test_a_goal_that_names_nothing_settles_nothing(self) -> None:
        case = _programme(grants=[Grant(decided_on=D(2022, 6, 30))], end_goals=[EndGoal(id="g", set_on=D(2022, 7, 1))])
        (finding,) = found("I101", case, D(2022, 7, 1))
        assert finding.state == "open"
        assert finding.suggestion is not None
        assert (str(finding.suggestion.path), finding.suggestion.fill) == (
            "introduction_programmes[0].end_goals[0]",
            ("goal",),
        )


class TestI110:
    """The contract must stand in NIR."""

    def test_days(self) -> None:
        # 28 February 2021: 28 April
        contracts = [IntegrationContract(signed_on=D(2021, 2, 28))]
        case = _programme(integration_contracts=contracts)
        owed("I110", case, opens="2021-02-28", due="2021-04-28", at="integration_contracts[0]")

    def test_near_miss(self) -> None:
        signed = D(2021, 2, 28)
        for registered, is_met in ((D(2021, 4, 28), met), (D(2021, 4, 29), late)):
            contract = IntegrationContract(signed_on=signed, registered_on=registered)
            is_met("I110", _programme(integration_contracts=[contract]))
        silent("I110", programme(integration_contracts=[IntegrationContract(signed_on=signed)]))


class TestI111:
    """A decision is made together with the plan, and the contract with both."""

    def test_days(self) -> None:
        # 31 July 2023: September has no 31st
        case = _programme(grants=[Grant(decided_on=D(2023, 7, 31))])
        owed("I111", case, opens="2023-07-31", due="2023-09-30", at="integration_contracts")

    def test_near_miss(self) -> None:
        grants = [Grant(decided_on=D(2023, 7, 31))]
        met("I111", _programme(grants=grants, integration_contracts=[IntegrationContract(signed_on=D(2023, 9, 30))]))
        late("I111", _programme(grants=grants, integration_contracts=[IntegrationContract(signed_on=D(2023, 10, 1))]))
        silent("I111", programme(grants=grants))


def _completion(code: str, kind: str) -> None:
    # 29 December 2023 plus two months: 2024 has a 29 February
    case = _programme(**{kind: [Completion(recorded_on=D(2023, 12, 29))]})
    owed(code, case, opens="2023-12-29", due="2024-02-29", at=f"{kind}[0]")
    for registered, is_met in ((D(2024, 2, 29), met), (D(2024, 3, 1), late)):
        is_met(code, _programme(**{kind: [Completion(recorded_on=D(2023, 12, 29), registered_on=registered)]}))
    silent(code, programme(**{kind: [Completion(recorded_on=D(2023, 12, 29))]}))


def _whether(code: str, kind: str, **ground: object) -> None:
    """The ground is of 31 August 2022, so the due day is 31 October."""
    owed(code, _programme(**ground), opens="2022-08-31", due="2022-10-31", at=kind)
    for done in (True, False):
        for told, is_met in ((D(2022, 10, 31), met), (D(2022, 11, 1), late)):
            is_met(code, _programme(**ground, **{kind: [Completion(recorded_on=told, done=done)]}))
    not_told = _programme(**ground, **{kind: [Completion(recorded_on=D(2022, 9, 1))]})
    assert [each.state for each in found(code, not_told, D(2022, 9, 1))] == ["open"]
    silent(code, programme(**ground))


GRANTED = {"grants": [Grant(decided_on=D(2022, 8, 31))]}
ENDED = {"ends": [End(ended_on=D(2022, 8, 31))]}
STOPPED = {"stops": [Stop(decided_on=D(2022, 8, 31), kind=PERMANENT)]}


class TestI120:
    """The competence mapping must stand in NIR."""

    def test_days(self) -> None:
        _completion("I120", "competence_mappings")


class TestI121:
    """It is told whether competence was mapped; that it was not is an answer."""

    def test_days(self) -> None:
        _whether("I121", "competence_mappings", **GRANTED)


class TestI130:
    """The career guidance must stand in NIR."""

    def test_days(self) -> None:
        _completion("I130", "career_guidances")


class TestI131:
    """It is told whether career guidance was given."""

    def test_days(self) -> None:
        _whether("I131", "career_guidances", **GRANTED)


class TestI140:
    """The parental guidance must stand in NIR."""

    def test_days(self) -> None:
        _completion("I140", "parental_guidances")


class TestI141:
    """When the programme is over it is told whether parental guidance was given."""

    def test_days(self) -> None:
        _whether("I141", "parental_guidances", **ENDED)
        _whether("I141", "parental_guidances", **STOPPED)

    def test_not_before_it_is_over(self) -> None:
        silent("I141", _programme(**GRANTED))
        silent("I141", _programme(stops=[Stop(decided_on=D(2022, 8, 31), kind=TEMPORARY)]))
        undetermined("I141", _programme(stops=[Stop(decided_on=D(2022, 8, 31))]), until="stops[0].kind")


class TestI150:
    """The life-skills course must stand in NIR."""

    def test_days(self) -> None:
        _completion("I150", "life_skills_courses")


class TestI151:
    """When the programme is over it is told whether the life-skills course was done."""

    def test_days(self) -> None:
        _whether("I151", "life_skills_courses", **ENDED)
        silent("I151", _programme(**GRANTED))


class TestN110:
    """The Norwegian goal must stand in NIR."""

    def test_days(self) -> None:
        # 30 December 2022: 28 February 2023
        case = _training(norwegian_goals=[NorwegianGoal(set_on=D(2022, 12, 30))])
        owed("N110", case, opens="2022-12-30", due="2023-02-28", at="norwegian_goals[0]")

    def test_near_miss(self) -> None:
        met("N110", _training(norwegian_goals=[NorwegianGoal(set_on=D(2022, 12, 30), registered_on=D(2023, 2, 28))]))
        late("N110", _training(norwegian_goals=[NorwegianGoal(set_on=D(2022, 12, 30), registered_on=D(2023, 3, 1))]))
        silent("N110", norwegian(norwegian_goals=[NorwegianGoal(set_on=D(2022, 12, 30))]))


class TestN111:
    """The offer is made together with the plan, which has the Norwegian goal; under chapter 6A too."""

    def test_days(self) -> None:
        # 15 March 2022: 15 May
        for regime in (SECOND, COLLECTIVE):
            case = norwegian(regime=regime, offers=[TrainingOffer(decided_on=D(2022, 3, 15))])
            owed("N111", case, opens="2022-03-15", due="2022-05-15", at="norwegian_goals")

    def test_near_miss(self) -> None:
        starts, b1 = [TrainingStart(started_on=D(2022, 3, 15))], NorwegianLevel.B1
        met("N111", _training(starts=starts, norwegian_goals=[NorwegianGoal(set_on=D(2022, 5, 15), level=b1)]))
        late("N111", _training(starts=starts, norwegian_goals=[NorwegianGoal(set_on=D(2022, 5, 16), level=b1)]))
        untold = _training(starts=starts, norwegian_goals=[NorwegianGoal(set_on=D(2022, 4, 1))])
        assert [each.state for each in found("N111", untold, D(2022, 5, 15))] == ["open"]
        silent("N111", norwegian(starts=starts))


class TestN120:
    """The language of instruction must stand in NIR."""

    def test_days(self) -> None:
        # 31 August 2021: 31 October
        case = _training(languages_of_instruction=[LanguageOfInstruction(recorded_on=D(2021, 8, 31))])
        owed("N120", case, opens="2021-08-31", due="2021-10-31", at="languages_of_instruction[0]")

    def test_near_miss(self) -> None:
        for registered, is_met in ((D(2021, 10, 31), met), (D(2021, 11, 1), late)):
            told = LanguageOfInstruction(recorded_on=D(2021, 8, 31), registered_on=registered)
            is_met("N120", _training(languages_of_instruction=[told]))
        silent("N120", norwegian(languages_of_instruction=[LanguageOfInstruction(recorded_on=D(2021, 8, 31))]))


class TestN121:
    """From the start it is told in which language the teaching is."""

    def test_days(self) -> None:
        # 17 August 2021: 17 October
        case = _training(starts=[TrainingStart(started_on=D(2021, 8, 17))])
        owed("N121", case, opens="2021-08-17", due="2021-10-17", at="languages_of_instruction")

    def test_near_miss(self) -> None:
        starts = [TrainingStart(started_on=D(2021, 8, 17))]
        for told, is_met in ((D(2021, 10, 17), met), (D(2021, 10, 18), late)):
            instruction = LanguageOfInstruction(recorded_on=told, language="ar")
            is_met("N121", _training(starts=starts, languages_of_instruction=[instruction]))
        silent("N121", _training(offers=[TrainingOffer(decided_on=D(2021, 8, 1))]))
        silent("N121", norwegian(starts=starts))


class TestN130:
    """The education background must stand in NIR."""

    def test_days(self) -> None:
        # 1 February 2021: 1 April
        case = _training(education_backgrounds=[EducationBackground(recorded_on=D(2021, 2, 1))])
        owed("N130", case, opens="2021-02-01", due="2021-04-01", at="education_backgrounds[0]")

    def test_near_miss(self) -> None:
        for registered, is_met in ((D(2021, 4, 1), met), (D(2021, 4, 2), late)):
            told = EducationBackground(recorded_on=D(2021, 2, 1), registered_on=registered)
            is_met("N130", _training(education_backgrounds=[told]))
        silent("N130", norwegian(education_backgrounds=[EducationBackground(recorded_on=D(2021, 2, 1))]))

    def test_under_chapter_6a_it_hangs_on_extended_training(self) -> None:
        # 31 July 2023: 30 September, however late the training is told to be extended
        def case(*offers: TrainingOffer, **head: Any) -> Case:
            background = EducationBackground(recorded_on=D(2023, 7, 31), **head)
            return norwegian(regime=COLLECTIVE, offers=offers or None, education_backgrounds=[background])

        at = "education_backgrounds[0]"
        extended = TrainingOffer(decided_on=D(2023, 7, 31), extended=True, id="b")
        ordinary = TrainingOffer(decided_on=D(2023, 7, 1), extended=False, id="a")
        untold = TrainingOffer(decided_on=D(2023, 7, 1), id="c")
        owed("N130", case(extended), opens="2023-07-31", due="2023-09-30", at=at)
        (finding,) = found("N130", case(TrainingOffer(decided_on=D(2023, 8, 31), extended=True)), D(2023, 9, 1))
        assert finding.due is not None
        assert finding.due.day == D(2023, 9, 30)
        (finding,) = found("N130", case(ordinary, extended, untold), D(2023, 9, 1))
        assert "norwegian_trainings[0].offers[1].extended" in {str(each.path) for each in finding.facts}
        undetermined("N130", case(ordinary, untold), until="offers[1].extended")
        (finding,) = found("N130", case(ordinary, untold), D(2023, 9, 1))
        assert "norwegian_trainings[0].offers[1].decided_on" in {str(each.path) for each in finding.facts}
        undetermined("N130", case(), until="offers")
        silent("N130", case(ordinary))
        registered = {"registered_on": D(2023, 9, 30)}
        met("N130", case(extended, **registered))
        # what stands in NIR is the background, whatever else the answer rests on
        (finding,) = found("N130", case(extended, **registered), D(2023, 10, 1))
        assert finding.settling is not None
        assert str(finding.settling.path).endswith(at)


class TestN131:
    """The time limit of the training hangs on the education background, but not under chapter 6A."""

    def test_days(self) -> None:
        # 31 January 2021: 31 March
        case = _training(offers=[TrainingOffer(decided_on=D(2021, 1, 31))])
        owed("N131", case, opens="2021-01-31", due="2021-03-31", at="education_backgrounds")

    def test_near_miss(self) -> None:
        starts = [TrainingStart(started_on=D(2021, 1, 31))]
        for done in (True, False):
            for told, is_met in ((D(2021, 3, 31), met), (D(2021, 4, 1), late)):
                background = EducationBackground(recorded_on=told, upper_secondary_completed=done)
                is_met("N131", _training(starts=starts, education_backgrounds=[background]))
        silent("N131", norwegian(starts=starts))
        silent("N131", norwegian(regime=COLLECTIVE, starts=starts))


class TestN132:
    """Under chapter 6A the education background is asked for with a decision on extended training."""

    def test_days(self) -> None:
        # 31 July 2023: 30 September
        offer = TrainingOffer(decided_on=D(2023, 7, 31), extended=True)
        case = norwegian(regime=COLLECTIVE, offers=[offer])
        owed("N132", case, opens="2023-07-31", due="2023-09-30", at="education_backgrounds")

    def test_near_miss(self) -> None:
        offer = TrainingOffer(decided_on=D(2023, 7, 31), extended=True)
        for told, is_met in ((D(2023, 9, 30), met), (D(2023, 10, 1), late)):
            background = EducationBackground(recorded_on=told, upper_secondary_completed=False)
            is_met("N132", norwegian(regime=COLLECTIVE, offers=[offer], education_backgrounds=[background]))
        silent("N132", norwegian(regime=COLLECTIVE, offers=[TrainingOffer(decided_on=D(2023, 7, 31), extended=False)]))
        untold = norwegian(regime=COLLECTIVE, offers=[TrainingOffer(decided_on=D(2023, 7, 31))])
        undetermined("N132", untold, until="offers[0].extended")
        silent("N132", _training(offers=[offer]))

    def test_the_chapter_is_repealed(self) -> None:
        # chapter 6A came on 15 June 2022 and is repealed on 1 July 2028
        for day, rows in ((D(2022, 6, 14), 0), (D(2022, 6, 15), 1), (D(2028, 6, 30), 1), (D(2028, 7, 1), 0)):
            case = norwegian(regime=COLLECTIVE, offers=[TrainingOffer(decided_on=day, extended=True)])
            assert len(found("N132", case, day + timedelta(days=1))) == rows, day


class TestN140:
    """Follow-up training must stand in NIR."""

    def test_days(self) -> None:
        # the period ends on 31 May 2022: 31 July
        case = _training(follow_up_trainings=[FollowUpTraining(period=period("2022-05-01", "2022-05-31"))])
        owed("N140", case, opens="2022-05-31", due="2022-07-31", at="follow_up_trainings[0]")

    def test_near_miss(self) -> None:
        for registered, is_met in ((D(2022, 7, 31), met), (D(2022, 8, 1), late)):
            told = FollowUpTraining(period=period("2022-05-01", "2022-05-31"), registered_on=registered)
            is_met("N140", _training(follow_up_trainings=[told]))
        silent("N140", norwegian(follow_up_trainings=[FollowUpTraining(period=period("2022-05-01"))]))


class TestN141:
    """Follow-up training has its extent; from the fourth month of a care leave it may have been given."""

    def test_days(self) -> None:
        case = _training(follow_up_trainings=[FollowUpTraining(period=period("2022-05-01", "2022-05-31"))])
        owed("N141", case, opens="2022-05-31", due="2022-07-31", at="follow_up_trainings[0].hours")
        hours = FollowUpTraining(period=period("2022-05-01", "2022-05-31"), hours=Decimal(0))
        met("N141", _training(follow_up_trainings=[hours]))

    @pytest.mark.parametrize(
        ("last_day", "as_of", "untold"),
        [
            # three months from 10 January are 10 April; the leave is in its fourth month from that day
            ("2022-04-09", D(2022, 6, 1), None),
            ("2022-04-10", D(2022, 4, 9), None),
            ("2022-04-10", D(2022, 4, 10), "follow_up_trainings"),
            ("2022-11-09", D(2022, 4, 10), "follow_up_trainings"),
            (None, D(2022, 4, 9), None),
            (None, D(2022, 4, 10), "leaves[0].period.last_day"),
        ],
    )
    def test_a_care_leave(self, last_day: str | None, as_of: date, untold: str | None) -> None:
        leave = TrainingLeave(kind=LeaveKind.BIRTH, period=period("2022-01-10", last_day))
        if untold is None:
            silent("N141", _training(leaves=[leave]), as_of)
        else:
            undetermined("N141", _training(leaves=[leave]), as_of, until=untold)
        silent("N141", _training(leaves=[leave], follow_up_trainings=()), as_of)

    def test_the_months_go_on_over_new_year(self) -> None:
        # three months from 15 November 2021 are 15 February 2022
        training = _training(leaves=[TrainingLeave(kind=LeaveKind.BIRTH, period=period("2021-11-15", "2022-09-01"))])
        silent("N141", training, D(2022, 2, 14))
        for day in (D(2022, 2, 15), D(2022, 3, 10)):
            undetermined("N141", training, day, until="follow_up_trainings")

    def test_of_which_too_little_is_told(self) -> None:
        long = period("2022-01-10", "2022-11-09")
        undetermined("N141", _training(leaves=[TrainingLeave(period=long)]), until="leaves[0].kind")
        silent("N141", _training(leaves=[TrainingLeave(kind=LeaveKind.WELFARE, period=long)]))
        undated = TrainingLeave(kind=LeaveKind.ADOPTION, known_on=D(2022, 1, 10))
        undetermined("N141", _training(leaves=[undated]), until="leaves[0].period")


class TestN150:
    """Full-time upper secondary must stand in NIR."""

    def test_days(self) -> None:
        # from 22 August 2022: 22 October
        case = _training(full_time_upper_secondary=[FullTimeUpperSecondary(period=period("2022-08-22"))])
        owed("N150", case, opens="2022-08-22", due="2022-10-22", at="full_time_upper_secondary[0]")

    def test_near_miss(self) -> None:
        for registered, is_met in ((D(2022, 10, 22), met), (D(2022, 10, 23), late)):
            told = FullTimeUpperSecondary(period=period("2022-08-22"), registered_on=registered)
            is_met("N150", _training(full_time_upper_secondary=[told]))
        silent("N150", norwegian(full_time_upper_secondary=[FullTimeUpperSecondary(period=period("2022-08-22"))]))


class TestN151:
    """Full-time upper secondary has its period; a start does not say whether there is any."""

    def test_days(self) -> None:
        case = _training(full_time_upper_secondary=[FullTimeUpperSecondary(known_on=D(2022, 8, 22))])
        owed("N151", case, opens="2022-08-22", due="2022-10-22", at="full_time_upper_secondary[0].period")
        met("N151", _training(full_time_upper_secondary=[FullTimeUpperSecondary(period=period("2022-08-22"))]))

    def test_not_told_whether(self) -> None:
        starts = [TrainingStart(started_on=D(2022, 8, 22))]
        undetermined("N151", _training(starts=starts), until="full_time_upper_secondary")
        silent("N151", _training(starts=starts), D(2022, 8, 21))
        silent("N151", _training(starts=starts, full_time_upper_secondary=()))
        silent("N151", norwegian(starts=starts))


DAY = D(2022, 3, 1)


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
        placed, told = TrackPlacement(placed_on=DAY, track=Track.TRACK_1), LanguageBackground(recorded_on=DAY)
        for regime, rows in ((FIRST, 2), (SECOND, 1), (COLLECTIVE, 1)):
            case = norwegian(regime=regime, language_backgrounds=[told], track_placements=[placed])
            assert len(found("N030", case, DAY)) == rows

    def test_social_studies_are_no_part_of_chapter_6a(self) -> None:
        hours = [HoursAttended(period=period("2022-03-01", "2022-03-01"))]
        for regime, rows in ((FIRST, 1), (SECOND, 1), (COLLECTIVE, 0)):
            assert len(found("N052", norwegian(regime=regime, hours=hours), DAY)) == rows
            assert len(found("N051", norwegian(regime=regime, hours=hours), DAY)) == 1

    def test_what_happened_before_the_act(self) -> None:
        # the integration act came on 1 January 2021
        for day, rows in ((D(2020, 12, 31), 0), (D(2021, 1, 1), 1)):
            assert len(found("I030", _programme(starts=[Start(started_on=day)]), D(2021, 2, 1))) == rows


class TestBothActs:
    """An item that both acts share has one rule, with the same days."""

    @pytest.mark.parametrize("regime", Regime)
    def test_days(self, regime: Regime) -> None:
        # 31 December 2021: 28 February 2022
        case = programme(regime=regime, ends=[End(ended_on=D(2021, 12, 31))])
        owed("I041", case, opens="2021-12-31", due="2022-02-28", at="ends[0].end_reason")
        owed("I040", case, opens="2021-12-31", due="2022-02-28", at="ends[0]")
        case = norwegian(regime=regime, starts=[TrainingStart(started_on=D(2021, 12, 31))])
        owed("N031", case, opens="2021-12-31", due="2022-02-28", at="language_backgrounds")
        owed("N054", case, opens="2021-12-31", due="2022-02-28", at="hours")

    @pytest.mark.parametrize("regime", Regime)
    def test_an_end_the_register_made(self, regime: Regime) -> None:
        made = End(ended_on=D(2021, 12, 31), set_by=SetBy.REGISTER, end_reason=EndReason.NOT_REGISTERED)
        case = programme(regime=regime, ends=[made])
        owed("I043", case, opens="2021-12-31", due="2022-02-28", at="ends")

    def test_every_rule_names_the_sources_of_its_acts(self) -> None:
        for rule in CATALOGUE:
            assert set(rule.headings) == {each.act for each in rule.regimes}


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
        told = [ComplaintOutcome(decided_on=D(2022, 8, 31), outcome=ComplaintOutcomeKind.UPHELD)]
        met("I091", _programme(complaint_outcomes=told))

    def test_under_the_introduction_act_and_by_policy(self) -> None:
        complaints = [Complaint(received_on=D(2021, 3, 10))]
        assert [each.state for each in found("I090", programme(complaints=complaints), D(2026, 1, 1))] == ["deferred"]
        closed = DeadlinePolicy(capabilities=())
        case = _programme(complaints=complaints)
        assert [each.state for each in found("I090", case, D(2026, 1, 1), closed)] == ["deferred"]


class TestI107_I117_N117_N137_N157:
    """What is not to be registered under the introduction act."""

    @pytest.mark.parametrize(
        ("code", "kind", "record"),
        [
            ("I107", "end_goals", EndGoal(set_on=DAY)),
            ("I117", "integration_contracts", IntegrationContract(signed_on=DAY)),
            ("N117", "norwegian_goals", NorwegianGoal(set_on=DAY)),
            ("N137", "education_backgrounds", EducationBackground(recorded_on=DAY)),
            ("N157", "full_time_upper_secondary", FullTimeUpperSecondary(period=period("2022-03-01"))),
        ],
    )
    def test_witness_and_near_miss(self, code: str, kind: str, record: object) -> None:
        made = programme if code.startswith("I") else norwegian
        (finding,) = found(code, made(**{kind: [record]}), DAY)
        assert str(finding.path).endswith(f".{kind}[0]")
        assert (finding.kind, finding.state, finding.due) == ("contradiction", None, None)
        assert found(code, made(**{kind: [record]}), DAY - timedelta(days=1)) == []
        for regime in (SECOND, COLLECTIVE):
            silent(code, made(regime=regime, **{kind: [record]}))
        silent(code, made(**{kind: ()}))


class TestN138:
    """Education background under chapter 6A, where the training is not extended."""

    def test_witness(self) -> None:
        offers = [TrainingOffer(decided_on=DAY, extended=False)]
        backgrounds = [EducationBackground(recorded_on=DAY)]
        case = norwegian(regime=COLLECTIVE, offers=offers, education_backgrounds=backgrounds)
        (finding,) = found("N138", case, DAY)
        assert str(finding.path) == "norwegian_trainings[0].education_backgrounds[0]"
        # it rests on every offer, and on what each says of extended training
        told = {str(each.path): each.value for each in finding.facts}
        assert told["norwegian_trainings[0].education_backgrounds[0].recorded_on"] == DAY.isoformat()
        assert told["norwegian_trainings[0].offers[0].extended"] is False

    def test_near_miss(self) -> None:
        backgrounds = [EducationBackground(recorded_on=DAY)]
        offers = [TrainingOffer(decided_on=DAY, extended=True)]
        silent("N138", norwegian(regime=COLLECTIVE, education_backgrounds=backgrounds, offers=offers))
        # whether the training is extended is not told
        for untold in ([TrainingOffer(decided_on=DAY)], None):
            silent("N138", norwegian(regime=COLLECTIVE, education_backgrounds=backgrounds, offers=untold))
        silent("N138", _training(education_backgrounds=backgrounds))
        ordinary = [TrainingOffer(decided_on=DAY, extended=False)]
        assert found("N138", norwegian(regime=COLLECTIVE, education_backgrounds=backgrounds, offers=ordinary), DAY)


class TestN149:
    """Follow-up of a leave that is not there."""

    def test_witness(self) -> None:
        follow_up = FollowUpTraining(period=period("2022-03-01", "2022-03-01"), leave_id="gone")
        (finding,) = found("N149", _training(follow_up_trainings=[follow_up]), DAY)
        assert (str(finding.path), finding.kind) == ("norwegian_trainings[0].follow_up_trainings[0].leave_id", "notice")

    def test_near_miss(self) -> None:
        follow_up = FollowUpTraining(period=period("2022-03-01", "2022-03-01"), leave_id="l")
        leave = TrainingLeave(id="l", kind=LeaveKind.BIRTH, period=period("2021-12-01", "2022-03-01"))
        silent("N149", _training(follow_up_trainings=[follow_up], leaves=[leave]))
        silent("N149", _training(follow_up_trainings=[FollowUpTraining(period=period("2022-03-01"))]))


class TestNotSettled:
    """A case of which it is not settled which regime it is under."""

    def test_what_both_acts_ask_for_is_answered(self) -> None:
        case = programme(regime=None, ends=[End(ended_on=D(2021, 12, 31))])
        owed("I041", case, opens="2021-12-31", due="2022-02-28", at="ends[0].end_reason")

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
        told = {"ends": [End(ended_on=D(2021, 12, 31))]}
        (programmes,) = programme(**told).introduction_programmes
        for permit, code in ((D(2020, 12, 31), "I051"), (D(2021, 1, 1), "I141")):
            case = Case(id="c", first_permit_on=permit, arrived_on=permit, introduction_programmes=(programmes,))
            report = check(case, as_of=DAY)
            assert [each.state for each in report.of(code)] == ["overdue" if D(2022, 2, 28) < DAY else "open"]
            assert report.undetermined == ()
