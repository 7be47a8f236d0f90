"""I06: leave, and absence after a leave for birth or adoption (permisjon)."""

from datetime import date, timedelta
from itertools import permutations
from typing import Any

import pytest
from attrs import evolve

from nirmodel import Case
from nirmodel.code_lists import AbsenceReason, LeaveKind
from nirmodel.records import Absence, End, Leave, LeaveFollowUp, Period
from tests.rules.support import (
    FIRST,
    LONG_AFTER,
    ONE_DAY,
    SECOND,
    begins,
    begins_with_the_register,
    clashes,
    fits,
    found,
    late,
    met,
    one_day,
    owed,
    period,
    programme,
    silent,
    states,
    undetermined,
)

D = date

WELFARE = LeaveKind.WELFARE


def _absent_from(day: date) -> dict[str, Any]:
    """A birth leave that ended the day before, and absence without a reason from that day on."""
    leave = Leave(
        id="l", kind=LeaveKind.BIRTH, period=Period(first_day=day - timedelta(days=90), last_day=day - ONE_DAY)
    )
    return {"leaves": [leave], "leave_follow_ups": [LeaveFollowUp(leave_id="l", absent_from=day)]}


class TestI060:
    """A leave, and what came after it, is registered in NIR."""

    def test_days(self) -> None:
        case = programme(leaves=[Leave(decided_on=D(2020, 2, 3), period=period("2020-03-02"))])
        owed("I060", case, opens="2020-02-03", due="2020-04-03", at="leaves[0]")
        case = programme(leaves=[Leave(period=period("2020-03-02"))])
        owed("I060", case, opens="2020-03-02", due="2020-05-02", at="leaves[0]")
        case = programme(leave_follow_ups=[LeaveFollowUp(absent_from=D(2020, 8, 31))])
        owed("I060", case, opens="2020-08-31", due="2020-10-31", at="leave_follow_ups[0]")

    def test_near_miss(self) -> None:
        met("I060", programme(leaves=[Leave(decided_on=D(2020, 2, 3), registered_on=D(2020, 4, 3))]))

    def test_first_and_last_days(self) -> None:
        begins("I060", "2014-04-10", lambda day: programme(leaves=[Leave(decided_on=day)]))
        begins("I060", "2021-01-01", lambda day: programme(regime=SECOND, leaves=[Leave(decided_on=day)]))


class TestI061:
    """A leave has the date of its decision."""

    def test_days(self) -> None:
        case = programme(leaves=[Leave(period=period("2020-12-31", "2021-01-31"))])
        owed("I061", case, opens="2020-12-31", due="2021-02-28", at="leaves[0].decided_on")

    def test_near_miss(self) -> None:
        met("I061", programme(leaves=[Leave(decided_on=D(2020, 12, 31))]))

    def test_first_and_last_days(self) -> None:
        begins("I061", "2014-04-10", lambda day: programme(leaves=[Leave(known_on=day)]))
        begins("I061", "2021-01-01", lambda day: programme(regime=SECOND, leaves=[Leave(known_on=day)]))


