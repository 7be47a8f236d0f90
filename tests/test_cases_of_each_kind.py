"""Small cases, each for a kind of input: what is wrong has a finding, and what is right has none.

Rules are tested one by one under ``rules/``. Here each case is looked at as a whole, as a user would: a date that
cannot be does not read as "nothing to do", and nobody is blamed for what the law allows.
"""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from nirmodel import Case, check
from nirmodel.code_lists import AbsenceReason, EndReason, ExtentUnit, LeaveKind, TrainingExemptFrom
from nirmodel.records import (
    Absence,
    AsylumExemption,
    EducationBackground,
    End,
    Extent,
    Grant,
    HoursAttended,
    Leave,
    LeaveFollowUp,
    Offer,
    Period,
    Start,
    TrainingExemption,
    TrainingOffer,
    TrainingStart,
    WeeklyHours,
)
from tests.rules.support import COLLECTIVE, FIRST_DAYS, SECOND, asylum, norwegian, programme

AS_OF = date(2021, 4, 1)
D = date


def _days(first: date, last: date | None = None) -> Period:
    return Period(first_day=first, last_day=last)


def _remarks(case: Case, as_of: date = AS_OF) -> list[tuple[str, str]]:
    """The contradictions and notices on a case: each code, and the place within the participation."""
    found = (each for each in check(case, as_of=as_of).findings if each.kind in ("contradiction", "notice"))
    return [(each.code, str(each.path).split(".", 1)[-1]) for each in found]


def _states(case: Case, code: str, as_of: date = AS_OF) -> list[str]:
    return [each.word for each in check(case, as_of=as_of).of(code)]


def _hours(id: str, period: Period, figure: int) -> HoursAttended:
    return HoursAttended(
        id=id, period=period, registered_on=period.last_day, norwegian_hours=Decimal(figure),
        social_studies_hours=Decimal(0), norwegian_beyond_statutory_hours=Decimal(0),
    )  # fmt: skip


# --- what is wrong has a finding ----------------------------------------------------------------------


def test_year_of_another_century() -> None:
    case = programme(starts=[Start(started_on=D(1919, 9, 2), registered_on=D(2019, 9, 10))])
    assert _remarks(case) == [("G068", "starts[0].started_on")]
    assert _states(case, "I032") == ["overdue"]


def test_start_far_ahead() -> None:
    assert _remarks(norwegian(starts=[TrainingStart(started_on=D(2109, 9, 2))])) == [("G068", "starts[0].started_on")]


def test_placeholder_for_the_day_of_registration() -> None:
    case, without = (
        programme(offers=[Offer(offered_on=D(2020, 5, 4), registered_on=day)]) for day in (D(1, 1, 1), None)
    )
    assert _remarks(case) == [("G067", "offers[0].registered_on")]
    ((provided,), (missing,)) = (check(each, as_of=AS_OF).of("I010") for each in (case, without))
    assert provided.due is not None
    assert missing.due is not None
    assert (provided.word, provided.due.day) == (missing.word, missing.due.day) == ("overdue", D(2020, 7, 4))


def test_leave_without_end() -> None:
    leave = Leave(
        decided_on=D(2020, 9, 1), kind=LeaveKind.WELFARE, period=_days(D(2020, 9, 7), D(9999, 12, 31)),
        registered_on=D(2020, 9, 8),
    )  # fmt: skip
    case = programme(leaves=[leave])
    assert _remarks(case) == [("G067", "leaves[0].period.last_day")]
    assert _states(case, "I062") == ["overdue"]


def test_more_days_than_the_period_has() -> None:
    absence = Absence(
        period=_days(D(2020, 6, 1), D(2020, 6, 3)), extent=Extent(amount=Decimal(30), unit=ExtentUnit.DAYS),
        registered_on=D(2020, 6, 8),
    )  # fmt: skip
    assert _remarks(programme(absences=[absence])) == [("G077", "absences[0].extent")]


def test_more_hours_than_the_day_has() -> None:
    day = D(2020, 6, 2)
    assert _remarks(norwegian(hours=[_hours("h", _days(day, day), 120)])) == [("G077", "hours[0].norwegian_hours")]


@pytest.mark.parametrize(("again", "code"), [(52, "G089"), (25, "G099")])
def test_month_twice(again: int, code: str) -> None:
    """The same figures: equal but for the id. Other figures: the same period."""
    month = _days(D(2020, 9, 1), D(2020, 9, 30))
    found = _remarks(norwegian(hours=[_hours("h1", month, 52), _hours("h2", month, again)]))
    assert [each for each, _ in found] == [code, code]
    assert ["hours[0]" in place or "hours[1]" in place for _, place in found] == [True, True]


def test_two_starts() -> None:
    starts = [Start(id=f"s{day}", started_on=D(2020, 9, day), registered_on=D(2020, 9, 9)) for day in (1, 3)]
    assert _remarks(programme(starts=starts)) == [("G119", "starts[0]"), ("G119", "starts[1]")]


@pytest.mark.parametrize("regime", FIRST_DAYS)
def test_nothing_in_it(regime: Any) -> None:
    assert _remarks(Case(id="case", regime=regime)) == [("G139", "")]
    assert _remarks(programme(regime=regime)) == [("G139", "introduction_programmes[0]")]


# --- what is right has none ---------------------------------------------------------------------------


def test_exempt_from_norwegian_alone() -> None:
    case = norwegian(
        regime=SECOND,
        offers=[TrainingOffer(decided_on=D(2022, 8, 15), scope_hours=Decimal(75), registered_on=D(2022, 8, 16))],
        exemptions=[
            TrainingExemption(
                exempt_from=TrainingExemptFrom.NORWEGIAN, granted_on=D(2022, 9, 1), registered_on=D(2022, 9, 2)
            )
        ],
        hours=[
            HoursAttended(
                period=_days(D(2022, 10, 1), D(2022, 10, 31)), registered_on=D(2022, 11, 1),
                norwegian_hours=Decimal(0), social_studies_hours=Decimal(25),
            )
        ],
    )  # fmt: skip
    assert _remarks(case, D(2022, 12, 1)) == []


