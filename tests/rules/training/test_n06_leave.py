"""N06: leave from the training, and absence after it (permisjon)."""

from datetime import date, timedelta
from typing import Any

from attrs import evolve

from nirmodel import Case
from nirmodel.code_lists import AbsenceReason, LeaveKind
from nirmodel.records import LeaveFollowUp, Period, TrainingEnd, TrainingLeave
from tests.rules.support import (
    LONG_AFTER,
    ONE_DAY,
    SECOND,
    begins,
    ceases,
    clashes,
    fits,
    found,
    late,
    met,
    norwegian,
    one_day,
    owed,
    period,
    silent,
    states,
    undetermined,
)

D = date


class TestN060:
    """A leave is registered in NIR."""

    def test_days(self) -> None:
        case = norwegian(leaves=[TrainingLeave(kind=LeaveKind.BIRTH, period=period("2020-02-29", "2020-12-31"))])
        owed("N060", case, opens="2020-02-29", due="2020-04-29", at="leaves[0]")

    def test_near_miss(self) -> None:
        met("N060", norwegian(leaves=[TrainingLeave(period=period("2020-02-29"), registered_on=D(2020, 4, 29))]))
        undetermined("N060", norwegian(leaves=[TrainingLeave(kind=LeaveKind.BIRTH)]), until="leaves[0].known_on")

    def test_first_and_last_days(self) -> None:
        begins("N060", "2014-04-10", lambda day: norwegian(leaves=[TrainingLeave(period=one_day(day))]))
        begins("N060", "2021-01-01", lambda day: norwegian(regime=SECOND, leaves=[TrainingLeave(period=one_day(day))]))

    def test_what_followed_a_leave_in_the_years_of_the_reason(self) -> None:
        # absent from 31 December 2015: 29 February 2016
        case = norwegian(leave_follow_ups=[LeaveFollowUp(absent_from=D(2015, 12, 31))])
        owed("N060", case, opens="2015-12-31", due="2016-02-29", at="leave_follow_ups[0]")
        begins("N060", "2014-04-10", lambda day: norwegian(leave_follow_ups=[LeaveFollowUp(absent_from=day)]))
        ceases("N060", "2018-08-31", lambda day: norwegian(leave_follow_ups=[LeaveFollowUp(absent_from=day)]))


class TestN061:
    """A leave has its duration."""

    def test_days(self) -> None:
        case = norwegian(leaves=[TrainingLeave(period=period("2020-02-29"))])
        owed("N061", case, opens="2020-02-29", due="2020-04-29", at="leaves[0].period.last_day")

    def test_near_miss(self) -> None:
        met("N061", norwegian(leaves=[TrainingLeave(period=period("2020-02-29", "2020-03-31"))]))

    def test_first_and_last_days(self) -> None:
        begins("N061", "2014-04-10", lambda day: norwegian(leaves=[TrainingLeave(known_on=day)]))
        begins("N061", "2021-01-01", lambda day: norwegian(regime=SECOND, leaves=[TrainingLeave(known_on=day)]))


class TestN062:
    """Until 31 August 2018 a leave has the date of its decision."""

    def test_days(self) -> None:
        # 31 December 2016 plus two months: 28 February 2017
        case = norwegian(leaves=[TrainingLeave(period=period("2016-12-31", "2017-05-31"))])
        owed("N062", case, opens="2016-12-31", due="2017-02-28", at="leaves[0].decided_on")

    def test_near_miss(self) -> None:
        met("N062", norwegian(leaves=[TrainingLeave(decided_on=D(2016, 12, 1), period=period("2016-12-31"))]))
        silent("N062", norwegian(leaves=()))

    def test_first_and_last_days(self) -> None:
        begins("N062", "2014-04-10", lambda day: norwegian(leaves=[TrainingLeave(period=one_day(day))]))
        ceases("N062", "2018-08-31", lambda day: norwegian(leaves=[TrainingLeave(period=one_day(day))]))
        silent("N062", norwegian(regime=SECOND, leaves=[TrainingLeave(period=period("2022-03-01"))]))

    def test_the_leave_keeps_its_own_date(self) -> None:
        # decided on 1 November 2016, and due two months from the first day of the leave
        leave = TrainingLeave(decided_on=D(2016, 11, 1), period=period("2016-12-31"))
        owed("N061", norwegian(leaves=[leave]), opens="2016-12-31", due="2017-02-28", at="leaves[0].period.last_day")


def _away(day: date, **follow_up: Any) -> dict[str, Any]:
    """A birth leave that ended the day before, and a follow-up of it."""
    leave = TrainingLeave(
        id="l", kind=LeaveKind.BIRTH, period=Period(first_day=day - timedelta(days=90), last_day=day - ONE_DAY)
    )
    return {"leaves": [leave], "leave_follow_ups": [LeaveFollowUp(leave_id="l", **follow_up)]}


def _absent_from(day: date) -> Case:
    return norwegian(**_away(day, absent_from=day))