class TestI062:
    """A leave has its duration."""

    def test_days(self) -> None:
        for leave in (Leave(decided_on=D(2020, 5, 31)), Leave(decided_on=D(2020, 5, 31), period=period("2020-06-08"))):
            owed(
                "I062", programme(leaves=[leave]), opens="2020-05-31", due="2020-07-31", at="leaves[0].period.last_day"
            )

    def test_near_miss(self) -> None:
        met("I062", programme(leaves=[Leave(decided_on=D(2020, 5, 31), period=period("2020-06-08", "2020-06-08"))]))

    def test_first_and_last_days(self) -> None:
        begins("I062", "2014-04-10", lambda day: programme(leaves=[Leave(decided_on=day)]))
        begins("I062", "2021-01-01", lambda day: programme(regime=SECOND, leaves=[Leave(decided_on=day)]))


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

    def test_a_follow_up_of_another_leave_is_not_about_this_one(self) -> None:
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
        given = Absence(period=period("2021-01-04", "2021-01-15"), reason=AbsenceReason.OWN_ILLNESS)
        met("I063", programme(leaves=[self.LEAVE], absences=[given]))
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
        given = {"absent_from": D(2021, 1, 25), "returned_on": D(2021, 1, 4)}
        silent("I063", programme(leaves=[self.LEAVE], leave_follow_ups=[self._after(**given)]))
        given["returned_on"] = D(2021, 1, 5)
        case = programme(leaves=[self.LEAVE], leave_follow_ups=[self._after(**given)])
        assert [each.state for each in found("I063", case, D(2021, 3, 1))] == ["open"]

    def test_what_is_missing_of_the_absence(self) -> None:
        other = LeaveFollowUp(leave_id="other", returned_on=D(2021, 1, 4))
        reason = self._after(reason=AbsenceReason.OTHER, known_on=D(2021, 1, 20))
        for given, path in (
            ({"leave_follow_ups": [other, self._after(absent_from=D(2021, 1, 25))]}, "leave_follow_ups[1].returned_on"),
            ({"leave_follow_ups": [other, reason]}, "leave_follow_ups[1].absent_from"),
            ({"absences": [Absence(period=period("2021-01-01"))]}, "absences[0].period.last_day"),
            ({"absences": [Absence(registered_on=D(2021, 1, 20))]}, "absences[0].period"),
            ({"absences": [Absence(period=period("2021-01-05"))]}, "leave_follow_ups"),
            ({"absences": [Absence(period=period("2021-01-01", "2021-01-03"))]}, "leave_follow_ups"),
        ):
            undetermined("I063", programme(leaves=[self.LEAVE], **given), until=path)

    def test_the_reason_on_the_follow_up(self) -> None:
        given = {"absent_from": D(2021, 1, 4), "reason": AbsenceReason.OTHER}
        met("I063", programme(leaves=[self.LEAVE], leave_follow_ups=[self._after(**given)]))
        late("I063", programme(leaves=[self.LEAVE], leave_follow_ups=[self._after(**given, known_on=D(2021, 3, 2))]))

    def test_ended_or_on_another_leave(self) -> None:
        silent("I063", programme(leaves=[self.LEAVE], ends=[End(ended_on=D(2021, 1, 4))]))
        undetermined(
            "I063", programme(leaves=[self.LEAVE], ends=[End(ended_on=D(2021, 1, 5))]), until="leave_follow_ups"
        )
        other = Leave(kind=LeaveKind.WELFARE, period=period("2021-01-01", "2021-01-04"))
        silent("I063", programme(leaves=[self.LEAVE, other]))

    def test_what_may_explain_the_absence(self) -> None:
        absence = [Absence(period=period("2021-01-04", "2021-01-15"))]
        for given, path in (
            ({"leaves": [self.LEAVE, Leave(kind=WELFARE, decided_on=D(2020, 12, 1))]}, "leaves[1].period"),
            ({"leaves": [self.LEAVE, Leave(kind=WELFARE, period=period("2021-01-04"))]}, None),
            ({"leaves": [self.LEAVE, Leave(kind=WELFARE, period=period("2021-01-02"))]}, "leaves[1].period.last_day"),
            ({"leaves": [self.LEAVE, Leave(kind=WELFARE, period=period("2021-01-05"))]}, "open"),
            ({"leaves": [self.LEAVE], "ends": [End(known_on=D(2021, 1, 10))]}, "ends[0].ended_on"),
        ):
            case = programme(**given, absences=absence)
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

    def test_both_stated(self) -> None:
        absence = Absence(period=period("2021-01-04", "2021-01-04"))
        back = self._after(returned_on=D(2021, 1, 4))
        case = programme(leaves=[self.LEAVE], absences=[absence], leave_follow_ups=[back])
        silent("I063", case)

    def test_other_leaves_owe_nothing(self) -> None:
        leave = Leave(id="l", kind=LeaveKind.OWN_ILLNESS, period=period("2020-04-01", "2020-12-31"))
        silent("I063", programme(leaves=[leave], leave_follow_ups=[self._after(absent_from=D(2021, 1, 4))]))

    def test_what_is_missing_of_the_leave(self) -> None:
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

    # a leave that ends on Friday 30 October 2020: W is Monday 2 November, the clock starts on 31 October, and the due
    # day is 31 December
    BIRTH = Leave(id="b", decided_on=D(2020, 1, 10), kind=LeaveKind.BIRTH, period=period("2020-02-03", "2020-10-30"))
    #: the participant was absent on W, and no reason is given
    AWAY = LeaveFollowUp(id="f", leave_id="b", absent_from=D(2020, 11, 2))
    #: illness, without the last day
    ILL = Absence(known_on=D(2020, 11, 5), period=period("2020-10-31"), reason=AbsenceReason.OWN_ILLNESS)

    def _away(self, *absences: Absence, follow_ups: Any = (AWAY,), leaves: Any = ()) -> Case:
        return programme(leaves=[self.BIRTH, *leaves], leave_follow_ups=follow_ups, absences=absences)

    @pytest.mark.parametrize("as_of", [D(2020, 11, 5), D(2020, 12, 31), D(2021, 1, 1), LONG_AFTER])
    def test_an_absence_with_a_reason_may_explain_it(self, as_of: date) -> None:
        undetermined("I063", self._away(self.ILL), as_of, until="absences[0].period.last_day")
        undated = evolve(self.ILL, period=None)
        undetermined("I063", self._away(undated), as_of, until="absences[0].period")
        (row,) = found("I063", self._away(self.ILL), as_of)
        assert any(str(each.path).endswith("absences[0]") for each in row.grounds)

    def test_before_it_was_known_it_explains_nothing(self) -> None:
        assert states("I063", self._away(self.ILL), D(2020, 11, 4)) == ["open"]

    def test_filled_in_it_settles_the_duty_or_does_not(self) -> None:
        until_w = evolve(self.ILL, period=period("2020-10-31", "2020-11-02"))
        met("I063", self._away(until_w))
        until_the_day_before = evolve(self.ILL, period=period("2020-10-31", "2020-11-01"))
        assert states("I063", self._away(until_the_day_before), D(2021, 1, 1)) == ["overdue"]

    @pytest.mark.parametrize(
        "absence",
        [
            # it gives no reason, so it settles nothing
            Absence(known_on=D(2020, 11, 5), period=period("2020-10-31")),
            Absence(known_on=D(2020, 11, 5)),
            # it began after W
            evolve(ILL, period=period("2020-11-03")),
            # it was over before W
            evolve(ILL, period=period("2020-10-31", "2020-11-01")),
        ],
    )
    def test_an_absence_that_cannot_settle_it(self, absence: Absence) -> None:
        assert states("I063", self._away(absence), D(2020, 12, 31)) == ["open"]
        assert states("I063", self._away(absence), D(2021, 1, 1)) == ["overdue"]

    @pytest.mark.parametrize(
        ("given", "perhaps", "state"),
        [
            # in time in either case
            (D(2020, 12, 31), D(2020, 11, 5), "met"),
            (D(2020, 11, 2), D(2021, 2, 1), "met"),
            # late in either case
            (D(2021, 1, 1), D(2021, 1, 1), "met_late"),
            (D(2021, 1, 2), D(2021, 1, 1), "met_late"),
            # late, or in time after all
            (D(2021, 1, 1), D(2020, 12, 31), "undetermined"),
        ],
    )
    def test_where_every_reading_gives_the_same_answer(self, given: date, perhaps: date, state: str) -> None:
        reason = evolve(self.AWAY, reason=AbsenceReason.OTHER, known_on=given)
        case = self._away(evolve(self.ILL, known_on=perhaps), follow_ups=[reason])
        assert states("I063", case) == [state]

    def test_a_second_birth_leave_and_a_follow_up_that_names_no_leave(self) -> None:
        # it ended on Friday 28 December 2018, so its W is Wednesday 2 January 2019
        second = Leave(
            id="k", decided_on=D(2018, 4, 2), kind=LeaveKind.BIRTH, period=period("2018-04-02", "2018-12-28")
        )
        cannot_settle_it = (
            LeaveFollowUp(returned_on=D(2019, 1, 2)),
            LeaveFollowUp(absent_from=D(2019, 1, 2), reason=AbsenceReason.OTHER),
            LeaveFollowUp(absent_from=D(2020, 11, 2)),
            LeaveFollowUp(returned_on=D(2020, 11, 3)),
            LeaveFollowUp(known_on=D(2020, 11, 10)),
        )
        for unnamed in cannot_settle_it:
            case = self._away(follow_ups=[self.AWAY, unnamed], leaves=[second])
            rows = {each.record: each.state for each in found("I063", case, D(2021, 1, 1))}
            assert rows["b"] == "overdue", unnamed
        may_settle_it = (
            # a return by W
            LeaveFollowUp(returned_on=D(2020, 11, 2)),
            LeaveFollowUp(returned_on=D(2020, 2, 3)),
            # a reason
            LeaveFollowUp(absent_from=D(2020, 11, 2), reason=AbsenceReason.OTHER),
            LeaveFollowUp(known_on=D(2020, 11, 10), reason=AbsenceReason.OTHER),
        )
        for unnamed in may_settle_it:
            case = self._away(follow_ups=[self.AWAY, unnamed], leaves=[second])
            missing = {each.record: str(each.missing) for each in found("I063", case, D(2021, 1, 1))}
            assert missing["b"] == "introduction_programmes[0].leave_follow_ups[1].leave_id", unnamed

    def test_a_follow_up_that_names_no_leave_and_is_older_than_one_of_them(self) -> None:
        second = Leave(id="k", kind=LeaveKind.BIRTH, period=period("2018-04-02", "2018-12-28"))
        for absent_from, path in (
            (D(2019, 1, 2), "leave_follow_ups"),
            (D(2020, 11, 2), "leave_follow_ups[0].leave_id"),
        ):
            unnamed = [LeaveFollowUp(absent_from=absent_from)]
            missing = {
                each.record: str(each.missing)
                for each in found("I063", self._away(follow_ups=unnamed, leaves=[second]), LONG_AFTER)
            }
            assert missing["b"] == f"introduction_programmes[0].{path}"

    def test_absence_before_the_first_working_day_ends_with_the_return_on_it(self) -> None:
        # absent from Saturday, back on Monday
        one = [LeaveFollowUp(leave_id="b", absent_from=D(2020, 10, 31), returned_on=D(2020, 11, 2))]
        two = [
            LeaveFollowUp(leave_id="b", absent_from=D(2020, 10, 31)),
            LeaveFollowUp(leave_id="b", returned_on=D(2020, 11, 2)),
        ]
        named_and_unnamed = [two[0], evolve(two[1], leave_id=None)]
        for follow_ups in (one, two, two[::-1], named_and_unnamed):
            for absences in ((), (Absence(period=period("2020-10-31")),)):
                silent("I063", self._away(*absences, follow_ups=follow_ups))
                fits("I068", self._away(*absences, follow_ups=follow_ups))
        # back on Tuesday: absent on Monday
        late_back = [evolve(one[0], returned_on=D(2020, 11, 3))]
        assert states("I063", self._away(follow_ups=late_back), D(2021, 1, 1)) == ["overdue"]

    def test_a_leave_without_a_last_day_of_someone_who_was_back_or_had_ended(self) -> None:
        # it may have ended on its first day, Monday 3 February 2020, so that W may be the 4th
        lasting = evolve(self.BIRTH, period=period("2020-02-03"))
        silent("I063", programme(leaves=[lasting], ends=[End(ended_on=D(2020, 2, 4))]))
        until = "leaves[0].period.last_day"
        undetermined("I063", programme(leaves=[lasting], ends=[End(ended_on=D(2020, 2, 5))]), until=until)
        back = LeaveFollowUp(leave_id="b", returned_on=D(2020, 2, 4))
        silent("I063", programme(leaves=[lasting], leave_follow_ups=[back]))
        later = evolve(back, returned_on=D(2020, 2, 5))
        undetermined("I063", programme(leaves=[lasting], leave_follow_ups=[later]), until=until)

    def test_first_and_last_days(self) -> None:
        # the clock runs from the day after the leave
        begins("I063", "2014-04-10", lambda day: programme(**_absent_from(day)))
        begins("I063", "2021-01-01", lambda day: programme(regime=SECOND, **_absent_from(day)))


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

    def test_first_and_last_days(self) -> None:
        begins(
            "I067", "2005-09-01", lambda day: programme(leaves=[Leave(period=one_day(day)), Leave(period=one_day(day))])
        )
        begins(
            "I067",
            "2021-01-01",
            lambda day: programme(regime=SECOND, leaves=[Leave(period=one_day(day)), Leave(period=one_day(day))]),
        )


