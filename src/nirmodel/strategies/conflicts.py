"""How a complete case is edited so that two things no longer fit together, and the nearest edit where they still do.

Each edit takes a complete participation and ``near``; where that is true it stops one step short.
"""

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from attrs import evolve
from dateutil.relativedelta import relativedelta

from nirmodel.case import Case, IntroductionProgramme, ReceptionQualification
from nirmodel.code_lists import (
    Act,
    Activity,
    AsylumExemptFrom,
    AsylumExemptionGround,
    EndGoalKind,
    ExtensionGround,
    LeaveKind,
    NorwegianLevel,
    Regime,
    ScopeUnit,
    SetBy,
    StopKind,
    TrainingExemptFrom,
)
from nirmodel.records import (
    AsylumExemption,
    EducationBackground,
    EndGoal,
    FullTimeUpperSecondary,
    IntegrationContract,
    LeaveFollowUp,
    Measure,
    NorwegianGoal,
    Period,
    Scope,
    TrainingStart,
)
from nirmodel.strategies.values import week_of

__all__ = ["CASE_EDITS", "CONFLICT_EDITS", "SHOWN_UNDER"]

_DAY = timedelta(days=1)
_ONE = Decimal(1)
_NOUGHT = Decimal(0)


def _short(near: bool) -> timedelta:
    """Nothing where one step short is wanted, else a day."""
    return timedelta(0) if near else _DAY


def _moved(record: Any, **told: Any) -> Any:
    """The record with another day or period, known on the day it was known before."""
    return evolve(record, known_on=record.known_on or record.own_date, **told)


def _one_day(day: date) -> Period:
    return Period(first_day=day, last_day=day)


def _for_welfare(whole: Any) -> Any:
    """The leave for something else than birth or adoption, so that nothing has to be told of what came after."""
    leave = evolve(whole.leaves[0], kind=LeaveKind.WELFARE)
    return evolve(whole, leaves=(leave,), leave_follow_ups=None)


# --- the whole case, shown on an introduction programme -------------------------------------------


def _same_id(whole: Any, near: bool) -> Any:
    return whole if near else evolve(whole, claims=(evolve(whole.claims[0], id=whole.offers[0].id),))


def _other_act(whole: Any, near: bool) -> Any:
    act = Act.INTRODUCTION_ACT if near else Act.INTEGRATION_ACT
    return evolve(whole, offers=(evolve(whole.offers[0], act=act),))


def _registered_before_known(whole: Any, near: bool) -> Any:
    day = whole.offers[0].offered_on
    return evolve(whole, offers=(evolve(whole.offers[0], known_on=day, registered_on=day - _short(near)),))


def _reversed(whole: Any, near: bool) -> Any:
    whole = _for_welfare(whole)
    first = whole.leaves[0].period.first_day
    return evolve(
        whole, leaves=(evolve(whole.leaves[0], period=Period(first_day=first, last_day=first - _short(near))),)
    )


# --- the introduction programme -------------------------------------------------------------------


def _decision_before_ask(whole: Any, near: bool) -> Any:
    asked = min([each.own_date for each in (*(whole.offers or ()), *(whole.claims or ()))])
    return evolve(whole, grants=(_moved(whole.grants[0], decided_on=asked - _short(near)),))


def _too_much_in_a_week(whole: Any, near: bool) -> Any:
    scope = Scope(amount=Decimal("37.5" if near else "37.75"), unit=ScopeUnit.HOURS_PER_WEEK)
    measure: Measure = evolve(whole.grants[0].measures[0], scope=scope)
    return evolve(whole, grants=(evolve(whole.grants[0], measures=(measure,)),))


def _start_before_grant(whole: Any, near: bool) -> Any:
    day = whole.grants[0].decided_on - _short(near)
    return evolve(whole, starts=(_moved(whole.starts[0], started_on=day),))


def _outside_programme(whole: Any, near: bool) -> Any:
    day = whole.starts[0].started_on - _short(near)
    return evolve(whole, absences=(_moved(whole.absences[0], period=_one_day(day)),))