class TestN063:
    """From 10 April 2014 to 31 August 2018: the reason for absence after an ended birth or adoption leave."""

    def test_days(self) -> None:
        # the leave ends on Thursday 31 December 2015; the first working day after it is Monday 4 January 2016
        case = norwegian(**_away(D(2016, 1, 1), absent_from=D(2016, 1, 4)))
        assert states("N063", case, D(2015, 12, 31)) == []
        # before 4 January the follow-up is not known, so the answer is open; the clock runs from 1 January
        assert states("N063", case, D(2016, 1, 1)) == ["undetermined"]
        assert [states("N063", case, day) for day in (D(2016, 1, 4), D(2016, 3, 1))] == [["open"], ["open"]]
        (row,) = found("N063", case, D(2016, 3, 2))
        assert (row.state, row.due and row.due.day) == ("overdue", D(2016, 3, 1))
        assert row.suggestion is not None
        assert row.suggestion.record == LeaveFollowUp(leave_id="l")

    def test_near_miss(self) -> None:
        day = D(2016, 1, 1)
        for returned, expected in ((D(2016, 1, 4), []), (D(2016, 1, 5), ["overdue"])):
            assert states("N063", norwegian(**_away(day, returned_on=returned)), LONG_AFTER) == expected
        met("N063", norwegian(**_away(day, absent_from=D(2016, 1, 4), reason=AbsenceReason.OTHER)))
        late(
            "N063",
            norwegian(**_away(day, absent_from=D(2016, 1, 4), reason=AbsenceReason.OTHER, known_on=D(2016, 3, 2))),
        )
        silent("N063", norwegian(**_away(day, absent_from=D(2016, 1, 4)), ends=[TrainingEnd(ended_on=D(2016, 1, 4))]))
        illness = TrainingLeave(id="l", kind=LeaveKind.OWN_ILLNESS, period=period("2015-10-01", "2015-12-31"))
        silent("N063", norwegian(leaves=[illness], leave_follow_ups=[LeaveFollowUp(absent_from=D(2016, 1, 4))]))

    def test_nothing_states_what_came_after(self) -> None:
        leave = TrainingLeave(kind=LeaveKind.ADOPTION, period=period("2015-10-01", "2015-12-31"))
        undetermined("N063", norwegian(leaves=[leave]), until="leave_follow_ups")
        # and nothing is to be settled of a leave that ended when the statute did not ask
        for ended in (period("2014-01-07", "2014-04-08"), period("2018-05-02", "2018-08-31")):
            silent("N063", norwegian(leaves=[evolve(leave, period=ended)]))

    def test_first_and_last_days(self) -> None:
        # the clock runs from the day after the leave
        begins("N063", "2014-04-10", _absent_from)
        ceases("N063", "2018-08-31", _absent_from)
        silent("N063", norwegian(regime=SECOND, **_away(D(2022, 3, 1), absent_from=D(2022, 3, 1))))


class TestN068:
    """Both back and absent on the first working day after the leave."""

    def test_witness(self) -> None:
        both = _away(D(2016, 1, 1), returned_on=D(2016, 1, 4), absent_from=D(2016, 1, 4))
        clashes("N068", norwegian(**both), "leaves[0]")

    def test_near_miss(self) -> None:
        later = _away(D(2016, 1, 1), returned_on=D(2016, 1, 4), absent_from=D(2016, 1, 5))
        fits("N068", norwegian(**later))
        fits("N068", norwegian(**_away(D(2016, 1, 1), returned_on=D(2016, 1, 4))))

    def test_first_and_last_days(self) -> None:
        # the day that decides is that of the leave
        begins("N068", "2014-04-10", self._of_one_day)
        ceases("N068", "2018-08-31", self._of_one_day)

    @staticmethod
    def _of_one_day(day: date) -> Case:
        leave = TrainingLeave(id="l", kind=LeaveKind.BIRTH, period=one_day(day))
        follow_up = LeaveFollowUp(leave_id="l", returned_on=day + ONE_DAY, absent_from=day + ONE_DAY)
        return norwegian(leaves=[leave], leave_follow_ups=[follow_up])


class TestN069:
    """A follow-up that names a leave that is not there."""

    def test_witness(self) -> None:
        follow_up = LeaveFollowUp(leave_id="gone", returned_on=D(2016, 1, 4))
        clashes("N069", norwegian(leave_follow_ups=[follow_up]), "leave_follow_ups[0].leave_id")

    def test_near_miss(self) -> None:
        follow_ups = [LeaveFollowUp(leave_id="l"), LeaveFollowUp(returned_on=D(2016, 1, 4))]
        fits("N069", norwegian(leaves=[TrainingLeave(id="l")], leave_follow_ups=follow_ups))

    def test_first_and_last_days(self) -> None:
        begins("N069", "2014-04-10", lambda day: norwegian(leave_follow_ups=[_of_nothing(day)]))
        ceases("N069", "2018-08-31", lambda day: norwegian(leave_follow_ups=[_of_nothing(day)]))


def _of_nothing(day: date) -> LeaveFollowUp:
    return LeaveFollowUp(leave_id="gone", returned_on=day)
