"""Introduction programmes in which everything is provided, and registered in time."""

from datetime import date, timedelta
from typing import Any

from nirmodel.case import IntroductionProgramme
from nirmodel.code_lists import (
    Activity,
    DayKind,
    EndGoalKind,
    EndKind,
    EndReason,
    LeaveKind,
    MeasureKind,
    ScopeUnit,
    SetBy,
    StopKind,
)
from nirmodel.law.deadlines import first_working_day_from
from nirmodel.law.programme.i17_duration import FOR_THE_EDUCATED
from nirmodel.records import (
    Absence,
    Claim,
    End,
    EndGoal,
    Grant,
    IntegrationContract,
    IntroductionBenefit,
    Leave,
    LeaveFollowUp,
    MainActivity,
    Measure,
    Offer,
    Period,
    Scope,
    Start,
)
from nirmodel.strategies.lives.clerk import Clerk
from nirmodel.strategies.lives.events import absence, complaints, completion, refusal, stop

__all__ = ["programme"]

_DAY = timedelta(days=1)
_REASONS = tuple(reason for reason in EndReason if reason.counts_as_provided)


def programme(clerk: Clerk, day: date) -> IntroductionProgramme:
    """From the offer or claim to the end, or as far as it has come."""
    asked_for: dict[str, Any] = {}
    if clerk.has("claims"):
        asked_for["claims"] = (clerk.record(Claim, day, claimed_on=day),)
    if clerk.wants("offers") or not asked_for:
        asked_for["offers"] = (clerk.record(Offer, day, offered_on=day),)
    decided = clerk.later(day)
    if clerk.wants("refusals"):
        refused = refusal(clerk, decided)
        return IntroductionProgramme(refusals=(refused,), **asked_for, **complaints(clerk, decided, refused.id))
    started = clerk.later(decided)
    lived, day = _leaves_and_absences(clerk, started)
    closed = _closed(clerk, clerk.later(day, least=1)) if clerk.has("ends", "register_ends", "permanent") else {}
    clerk.goes_on |= not closed
    if clerk.wants("stops") and "stops" not in closed:
        lived["absences"] += () if closed else (_after_a_stop(clerk, day),)
        closed["stops"] = (stop(clerk, day, StopKind.TEMPORARY),)
    grant = _grant(clerk, decided, started, day)
    start = clerk.record(Start, started, started_on=started)
    benefit = clerk.record(
        IntroductionBenefit, started, decided_on=started, period=Period(first_day=started, last_day=day)
    )
    goals = _goals(clerk, decided, ended="ends" in closed) if clerk.under_integration_act else {}
    return IntroductionProgramme(
        grants=(grant,), starts=(start,), introduction_benefits=(benefit,), **asked_for, **lived, **closed, **goals,
        **complaints(clerk, decided, grant.id),
    )  # fmt: skip


def _goals(clerk: Clerk, day: date, *, ended: bool) -> dict[str, Any]:
    """What the integration act asks for together with the decision.

    A programme that goes on has no goal for which it may last for a year at most.
    """
    goal = clerk.code(EndGoalKind, day)
    goal = goal if ended or goal not in FOR_THE_EDUCATED else EndGoalKind.WORK
    return {
        "end_goals": (clerk.record(EndGoal, day, set_on=day, goal=goal),),
        "integration_contracts": (clerk.record(IntegrationContract, day, signed_on=day),),
        "competence_mappings": (completion(clerk, day),),
        "career_guidances": (completion(clerk, day),),
    }


def _grant(clerk: Clerk, decided: date, first: date, last: date) -> Grant:
    number = clerk.number(1, 3)
    measures = tuple(
        Measure(
            kind=clerk.code(MeasureKind, decided) if others else MeasureKind.NORWEGIAN_TRAINING,
            scope=Scope(amount=clerk.figure(12), unit=ScopeUnit.HOURS_PER_WEEK),
            period=Period(first_day=first, last_day=last),
        )
        for others in range(number)
    )
    return clerk.record(Grant, decided, decided_on=decided, measures=measures)


def _leaves_and_absences(clerk: Clerk, started: date) -> tuple[dict[str, Any], date]:
    """A leave and an absence by chance, one after the other, and the day on which both are over."""
    lived: dict[str, Any] = {"absences": ()}
    day = started
    if clerk.has("leaves", "leave_follow_ups"):
        taken, day = _leave(clerk, clerk.later(day, least=1))
        lived |= taken
    if clerk.has("absences"):
        missed, day = _absence(clerk, clerk.later(day, least=1))
        lived["absences"] = (missed,)
    return lived, day


def _leave(clerk: Clerk, first: date) -> tuple[dict[str, Any], date]:
    """A leave; after birth or adoption the participant comes back on the first working day."""
    last = clerk.later(first)
    back = first_working_day_from(last + _DAY)
    kind = LeaveKind.BIRTH if clerk.wants("leave_follow_ups") else clerk.code(LeaveKind, first)
    leave = clerk.record(
        Leave, first, decided_on=first, kind=kind, period=Period(first_day=first, last_day=last),
        counted_in=clerk.code(DayKind, first),
    )  # fmt: skip
    clerk.waits_until(back)
    if not kind.is_parental:
        return {"leaves": (leave,)}, back
    follow_up = clerk.record(LeaveFollowUp, back, leave_id=leave.id, returned_on=back)
    return {"leaves": (leave,), "leave_follow_ups": (follow_up,)}, back


def _absence(clerk: Clerk, first: date) -> tuple[Absence, date]:
    last = clerk.later(first)
    return absence(clerk, first, last), first_working_day_from(last + _DAY)


def _after_a_stop(clerk: Clerk, stopped: date) -> Absence:
    """An absence that shows that the participant came back."""
    day = clerk.later(stopped, least=1)
    return absence(clerk, day, day)


def _closed(clerk: Clerk, ended: date) -> dict[str, Any]:
    """The end, confirmed by the municipality if the register set it, and what is registered at it."""
    data: dict[str, Any] = {"end_reason": clerk.one_of(_REASONS), "kind": clerk.code(EndKind, ended), "ended_on": ended}
    ends = [clerk.record(End, ended, **data)]
    if clerk.has("register_ends"):
        ends.insert(0, clerk.record(End, ended, set_by=SetBy.REGISTER, **data))
    closed: dict[str, Any] = {"ends": tuple(ends)}
    if clerk.under_integration_act:
        closed["parental_guidances"] = (completion(clerk, ended),)
        closed["life_skills_courses"] = (completion(clerk, ended),)
    else:
        closed["main_activities"] = (_main_activity(clerk, ended),)
    if clerk.has("permanent"):
        closed["stops"] = (stop(clerk, ended, StopKind.PERMANENT),)
    return closed


def _main_activity(clerk: Clerk, ended: date) -> MainActivity:
    activity = clerk.code(Activity, ended)
    return clerk.record(
        MainActivity, ended, activity=activity, statuses=tuple(dict.fromkeys([activity, Activity.OTHER])),
        weighed_against_plan=True,
    )  # fmt: skip
