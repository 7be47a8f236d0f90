"""N14: training as follow-up during care leave (oppfølging under omsorgspermisjon)."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from nirmodel import Case
from nirmodel.code_lists import LeaveKind
from nirmodel.records import FollowUpTraining, TrainingLeave
from tests.rules.support import (
    COLLECTIVE,
    FIRST_DAYS,
    SECOND,
    begins,
    ceases,
    found,
    late,
    met,
    norwegian,
    one_day,
    owed,
    period,
    silent,
    undetermined,
)

D = date


def _training(**lists: Any) -> Case:
    return norwegian(**{"regime": SECOND} | lists)


def _under_the_introduction_act(day: date) -> Case:
    return norwegian(follow_up_trainings=[FollowUpTraining(period=one_day(day))])


DAY = D(2022, 3, 1)


class TestN140:
    """Follow-up training is registered in NIR."""

    def test_days(self) -> None:
        # the period ends on 31 May 2022: 31 July
        case = _training(follow_up_trainings=[FollowUpTraining(period=period("2022-05-01", "2022-05-31"))])
        owed("N140", case, opens="2022-05-31", due="2022-07-31", at="follow_up_trainings[0]")

    def test_near_miss(self) -> None:
        for registered, is_met in ((D(2022, 7, 31), met), (D(2022, 8, 1), late)):
            given = FollowUpTraining(period=period("2022-05-01", "2022-05-31"), registered_on=registered)
            is_met("N140", _training(follow_up_trainings=[given]))
        silent("N140", norwegian(follow_up_trainings=[FollowUpTraining(period=period("2022-05-01"))]))

    def test_first_and_last_days(self) -> None:
        for regime in (SECOND, COLLECTIVE):
            begins(
                "N140",
                FIRST_DAYS[regime],
                lambda day, under=regime: norwegian(
                    regime=under, follow_up_trainings=[FollowUpTraining(period=one_day(day))]
                ),
            )
        # § 10 e of the regulation of 2018
        begins("N140", "2018-09-01", _under_the_introduction_act)
        ceases("N140", "2020-12-31", _under_the_introduction_act)


class TestN141:
    """Follow-up training has its extent; from the fourth month of a care leave it may have been given."""

    def test_days(self) -> None:
        case = _training(follow_up_trainings=[FollowUpTraining(period=period("2022-05-01", "2022-05-31"))])
        owed("N141", case, opens="2022-05-31", due="2022-07-31", at="follow_up_trainings[0].hours")
        hours = FollowUpTraining(period=period("2022-05-01", "2022-05-31"), hours=Decimal(0))
        met("N141", _training(follow_up_trainings=[hours]))

    @pytest.mark.parametrize(
        ("last_day", "as_of", "incomplete"),
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
    def test_a_care_leave(self, last_day: str | None, as_of: date, incomplete: str | None) -> None:
        leave = TrainingLeave(kind=LeaveKind.BIRTH, period=period("2022-01-10", last_day))
        if incomplete is None:
            silent("N141", _training(leaves=[leave]), as_of)
        else:
            undetermined("N141", _training(leaves=[leave]), as_of, until=incomplete)
        silent("N141", _training(leaves=[leave], follow_up_trainings=()), as_of)

    def test_a_care_leave_under_the_introduction_act(self) -> None:
        # the offer and its hours came on 1 September 2018: a leave of before that day leaves nothing open
        for first, last, incomplete in (
            ("2018-08-31", "2019-03-01", None),
            ("2018-09-01", "2019-03-01", "follow_up_trainings"),
            ("2018-09-01", "2018-11-30", None),
        ):
            leave = TrainingLeave(kind=LeaveKind.BIRTH, period=period(first, last))
            if incomplete is None:
                silent("N141", norwegian(leaves=[leave]))
            else:
                undetermined("N141", norwegian(leaves=[leave]), until=incomplete)

    def test_the_months_go_on_over_new_year(self) -> None:
        # three months from 15 November 2021 are 15 February 2022
        training = _training(leaves=[TrainingLeave(kind=LeaveKind.BIRTH, period=period("2021-11-15", "2022-09-01"))])
        silent("N141", training, D(2022, 2, 14))
        for day in (D(2022, 2, 15), D(2022, 3, 10)):
            undetermined("N141", training, day, until="follow_up_trainings")

    def test_of_which_too_little_is_provided(self) -> None:
        long = period("2022-01-10", "2022-11-09")
        undetermined("N141", _training(leaves=[TrainingLeave(period=long)]), until="leaves[0].kind")
        silent("N141", _training(leaves=[TrainingLeave(kind=LeaveKind.WELFARE, period=long)]))
        undated = TrainingLeave(kind=LeaveKind.ADOPTION, known_on=D(2022, 1, 10))
        undetermined("N141", _training(leaves=[undated]), until="leaves[0].period")

    def test_first_and_last_days(self) -> None:
        for regime in (SECOND, COLLECTIVE):
            begins(
                "N141",
                FIRST_DAYS[regime],
                lambda day, under=regime: norwegian(
                    regime=under, follow_up_trainings=[FollowUpTraining(period=one_day(day))]
                ),
            )
        # § 10 e of the regulation of 2018
        begins("N141", "2018-09-01", _under_the_introduction_act)
        ceases("N141", "2020-12-31", _under_the_introduction_act)


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

    def test_first_and_last_days(self) -> None:
        for regime in (SECOND, COLLECTIVE):
            begins(
                "N149",
                FIRST_DAYS[regime],
                lambda day, under=regime: norwegian(
                    regime=under, follow_up_trainings=[FollowUpTraining(period=one_day(day), leave_id="gone")]
                ),
            )
