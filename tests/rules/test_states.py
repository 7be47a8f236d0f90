"""States on the days around the due day, worked out by hand."""

from datetime import date

import pytest

from nirmodel import CATALOGUE, Case, DeadlinePolicy, IntroductionProgramme, check
from nirmodel.code_lists import AbsenceReason, EndReason, LeaveKind, SetBy, StopKind
from nirmodel.law.deadlines import Months, due_date
from nirmodel.law.regimes import Regime
from nirmodel.law.sources import TWO_MONTHS_2018
from nirmodel.records import Absence, Complaint, End, Leave, LeaveFollowUp, Period, Stop

LIMIT = Months(2, TWO_MONTHS_2018)


def states(code: str, as_of: date, **lists: object) -> list[str]:
    case = Case(id="c", regime=Regime.INTRODUCTION_ACT, introduction_programmes=(IntroductionProgramme(**lists),))  # type: ignore[arg-type]
    return [str(each.state or each.kind) for each in check(case, as_of=as_of).of(code)]


# 31 December 2020 plus two months is 28 February 2021
@pytest.mark.parametrize(
    ("as_of", "state"),
    [
        (date(2020, 12, 30), []),
        (date(2020, 12, 31), ["open"]),
        (date(2021, 2, 27), ["open"]),
        (date(2021, 2, 28), ["open"]),
        (date(2021, 3, 1), ["overdue"]),
    ],
)
def test_end_reason_around_the_due_day(as_of: date, state: list[str]) -> None:
    end = End(ended_on=date(2020, 12, 31), known_on=date(2020, 10, 1))
    assert states("I041", as_of, ends=[end]) == state


def test_not_registered_is_no_reason_and_a_reason_settles() -> None:
    day, as_of = date(2020, 12, 31), date(2021, 1, 5)
    assert states("I041", as_of, ends=[End(ended_on=day, end_reason=EndReason.NOT_REGISTERED)]) == ["open"]
    assert states("I041", as_of, ends=[End(ended_on=day, end_reason=EndReason.WORK)]) == ["met"]


@pytest.mark.parametrize(
    ("registered", "state"),
    [(date(2021, 2, 28), "met"), (date(2021, 3, 1), "met_late"), (date(2021, 4, 2), "overdue"), (None, "overdue")],
)
def test_register_end(registered: date | None, state: str) -> None:
    end = End(ended_on=date(2020, 12, 31), registered_on=registered)
    assert states("I040", date(2021, 4, 1), ends=[end]) == [state]


def test_stop_owes_an_end_only_when_permanent() -> None:
    day, as_of = date(2020, 12, 15), date(2021, 1, 1)
    assert states("I042", as_of, stops=[Stop(decided_on=day, kind=StopKind.PERMANENT)]) == ["open"]
    assert states("I042", as_of, stops=[Stop(decided_on=day, kind=StopKind.TEMPORARY)]) == []
    assert states("I042", as_of, stops=[Stop(decided_on=day)]) == ["undetermined"]


def test_an_end_the_register_made_gives_way_to_the_municipalitys_own() -> None:
    made = End(id="r", ended_on=date(2020, 12, 1), set_by=SetBy.REGISTER)
    own = End(id="m", ended_on=date(2020, 12, 10))
    assert states("I043", date(2021, 1, 1), ends=[made]) == ["open"]
    assert states("I040", date(2021, 1, 1), ends=[made]) == []
    assert states("I043", date(2021, 1, 1), ends=[made, own]) == ["met"]
    assert states("I041", date(2021, 1, 1), ends=[made, own]) == ["open"]


# the leave ends on Thursday 31 December 2020; 1 January is a holiday, so W is Monday 4 January
LEAVE = Leave(
    id="l", decided_on=date(2020, 3, 1), kind=LeaveKind.BIRTH,
    period=Period(first_day=date(2020, 4, 1), last_day=date(2020, 12, 31)),
)  # fmt: skip


@pytest.mark.parametrize(
    ("follow_up", "state"),
    [
        (LeaveFollowUp(leave_id="l", returned_on=date(2021, 1, 4)), []),
        (LeaveFollowUp(leave_id="l", returned_on=date(2021, 1, 5)), ["overdue"]),
        (LeaveFollowUp(leave_id="l", absent_from=date(2021, 1, 4)), ["overdue"]),
        (LeaveFollowUp(leave_id="l", absent_from=date(2021, 1, 4), reason=AbsenceReason.OTHER), ["met"]),
        (None, ["undetermined"]),
    ],
)
def test_reason_for_absence_after_birth_leave(follow_up: LeaveFollowUp | None, state: list[str]) -> None:
    follow_ups = [follow_up] if follow_up else None
    # the clock starts on 1 January 2021, so the due day is 1 March
    assert states("I063", date(2021, 3, 2), leaves=[LEAVE], leave_follow_ups=follow_ups) == state


def test_missing_and_none_differ() -> None:
    ends = [End(ended_on=date(2020, 12, 31))]
    assert states("I071", date(2021, 1, 1), ends=ends) == ["open"]
    assert states("I071", date(2021, 1, 1), ends=ends, absences=()) == ["met"]
    later = Absence(period=Period(first_day=date(2021, 5, 1), last_day=date(2021, 5, 2)))
    assert states("I071", date(2021, 1, 1), ends=ends, absences=(later,)) == ["open"]


def test_complaints_are_deferred() -> None:
    assert states("I090", date(2024, 1, 1), complaints=[Complaint(received_on=date(2020, 12, 1))]) == ["deferred"]


def test_undated_record_is_undetermined() -> None:
    assert states("I040", date(2021, 1, 1), ends=[End()]) == ["undetermined"]


def test_overlapping_leaves_contradict_whatever_their_order() -> None:
    other = Leave(id="k", period=Period(first_day=date(2020, 12, 31), last_day=date(2021, 1, 9)))
    for leaves in ([LEAVE, other], [other, LEAVE]):
        assert states("I067", date(2021, 3, 1), leaves=leaves) == ["contradiction", "contradiction"]


# 4 November 2020 plus two months is Monday 4 January; 1 November 2020 gives New Year's Day, a Friday
@pytest.mark.parametrize(
    ("start", "moved"), [(date(2020, 11, 4), date(2021, 1, 4)), (date(2020, 11, 1), date(2021, 1, 4))]
)
def test_moving_to_a_working_day(start: date, moved: date) -> None:
    assert due_date(start, LIMIT, DeadlinePolicy(move_to_working_day=True)).day == moved


def test_the_calendar_ends() -> None:
    assert due_date(date(9999, 11, 30), LIMIT, DeadlinePolicy()).day == date.max


def test_every_item_has_a_register_rule() -> None:
    items = [f"I0{n}" for n in range(1, 10)] + [f"N{n:02}" for n in range(1, 11)] + [f"A0{n}" for n in range(1, 5)]
    codes = {each.code for each in CATALOGUE}
    assert {f"{item}0" for item in items} <= codes
    assert len(codes) == len(CATALOGUE)
