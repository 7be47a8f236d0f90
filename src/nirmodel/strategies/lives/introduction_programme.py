"""Introduction programmes in which everything was told, and registered in time."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from nirmodel.case import IntroductionProgramme
from nirmodel.code_lists import Activity, EndGoalKind, EndReason, LeaveKind, MeasureKind, ScopeUnit, SetBy, StopKind
from nirmodel.deadlines import first_working_day_from
from nirmodel.records import (
    Absence,
    Claim,
    End,
    EndGoal,
    Grant,
    IntegrationContract,
    Leave,
    LeaveFollowUp,
    MainActivity,
    Measure,
    Offer,
    Period,
    Scope,
    Start,
    Stop,
)
from nirmodel.strategies.lives.clerk import Clerk, absence, complaints, completion, refusal

__all__ = ["programme"]


def programme(clerk: Clerk, day: date) -> IntroductionProgramme:
    """From the offer or claim to the end, or as far as it has come."""
    asked: dict[str, Any] = {}
    if clerk.has("claims"):
        asked["claims"] = (clerk.record(Claim, day, claimed_on=day),)
    if clerk.wants("offers") or not asked:
        asked["offers"] = (clerk.record(Offer, day, offered_on=day),)
    decided = clerk.later(day)
    if clerk.wants("refusals"):
        refused = refusal(clerk, decided)
        return IntroductionProgramme(refusals=(refused,), **asked, **complaints(clerk, decided, refused.id))
    started = clerk.later(decided)
    lived, day = _leaves_and_absences(clerk, started)
    closed = _closed(clerk, clerk.later(day, least=1)) if clerk.has("ends", "register_ends", "permanent") else {}
    if clerk.wants("stops") and "stops" not in closed:
        closed["stops"] = (clerk.record(Stop, day, decided_on=day, kind=StopKind.TEMPORARY),)
    grant = _grant(clerk, decided, started, day)
    start = clerk.record(Start, started, started_on=started)
    goals = _goals(clerk, decided) if clerk.under_integration_act else {}
    return IntroductionProgramme(
        grants=(grant,), starts=(start,), **asked, **lived, **closed, **goals, **complaints(clerk, decided, grant.id)
    )


def _goals(clerk: Clerk, day: date) -> dict[str, Any]:
    """What the integration act asks for together with the decision."""
    goal = clerk.record(EndGoal, day, set_on=day, goal=clerk.draw(st.sampled_from(EndGoalKind)))
    return {
        "end_goals": (goal,),
        "integration_contracts": (clerk.record(IntegrationContract, day, signed_on=day),),
        "competence_mappings": (completion(clerk, day),),
        "career_guidances": (completion(clerk, day),),
    }


def _grant(clerk: Clerk, decided: date, first: date, last: date) -> Grant:
    number = clerk.draw(st.integers(1 if clerk.wants("measures") else 0, 3))
    measures = tuple(
        Measure(
            kind=clerk.draw(st.sampled_from(MeasureKind)),
            scope=Scope(amount=clerk.draw(st.integers(0, 12).map(Decimal)), unit=ScopeUnit.HOURS_PER_WEEK),
            period=Period(first_day=first, last_day=last),
        )
        for _ in range(number)
    )
    return clerk.record(Grant, decided, decided_on=decided, measures=measures)


def _leaves_and_absences(clerk: Clerk, started: date) -> tuple[dict[str, Any], date]:
    """What happens one after the other, and the day on which all of it is over."""
    leaves: list[Leave] = []
    follow_ups: list[LeaveFollowUp] = []
    absences: list[Absence] = []
    day = started
    for name in ("leaves", "absences"):
        if not clerk.has(name, "leave_follow_ups" if name == "leaves" else name):
            continue
        first = clerk.later(day, least=1)
        last = clerk.later(first)
        day = first_working_day_from(last + timedelta(days=1))
        if name == "absences":
            absences.append(absence(clerk, first, last))
            continue
        parental = clerk.wants("leave_follow_ups")
        kind = LeaveKind.BIRTH if parental else clerk.draw(st.sampled_from(LeaveKind))
        period = Period(first_day=first, last_day=last)
        leave = clerk.record(Leave, first, decided_on=first, kind=kind, period=period)
        leaves.append(leave)
        clerk.waits_until(day)
        if kind.is_parental:
            follow_ups.append(clerk.record(LeaveFollowUp, day, leave_id=leave.id, returned_on=day))
    told: dict[str, Any] = {"absences": tuple(absences)}
    if leaves:
        told["leaves"] = tuple(leaves)
    if follow_ups:
        told["leave_follow_ups"] = tuple(follow_ups)
    return told, day


def _closed(clerk: Clerk, ended: date) -> dict[str, Any]:
    reasons = [reason for reason in EndReason if reason.counts_as_told]
    told: dict[str, Any] = {"end_reason": clerk.draw(st.sampled_from(reasons)), "ended_on": ended}
    ends = [clerk.record(End, ended, **told)]
    if clerk.has("register_ends"):
        ends.insert(0, clerk.record(End, ended, set_by=SetBy.REGISTER, **told))
    closed: dict[str, Any] = {"ends": tuple(ends)}
    if clerk.under_integration_act:
        closed["parental_guidances"] = (completion(clerk, ended),)
        closed["life_skills_courses"] = (completion(clerk, ended),)
    else:
        closed["main_activities"] = (_main_activity(clerk, ended),)
    if clerk.has("permanent"):
        closed["stops"] = (clerk.record(Stop, ended, decided_on=ended, kind=StopKind.PERMANENT),)
    return closed


def _main_activity(clerk: Clerk, ended: date) -> MainActivity:
    activity = clerk.draw(st.sampled_from(Activity))
    return clerk.record(
        MainActivity, ended, activity=activity, statuses=tuple(dict.fromkeys([activity, Activity.OTHER])),
        weighed_against_plan=True,
    )  # fmt: skip