def _as_long_as(whole: Any, years: int, near: bool) -> Any:
    """The programme begun so many years before it ended, without leave; asked for and granted on the same day."""
    day = whole.ends[-1].ended_on - relativedelta(years=years) + (_DAY if near else timedelta(0))

    def begun(kind: str, field: str) -> Any:
        records = getattr(whole, kind)
        return records and tuple(_moved(each, **{field: day}) for each in records)

    return evolve(
        whole, leaves=None, leave_follow_ups=None, offers=begun("offers", "offered_on"),
        claims=begun("claims", "claimed_on"), grants=begun("grants", "decided_on"),
        starts=begun("starts", "started_on"),
    )  # fmt: skip


def _two_years(whole: Any, near: bool) -> Any:
    return _as_long_as(whole, 2, near)


def _three_years(whole: Any, near: bool) -> Any:
    """Three years; the covid act is the named exception."""
    ground = ExtensionGround.COVID_ACT if near else ExtensionGround.INTRODUCTION_ACT
    long = _as_long_as(whole, 3, near=False)
    return evolve(long, grants=(evolve(long.grants[0], extension_ground=ground),))


def _end_before_start(whole: Any, near: bool) -> Any:
    ended = whole.starts[0].started_on - _short(near)
    known = whole.ends[-1].ended_on
    mains = whole.main_activities and tuple(evolve(each, known_on=known) for each in whole.main_activities)
    return evolve(
        whole, leaves=None, leave_follow_ups=None, absences=(), stops=None, main_activities=mains,
        grants=(evolve(whole.grants[0], measures=()),), ends=(_moved(whole.ends[-1], ended_on=ended),),
    )  # fmt: skip


def _two_ends(whole: Any, near: bool) -> Any:
    own = whole.ends[-1]
    other = evolve(own, id="other", set_by=SetBy.REGISTER if near else SetBy.MUNICIPALITY)
    return evolve(whole, ends=(own, other))


def _activity_not_among_statuses(whole: Any, near: bool) -> Any:
    main = whole.main_activities[0]
    other = next(each for each in Activity if each is not main.activity)
    statuses = (other, main.activity) if near else (other,)
    return evolve(whole, main_activities=(evolve(main, statuses=statuses),))


def _two_main_activities(whole: Any, near: bool) -> Any:
    main = whole.main_activities[0]
    other = evolve(main, id="other", activity=None) if near else evolve(main, id="other")
    return evolve(whole, main_activities=(main, other))


def _overlapping_leaves(whole: Any, near: bool) -> Any:
    whole = _for_welfare(whole)
    leave = whole.leaves[0]
    day = leave.period.last_day + (_DAY if near else timedelta(0))
    return evolve(whole, leaves=(leave, evolve(leave, id="other", period=_one_day(day))))


def _returned_and_absent(whole: Any, near: bool) -> Any:
    follow_up = whole.leave_follow_ups[0]
    absent = follow_up.returned_on + (_DAY if near else timedelta(0))
    return evolve(whole, leave_follow_ups=(evolve(follow_up, absent_from=absent),))


def _follow_up_of_nothing(whole: Any, near: bool) -> Any:
    day = whole.leave_follow_ups[0].returned_on
    other = LeaveFollowUp(
        id="other", leave_id=whole.leaves[0].id if near else "gone", returned_on=day, registered_on=day
    )
    return evolve(whole, leave_follow_ups=(*whole.leave_follow_ups, other))


def _absence_inside_leave(whole: Any, near: bool) -> Any:
    whole = _for_welfare(whole)
    day = whole.leaves[0].period.last_day + (_DAY if near else timedelta(0))
    return evolve(whole, absences=(_moved(whole.absences[0], period=_one_day(day)),))


def _stop_before_start(whole: Any, near: bool) -> Any:
    stop = _moved(whole.stops[-1], decided_on=whole.starts[0].started_on - _short(near))
    return evolve(whole, stops=(evolve(stop, kind=StopKind.TEMPORARY),))


def _decided_before_received(whole: Any, near: bool) -> Any:
    day = whole.complaints[0].received_on - _short(near)
    return evolve(whole, complaint_outcomes=(_moved(whole.complaint_outcomes[0], decided_on=day),))


def _outcome_of_nothing(whole: Any, near: bool) -> Any:
    complaint = whole.complaints[0].id if near else "gone"
    return evolve(whole, complaint_outcomes=(evolve(whole.complaint_outcomes[0], complaint_id=complaint),))


