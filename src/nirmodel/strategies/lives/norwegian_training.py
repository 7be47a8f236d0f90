"""Trainings in Norwegian and social studies in which everything was told, and registered in time."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from nirmodel.case import NorwegianTraining
from nirmodel.code_lists import LeaveKind, NorwegianLevel, Regime, StopKind, Track
from nirmodel.records import (
    Claim,
    EducationBackground,
    FollowUpTraining,
    FullTimeUpperSecondary,
    HoursAttended,
    NorwegianGoal,
    Period,
    Stop,
    TrackPlacement,
    TrainingLeave,
    TrainingOffer,
    TrainingStart,
)
from nirmodel.strategies.lives.clerk import (
    Clerk,
    absence,
    complaints,
    exemption,
    instruction,
    language_background,
    refusal,
)

__all__ = ["OFFERED", "months_of_hours", "norwegian"]

OFFERED = Decimal(600)


def norwegian(clerk: Clerk, day: date) -> NorwegianTraining:
    """From the offer to the last of the hours, or as far as it has come."""
    told: dict[str, Any] = {}
    if not clerk.under_integration_act and clerk.has("claims"):
        told["claims"] = (clerk.record(Claim, day, claimed_on=day),)
    decided = clerk.later(day)
    if clerk.wants("refusals"):
        refused = refusal(clerk, decided)
        return NorwegianTraining(refusals=(refused,), **told, **complaints(clerk, decided, refused.id))
    extended = clerk.regime is Regime.COLLECTIVE_PROTECTION and clerk.has("extended", "education_backgrounds")
    offer = clerk.record(TrainingOffer, decided, decided_on=decided, scope_hours=OFFERED, extended=extended)
    started = clerk.later(decided)
    told |= complaints(clerk, decided, offer.id) | {"language_backgrounds": (language_background(clerk, started),)}
    told |= _goals(clerk, started, extended) if clerk.under_integration_act else _track(clerk, started)
    hours = months_of_hours(clerk, started)
    day = clerk.later(hours[-1].period.last_day if hours else started, least=1)
    told["absences"] = (absence(clerk, started, started),) if hours and clerk.has("absences") else ()
    if clerk.has("training_leaves", "follow_up_trainings"):
        told |= _leave(clerk, day)
    if clerk.has("exemptions"):
        told["exemptions"] = (exemption(clerk, day),)
    if clerk.has("stops"):
        told["stops"] = (clerk.record(Stop, day, decided_on=day, kind=clerk.draw(st.sampled_from(StopKind))),)
    start = clerk.record(TrainingStart, started, started_on=started, scope_hours=OFFERED)
    return NorwegianTraining(offers=(offer,), starts=(start,), hours=hours, **told)


def _track(clerk: Clerk, started: date) -> dict[str, Any]:
    track = clerk.draw(st.sampled_from(Track))
    return {"track_placements": (clerk.record(TrackPlacement, started, track=track, placed_on=started),)}


def _goals(clerk: Clerk, started: date, extended: bool) -> dict[str, Any]:
    """What the integration act asks for at the start."""
    told: dict[str, Any] = {
        "norwegian_goals": (
            clerk.record(NorwegianGoal, started, set_on=started, level=clerk.draw(st.sampled_from(NorwegianLevel))),
        ),
        "languages_of_instruction": (instruction(clerk, started),),
        "full_time_upper_secondary": (),
    }
    if clerk.has("full_time_upper_secondary"):
        school = clerk.record(FullTimeUpperSecondary, started, period=Period(first_day=started))
        told["full_time_upper_secondary"] = (school,)
    if extended or clerk.regime is Regime.INTEGRATION_ACT:
        done = clerk.draw(st.booleans())
        background = clerk.record(EducationBackground, started, recorded_on=started, upper_secondary_completed=done)
        told["education_backgrounds"] = (background,)
    return told


def _leave(clerk: Clerk, day: date) -> dict[str, Any]:
    """A leave too short for follow-up to be owed; under the integration act with follow-up now and then."""
    period = Period(first_day=day, last_day=clerk.later(day))
    leave = clerk.record(TrainingLeave, day, kind=clerk.draw(st.sampled_from(LeaveKind)), period=period)
    if not clerk.under_integration_act or not clerk.has("follow_up_trainings"):
        return {"leaves": (leave,)}
    hours = clerk.draw(st.integers(0, 40).map(Decimal))
    follow_up = clerk.record(FollowUpTraining, period.own_day, leave_id=leave.id, period=period, hours=hours)
    return {"leaves": (leave,), "follow_up_trainings": (follow_up,)}


def months_of_hours(clerk: Clerk, started: date) -> tuple[Any, ...]:
    """Hours of one month after the other, the first of them told within two months of the start."""
    hours = []
    first = started
    for _ in range(clerk.draw(st.integers(1 if clerk.wants("hours") or clerk.wants("absences") else 0, 3))):
        last = clerk.later(first, 20)
        figures = clerk.draw(st.tuples(*[st.integers(0, 40).map(Decimal)] * 3))
        hours.append(
            clerk.record(
                HoursAttended, last, period=Period(first_day=first, last_day=last), norwegian_hours=figures[0],
                social_studies_hours=figures[1], norwegian_beyond_statutory_hours=figures[2],
            )
        )  # fmt: skip
        first = last + timedelta(days=1)
    return tuple(hours)