def test_absence_by_the_month_in_which_the_programme_ended() -> None:
    case = programme(
        offers=[Offer(offered_on=D(2019, 9, 2), registered_on=D(2019, 9, 3))],
        grants=[Grant(decided_on=D(2019, 9, 3), registered_on=D(2019, 9, 4))],
        starts=[Start(started_on=D(2019, 9, 9), registered_on=D(2019, 9, 10))],
        absences=[
            Absence(
                period=_days(D(2020, 5, 1), D(2020, 5, 31)), extent=Extent(amount=Decimal(3), unit=ExtentUnit.DAYS),
                registered_on=D(2020, 6, 2),
            )
        ],
        ends=[End(ended_on=D(2020, 5, 15), end_reason=EndReason.WORK, registered_on=D(2020, 5, 18))],
    )  # fmt: skip
    assert _remarks(case) == []


def _birth_leave(first: date, last: date, **fields: Any) -> Leave:
    return Leave(
        **{"id": "l"} | fields, decided_on=first, kind=LeaveKind.BIRTH, period=_days(first, last), registered_on=first
    )


def test_back_on_the_first_working_day() -> None:
    """The leave ran out on a Friday, so absence counts from the Saturday: that is nothing but the weekend."""
    back = LeaveFollowUp(
        leave_id="l", absent_from=D(2020, 6, 20), returned_on=D(2020, 6, 22), registered_on=D(2020, 6, 23)
    )
    case = programme(leaves=[_birth_leave(D(2019, 9, 2), D(2020, 6, 19))], leave_follow_ups=[back])
    assert _states(case, "I063") == []
    assert _remarks(case) == []


def test_two_years_from_a_leap_day() -> None:
    case = programme(
        starts=[Start(started_on=D(2016, 2, 29), registered_on=D(2016, 3, 1))],
        ends=[End(ended_on=D(2018, 2, 28), end_reason=EndReason.WORK, registered_on=D(2018, 3, 1))],
    )
    assert _remarks(case, D(2018, 3, 10)) == []


def test_open_absence_that_names_its_reason() -> None:
    """Its last day is missing, so it may or may not be the absence after the leave."""
    case = programme(
        leaves=[_birth_leave(D(2020, 1, 6), D(2020, 10, 30))],
        leave_follow_ups=[LeaveFollowUp(leave_id="l", absent_from=D(2020, 11, 2), registered_on=D(2020, 11, 3))],
        absences=[
            Absence(
                known_on=D(2020, 11, 5), period=_days(D(2020, 10, 31)), reason=AbsenceReason.OWN_ILLNESS,
                registered_on=D(2020, 11, 5),
            )
        ],
    )  # fmt: skip
    (finding,) = check(case, as_of=AS_OF).of("I063")
    assert finding.word == "undetermined"
    assert str(finding.missing) == "introduction_programmes[0].absences[0].period.last_day"


def test_another_leave_and_a_follow_up_that_names_none() -> None:
    leaves = [
        _birth_leave(D(2020, 1, 6), D(2020, 8, 28)),
        _birth_leave(D(2018, 1, 8), D(2018, 9, 28), id="other"),
    ]
    absent = LeaveFollowUp(leave_id="l", absent_from=D(2020, 8, 31), registered_on=D(2020, 9, 1))
    unnamed = LeaveFollowUp(absent_from=D(2018, 10, 1), registered_on=D(2018, 10, 2))
    case = programme(leaves=leaves, leave_follow_ups=[absent, unnamed])
    of_the_first, of_the_other = check(case, as_of=AS_OF).of("I063")
    assert (of_the_first.word, of_the_other.word) == ("overdue", "undetermined")
    assert str(of_the_other.missing) == "introduction_programmes[0].leave_follow_ups[1].leave_id"


def test_hours_without_last_day_and_a_later_start() -> None:
    hours = HoursAttended(
        period=_days(D(2020, 9, 1)),
        norwegian_hours=Decimal(10),
        social_studies_hours=Decimal(0),
        registered_on=D(2020, 10, 1),
    )
    case = norwegian(hours=[hours], starts=[TrainingStart(started_on=D(2020, 9, 21), registered_on=D(2020, 9, 22))])
    assert "N057" not in {code for code, _ in _remarks(case)}


@pytest.mark.parametrize(("offers", "missing"), [((), []), (None, ["norwegian_trainings[0].offers"])])
def test_offers_that_are_provided_as_none(offers: tuple[TrainingOffer, ...] | None, missing: list[str]) -> None:
    """An education background is for extended training alone. Without any offer there is none, and nothing is open."""
    background = EducationBackground(
        recorded_on=D(2023, 9, 4), upper_secondary_completed=False, registered_on=D(2023, 9, 5)
    )
    case = norwegian(regime=COLLECTIVE, offers=offers, education_backgrounds=[background])
    findings = check(case, as_of=D(2024, 4, 2)).findings
    assert [str(each.missing) for each in findings if each.code == "N130" and each.missing] == missing


def test_week_before_anything_was_asked_for() -> None:
    """Nothing asked for hours by the week in April 2018, so an exemption that states nothing leaves nothing open."""
    case = asylum(weekly_hours=[WeeklyHours(week="2018-W16")], exemptions=[AsylumExemption(granted_on=D(2018, 4, 3))])
    codes = {each.code for each in check(case, as_of=AS_OF).findings}
    assert codes.isdisjoint({"A011", "A021"})