# --- training in Norwegian and social studies -----------------------------------------------------


def _hours_before_start(whole: Any, near: bool) -> Any:
    started = whole.starts[0].started_on
    period = Period(first_day=started - _DAY, last_day=started - _short(near))
    first, *rest = whole.hours
    return evolve(whole, hours=(_moved(first, period=period, norwegian_hours=_ONE), *rest))


def _hours_while_exempt(whole: Any, near: bool) -> Any:
    first, *rest = whole.hours
    exempt_from = TrainingExemptFrom.FINAL_EXAM if near else TrainingExemptFrom.TRAINING
    exemption = evolve(whole.exemptions[0], exempt_from=exempt_from, period=first.period)
    return evolve(whole, hours=(evolve(first, norwegian_hours=_ONE), *rest), exemptions=(exemption,))


def _more_than_offered(whole: Any, near: bool) -> Any:
    offered = sum(each.scope_hours for each in whole.offers)
    nothing = {"norwegian_hours": _NOUGHT, "social_studies_hours": _NOUGHT, "norwegian_beyond_statutory_hours": _NOUGHT}
    first, *rest = (evolve(each, **nothing) for each in whole.hours)
    return evolve(whole, hours=(evolve(first, norwegian_hours=offered + (0 if near else 1)), *rest))


# --- asylum seekers' training ---------------------------------------------------------------------


def _same_week(whole: Any, near: bool) -> Any:
    first = whole.weekly_hours[0]
    week = week_of(first.monday - timedelta(weeks=1)) if near else first.week
    return evolve(whole, weekly_hours=(*whole.weekly_hours, _moved(first, id="other", week=week)))


def _exempt_week(field: str, exempt_from: AsylumExemptFrom) -> Callable[[Any, bool], Any]:
    def edit(whole: Any, near: bool) -> Any:
        week = evolve(whole.weekly_hours[0], **{field: _ONE})
        exemption = AsylumExemption(
            id="other", granted_on=week.monday, registered_on=week.monday, exempt_from=exempt_from,
            ground=AsylumExemptionGround.OTHER,
            period=Period(first_day=week.monday, last_day=week.sunday - (_DAY if near else timedelta(0))),
        )  # fmt: skip
        return evolve(whole, weekly_hours=(week, *whole.weekly_hours[1:]), exemptions=(exemption,))

    return edit


def _impossible_week(whole: Any, near: bool) -> Any:
    culture = Decimal(68 if near else 69)
    week = evolve(whole.weekly_hours[0], norwegian_hours=Decimal(100), culture_and_values_hours=culture)
    return evolve(whole, weekly_hours=(week, *whole.weekly_hours[1:]))


# --- what an act has no place for ------------------------------------------------------------------


def _with_one(kind: str, record: Callable[..., Any], **told: Any) -> Callable[[Any, bool], Any]:
    """The participation with one record of a list, or told that there is none."""

    def edit(whole: Any, near: bool) -> Any:
        day = (whole.grants if hasattr(whole, "grants") else whole.offers)[0].decided_on
        records = () if near else (record(id="other", known_on=day, registered_on=day, **told),)
        return evolve(whole, **{kind: records})

    return edit


def _education_without_extended_training(whole: Any, near: bool) -> Any:
    with_it = _with_one("education_backgrounds", EducationBackground, upper_secondary_completed=True)(whole, False)
    return evolve(with_it, offers=(evolve(whole.offers[0], extended=near),))


def _follow_up_without_leave(whole: Any, near: bool) -> Any:
    leave = whole.leaves[0].id if near else "gone"
    return evolve(whole, follow_up_trainings=(evolve(whole.follow_up_trainings[0], leave_id=leave),))


# --- the case itself ------------------------------------------------------------------------------


def _participation_without_rules(case: Case, near: bool) -> Case:
    offers = case.introduction_programmes[0].offers
    assert offers is not None
    day = offers[0].offered_on
    starts = None if near else (TrainingStart(id="other", started_on=day),)
    return evolve(case, reception_qualifications=(ReceptionQualification(starts=starts),))


def _regime_against_the_dates(case: Case, near: bool) -> Case:
    day = date(2020, 12, 31) if near else date(2021, 1, 1)
    return evolve(case, first_permit_on=day, arrived_on=day)