def _back_and_absent(day: date) -> dict[str, Any]:
    """A birth leave of one day, and both return and absence the day after."""
    follow_up = LeaveFollowUp(leave_id="l", returned_on=day + ONE_DAY, absent_from=day + ONE_DAY)
    return {"leaves": [Leave(id="l", kind=LeaveKind.BIRTH, period=one_day(day))], "leave_follow_ups": [follow_up]}


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

    def test_back_and_later_absent_for_some_days(self) -> None:
        # back on Tuesday 14 April, absent from Monday 20 April, back again on Thursday 23 April
        back = LeaveFollowUp(leave_id="l", returned_on=D(2020, 4, 14))
        again = LeaveFollowUp(leave_id="l", absent_from=D(2020, 4, 20), returned_on=D(2020, 4, 23))
        fits("I068", programme(leaves=[self.LEAVE], leave_follow_ups=[back, again]))
        silent("I063", programme(leaves=[self.LEAVE], leave_follow_ups=[back, again]))
        # two days of return, and nothing between them
        twice = LeaveFollowUp(leave_id="l", returned_on=D(2020, 4, 23))
        clashes("I068", programme(leaves=[self.LEAVE], leave_follow_ups=[back, twice]), "leaves[0]")
        later = evolve(again, absent_from=D(2020, 4, 24))
        clashes("I068", programme(leaves=[self.LEAVE], leave_follow_ups=[back, later]), "leaves[0]")

    def test_back_and_then_absent_by_the_first_working_day(self) -> None:
        # back on Good Friday, absent from the Saturday or from the Tuesday
        for away in (D(2020, 4, 11), D(2020, 4, 14)):
            both = LeaveFollowUp(leave_id="l", returned_on=D(2020, 4, 10), absent_from=away)
            clashes("I068", programme(leaves=[self.LEAVE], leave_follow_ups=[both]), "leaves[0]")
        # absent from Good Friday, back on the Saturday
        back = LeaveFollowUp(leave_id="l", absent_from=D(2020, 4, 10), returned_on=D(2020, 4, 11))
        fits("I068", programme(leaves=[self.LEAVE], leave_follow_ups=[back]))

    def test_first_and_last_days(self) -> None:
        for first, regime in (("2005-09-01", FIRST), ("2021-01-01", SECOND)):
            begins("I068", first, lambda day, under=regime: programme(regime=under, **_back_and_absent(day)))


class TestI069:
    """A follow-up that names a leave that is not there."""

    def test_witness(self) -> None:
        follow_up = LeaveFollowUp(leave_id="gone", returned_on=D(2020, 4, 14))
        clashes("I069", programme(leave_follow_ups=[follow_up]), "leave_follow_ups[0].leave_id")

    def test_near_miss(self) -> None:
        follow_ups = [LeaveFollowUp(leave_id="l"), LeaveFollowUp(returned_on=D(2020, 4, 14))]
        fits("I069", programme(leaves=[Leave(id="l")], leave_follow_ups=follow_ups))

    def test_first_and_last_days(self) -> None:
        begins_with_the_register(
            "I069",
            lambda day: programme(leave_follow_ups=[LeaveFollowUp(leave_id="gone", returned_on=day)]),
        )
        begins(
            "I069",
            "2021-01-01",
            lambda day: programme(regime=SECOND, leave_follow_ups=[LeaveFollowUp(leave_id="gone", returned_on=day)]),
        )
