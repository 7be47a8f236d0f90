"""Trainings in Norwegian and social studies in which everything is provided, and registered in time."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from nirmodel.case import NorwegianTraining
from nirmodel.code_lists import LeaveKind, NorwegianLevel, Provider, StopKind, Track, TrainingExemptFrom
from nirmodel.law.deadlines import first_working_day_from
from nirmodel.law.regimes import Regime
from nirmodel.records import (
    Claim,
    EducationBackground,
    FollowUpTraining,
    FullTimeUpperSecondary,
    LeaveFollowUp,
    NorwegianGoal,
    Period,
    TrackPlacement,
    TrainingEnd,
    TrainingLeave,
    TrainingOffer,
    TrainingProvider,
    TrainingStart,
)
from nirmodel.strategies.lives.clerk import Clerk
from nirmodel.strategies.lives.events import (
    absence,
    complaints,
    exemption,
    instruction,
    language_background,
    months_of_hours,
    refusal,
    stop,
)

__all__ = ["OFFERED", "norwegian"]

_DAY = timedelta(days=1)
#: the first day of extended training under chapter 6A
_EXTENDED_FROM = date(2023, 7, 1)
#: the scope of an offer and a start, in hours
OFFERED = Decimal(600)


def norwegian(clerk: Clerk, day: date) -> NorwegianTraining:
    """From the offer to the last of the hours, or as far as it has come."""
    lived: dict[str, Any] = {}
    if not clerk.under_integration_act and clerk.has("claims"):
        lived["claims"] = (clerk.record(Claim, day, claimed_on=day),)
    decided = clerk.later(day)
    if clerk.wants("refusals"):
        refused = refusal(clerk, decided)
        return NorwegianTraining(refusals=(refused,), **lived, **complaints(clerk, decided, refused.id))
    extended = clerk.regime is Regime.COLLECTIVE_PROTECTION and clerk.has("extended", "education_backgrounds")
    extended &= decided >= _EXTENDED_FROM or clerk.wants("extended", "education_backgrounds")
    offer = clerk.record(TrainingOffer, decided, decided_on=decided, scope_hours=OFFERED, extended=extended)
    started = clerk.later(decided)
    lived |= complaints(clerk, decided, offer.id) | {"language_backgrounds": (language_background(clerk, started),)}
    lived |= _plan(clerk, started, extended) if clerk.under_integration_act else _track(clerk, started)
    hours = months_of_hours(clerk, started)
    day = clerk.later(hours[-1].own_date or started if hours else started, least=1)
    lived["absences"] = (absence(clerk, started, started),) if hours and clerk.has("absences") else ()
    if clerk.has("training_leaves", "follow_up_trainings", "leave_follow_ups"):
        left, day = _leave(clerk, day)
        lived |= left
    if clerk.wants("exemptions") or (clerk.chance() and clerk.can_choose(TrainingExemptFrom, day)):
        lived["exemptions"] = (exemption(clerk, day),)
    if clerk.has("stops"):
        stopped = stop(clerk, day)
        lived["stops"] = (stopped,)
        if stopped.kind is StopKind.TEMPORARY:  # the participant comes back
            missed = (absence(clerk, started, started),) if hours else ()
            day = clerk.later(day, least=1)
            lived["absences"] = (*(lived["absences"] or missed), absence(clerk, day, day))
    if not clerk.under_integration_act and clerk.has("ends"):
        lived["ends"] = (clerk.record(TrainingEnd, day, ended_on=day),)
    start = clerk.record(TrainingStart, started, started_on=started, scope_hours=OFFERED)
    return NorwegianTraining(offers=(offer,), starts=(start,), hours=hours, **lived)


def _track(clerk: Clerk, started: date) -> dict[str, Any]:
    """What the introduction act alone asks for at the start."""
    track = clerk.code(Track, started)
    return {"track_placements": (clerk.record(TrackPlacement, started, track=track, placed_on=started),)}


def _plan(clerk: Clerk, started: date, extended: bool) -> dict[str, Any]:
    """What the integration act asks for at the start."""
    goal = clerk.record(
        NorwegianGoal, started, set_on=started, oral_level=clerk.code(NorwegianLevel, started),
        written_level=clerk.code(NorwegianLevel, started),
    )  # fmt: skip
    provider = clerk.record(TrainingProvider, started, provider=Provider.MUNICIPALITY, recorded_on=started)
    planned: dict[str, Any] = {
        "norwegian_goals": (goal,),
        "languages_of_instruction": (instruction(clerk, started),),
        "providers": (provider,),
        "full_time_upper_secondary": (),
    }
    if clerk.has("full_time_upper_secondary"):
        school = clerk.record(FullTimeUpperSecondary, started, period=Period(first_day=started))
        planned["full_time_upper_secondary"] = (school,)
    if extended or clerk.regime is Regime.INTEGRATION_ACT:
        # with upper secondary education a programme may last for a year at most
        completed = clerk.chance() and not clerk.goes_on
        background = clerk.record(
            EducationBackground, started, recorded_on=started, upper_secondary_completed=completed
        )
        planned["education_backgrounds"] = (background,)
    return planned


def _leave(clerk: Clerk, day: date) -> tuple[dict[str, Any], date]:
    """A leave too short for training to be owed during it, and the day after the participant is back.

    Under the introduction act the participant comes back from birth or adoption leave on the first working day. There
    is follow-up by chance.
    """
    last = clerk.later(day)
    back = first_working_day_from(last + _DAY)
    kind = LeaveKind.BIRTH if clerk.wants("leave_follow_ups") else clerk.code(LeaveKind, day)
    period = Period(first_day=day, last_day=last)
    leave = clerk.record(TrainingLeave, day, decided_on=day, kind=kind, period=period)
    lived: dict[str, Any] = {"leaves": (leave,)}
    clerk.waits_until(back)
    if not clerk.under_integration_act and kind.is_parental:
        lived["leave_follow_ups"] = (clerk.record(LeaveFollowUp, back, leave_id=leave.id, returned_on=back),)
    if clerk.has("follow_up_trainings"):
        hours = clerk.figure(8 * ((last - day).days + 1))
        follow_up = clerk.record(FollowUpTraining, last, leave_id=leave.id, period=period, hours=hours)
        lived["follow_up_trainings"] = (follow_up,)
    return lived, back + _DAY