def _regime_not_settled(case: Case, near: bool) -> Case:
    """Both acts ask for the offer alone, so that nothing else hangs on the regime."""
    (programme,) = case.introduction_programmes
    offered = IntroductionProgramme(offers=programme.offers)
    permit = date(2021, 1, 1) if near else None
    return evolve(case, regime=None, first_permit_on=permit, introduction_programmes=(offered,))


#: code -> what the life course must have, and the edit of the whole case
CASE_EDITS: dict[str, tuple[set[str], Callable[[Case, bool], Case]]] = {
    "G029": ({"offers"}, _participation_without_rules),
    "G037": (set(), _regime_against_the_dates),
    "G039": ({"offers"}, _regime_not_settled),
}
#: the regimes under which an edit shows the rule, where it does not under all that the rule holds under
SHOWN_UNDER: dict[str, tuple[Regime, ...]] = {
    "G018": (Regime.INTRODUCTION_ACT,),
    "G029": (Regime.INTRODUCTION_ACT,),
    "G037": (Regime.INTRODUCTION_ACT,),
    "G039": (Regime.INTEGRATION_ACT,),
    "N021": (Regime.INTRODUCTION_ACT, Regime.INTEGRATION_ACT),
}
#: code -> what the life course must have, and the edit
CONFLICT_EDITS: dict[str, tuple[set[str], Callable[[Any, bool], Any]]] = {
    "G017": ({"offers", "claims"}, _same_id),
    "G018": ({"offers"}, _other_act),
    "G027": ({"offers"}, _registered_before_known),
    "G028": ({"leaves"}, _reversed),
    "I027": (set(), _decision_before_ask),
    "I029": ({"measures"}, _too_much_in_a_week),
    "I037": (set(), _start_before_grant),
    "I038": ({"absences"}, _outside_programme),
    "I039": ({"ends"}, _two_years),
    "I047": ({"ends"}, _end_before_start),
    "I048": ({"ends"}, _two_ends),
    "I049": ({"ends"}, _three_years),
    "I057": ({"ends"}, _activity_not_among_statuses),
    "I058": ({"ends"}, _two_main_activities),
    "I067": ({"leaves"}, _overlapping_leaves),
    "I068": ({"leave_follow_ups"}, _returned_and_absent),
    "I069": ({"leave_follow_ups"}, _follow_up_of_nothing),
    "I078": ({"leaves", "absences"}, _absence_inside_leave),
    "I087": ({"stops"}, _stop_before_start),
    "I107": (set(), _with_one("end_goals", EndGoal, goal=EndGoalKind.WORK)),
    "I117": (set(), _with_one("integration_contracts", IntegrationContract)),
    "N117": (set(), _with_one("norwegian_goals", NorwegianGoal, level=NorwegianLevel.B1)),
    "N137": (set(), _with_one("education_backgrounds", EducationBackground, upper_secondary_completed=True)),
    "N138": (set(), _education_without_extended_training),
    "N149": ({"follow_up_trainings"}, _follow_up_without_leave),
    "N157": (set(), _with_one("full_time_upper_secondary", FullTimeUpperSecondary)),
    "R037": ({"stops"}, _stop_before_start),
    "R107": ({"hours"}, _hours_before_start),
    "R108": ({"hours", "exemptions"}, _hours_while_exempt),
    "I097": ({"complaint_outcomes"}, _decided_before_received),
    "I099": ({"complaint_outcomes"}, _outcome_of_nothing),
    "N057": ({"hours"}, _hours_before_start),
    "N058": ({"hours", "exemptions"}, _hours_while_exempt),
    "N059": ({"hours"}, _more_than_offered),
    "N087": ({"absences"}, _outside_programme),
    "N097": ({"complaint_outcomes"}, _decided_before_received),
    "N099": ({"complaint_outcomes"}, _outcome_of_nothing),
    "N107": ({"stops"}, _stop_before_start),
    "A017": ({"weekly_hours"}, _same_week),
    "A018": ({"weekly_hours"}, _exempt_week("norwegian_hours", AsylumExemptFrom.NORWEGIAN)),
    "A027": ({"weekly_hours"}, _impossible_week),
    "A028": ({"weekly_hours"}, _exempt_week("culture_and_values_hours", AsylumExemptFrom.CULTURE_AND_VALUES)),
}
